/**
 * The door between what is stored and the strict types: one parser for the log on disk, for backups and for histories.
 */
import type { LogRecord } from './records.ts'
import { kindOf } from './catalogue.ts'
import { isJson } from './json.ts'
import { baseFields } from './record-id.ts'
import { z } from '../schema.ts'

/** UTF-16 units in the longest name of a kind. */
const LONGEST_KIND = 64

/** All that can be said of a record whose kind is not known. */
const opaqueSchema = z.object({ ...baseFields, kind: z.string().check(z.minLength(1), z.maxLength(LONGEST_KIND)) })

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * Puts back into a parsed value what its schema does not know: fields of a later version, which are kept as they are.
 * False when that is nothing which a record may hold. What names a prototype is no field.
 */
function keepUnknown(given: Record<string, unknown>, parsed: Record<string, unknown>): boolean {
  for (const key of Object.keys(given)) {
    const value = given[key]
    if (!Object.hasOwn(parsed, key)) {
      if (key === '__proto__' || value === undefined)
        continue
      if (!isJson(value))
        return false
      parsed[key] = value
    }
    else if (isObject(value) && isObject(parsed[key]) && value !== parsed[key] && !keepUnknown(value, parsed[key])) {
      return false
    }
  }
  return true
}

/**
 * The record that a stored value is, or undefined when it is none. A kind that this version does not know is let
 * through as it is, and so are fields that a known kind does not have here: a later version wrote them, and will want
 * them again.
 */
export function parseLogRecord(value: unknown): LogRecord | undefined {
  if (!isObject(value) || !Object.hasOwn(value, 'kind') || typeof value.kind !== 'string')
    return undefined
  const schema: z.ZodMiniType = kindOf(value.kind)?.schema ?? opaqueSchema
  const result = schema.safeParse(value)
  return result.success && keepUnknown(value, result.data as Record<string, unknown>)
    ? result.data as LogRecord
    : undefined
}
