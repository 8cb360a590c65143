declare module '#head-scripts' {
  /** Texts of the scripts that run in every page before anything is painted. */
  export const scripts: readonly string[]
}
