/** The order of a session while a backlog is worked off. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import { schedulerFor } from '../scheduling/grading.ts'
import { TYPICAL_TIMES } from '../scheduling/answer-times.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { orderBySaving } from './after-break.ts'

/**
 * Ids of the due cards, those first of which an answer saves most for its time; at typical times, as the learner's own
 * are in the log alone and bear on the order little.
 */
export function savingOrder(
  states: Iterable<CardState>,
  moment: { at: number, studyDay: number },
  { desiredRetention, parameters }: Pick<Settings, 'desiredRetention' | 'parameters'>,
): string[] {
  return orderBySaving({
    states: [...states],
    moment,
    times: TYPICAL_TIMES,
    scheduler: schedulerFor(desiredRetention, parameters?.values),
    curve: curveFor(parameters?.values),
  })
}
