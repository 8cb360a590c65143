/** The languages of the interface, each named in itself. */
export const languages = [
  { code: 'en', name: 'English' },
] as const
