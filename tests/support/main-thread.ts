/** What a page's main thread did, as the browser itself records it. */
import type { Page } from '@playwright/test'

interface TraceEvent { name: string, pid: number, tid: number, dur?: number, tdur?: number, args: { name?: string } }

/** One task of the main thread: ms on the clock, which grow while other programs have the processor, and ms of the processor. */
export interface MainThreadTask { clockMs: number, processorMs: number }

function tasksOf(events: readonly TraceEvent[]): MainThreadTask[] {
  const mainThreads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`))
  return events
    .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && mainThreads.has(`${pid}:${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, processorMs: tdur / 1000 }))
}

/** Begins to record the main thread of a page (Chromium alone); the function that it gives ends the recording and tells the tasks. */
export async function recordMainThread(page: Page): Promise<() => Promise<MainThreadTask[]>> {
  const devtools = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => void events.push(...value as unknown as TraceEvent[]))
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } })
  return async () => {
    const isComplete = new Promise(resolve => devtools.once('Tracing.tracingComplete', resolve))
    await devtools.send('Tracing.end')
    await isComplete
    await devtools.detach()
    return tasksOf(events)
  }
}
