/** The strings of English: those that every page needs, and files of those that only some need. */
import type { AreaFiles, Words } from './languages'

export { default as base } from './locales/en.json'

/** By their places; what only the server says is not for the browser (plugins/page-head.server.ts). */
export const areas: AreaFiles = import.meta.glob<Words>(
  ['./locales/en/*.json', '!./locales/en/head.json'],
  { import: 'default' },
)
