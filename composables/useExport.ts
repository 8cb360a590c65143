import type { FactScope } from '#domain/scheduling/scope'
import type { LanguageCode } from '#domain/content/deck'
import type { ExportCallbacks, ExportInput, LearnerProgress } from '~/exports/export-input'
import type { QuizPhrases } from '#domain/quiz/phrases'
import type { ExportWords } from '~/exports/export-words'
import type { ExportFormatId } from '~/exports/formats'
import type { NoteStamps } from '~/exports/anki/stamps'
import type { PieceFaultKind } from '~/utils/load-piece'
import { useLocalStorage } from '@vueuse/core'
import { deckOfScope, nameOfScope } from '~/exports/deck-of-scope'

export type ExportStatus = 'idle' | 'working' | 'done' | 'cancelled' | 'failed'

/**
 * Why no file was made: a part of the app did not come, the answers could not be read, or the writing itself failed.
 */
export type ExportFault = PieceFaultKind | 'progress' | 'writing'

/** What file to make. */
export interface ExportRequest {
  format: ExportFormatId
  scope: FactScope
  withProgress: boolean
  /** Of the file. */
  language: LanguageCode
  /** Whether cards that are not translated come along in English. */
  withEnglish: boolean
  /** Whether notes for Anki stand beside those of the cards. */
  asSeparateCards: boolean
}

/** A file that was made. */
export interface ExportedFile {
  name: string
  bytes: number
  /** The cards (what they ask) that its format cannot hold. */
  leftOut: readonly string[]
  /** How many cards, or questions, were left out because they are not translated. */
  untranslated: number
  /** Whether those are questions. */
  isOfQuestions: boolean
}

interface Export {
  status: Ref<ExportStatus>
  /** How much is done, 0–1. */
  share: Ref<number>
  /** Why the last one failed. */
  fault: Ref<ExportFault>
  /** The file that was made last. */
  file: Ref<ExportedFile>
  /** Makes a file and hands it to the browser. Never rejects: `status` says how it went. */
  start: (request: ExportRequest) => Promise<void>
  cancel: () => void
}

/** The answers cannot be read, so that no file can be made of them. */
class UnreadableProgress extends Error {}

/** Days of former calendar files, by what they were about: in the browser, because the files are known only here. */
const CALENDAR_KEY = 'manaschi-calendar-days'

/** Words of the interface that files have, by language. */
const wordFiles = import.meta.glob<Record<string, never>>('../i18n/locales/*/export.json', { import: 'default' })
const quizWordFiles = import.meta.glob<Record<string, never>>('../i18n/locales/*/quiz.json', { import: 'default' })
/** When notes in another language than English last changed. */
const stampFiles = import.meta.glob<string>('../exports/anki/note-stamps.*.txt', { query: '?raw', import: 'default' })

