import type { CardState } from '../../scheduling/card-state.ts'
import type { FoldContext } from '../record-kind.ts'
import { z } from '../../schema.ts'
import { dueDaySchema, nameSchema } from '../bounds.ts'
import { parametersSchema } from '../parameters-schema.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'
import { movedTo } from '../../scheduling/grading.ts'
import { reassess } from './review.ts'

const mark = { ...baseFields, kind: z.literal('mark'), cardId: nameSchema }

const schema = z.discriminatedUnion('mark', [
  z.object({ ...mark, mark: z.literal('suspended'), value: z.boolean() }),
  /** The study day through which the card stays away, or null to bring it back. */
  z.object({ ...mark, mark: z.literal('buried'), value: z.nullable(dueDaySchema) }),
  /** What the learner thinks is wrong with the card ('' when nothing was said), or null when it is settled. */
  z.object({ ...mark, mark: z.literal('flagged'), value: z.nullable(z.string()) }),
  /** The study day to which the card's return was moved, with others, by a plan that the learner agreed to. */
  z.object({ ...mark, mark: z.literal('rescheduled'), value: dueDaySchema }),
  /**
   * From here on the card's memory is as these parameters of FSRS (null: the standard ones) see all its answers so far.
   */
  z.object({ ...mark, mark: z.literal('reassessed'), value: z.nullable(parametersSchema) }),
])
export type MarkRecord = z.infer<typeof schema>

/** What a mark says, without the card and the place in the log. */
export type CardMark = MarkRecord extends infer R ? R extends MarkRecord ? Pick<R, 'mark' | 'value'> : never : never

function afterMark(state: CardState, record: MarkRecord, { answers }: FoldContext): CardState {
  switch (record.mark) {
    case 'suspended':
      return { ...state, suspended: record.value ? 'learner' : null }
    case 'buried':
      return { ...state, buriedThrough: record.value }
    case 'flagged':
      return { ...state, flag: record.value }
    case 'rescheduled':
      return { ...state, memory: state.memory && movedTo(state.memory, record.value) }
    case 'reassessed':
      return { ...state, memory: state.memory && reassess(state.cardId, state.memory, answers, record.value) }
  }
}

/** Something that was decided about a card. */
export const markKind = defineKind({
  kind: 'mark',
  since: 1,
  says: 'A card was suspended, buried, flagged, moved to another day, or seen anew by other parameters.',
  schema,
  of: 'card',
  subjectOf: record => record.cardId,
  // What was done to many cards at once stays.
  isUndoable: ({ mark }) => mark !== 'rescheduled' && mark !== 'reassessed',
  fold: afterMark,
})
