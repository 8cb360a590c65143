import { z } from '../../schema.ts'
import { baseFields } from '../record-id.ts'
import { defineKind } from '../record-kind.ts'
import { applySetting } from '../settings.ts'

const schema = z.object({ ...baseFields, kind: z.literal('setting'), key: z.string(), value: z.unknown() })
export type SettingRecord = z.infer<typeof schema>

/** A setting; the last writer of a key wins. The value is checked where settings are read. */
export const settingKind = defineKind({
  kind: 'setting',
  since: 1,
  says: 'A setting was changed; the last writer of a key holds.',
  schema,
  of: 'settings',
  subjectOf: record => record.key,
  isUndoable: () => false,
  fold: applySetting,
})
