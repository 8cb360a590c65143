/** Writes into a file of translations which English each of its texts was made from, and leaves all else alone. */
import type { TranslationLanguage } from '../content/overlay.ts'
import type { ContentFault, SourceFile } from '../content/yaml-source.ts'
import type { EnglishEntry, EnglishTexts, Hash, OverlayKind } from './english-texts.ts'
import type { EnglishHashes } from './overlay-schemas.ts'
import type { OverlayEntry } from './parse-overlays.ts'
import { parseYamlSource } from '../content/yaml-source.ts'
import { overlayTexts } from './compile-overlay.ts'
import { hashOfEnglish, overlayKinds } from './english-texts.ts'
import { parseOverlays, partsOfGuide } from './parse-overlays.ts'

export interface Stamping {
  text: string
  /** Ids and texts that were stamped, as `id: name`. */
  stamped: string[]
  /** Ids of entries made from an English that has changed since: stamped only when asked for by id. */
  outdated: string[]
  faults: ContentFault[]
}

type Stamps = Record<string, string | number>

function writeStamps(stamps: Stamps): string {
  const pairs = Object.entries(stamps).map(([name, stamp]) =>
    // Digits alone, or digits around an e, would be a number.
    typeof stamp === 'string' && /^\d+(?:e\d+)?$/.test(stamp) ? `${name}: "${stamp}"` : `${name}: ${stamp}`,
  )
  return `{ ${pairs.join(', ')} }`
}

/** The stamps of an entry as they should be, and whether its English has changed under those that stay. */
function stampsOf(
  kind: OverlayKind, value: OverlayEntry, english: EnglishEntry, isAgain: boolean, hash: Hash,
): { stamps: Stamps, added: string[], isOutdated: boolean } {
  const old: EnglishHashes = value.of ?? {}
  const isFirst = value.of === undefined || isAgain
  const revision = isFirst ? english.revision : old.revision
  const added: string[] = []
  const stamps: Stamps = revision !== undefined && revision > 1 ? { revision } : {}
  let isOutdated = (revision ?? 1) < (english.revision ?? 1)
  for (const { name } of overlayTexts(kind, value)) {
    const text = english.texts.get(name)
    if (text === undefined)
      continue
    const now = hashOfEnglish(text, hash)
    const kept = isAgain ? undefined : old[name]
    if (old[name] !== now && kept === undefined)
      added.push(name)
    if (kept !== undefined && kept !== now)
      isOutdated = true
    stamps[name] = kept ?? now
  }
  return { stamps, added, isOutdated }
}

/** A change of the text between two offsets. */
interface Splice { start: number, end: number, text: string }

function applySplices(text: string, splices: readonly Splice[]): string {
  return [...splices].sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text)
}

function isSame(stamps: Stamps, of: EnglishHashes | undefined): boolean {
  return of !== undefined && JSON.stringify(Object.entries(stamps).sort()) === JSON.stringify(Object.entries(of).sort())
}

/** Where and how stamps go into the YAML of an entry. */
function spliceFor(text: string, path: readonly PropertyKey[], stamps: Stamps): Splice {
  const source = parseYamlSource('', text)
  const written = writeStamps(stamps)
  const old = source.placeOf([...path, 'of'])
  if (old)
    return { start: old.start, end: old.end, text: written }
  const entry = source.placeOf(path)!
  if (entry.isFlow) {
    const end = text.slice(0, entry.end - 1).trimEnd().length
    return { start: end, end: entry.end - 1, text: `, of: ${written} ` }
  }
  const lineEnd = text.indexOf('\n', entry.end)
  const at = lineEnd < 0 ? text.length : lineEnd
  const indent = entry.start - (text.lastIndexOf('\n', entry.start - 1) + 1)
  return { start: at, end: at, text: `\n${' '.repeat(indent)}of: ${written}` }
}

/**
 * Stamps every text of a file that has no stamp yet, and all texts of the entries named in `again`. Entries that the
 * English does not have are left alone: the check tells of them. A file with faults is left as it is.
 */
export function stampFile(
  file: SourceFile, language: TranslationLanguage, english: EnglishTexts, again: ReadonlySet<string>, hash: Hash,
): Stamping {
  const parsed = parseOverlays([file], language)
  const result: Stamping = { text: file.text, stamped: [], outdated: [], faults: parsed.faults }
  if (parsed.faults.length > 0)
    return result
  const splices: Splice[] = []
  for (const kind of overlayKinds) {
    for (const [place, { value }] of parsed.entries[kind].entries()) {
      const entry = english[kind].get(value.id)
      if (!entry)
        continue
      const { stamps, added, isOutdated } = stampsOf(kind, value, entry, again.has(value.id), hash)
      result.stamped.push(...added.map(name => `${value.id}: ${name}`))
      if (isOutdated)
        result.outdated.push(value.id)
      if (isSame(stamps, value.of))
        continue
      if (kind === 'guides')
        result.text = `---\nof: ${writeStamps(stamps)}\n---\n\n${partsOfGuide(file.text).guide}\n`
      else
        splices.push(spliceFor(file.text, kind === 'units' ? [] : [place], stamps))
    }
  }
  return { ...result, text: applySplices(result.text, splices) }
}
