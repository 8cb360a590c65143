import type { UnitState } from '../subject-states.ts'
import { z } from '../../schema.ts'
import { nameSchema } from '../bounds.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'

export const unitActions = ['start', 'leave', 'known'] as const

const schema = z.object({ ...baseFields, kind: z.literal('unit'), unit: nameSchema, action: z.enum(unitActions) })
export type UnitRecord = z.infer<typeof schema>

function afterUnit(state: UnitState, { action, at }: UnitRecord): UnitState {
  switch (action) {
    case 'start':
      return { ...state, standing: 'started', startedAt: at }
    case 'leave':
      return { ...state, standing: 'left' }
    case 'known':
      return { ...state, standing: 'known' }
  }
}

/** What the learner decided about a unit of the course. */
export const unitKind = defineKind({
  kind: 'unit',
  since: 2,
  says: 'A unit of the course was begun by choice, left again, or found to be known; the last writer of a unit holds.',
  schema,
  of: 'unit',
  subjectOf: record => record.unit,
  isUndoable: () => false,
  fold: afterUnit,
})
