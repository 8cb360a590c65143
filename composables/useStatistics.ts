import type { Remote } from 'comlink'
import type { StatisticsFilter } from '#domain/statistics/filter'
import type { StatisticsReport } from '#domain/statistics/report'
import type { StatisticsWorker } from '~/workers/statistics'
import type { WorkerClient } from '~/utils/worker-client'
import { proxy } from 'comlink'
import { statisticsCards } from '#domain/statistics/filter'
import type { PieceFaultKind } from '~/utils/load-piece'
import { createWorkerClient } from '~/utils/worker-client'

/** Work that takes longer than this (ms) shows how far it has come. */
const PATIENCE_MS = 300

let client: WorkerClient<StatisticsWorker> | undefined

/** The worker of statistics, started at the first need and kept, so that a later visit reads only what is new. */
function statisticsClient(index: ReturnType<typeof useDeck>): WorkerClient<StatisticsWorker> {
  return client ??= createWorkerClient<StatisticsWorker>(
    () => new Worker(new URL('../workers/statistics.ts', import.meta.url), { type: 'module' }),
    remote => remote.open({ cards: statisticsCards(index), queueCards: [...index.queueCards] }),
  )
}

/** Why the worker gave nothing: its code did not come, or it could not read the answers. */
export type StatisticsFault = PieceFaultKind | 'progress'

export interface WorkerTask {
  /** Runs work on the worker once it has read the log; a later call makes an earlier one's answer void (undefined). */
  run: <T>(work: (worker: Remote<StatisticsWorker>) => Promise<T>) => Promise<T | undefined>
  /** 0–1 of the reading, once it takes long; otherwise null. */
  share: Ref<number | null>
  /** Why the latest work failed; undefined when it did not, and as soon as there is new work. */
  fault: Ref<StatisticsFault | undefined>
}

/** A way to ask the statistics worker, with what to show while it works. */
export function useStatisticsWorker(): WorkerTask {
  const index = useDeck()
  const share = ref<number | null>(null)
  const fault = ref<StatisticsFault>()
  let latest = 0

  async function run<T>(work: (worker: Remote<StatisticsWorker>) => Promise<T>): Promise<T | undefined> {
    const turn = ++latest
    const begun = performance.now()
    fault.value = undefined
    let isOver = false
    // What the worker tells comes by a way of its own, and may come after the answer.
    const tell = (done: number): void => {
      if (!isOver && turn === latest && performance.now() - begun > PATIENCE_MS)
        share.value = done
    }
    const patience = setTimeout(() => tell(0), PATIENCE_MS + 1)
    try {
      const result = await statisticsClient(index).ask(async (remote) => {
        await remote.refresh(proxy(tell))
        return work(remote)
      })
      return turn === latest ? result : undefined
    }
    catch (error) {
      const kind = (await missingPartOf(error))?.kind ?? 'progress'
      if (turn === latest)
        fault.value = kind
      return undefined
    }
    finally {
      clearTimeout(patience)
      isOver = true
      if (turn === latest)
        share.value = null
    }
  }
  return { run, share, fault }
}

export interface Statistics {
  report: Ref<StatisticsReport | undefined>
  share: Ref<number | null>
  fault: Ref<StatisticsFault | undefined>
  /** Asks once more, after a fault. */
  again: () => Promise<void>
}

/** The figures of the progress page for a filter, kept up to date with the log. */
export function useStatistics(filter: Ref<StatisticsFilter>): Statistics {
  const progress = useProgressStore()
  const report = shallowRef<StatisticsReport>()
  const { run, share, fault } = useStatisticsWorker()

  async function compute(): Promise<void> {
    const { at, studyDay } = progress.moment
    const request = { filter: { ...filter.value }, moment: { at, studyDay }, parameters: progress.parameters }
    report.value = await run(remote => remote.report(request)) ?? report.value
  }
  watch([() => progress.isReady, () => progress.recordCount, () => progress.moment.studyDay, filter], () => {
    if (import.meta.client && progress.isReady)
      void compute()
  }, { immediate: true })
  return { report, share, fault, again: compute }
}
