import { z } from '../schema.ts'
import { isParameters } from '../scheduling/parameters.ts'

/**
 * Parameters as the log spells them. A plain function checks it, as zod's own `refine` would be shipped for this alone.
 */
export const parametersSchema = z.string().check(({ value, issues }) => {
  if (!isParameters(value))
    issues.push({ code: 'custom', input: value, message: 'no spelling of FSRS parameters' })
})
