/**
 * Every format's name and needs, without the code that writes it: the page lists them before it loads any library.
 */
import type { LanguageCode } from '../domain/content/deck.ts'

export const exportFormatIds = [
  'apkg',
  'anki-text',
  'csv',
  'review-log-csv',
  'json',
  'calendar',
  'bibtex',
  'ris',
  'csl-json',
  'gift',
  'moodle-xml',
  'qti',
] as const
export type ExportFormatId = typeof exportFormatIds[number]

export interface ExportFormatInfo {
  id: ExportFormatId
  /** Key of its name in i18n. */
  labelKey: string
  /** Key of what reads it. */
  hintKey: string
  extension: string
  mimeType: string
  /** What it is made of besides the deck; `progress` is asked for only where it cannot do without. */
  needs: 'deck' | 'progress' | 'questions'
  /** Whether the learner's schedule can come along. */
  takesProgress: boolean
  /** What of it depends on its language: the cards or questions that it has, or its words alone; null: nothing. */
  worded: 'cards' | 'questions' | 'words' | null
  /** Whether Anki joins it to the notes that it has. */
  isForAnki: boolean
}

type Row = [extension: string, mimeType: string, needs?: ExportFormatInfo['needs'], takesProgress?: boolean]

const wordedFormats: Partial<Record<ExportFormatId, ExportFormatInfo['worded']>> = {
  'apkg': 'cards',
  'anki-text': 'cards',
  'csv': 'cards',
  'json': 'cards',
  'calendar': 'words',
  'gift': 'questions',
  'moodle-xml': 'questions',
  'qti': 'questions',
}

const rows: Readonly<Record<ExportFormatId, Row>> = {
  'apkg': ['apkg', 'application/octet-stream', 'deck', true],
  'anki-text': ['txt', 'text/plain;charset=utf-8'],
  'csv': ['csv', 'text/csv;charset=utf-8', 'deck', true],
  'review-log-csv': ['csv', 'text/csv;charset=utf-8', 'progress'],
  'json': ['json', 'application/json'],
  'calendar': ['ics', 'text/calendar;charset=utf-8', 'progress'],
  'bibtex': ['bib', 'application/x-bibtex'],
  'ris': ['ris', 'application/x-research-info-systems'],
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
  'gift': ['txt', 'text/plain;charset=utf-8', 'questions'],
  'moodle-xml': ['xml', 'application/xml', 'questions'],
  'qti': ['zip', 'application/zip', 'questions'],
}

/** All formats, in the order in which they are offered. */
export const exportFormats: readonly ExportFormatInfo[] = exportFormatIds.map((id) => {
  const [extension, mimeType, needs = 'deck', takesProgress = needs === 'progress'] = rows[id]
  return {
    id,
    labelKey: `export.formats.${id}.title`,
    hintKey: `export.formats.${id}.hint`,
    extension,
    mimeType,
    needs,
    takesProgress,
    worded: wordedFormats[id] ?? null,
    isForAnki: id === 'apkg' || id === 'anki-text',
  }
})

/** What the name of a file is made from. */
interface NamedFile {
  scopeName: string
  exportedAt: number
  language: LanguageCode
}

/**
 * `manaschi-russia-2026-11-22.apkg`: what it is about, the language where it is not English, the format where the
 * extension does not say it, the day (UTC).
 */
export function exportFileName(
  { id, extension, worded }: ExportFormatInfo, { scopeName, exportedAt, language }: NamedFile,
): string {
  const parts = [
    'manaschi',
    scopeName,
    ...(worded && language !== 'en' ? [language] : []),
    ...(id === extension ? [] : [id]),
    new Date(exportedAt).toISOString().slice(0, 10),
  ]
  return `${parts.join('-')}.${extension}`
}
