/** Every format with the function that makes it. Load this only when something is to leave: it brings the libraries. */
import type { ExportCallbacks, ExportInput, LearnerProgress } from './export-input.ts'
import type { ExportFormatId, ExportFormatInfo } from './formats.ts'
import { loadLate } from '../domain/load-late.ts'
import { writeAnkiPackage } from './anki/write-package.ts'
import { writeAnkiText } from './anki/write-text.ts'
import { writeDueCalendar } from './calendar/due-calendar.ts'
import { progressOfDeck } from './deck-of-scope.ts'
import { reviewsOf } from './export-input.ts'
import { exportFileName, exportFormats } from './formats.ts'
import { writeGift } from './quiz/write-gift.ts'
import { writeMoodleXml } from './quiz/write-moodle-xml.ts'
import { writeQti } from './quiz/write-qti.ts'
import { writeCardsCsv } from './tables/cards-csv.ts'
import { writeDeckJson } from './tables/deck-json.ts'
import { writeReviewLogCsv } from './tables/review-log-csv.ts'
import { translatedPart, untranslatedCards } from './translated-part.ts'

export type ExportContent = Uint8Array<ArrayBuffer> | string

export interface ExportFormat extends ExportFormatInfo {
  /** The name to give the file. */
  fileName: (input: ExportInput) => string
  /** The whole file. Rejects with ExportCancelled when it is called off. */
  make: (input: ExportInput, callbacks?: ExportCallbacks) => Promise<ExportContent>
}

function topicTitles({ deck }: ExportInput): (topic: string) => string {
  const titles = new Map(deck.topics.map(({ id, title }) => [id, title]))
  return topic => titles.get(topic) ?? topic
}

function ownProgress({ deck, progress }: ExportInput): LearnerProgress | null {
  return progress && progressOfDeck(deck, progress)
}

/** Without the cards that are not translated, unless they are to come along in English. */
function withOwnCards(input: ExportInput, { onUntranslated }: ExportCallbacks = {}): ExportInput {
  const { deck, language, withEnglish } = input
  const untranslated = withEnglish ? [] : untranslatedCards(deck, language)
  if (untranslated.length === 0)
    return input
  onUntranslated?.(untranslated)
  return { ...input, deck: translatedPart(deck, language) }
}

/** citation.js is large, and most exports need none of it. */
function citations(): Promise<typeof import('./citations/write-citations.ts')> {
  return loadLate(() => import('./citations/write-citations.ts'))
}

const makers: Readonly<Record<ExportFormatId, ExportFormat['make']>> = {
  'apkg': (input, callbacks) => writeAnkiPackage(withOwnCards(input, callbacks), callbacks),
  'anki-text': async (input, callbacks) => writeAnkiText(withOwnCards(input, callbacks)),
  'csv': async (input, callbacks) => writeCardsCsv(withOwnCards(input, callbacks), input.progress?.kept),
  'review-log-csv': (input, callbacks) =>
    writeReviewLogCsv(reviewsOf(ownProgress(input) ?? { records: [] }), callbacks),
  'json': async (input, callbacks) => writeDeckJson(withOwnCards(input, callbacks)),
  'calendar': async input => writeDueCalendar({ ...input, progress: ownProgress(input) }),
  'bibtex': async ({ deck }) => (await citations()).writeBibtex(deck.articles),
  'ris': async ({ deck }) => (await citations()).writeRis(deck.articles),
  'csl-json': async ({ deck }) => (await citations()).writeCslJson(deck.articles),
  'gift': async (input, callbacks = {}) =>
    writeGift(await input.questions(callbacks), topicTitles(input), input.quizPhrases),
  'moodle-xml': async (input, callbacks = {}) =>
    writeMoodleXml(await input.questions(callbacks), topicTitles(input), input.quizPhrases),
  // Making the questions takes nearly all of the time, so theirs is the progress that shows.
  'qti': async (input, callbacks = {}) =>
    writeQti(await input.questions(callbacks), input.scopeName, input.exportedAt, {
      isCancelled: callbacks.isCancelled,
    }, input.quizPhrases),
}

/** All formats, in the order in which they are offered. */
export const exportRegistry: readonly ExportFormat[] = exportFormats.map(info => ({
  ...info,
  fileName: input => exportFileName(info, input),
  make: makers[info.id],
}))
