import type { ReviewRecord } from '#domain/progress/records'
import type { Rating } from '#domain/scheduling/scheduler'
import { eventually } from '../support/screen'
import type { World } from '../support/world'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { untouchedCard } from '#domain/progress/card-state'
import { StorageFault } from '#domain/progress/ports'
import { nextIntervalOf, ratings } from '#domain/scheduling/scheduler'
import { WHOLE_DECK } from '#domain/scheduling/scope'
import { MINUTE_MS } from '#domain/scheduling/study-day'
import { anyRating } from '../../support/arbitraries'
import { bishkek, DAY, reviewOn, reviewRecord } from '../../support/builders'
import { cardOf, factOf } from '../support/deck'
import { enterWorld, setClock } from '../support/world'

/** The cards of a first day: of each fact one, the important first, topics in turn. */
const FIRST_DAY = ['pca/year', 'sco/founded', 'base/who', 'waves/order', 'trade/share']

async function beginStudy(
  options: Parameters<typeof enterWorld>[0] = {},
  scope: World['study']['scope'] = WHOLE_DECK,
): Promise<World> {
  const world = await enterWorld(options)
  world.study.begin(scope)
  return world
}

async function answer({ study }: World, rating: Rating = 4): Promise<boolean> {
  study.reveal()
  return study.grade(rating)
}

/** Answers all that comes, the clock going on a little each time; resolves with the cards as they came. */
async function studyToTheEnd(world: World, rating: Rating = 4): Promise<string[]> {
  const met: string[] = []
  while (world.study.currentId !== undefined && met.length < 50) {
    met.push(world.study.currentId)
    setClock(Date.now() + 7_000)
    await answer(world, rating)
  }
  return met
}

async function answerElsewhere({ openTab }: World, cardId: string): Promise<void> {
  const tab = await openTab()
  const { kind: _kind, device: _device, seq: _seq, ...review }: ReviewRecord = reviewRecord({
    cardId,
    at: Date.now(),
    rating: 4,
  })
  await tab.answer(review, (await tab.load()).states.get(cardId) ?? untouchedCard(cardId))
}

describe('a session', () => {
  it('begins with the first card of the queue, its front up', async () => {
    const { study } = await beginStudy()
    expect(study).toMatchObject({
      currentId: 'pca/year',
      isRevealed: false,
      isFinished: false,
      doneToday: 0,
      remaining: 5,
    })
    expect([study.card, study.fact]).toEqual([cardOf('pca/year'), factOf('pca')])
  })

  it('meets of each fact one card, the important first, and ends', async () => {
    const world = await beginStudy()
    expect(await studyToTheEnd(world)).toEqual(FIRST_DAY)
    expect(world.study).toMatchObject({ isFinished: true, remaining: 0, doneToday: 5, previews: undefined })
    expect(world.study.sitting.map(review => review.cardId)).toEqual(FIRST_DAY)
  })

  it('leaves the cards that are left, and those that are done, as they are until one is answered', async () => {
    const { study } = await beginStudy()
    const before = [study.remainingIds, study.answeredToday]
    study.reveal()
    const grading = study.grade(3)
    expect(study.isSaving).toBe(true)
    expect([study.remainingIds, study.answeredToday].every((each, place) => each === before[place])).toBe(true)
    await grading
    expect([study.remainingIds, study.answeredToday].some((each, place) => each === before[place])).toBe(false)
  })

  it('is not over before storage has answered', async () => {
    const world = await beginStudy()
    await studyToTheEnd(world)
    expect(world.study.isFinished).toBe(true)
    world.progress.status = 'loading'
    expect(world.study.isFinished).toBe(false)
  })

  it('goes on where it was left today', async () => {
    const { study } = await beginStudy({
      records: [reviewOn(DAY, { cardId: 'pca/year', rating: 4 })],
      at: bishkek(DAY, 15),
    })
    expect(study).toMatchObject({ currentId: 'sco/founded', doneToday: 1, remaining: 4 })
  })

  it('can be about one topic, or about what one article says', async () => {
    expect(await studyToTheEnd(await beginStudy({}, { kind: 'topic', id: 'regional' }))).toEqual([
      'sco/founded',
      'waves/order',
    ])
    expect(await studyToTheEnd(await beginStudy({}, { kind: 'article', id: 'basaran-2023' }))).toEqual([
      'base/who',
      'waves/order',
    ])
  })

  it('brings a forgotten card back until it is recalled, and only then is done with it', async () => {
    const world = await beginStudy({}, { kind: 'topic', id: 'regional' })
    await answer(world, 1)
    expect(world.study.doneToday).toBe(0)
    expect(await studyToTheEnd(world)).toEqual(['waves/order', 'sco/founded'])
    expect(world.study.doneToday).toBe(2)
  })

  it('stops at the day’s new cards, and has more when more are asked for', async () => {
    const world = await enterWorld()
    await world.progress.setSetting('newCardsPerDay', 2)
    world.study.begin(WHOLE_DECK)
    expect(await studyToTheEnd(world)).toEqual(FIRST_DAY.slice(0, 2))
    world.study.askMore(1)
    expect(await studyToTheEnd(world)).toEqual(FIRST_DAY.slice(2, 3))
  })
})

