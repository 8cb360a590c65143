declare module '#language-files' {
  /** Names of the files that the pages of a language wait for, and of those that its page of cards waits for. */
  export const filesOf: Readonly<Record<string, { words: string[], starter: string[] } | undefined>>
}
