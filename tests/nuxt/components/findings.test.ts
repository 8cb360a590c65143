import type { Confidence } from '#domain/quiz/question'
import type { StatisticsReport } from '#domain/statistics/report'
import { describe, expect, it } from 'vitest'
import { proportionOf } from '#domain/statistics/proportion'
import { createStatistics } from '#domain/statistics/report'
import { pictureSections, usePictureContext } from '#imports'
import { bishkek, DAY } from '../../support/builders'
import { mountInPage, readable } from '../support/screen'
import { enterWorld } from '../support/world'

const nothing = createStatistics([]).result({ filter: {}, moment: { at: bishkek(DAY), studyDay: DAY } })

/** The finding of a picture of a report that has nothing but the figures given, and its drawing and table. */
async function pictureOf(section: string, key: string, figures: Partial<StatisticsReport>) {
  await enterWorld()
  let context: ReturnType<typeof usePictureContext> | undefined
  await mountInPage({
    setup() {
      context = usePictureContext(ref({ ...nothing, ...figures }), ref({ forecastDays: 30, filterDays: 0 }))
    },
    template: '<p />',
  })
  const picture = pictureSections[section]!.makers[key]!(context!.value)
  return { ...picture, title: readable(picture.title) }
}

describe('the finding about quizzes by topic', () => {
  const titleOf = async (...topics: [key: string, right: number, of: number][]) => {
    const { title } = await pictureOf('quizzes', 'quizTopics', {
      quizTopics: topics.map(([key, right, of]) => ({ key, attempts: 3, right: proportionOf(right, of) })),
    })
    return title
  }

  it('names no weakest of one', async () => {
    expect(await titleOf(['treaties', 94, 100])).toBe('In “Treaties” 94% of your quiz answers were right')
  })

  it('names the weakest of several by its title', async () => {
    expect(await titleOf(['treaties', 94, 100], ['regional', 90, 100])).toBe(
      'Weakest in quizzes is “Regional organizations”: 90% right',
    )
  })

  it('names none where the figures shown are the same', async () => {
    expect(await titleOf(['treaties', 940, 1000], ['regional', 938, 1000])).toBe(
      'In each topic 94% of your quiz answers were right',
    )
    expect(await titleOf(['treaties', 90, 100], ['regional', 90, 100], ['other', 95, 100])).toBe(
      'By topic 90% to 95% of your quiz answers were right',
    )
  })

  it('names none on a handful of answers', async () => {
    expect(await titleOf(['treaties', 5, 9], ['regional', 90, 100])).toBe(
      'By topic 56% to 90% of your quiz answers were right',
    )
    expect(await titleOf(['treaties', 6, 10], ['regional', 90, 100])).toBe(
      'Weakest in quizzes is “Treaties”: 60% right',
    )
  })

  it('is none without a quiz', async () => {
    expect(await titleOf()).toBe('No quiz by topic')
  })
})

describe('the finding about what is known by topic', () => {
  const titleOf = async (...topics: [id: string, recalled: number, cards: number][]) => {
    const { title } = await pictureOf('knowledge', 'byTopic', {
      byTopic: topics.map(([id, recalled, cards]) => ({ id, cards, started: cards, recalled })),
    })
    return title
  }

  it('names the best and the least known', async () => {
    expect(await titleOf(['treaties', 95, 100], ['regional', 60, 100])).toBe(
      'Best known is “Treaties” at 95%, least known “Regional organizations” at 60%',
    )
  })

  it('names the best alone while others are not begun', async () => {
    expect(await titleOf(['treaties', 8, 100], ['regional', 0, 100])).toBe('Best known so far is “Treaties” at 8%')
  })

  it('names no best where more than one shows its figure', async () => {
    expect(await titleOf(['treaties', 95.2, 100], ['regional', 94.9, 100], ['other', 60, 100])).toBe(
      'Least known is “other” at 60%',
    )
    expect(await titleOf(['treaties', 95.2, 100], ['regional', 94.9, 100])).toBe(
      'You would recall 95% of each topic right now',
    )
    expect(await titleOf(['treaties', 8, 100], ['regional', 8, 100], ['other', 0, 100])).toBe(
      'You would recall 0% to 8% of each topic right now',
    )
  })

  it('names nothing on a handful of cards', async () => {
    expect(await titleOf(['treaties', 95, 100], ['regional', 0.91, 1])).toBe('Best known so far is “Treaties” at 95%')
    expect(await titleOf(['treaties', 9, 9], ['regional', 60, 100])).toBe(
      'Least known is “Regional organizations” at 60%',
    )
    expect(await titleOf(['treaties', 9, 9], ['regional', 0.91, 1])).toBe(
      'You would recall 91% to 100% of each topic right now',
    )
  })

  it('is none before the first card, and no comparison of one topic', async () => {
    expect(await titleOf(['treaties', 0, 100], ['regional', 0, 100])).toBe('No topic is begun yet')
    expect(await titleOf(['treaties', 95, 100])).toBe('You would recall 95% of “Treaties” right now')
  })

  it('speaks of articles by the same rule', async () => {
    const { title } = await pictureOf('knowledge', 'byArticle', {
      byArticle: [{ id: 'sari-2012', cards: 100, started: 100, recalled: 95 }, {
        id: 'open-kg',
        cards: 1,
        started: 1,
        recalled: 0.91,
      }],
    })
    expect(title).toBe('Best known so far is Sarı (2012) at 95%')
  })
})

