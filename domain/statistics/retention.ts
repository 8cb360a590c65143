/** True retention: how often reviews of learnt cards succeeded, by Anki's definition. */
import type { Answer } from './answers.ts'
import type { Proportion } from './proportion.ts'
import { proportionOf } from './proportion.ts'

/** The periods of Anki's table, in study days up to and with today. */
export const retentionPeriods = { today: [0, 0], yesterday: [1, 1], week: [0, 6], month: [0, 29], year: [0, 364], all: [0, Infinity] } as const
export type RetentionPeriod = keyof typeof retentionPeriods

export interface Retention { young: Proportion, mature: Proportion, all: Proportion }

/**
 * Whether an answer counts for true retention: the card's first on that study day, on a card that had an interval of a day
 * or more. Sources: Anki's manual, "Statistics / True retention"; `rslib/src/stats/graphs/retention.rs`.
 */
export function countsForRetention({ isFirstOfDay, stage }: Answer): boolean {
  return isFirstOfDay && (stage === 'young' || stage === 'mature')
}

/** Shares recalled among the answers that count: Hard, Good and Easy pass, Again fails. */
export function retentionOf(answers: readonly Answer[]): Retention {
  const passed = { young: 0, mature: 0 }
  const of = { young: 0, mature: 0 }
  for (const answer of answers) {
    if (!countsForRetention(answer))
      continue
    const stage = answer.stage === 'mature' ? 'mature' : 'young'
    of[stage]++
    passed[stage] += answer.rating > 1 ? 1 : 0
  }
  return {
    young: proportionOf(passed.young, of.young),
    mature: proportionOf(passed.mature, of.mature),
    all: proportionOf(passed.young + passed.mature, of.young + of.mature),
  }
}

/** True retention in each of Anki's periods, as of a study day. */
export function retentionByPeriod(answers: readonly Answer[], today: number): Record<RetentionPeriod, Retention> {
  const counting = answers.filter(countsForRetention)
  const during = (period: RetentionPeriod): Retention => {
    const [newest, oldest] = retentionPeriods[period]
    return retentionOf(counting.filter(({ studyDay }) => today - studyDay >= newest && today - studyDay <= oldest))
  }
  return { today: during('today'), yesterday: during('yesterday'), week: during('week'), month: during('month'), year: during('year'), all: during('all') }
}
