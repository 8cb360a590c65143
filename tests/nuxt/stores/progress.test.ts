import type { ProgressRepository, StorageFaultKind } from '#domain/progress/ports'
import type { World } from '../support/world'
import { describe, expect, it, vi } from 'vitest'
import { untouchedCard } from '#domain/progress/card-state'
import { NotLoaded } from '#domain/load-late'
import { StorageFault } from '#domain/progress/ports'
import { defaultSettings } from '#domain/progress/settings'
import { DAY_MS, HOUR_MS } from '#domain/scheduling/study-day'
import { missingPiece } from '~/utils/missing-piece'
import { bishkek, DAY, reviewOn, reviewRecord, settingRecord } from '../../support/builders'
import { eventually } from '../support/screen'
import { enterWorld, newStores, setClock } from '../support/world'

const CARD = 'pca/year'
const faultKinds: StorageFaultKind[] = [
  'unavailable',
  'full',
  'blocked',
  'newer',
  'erased',
  'corrupt',
  'closed',
  'unknown',
]

/** A repository of which a method fails. */
function failing(method: keyof ProgressRepository, kind: StorageFaultKind): Partial<ProgressRepository> {
  return { [method]: () => Promise.reject(new StorageFault(kind)) }
}

const notLoaded = (): Promise<never> => Promise.reject(new NotLoaded('the network is gone'))

/** Everything that a page can see. */
function seen({ progress }: World) {
  const { states, settings, recentReviews, recordCount } = progress
  return structuredClone({
    states: new Map(states),
    settings: toRaw(settings),
    recentReviews: [...recentReviews],
    recordCount,
  })
}

/** What another tab sees when it opens now. */
async function onDisk({ openTab }: World) {
  const { states, settings, recentReviews, recordCount } = await (await openTab()).load()
  return { states, settings, recentReviews, recordCount }
}

async function answerElsewhere({ openTab }: World, cardId = CARD, at = Date.now()) {
  const tab = await openTab()
  const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({ cardId, at, rating: 4 })
  return tab.answer(review, (await tab.load()).states.get(cardId) ?? untouchedCard(cardId))
}

describe('the progress store', () => {
  it('knows nothing before storage has answered', () => {
    const { progress } = newStores()
    expect(progress).toMatchObject({
      status: 'loading',
      isReady: false,
      fault: null,
      settings: defaultSettings(),
      recordCount: 0,
    })
    expect(progress.stateOf(CARD)).toEqual(untouchedCard(CARD))
  })

  it('writes nothing before storage has answered, and says so', async () => {
    const { progress } = newStores()
    expect(await progress.answer(CARD, 1, 3, 0)).toBeUndefined()
    expect(await progress.mark(CARD, { mark: 'suspended', value: true })).toBe(false)
    expect(await progress.setSetting('theme', 'dark')).toBe(false)
    expect(await progress.historyOf(CARD)).toEqual([])
    expect(progress.status).toBe('loading')
  })

  it('is what is on disk once it is ready', async () => {
    const world = await enterWorld({
      records: [
        reviewOn(DAY - 9, { cardId: CARD }),
        reviewOn(DAY, { cardId: CARD }),
        settingRecord('newCardsPerDay', 3),
      ],
    })
    expect(world.progress.isReady).toBe(true)
    expect(seen(world)).toEqual(await onDisk(world))
    expect(world.progress.recentReviews.map(review => review.studyDay)).toEqual([DAY])
  })

  it.each(faultKinds)('is not usable when reading failed (%s), and says why', async (kind) => {
    const { progress } = await enterWorld({ broken: failing('load', kind) })
    expect(progress.fault).toBe(kind)
    expect(progress.isReady).toBe(false)
  })

  it.each<[string, Partial<ProgressRepository>, (progress: World['progress']) => Promise<unknown>]>([
    ['moving dates', { reschedule: notLoaded }, progress => progress.reschedule(new Map())],
    ['what a quiz does', { scheduleQuiz: notLoaded }, progress => progress.scheduleQuiz('a quiz', [])],
    ['other parameters', { takeParameters: notLoaded }, progress => progress.takeParameters(null, new Map())],
  ])('blames no storage when the code for %s does not come', async (_, broken, work) => {
    missingPiece.value = undefined
    const { progress } = await enterWorld({ broken })
    expect(await work(progress)).toBe(false)
    expect([progress.isReady, progress.fault]).toEqual([true, null])
    expect(missingPiece.value).toBeDefined()
    expect(await progress.setSetting('theme', 'dark')).toBe(true)
  })

  it('says nothing of code that nobody asked for', async () => {
    missingPiece.value = undefined
    const seal = vi.fn(notLoaded)
    const { progress } = await enterWorld({ broken: { seal } })
    await expect.poll(() => seal.mock.calls.length).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 0))
    expect([progress.isReady, progress.fault, missingPiece.value]).toEqual([true, null, undefined])
  })

  it('knows when the device’s clock is behind the last answer, and keeps that answer’s day when it is the next one', async () => {
    const { progress } = await enterWorld({ at: bishkek(DAY), records: [reviewOn(DAY + 1, { cardId: CARD })] })
    expect(progress.clockBehindMs).toBe(DAY_MS)
    expect(progress.moment.studyDay).toBe(DAY + 1)
  })

  it('turns the day at the hour of the settings', async () => {
    const { progress } = await enterWorld({ at: bishkek(DAY, 6) })
    expect(progress.moment.studyDay).toBe(DAY)
    await progress.setSetting('dayStartHour', 7)
    expect(progress.moment.studyDay).toBe(DAY - 1)
  })
})

