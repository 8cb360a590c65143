/** What every implementation of ProgressRepository must do. A test file calls this with its own. */
import type { ProgressRepository, SeenMemory } from '../../domain/progress/ports.ts'
import type { LogRecord, StudyMode } from '../../domain/progress/records.ts'
import type { CardState } from '../../domain/progress/card-state.ts'
import type { Rating } from '../../domain/scheduling/scheduler.ts'
import type { SettingKey, Settings } from '../../domain/progress/settings.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoriesSeenBy } from '../../domain/fitting/fit.ts'
import { foldLog, schedulerFor, untouchedCard } from '../../domain/progress/card-state.ts'
import { isCardRecord, withoutVoided } from '../../domain/progress/records.ts'
import { StaleCardError } from '../../domain/progress/ports.ts'
import { SEGMENT_SIZE } from '../../domain/progress/segment.ts'
import { defaultSettings, foldSettings } from '../../domain/progress/settings.ts'
import { spellParameters } from '../../domain/scheduling/parameters.ts'
import { HOUR_MS, MINUTE_MS, reckonedAt } from '../../domain/scheduling/study-day.ts'
import { scheduledAnswers } from '../../domain/statistics/evaluate.ts'
import { anyParameters, anyRating } from './arbitraries.ts'
import { DAY, logOf, reviewRecord } from './builders.ts'
import { OTHER_WEIGHTS } from './simulated-learners.ts'

/** One place where progress is kept, empty at first, with a clock that tests can turn. */
export interface ProgressWorld {
  /** Another repository over the same place: another tab, or the same one after a restart. Not loaded yet. */
  open: () => ProgressRepository
  /** Puts a log of this device there without the repository's help, as if it had been written long ago. */
  plant: (records: readonly LogRecord[]) => Promise<void>
  now: number
}

const CARD = 'cis-charter/date'
const OTHER = 'eaeu/joined'

