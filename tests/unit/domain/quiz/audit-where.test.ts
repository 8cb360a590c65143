import { describe, expect, it } from 'vitest'
import type { ChoiceQuestion } from '../../../../domain/quiz/question.ts'
import type { CompassPoint } from '../../../../domain/places/earth.ts'
import { auditQuestion } from '../../../../domain/quiz/audit.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { choiceQuestion, dated, entity, smallDeck } from './small-deck.ts'

const sketches = [
  ['Bishkek', 42.875, 74.604], ['Osh', 40.5, 72.8], ['Uzgen', 40.8, 73.3], ['Almaty', 43.2, 76.9],
  ['Ankara', 39.9, 32.9],
  ['East Pass', 43.5, 80],
] as const
const entities = sketches.map(([name, latitude, longitude]) => entity(name.toLowerCase(), name, {
  kind: 'place', class: 'city', coordinates: { latitude, longitude, basis: 'general-knowledge' },
}))
const quizIndex = buildQuizIndex(smallDeck(
  entities.map(({ id }) => dated(id, id, '1999', { entities: [id] })),
  [...entities, entity('void', 'Void', { kind: 'place', class: 'city' })],
))

/** The key comes first. */
function rulesOf(names: [string, string, string], km = 300, point: CompassPoint = 'sw', rest: Partial<ChoiceQuestion> = {}) {
  const question = choiceQuestion(names, { kind: 'where', cardId: null, key: 'a', prompt: { kind: 'which-lies', km, point }, ...rest })
  return auditQuestion(question, quizIndex).map(({ rule }) => rule)
}

describe('the audit of questions about places', () => {
  it('has nothing against a key that lies there and others that do not, nor against other questions', () => {
    expect(rulesOf(['Osh', 'Almaty', 'Ankara'])).toEqual([])
    expect(rulesOf(['Osh', 'Uzgen', 'Void'], 0, 'n', { kind: 'choice', prompt: { kind: 'card', text: 'Which?' } })).toEqual([])
  })

  it.each<[string, [string, string, string], number, CompassPoint, string]>([
    ['a key in another direction', ['Osh', 'Almaty', 'Ankara'], 300, 's', 'place-not-there'],
    ['a distance that is too long', ['Osh', 'Almaty', 'Ankara'], 340, 'sw', 'place-not-there'],
    ['a distance that is too short', ['Osh', 'Almaty', 'Ankara'], 260, 'sw', 'place-not-there'],
    ['another that lies there as well', ['Osh', 'Uzgen', 'Ankara'], 300, 'sw', 'places-not-apart'],
    ['a wrong option without coordinates', ['Osh', 'Void', 'Ankara'], 300, 'sw', 'place-not-located'],
    ['a key without coordinates', ['Void', 'Osh', 'Ankara'], 300, 'sw', 'place-not-located'],
    ['what is no place', ['Osh', 'Almaty', 'NATO'], 300, 'sw', 'place-not-located'],
    ['a name that tells where it lies', ['Osh', 'East Pass', 'Ankara'], 300, 'sw', 'name-tells-where'],
    ['the place from which it is told', ['Osh', 'Bishkek', 'Ankara'], 300, 'sw', 'name-tells-where'],
    ['the same place twice', ['Osh', 'Osh', 'Ankara'], 300, 'sw', 'key-not-unique'],
  ])('finds %s', (_, names, km, point, rule) => {
    expect(rulesOf(names, km, point)).toContain(rule)
  })

  it('finds an option too few', () => {
    const { options } = choiceQuestion(['Osh', 'Almaty', 'Ankara'])
    expect(rulesOf(['Osh', 'Almaty', 'Ankara'], 300, 'sw', { options: options.slice(0, 2) })).toEqual(['too-few-parts'])
  })
})