describe('a grade', () => {
  it('is not taken before the answer was seen', async () => {
    const { study, progress } = await beginStudy()
    expect(await study.grade(3)).toBe(false)
    expect([progress.recordCount, study.currentId]).toEqual([0, 'pca/year'])
  })

  it('is written with the fact’s revision and the time since the front came up', async () => {
    const world = await beginStudy()
    setClock(bishkek(DAY) + 8_000)
    await answer(world, 2)
    expect(world.progress.recentReviews).toMatchObject([{
      cardId: 'pca/year',
      rating: 2,
      factRevision: 3,
      durationMs: 8_000,
    }])
  })

  it.each([[60 * MINUTE_MS, 5 * MINUTE_MS], [-MINUTE_MS, 0]])(
    'took at least no time and at most five minutes (clock %i ms on: %i)',
    async (passed, durationMs) => {
      const world = await beginStudy()
      setClock(bishkek(DAY) + passed)
      await answer(world)
      expect(world.progress.recentReviews[0]?.durationMs).toBe(durationMs)
    },
  )

  it('given twice in a hurry is written once', async () => {
    const { study, progress, repository } = await beginStudy()
    study.reveal()
    expect(await Promise.all([study.grade(3), study.grade(3)])).toEqual([true, false])
    expect([progress.recordCount, await repository.countRecords()]).toEqual([1, 1])
    expect(study.currentId).toBe('sco/founded')
  })

  it('that could not be saved leaves the card, its answer showing', async () => {
    const { study, progress } = await beginStudy({ broken: { answer: () => Promise.reject(new StorageFault('full')) } })
    study.reveal()
    expect(await study.grade(3)).toBe(false)
    expect(study).toMatchObject({ currentId: 'pca/year', isRevealed: true, isSaving: false, doneToday: 0 })
    expect(progress.fault).toBe('full')
  })

  it('is what its preview said, whatever was answered before', async () => {
    const world = await enterWorld()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rating: anyRating, days: fc.nat(40) }), { minLength: 1, maxLength: 4 }),
        async (answers) => {
          const { progress, study } = world
          for (const { rating, days } of answers) {
            setClock(Date.now() + days * 24 * 60 * MINUTE_MS + MINUTE_MS)
            await progress.refreshIfBehind()
            // By choice, so that it is asked whether it is due or not.
            study.begin({ kind: 'custom', session: { kind: 'topic', topic: factOf('trade').topic }, counts: true })
            await eventually(() => expect(study.currentId).toBeDefined())
            for (let skips = 0; study.currentId !== 'trade/share' && skips < 20; skips++)
              study.skip()
            study.reveal()
            await progress.refreshIfBehind()
            const previewed = study.previews![rating]
            expect(await study.grade(rating)).toBe(true)
            expect(progress.stateOf('trade/share').memory).toEqual(previewed)
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it.each(ratings)(
    '%i leads to the interval on its button, also when the button has stood there a while',
    async (rating) => {
      const world = await beginStudy({ records: [reviewOn(DAY - 10, { cardId: 'pca/year', rating: 3 })] })
      const shown = nextIntervalOf(world.study.previews![rating])
      setClock(bishkek(DAY) + 4_000)
      await answer(world, rating)
      expect(nextIntervalOf(world.progress.stateOf('pca/year').memory!)).toEqual(shown)
    },
  )
})

describe('undo', () => {
  it('brings the card back, its front up', async () => {
    const world = await beginStudy()
    await answer(world)
    await world.study.undo()
    expect(world.study).toMatchObject({
      currentId: 'pca/year',
      isRevealed: false,
      isSaving: false,
      doneToday: 0,
      remaining: 5,
    })
    expect(world.progress.stateOf('pca/year')).toEqual(untouchedCard('pca/year'))
  })

  it('opens a session again that had ended', async () => {
    const world = await beginStudy()
    await studyToTheEnd(world)
    await world.study.undo()
    expect(world.study).toMatchObject({ currentId: 'trade/share', isFinished: false, remaining: 1, doneToday: 4 })
    world.study.followChanges()
    expect(world.study.currentId).toBe('trade/share')
    expect(await studyToTheEnd(world)).toEqual(['trade/share'])
  })

  it('with nothing to take back leaves the card where it is', async () => {
    const { study } = await beginStudy()
    study.reveal()
    expect(await study.undo()).toBeUndefined()
    expect(study).toMatchObject({ currentId: 'pca/year', isRevealed: true, isSaving: false })
  })
})

describe('a card put away', () => {
  it('for today makes room for its sibling', async () => {
    const { study, progress } = await beginStudy()
    await study.bury()
    expect(progress.stateOf('pca/year').buriedThrough).toBe(DAY)
    expect(study.currentId).toBe('sco/founded')
    expect(study.remainingIds).toContain('pca/gap')
  })

  it('for good makes room as well, and stays away', async () => {
    const world = await beginStudy()
    await world.study.suspend()
    expect(world.progress.stateOf('pca/year').suspended).toBe('learner')
    expect(await studyToTheEnd(world)).not.toContain('pca/year')
  })

  it('comes back by undo', async () => {
    const { study } = await beginStudy()
    await study.suspend()
    await study.undo()
    expect(study.currentId).toBe('pca/year')
  })

  it('stays when that could not be saved', async () => {
    const { study } = await beginStudy({ broken: { mark: () => Promise.reject(new StorageFault('full')) } })
    await study.bury()
    await study.suspend()
    expect(study.currentId).toBe('pca/year')
  })
})

describe('another tab', () => {
  it('that answered the card on screen moves the session on', async () => {
    const world = await beginStudy()
    await answerElsewhere(world, 'pca/year')
    await world.progress.refreshIfBehind()
    world.study.followChanges()
    expect(world.study.currentId).toBe('sco/founded')
  })

  it('that set it aside does, too', async () => {
    const world = await beginStudy()
    await (await world.openTab()).mark('pca/year', { mark: 'suspended', value: true }, Date.now())
    await world.progress.refreshIfBehind()
    world.study.followChanges()
    expect(world.study.currentId).toBe('sco/founded')
  })

  it('that answered another card leaves the one on screen as it is', async () => {
    const world = await beginStudy()
    world.study.reveal()
    await answerElsewhere(world, 'sco/founded')
    await world.progress.refreshIfBehind()
    world.study.followChanges()
    expect(world.study).toMatchObject({ currentId: 'pca/year', isRevealed: true, doneToday: 1 })
  })

  it('that was quicker with a grade has its way: nothing is written, and the next card comes', async () => {
    const world = await beginStudy()
    await answerElsewhere(world, 'pca/year')
    expect(await answer(world, 1)).toBe(false)
    expect(world.study).toMatchObject({ currentId: 'sco/founded', isSaving: false })
    expect(await world.repository.countRecords()).toBe(1)
  })
})

describe('the count of a session', () => {
  it('goes on with every card that is answered for the first time, whatever the answer', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRating, { maxLength: 12 }), async (given) => {
      const world = await beginStudy()
      const met = new Set<string>()
      for (const rating of given) {
        if (world.study.currentId === undefined)
          break
        met.add(world.study.currentId)
        await answer(world, rating)
        expect(world.study).toMatchObject({ begunToday: met.size, totalToday: FIRST_DAY.length })
      }
    }), { numRuns: 10 })
  })
})

