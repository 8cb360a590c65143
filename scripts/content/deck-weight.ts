/** What the files of a deck weigh on the way: compressed as they are served. */
import type { LanguageCode } from '../../domain/content/deck.ts'
import type { DeckFiles } from './deck-files.ts'
import { Buffer } from 'node:buffer'
import { brotliCompressSync } from 'node:zlib'
import { brotliParams } from '../site/packed-files.ts'

/** Of the files of a kind: how many there are, their bytes, and their bytes on the way. */
export interface KindWeight { files: number, bytes: number, brotli: number }

export interface DeckWeight {
  /** By kind of file. */
  kinds: Record<string, KindWeight>
  /** Of all files, each compressed by itself. */
  pieces: number
}

/** What no cutting and packing of the same texts goes below. */
export interface DeckBound {
  /** Of all files compressed in one go. */
  oneFile: number
  /** Of nothing but what people read, compressed in one go. */
  texts: number
}

const KILOBYTE = 1024

/** How many bytes all pieces of a language may weigh: as many as on 30 November 2026, and a few for more facts. */
export const deckBudget: Readonly<Record<LanguageCode, number>> = {
  en: 275 * KILOBYTE,
  ru: 335 * KILOBYTE,
  ky: 325 * KILOBYTE,
}

/** Bytes of a text as it is served. */
function brotliBytes(text: string): number {
  const bytes = Buffer.from(text)
  const params = brotliParams('.json', bytes.length)
  return params ? brotliCompressSync(bytes, { params }).length : bytes.length
}

/** Weighs the files of the deck of a language. */
export function weighDeck({ files }: Pick<DeckFiles, 'files'>): DeckWeight {
  const kinds: Record<string, KindWeight> = {}
  for (const [name, text] of files) {
    const kind = kinds[name.replace(/[-.].*/, '')] ??= { files: 0, bytes: 0, brotli: 0 }
    kind.files++
    kind.bytes += Buffer.byteLength(text)
    kind.brotli += brotliBytes(text)
  }
  return { kinds, pieces: Object.values(kinds).reduce((sum, { brotli }) => sum + brotli, 0) }
}

/** Strings that are words and no names of things. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[\w/=-]*$/.test(value) ? [] : [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Weighs what the files of a deck say, without the cuts between them and without their form. */
export function boundOf({ files }: Pick<DeckFiles, 'files'>): DeckBound {
  const all = [...files.values()]
  return {
    oneFile: brotliBytes(all.join('\n')),
    texts: brotliBytes(all.flatMap(text => textsIn(JSON.parse(text))).join('\n')),
  }
}

const asKilobytes = (bytes: number): string => (bytes / KILOBYTE).toFixed(1)

/** A table for people, in KB of 1,024 bytes. */
export function formatWeight(
  language: LanguageCode, { kinds, pieces }: DeckWeight, { oneFile, texts }: DeckBound,
): string {
  const row = (name: string, bytes: number, note = ''): string =>
    `  ${name.padEnd(14)}${asKilobytes(bytes).padStart(7)}${note}`
  return [
    `${language}: KB, brotli (uncompressed, files)`,
    ...Object.entries(kinds)
      .toSorted(([, a], [, b]) => b.brotli - a.brotli)
      .map(([kind, { files, bytes, brotli }]) => row(kind, brotli, ` (${asKilobytes(bytes)}, ${files})`)),
    row('all pieces', pieces, `, of ${asKilobytes(deckBudget[language])}`),
    row('in one file', oneFile),
    row('texts alone', texts),
  ].join('\n')
}