describe('a write', () => {
  it('of an answer is on disk, in the store and told to other tabs, all the same', async () => {
    const world = await enterWorld()
    const review = await world.progress.answer(CARD, 3, 4, 5_000)
    expect(review).toMatchObject({
      cardId: CARD,
      factRevision: 3,
      rating: 4,
      durationMs: 5_000,
      at: bishkek(DAY),
      studyDay: DAY,
      utcOffset: 360,
      mode: 'study',
      desiredRetention: 0.9,
      seq: 0,
    })
    expect(seen(world)).toEqual(await onDisk(world))
    expect(world.progress.reviewsToday).toEqual([review])
    expect(world.announced).toEqual([{
      records: [review],
      states: [world.progress.stateOf(CARD)],
      settings: defaultSettings(),
      recordCount: 1,
    }])
  })

  it('of a mark or a setting is, too', async () => {
    const world = await enterWorld()
    expect(await world.progress.mark(CARD, { mark: 'flagged', value: 'A typo' })).toBe(true)
    expect(await world.progress.setSetting('desiredRetention', 0.85)).toBe(true)
    expect(world.progress.stateOf(CARD).flag).toBe('A typo')
    expect(world.progress.settings.desiredRetention).toBe(0.85)
    expect(seen(world)).toEqual(await onDisk(world))
  })

  it('is told in a form that a channel between tabs can carry', async () => {
    const { progress, announced } = await enterWorld()
    await progress.answer(CARD, 1, 3, 0)
    await progress.mark(CARD, { mark: 'suspended', value: true })
    await progress.setSetting('theme', 'dark')
    await progress.undo()
    expect(announced.map(change => structuredClone(change))).toEqual(announced)
    expect(announced).toHaveLength(4)
  })

  it('lets the answers of today be the same ones when the clock is looked at, until the day turns', async () => {
    const { progress } = await enterWorld()
    await progress.answer(CARD, 1, 3, 900)
    const today = progress.reviewsToday
    expect(today).toHaveLength(1)
    setClock(Date.now() + HOUR_MS / 60)
    await progress.refreshIfBehind()
    expect(progress.reviewsToday).toBe(today)
    setClock(Date.now() + DAY_MS)
    await progress.refreshIfBehind()
    expect(progress.reviewsToday).toEqual([])
  })

  it('lets the settings be the same ones when only a card is answered, and others when one changes', async () => {
    const { progress } = await enterWorld()
    await progress.setSetting('newCardsPerDay', 7)
    const before = toRaw(progress.settings)
    await progress.answer(CARD, 1, 3, 900)
    expect(toRaw(progress.settings)).toBe(before)
    await progress.setSetting('newCardsPerDay', 8)
    expect(toRaw(progress.settings)).toEqual({ ...before, newCardsPerDay: 8 })
  })

  it('lets the cards be the same ones when only a setting changes, and others when one is answered', async () => {
    const { progress } = await enterWorld({ records: [reviewOn(DAY - 3, { cardId: CARD, rating: 3 })] })
    const before = progress.states
    await progress.setSetting('desiredRetention', 0.85)
    expect(progress.states).toBe(before)
    await progress.answer(CARD, 1, 3, 2_000)
    expect(progress.states).not.toBe(before)
  })

  const writes: [string, keyof ProgressRepository, (progress: World['progress']) => Promise<unknown>][] = [
    ['an answer', 'answer', progress => progress.answer(CARD, 1, 3, 0)],
    ['a mark', 'mark', progress => progress.mark(CARD, { mark: 'suspended', value: true })],
    ['an undo', 'undo', progress => progress.undo()],
    ['a setting', 'setSetting', progress => progress.setSetting('theme', 'dark')],
  ]

  it.each(writes.flatMap(([name, method, write]) => faultKinds.map(kind => ({ name, method, write, kind }))))(
    'of $name that fails ($kind) changes nothing but the fault',
    async ({ method, write, kind }) => {
      const world = await enterWorld({ records: [reviewOn(DAY - 1, { cardId: CARD })], broken: failing(method, kind) })
      const before = seen(world)
      expect(await write(world.progress)).toBeFalsy()
      expect(seen(world)).toEqual(before)
      expect(world.progress.fault).toBe(kind)
      expect(world.progress.isReady).toBe(kind === 'full')
      expect(world.announced).toEqual([])
    },
  )

  it('to a database that the browser has closed is such a failure', async () => {
    const world = await enterWorld()
    world.repository.close()
    expect(await world.progress.answer(CARD, 1, 3, 0)).toBeUndefined()
    expect(world.progress).toMatchObject({ fault: 'closed', status: 'failed', recordCount: 0 })
  })

  it('that nobody foresaw to fail is a failure of no known kind', async () => {
    const { progress } = await enterWorld({ broken: { answer: () => Promise.reject(new TypeError('no')) } })
    await progress.answer(CARD, 1, 3, 0)
    expect(progress.fault).toBe('unknown')
  })

  it('that succeeds ends the fault of the one before', async () => {
    const world = await enterWorld()
    world.progress.reportFault('full')
    await world.progress.answer(CARD, 1, 3, 0)
    expect(world.progress.fault).toBeNull()
  })
})