describe('the finding about forgetting', () => {
  it.each([
    [23.1, 20.6, 'Without study you would probably forget 2 cards this week'],
    [23.4, 22.4, 'Without study you would probably forget 1 card this week'],
    [23.1, 22.9, 'Without study you would hardly forget a card this week'],
  ])('of %f and %f cards is the difference of the bars', async (knownNow, knownThen, words) => {
    const { title, bars } = await pictureOf('coming', 'forgetting', { forgetting: { knownNow, knownThen, fading: [] } })
    expect(title).toBe(words)
    const [now, then] = bars!.map(({ figure }) => Number(figure))
    expect(now! - then!).toBe(Number(/\d+/.exec(title)?.[0] ?? 0))
  })
})

describe('the finding about stability', () => {
  const titleOf = async (...bins: [from: number, to: number, count: number][]) => {
    const { title } = await pictureOf('memory', 'stability', {
      memory: { ...nothing.memory, stability: bins.map(([from, to, count]) => ({ from, to, count })) },
    })
    return title
  }

  it('is the range in which the middle card lies', async () => {
    expect(await titleOf([0, 60, 31], [60, 120, 40], [120, 240, 29])).toBe(
      'The middle card lasts 60–120 days before its recall falls to 9 in 10',
    )
    expect(await titleOf([0, 730, 1], [730, Infinity, 2])).toBe(
      'The middle card lasts over 730 days before its recall falls to 9 in 10',
    )
    expect(await titleOf([0, 730, 0])).toBe('How long your cards last is not known yet')
  })
})

describe('the finding about confidence', () => {
  const claims = { 1: 0.34, 2: 0.74, 3: 0.9 }
  const titleOf = async (...levels: [confidence: Confidence, right: number, of: number][]) => {
    const { title } = await pictureOf('accuracy', 'confidence', {
      quizConfidence: {
        isEnough: true,
        answers: 300,
        logLoss: 0.5,
        rmseBins: 0.1,
        levels: levels.map(([confidence, right, of]) => ({
          confidence,
          claimed: claims[confidence],
          right: proportionOf(right, of),
        })),
      },
    })
    return title
  }

  it('names the level that is furthest off, what it claims and what happened', async () => {
    expect(await titleOf([1, 60, 100], [2, 85, 100], [3, 92, 100])).toBe(
      'You said “Guessing” and were right 60 of 100 times, more than the 34 the word claims',
    )
    expect(await titleOf([1, 34, 100], [2, 40, 100], [3, 75, 100])).toBe(
      'You said “Fairly sure” and were right 40 of 100 times; the word claims 74',
    )
    expect(await titleOf([1, 40, 100], [2, 85, 100], [3, 60, 100])).toBe(
      'You said “Sure” and were right 60 of 100 times; the word claims 90',
    )
  })

  it('praises who is off by no more than chance, or by less than is shown', async () => {
    const well = (right: number) => `You said “Sure” and were right ${right} of 100 times, as the word claims`
    expect(await titleOf([1, 4, 10], [2, 75, 100], [3, 92, 100])).toBe(well(92))
    expect(await titleOf([3, 90_400, 100_000])).toBe(well(90))
  })
})
