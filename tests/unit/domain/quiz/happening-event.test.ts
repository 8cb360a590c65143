import { describe, expect, it } from 'vitest'
import type { DateAspect, DeckFact, DeckHappening, DeckUnit } from '../../../../domain/content/deck.ts'
import {
  circlesOf, datedRationale, datesOfHappening, datingFact, happeningEventsSteps, hasCertainDate, nearestEvents,
  titleTellsPresident, titleTellsTime, titleText,
} from '../../../../domain/quiz/happening-event.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { runThrough } from '../../../../domain/steps.ts'
import type { FactSketch } from './small-deck.ts'
import { date, dated, happening, smallDeck } from './small-deck.ts'

const own = { by: 'general-knowledge' } as const
const factOf = (id: string, value: string, statement: string, rest: Partial<FactSketch> = {}): FactSketch =>
  dated(id, id, value, { statement, ...rest })
const eventsOf = (facts: readonly FactSketch[], happenings: readonly DeckHappening[]) =>
  runThrough(happeningEventsSteps(happenings, smallDeck(facts).factById))

describe('the date of a happening can be asked for', () => {
  it.each([
    ['1996-01-01/1999-01-02', true], ['1996-01-01/1999-01-03', true], ['1996-01-01/1999-01-04', false],
    ['1996/1998', true], ['1996/1999', false], ['1999', true], ['1999-07-07', true],
  ])('where it went on for 1,098 days at most: %s', (value, isCertain) => {
    expect(hasCertainDate(happening('a', value, { when: date(value) }))).toBe(isCertain)
  })

  it.each<[string, Partial<DeckHappening>, boolean]>([
    ['came about', {}, true], ['was planned', { what: 'planned' }, false],
    ['was measured', { what: 'measured' }, false],
    ['was about then', { when: { value: '1999', precision: 'circa' } }, false],
    ['has its date from elsewhere', { when: { ...date('1999'), ...own } }, false],
    ['is doubted', { isDateDoubtful: true }, false], ['is contested otherwise', { isContested: true }, true],
  ])('where it is exact, undoubted, and of what came about: it %s', (_, change, isCertain) => {
    expect(hasCertainDate(happening('a', '1999', change))).toBe(isCertain)
  })
})

describe('the fact that dates a happening', () => {
  const title = 'Big fleet treaty signed'
  const pick = (facts: readonly FactSketch[]) =>
    datingFact(happening('a', '1999', { title, facts: facts.map(({ id }) => id) }), smallDeck(facts).factById)?.id
  const withYear = factOf('year', '1999', 'It came in 1999.')

  it.each([
    ['two', 'A big fleet came.', 'year'], ['three', 'A big fleet treaty came.', 'words'],
    ['four', 'A big fleet treaty was signed.', 'words'],
  ])('tells its year, which counts as much as three words of the title: %s', (_, statement, picked) => {
    expect(pick([factOf('words', '1999', statement), withYear])).toBe(picked)
  })

  it.each([
    ['two', 'A big fleet came.', 'year'], ['three', 'A big fleet treaty came.', 'year'],
    ['four', 'A big fleet treaty was signed.', 'words'],
  ])('is the first among equals: %s', (_, statement, picked) => {
    expect(pick([withYear, factOf('words', '1999', statement)])).toBe(picked)
  })

  it.each<[string, FactSketch, boolean]>([
    ['of its very date', withYear, true],
    ['of another date', factOf('a', '1998', 'It came in 1998.'), false],
    ['of a date about then', { ...withYear, when: { value: '1999', precision: 'circa', what: 'happened' } }, false],
    ...(['planned', 'measured', 'compared'] as const).map((what): [string, FactSketch, boolean] =>
      [`whose date is ${what}`, { ...withYear, when: { ...date('1999'), what } }, false]),
    ...(['began', 'signed'] as DateAspect[]).map((what): [string, FactSketch, boolean] =>
      [`whose date is ${what}`, { ...withYear, when: { ...date('1999'), what } }, true]),
    ...(['disputed', 'doubtful', 'outdated'] as DeckFact['status'][]).map((status): [string, FactSketch, boolean] =>
      [`that is ${status}`, { ...withYear, status }, false]),
    ['that several sources give', { ...withYear, status: 'corroborated' }, true],
  ])('is one %s', (_, fact, isDating) => {
    expect(pick([fact])).toBe(isDating ? fact.id : undefined)
  })

  it('is none that the deck does not have', () => {
    expect(datingFact(happening('a', '1999', { facts: ['lost'] }), smallDeck([withYear]).factById)).toBeUndefined()
  })
})

describe('a title', () => {
  it.each([
    ['Treaty of 1999', true], ['Treaty of May', true], ['Treaty of September', true], ['Mayoral treaty', false],
    ['First treaty', true], ['Treaty', false],
  ])('tells its time by a year, a month, a word: %s', (title, isTold) => {
    expect(titleTellsTime(title)).toBe(isTold)
  })

  it.each([
    ['Visit of Akaev', true], ['Akaev’s visit', true], ['Visit of Askar', false], ['Presidential visit', true],
    ['The President’s visit', true], ['Visit of the expresident', false], ['Visit', false],
  ])('tells a president by the family name or the office: %s', (title, isTold) => {
    expect(titleTellsPresident(title, [{ name: 'Askar Akaev', from: '1990-01-01', to: '2005-01-01' }])).toBe(isTold)
  })

  it('is what a question calls it', () => {
    const [event] = eventsOf([factOf('a', '1999', 'The alpha pact came in 1999.')], [happening('a', '1999')])
    expect(titleText(event!)).toEqual({ text: 'The a pact', ref: { of: 'title', happening: 'a' } })
  })
})

