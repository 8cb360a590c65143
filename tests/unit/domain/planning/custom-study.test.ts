import type { CustomStudy } from '../../../../domain/planning/custom-study.ts'
import { describe, expect, it } from 'vitest'
import { customStudyCards } from '../../../../domain/planning/custom-study.ts'
import { LEECH_LAPSES } from '../../../../domain/progress/card-state.ts'
import { bishkek, DAY, memoryWith, queueCard, reviewOn, statesOf, stateWith } from '../../../support/builders.ts'

describe('custom study', () => {
  const states = statesOf(
    stateWith('f1/a', { memory: memoryWith({ stability: 50 }) }),
    stateWith('f2/a', { memory: memoryWith({ stability: 2, lapses: 8 }), suspended: 'leech' }),
    stateWith('f3/a', { memory: memoryWith({ stability: 9 }), flag: '' }),
    stateWith('f4/a', { suspended: 'learner', flag: 'wrong year' }),
  )
  const cards = [
    queueCard('f0/a'),
    queueCard('f1/a'),
    queueCard('f2/a'),
    queueCard('f3/a', { topic: 'events' }),
    queueCard('f4/a'),
  ]
  const reviews = [
    reviewOn(DAY + 5, { cardId: 'f1/a', rating: 1 }),
    reviewOn(DAY + 5, { cardId: 'f1/a' }),
    reviewOn(DAY + 4, { cardId: 'f3/a', rating: 1 }),
    reviewOn(DAY + 5, { cardId: 'f0/a', mode: 'cram', rating: 1 }),
  ]
  const choose = (study: CustomStudy, quizMistakes?: ReadonlySet<string>) =>
    customStudyCards({
      study,
      quizMistakes,
      cards,
      states,
      reviews,
      moment: { at: bishkek(DAY + 5), studyDay: DAY + 5 },
    })

  it.each(
    [
      ['a topic, least known first and new ones last, without what the learner set aside', {
        kind: 'topic',
        topic: 'treaties',
      }, ['f2/a', 'f1/a', 'f0/a']],
      ['today’s mistakes, each once, those of cramming too', { kind: 'mistakes' }, ['f1/a', 'f0/a']],
      ['flagged cards, with or without a remark', { kind: 'flagged' }, ['f3/a', 'f4/a']],
      ['leeches', { kind: 'leeches' }, ['f2/a']],
      [
        'cards by name, without what the learner set aside', { kind: 'cards', ids: ['f4/a', 'f1/a', 'f2/a', 'gone'] },
        ['f2/a', 'f1/a'],
      ],
    ] as const,
  )('is of %s', (_, study, ids) => {
    expect(choose(study)).toEqual(ids)
  })

  it('of today’s mistakes has those of quizzes too, without what the learner set aside', () => {
    expect(choose({ kind: 'mistakes' }, new Set(['f3/a', 'f4/a']))).toEqual(['f3/a', 'f1/a', 'f0/a'])
    expect(choose({ kind: 'leeches' }, new Set(['f3/a']))).toEqual(['f2/a'])
  })

  it.each([[-1, []], [0, ['f1/a']], [1, ['f1/a']]])('of leeches has a card with %d lapses more than a leech’s', (more, ids) => {
    const leech = statesOf(stateWith('f1/a', { memory: memoryWith({ lapses: LEECH_LAPSES + more }) }))
    const moment = { at: bishkek(DAY + 5), studyDay: DAY + 5 }
    expect(customStudyCards({ study: { kind: 'leeches' }, cards, states: leech, reviews: [], moment })).toEqual(ids)
  })

  it('of today’s mistakes has a card of a quiz that was never met', () => {
    expect(customStudyCards({
      study: { kind: 'mistakes' }, cards, states: new Map(), reviews: [], quizMistakes: new Set(['f0/a']),
      moment: { at: bishkek(DAY + 5), studyDay: DAY + 5 },
    })).toEqual(['f0/a'])
  })
})
