declare module '#language-files' {
  /** Names of the files that the pages of a language wait for; nothing of English, which is part of the app. */
  export const filesOf: Readonly<Record<string, { words: string, starter: string } | undefined>>
}
