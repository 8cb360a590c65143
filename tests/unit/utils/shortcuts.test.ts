import type { KeyPress, ShortcutScreen } from '../../../utils/shortcuts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortcutOf, shortcuts } from '../../../utils/shortcuts.ts'

function press(given: Partial<KeyPress>): KeyPress {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...given,
  }
}

const actionOf = (given: Partial<KeyPress>, screen: ShortcutScreen = 'study'): string | undefined =>
  shortcutOf(press(given), screen)?.action

/** One hand, many keyboards. */
const presses: [what: string, press: Partial<KeyPress>, action: string | undefined][] = [
  ['u', { key: 'u', code: 'KeyU' }, 'undo'],
  ['u with Caps Lock', { key: 'U', code: 'KeyU' }, 'undo'],
  ['u on a Russian layout', { key: 'г', code: 'KeyU' }, 'undo'],
  ['u on a Russian layout with Caps Lock', { key: 'Г', code: 'KeyU' }, 'undo'],
  ['u on a Greek layout', { key: 'θ', code: 'KeyU' }, 'undo'],
  ['u of a Dvorak layout, where F is elsewhere', { key: 'u', code: 'KeyF' }, 'undo'],
  ['the place of u where it says another Latin letter', { key: 'g', code: 'KeyU' }, undefined],
  ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }, 'undo'],
  ['⌘Z', { key: 'z', code: 'KeyZ', metaKey: true }, 'undo'],
  ['Ctrl+Z with Caps Lock', { key: 'Z', code: 'KeyZ', ctrlKey: true }, 'undo'],
  ['Ctrl+Z on a Russian layout', { key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo'],
  ['Ctrl+Z on QWERTZ, where Z is seen', { key: 'z', code: 'KeyY', ctrlKey: true }, 'undo'],
  ['Ctrl+Y on QWERTZ', { key: 'y', code: 'KeyZ', ctrlKey: true }, undefined],
  ['Ctrl+Z on AZERTY', { key: 'z', code: 'KeyW', ctrlKey: true }, 'undo'],
  ['Ctrl+Shift+Z, which does again', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, undefined],
  ['Ctrl+U, which shows the source', { key: 'u', code: 'KeyU', ctrlKey: true }, undefined],
  ['Shift+U', { key: 'U', code: 'KeyU', shiftKey: true }, undefined],
  ['Alt+U', { key: 'u', code: 'KeyU', altKey: true }, undefined],
  ['1', { key: '1', code: 'Digit1' }, 'grade'],
  ['4 of the number pad', { key: '4', code: 'Numpad4' }, 'grade'],
  ['5, which is no grade', { key: '5', code: 'Digit5' }, undefined],
  ['0', { key: '0', code: 'Digit0' }, undefined],
  ['1 on AZERTY without Shift', { key: '&', code: 'Digit1' }, 'grade'],
  ['2 on AZERTY without Shift', { key: 'é', code: 'Digit2' }, 'grade'],
  ['1 on AZERTY with Shift', { key: '1', code: 'Digit1', shiftKey: true }, 'grade'],
  ['! on a standard layout', { key: '!', code: 'Digit1', shiftKey: true }, undefined],
  ['Ctrl+1, which is a tab of the browser', { key: '1', code: 'Digit1', ctrlKey: true }, undefined],
  ['?', { key: '?', code: 'Slash', shiftKey: true }, 'help'],
  ['? on a Russian layout', { key: '?', code: 'Digit7', shiftKey: true }, 'help'],
  ['? on QWERTZ', { key: '?', code: 'Minus', shiftKey: true }, 'help'],
  ['Ctrl+?', { key: '?', code: 'Slash', shiftKey: true, ctrlKey: true }, undefined],
  ['Space', { key: ' ', code: 'Space' }, 'show'],
  ['Shift+Space, which scrolls back', { key: ' ', code: 'Space', shiftKey: true }, undefined],
  ['Enter', { key: 'Enter', code: 'Enter' }, 'show'],
  ['Enter of the number pad', { key: 'Enter', code: 'NumpadEnter' }, 'show'],
  ['Escape', { key: 'Escape', code: 'Escape' }, 'leave'],
  ['Shift alone', { key: 'Shift', code: 'ShiftLeft', shiftKey: true }, undefined],
  ['a phone that tells neither key nor place', { key: 'Unidentified', code: '' }, undefined],
  ['u while an input method listens to all keys', { key: 'Process', code: 'KeyU' }, 'undo'],
  ['a dead key in the place of z, with Control', { key: 'Dead', code: 'KeyZ', ctrlKey: true }, 'undo'],
  ['ө on a Kyrgyz layout, whose place bears no letter', { key: 'ө', code: 'BracketLeft' }, undefined],
]

describe('a shortcut', () => {
  it.each(presses)('%s', (_, given, action) => expect(actionOf(given)).toBe(action))

  it('of the quiz is found by the same rules', () => {
    const found = [{ key: 'ы', code: 'KeyS' }, { key: 'S', code: 'KeyS' }, { key: '9', code: 'Digit9' }, {
      key: 'ArrowLeft',
      code: 'ArrowLeft',
    }, { key: 'u', code: 'KeyU' }]
    expect(found.map(given => actionOf(given, 'quiz'))).toEqual(['sure', 'sure', 'choose', 'before', undefined])
  })

  const anyPress = fc.record({
    key: fc.constantFrom(
      ...shortcuts.flatMap(({ keys }) => keys.map(key => key.split('+').at(-1)!)),
      'я',
      'г',
      '&',
      'Unidentified',
    ),
    code: fc.constantFrom('KeyU', 'KeyZ', 'Digit1', 'Space', 'Slash', ''),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    shiftKey: fc.boolean(),
  })

  it('never comes from a held key, from within a word that is being composed, or with Alt', () => {
    fc.assert(fc.property(anyPress, fc.constantFrom<ShortcutScreen>('study', 'quiz'), (given, screen) => {
      const actions = [{ repeat: true }, { isComposing: true }, { altKey: true }].map(more =>
        actionOf({ ...given, ...more }, screen),
      )
      expect(actions).toEqual([undefined, undefined, undefined])
    }))
  })

  it('means one thing on one screen', () => {
    for (const screen of ['study', 'quiz'] as const) {
      const keys = shortcuts.filter(({ screens }) => (screens as readonly string[]).includes(screen)).flatMap(
        shortcut => [...shortcut.keys],
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
