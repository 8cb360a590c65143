import { describe, expect, it } from 'vitest'
import type { AnswerableCard } from '../../../../domain/answers/compare-answer.ts'
import type { DeckEntity, ExpectedAnswer } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'

type Told = readonly [verdict: string, reason?: string]

function told(typed: string, card: AnswerableCard, entity?: DeckEntity): Told {
  const { verdict, reason } = compareTypedAnswer(typed, card, entity)
  return reason ? [verdict, reason] : [verdict]
}
function term(answer: string, ...accept: string[]): AnswerableCard {
  return { answer, expected: { type: 'term', accept } }
}
function date(
  answer: string,
  value: string,
  precision: Extract<ExpectedAnswer, { type: 'date' }>['precision'],
): AnswerableCard {
  return { answer, expected: { type: 'date', value, precision } }
}
function quantity(
  answer: string,
  value: number,
  more: Partial<Extract<ExpectedAnswer, { type: 'quantity' }>> = {},
): AnswerableCard {
  return { answer, expected: { type: 'quantity', value, accept: [], ...more } }
}
function entity(kind: DeckEntity['kind'], en: string, more: Partial<DeckEntity> = {}): DeckEntity {
  return { id: 'it', kind, names: { en }, aliases: [], offices: [], ...more }
}
function naming({ id, names }: DeckEntity, accept: string[] = []): AnswerableCard {
  return { answer: names.en, expected: { type: 'entity', entity: id, accept } }
}

describe('words', () => {
  it.each<[string, AnswerableCard, Told]>([
    // brackets explain, with or without a space before them
    ['neutrality', term('neutrality (of all)'), ['right']],
    ['neutrality', term('neutrality(of all)'), ['right']],
    ['of all', term('(of all)'), ['right']],
    // run together or apart, but for figures
    ['multivector', term('multi vector'), ['right']],
    ['11 1', term('1 11'), ['wrong']],
    ['111', term('1 11'), ['wrong']],
    ['1 1 September', term('11 September'), ['wrong']],
    ['top 5', term('top5'), ['right']],
    // four letters are an acronym, five a word
    ['golds', term('gold'), ['wrong']],
    ['steels', term('steel'), ['close', 'spelling']],
    ['бард', term('bard'), ['wrong']],
    ['барда', term('barda'), ['right', 'other-form']],
    // transliteration is another form
    ['Жогорку Кеңеш', term('Jogorku Kenesh'), ['right', 'other-form']],
    ['shadow', term('in the dark', 'shadow'), ['right', 'other-form']],
    // small words, and nothing but small words
    ['top', term('at the top'), ['right']],
    ['of', term('in'), ['wrong']],
    ['security stability', term('security and stability'), ['right']],
    // order is free in a list, and close elsewhere
    ['stability and security', term('security and stability'), ['right', 'different-order']],
    ['theory state', term('state theory'), ['close', 'different-order']],
    ['China & Russia', term('Russia, China'), ['right', 'different-order']],
    // numerals to the letter
    ['landscape vi', term('landscape vii'), ['wrong']],
    ['landscape mix', term('landscape miv'), ['wrong']],
    ['landscapes ix 4', term('landscape ix 4'), ['close', 'spelling']],
    // slips in words of several
    ['small pover theory', term('small power theory'), ['close', 'spelling']],
    ['smoll pover theery', term('small power theory'), ['wrong']],
    ['big power', term('small power'), ['wrong']],
    ['bandwagon ings', term('bandwagoning'), ['close', 'spelling']],
    ['wandwagon ing', term('bandwagoning'), ['wrong']],
    ['bandwagon inkks', term('bandwagoning'), ['wrong']],
    ['Mr. 7', term('Mr 7'), ['right']],
    // prepositions of Russian before a form
    ['в Жогорку Кенеше', term('Жогорку Кенеш'), ['right', 'other-form']],
    ['против Жогорку Кенеша', term('Жогорку Кенеш'), ['wrong']],
    ['в', term('в'), ['right']],
    ['', term('anything'), ['wrong']],
    ['…', term('anything'), ['wrong']],
  ])('%j for %o', (typed, card, verdict) => {
    expect(told(typed, card)).toEqual(verdict)
  })

  it('that are the card’s own come before those that are accepted', () => {
    expect(compareTypedAnswer('shadow', term('shadow', 'the shadow'))).toMatchObject({
      verdict: 'right',
      expected: 'shadow',
    })
    expect(compareTypedAnswer('neutrality', term('neutrality (of all)', 'impartiality'))).not.toHaveProperty('reason')
    expect(compareTypedAnswer('stability and security', term('security and stability', 'stability and security')))
      .toMatchObject({ verdict: 'right', reason: 'other-form', expected: 'stability and security' })
  })

  it('with a slip are held against the form they are nearest to', () => {
    expect(compareTypedAnswer('partnershipp', term('partnersship', 'partnership')).expected).toBe('partnership')
    expect(compareTypedAnswer('partnersshipp', term('partnership', 'partnersship')).expected).toBe('partnersship')
  })

  it('that are wrong are held against the form that has most of them, if one has half', () => {
    expect(compareTypedAnswer('grants and mining', term('debts', 'grants and money')).expected).toBe('grants and money')
    expect(compareTypedAnswer('xyz', term('debts', 'grants and money')).expected).toBe('debts')
    expect(compareTypedAnswer('abm1', term('quite another', 'abmn', 'abcd')).expected).toBe('abmn')
  })
})

