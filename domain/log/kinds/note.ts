import { z } from '../../schema.ts'
import { LONGEST_NOTE, nameSchema } from '../bounds.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'

const schema = z.object({
  ...baseFields,
  kind: z.literal('note'),
  factId: nameSchema,
  /** Empty when there is to be none any more. */
  text: z.string().check(z.maxLength(LONGEST_NOTE)),
})

/** A learner's own text on a fact. */
export const noteKind = defineKind({
  kind: 'note',
  since: 2,
  says: 'The learner’s own text on a fact, or none any more (empty); the last writer of a fact holds.',
  schema,
  of: 'fact',
  subjectOf: record => record.factId,
  isUndoable: () => true,
  fold: (state, { text }) => ({ ...state, note: text }),
})
