/** Random values of a schema, made from the schema itself: a field that is added is tried without a word here. */
import type { z } from '../../domain/schema.ts'
import fc from 'fast-check'
import { parametersSchema } from '../../domain/log/parameters-schema.ts'
import { anyParametersText } from './parameters.ts'

interface Definition {
  type: string
  shape?: Record<string, z.ZodMiniType>
  values?: unknown[]
  entries?: Record<string, string>
  innerType?: z.ZodMiniType
  element?: z.ZodMiniType
  keyType?: z.ZodMiniType
  valueType?: z.ZodMiniType
  options?: z.ZodMiniType[]
  format?: string
  checks?: {
    _zod: { def: { check: string, value?: number, inclusive?: boolean, minimum?: number, maximum?: number } }
  }[]
}
interface Bounds {
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  format?: string
}

const integerFormats: Record<string, [number, number]> = {
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
}

function boundsOf({ format, checks = [] }: Definition): Bounds {
  const bounds: Bounds = format === undefined
    ? {}
    : { format, minimum: integerFormats[format]![0], maximum: integerFormats[format]![1] }
  for (const { _zod: { def: { check, value, inclusive, minimum, maximum } } } of checks) {
    if (check === 'greater_than')
      bounds[inclusive ? 'minimum' : 'exclusiveMinimum'] = value
    else if (check === 'less_than')
      bounds.maximum = value
    else if (check === 'min_length')
      bounds.minimum = minimum
    else if (check === 'max_length')
      bounds.maximum = maximum
  }
  return bounds
}

/** JSON has no −0; structured clones and JSON would disagree on it. */
function hasNegativeZero(value: unknown): boolean {
  return Object.is(value, -0)
    || (typeof value === 'object' && value !== null && Object.values(value).some(hasNegativeZero))
}

/** Anything that JSON can say. */
export const anyJson: fc.Arbitrary<unknown> = fc.jsonValue().filter(value => !hasNegativeZero(value))

const LONGEST_TRIED = 12

function anyNumber({ minimum = -1e9, maximum = 1e9, exclusiveMinimum, format }: Bounds): fc.Arbitrary<number> {
  const min = exclusiveMinimum ?? minimum
  return format === undefined
    ? fc.double({ min, max: maximum, minExcluded: exclusiveMinimum !== undefined, noNaN: true }).map(value => value + 0)
    : fc.oneof(fc.integer({ min, max: maximum }), fc.constantFrom(min, maximum))
}

function anyObject(shape: Record<string, z.ZodMiniType>): fc.Arbitrary<Record<string, unknown>> {
  const isOptional = (schema: z.ZodMiniType): boolean => (schema._zod.def as Definition).type === 'optional'
  const fields = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, anyOf(schema)]))
  return fc.record(fields, {
    requiredKeys: Object.keys(shape).filter(key => !isOptional(shape[key]!)),
    noNullPrototype: true,
  })
}

/**
 * Random values that a schema lets through, its bounds among them. Throws for a sort of schema that it does not know
 * yet.
 */
export function anyOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  if (schema === parametersSchema as z.ZodMiniType)
    return anyParametersText
  const def = schema._zod.def as unknown as Definition
  const bounds = boundsOf(def)
  switch (def.type) {
    case 'object':
      return anyObject(def.shape!)
    case 'literal':
      return fc.constantFrom(...def.values!)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!))
    case 'string':
      return fc.string({ unit: 'grapheme', minLength: bounds.minimum ?? 0, maxLength: LONGEST_TRIED })
    case 'number':
      return anyNumber(bounds)
    case 'boolean':
      return fc.boolean()
    case 'nullable':
      return fc.option(anyOf(def.innerType!))
    case 'optional':
      return anyOf(def.innerType!)
    case 'array':
      return fc.array(anyOf(def.element!), { maxLength: 4 })
    case 'record':
      return fc.dictionary(anyOf(def.keyType!) as fc.Arbitrary<string>, anyOf(def.valueType!), {
        maxKeys: 4,
        noNullPrototype: true,
      })
        .filter(value => !Object.hasOwn(value, '__proto__'))
    case 'union':
      return fc.oneof(...def.options!.map(anyOf))
    case 'unknown':
      return anyJson
    default:
      throw new Error(`a schema of the sort '${def.type}' has no arbitrary yet: add one`)
  }
}
