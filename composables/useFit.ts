import type { Remote } from 'comlink'
import type { FitResult } from '#domain/fitting/fit'
import type { Settings } from '#domain/progress/settings'
import type { FitFaultKind, FitWorkerResult, FitStage, FitWorker } from '~/workers/fit'
import { proxy } from 'comlink'
import type { PieceFaultKind } from '~/utils/load-piece'
import { createWorkerClient, WorkerEnded } from '~/utils/worker-client'

type OwnParameters = Settings['parameters']

/** Why a fit did not come about; of code that could not be fetched, why it could not. */
export type FitFault = Exclude<FitFaultKind, 'unreachable'> | PieceFaultKind

export interface Fit {
  /** What is going on: nothing, a fit, or the taking on of parameters. */
  doing: Ref<'nothing' | 'fitting' | 'taking'>
  /** How far it has come; null before anything is known. */
  progress: Ref<{ stage: FitStage, share: number } | null>
  /** Why the last one did not come about; null when it did, or was cancelled. */
  fault: Ref<FitFault | null>
  /** What the last fit found, until it is kept or discarded. */
  result: Ref<FitResult | undefined>
  start: () => Promise<void>
  cancel: () => void
  /** Takes on parameters (null: the standard ones), with all cards seen anew; true once that is on disk. */
  take: (parameters: OwnParameters) => Promise<boolean>
}

/** Fitting personal parameters, in a worker of its own that is ended with the work. */
export function useFit(): Fit {
  const store = useProgressStore()
  const index = useDeck()
  const doing = ref<'nothing' | 'fitting' | 'taking'>('nothing')
  const progress = ref<{ stage: FitStage, share: number } | null>(null)
  const fault = ref<FitFault | null>(null)
  const result = shallowRef<FitResult>()
  const client = createWorkerClient<FitWorker>(() =>
    new Worker(new URL('../workers/fit.ts', import.meta.url), { type: 'module' }),
  )
  const report = proxy((stage: FitStage, share: number) => {
    progress.value = { stage, share }
  })

  /** Asks a new worker; undefined when it was cancelled or failed. */
  async function ask<T>(
    what: 'fitting' | 'taking',
    question: (remote: Remote<FitWorker>) => Promise<T>,
  ): Promise<T | undefined> {
    doing.value = what
    progress.value = null
    fault.value = null
    try {
      return await client.ask(question)
    }
    catch (error) {
      if (!(error instanceof WorkerEnded))
        fault.value = (await missingPartOf(error))?.kind ?? 'failed'
      return undefined
    }
    finally {
      client.end()
      doing.value = 'nothing'
    }
  }

  async function start(): Promise<void> {
    result.value = undefined
    const { desiredRetention, parameters, exam } = toRaw(store.settings)
    const topics = new Map(index.queueCards.map(({ id, topic }) => [id, topic]))
    const reply = await ask<FitWorkerResult>(
      'fitting',
      async remote =>
        remote.fit({ today: store.moment.studyDay, settings: { desiredRetention, parameters, exam }, topics }, report),
    )
    if (reply && 'fault' in reply)
      fault.value = reply.fault === 'unreachable' ? (await pieceFaultOf(reply)).kind : reply.fault
    else
      result.value = reply?.result
  }

  async function take(parameters: OwnParameters): Promise<boolean> {
    const memories = await ask('taking', remote => remote.seeAnew(parameters?.values, report))
    return memories !== undefined && await store.takeParameters(parameters, memories)
  }

  onScopeDispose(client.end)
  return { doing, progress, fault, result, start, cancel: client.end, take }
}
