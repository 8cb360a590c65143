/**
 * The statistics worker, a composition root like plugins/: it joins storage and domain away from the main thread. It opens the
 * database itself, takes in what is new in the log and answers small questions, so that a long log never holds up the page.
 */
import type { Habits } from '../domain/simulation/habits.ts'
import type { QueueCard } from '../domain/scheduling/queue.ts'
import type { StatisticsCard } from '../domain/statistics/filter.ts'
import type { Statistics, StatisticsReport, StatisticsRequest } from '../domain/statistics/report.ts'
import type { LogPosition } from '../storage/log.ts'
import type { CacheRow } from '../storage/database.ts'
import { expose } from 'comlink'
import { habitsOf } from '../domain/simulation/habits.ts'
import { createStatistics } from '../domain/statistics/report.ts'
import { ManaschiDatabase } from '../storage/database.ts'
import { readLogFrom } from '../storage/log.ts'

interface Reader { statistics: Statistics, position: LogPosition, taken: number }

let database: ManaschiDatabase | undefined
let cards: readonly StatisticsCard[] = []
let queueCards: readonly QueueCard[] = []
let reader: Reader | undefined

function newReader(): Reader {
  return { statistics: createStatistics(cards), position: new Map(), taken: 0 }
}

async function readInto(target: Reader, from: ManaschiDatabase, onShare: (share: number) => void): Promise<void> {
  await readLogFrom(from, target.position, (records, share) => {
    for (const record of records)
      target.statistics.addRecord(record)
    target.taken += records.length
    onShare(share)
  })
}

/** Tells the worker what the deck is. */
function open(deck: { cards: readonly StatisticsCard[], queueCards: readonly QueueCard[] }): void {
  ({ cards, queueCards } = deck)
  reader = undefined
}

/** Takes in what is new in the log. A log that has lost records (deleted, restored) is read from the start. */
async function refresh(onShare: (share: number) => void): Promise<void> {
  database ??= new ManaschiDatabase()
  reader ??= newReader()
  await readInto(reader, database, onShare)
  const cache = await database.meta.get('cache') as CacheRow | undefined
  if ((cache?.recordCount ?? 0) < reader.taken) {
    reader = newReader()
    await readInto(reader, database, onShare)
  }
}

function opened(): Reader {
  if (!reader)
    throw new Error('the statistics worker was asked before it had read the log')
  return reader
}

/** All figures of the progress page. */
function report(request: StatisticsRequest): StatisticsReport {
  return opened().statistics.result(request)
}

/** How the learner answers, as the log shows it. */
function habits(): Habits {
  return habitsOf(opened().statistics.history.answers())
}

const api = { open, refresh, report, habits }

/** What the worker can be asked. */
export type StatisticsWorker = typeof api

expose(api)