describe('a session that cannot save', () => {
  it('goes round the queue without writing', async () => {
    const { study, progress } = await beginStudy({
      broken: { load: () => Promise.reject(new StorageFault('unavailable')) },
    })
    const met = Array.from({ length: 6 }, () => {
      const id = study.currentId
      study.skip()
      return id
    })
    expect(met).toEqual([...FIRST_DAY, FIRST_DAY[0]])
    expect(progress.recordCount).toBe(0)
  })
})

describe('time that goes on while the page is open', () => {
  it('brings back what was in steps of minutes, when the learner goes on', async () => {
    const world = await beginStudy()
    await studyToTheEnd(world, 3)
    expect(world.study).toMatchObject({ isFinished: true, settling: 5, doneToday: 0, begunToday: 5, totalToday: 5 })
    setClock(Date.now() + 11 * MINUTE_MS)
    await world.progress.refreshIfBehind()
    expect(world.study).toMatchObject({ isFinished: true, settling: 0, remaining: 5, totalToday: 5 })
    world.study.goOn(false)
    expect(world.study.currentId).toBe(FIRST_DAY[0])
  })

  it('need not be waited for', async () => {
    const world = await beginStudy()
    await studyToTheEnd(world, 3)
    world.study.goOn(true)
    expect(await studyToTheEnd(world, 3)).toEqual(FIRST_DAY)
    expect(world.study).toMatchObject({ isFinished: true, settling: 0, doneToday: 5, totalToday: 5 })
  })

  it('turns the study day: new cards come, and what was asked for yesterday is over', async () => {
    const world = await enterWorld()
    await world.progress.setSetting('newCardsPerDay', 1)
    world.study.begin(WHOLE_DECK)
    await studyToTheEnd(world)
    world.study.askMore(1)
    await studyToTheEnd(world)
    expect(world.study).toMatchObject({ isFinished: true, doneToday: 2 })
    setClock(bishkek(DAY + 1, 9))
    await world.progress.refreshIfBehind()
    await nextTick()
    expect(world.study).toMatchObject({ isFinished: false, doneToday: 0, remaining: 1 })
    expect(world.study.currentId).toBe('base/who')
  })
})
