declare module '#first-faces' {
  /** Stands in the rules for the place of the app's files, which is known only where it is served. */
  export const ASSETS_PLACE: string
  /** Rules of the faces that the app's strings need, for pages in English and for those in Cyrillic. */
  export const rules: Readonly<Record<'latin' | 'cyrillic', string>>
  /** Names of the files that pages in a language are drawn with from the start. */
  export const preloaded: Readonly<Record<'ru' | 'ky', readonly string[]>>
}
