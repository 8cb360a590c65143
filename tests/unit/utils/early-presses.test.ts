// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { earlyPressScript, isOneMore, replay } from '../../../utils/early-presses.ts'
import { earlyShortcutOf } from '../../../utils/shortcuts.ts'

function press(target: string, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  document.querySelector(target)!.dispatchEvent(event)
  return event
}
const keys = (): string[] => window.manaschiEarly!.keys.map(({ key }) => key)

beforeEach(() => {
  window.manaschiEarly?.stop()
  document.body.innerHTML = '<button aria-keyshortcuts="Space Enter" id="show">Show</button><input id="field"><a href="#" id="link">x</a>'
  document.querySelector('#show')!.getClientRects = () => [{}] as never

  ;(0, eval)(earlyPressScript)
})

describe('keys pressed before the code has come', () => {
  it('are kept once each, in order', () => {
    for (const key of ['u', '?', 'u', 'Escape', '3'])
      press('body', { key })
    expect(keys()).toEqual(['u', '?', 'Escape', '3'])
  })

  it('are no more than a screen can mean', () => {
    for (let place = 0; place < 200; place++)
      press('body', { key: String.fromCodePoint(0x4E00 + place) })
    expect(keys()).toHaveLength(20)
  })

  it.each([
    ['typed into a field', '#field', { key: 'u' }],
    ['repeated by a held key', 'body', { key: 'u', repeat: true }],
    ['part of composing a word', 'body', { key: 'u', isComposing: true }],
    ['what presses a link by itself', '#link', { key: 'Enter' }],
    ['Shift and Space, which scrolls', 'body', { key: ' ', shiftKey: true }],
  ])('are not kept when they are %s', (_, target, init) => {
    const event = press(target, init)
    expect([keys(), window.manaschiEarly!.kept, event.defaultPrevented]).toEqual([[], [], false])
  })

  it('press the control that names them, once, however often and whatever else was pressed', () => {
    const clicks: string[] = []
    document.querySelector('#show')!.addEventListener('click', () => clicks.push('show'))
    for (const key of [' ', 'Enter', '3', ' '])
      press('body', { key })
    const { kept, stop } = window.manaschiEarly!
    stop()
    replay(kept)
    expect(clicks).toEqual(['show'])
    expect(isOneMore(new KeyboardEvent('keydown', { key: ' ' }), kept)).toBe(true)
    expect(isOneMore(new KeyboardEvent('keydown', { key: '3' }), kept)).toBe(false)
  })

  it('answer nothing that nobody has seen', () => {
    const early = (key: string, screen: 'study' | 'quiz'): string | undefined =>
      earlyShortcutOf(
        { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false },
        screen,
      )?.action
    expect(['1', '2', '3', '4', ' ', 'Enter'].map(key => early(key, 'study')).filter(Boolean)).toEqual([])
    expect(['1', '9', 'Enter', 'g', 'f', 's'].map(key => early(key, 'quiz')).filter(Boolean)).toEqual([])
    expect(['u', '?', 'Escape'].map(key => early(key, 'study'))).toEqual(['undo', 'help', 'leave'])
    expect(['ArrowLeft', 'ArrowRight', '?', 'Escape'].map(key => early(key, 'quiz'))).toEqual(['before', 'after', 'help', 'leave'])
  })
})

describe('a tap just after the page has come to life', () => {
  const kept = [{ element: {} as HTMLElement, place: { x: 100, y: 600 } }]
  it.each([[100, 600, 1, true], [120, 590, 1, true], [100, 500, 1, false], [100, 600, 0, false]])(
    'at %i, %i with detail %i is one too many: %j',
    (clientX, clientY, detail, isTooMany) =>
      expect(isOneMore(new MouseEvent('click', { clientX, clientY, detail }), kept)).toBe(isTooMany),
  )
})
