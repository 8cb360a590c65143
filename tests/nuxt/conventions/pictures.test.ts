import type { LogRecord } from '#domain/progress/records'
import type { Picture } from '~/composables/progress/picture'
import { mountSuspended } from '@nuxt/test-utils/runtime'
import { describe, expect, it } from 'vitest'
import { syntheticHistory } from '#domain/simulation/synthetic-year'
import { statisticsCards } from '#domain/statistics/filter'
import { createStatistics } from '#domain/statistics/report'
import { pictureSections } from '~/composables/useProgressPictures'
import { bishkek, DAY } from '../../support/builders'
import { testDeck } from '../support/deck'
import { enterWorld } from '../support/world'

/** All pictures of the progress page for a log. */
async function picturesOf(records: readonly LogRecord[]): Promise<Picture[]> {
  await enterWorld()
  const statistics = createStatistics(statisticsCards(useDeck()))
  records.forEach(statistics.addRecord)
  const report = shallowRef(statistics.result({ filter: {}, moment: { at: bishkek(DAY), studyDay: DAY } }))
  let pictures: Picture[] = []
  await mountSuspended(defineComponent({
    setup() {
      const context = usePictureContext(report, ref({ forecastDays: 30, filterDays: 0 }))
      pictures = Object.values(pictureSections).flatMap(({ makers }) =>
        Object.values(makers).map(make => make(context.value)),
      )
      return () => null
    },
  }))
  return pictures
}

function sentencesOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
}

const history = syntheticHistory({ cardIds: testDeck.cards.map(({ id }) => id), today: DAY, days: 200 })

describe('every picture of the progress page', () => {
  it('says what it is in two sentences', async () => {
    const pictures = await picturesOf(history)
    expect(pictures.length).toBeGreaterThan(15)
    expect(pictures.map(({ key, what }) => ({ key, sentences: sentencesOf(what).length, isWhole: what.endsWith('.') })))
      .toEqual(pictures.map(({ key }) => ({ key, sentences: 2, isWhole: true })))
  })

  it.each([['a long history', history], ['one with quizzes alone', history.filter(({ kind }) => kind === 'quiz')], [
    'none',
    [],
  ]])('has a name of its own, a finding and a table that fits its columns, of %s', async (_, records) => {
    const pictures = await picturesOf(records)
    expect(new Set(pictures.map(({ key }) => key)).size).toBe(pictures.length)
    for (const { key, title, columns, rows, missing } of pictures) {
      expect(title, key).not.toBe('')
      expect(`${title} ${missing} ${columns.join(' ')}`, key).not.toContain('progress.')
      expect(columns.length, key).toBeGreaterThan(1)
      expect(rows().every(row => row.length === columns.length), key).toBe(true)
      expect(rows().length > 0 || missing !== undefined || records.length === 0, key).toBe(true)
    }
  })

  it('of quizzes alone says what is missing of cards, and shows the quizzes', async () => {
    const pictures = await picturesOf(history.filter(({ kind }) => kind === 'quiz'))
    const missing = pictures.filter(picture => picture.missing !== undefined).map(({ key }) => key)
    expect(missing).toEqual(
      expect.arrayContaining(['answers', 'time', 'hours', 'buttons', 'retention', 'stability', 'difficulty', 'recall']),
    )
    expect(missing.filter(key => ['calendar', 'quizDays', 'quizTopics'].includes(key))).toEqual([])
  })
})
