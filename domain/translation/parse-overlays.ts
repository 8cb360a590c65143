/** Reads the files of translations by their places: content/translations/<language>/…. */
import type { z } from 'zod'
import type { BackWords } from '../content/card-back.ts'
import type { Located } from '../content/parse-sources.ts'
import type { ContentFault, SourceFile } from '../content/yaml-source.ts'
import type { EnglishHashes, LintWords } from './overlay-schemas.ts'
import type { OverlayKind } from './english-texts.ts'
import type { TranslationLanguage } from '../content/overlay.ts'
import { parseList, parseWhole } from '../content/parse-sources.ts'
import { parseYamlSource } from '../content/yaml-source.ts'
import {
  backWordsSchema, debateOverlaySchema, entityOverlaySchema, factOverlaySchema, guideOverlaySchema,
  happeningOverlaySchema, lintWordsSchema, officesOverlaySchema, partOverlaySchema, ticketOverlaySchema,
  topicOverlaySchema, unitOverlaySchema,
} from './overlay-schemas.ts'
import { translationLanguages } from '../content/overlay.ts'

/** What every overlay has, with its own texts. */
export type OverlayEntry = { id: string, of?: EnglishHashes | undefined } & Record<string, unknown>

export interface ParsedOverlays {
  entries: Record<OverlayKind, Located<OverlayEntry>[]>
  /** Titles of offices by their English titles. */
  offices: Located<Record<string, string>>[]
  backWords?: BackWords
  lintWords?: LintWords
  faults: ContentFault[]
}

interface OverlayPlace {
  pattern: RegExp
  kind: OverlayKind
  schema: z.ZodType<OverlayEntry>
  /** Whether a file is one entry instead of a list of them. */
  isWhole?: true
}

const places: readonly OverlayPlace[] = [
  { pattern: /^facts\/[^/]+\.yml$/, kind: 'facts', schema: factOverlaySchema },
  { pattern: /^course\/parts\.yml$/, kind: 'parts', schema: partOverlaySchema },
  { pattern: /^course\/[^/]+\.yml$/, kind: 'units', schema: unitOverlaySchema, isWhole: true },
  { pattern: /^topics\.yml$/, kind: 'topics', schema: topicOverlaySchema },
  { pattern: /^tickets\.yml$/, kind: 'tickets', schema: ticketOverlaySchema },
  { pattern: /^debates\.yml$/, kind: 'debates', schema: debateOverlaySchema },
  { pattern: /^happenings\.yml$/, kind: 'happenings', schema: happeningOverlaySchema },
  { pattern: /^entities\/[^/]+\.yml$/, kind: 'entities', schema: entityOverlaySchema },
]

const namesOfPlaces = 'facts/NN-<unit>.yml, course/NN-<unit>.yml, course/parts.yml, topics.yml, tickets.yml, '
  + 'debates.yml, happenings.yml, entities/<kind>.yml, offices.yml, back-words.yml, words.yml or guides/<article>.md'

/** The language of a translation by the path of its file below content/, and where in the language it stands. */
export function placeOfOverlay(path: string): { language: TranslationLanguage, place: string } | undefined {
  const [, code, place] = /^translations\/([^/]+)\/(.+)$/.exec(path) ?? []
  const language = translationLanguages.find(each => each === code)
  return language && place ? { language, place } : undefined
}

/** The front matter of a study guide, if it has one, and the text below it. */
export function partsOfGuide(text: string): { front: string, guide: string, line: number } {
  const [whole = '', front = ''] = /^---\r?\n(?:([\s\S]*?)\r?\n)?---\r?\n?/.exec(text) ?? []
  return { front, guide: text.slice(whole.length).trim(), line: whole.split('\n').length }
}

function parseGuide(file: SourceFile, id: string, into: ParsedOverlays): void {
  const { front, guide } = partsOfGuide(file.text)
  const source = parseYamlSource(file.path, front, 2)
  const result = guideOverlaySchema.safeParse(source.value ?? {})
  const isText = guide !== '' && !guide.startsWith('---')
  if (source.faults.length > 0 || !result.success || !isText) {
    into.faults.push(...source.faults, ...result.success && isText
      ? []
      : [{ path: file.path, line: 1, reason: 'must be a text below front matter that has nothing but "of"' }])
    return
  }
  into.entries.guides.push({ value: { id, guide, of: result.data.of }, path: file.path, lineAt: () => 1 })
}

/** Reads the overlays of one language; a file that stands nowhere it belongs is a fault. */
export function parseOverlays(files: readonly SourceFile[], language: TranslationLanguage): ParsedOverlays {
  const into: ParsedOverlays = {
    entries: {
      parts: [], units: [], topics: [], tickets: [], debates: [], happenings: [], entities: [], guides: [], facts: [],
    },
    offices: [],
    faults: [],
  }
  for (const file of files) {
    const at = placeOfOverlay(file.path)
    if (!at && language === translationLanguages[0])
      into.faults.push({ path: file.path, line: 1, reason: `no such language: use ${translationLanguages.join(', ')}` })

    if (at?.language !== language)
      continue
    const place = places.find(({ pattern }) => pattern.test(at.place))
    const guide = /^guides\/([^/]+)\.md$/.exec(at.place)?.[1]
    if (place?.isWhole) {
      const entry = parseWhole(place.schema, file, into.faults)
      if (entry)
        into.entries[place.kind].push(entry)
    }
    else if (place) {
      parseList(place.schema, file, into.entries[place.kind], into.faults)
    }
    else if (at.place === 'offices.yml') {
      const offices = parseWhole(officesOverlaySchema, file, into.faults)
      if (offices)
        into.offices.push(offices)
    }
    else if (at.place === 'back-words.yml') {
      const words = parseWhole(backWordsSchema, file, into.faults)
      if (words)
        into.backWords = words.value
    }
    else if (at.place === 'words.yml') {
      const words = parseWhole(lintWordsSchema, file, into.faults)
      if (words)
        into.lintWords = words.value
    }
    else if (guide) {
      parseGuide(file, guide, into)
    }
    else {
      into.faults.push({ path: file.path, line: 1, reason: `no such place: use ${namesOfPlaces}` })
    }
  }
  return into
}
