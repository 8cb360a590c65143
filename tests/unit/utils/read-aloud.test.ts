import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readAloud, stopReading } from '../../../utils/read-aloud.ts'

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice =>
  ({ lang, localService: true, default: false, name: lang, voiceURI: lang, ...more })

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

/** A browser's speech that says at once what it is given; `isSlow` says nothing until it is cancelled. */
function speechWith(voices: SpeechSynthesisVoice[], { isSlow = false, isLate = false } = {}) {
  const said: [string, string][] = []
  let pending: FakeUtterance | undefined
  let known = isLate ? [] : voices
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => known,
    speak: (utterance: FakeUtterance) => {
      said.push([utterance.lang, utterance.text])
      if (isSlow)
        pending = utterance
      else
        queueMicrotask(() => utterance.dispatchEvent(new Event('end')))
    },
    cancel: () => pending?.dispatchEvent(new Event('error')),
  })
  const comeLate = (): void => {
    known = voices
    speech.dispatchEvent(new Event('voiceschanged'))
  }
  return { speech: speech as unknown as SpeechSynthesis, said, comeLate }
}

beforeEach(() => vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance))

describe('reading aloud', () => {
  it('reads each run of another alphabet by a voice of its language', async () => {
    const { speech, said } = speechWith([voice('en-GB'), voice('ru-RU')])
    expect(await readAloud('The som (сом), 1993', 'en', speech)).toEqual({ missing: [] })
    expect(said).toEqual([['en-GB', 'The som ('], ['ru-RU', 'сом'], ['en-GB', '), 1993']])
  })

  it('says which languages have no voice here, and reads the rest', async () => {
    const { speech, said } = speechWith([voice('en-GB')])
    expect(await readAloud('Kant, Көк-Жар', 'en', speech)).toEqual({ missing: ['ky'] })
    expect(said.map(([, text]) => text)).toEqual(['Kant, '])
  })

  it('uses no voice that sends the text elsewhere, and of several the one that the device prefers', async () => {
    const { speech, said } = speechWith([
      voice('en-US', { localService: false, default: true }),
      voice('en-AU'),
      voice('en-GB', { default: true }),
    ])
    await readAloud('Kant', 'en', speech)
    expect(said).toEqual([['en-GB', 'Kant']])
    expect(await readAloud('Kant', 'en', speechWith([voice('en-US', { localService: false })]).speech))
      .toEqual({ missing: ['en'] })
  })

  it('waits for voices that are named late', async () => {
    const { speech, said, comeLate } = speechWith([voice('en-GB')], { isLate: true })
    const reading = readAloud('Kant', 'en', speech)
    comeLate()
    await reading
    expect(said).toHaveLength(1)
  })

  it('stops at once, and reads nothing on', async () => {
    const { speech, said } = speechWith([voice('en-GB'), voice('ru-RU')], { isSlow: true })
    const reading = readAloud('Kant (Кант)', 'en', speech)
    await vi.waitFor(() => expect(said).toHaveLength(1))
    stopReading(speech)
    expect(await reading).toEqual({ missing: [] })
    expect(said).toHaveLength(1)
  })

  it('where there is no speech at all, says so', async () => {
    expect(await readAloud('Kant', 'en', undefined)).toEqual({ missing: ['en'] })
  })
})
