import { describe, expect, it } from 'vitest'
import { parametersSchema } from '../../../../domain/log/parameters-schema.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

describe('parameters in the log', () => {
  const text = spellParameters(OTHER_WEIGHTS)

  it('are let through in their one spelling', () => {
    expect(parametersSchema.parse(text)).toBe(text)
  })

  it.each([
    ['another spelling of the same', text.replace(' ', '  ')],
    ['one number less', text.replace(/ \S+$/, '')],
    ['nothing', ''],
  ])('are not %s, and the reason is said', (_, value) => {
    const { error } = parametersSchema.safeParse(value)
    expect(error?.issues).toEqual([expect.objectContaining({ code: 'custom', message: 'no spelling of FSRS parameters', path: [] })])
  })
})
