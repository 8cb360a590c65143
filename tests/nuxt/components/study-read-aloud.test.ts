import { beforeEach, describe, expect, it, vi } from 'vitest'
import { StudyReadAloud } from '#components'
import { cardOf, factOf } from '../support/deck'
import { complaintsOf, eventually, mountInPage } from '../support/screen'

class FakeUtterance extends EventTarget {
  voice = null
  lang = ''
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

/** Speech that goes on until it is stopped. */
function speechIn(language: string) {
  const said: string[] = []
  let pending: FakeUtterance | undefined
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: language, localService: true, default: true, name: language, voiceURI: language }],
    speak: (utterance: FakeUtterance) => {
      said.push(utterance.text)
      pending = utterance
    },
    cancel: vi.fn(() => pending?.dispatchEvent(new Event('error'))),
  })
  vi.stubGlobal('speechSynthesis', speech)
  return { said, cancel: speech.cancel }
}

const mountReader = () => mountInPage(StudyReadAloud, {
  props: { card: cardOf('pca/gap'), fact: factOf('pca'), isRevealed: false, isListening: true },
})

const pressR = (): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, cancelable: true }))

describe('reading aloud', () => {
  beforeEach(() => void vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance))

  it('by key or button reads the side that is up, a gap as a blank, and never the answer beforehand', async () => {
    const { said } = speechIn('en-GB')
    const screen = await mountReader()
    pressR()
    await eventually(() => expect(said).toHaveLength(1))
    expect(said[0]).toContain('blank')
    expect(said[0]).not.toContain(cardOf('pca/gap').answer)
    await screen.setProps({ isRevealed: true })
    await screen.find('button').trigger('click')
    await eventually(() => expect(said).toHaveLength(2))
    expect(said[1]).toContain(cardOf('pca/gap').answer)
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('ends when it is pressed again, when the card is turned, when another comes and when the page is left', async () => {
    const { said, cancel } = speechIn('en-GB')
    const screen = await mountReader()
    const ends = [
      () => screen.find('button').trigger('click'),
      () => screen.setProps({ isRevealed: true }),
      () => screen.setProps({ card: cardOf('pca/year') }),
      () => screen.unmount(),
    ]
    for (const [turn, end] of ends.entries()) {
      pressR()
      await eventually(() => expect(said).toHaveLength(turn + 1))
      cancel.mockClear()
      await end()
      expect(cancel).toHaveBeenCalled()
      await new Promise(resolve => setTimeout(resolve))
    }
  })

  it('says which language has no voice here', async () => {
    const { said } = speechIn('de-DE')
    const screen = await mountReader()
    pressR()
    await eventually(() => expect(screen.emitted('say')).toEqual([['This device has no voice of its own for: English.']]))
    expect(said).toEqual([])
  })
})
