import { z } from '../../schema.ts'
import { nameSchema } from '../bounds.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'

const schema = z.object({ ...baseFields, kind: z.literal('star'), factId: nameSchema, value: z.boolean() })

/** Whether the learner has marked a fact. */
export const starKind = defineKind({
  kind: 'star',
  since: 2,
  says: 'The learner marked a fact, or took the mark away; the last writer of a fact holds.',
  schema,
  of: 'fact',
  subjectOf: record => record.factId,
  isUndoable: () => true,
  fold: (state, { value }) => ({ ...state, isStarred: value }),
})