describe('undo', () => {
  it('takes the answer out of the card and of today’s answers', async () => {
    const world = await enterWorld({ records: [reviewOn(DAY, { cardId: 'sco/name' })], at: bishkek(DAY, 13) })
    const before = seen(world)
    await world.progress.answer(CARD, 1, 1, 0)
    expect(world.progress.reviewsToday).toHaveLength(2)
    expect(await world.progress.undo()).toMatchObject({ kind: 'review', cardId: CARD })
    expect((await onDisk(world)).recentReviews).toEqual(before.recentReviews)
    expect(world.progress.recentReviews).toEqual(before.recentReviews)
    expect(world.progress.stateOf(CARD)).toEqual(untouchedCard(CARD))
  })

  it('takes back marks in their turn, and at last nothing', async () => {
    const { progress } = await enterWorld()
    await progress.answer(CARD, 1, 3, 0)
    await progress.mark(CARD, { mark: 'suspended', value: true })
    expect([(await progress.undo())?.kind, (await progress.undo())?.kind, await progress.undo()]).toEqual([
      'mark',
      'review',
      undefined,
    ])
    expect(progress.fault).toBeNull()
  })
})

describe('what is kept about facts', () => {
  const factOf = ({ progress }: World) => progress.kept?.fact.get('eaeu')

  it('is read when it is asked for, and then follows what is written here, taken back here, and told by others', async () => {
    const world = await enterWorld()
    await world.progress.keep({ kind: 'star', factId: 'eaeu', value: true })
    expect(world.progress.kept).toBeUndefined()
    await world.progress.readKept()
    expect(factOf(world)).toMatchObject({ isStarred: true, note: '' })
    expect(await world.progress.keep({ kind: 'note', factId: 'eaeu', text: 'Астана' })).toBe(true)
    expect(factOf(world)).toMatchObject({ isStarred: true, note: 'Астана' })

    const change = await (await world.openTab()).write({ kind: 'note', factId: 'eaeu', text: 'Минск', at: Date.now() })
    world.progress.applyFromOtherTab(change)
    await eventually(() => expect(factOf(world)?.note).toBe('Минск'))
  })

  it('is taken back in study in its turn, between answers, and nowhere else', async () => {
    const { progress } = await enterWorld()
    await progress.readKept()
    await progress.answer(CARD, 1, 3, 0)
    await progress.keep({ kind: 'note', factId: 'eaeu', text: 'Астана' })
    await progress.keep({ kind: 'star', factId: 'eaeu', value: true })
    expect((await progress.undoInStudy())?.kind).toBe('star')
    expect(progress.kept?.fact.get('eaeu')).toMatchObject({ isStarred: false, note: 'Астана' })
    expect((await progress.undo())?.kind).toBe('review')
    expect((await progress.undoInStudy())?.kind).toBe('note')
    expect(progress.kept?.fact.get('eaeu')).toBeUndefined()
    expect(await progress.undoInStudy()).toBeUndefined()
  })

  it('is told as not saved when it is not', async () => {
    const { progress } = await enterWorld({ broken: { write: () => Promise.reject(new StorageFault('full')) } })
    expect(await progress.keep({ kind: 'note', factId: 'eaeu', text: 'Астана' })).toBe(false)
    expect(progress.fault).toBe('full')
  })
})

