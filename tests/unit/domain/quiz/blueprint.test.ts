import { describe, expect, it } from 'vitest'
import { once } from '../../../../domain/quiz/blueprint.ts'

describe('what is made once', () => {
  it.each([[7], [undefined], [null]])('is made at the first need, and is %s ever after', (value) => {
    let made = 0
    const get = once(() => {
      made++
      return value
    })
    expect(made).toBe(0)
    expect([get(), get(), get()]).toEqual([value, value, value])
    expect(made).toBe(1)
  })
})
