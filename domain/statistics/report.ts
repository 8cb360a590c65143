/** All figures of the progress page at once: what its worker computes. */
import type { CardState } from '../progress/card-state.ts'
import type { LogRecord } from '../progress/records.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { ButtonCounts, DayActivity, DaysStudied, HourActivity } from './activity.ts'
import type { Answer } from './answers.ts'
import type { Calibration, ConfidenceCalibration, Gated } from './calibration.ts'
import type { StatisticsCard, StatisticsFilter } from './filter.ts'
import type { History } from './history.ts'
import type { CardStage, GroupKnowledge } from './mastery.ts'
import type { HardFact, Leech, MemoryHistograms } from './memory.ts'
import type { Forecast, Forgetting } from './outlook.ts'
import type { QuizAnswer, QuizResults } from './quizzes.ts'
import type { Retention, RetentionPeriod } from './retention.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { forgettingCurveOf } from '../scheduling/scheduler.ts'
import { activityByDay, activityByHour, buttonsByStage, daysStudiedThisMonth } from './activity.ts'
import { calibrationOf, quizConfidenceOf } from './calibration.ts'
import { filterAnswers, isCardWanted } from './filter.ts'
import { createHistory } from './history.ts'
import { countStages, knowledgeByGroup } from './mastery.ts'
import { hardestFacts, leechesOf, memoryHistograms } from './memory.ts'
import { expectedForgetting, forecastDue } from './outlook.ts'
import { filterQuizAnswers, quizAnswersOf, quizzesByDay, quizzesByTopic } from './quizzes.ts'
import { retentionByPeriod } from './retention.ts'

/** Days that the forecast looks ahead. */
export const FORECAST_DAYS = 90
/** Days without an answer for which forgetting is foretold. */
export const FORGETTING_DAYS = 7

export interface StatisticsRequest {
  filter: StatisticsFilter
  moment: { at: number, studyDay: number }
  /** The learner's parameters, as the log spells them, for what is known now; the history's own curve when missing. */
  parameters?: string
}

export interface StatisticsReport {
  /** Whether the whole log, whatever the filter, says nothing of any card and has no finished quiz. */
  isEmpty: boolean
  /** Of all wanted cards. */
  knowledge: GroupKnowledge
  byTopic: GroupKnowledge[]
  byArticle: GroupKnowledge[]
  stages: Record<CardStage, number>
  forecast: Forecast
  forgetting: Forgetting
  days: DayActivity[]
  /** Over the whole history, whatever the filter's time. */
  daysStudied: DaysStudied
  hours: HourActivity[]
  buttons: ButtonCounts
  retention: Record<RetentionPeriod, Retention>
  calibration: Gated<Calibration>
  quizConfidence: Gated<ConfidenceCalibration>
  quizDays: QuizResults<number>[]
  quizTopics: QuizResults<string>[]
  memory: MemoryHistograms
  leeches: Leech[]
  hardest: HardFact[]
}

type PresentReport = Pick<
  StatisticsReport,
  'knowledge' | 'byTopic' | 'byArticle' | 'stages' | 'forecast' | 'forgetting' | 'memory' | 'leeches' | 'hardest'
>
type QuizReport = Pick<StatisticsReport, 'quizConfidence' | 'quizDays' | 'quizTopics'>
type PastReport = Omit<StatisticsReport, keyof PresentReport | 'isEmpty'>

function presentReport(
  cards: readonly StatisticsCard[],
  all: ReadonlyMap<string, CardState>,
  { at, studyDay }: StatisticsRequest['moment'],
  curve: ForgettingCurve,
): PresentReport {
  const states = cards.flatMap(({ id }) => all.get(id) ?? [])
  return {
    knowledge: knowledgeByGroup(cards, all, at, curve, () => ['all'])[0]
      ?? { id: 'all', cards: 0, started: 0, recalled: 0 },
    byTopic: knowledgeByGroup(cards, all, at, curve, card => [card.topic]),
    byArticle: knowledgeByGroup(cards, all, at, curve, card => card.articles),
    stages: countStages(cards, all),
    forecast: forecastDue(states, studyDay, FORECAST_DAYS),
    forgetting: expectedForgetting(states, at, FORGETTING_DAYS, curve),
    memory: memoryHistograms(states, at, curve),
    leeches: leechesOf(states),
    hardest: hardestFacts(cards, all),
  }
}

function pastReport(
  answers: readonly Answer[],
  quizAnswers: readonly QuizAnswer[],
  allDays: readonly DayActivity[],
  today: number,
): Omit<PastReport, keyof QuizReport> {
  return {
    days: activityByDay(answers, quizAnswers),
    daysStudied: daysStudiedThisMonth(allDays, today),
    hours: activityByHour(answers),
    buttons: buttonsByStage(answers),
    retention: retentionByPeriod(answers, today),
    calibration: calibrationOf(answers),
  }
}

function quizReport(answers: readonly QuizAnswer[], cards: readonly StatisticsCard[]): QuizReport {
  return {
    quizConfidence: quizConfidenceOf(answers),
    quizDays: quizzesByDay(answers),
    quizTopics: quizzesByTopic(answers, cards),
  }
}

export interface Statistics {
  /** Takes a record of the log in, in any order; one already known changes nothing. */
  addRecord: (record: LogRecord) => void
  /** All figures for a filter, as of a moment. */
  result: (request: StatisticsRequest) => StatisticsReport
  history: History
}

/** Statistics over a deck's cards. `curve` predicts recall; by default that of the default parameters. */
export function createStatistics(
  cards: readonly StatisticsCard[],
  curve: ForgettingCurve = forgettingCurveOf(),
): Statistics {
  const history = createHistory(curve)
  let kept: {
    version: number
    states: Map<string, CardState>
    answers: Answer[]
    days: DayActivity[]
    quizAnswers: QuizAnswer[]
  } | undefined

  function current(): NonNullable<typeof kept> {
    if (kept?.version !== history.version()) {
      const answers = history.answers()
      const quizAnswers = quizAnswersOf(history.quizRecords())
      kept = {
        version: history.version(),
        states: history.states(),
        answers,
        days: activityByDay(answers, quizAnswers),
        quizAnswers,
      }
    }
    return kept
  }

  return {
    history,
    addRecord: history.add,
    result: ({ filter, moment, parameters }) => {
      const { states, answers, days, quizAnswers } = current()
      const wanted = cards.filter(card => isCardWanted(card, filter))
      const wantedQuizAnswers = filterQuizAnswers(quizAnswers, wanted, filter)
      return {
        isEmpty: states.size === 0 && days.length === 0,
        ...presentReport(wanted, states, moment, parameters === undefined ? curve : curveFor(parameters)),
        ...pastReport(filterAnswers(answers, cards, filter), wantedQuizAnswers, days, moment.studyDay),
        ...quizReport(wantedQuizAnswers, wanted),
      }
    },
  }
}
