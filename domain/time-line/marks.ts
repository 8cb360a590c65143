/** How a happening is drawn: as wide as its source is exact, with other dates beside it. */
import type { DeckHappening, PreciseDate } from '../content/deck.ts'
import type { Span } from './scale.ts'
import { spanOf } from './scale.ts'

/** A day and a month are points, for they are narrower than an eye can see; all else has its true width. */
export type MarkShape = 'day' | 'month' | 'span'

export interface Mark {
  shape: MarkShape
  span: Span
  /** Only about then. */
  isAbout: boolean
  isPlanned: boolean
  isMeasured: boolean
  /** Where else it is dated, beyond its span. */
  others: { shape: MarkShape, span: Span }[]
}

function shapeOf({ precision }: PreciseDate): MarkShape {
  return precision === 'day' || precision === 'month' ? precision : 'span'
}

/** The mark of a happening. Another date within its span says it more exactly, and is no second mark. */
export function markOf({ when, what, otherDates = [] }: Pick<DeckHappening, 'when' | 'what' | 'otherDates'>): Mark {
  const span = spanOf(when)
  return {
    shape: shapeOf(when),
    span,
    isAbout: when.precision === 'circa',
    isPlanned: what === 'planned',
    isMeasured: what === 'measured',
    others: otherDates
      .map(date => ({ shape: shapeOf(date), span: spanOf(date) }))
      .filter(other => other.span.from < span.from || other.span.to > span.to),
  }
}
