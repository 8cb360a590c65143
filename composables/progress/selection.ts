import type { FactKind } from '#domain/content/deck'
import type { StatisticsFilter } from '#domain/statistics/filter'

/** Days that the time filter offers; 0 is all of them. */
export const progressPeriods = [0, 7, 30, 90, 365] as const

/** What is chosen above the pictures; '' is everything. */
export interface ProgressSelection { topic: string, article: string, kind: FactKind | '', days: number }

/** The filter that a choice stands for, as of a study day. */
export function filterOf({ topic, article, kind, days }: ProgressSelection, today: number): StatisticsFilter {
  return {
    ...topic && { topic },
    ...article && { article },
    ...kind && { kind },
    ...days > 0 && { fromDay: today - days + 1, toDay: today },
  }
}
