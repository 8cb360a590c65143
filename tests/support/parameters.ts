/** Parameters of FSRS as the log spells them. */
import fc from 'fast-check'
import { spellParameters } from '../../domain/scheduling/parameters.ts'
import { OTHER_WEIGHTS } from './simulated-learners.ts'

/** Some spellings of parameters that are not the standard ones. */
export const anyParametersText = fc.constantFrom(
  spellParameters(OTHER_WEIGHTS),
  spellParameters(OTHER_WEIGHTS.map(weight => weight * 1.1)),
)
