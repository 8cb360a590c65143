import type { Segment } from '../../../../domain/progress/segment.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { salvageSegment } from '../../../../domain/progress/segment-salvage.ts'
import { anyBlock } from '../../../support/arbitraries.ts'
import { DAY, logOf, markRecord, reviewOn, settingRecord } from '../../../support/builders.ts'

const block = logOf([
  reviewOn(DAY), markRecord({ mark: 'flagged', value: '' }), reviewOn(DAY + 1), settingRecord('theme', 'dark'),
], 'phone', 512)
const segment = packSegment(block)
const { reviews } = segment

describe('what can be read of a damaged segment', () => {
  it('is everything when nothing is damaged', () => {
    fc.assert(fc.property(anyBlock, (records) => {
      expect(salvageSegment(packSegment(records))).toEqual(records)
    }))
  })

  const [first, mark, second, setting] = block
  it.each<[string, unknown, unknown[]]>([
    [
      'a rating that does not exist', { ...segment, reviews: { ...reviews, rating: Uint8Array.of(9, 3) } },
      [mark, second, setting],
    ],
    ['a card that does not exist', { ...segment, cardIds: [] }, [mark, setting]],
    ['no cards', { ...segment, cardIds: undefined }, [mark, setting]],
    ['a column cut short', { ...segment, reviews: { ...reviews, at: reviews.at.slice(1) } }, [mark, setting]],
    ['no columns', { ...segment, reviews: undefined }, [mark, setting]],
    ['no other records', { ...segment, others: undefined }, [first, second]],
    [
      'a record of another device', { ...segment, others: [mark, { ...setting, device: 'tablet' }] },
      [first, mark, second],
    ],
    ['a place before the first', { ...segment, others: [{ ...mark, seq: 511 }, setting] }, [first, second, setting]],
    ['a place after the last', { ...segment, others: [mark, { ...setting, seq: 516 }] }, [first, mark, second]],
    [
      'a place twice: the first that is met', { ...segment, others: [mark, { ...setting, seq: 512 }] },
      [{ ...setting, seq: 512 }, mark, second],
    ],
    ['what is no record', { ...segment, others: [mark, null, 'x', {}] }, [first, mark, second]],
    ['nothing', {}, []],
  ])('with %s', (_, damaged, saved) => {
    expect(salvageSegment(damaged as Segment)).toEqual(saved)
  })
})
