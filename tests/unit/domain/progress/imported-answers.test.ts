import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findImportedCopies, IMPORTED_DEVICE_PREFIX, KnownAnswers, MOVED_AT_MOST_MS,
} from '../../../../domain/progress/imported-answers.ts'
import { DAY, logOf, reviewOn, reviewRecord, voidRecord } from '../../../support/builders.ts'

const AT = 1_728_000_000_000

function known(...times: number[]): KnownAnswers {
  const answers = new KnownAnswers()
  times.forEach(at => answers.add({ cardId: 'a', at }))
  return answers
}

describe('an answer that is told again', () => {
  it.each([
    ['at the same time', 0, true],
    ['as late as a package may move it', MOVED_AT_MOST_MS, true],
    ['one ms later than that', MOVED_AT_MOST_MS + 1, false],
    ['one ms before', -1, false],
  ])('%s', (_, later, isKnown) => {
    for (const at of [AT, AT + 1, AT + MOVED_AT_MOST_MS - 1, AT + 57])
      expect(known(at).has({ cardId: 'a', at: at + later })).toBe(isKnown)
  })

  it('is one of the same card', () => {
    expect(known(AT).has({ cardId: 'b', at: AT })).toBe(false)
    expect(known(AT).has({ cardId: '__proto__', at: AT })).toBe(false)
  })

  it('is found as by looking at every answer', () => {
    const time = fc.integer({ min: AT, max: AT + 10 * MOVED_AT_MOST_MS })
    fc.assert(fc.property(fc.array(time), time, (times, at) => {
      expect(known(...times).has({ cardId: 'a', at })).toBe(
        times.some(each => at >= each && at - each <= MOVED_AT_MOST_MS),
      )
    }))
  })

  it('is looked for without walking over the others: a million on one card do not count', () => {
    let reads = 0
    const counted = {
      cardId: 'a',
      get at() {
        reads++
        return AT
      },
    }
    const answers = new KnownAnswers()
    for (let place = 0; place < 1_000_000; place++)
      answers.add({ cardId: 'a', at: AT - 1000 * place })
    for (let place = 0; place < 1000; place++)
      answers.has({ cardId: 'a', at: AT - 500 - 1000 * place })
    expect(answers.has(counted)).toBe(true)
    expect(reads).toBe(1)
  })
})

describe('the copies in a log', () => {
  const own = logOf([reviewOn(DAY), reviewOn(DAY + 2)])
  const retold = (device: string, later = 0) => logOf(
    own.map(({ at }) => reviewRecord({ at: at + later })), `${IMPORTED_DEVICE_PREFIX}${device}`,
  )

  it('are the retold answers that it has under another name', () => {
    const copies = retold('a')
    expect(findImportedCopies([...copies, ...own])).toEqual(copies)
    expect(findImportedCopies(own)).toEqual([])
    expect(findImportedCopies(copies)).toEqual([])
  })

  it.each([[MOVED_AT_MOST_MS - 1, 2], [MOVED_AT_MOST_MS, 2], [MOVED_AT_MOST_MS + 1, 0]])('moved by %d ms are %d', (later, count) => {
    expect(findImportedCopies([...own, ...retold('a', later)])).toHaveLength(count)
    expect(MOVED_AT_MOST_MS).toBe(100)
  })

  it('of two that were both retold are those of the later name, in whatever order they lie', () => {
    const [first, second] = [retold('a'), retold('b')]
    expect(findImportedCopies([...second, ...first])).toEqual(second)
    expect(findImportedCopies([...first.toReversed(), ...second])).toEqual(second)
  })

  it('are those that stand', () => {
    const copies = retold('a')
    expect(findImportedCopies([...own, ...copies, voidRecord(copies[0]!, { seq: 2 })])).toEqual([copies[1]])
    // The answer itself may have been taken back: its copy goes as well.
    expect(findImportedCopies([...own, ...copies, voidRecord(own[0]!, { seq: 2 })])).toEqual(copies)
  })
})