/** Makes files for other programs. What writes them is loaded when the first one is asked for. */
export function useExport(): Export {
  const deckIn = useDeckIn()
  const progress = useProgressStore()
  const download = useDownload()
  const { t, mergeLocaleMessage } = useI18n()
  const status = ref<ExportStatus>('idle')
  const share = ref(0)
  const file = ref<ExportedFile>({ name: '', bytes: 0, leftOut: [], untranslated: 0, isOfQuestions: false })
  const fault = ref<ExportFault>('writing')
  // A browser that keeps nothing here makes calendars that call nothing off.
  const calendarDays = useLocalStorage<Record<string, number[]>>(CALENDAR_KEY, {}, { onError: () => {} })
  let leftOut: readonly string[] = []
  let untranslated = 0
  let isCancelled = false

  async function learnerProgress(): Promise<LearnerProgress> {
    const records = await progress.readCardRecords()
    if (!records)
      throw new UnreadableProgress('the answers cannot be read')
    if (!progress.kept)
      await progress.readKept()
    return { states: progress.states, records, kept: progress.kept?.fact }
  }

  /** The words of a file, which may be in another language than the page. */
  async function wordsIn(language: LanguageCode): Promise<ExportWords> {
    const [{ exportWords }, { backWords }, messages] = await loadPiece(() =>
      Promise.all([
        import('~/exports/export-words'),
        import('#back-words'),
        wordFiles[`../i18n/locales/${language}/export.json`]!(),
      ]),
    )
    mergeLocaleMessage(language, { export: messages })
    return exportWords(
      (key, count) => count === undefined
        ? t(key, {}, { locale: language })
        : t(key, { n: count }, { locale: language, plural: count }),
      backWords[language],
    )
  }

  /** The words around the questions of a file. */
  async function phrasesIn(language: LanguageCode): Promise<QuizPhrases> {
    const messages = await loadPiece(() => quizWordFiles[`../i18n/locales/${language}/quiz.json`]!())
    mergeLocaleMessage(language, { quiz: messages })
    return { language, say: (key, values = {}) => t(`quiz.${key}`, { ...values }, { locale: language }) }
  }

  async function inputFor({ scope, withProgress, language, ...choices }: ExportRequest): Promise<ExportInput> {
    const [{ buildQuestionBank }, { default: sqlWasm }] = await loadPiece(() =>
      Promise.all([
        import('~/exports/quiz/question-bank'),
        import('sql.js/dist/sql-wasm-browser.wasm?url'),
      ]),
    )
    const translated = await deckIn(language)
    const { deck } = translated
    return {
      ...choices,
      deck: deckOfScope(deck, scope),
      language,
      words: await wordsIn(language),
      scopeName: nameOfScope(scope),
      formerCalendarDays: calendarDays.value[nameOfScope(scope)],
      noteStamps: () => readNoteStamps(language),
      exportedAt: Date.now(),
      clock: progress.clock,
      progress: withProgress ? await learnerProgress() : null,
      questions: async (callbacks) => {
        const english = await deckIn('en')
        return buildQuestionBank(english, deckOfScope(english.deck, scope), callbacks, {
          wording: { language, english, translated },
          withEnglish: choices.withEnglish,
        })
      },
      quizPhrases: await phrasesIn(language),
      sqlWasm,
    }
  }

  async function readNoteStamps(language: LanguageCode): Promise<NoteStamps> {
    const [{ stampsIn, stampsOver }, { default: english }, own] = await loadPiece(() =>
      Promise.all([
        import('~/exports/anki/stamps'),
        import('~/exports/anki/note-stamps.txt?raw'),
        stampFiles[`../exports/anki/note-stamps.${language}.txt`]?.(),
      ]),
    )
    return own === undefined ? stampsIn(english) : stampsOver(stampsIn(english), stampsIn(own))
  }

  /** So that the next calendar can call off what this one says. */
  async function rememberDays(input: ExportInput): Promise<void> {
    const { calendarDays: daysOf } = await loadPiece(() => import('~/exports/calendar/due-calendar'))
    calendarDays.value = { ...calendarDays.value, [input.scopeName]: daysOf(input) }
  }

  const callbacks: ExportCallbacks = {
    onLeftOut: (ids) => {
      leftOut = ids
    },
    onUntranslated: (ids) => {
      untranslated = ids.length
    },
    onUntranslatedQuestions: (count) => {
      untranslated = count
    },
    onProgress: (done, total) => {
      share.value = total > 0 ? done / total : 1
    },
    isCancelled: () => isCancelled,
  }

  async function makeFile(request: ExportRequest): Promise<void> {
    const { exportRegistry } = await loadPiece(() => import('~/exports/registry'))
    const format = exportRegistry.find(each => each.id === request.format)!
    const input = await inputFor({ ...request, withProgress: request.withProgress && format.takesProgress })
    const made = await format.make(input, callbacks)
    const content = typeof made === 'string' ? new TextEncoder().encode(made) : made
    const fronts = leftOut.map(cardId => input.deck.cards.find(({ id }) => id === cardId)?.front ?? cardId)
    file.value = {
      name: format.fileName(input),
      bytes: content.byteLength,
      leftOut: fronts,
      untranslated,
      isOfQuestions: format.needs === 'questions',
    }
    download(file.value.name, content, format.mimeType)
    if (format.id === 'calendar')
      await rememberDays(input)
  }

  async function start(request: ExportRequest): Promise<void> {
    isCancelled = false
    leftOut = []
    untranslated = 0
    share.value = 0
    status.value = 'working'
    try {
      await makeFile(request)
      status.value = 'done'
    }
    catch (error) {
      if (isCancelled) {
        status.value = 'cancelled'
        return
      }
      const missing = await missingPartOf(error)
      fault.value = missing?.kind ?? (error instanceof UnreadableProgress ? 'progress' : 'writing')
      status.value = 'failed'
      console.error(error)
    }
  }

  function cancel(): void {
    isCancelled = true
  }

  onScopeDispose(cancel)
  return { status, share, fault, file, start, cancel }
}
