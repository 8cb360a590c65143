import { describe, expect, it } from 'vitest'
import type { ChoiceQuestion } from '../../../../domain/quiz/question.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { distanceKm } from '../../../../domain/places/earth.ts'
import { auditQuestion } from '../../../../domain/quiz/audit.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { createQuiz, restoreQuiz } from '../../../../domain/quiz/generate.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { realDeck } from '../../../support/real-deck.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const index = indexDeck(await realDeck())
const quizIndex = buildQuizIndex(index)
const places = quizIndex.blueprints.flatMap(({ kind }, place) => kind === 'where' ? [place] : [])
const questionOf = (place: number, seed: number) => buildQuestion(quizIndex, place, seed) as ChoiceQuestion | undefined
const byName = new Map(index.deck.entities.map(each => [each.names.en, each]))
const bishkek = index.entityById.get('bishkek')!.coordinates!

/** Degrees from Bishkek by the law of tangents on a sphere, told once more and apart. */
function directionOf(name: string): number {
  const { latitude, longitude } = byName.get(name)!.coordinates!
  const [phi, psi, turn] = [bishkek.latitude, latitude, longitude - bishkek.longitude].map(each => each * Math.PI / 180)
  const y = Math.sin(turn!)
  const x = Math.cos(phi!) * Math.tan(psi!) - Math.sin(phi!) * Math.cos(turn!)
  return (Math.atan2(y, x) * 180 / Math.PI + 360) % 360
}
const kmOf = (name: string): number => distanceKm(bishkek, byName.get(name)!.coordinates!)
const middles = { n: 0, ne: 45, e: 90, se: 135, s: 180, sw: 225, w: 270, nw: 315 }
const turnBetween = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b))

describe('10,000 questions of which place lies there', () => {
  it('have one key that lies there, and two others that clearly do not', () => {
    let made = 0
    for (let seed = 0; made < 10_000; seed++) {
      for (const question of places.flatMap(place => questionOf(place, seed) ?? [])) {
        made++
        const { prompt, options, key, cardId } = question
        if (prompt.kind !== 'which-lies')
          throw new Error(prompt.kind)
        const own = options.find(({ id }) => id === key)!.text
        const isThere = turnBetween(directionOf(own), middles[prompt.point]) <= 22.5
          && Math.abs(prompt.km / kmOf(own) - 1) <= 0.1
        const others = options.filter(({ id }) => id !== key).map(({ text }) => text)
        const areApart = others.every((other) => {
          const times = kmOf(other) / kmOf(own)
          return turnBetween(directionOf(other), directionOf(own)) >= 90 || times >= 2 || times <= 0.5
        })
        const isPlain = options.length === 3 && new Set(options.map(({ text }) => text)).size === 3 && cardId === null
        if (!isThere || !areApart || !isPlain)
          expect(question).toBe('clear')
      }
    }
  })

  it('keep the rules of the audit', () => {
    const questions = [1, 2, 3, 4, 5].flatMap(seed =>
      places.flatMap(place => buildQuestion(quizIndex, place, seed) ?? []))
    expect(questions.flatMap(question => auditQuestion(question, quizIndex))).toEqual([])
  })
})

describe('a quiz about places', () => {
  const settings = { ...defaultQuizSettings(), kinds: ['where'] as const }

  const quizzes = Array.from({ length: 10 }, (_, seed) => createQuiz(quizIndex, settings, seed))

  it('asks for several places, each by a fact that names it, and comes back', () => {
    const asked = new Set<string>()
    for (const { questions } of quizzes) {
      expect(questions.length).toBeGreaterThanOrEqual(5)
      for (const { options, key, factId } of questions as ChoiceQuestion[]) {
        const { id } = byName.get(options.find(option => option.id === key)!.text)!
        expect(index.factById.get(factId)!.entities).toContain(id)
        asked.add(id)
      }
    }
    expect(asked.size).toBeGreaterThanOrEqual(8)
    expect(restoreQuiz(quizIndex, quizzes[0]!.specification)).toEqual(quizzes[0])
  })
})

