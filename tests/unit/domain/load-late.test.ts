import { describe, expect, it } from 'vitest'
import { loadLate, NotLoaded } from '../../../domain/load-late.ts'

describe('what is loaded only when it is wanted', () => {
  it('comes as it is', async () => {
    expect(await loadLate(() => Promise.resolve(7))).toBe(7)
  })

  it.each([[new Error('no network'), 'no network'], ['gone', 'gone']])('says that it did not come, and why: %s', async (why, words) => {
    const error = await loadLate(() => Promise.reject(why)).catch((each: unknown) => each) as NotLoaded
    expect(error).toBeInstanceOf(NotLoaded)
    expect(error).toMatchObject({ name: 'NotLoaded', message: `a part of the app did not come: ${words}`, cause: why })
  })

  it('says so once, however many wait for it', async () => {
    const inner = new NotLoaded(new Error('no network'))
    await expect(loadLate(() => Promise.reject(inner))).rejects.toBe(inner)
    await expect(loadLate(() => {
      throw inner
    })).rejects.toBe(inner)
  })
})
