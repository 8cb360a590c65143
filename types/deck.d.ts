declare module '#deck' {
  /** A piece of the compiled deck as JSON text, by the name of its file; undefined when there is none of that name. */
  export function readDeckPiece(name: string): Promise<string | undefined>
}
