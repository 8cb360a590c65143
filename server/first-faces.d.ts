declare module '#first-faces' {
  /** Stands in the rules for the place of the app's files, which is known only where it is served. */
  export const ASSETS_PLACE: string
  /** Rules of the faces that the app's strings need. */
  export const rules: string
}
