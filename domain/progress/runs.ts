import type { LogRecord } from './records.ts'

/**
 * Cuts records into runs of consecutive places of one device, none longer than `longest`: what a segment can hold. The
 * records may come in any order, and no id may occur twice.
 */
export function consecutiveRuns(records: readonly LogRecord[], longest: number): LogRecord[][] {
  const runs: LogRecord[][] = []
  const sorted = [...records].sort((a, b) => a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
  for (const record of sorted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && run.length < longest && last.device === record.device && last.seq + 1 === record.seq)
      run.push(record)
    else
      runs.push([record])
  }
  return runs
}
