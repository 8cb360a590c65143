declare module '#deck' {
  /** The compiled deck as JSON text. */
  export function readDeckJson(): Promise<string>
}
