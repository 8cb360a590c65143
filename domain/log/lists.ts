import { z } from '../schema.ts'

/** A list that nobody changes; zod itself would have to freeze it to say so. */
export function listOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(item)
}

/**
 * A list of names that whoever reads it compares with the deck or with what this version knows; here only their shape
 * matters, so that a record of a later version, with a name that is new, stays readable.
 */
export function namesOf<Name extends string>(): z.ZodMiniType<readonly Name[]> {
  return z.array(z.string()) as unknown as z.ZodMiniType<readonly Name[]>
}
