import { fileURLToPath } from 'node:url'

/** Where the dates of Anki notes are kept. */
export const stampsPath = fileURLToPath(new URL('../../exports/anki/note-stamps.txt', import.meta.url))
