/** True retention: how often reviews of learnt cards succeeded, by Anki's definition. */
import type { Answer } from './answers.ts'
import type { Proportion } from './proportion.ts'
import { proportionOf } from './proportion.ts'

/** The periods of Anki's table, in study days up to and with today. */
export const retentionPeriods = {
  today: [0, 0],
  yesterday: [1, 1],
  week: [0, 6],
  month: [0, 29],
  year: [0, 364],
  all: [0, Infinity],
} as const
export type RetentionPeriod = keyof typeof retentionPeriods
export const retentionPeriodNames = [
  'today',
  'yesterday',
  'week',
  'month',
  'year',
  'all',
] as const satisfies readonly RetentionPeriod[]

export interface Retention {
  young: Proportion
  mature: Proportion
  all: Proportion
}

/**
 * Whether an answer counts for true retention: the card's first on that study day, on a card that had an interval of a
 * day or more. Sources: Anki's manual, "Statistics / True retention"; `rslib/src/stats/graphs/retention.rs`.
 */
export function countsForRetention({ isFirstOfDay, stage }: Answer): boolean {
  return isFirstOfDay && (stage === 'young' || stage === 'mature')
}

interface Count {
  passed: number
  of: number
}
type StageCounts = Record<'young' | 'mature', Count>

function noCounts(): StageCounts {
  return { young: { passed: 0, of: 0 }, mature: { passed: 0, of: 0 } }
}

function countAnswer(counts: StageCounts, { stage, rating }: Answer): void {
  const count = stage === 'mature' ? counts.mature : counts.young
  count.of++
  count.passed += rating > 1 ? 1 : 0
}

function retentionFrom({ young, mature }: StageCounts): Retention {
  return {
    young: proportionOf(young.passed, young.of),
    mature: proportionOf(mature.passed, mature.of),
    all: proportionOf(young.passed + mature.passed, young.of + mature.of),
  }
}

/**
 * True retention in each of Anki's periods, as of a study day: among the answers that count Hard, Good and Easy pass,
 * Again fails.
 */
export function retentionByPeriod(answers: readonly Answer[], today: number): Record<RetentionPeriod, Retention> {
  const counts = {
    today: noCounts(),
    yesterday: noCounts(),
    week: noCounts(),
    month: noCounts(),
    year: noCounts(),
    all: noCounts(),
  }
  const bounds = retentionPeriodNames.map(name => ({
    counts: counts[name],
    newest: retentionPeriods[name][0],
    oldest: retentionPeriods[name][1],
  }))
  for (const answer of answers) {
    if (!countsForRetention(answer))
      continue
    const age = today - answer.studyDay
    for (const { counts: ofPeriod, newest, oldest } of bounds) {
      if (age >= newest && age <= oldest)
        countAnswer(ofPeriod, answer)
    }
  }
  return {
    today: retentionFrom(counts.today),
    yesterday: retentionFrom(counts.yesterday),
    week: retentionFrom(counts.week),
    month: retentionFrom(counts.month),
    year: retentionFrom(counts.year),
    all: retentionFrom(counts.all),
  }
}
