/** What every format is made from, and how a long export tells how far it is. */
import type { Deck, LanguageCode } from '../domain/content/deck.ts'
import type { FactState } from '../domain/log/subject-states.ts'
import type { CardState } from '../domain/progress/card-state.ts'
import type { CardRecord, ReviewRecord } from '../domain/progress/records.ts'
import type { QuizPhrases } from '../domain/quiz/phrases.ts'
import type { Question } from '../domain/quiz/question.ts'
import type { NoteStamps } from './anki/stamps.ts'
import type { ExportWords } from './export-words.ts'
import type { StudyClock } from '../domain/scheduling/study-day.ts'

export interface LearnerProgress {
  states: ReadonlyMap<string, CardState>
  /** Answers and marks that stand, in the order of `foldLog`. */
  records: readonly CardRecord[]
  /** Notes and stars, by the ids of facts. */
  kept?: ReadonlyMap<string, FactState>
}

/** The answers among them, in the same order. */
export function reviewsOf({ records }: Pick<LearnerProgress, 'records'>): ReviewRecord[] {
  return records.filter(record => record.kind === 'review')
}

export interface ExportInput {
  /** Already narrowed to what is to leave (`deckOfScope`), in the language of the file as far as it is translated. */
  deck: Deck
  /** Of the file. */
  language: LanguageCode
  words: ExportWords
  /** Whether cards that are not translated come along in English. */
  withEnglish?: boolean
  /** Whether notes for Anki are others than those of the same cards in another language. */
  asSeparateCards?: boolean
  /** What the file is about, for its name: `deck`, or the id of a topic or article. */
  scopeName: string
  /** UTC ms of the export. */
  exportedAt: number
  clock: StudyClock
  /** null: without the learner's schedule and answers. */
  progress: LearnerProgress | null
  /** Study days that former calendar files about the same cards named: a day without cards among them is called off. */
  formerCalendarDays?: readonly number[]
  /**
   * Makes the quiz questions about the deck handed in, in its language; only asked for by quiz formats. Rejects with
   * ExportCancelled.
   */
  questions: (callbacks: ExportCallbacks) => Promise<readonly Question[]>
  /** The words around them; in English where none are given. */
  quizPhrases?: QuizPhrases
  /** When each note for Anki last changed; only asked for by the Anki package. */
  noteStamps: () => Promise<NoteStamps>
  /** Where sql.js finds its WebAssembly: an address of our own origin in the browser, a path in Node. */
  sqlWasm: string
}

export interface ExportCallbacks {
  /** Units of work done, of how many. `total` never changes during one export. */
  onProgress?: (done: number, total: number) => void
  /** Told of cards that the format cannot hold and that were left out, by id; not called when there are none. */
  onLeftOut?: (cardIds: readonly string[]) => void
  /** Told of cards that were left out because they are not translated, by id; not called when there are none. */
  onUntranslated?: (cardIds: readonly string[]) => void
  /** Told how many questions were left out for want of words in the language; not called when there are none. */
  onUntranslatedQuestions?: (count: number) => void
  /** Asked between steps; true ends the export with `ExportCancelled`. */
  isCancelled?: () => boolean
}

/** The learner changed their mind. Nothing was made. */
export class ExportCancelled extends Error {
  override name = 'ExportCancelled'
  constructor() {
    super('the export was cancelled')
  }
}
