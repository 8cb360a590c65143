/** The audit of questions about where places lie: what the deck says of each, found anew by its name. */
import type { Question } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import type { LocatedPlace } from './whereabouts.ts'
import { areWellApart, locatedPlaces, nameTellsWhere, TOLERANCE } from './whereabouts.ts'

/** What can be wrong with a question about a place, beside what is wrong with any choice. */
export type WhereRule = 'place-not-located' | 'place-not-there' | 'places-not-apart' | 'name-tells-where'

export interface WhereFinding {
  rule: WhereRule
  detail: string
}

const placesByName = new WeakMap<QuizIndex, Map<string, LocatedPlace>>()

function placesOf(quizIndex: QuizIndex): Map<string, LocatedPlace> {
  const known = placesByName.get(quizIndex)
    ?? new Map(locatedPlaces(quizIndex.context).map(place => [place.entity.names.en, place]))
  placesByName.set(quizIndex, known)
  return known
}

/** What is wrong with where a question says that a place lies; nothing for any other question. */
export function auditWhere(question: Question, quizIndex: QuizIndex): WhereFinding[] {
  const { prompt } = question
  if (prompt.kind !== 'which-lies' || !('options' in question))
    return []
  const places = placesOf(quizIndex)
  const { options, key } = question
  const own = places.get(options.find(({ id }) => id === key)!.text)?.where
  return options.flatMap(({ id, text }): WhereFinding[] => {
    const where = places.get(text)?.where
    const isThere = where?.point === prompt.point && Math.abs(prompt.km - where.km) <= where.km * TOLERANCE
    return [
      ...nameTellsWhere(text) ? [{ rule: 'name-tells-where', detail: `"${text}"` } as const] : [],
      ...where ? [] : [{ rule: 'place-not-located', detail: `"${text}" is no place that can be asked for` } as const],
      ...where && id === key && !isThere
        ? [{ rule: 'place-not-there', detail: `"${text}" lies ${where.roundKm} km ${where.point}` } as const]
        : [],
      ...where && own && id !== key && !areWellApart(where, own)
        ? [{ rule: 'places-not-apart', detail: `"${text}" lies ${where.roundKm} km ${where.point}` } as const]
        : [],
    ]
  })
}
