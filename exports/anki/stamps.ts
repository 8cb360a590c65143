/**
 * When each note last changed, in whatever leaves with it: its fields, its tags, the type that draws it. Anki updates
 * on import only what is newer than what it has, so a correction must be newer, and what was not corrected must not be.
 * The dates are kept in `note-stamps.txt`, one line a note, with a digest of what was dated (docs/adr/0014); those of
 * the same notes in another language in a file of their own.
 */
import type { Describable } from '../described-card.ts'
import type { AnkiNote } from './note.ts'
import { describeCards } from '../described-card.ts'
import { textDigest } from './checksum.ts'
import { noteOfCard } from './note.ts'
import { noteTypeLooks } from './note-types.ts'

interface Stamp {
  digest: string
  at: number
}

/** Card id, or `note-type:<kind>` → seconds since 1970 at which it last changed. */
export type NoteStamps = ReadonlyMap<string, number>

/** Hexadecimal digits of a digest: two texts of one note share it by accident once in four thousand million. */
const DIGEST_LENGTH = 8

const HEADER = '# Made by npm run anki:stamps. Card, digest of its note, seconds since 1970 at which that last changed.'

const linePattern = /^(\S+)\t([0-9a-f]+)\t(\d+)$/

/** Throws when a line is none. */
function readStamps(text: string): Map<string, Stamp[]> {
  const stamps = new Map<string, Stamp[]>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#'))
      continue
    const [, id, digest, at] = linePattern.exec(line) ?? []
    if (!id || !digest || !at) {
      throw new Error(
        `line ${index + 1} is no stamp: ${
          JSON.stringify(line.slice(0, 80))
        }; take the lines of both sides, then npm run anki:stamps`,
      )
    }
    stamps.set(id, [...stamps.get(id) ?? [], { digest, at: Number(at) }])
  }
  return stamps
}

/** Where two branches dated one note both lines are there; the later one is what Anki would have. */
function latestOf(stamps: readonly Stamp[] = []): number {
  return Math.max(-1, ...stamps.map(({ at }) => at))
}

function isCurrent(stamps: readonly Stamp[] = [], digest: string): boolean {
  const latest = latestOf(stamps)
  return stamps.length > 0 && stamps.every(stamp => stamp.at < latest || stamp.digest === digest)
}

function digestOf(value: unknown): string {
  return textDigest(JSON.stringify(value)).slice(0, DIGEST_LENGTH)
}

function digestOfNote({ kind, fields, tags }: AnkiNote): string {
  return digestOf([kind, fields, tags])
}

/** No card has a colon in its name. */
const TYPE_PREFIX = 'note-type:'

/** The name under which a note type is dated. */
export function stampNameOfType(kind: AnkiNote['kind']): string {
  return `${TYPE_PREFIX}${kind}`
}

/** Note types have no words, so the English file alone dates them. */
function digestsOf(source: Describable): [string, string][] {
  const types = source.language !== 'en'
    ? []
    : (['basic', 'cloze'] as const).map((
        kind,
      ): [string, string] => [stampNameOfType(kind), digestOf(noteTypeLooks(kind))])
  const notes = describeCards(source).map(noteOfCard).map((note): [string, string] => [note.cardId, digestOfNote(note)])
  return [...types, ...notes.sort(([a], [b]) => a < b ? -1 : 1)]
}

/** The dates in the file. Throws when a line is none. */
export function stampsIn(text: string): NoteStamps {
  return new Map([...readStamps(text)].map(([id, stamps]) => [id, latestOf(stamps)]))
}

/**
 * The dates of notes in another language: each is later than the English one, so that its words take the place of
 * those in English that somebody has.
 */
export function stampsOver(english: NoteStamps, own: NoteStamps): NoteStamps {
  return new Map([...english].map(([id, at]) =>
    [id, id.startsWith(TYPE_PREFIX) ? at : Math.max(at + 1, own.get(id) ?? 0)],
  ))
}

/** What has changed since it was dated, or never was. Throws when a line is none. */
export function undatedIn(text: string, source: Describable): string[] {
  const stamps = readStamps(text)
  return digestsOf(source).filter(([id, digest]) => !isCurrent(stamps.get(id), digest)).map(([id]) => id)
}

/**
 * The file with what has changed dated `now` (ms), or a second after its last date where that is later; all else as it
 * was. What has left the deck loses its line. Throws when a line is none.
 */
export function datedStamps(text: string, source: Describable, now: number): string {
  const stamps = readStamps(text)
  const lines = digestsOf(source).map(([id, digest]) => {
    const latest = latestOf(stamps.get(id))
    return `${id}\t${digest}\t${
      isCurrent(stamps.get(id), digest) ? latest : Math.max(Math.floor(now / 1000), latest + 1)
    }`
  })
  return `${[HEADER, ...lines].join('\n')}\n`
}
