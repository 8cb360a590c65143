import type { StudyScope } from '#domain/scheduling/scope'
import type { ExportCallbacks, ExportInput, LearnerProgress } from '~/exports/export-input'
import type { ExportFormatId } from '~/exports/formats'
import { deckOfScope, nameOfScope } from '~/exports/deck-of-scope'

export type ExportStatus = 'idle' | 'working' | 'done' | 'cancelled' | 'failed'

interface Export {
  status: Ref<ExportStatus>
  /** How much is done, 0–1. */
  share: Ref<number>
  /** The file that was made last. */
  file: Ref<{ name: string, bytes: number }>
  /** Makes a file and hands it to the browser. Never rejects: `status` says how it went. */
  start: (format: ExportFormatId, scope: StudyScope, withProgress: boolean) => Promise<void>
  cancel: () => void
}

/** Makes files for other programs. What writes them is loaded when the first one is asked for. */
export function useExport(): Export {
  const index = useDeck()
  const progress = useProgressStore()
  const download = useDownload()
  const status = ref<ExportStatus>('idle')
  const share = ref(0)
  const file = ref({ name: '', bytes: 0 })
  let isCancelled = false

  async function learnerProgress(): Promise<LearnerProgress> {
    const records = await progress.readCardRecords()
    if (!records)
      throw new Error('the answers cannot be read')
    return { states: progress.states, records }
  }

  async function inputFor(scope: StudyScope, withProgress: boolean): Promise<ExportInput> {
    const [{ buildQuestionBank }, { default: sqlWasm }] = await Promise.all([
      import('~/exports/quiz/question-bank'),
      import('sql.js/dist/sql-wasm-browser.wasm?url'),
    ])
    const deck = deckOfScope(index.deck, scope)
    return {
      deck,
      scopeName: nameOfScope(scope),
      exportedAt: Date.now(),
      clock: progress.clock,
      progress: withProgress ? await learnerProgress() : null,
      questions: callbacks => buildQuestionBank(index, deck, callbacks),
      sqlWasm,
    }
  }

  const callbacks: ExportCallbacks = {
    onProgress: (done, total) => {
      share.value = total > 0 ? done / total : 1
    },
    isCancelled: () => isCancelled,
  }

  async function makeFile(id: ExportFormatId, scope: StudyScope, withProgress: boolean): Promise<void> {
    const { exportRegistry } = await import('~/exports/registry')
    const format = exportRegistry.find(each => each.id === id)!
    const input = await inputFor(scope, withProgress && format.takesProgress)
    const made = await format.make(input, callbacks)
    const content = typeof made === 'string' ? new TextEncoder().encode(made) : made
    file.value = { name: format.fileName(input), bytes: content.byteLength }
    download(file.value.name, content, format.mimeType)
  }

  async function start(id: ExportFormatId, scope: StudyScope, withProgress: boolean): Promise<void> {
    isCancelled = false
    share.value = 0
    status.value = 'working'
    try {
      await makeFile(id, scope, withProgress)
      status.value = 'done'
    }
    catch (error) {
      status.value = isCancelled ? 'cancelled' : 'failed'
      if (!isCancelled)
        console.error(error)
    }
  }

  function cancel(): void {
    isCancelled = true
  }

  onScopeDispose(cancel)
  return { status, share, file, start, cancel }
}