export function runProgressRepositoryLaws(name: string, createWorld: () => ProgressWorld): void {
  describe(`${name} keeps progress so that`, () => {
    let world: ProgressWorld
    const opened: ProgressRepository[] = []

    beforeEach(() => {
      world = createWorld()
    })
    afterEach(() => {
      for (const repository of opened.splice(0))
        repository.close()
    })

    function open(place = world): ProgressRepository {
      const repository = place.open()
      opened.push(repository)
      return repository
    }

    async function opening(place = world): Promise<ProgressRepository> {
      const repository = open(place)
      await repository.load()
      return repository
    }

    async function stateOf(repository: ProgressRepository, cardId: string): Promise<CardState> {
      return (await repository.load()).states.get(cardId) ?? untouchedCard(cardId)
    }

    function newReview(cardId: string, rating: Rating, at: number, mode: StudyMode = 'study') {
      const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({
        cardId,
        rating,
        at,
        mode,
        studyDay: Math.floor((at + 2 * HOUR_MS) / (24 * HOUR_MS)),
      })
      return review
    }

    async function answer(repository: ProgressRepository, cardId: string, rating: Rating = 3, at = world.now) {
      return repository.answer(newReview(cardId, rating, at), await stateOf(repository, cardId))
    }

    /** The log, the states and the settings say the same, and the sequence has no gap. */
    async function expectWhole(repository: ProgressRepository): Promise<LogRecord[]> {
      const [log, snapshot] = [await repository.readLog(), await repository.load()]
      expect(snapshot.states).toEqual(foldLog(log))
      expect(snapshot.settings).toEqual(foldSettings(log))
      expect(snapshot.recordCount).toBe(log.length)
      expect(await repository.countRecords()).toBe(log.length)
      const own = log.filter(record => record.device === snapshot.device).map(record => record.seq).sort((a, b) =>
        a - b,
      )
      expect(own).toEqual(own.map((_, place) => place))
      return log
    }

    /** The memories of all cards of a log, as some parameters see them. */
    function memoriesOf(log: readonly LogRecord[], parameters: string | undefined): Map<string, SeenMemory> {
      const records = withoutVoided(log).filter(isCardRecord)
      const ids = new Set(records.map(record => record.cardId))
      return memoriesSeenBy(
        parameters,
        [...ids].map(id => scheduledAnswers(id, records.filter(record => record.cardId === id))),
      )
    }

    describe('the first visit', () => {
      it('finds nothing, and the defaults', async () => {
        const snapshot = await open().load()
        expect(snapshot).toMatchObject({
          states: new Map(),
          settings: defaultSettings(),
          recentReviews: [],
          recordCount: 0,
        })
        expect(snapshot.lastReview).toBeUndefined()
        expect(snapshot.device).not.toBe('')
      })

      it('gives the device its name for ever', async () => {
        const first = (await open().load()).device
        expect([(await open().load()).device, (await open().load()).device]).toEqual([first, first])
      })

      it('gives two tabs opened at once the same name', async () => {
        const [one, two] = await Promise.all([open().load(), open().load()])
        expect(one.device).toBe(two.device)
      })

      it('has nothing to take back', async () => {
        const repository = await opening()
        expect(await repository.undo(world.now)).toBeUndefined()
        expect(await expectWhole(repository)).toEqual([])
      })
    })

    describe('an answer', () => {
      it('is record, state and sequence together', async () => {
        const repository = await opening()
        const { review, records, states, recordCount } = await repository.answer(
          newReview(CARD, 3, world.now),
          untouchedCard(CARD),
        )
        expect(review).toMatchObject({ kind: 'review', cardId: CARD, rating: 3, at: world.now, seq: 0 })
        expect([records, states, recordCount]).toEqual([[review], [foldLog([review]).get(CARD)], 1])
        expect(await expectWhole(repository)).toEqual([review])
      })

      it('is there for the next tab and after a restart', async () => {
        const repository = await opening()
        const { review, states } = await answer(repository, CARD, 4)
        repository.close()
        const snapshot = await open().load()
        expect(snapshot.states.get(CARD)).toEqual(states[0])
        expect(snapshot.recentReviews).toEqual([review])
        expect(snapshot.lastReview).toEqual({ at: review.at, studyDay: review.studyDay })
      })

      it('keeps what was chosen and how sure the learner was', async () => {
        const repository = await opening()
        const { review } = await repository.answer({
          ...newReview(CARD, 3, world.now, 'quiz'),
          confidence: 2,
          chosen: 'Минск',
        }, untouchedCard(CARD))
        expect((await repository.readLog())[0]).toEqual({ ...review, confidence: 2, chosen: 'Минск' })
      })

      it('while cramming is in the log and leaves the schedule alone', async () => {
        const repository = await opening()
        const { states: [before] } = await answer(repository, CARD, 4)
        const { states: [after] } = await repository.answer(newReview(CARD, 1, world.now + MINUTE_MS, 'cram'), before!)
        expect(after).toEqual({ ...before, updatedAt: world.now + MINUTE_MS })
        expect(await expectWhole(repository)).toHaveLength(2)
      })

      it('given while the clock stands behind the card’s last answer comes after it', async () => {
        const repository = await opening()
        const { review: first } = await answer(repository, CARD, 3)
        world.now -= 3 * 24 * HOUR_MS
        const { review: second } = await answer(repository, CARD, 3)
        const { review: third } = await answer(repository, CARD, 1)
        expect([second.at, third.at]).toEqual([first.at + 1, first.at + 2])
        expect((await repository.historyOf(CARD)).map(record => record.seq)).toEqual([0, 1, 2])
        await expectWhole(repository)
      })

      it('is refused when another tab has answered the card, and nothing is written', async () => {
        const [one, two] = [await opening(), await opening()]
        const seen = await stateOf(two, CARD)
        const { states: [current] } = await answer(one, CARD, 3)
        const refused = await two.answer(newReview(CARD, 1, world.now + 1), seen).catch((error: unknown) => error)
        expect(refused).toBeInstanceOf(StaleCardError)
        expect((refused as StaleCardError).current).toEqual(current)
        expect(await expectWhole(two)).toHaveLength(1)
      })

      it('is refused when another tab has set the card aside', async () => {
        const [one, two] = [await opening(), await opening()]
        const seen = await stateOf(two, CARD)
        await one.mark(CARD, { mark: 'suspended', value: true }, world.now)
        await expect(two.answer(newReview(CARD, 3, world.now), seen)).rejects.toBeInstanceOf(StaleCardError)
      })

      it('tapped twice counts once', async () => {
        const repository = await opening()
        const results = await Promise.allSettled(
          [1, 2].map(() => repository.answer(newReview(CARD, 3, world.now), untouchedCard(CARD))),
        )
        expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
        expect(await expectWhole(repository)).toHaveLength(1)
      })

      it('of two tabs at once gets places without gaps', async () => {
        const anyTap = fc.record({
          tab: fc.nat(1),
          cardId: fc.constantFrom(CARD, OTHER, 'osce/joined'),
          rating: anyRating,
          pause: fc.boolean(),
        })
        await fc.assert(
          fc.asyncProperty(fc.array(anyTap, { maxLength: 25 }), async (taps) => {
            const place = createWorld()
            const tabs = [await opening(place), await opening(place)]
            const seen = tabs.map(() => new Map<string, CardState>())
            const results: Promise<boolean>[] = []
            for (const { tab, cardId, rating, pause } of taps) {
              place.now += 7000
              const known = seen[tab]!
              results.push(
                tabs[tab]!.answer(newReview(cardId, rating, place.now), known.get(cardId) ?? untouchedCard(cardId))
                  .then(
                    ({ states: [state] }) => Boolean(known.set(cardId, state!)),
                    (error: unknown) => {
                      if (!(error instanceof StaleCardError))
                        throw error
                      known.set(cardId, error.current)
                      return false
                    },
                  ),
              )
              if (pause)
                await Promise.all(results)
            }
            const written = (await Promise.all(results)).filter(Boolean).length
            expect(await expectWhole(tabs[0]!)).toHaveLength(written)
          }),
          { numRuns: 15 },
        )
      })
    })

    describe('one thing done to many', () => {
      it('suspends cards together, answered or not, and takes that back', async () => {
        const repository = await opening()
        await answer(repository, CARD, 4)
        const before = (await stateOf(repository, CARD)).memory
        const change = await repository.markAll([CARD, OTHER], { mark: 'suspended', value: true }, world.now)
        expect(change.states.map(({ cardId, suspended }) => [cardId, suspended])).toEqual([[CARD, 'learner'], [OTHER, 'learner']])
        expect(await stateOf(repository, CARD)).toMatchObject({ suspended: 'learner', memory: before })
        await expectWhole(repository)
        await repository.markAll([CARD, OTHER], { mark: 'suspended', value: false }, world.now)
        expect(await stateOf(repository, CARD)).toMatchObject({ suspended: null, memory: before })
        await expectWhole(repository)
      })

      it('marks facts together, and takes that back', async () => {
        const repository = await opening()
        await repository.starAll(['eaeu', 'cis'], true, world.now)
        await repository.starAll(['cis'], false, world.now)
        const { fact } = await repository.readSubjects()
        expect([...fact.values()].map(({ factId, isStarred }) => [factId, isStarred]).sort()).toEqual([['cis', false], ['eaeu', true]])
        await expectWhole(repository)
      })
    })

    describe('a rescheduling', () => {
      it('moves the learnt cards together, leaves the others, and survives a replay', async () => {
        const repository = await opening()
        await answer(repository, CARD, 4)
        await answer(repository, OTHER, 1)
        const change = await repository.reschedule(
          new Map([[CARD, DAY + 40], [OTHER, DAY + 40], ['never/answered', DAY + 40]]),
          world.now,
        )
        expect(change.records.map(record => record.kind === 'mark' && [record.cardId, record.value])).toEqual([[
          CARD,
          DAY + 40,
        ]])
        expect((await stateOf(repository, CARD)).memory?.dueDay).toBe(DAY + 40)
        await expectWhole(repository)
      })

      it('is not what undo takes back', async () => {
        const repository = await opening()
        await answer(repository, CARD, 4)
        await repository.reschedule(new Map([[CARD, DAY + 40]]), world.now)
        expect((await repository.undo(world.now))?.undone.kind).toBe('review')
        await expectWhole(repository)
      })
    })

    describe('other parameters', () => {
      const own = { values: spellParameters(OTHER_WEIGHTS), fittedOn: DAY, answers: 500 }
      const seenBy = async (repository: ProgressRepository, parameters: string | undefined) =>
        memoriesOf(await repository.readLog(), parameters)
      const studied = async () => {
        const repository = await opening()
        await answer(repository, CARD, 4)
        await answer(repository, OTHER, 1)
        await answer(repository, OTHER, 3, world.now + 2 * MINUTE_MS)
        return repository
      }

      it('see every card anew and move no date, as replay has it, also without help from elsewhere', async () => {
        for (const isHelped of [true, false]) {
          world = createWorld()
          const repository = await studied()
          const before = (await repository.load()).states
          const memories = await seenBy(repository, own.values)
          const change = await repository.takeParameters(own, isHelped ? memories : new Map(), world.now)
          expect(change.settings.parameters).toEqual(own)
          for (const { cardId, memory } of change.states) {
            const { stability, difficulty } = memories.get(cardId)!
            expect(memory).toEqual({ ...before.get(cardId)!.memory!, stability, difficulty })
          }
          expect(change.states).toHaveLength(2)
          await expectWhole(repository)
        }
      })

      it('do not take what was worked out before a card’s latest answer', async () => {
        const repository = await studied()
        const old = await seenBy(repository, own.values)
        await answer(repository, CARD, 1, world.now + 24 * HOUR_MS)
        await repository.takeParameters(own, old, world.now)
        const seen = await seenBy(repository, own.values)
        expect((await stateOf(repository, CARD)).memory?.stability).toBe(seen.get(CARD)!.stability)
        await expectWhole(repository)
      })

      it('given back leave the memories that the standard ones alone would have made', async () => {
        const repository = await studied()
        const before = (await repository.load()).states
        await repository.takeParameters(own, new Map(), world.now)
        expect((await repository.takeParameters(null, new Map(), world.now)).settings.parameters).toBeNull()
        for (const [cardId, state] of (await repository.load()).states)
          expect(state).toEqual({ ...before.get(cardId)!, updatedAt: state.updatedAt })
        await expectWhole(repository)
      })

      it('are not what undo takes back, and see one answer less after it', async () => {
        const repository = await studied()
        await repository.takeParameters(own, new Map(), world.now)
        expect((await repository.undo(world.now))?.undone).toMatchObject({ kind: 'review', cardId: OTHER, rating: 3 })
        const seen = await seenBy(repository, own.values)
        expect((await stateOf(repository, OTHER)).memory?.stability).toBe(seen.get(OTHER)!.stability)
        await expectWhole(repository)
      })
    })

    describe('a mark', () => {
      it('changes the card and is its history', async () => {
        const repository = await opening()
        const { mark } = await repository.mark(CARD, { mark: 'flagged', value: 'wrong year' }, world.now)
        await repository.mark(CARD, { mark: 'buried', value: DAY }, world.now + 1)
        const { states: [state] } = await repository.mark(CARD, { mark: 'suspended', value: true }, world.now + 2)
        expect(state).toMatchObject({ flag: 'wrong year', buriedThrough: DAY, suspended: 'learner', memory: null })
        expect((await repository.historyOf(CARD))[0]).toEqual(mark)
        await expectWhole(repository)
      })

      it('made twice at one moment is in order', async () => {
        const repository = await opening()
        await repository.mark(CARD, { mark: 'suspended', value: true }, world.now)
        await repository.mark(CARD, { mark: 'suspended', value: false }, world.now)
        await repository.rebuild()
        expect((await stateOf(repository, CARD)).suspended).toBeNull()
      })
    })

    describe('taking back', () => {
      it('gives exactly the state before, again and again, to the beginning', async () => {
        const repository = await opening()
        const before: CardState[] = []
        for (const rating of [3, 3, 1, 2, 4] as const) {
          before.push(await stateOf(repository, CARD))
          world.now += 24 * HOUR_MS
          await answer(repository, CARD, rating)
        }
        for (const state of before.reverse()) {
          const undone = await repository.undo(world.now)
          expect(undone!.states).toEqual([state])
          expect(await stateOf(repository, CARD)).toEqual(state)
        }
        expect(await repository.undo(world.now)).toBeUndefined()
        expect((await repository.load()).states.has(CARD)).toBe(false)
        expect(await expectWhole(repository)).toHaveLength(10)
      })

      it('removes a card that was never answered before', async () => {
        const repository = await opening()
        await answer(repository, CARD)
        await answer(repository, OTHER)
        await repository.undo(world.now)
        expect([...(await repository.load()).states.keys()]).toEqual([CARD])
      })

      it('goes on after a restart', async () => {
        let repository = await opening()
        await answer(repository, CARD)
        await answer(repository, OTHER)
        repository.close()
        repository = await opening()
        expect((await repository.undo(world.now, isCardRecord))!.undone.cardId).toBe(OTHER)
        repository.close()
        repository = await opening()
        expect((await repository.undo(world.now, isCardRecord))!.undone.cardId).toBe(CARD)
        expect(await repository.undo(world.now)).toBeUndefined()
        await expectWhole(repository)
      })

      it('takes marks back as well, and leaves settings', async () => {
        const repository = await opening()
        await answer(repository, CARD, 4)
        const before = await stateOf(repository, CARD)
        await repository.mark(CARD, { mark: 'buried', value: DAY }, world.now + 1)
        await repository.setSetting('theme', 'dark', world.now + 2)
        expect((await repository.undo(world.now + 3))!.undone).toMatchObject({ kind: 'mark', value: DAY })
        expect(await stateOf(repository, CARD)).toEqual(before)
        expect((await repository.load()).settings.theme).toBe('dark')
      })

      it('takes back the latest by writing, also after the clock was set back', async () => {
        const repository = await opening()
        await answer(repository, CARD)
        await answer(repository, OTHER, 3, world.now - 5 * HOUR_MS)
        const undone = await repository.undo(world.now - 5 * HOUR_MS, isCardRecord)
        expect(undone!.undone.cardId).toBe(OTHER)
        await expectWhole(repository)
      })

      it('leaves the card to be answered anew', async () => {
        const repository = await opening()
        const { states: [wrong] } = await answer(repository, CARD, 1)
        await repository.undo(world.now)
        const { states: [right] } = await answer(repository, CARD, 4)
        expect(right!.memory).toMatchObject({ phase: 'review', reps: 1 })
        expect(right!.memory).not.toEqual(wrong!.memory)
        expect(await repository.historyOf(CARD)).toHaveLength(1)
        await expectWhole(repository)
      })

      it('is gone from recent answers and from the last answer', async () => {
        const repository = await opening()
        const { review } = await answer(repository, CARD)
        await answer(repository, OTHER, 3, world.now + MINUTE_MS)
        await repository.undo(world.now + MINUTE_MS)
        const snapshot = await repository.load()
        expect(snapshot.recentReviews).toEqual([review])
        expect(snapshot.lastReview).toEqual({ at: review.at, studyDay: review.studyDay })
      })
    })

    describe('a setting', () => {
      it('is there after a restart, all others by default', async () => {
        const repository = await opening()
        const change = await repository.setSetting('newCardsPerDay', 25, world.now)
        expect(change.settings).toEqual({ ...defaultSettings(), newCardsPerDay: 25 })
        repository.close()
        expect((await open().load()).settings).toEqual(change.settings)
      })

      it('written last wins, also when the clock was set back and the cache is made anew', async () => {
        const repository = await opening()
        await repository.setSetting('theme', 'dark', world.now)
        await repository.setSetting('theme', 'light', world.now - 9 * HOUR_MS)
        await repository.setSetting('dayStartHour', 3, world.now - 9 * HOUR_MS)
        await repository.setSetting('theme', 'system', world.now - 20 * HOUR_MS)
        expect((await repository.load()).settings).toMatchObject({ theme: 'system', dayStartHour: 3 })
        await repository.rebuild()
        expect((await repository.load()).settings).toMatchObject({ theme: 'system', dayStartHour: 3 })
        await repository.setSetting('theme', 'dark', world.now - 30 * HOUR_MS)
        await repository.rebuild()
        expect((await repository.load()).settings.theme).toBe('dark')
        await expectWhole(repository)
      })

      it('of two tabs are both kept', async () => {
        const [one, two] = [await opening(), await opening()]
        await Promise.all([one.setSetting('theme', 'dark', world.now), two.setSetting('newCardsPerDay', 3, world.now)])
        expect((await one.load()).settings).toEqual({ ...defaultSettings(), theme: 'dark', newCardsPerDay: 3 })
        await expectWhole(one)
      })

      it('that is not allowed changes nothing', async () => {
        const repository = await opening()
        await repository.setSetting('newCardsPerDay', 20, world.now)
        const change = await repository.setSetting('newCardsPerDay', 9999, world.now + 1)
        expect(change.settings.newCardsPerDay).toBe(20)
        expect((await repository.load()).settings.newCardsPerDay).toBe(20)
        await expectWhole(repository)
      })
    })

    describe('recent answers', () => {
      it('are those of the last two days that stand, oldest first', async () => {
        const repository = await opening()
        const start = world.now
        for (const [index, hours] of [0, 30, 60, 70].entries())
          await answer(repository, `fact-${index}/a`, 3, start + hours * HOUR_MS)
        world.now = start + 75 * HOUR_MS
        expect((await repository.load()).recentReviews.map(review => review.cardId)).toEqual([
          'fact-1/a',
          'fact-2/a',
          'fact-3/a',
        ])
      })
    })

    describe('the history of a card', () => {
      it('is its own records that stand, oldest first', async () => {
        const repository = await opening()
        for (const [index, cardId] of [CARD, OTHER, CARD, CARD].entries())
          await answer(repository, cardId, 3, world.now + index)
        await repository.undo(world.now + 9)
        expect((await repository.historyOf(CARD)).map(record => record.seq)).toEqual([0, 2])
        expect(await repository.historyOf('never')).toEqual([])
      })
    })

    describe('sealing', () => {
      const plantedCards = ['a/1', 'b/1', 'c/1', 'd/1', 'e/1']
      function longLog(length: number, start: number): LogRecord[] {
        return logOf(Array.from({ length }, (_, index) =>
          reviewRecord({
            cardId: plantedCards[index % plantedCards.length]!,
            at: start + index * 20 * MINUTE_MS,
            studyDay: DAY + Math.floor(index / 72),
            rating: index % 9 === 0 ? 1 : 3,
          })))
      }

      it('keeps everything, before, at and after a full block', async () => {
        for (const length of [SEGMENT_SIZE - 1, SEGMENT_SIZE, 2 * SEGMENT_SIZE + 7]) {
          const place = createWorld()
          const log = longLog(length, place.now)
          await place.plant(log)
          const repository = await opening(place)
          await repository.rebuild()
          await repository.seal()
          const snapshot = await repository.load()
          expect(await repository.readLog()).toEqual(log.map(record => ({ ...record, device: snapshot.device })))
          await expectWhole(repository)
        }
      })

      it('twice, or by two tabs at once, seals once', async () => {
        await world.plant(longLog(SEGMENT_SIZE, world.now))
        const [one, two] = [await opening(), await opening()]
        await one.rebuild()
        await Promise.all([one.seal(), two.seal()])
        await one.seal()
        expect(await expectWhole(one)).toHaveLength(SEGMENT_SIZE)
      })

      it('lets the sequence go on', async () => {
        await world.plant(longLog(SEGMENT_SIZE, world.now))
        const repository = await opening()
        await repository.rebuild()
        await repository.seal()
        const { review } = await answer(repository, CARD, 3, world.now + 2000 * HOUR_MS)
        expect(review.seq).toBe(SEGMENT_SIZE)
        expect(await expectWhole(repository)).toHaveLength(SEGMENT_SIZE + 1)
      })

      it('does not stand in the way of taking back, history and recent answers', async () => {
        const log = longLog(SEGMENT_SIZE, world.now)
        await world.plant(log)
        const repository = await opening()
        await repository.rebuild()
        await repository.seal()
        world.now = log.at(-1)!.at
        expect((await repository.load()).recentReviews.length).toBe(48 * 3 + 1)
        expect(await repository.historyOf('a/1')).toHaveLength(Math.ceil(SEGMENT_SIZE / 5))
        for (let back = 1; back <= 12; back++) {
          const undone = await repository.undo(world.now + back)
          expect(undone!.undone.seq).toBe(SEGMENT_SIZE - back)
        }
        const rest = foldLog(log.slice(0, SEGMENT_SIZE - 12))
        expect((await repository.load()).states).toEqual(rest)
        await expectWhole(repository)
      })

      it('keeps what was taken back taken back', async () => {
        const log = longLog(SEGMENT_SIZE - 2, world.now)
        await world.plant(log)
        const repository = await opening()
        await repository.rebuild()
        await answer(repository, CARD, 3, world.now + 2000 * HOUR_MS)
        await repository.undo(world.now + 2000 * HOUR_MS)
        await repository.seal()
        expect(await repository.historyOf(CARD)).toEqual([])
        expect((await repository.undo(world.now + 2000 * HOUR_MS))!.undone.seq).toBe(SEGMENT_SIZE - 3)
        await expectWhole(repository)
      })
    })

    describe('a quiz', () => {
      const started = (at: number) => ({
        attemptId: 'first',
        at,
        event: 'started' as const,
        purpose: 'quiz' as const,
        specification: {
          deckVersion: '0123abcd',
          seed: 7,
          picks: [1],
          settings: {
            selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' as const },
            count: 1,
            kinds: ['choice' as const],
            mode: 'practice' as const,
            timeLimitMinutes: null,
          },
        },
      })
      const plan = async (repository: ProgressRepository, cardId: string, rating: Rating = 1) => ({
        review: newReview(cardId, rating, world.now, 'quiz'),
        seen: await stateOf(repository, cardId),
      })

      it('is kept record by record, also when it was sealed', async () => {
        const repository = await opening()
        await repository.recordQuiz(started(world.now))
        for (let count = 0; count < SEGMENT_SIZE; count++) {
          await repository.recordQuiz({
            attemptId: 'first',
            at: world.now + count,
            event: 'flagged',
            questionId: 'q1',
            value: count % 2 === 0,
          })
        }
        await repository.seal()
        const records = await open().readQuizzes()
        expect(records).toHaveLength(SEGMENT_SIZE + 1)
        expect(records[0]).toMatchObject(started(world.now))
        await expectWhole(repository)
      })

      it('changes the schedule of many cards at once, and says so in the log', async () => {
        const repository = await opening()
        await repository.recordQuiz(started(world.now))
        const change = await repository.scheduleQuiz('first', [
          await plan(repository, CARD),
          await plan(repository, OTHER, 3),
        ], world.now)
        expect(change.records.map(({ kind }) => kind)).toEqual(['review', 'review', 'quiz'])
        expect(change.records[2]).toMatchObject({
          event: 'scheduled',
          reviews: change.records.slice(0, 2).map(({ device, seq }) => ({ device, seq })),
        })
        expect(change.states.map(({ cardId, lastRating }) => [cardId, lastRating])).toEqual([[CARD, 1], [OTHER, 3]])
        await expectWhole(repository)
      })

      it('changes nothing at all when one card was answered since', async () => {
        const repository = await opening()
        await repository.recordQuiz(started(world.now))
        const planned = [await plan(repository, OTHER), await plan(repository, CARD)]
        await answer(repository, CARD)
        const before = await expectWhole(repository)
        await expect(repository.scheduleQuiz('first', planned, world.now)).rejects.toThrow(StaleCardError)
        expect(await expectWhole(repository)).toEqual(before)
      })

      it('is not taken back answer by answer', async () => {
        const repository = await opening()
        await answer(repository, OTHER)
        await repository.recordQuiz(started(world.now))
        await repository.scheduleQuiz('first', [await plan(repository, CARD)], world.now)
        expect((await repository.undo(world.now, isCardRecord))?.undone.cardId).toBe(OTHER)
        expect(await repository.undo(world.now)).toBeUndefined()
        expect((await stateOf(repository, CARD)).lastRating).toBe(1)
      })

      it('is taken back as a whole, to exactly the states before, and can be decided anew', async () => {
        const repository = await opening()
        await answer(repository, CARD)
        const before = (await repository.load()).states
        await repository.recordQuiz(started(world.now))
        await repository.scheduleQuiz('first', [await plan(repository, CARD), await plan(repository, OTHER)], world.now)
        await repository.undoQuiz('first', false, world.now)
        expect((await repository.load()).states).toEqual(before)
        expect((await repository.readQuizzes()).map(({ event }) => event)).toEqual(['started'])
        await repository.scheduleQuiz('first', [await plan(repository, OTHER)], world.now)
        await expectWhole(repository)
      })

      it('can be forgotten with all it did', async () => {
        const repository = await opening()
        await repository.recordQuiz(started(world.now))
        await repository.scheduleQuiz('first', [await plan(repository, CARD)], world.now)
        await repository.undoQuiz('first', true, world.now)
        expect((await repository.readQuizzes()).filter(({ event }) => event === 'started' || event === 'scheduled'))
          .toEqual([])
        expect((await repository.load()).states).toEqual(new Map())
        await expectWhole(repository)
      })
    })

    describe('log, states and settings', () => {
      type Step
        = | { do: 'answer', cardId: string, rating: Rating, mode: StudyMode }
          | { do: 'mark', cardId: string, value: boolean }
          | { do: 'bury', cardId: string, value: number | null }
          | { do: 'set', key: SettingKey, value: Settings[SettingKey] }
          | { do: 'take', parameters: string | undefined, isHelped: boolean }
          | { do: 'undo' | 'seal' | 'reopen' | 'rebuild' }
      const card = fc.constantFrom(CARD, OTHER, 'osce/joined', '__proto__')
      const anyStep: fc.Arbitrary<Step> = fc.oneof(
        {
          weight: 8,
          arbitrary: fc.record({
            do: fc.constant('answer' as const),
            cardId: card,
            rating: anyRating,
            mode: fc.constantFrom('study' as const, 'quiz' as const, 'cram' as const),
          }),
        },
        { weight: 2, arbitrary: fc.record({ do: fc.constant('mark' as const), cardId: card, value: fc.boolean() }) },
        {
          weight: 1,
          arbitrary: fc.record({ do: fc.constant('bury' as const), cardId: card, value: fc.option(fc.constant(DAY)) }),
        },
        {
          weight: 2,
          arbitrary: fc.constantFrom<Step>(
            { do: 'set', key: 'newCardsPerDay', value: 3 },
            { do: 'set', key: 'newCardsPerDay', value: 30 },
            { do: 'set', key: 'theme', value: 'dark' },
            { do: 'set', key: 'desiredRetention', value: 0.85 },
          ),
        },
        {
          weight: 2,
          arbitrary: fc.record({ do: fc.constant('take' as const), parameters: anyParameters, isHelped: fc.boolean() }),
        },
        {
          weight: 4,
          arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'undo' }, { do: 'undo' }, { do: 'seal' }, {
            do: 'reopen',
          }, { do: 'rebuild' }),
        },
      )
      const anyWait = fc.oneof(fc.nat(30), fc.nat(60 * 24 * 20), fc.integer({ min: -60 * 24 * 3, max: 0 }))

      it('agree after anything that a learner may do, on any clock', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(fc.tuple(anyStep, anyWait), { maxLength: 25 }), async (steps) => {
            const place = createWorld()
            let repository = await opening(place)
            const standing: string[] = []
            for (const [step, minutes] of steps) {
              place.now += minutes * MINUTE_MS
              const { now } = place
              if (step.do === 'answer') {
                const { parameters } = (await repository.load()).settings
                const seen = await stateOf(repository, step.cardId)
                const { review, states: [after] } = await repository.answer({
                  ...newReview(step.cardId, step.rating, now, step.mode),
                  ...parameters && { parameters: parameters.values },
                }, seen)
                // What is previewed is what happens, whatever the parameters.
                if (step.mode !== 'cram') {
                  expect(after?.memory).toEqual(
                    schedulerFor(review.desiredRetention, review.parameters).preview(
                      step.cardId,
                      seen.memory ?? undefined,
                      { at: reckonedAt(review), studyDay: review.studyDay },
                    )[step.rating],
                  )
                }
                // What a quiz wrote is taken back as a whole, never answer by answer.
                if (step.mode !== 'quiz')
                  standing.push(`${review.cardId} ${review.seq}`)
              }
              else if (step.do === 'mark' || step.do === 'bury') {
                const { mark } = await repository.mark(
                  step.cardId,
                  step.do === 'mark' ? { mark: 'suspended', value: step.value } : { mark: 'buried', value: step.value },
                  now,
                )
                standing.push(`${mark.cardId} ${mark.seq}`)
              }
              else if (step.do === 'set') {
                expect((await repository.setSetting(step.key, step.value, now)).settings[step.key]).toBe(step.value)
              }
              else if (step.do === 'take') {
                const parameters = step.parameters === undefined
                  ? null
                  : { values: step.parameters, fittedOn: DAY, answers: 9 }
                expect(
                  (await repository.takeParameters(
                    parameters,
                    step.isHelped ? memoriesOf(await repository.readLog(), step.parameters) : new Map(),
                    now,
                  )).settings.parameters,
                ).toEqual(parameters)
              }
              else if (step.do === 'undo') {
                const undone = await repository.undo(now, isCardRecord)
                expect(undone && `${undone.undone.cardId} ${undone.undone.seq}`).toBe(standing.pop())
              }
              else if (step.do === 'reopen') {
                repository.close()
                repository = await opening(place)
              }
              else {
                await repository[step.do]()
              }
            }
            await expectWhole(repository)
          }),
          { numRuns: 40 },
        )
      })
    })
  })
}