describe('the dates of a happening', () => {
  it.each([
    ['1999', [], ['1999']], ['1999', ['1999-05'], ['1999']], ['1999', ['2001', '1999-05-01'], ['1999', '2001']],
    ['1999-05', ['1999'], ['1999-05', '1999']], ['1999-05', ['1999-04/1999-05'], ['1999-05', '1999-04/1999-05']],
    ['1999-05', ['1999-05/1999-06'], ['1999-05', '1999-05/1999-06']],
  ])('of %s and %j are its own and those that do not lie within it', (value, others, dates) => {
    const all = datesOfHappening(happening('a', value, { otherDates: others.map(each => ({ ...date(each), ...own })) }))
    expect(all).toEqual(dates.map(date))
  })

  it('are told with the fact, and named as unlike where there are several', () => {
    const deck = smallDeck([factOf('a', '1999', 'The alpha pact came in 1999.')])
    const context = createQuizContext(deck)
    const fact = deck.deck.facts[0]!
    expect(datedRationale(fact, [date('1999')], context)).toMatchObject({ kind: 'dated', values: { date: '1999' } })
    expect(datedRationale(fact, [date('1999'), date('2001')], context))
      .toMatchObject({ kind: 'dated-otherwise', values: { date: '1999', others: '2001' } })
    expect(datedRationale(fact, [date('1999'), date('2001'), date('2003')], context))
      .toMatchObject({ kind: 'dated-otherwise', values: { date: '1999', others: '2001, 2003' } })
  })
})

describe('a happening as an event', () => {
  const plain = factOf('a', '1999', 'The alpha pact came in 1999.')
  const ids = (facts: readonly FactSketch[], happenings: readonly DeckHappening[]) =>
    eventsOf(facts, happenings).map(({ happening: { id } }) => id)

  it('has its title, its fact, its dates and the days they reach over', () => {
    const otherDates = [{ ...date('2001'), ...own }]
    expect(eventsOf([plain], [happening('a', '1999', { otherDates })])).toMatchObject([{
      label: 'The a pact', date: date('1999'), dates: [date('1999'), date('2001')], fact: { id: 'a' },
      days: { from: Date.UTC(1999, 0, 1) / 86_400_000, to: Date.UTC(2001, 11, 31) / 86_400_000 },
    }])
  })

  it.each<[string, FactSketch[], DeckHappening[], string[]]>([
    ['its date is certain', [plain], [happening('a', '1999', { isDateDoubtful: true })], []],
    ['a fact dates it', [plain], [happening('a', '1998')], []],
    ['no other has its title', [plain], [happening('a', '1999'), happening('b', '1999', { title: 'The a pact' })], []],
    ['its title tells no time', [plain], [happening('a', '1999', { title: 'The 1999 pact' })], []],
    ['its title tells of one event', [plain], [happening('a', '1999', { title: 'Summit' })], []],
    [
      'no other time has the same told', [plain, factOf('b', '2005', 'An alpha pact came.')],
      [happening('a', '1999', { title: 'Alpha pact' })], [],
    ],
    ['all this is so', [plain], [happening('a', '1999', { title: 'Alpha pact' })], ['a']],
  ])('is one only where %s', (_, facts, happenings, asked) => {
    expect(ids(facts, happenings)).toEqual(asked)
  })
})

describe('events around an event', () => {
  const years = { alpha: '1995', beta: '1999', gamma: '2000', delta: '2004', omega: '2012' }
  const facts = Object.entries(years).map(([id, year]) => factOf(id, year, `The ${id}pact ${id}ly in ${year}.`))
  const sides: Partial<Record<string, DeckHappening['side']>> = { beta: 'russia', delta: 'russia' }
  const events = eventsOf(facts, Object.entries(years).map(([id, year]) =>
    happening(id, year, { side: sides[id] ?? 'home' })))
  const idsOf = (some: readonly { happening: DeckHappening }[]) => some.map(each => each.happening.id)

  it.each([[0, []], [1, ['gamma']], [2, ['gamma', 'alpha']], [3, ['gamma', 'alpha', 'delta']], [9, ['gamma', 'alpha', 'delta', 'omega']]])(
    'are the %d nearest in time, itself left out', (count, near) => {
      expect(idsOf(nearestEvents(events[1]!, events, count))).toEqual(near)
    },
  )

  it('are all, those of its lane, and those of its unit with what stands there in depth', () => {
    const unit = { facts: ['alpha', 'beta'], depth: ['omega'] } as unknown as DeckUnit
    const other = { facts: ['gamma'], depth: ['delta'] } as unknown as DeckUnit
    const circles = circlesOf(events[1]!, events, [other, unit])
    expect(circles.map(({ id, events: some }) => [id, idsOf(some)])).toEqual([
      ['happening/beta', ['alpha', 'beta', 'gamma', 'delta', 'omega']],
      ['happening/beta/lane', ['beta', 'delta']],
      ['happening/beta/unit', ['alpha', 'beta', 'omega']],
    ])
    expect(idsOf(circlesOf(events[4]!, events, [other, unit])[2]!.events)).toEqual(['alpha', 'beta', 'omega'])
    expect(circlesOf(events[1]!, events, [other])[2]!.events).toEqual([])
  })
})
