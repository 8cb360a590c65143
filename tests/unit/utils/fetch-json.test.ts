import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchJson } from '../../../utils/fetch-json.ts'

/** Answers of the network, one after the other; an error is one that never came. */
function answering(...answers: (Response | Error)[]): ReturnType<typeof vi.fn> {
  const asked = vi.fn(async () => {
    const answer = answers.shift()!
    if (answer instanceof Error)
      throw answer
    return answer
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('what stands at an address of the app', () => {
  it('is read as JSON, with one question', async () => {
    const asked = answering(Response.json({ a: 1 }))
    expect(await fetchJson('/piece.json')).toEqual({ a: 1 })
    expect(asked.mock.calls).toEqual([['/piece.json']])
  })

  it.each([
    ['the network failed', new TypeError('failed')],
    ['a server was being put in place', new Response('', { status: 503 })],
    ['a server had too much to do', new Response('', { status: 429 })],
  ])('is asked for once more when %s', async (_, fault) => {
    const asked = answering(fault, Response.json([2]))
    expect(await fetchJson('/piece.json')).toEqual([2])
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is not there when nothing comes at the second try either', async () => {
    answering(new TypeError('failed'), new TypeError('still'))
    await expect(fetchJson('/piece.json')).rejects.toThrow('still')
  })

  it('is not there when the server has none, or has something else', async () => {
    const asked = answering(new Response('', { status: 404 }))
    await expect(fetchJson('/piece.json')).rejects.toThrow('404')
    expect(asked).toHaveBeenCalledTimes(1)
    answering(new Response('<p>Log in'))
    await expect(fetchJson('/piece.json')).rejects.toThrow(SyntaxError)
  })
})
