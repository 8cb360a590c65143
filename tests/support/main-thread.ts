/** What a page's main thread did, as the browser itself records it. */
import type { Page } from '@playwright/test'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: { name?: string, chrome_mojo_event_info?: { mojo_interface_tag?: string } }
}

/**
 * The interface by which whoever drives the browser speaks with a page: looking for an element is work of the test, not
 * of the page.
 */
const DRIVER_INTERFACE = 'blink.mojom.DevToolsSession'

/**
 * One task of the main thread: ms on the clock, which grow while other programs have the processor, and ms of the
 * processor.
 */
export interface MainThreadTask {
  clockMs: number
  processorMs: number
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`

function tasksOf(events: readonly TraceEvent[]): MainThreadTask[] {
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const fromTheDriver = events.filter(({ name, args }) =>
    name === 'Receive mojo message' && args.chrome_mojo_event_info?.mojo_interface_tag === DRIVER_INTERFACE,
  )
  const isDriven = (task: TraceEvent): boolean =>
    fromTheDriver.some(message =>
      threadOf(message) === threadOf(task) && message.ts >= task.ts && message.ts < task.ts + (task.dur ?? 0),
    )
  return events
    .filter(event =>
      event.name === 'ThreadControllerImpl::RunTask' && mainThreads.has(threadOf(event)) && !isDriven(event),
    )
    .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, processorMs: tdur / 1000 }))
}

/**
 * Begins to record the main thread of a page (Chromium alone); the function that it gives ends the recording and tells
 * the tasks, without those that only carried out an order of the test.
 */
export async function recordMainThread(page: Page): Promise<() => Promise<MainThreadTask[]>> {
  const devtools = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => void events.push(...value as unknown as TraceEvent[]))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  })
  return async () => {
    const isComplete = new Promise(resolve => devtools.once('Tracing.tracingComplete', resolve))
    await devtools.send('Tracing.end')
    await isComplete
    await devtools.detach()
    return tasksOf(events)
  }
}
