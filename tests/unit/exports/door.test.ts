/** What the door of the log lets in, every writer can write. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReviewRecord } from '../../../domain/progress/records.ts'
import {
  DAYS_AHEAD, EARLIEST_AT, EARLIEST_DAY, HIGHEST_RETENTION, LATEST_AT, LATEST_DAY, LATEST_DUE_DAY, LONGEST_DURATION_MS,
  LOWEST_RETENTION,
} from '../../../domain/log/bounds.ts'
import { parseLogRecord } from '../../../domain/log/parse-record.ts'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { DAY_MS } from '../../../domain/scheduling/study-day.ts'
import { exportRegistry } from '../../../exports/registry.ts'
import { logOf, reviewRecord } from '../../support/builders.ts'
import { inputWith, smallDeck } from './fixture.ts'

const runs = 60
/** An answer with anything that the bounds allow, the bounds themselves often. */
const answer = fc.record({
  at: fc.integer({ min: EARLIEST_AT, max: LATEST_AT }),
  studyDay: fc.integer({ min: EARLIEST_DAY, max: LATEST_DAY }),
  dueDay: fc.option(fc.integer({ min: EARLIEST_DAY, max: LATEST_DUE_DAY }), { nil: undefined }),
  durationMs: fc.integer({ min: 0, max: LONGEST_DURATION_MS }),
  rating: fc.constantFrom(1, 2, 3, 4),
  utcOffset: fc.integer({ min: -1440, max: 1440 }),
  desiredRetention: fc.double({ min: LOWEST_RETENTION, max: HIGHEST_RETENTION, noNaN: true }),
  mode: fc.constantFrom('study', 'quiz', 'cram'),
  cardId: fc.constantFrom('pca/year', 'pca/gap'),
} as const).map(({ dueDay, ...fields }) => reviewRecord({
  ...fields,
  studyDay: Math.min(fields.studyDay, Math.floor(fields.at / DAY_MS) + DAYS_AHEAD),
  ...dueDay !== undefined && { dueDay },
} as Partial<ReviewRecord>))

const withProgress = exportRegistry.filter(({ takesProgress }) => takesProgress)

it('is asked of every format that takes answers', () => expect(withProgress.length).toBeGreaterThan(2))

it.each(withProgress.map(format => [format.id, format] as const))(
  'an answer within the bounds passes, and %s holds it, or names the card that it leaves out',
  async (_, format) => {
    await fc.assert(fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 5 }), async (answers) => {
      const log = logOf(answers.toSorted((a, b) => a.at - b.at)) as ReviewRecord[]
      for (const record of log)
        expect(parseLogRecord(record)).toEqual(record)
      const left: string[] = []
      const made = await format.make(inputWith(smallDeck(), log, foldLog(log)), { onLeftOut: ids => left.push(...ids) })
      expect(made.length).toBeGreaterThan(0)
      expect(left.every(id => log.some(({ cardId }) => cardId === id))).toBe(true)
    }), { numRuns: runs })
  },
)