describe('another tab', () => {
  it('that answered the same card wins: nothing is written twice, and the store catches up', async () => {
    const world = await enterWorld()
    const { review } = await answerElsewhere(world)
    expect(await world.progress.answer(CARD, 1, 1, 0)).toBeUndefined()
    expect(world.progress).toMatchObject({ fault: null, isReady: true, recordCount: 1 })
    expect(world.progress.recentReviews).toEqual([review])
    expect(seen(world)).toEqual(await onDisk(world))
    expect(world.announced).toEqual([])
  })

  it('that tells of its change is followed without reading', async () => {
    const world = await enterWorld({ broken: failing('countRecords', 'unknown') })
    world.progress.applyFromOtherTab(await answerElsewhere(world))
    expect(seen(world)).toEqual(await onDisk(world))
    expect(world.announced).toEqual([])
  })

  it('of which a change was missed is caught up with by reading', async () => {
    const world = await enterWorld()
    await answerElsewhere(world)
    world.progress.applyFromOtherTab(await answerElsewhere(world, 'sco/name'))
    await expect.poll(() => world.progress.recordCount).toBe(2)
    expect(seen(world)).toEqual(await onDisk(world))
  })

  it('that tells twice is heard once', async () => {
    const world = await enterWorld()
    const change = await answerElsewhere(world)
    world.progress.applyFromOtherTab(change)
    world.progress.applyFromOtherTab(change)
    await expect.poll(() => seen(world)).toEqual(await onDisk(world))
    expect(world.progress.recentReviews).toHaveLength(1)
  })

  it('that wrote while this one slept is noticed when this one wakes', async () => {
    const world = await enterWorld()
    await answerElsewhere(world)
    setClock(bishkek(DAY) + HOUR_MS)
    await world.progress.refreshIfBehind()
    expect(seen(world)).toEqual(await onDisk(world))
    expect(world.progress.now).toBe(bishkek(DAY) + HOUR_MS)
  })

  it('tells nothing to one that has not read yet', async () => {
    const world = await enterWorld()
    const change = await answerElsewhere(world)
    const { progress } = newStores()
    progress.applyFromOtherTab(change)
    expect(progress.recordCount).toBe(0)
  })
})

describe('the history of a card', () => {
  it('is its records that stand, oldest first', async () => {
    const { progress } = await enterWorld({
      records: [reviewOn(DAY - 1, { cardId: CARD }), reviewOn(DAY - 1, { cardId: 'sco/name' })],
    })
    await progress.mark(CARD, { mark: 'suspended', value: true })
    await progress.answer(CARD, 1, 3, 0)
    await progress.undo()
    expect((await progress.historyOf(CARD)).map(record => record.kind)).toEqual(['review', 'mark'])
  })
})
