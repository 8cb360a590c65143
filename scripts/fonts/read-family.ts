import type { SourceFace } from './faces.ts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readRanges } from './faces.ts'

/** The files of a family as its package (`@fontsource-variable/<family>`) has them, in the order of its style sheet. */
export async function readFamily(family: string): Promise<SourceFace[]> {
  const sheetPath = createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/wght.css`)
  const sheet = await readFile(sheetPath, 'utf8')
  const facePattern = new RegExp(`files/${family}-([\\w-]+)-wght-normal\\.woff2[^}]*?unicode-range: ([^;]+);`, 'g')
  return Promise.all([...sheet.matchAll(facePattern)].map(async ([, script = '', ranges = '']) => ({
    script,
    bytes: await readFile(join(dirname(sheetPath), `files/${family}-${script}-wght-normal.woff2`)),
    ranges: readRanges(ranges),
  })))
}