describe('a question about a place', () => {
  const at = (id: string, en: string, latitude: number, longitude: number, placeClass = 'city') => entity(id, en, {
    kind: 'place', class: placeClass, coordinates: { latitude, longitude, basis: 'general-knowledge' },
  })
  const others = [
    at('osh', 'Osh', 40.5, 72.8), at('naryn', 'Naryn', 41.4, 76), at('almaty', 'Almaty', 43.2, 76.9),
    at('ankara', 'Ankara', 39.9, 32.9), at('near', 'Kant', 42.9, 74.9), at('area', 'Batken', 40, 70.8, 'province'),
    at('told', 'East Pass', 40.5, 75.4), at('unnamed', 'Talas', 42.5, 72.2),
    entity('nowhere', 'Torugart', { kind: 'place', class: 'city' }),
  ]
  const named = ['osh', 'naryn', 'almaty', 'ankara', 'near', 'area', 'told', 'nowhere']
  const facts = named.map(id => dated(id, id, '1999', { entities: [id] }))
  const blueprintsOf = (deck = smallDeck(facts, [at('bishkek', 'Bishkek', 42.875, 74.604, 'capital'), ...others])) =>
    buildQuizIndex(deck).blueprints.filter(({ kind }) => kind === 'where')

  it('is made of points that facts name, far enough from Bishkek and not told by their names', () => {
    expect(blueprintsOf().map(({ id, fact, cardId }) => [id, fact.id, cardId])).toEqual([
      ['where:osh', 'osh', null], ['where:naryn', 'naryn', null], ['where:almaty', 'almaty', null],
      ['where:ankara', 'ankara', null],
    ])
    expect(blueprintsOf(smallDeck(facts, others))).toEqual([])
  })

  it('says of every option where it lies, and that the articles do not', () => {
    const deck = smallDeck(facts, [at('bishkek', 'Bishkek', 42.875, 74.604, 'capital'), ...others])
    const small = buildQuizIndex(deck)
    const place = small.blueprints.findIndex(({ id }) => id === 'where:osh')
    const question = buildQuestion(small, place, 2) as ChoiceQuestion
    expect(question.prompt).toEqual({ kind: 'which-lies', km: 300, point: 'sw' })
    const key = question.options.find(({ id }) => id === question.key)!
    expect(key).toMatchObject({
      text: 'Osh',
      rationale: { kind: 'lies', values: { option: 'Osh', km: '300', point: 'sw' }, factId: null, source: null },
    })
  })

  it('is not asked where too few others lie elsewhere, or their names are much shorter', () => {
    const builds = (...entities: typeof others) => {
      const small = buildQuizIndex(smallDeck(facts, [at('bishkek', 'Bishkek', 42.875, 74.604, 'capital'), ...entities]))
      return buildQuestion(small, small.blueprints.findIndex(({ id }) => id === 'where:osh'), 1) !== undefined
    }
    const [osh, naryn, almaty, ankara] = others
    expect(builds(osh!, almaty!, ankara!)).toBe(true)
    expect(builds(osh!, naryn!, almaty!)).toBe(false)
    expect(builds({ ...osh!, names: { en: 'The city of Osh' } }, almaty!, ankara!)).toBe(false)
  })

  it('takes the others from the five that are most alike in distance', () => {
    const south = Array.from({ length: 7 }, (_, place) => at(`s${place}`, `City${place}`, 42.875 - 3.1 - place / 10, 74.604))
    const entities = [at('bishkek', 'Bishkek', 42.875, 74.604, 'capital'), at('osh', 'City', 42.875 + 3, 74.604), ...south]
    const some = entities.slice(1).map(({ id }) => dated(id, id, '1999', { entities: [id] }))
    const small = buildQuizIndex(smallDeck(some, entities))
    const place = small.blueprints.findIndex(({ id }) => id === 'where:osh')
    const shown = Array.from({ length: 200 }, (_, seed) => buildQuestion(small, place, seed) as ChoiceQuestion)
      .flatMap(({ options }) => options.map(({ text }) => text))
    expect([...new Set(shown)].toSorted()).toEqual(['City', 'City0', 'City1', 'City2', 'City3', 'City4'])
  })
})
