/** The strings of Russian: those that every page needs, and files of those that only some need. */
import type { AreaFiles, Words } from './languages'

export { default as base } from './locales/ru.json'

/** By their places; what only the server says is not for the browser (plugins/page-head.server.ts). */
export const areas: AreaFiles = import.meta.glob<Words>(
  ['./locales/ru/*.json', '!./locales/ru/head.json'],
  { import: 'default' },
)
