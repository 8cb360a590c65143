import { z } from '../../schema.ts'
import { baseFields, recordIdSchema } from '../record-id.ts'
import { recordKey } from '../record-order.ts'
import { defineKind } from '../record-kind.ts'

const schema = z.object({ ...baseFields, kind: z.literal('void'), target: recordIdSchema })
export type VoidRecord = z.infer<typeof schema>

/** Takes back an earlier record, wherever it was written and whatever its kind. */
export const voidKind = defineKind({
  kind: 'void',
  since: 1,
  says: 'An earlier record was taken back.',
  schema,
  of: null,
  subjectOf: record => recordKey(record.target),
  isUndoable: () => false,
  fold: null,
})
