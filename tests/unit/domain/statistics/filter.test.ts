import type { StatisticsFilter } from '../../../../domain/statistics/filter.ts'
import type { Answer } from '../../../../domain/statistics/answers.ts'
import { describe, expect, it } from 'vitest'
import { filterAnswers, isAboutCards, isCardWanted, statisticsCards } from '../../../../domain/statistics/filter.ts'
import { DAY } from '../../../support/builders.ts'

const treaty = { id: 'a/1', factId: 'a', topic: 'russia', kind: 'treaty', articles: ['sari', 'doe'] } as const
const event = { id: 'b/1', factId: 'b', topic: 'china', kind: 'event', articles: ['doe'] } as const

describe('a filter', () => {
  it.each<[StatisticsFilter, boolean, boolean, isAbout: boolean]>([
    [{}, true, true, false],
    [{ topic: 'russia' }, true, false, true], [{ topic: 'trade' }, false, false, true],
    [{ article: 'doe' }, true, true, true], [{ article: 'sari' }, true, false, true],
    [{ kind: 'event' }, false, true, true], [{ kind: 'treaty' }, true, false, true],
    [{ topic: 'russia', kind: 'event' }, false, false, true], [{ topic: 'china', article: 'sari' }, false, false, true],
    [{ fromDay: DAY, toDay: DAY }, true, true, false],
  ])('%j wants a treaty: %s, an event: %s', (filter, wantsTreaty, wantsEvent, isAbout) => {
    expect([isCardWanted(treaty, filter), isCardWanted(event, filter), isAboutCards(filter)])
      .toEqual([wantsTreaty, wantsEvent, isAbout])
  })

  const answers = [
    { cardId: 'a/1', studyDay: DAY }, { cardId: 'b/1', studyDay: DAY + 1 }, { cardId: 'lost/1', studyDay: DAY + 2 },
  ] as Answer[]
  it.each<[StatisticsFilter, number[]]>([
    [{}, [0, 1, 2]], [{ fromDay: DAY + 1 }, [1, 2]], [{ fromDay: DAY + 3 }, []], [{ toDay: DAY + 1 }, [0, 1]],
    [{ toDay: DAY - 1 }, []], [{ fromDay: DAY + 1, toDay: DAY + 1 }, [1]], [{ topic: 'russia' }, [0]],
    [{ article: 'doe' }, [0, 1]], [{ article: 'doe', fromDay: DAY + 1 }, [1]], [{ topic: 'trade' }, []],
  ])('%j lets the answers %j through', (filter, places) => {
    expect(filterAnswers(answers, [treaty, event], filter)).toEqual(places.map(place => answers[place]))
  })

  it('gives a list of its own', () => {
    expect(filterAnswers(answers, [], {})).not.toBe(answers)
  })
})

describe('the cards of a deck', () => {
  it('have the topic, kind and articles of their facts, each article once, and the part of the course', () => {
    const evidence = ['sari', 'doe', 'sari'].map(article => ({ article }))
    const facts = [{ id: 'a', topic: 'russia', kind: 'treaty', evidence, cards: ['a/1'] }]
    expect(statisticsCards({ deck: { facts, units: [] } } as never)).toEqual([treaty])
    const inCore = { part: 'years', facts: ['a'], depth: [] }
    const inDepth = { part: 'years', facts: [], depth: ['a'] }
    for (const unit of [inCore, inDepth])
      expect(statisticsCards({ deck: { facts, units: [unit] } } as never)).toEqual([{ ...treaty, part: 'years' }])
  })
})