describe('names', () => {
  const council = entity('organization', 'Council of Elders', {
    names: { en: 'Council of Elders', ru: 'Совет старейшин' },
    acronyms: { en: 'CEO', ru: 'ССТ' },
  })
  const person = entity('person', 'Zora Quint', { names: { en: 'Zora Quint', ru: 'Зора Квинт' } })
  it.each<[string, DeckEntity, Told]>([
    ['Elders Council', council, ['close', 'different-order']],
    ['Совета старейшин', council, ['right', 'other-form']],
    ['в Совете старейшин', council, ['right', 'other-form']],
    ['ССТга', council, ['right', 'other-form']],
    ['CEO', council, ['right', 'other-form']],
    ['CEOs', council, ['wrong']],
    ['Zora Quint', person, ['right']],
    ['Quint Zora', person, ['right', 'different-order']],
    ['Quint', person, ['partial', 'less-precise']],
    ['Квинтом', person, ['partial', 'less-precise']],
    ['Z. Quint', person, ['right', 'other-form']],
    ['A. Quint', person, ['wrong']],
    ['Zora Quinnt', person, ['close', 'spelling']],
    ['Z. Quinnt', person, ['wrong']],
    ['Зорой Квинт', person, ['right', 'other-form']],
    ['Зора Квинты', person, ['close', 'spelling']],
    ['President Quint', person, ['wrong']],
  ])('%j for %o', (typed, who, verdict) => {
    expect(told(typed, naming(who), who)).toEqual(verdict)
  })

  it('are shown by the English name when a person is told by a part of it', () => {
    for (const typed of ['Z. Quint', 'A. Quint', 'Quint']) {
      expect(compareTypedAnswer(typed, { ...naming(person), answer: 'Quint the scholar' }, person).expected).toBe(
        'Zora Quint',
      )
    }
  })

  it('that the front states in full words are no answer; parts of other words are', () => {
    expect(told('CEO', { ...naming(council), front: 'Which body is the CEO?' }, council)).toEqual(['wrong'])
    expect(told('CEO', { ...naming(council), front: 'Which body has CEOs?' }, council)).toEqual(['right', 'other-form'])
    expect(told('Stryker was here', naming(council), council)).toEqual(['wrong'])
  })

  it('of an entity that is not asked for do not count', () => {
    expect(told('CEO', term('Council of Elders'), council)).toEqual(['wrong'])
  })
})

describe('dates', () => {
  const range = date('1991–2010', '1991/2010', 'range')
  const year = date('1999', '1999', 'year')
  const day = date('7 July 1999', '1999-07-07', 'day')
  it.each<[string, AnswerableCard, Told]>([
    ['1991', range, ['partial', 'less-precise']],
    ['2010', range, ['partial', 'less-precise']],
    ['1991–2010', range, ['right']],
    ['July 1991–2010', range, ['right', 'more-precise']],
    ['1991–July 2010', range, ['right', 'more-precise']],
    ['1991–2030', range, ['partial']],
    ['1960–2010', range, ['partial']],
    ['1960–2030', range, ['wrong']],
    ['1980–2030', range, ['wrong']],
    ['1995–2000', range, ['partial', 'less-precise']],
    ['1990s', year, ['partial', 'less-precise']],
    ['1999–2008', year, ['partial', 'less-precise']],
    ['1999–2009', year, ['wrong']],
    ['1999', day, ['partial', 'less-precise']],
    ['July 1999', day, ['partial', 'less-precise']],
    ['about 7 July 1999', day, ['partial', 'less-precise']],
    ['7 July 1999 – 8 July 1999', day, ['partial', 'less-precise']],
    ['January 1999 – December 1999', year, ['right']],
    ['March 1999 – December 1999', year, ['right', 'more-precise']],
    ['January 1999 – March 1999', year, ['right', 'more-precise']],
    ['7 июля 1999', day, ['right', 'other-form']],
    ['в июле 1999', day, ['partial', 'less-precise']],
    ['7 Jully 1999', day, ['close', 'spelling']],
    ['the day', day, ['wrong']],
    ['-7 July 1999', day, ['right']],
  ])('%j for %o', (typed, card, verdict) => {
    expect(told(typed, card)).toEqual(verdict)
  })

  it('as the card writes them are right, whatever they mean', () => {
    expect(told('THE LATE NINETIES', date('the late nineties', '1996/1999', 'range'))).toEqual(['right'])
  })
})

