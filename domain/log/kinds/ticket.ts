import { z } from '../../schema.ts'
import { nameSchema, studyDaySchema } from '../bounds.ts'
import { listOf } from '../lists.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'

const schema = z.object({
  ...baseFields,
  kind: z.literal('ticket'),
  ticket: nameSchema,
  /** The study day on which it was taken, as it was for the learner. */
  studyDay: studyDaySchema,
  /** Facts of its checklist: those that came to mind, and those that did not. */
  recalled: listOf(nameSchema),
  missed: listOf(nameSchema),
  /** Whether the learner let it count for the schedule. */
  isCounted: z.boolean(),
})

/** An exam ticket that was taken. */
export const ticketKind = defineKind({
  kind: 'ticket',
  since: 2,
  says: 'An exam ticket was taken: which of its facts came to mind, and whether it counted for the schedule.',
  schema,
  of: 'ticket',
  subjectOf: record => record.ticket,
  isUndoable: () => false,
  fold: (state, { at, studyDay, recalled, missed, isCounted }) => ({
    ...state, taken: [...state.taken, { at, studyDay, recalled, missed, isCounted }],
  }),
})
