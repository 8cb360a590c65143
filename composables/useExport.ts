import type { FactScope } from '#domain/scheduling/scope'
import type { ExportCallbacks, ExportInput, LearnerProgress } from '~/exports/export-input'
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

interface Export {
  status: Ref<ExportStatus>
  /** How much is done, 0–1. */
  share: Ref<number>
  /** Why the last one failed. */
  fault: Ref<ExportFault>
  /** The file that was made last; `leftOut` are the cards (what they ask) that its format cannot hold. */
  file: Ref<{ name: string, bytes: number, leftOut: readonly string[] }>
  /** Makes a file and hands it to the browser. Never rejects: `status` says how it went. */
  start: (format: ExportFormatId, scope: FactScope, withProgress: boolean) => Promise<void>
  cancel: () => void
}

/** The answers cannot be read, so that no file can be made of them. */
class UnreadableProgress extends Error {}

/** Days of former calendar files, by what they were about: in the browser, because the files are known only here. */
const CALENDAR_KEY = 'manaschi-calendar-days'

/** Makes files for other programs. What writes them is loaded when the first one is asked for. */
export function useExport(): Export {
  const index = useWholeDeck()
  const progress = useProgressStore()
  const download = useDownload()
  const { t } = useI18n()
  const status = ref<ExportStatus>('idle')
  const share = ref(0)
  const file = ref<{ name: string, bytes: number, leftOut: readonly string[] }>({ name: '', bytes: 0, leftOut: [] })
  const fault = ref<ExportFault>('writing')
  // A browser that keeps nothing here makes calendars that call nothing off.
  const calendarDays = useLocalStorage<Record<string, number[]>>(CALENDAR_KEY, {}, { onError: () => {} })
  let leftOut: readonly string[] = []
  let isCancelled = false

  async function learnerProgress(): Promise<LearnerProgress> {
    const records = await progress.readCardRecords()
    if (!records)
      throw new UnreadableProgress('the answers cannot be read')
    if (!progress.kept)
      await progress.readKept()
    return { states: progress.states, records, kept: progress.kept?.fact }
  }

  async function inputFor(scope: FactScope, withProgress: boolean): Promise<ExportInput> {
    const [{ buildQuestionBank }, { exportWords }, { backWords }, { default: sqlWasm }] = await loadPiece(() =>
      Promise.all([
        import('~/exports/quiz/question-bank'),
        import('~/exports/export-words'),
        import('#back-words'),
        import('sql.js/dist/sql-wasm-browser.wasm?url'),
      ]),
    )
    const deck = deckOfScope(index.deck, scope)
    return {
      deck,
      language: 'en',
      words: exportWords((key, count) => count === undefined ? t(key) : t(key, { n: count }, count), backWords.en),
      scopeName: nameOfScope(scope),
      formerCalendarDays: calendarDays.value[nameOfScope(scope)],
      noteStamps: readNoteStamps,
      exportedAt: Date.now(),
      clock: progress.clock,
      progress: withProgress ? await learnerProgress() : null,
      questions: callbacks => buildQuestionBank(index, deck, callbacks),
      sqlWasm,
    }
  }

  async function readNoteStamps(): Promise<NoteStamps> {
    const [{ stampsIn }, { default: text }] = await loadPiece(() =>
      Promise.all([import('~/exports/anki/stamps'), import('~/exports/anki/note-stamps.txt?raw')]),
    )
    return stampsIn(text)
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
    onProgress: (done, total) => {
      share.value = total > 0 ? done / total : 1
    },
    isCancelled: () => isCancelled,
  }

  async function makeFile(id: ExportFormatId, scope: FactScope, withProgress: boolean): Promise<void> {
    const { exportRegistry } = await loadPiece(() => import('~/exports/registry'))
    const format = exportRegistry.find(each => each.id === id)!
    const input = await inputFor(scope, withProgress && format.takesProgress)
    const made = await format.make(input, callbacks)
    const content = typeof made === 'string' ? new TextEncoder().encode(made) : made
    const fronts = leftOut.map(cardId => index.deck.cards.find(({ id: each }) => each === cardId)?.front ?? cardId)
    file.value = { name: format.fileName(input), bytes: content.byteLength, leftOut: fronts }
    download(file.value.name, content, format.mimeType)
    if (id === 'calendar')
      await rememberDays(input)
  }

  async function start(id: ExportFormatId, scope: FactScope, withProgress: boolean): Promise<void> {
    isCancelled = false
    leftOut = []
    share.value = 0
    status.value = 'working'
    try {
      await makeFile(id, scope, withProgress)
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