describe('quantities', () => {
  const money = quantity('$1.7 billion', 1.7e9, { currency: 'USD' })
  const span = quantity('$2–3 million', 2e6, { upTo: 3e6, currency: 'USD' })
  const rank = quantity('37', 37, { unit: 'rank' })
  it.each<[string, AnswerableCard, Told]>([
    ['1.7 billion dollars', money, ['right']],
    ['1,7 млрд долларов', money, ['right', 'other-form']],
    ['1,7 млрд', money, ['right', 'missing-unit']],
    ['1.7', money, ['partial', 'missing-unit']],
    ['$1.7', money, ['partial', 'missing-unit']],
    ['€1.7', money, ['partial', 'wrong-unit']],
    ['1.7 km', money, ['partial', 'wrong-unit']],
    ['1.7 thousand', money, ['wrong']],
    ['$1.6–1.8 billion', money, ['partial', 'less-precise']],
    ['€1.6–1.8 billion', money, ['wrong']],
    ['2–3', span, ['partial', 'missing-unit']],
    ['2–4', span, ['wrong']],
    ['$2–3 million', span, ['right']],
    ['$5 million', span, ['wrong']],
    ['$2.5 million', span, ['partial', 'less-precise']],
    ['$1.5–3.5 million', span, ['wrong']],
    ['$1.9–2.9 million', span, ['wrong']],
    ['37th', rank, ['right']],
    ['thirty-seven', rank, ['right']],
    ['37 times', rank, ['wrong']],
    ['37th', quantity('37', 37, { unit: 'ranks of soldiers' }), ['wrong']],
    ['37th', quantity('37', 37, { unit: 'birthplace' }), ['wrong']],
    ['37th', quantity('37', 37), ['wrong']],
    ['37', quantity('37 euros', 37, { currency: 'EUR' }), ['right', 'missing-unit']],
    ['37 dollars', quantity('37', 37, { unit: 'things' }), ['partial', 'wrong-unit']],
    ['$ -37', quantity('$37', 37, { currency: 'USD' }), ['wrong']],
    ['- $37', quantity('$37', 37, { currency: 'USD' }), ['wrong']],
    ['-x37', quantity('37', 37), ['wrong']],
    ['37 minus nothing', quantity('37', 37), ['right']],
    ['minusculely 37', quantity('37', 37), ['wrong']],
    ['more than 37', quantity('a number of 37', 37), ['partial', 'less-precise']],
    ['37', quantity('nobody knows', 37), ['right']],
    ['  $1.7   billion ', money, ['right']],
  ])('%j for %o', (typed, card, verdict) => {
    expect(told(typed, card)).toEqual(verdict)
  })

  it('that cannot be read are compared as words, slips forgiven', () => {
    expect(told('a few dosen', quantity('a few dozen', 40))).toEqual(['close', 'spelling'])
    expect(told('dozens', quantity('a few dozen', 40))).toEqual(['wrong'])
  })

  it('with a word of bounds in the gap’s sentence may have it', () => {
    const gap = (front: string): Told => told('over 60', { ...quantity('60', 60), front })
    expect(gap('It signed more than […] agreements.')).toEqual(['right'])
    expect(gap('It signed well over […].')).toEqual(['right'])
    expect(gap('over […].')).toEqual(['right'])
    expect(gap('It signed many […].')).toEqual(['partial', 'less-precise'])
    expect(gap('How many, over all?')).toEqual(['partial', 'less-precise'])
    expect(gap('')).toEqual(['partial', 'less-precise'])
  })
})
