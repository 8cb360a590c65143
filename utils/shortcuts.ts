/** The keys of the app, said once: what listens to them and what explains them both read this table. */

/** What of a keyboard event a shortcut depends on. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

/** `everywhere`: on every page, whatever screen it is. */
export type ShortcutScreen = 'study' | 'quiz' | 'everywhere'

interface Shortcut {
  action: string
  screens: readonly ShortcutScreen[]
  /** Values of `KeyboardEvent.key`, letters in lower case; with `Control+` either Control or Command. */
  keys: readonly string[]
  /**
   * `sight`: it answers what must have been seen; pressed before the page lives, it can mean nothing. `log`: it is
   * about what was done before, and waits until that is known.
   */
  waitsFor: 'nothing' | 'sight' | 'log'
}

const digits = (last: number): string[] => Array.from({ length: last }, (_, place) => String(place + 1))

/** Every shortcut. The order is that of the help. */
export const shortcuts = [
  { action: 'show', screens: ['study'], keys: [' ', 'Enter'], waitsFor: 'sight' },
  { action: 'grade', screens: ['study'], keys: digits(4), waitsFor: 'sight' },
  { action: 'undo', screens: ['study'], keys: ['u', 'Control+z'], waitsFor: 'log' },
  { action: 'star', screens: ['study'], keys: ['s'], waitsFor: 'log' },
  { action: 'note', screens: ['study'], keys: ['e'], waitsFor: 'sight' },
  { action: 'read', screens: ['study'], keys: ['r'], waitsFor: 'nothing' },
  { action: 'choose', screens: ['quiz'], keys: digits(9), waitsFor: 'sight' },
  { action: 'go-on', screens: ['quiz'], keys: ['Enter'], waitsFor: 'sight' },
  { action: 'guessing', screens: ['quiz'], keys: ['g'], waitsFor: 'sight' },
  { action: 'fairly-sure', screens: ['quiz'], keys: ['f'], waitsFor: 'sight' },
  { action: 'sure', screens: ['quiz'], keys: ['s'], waitsFor: 'sight' },
  { action: 'before', screens: ['quiz'], keys: ['ArrowLeft'], waitsFor: 'nothing' },
  { action: 'after', screens: ['quiz'], keys: ['ArrowRight'], waitsFor: 'nothing' },
  { action: 'search', screens: ['everywhere', 'study', 'quiz'], keys: ['/', 'Control+k'], waitsFor: 'nothing' },
  { action: 'help', screens: ['study', 'quiz'], keys: ['?'], waitsFor: 'nothing' },
  { action: 'leave', screens: ['study', 'quiz'], keys: ['Escape'], waitsFor: 'nothing' },
] as const satisfies readonly Shortcut[]

export type ShortcutAction = typeof shortcuts[number]['action']

/** Where keys write or choose by themselves; never a shortcut. */
export const TEXT_FIELDS
  = 'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"])'
/** What Enter and Space press by themselves. */
export const PRESSED_BY_ITSELF = 'button, a, summary, input, [role="button"]'

const latinLetterOrDigit = /^[a-z0-9]$/i
/** Names that say nothing of the key: it is virtual, an input method takes it, or its mark waits for a letter. */
const sayingNothing: ReadonlySet<string> = new Set(['Unidentified', 'Process', 'Dead'])

/** Signs that are what they say, wherever they stand on the keyboard. */
const signs: ReadonlySet<string> = new Set([' ', '?', '/'])

/** The letter or digit that a place of the keyboard bears on the standard layout; undefined for other places. */
function atPlace(code: string): string | undefined {
  return /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)?.slice(1).find(Boolean)?.toLowerCase()
}

/**
 * What a press says, in the spelling of the table; undefined when it says nothing of the kind. The letter comes first:
 * whoever has Z where others have Y presses the key that says Z. Where the key is no Latin letter or digit (я, ү, &),
 * its place counts.
 */
function spell({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | undefined {
  if (altKey)
    return undefined
  const isNamed = key.length > 1 && !sayingNothing.has(key)
  const isLetter = /^[a-z]$/i.test(key)
  const isSaidByKey = isNamed || signs.has(key) || latinLetterOrDigit.test(key)
  const said = isSaidByKey ? (isLetter ? key.toLowerCase() : key) : atPlace(code)
  // Shift is part of how "?" and "/" are typed, and digits where they stand above other signs; elsewhere it makes
  // another key.
  const isShiftMeant = (signs.has(key) && key !== ' ') || /^\d$/.test(key)
  if (said === undefined || (shiftKey && !isShiftMeant))
    return undefined
  return ctrlKey || metaKey ? `Control+${said}` : said
}

/**
 * The action that a press asks for on a screen, and the key as the table spells it; undefined when it asks for none.
 * Held keys that repeat, and keys that are part of composing a word, ask for nothing.
 */
export function shortcutOf(
  press: KeyPress,
  screen: ShortcutScreen,
): { action: ShortcutAction, key: string } | undefined {
  const key = press.repeat || press.isComposing ? undefined : spell(press)
  const shortcut = shortcuts.find(({ screens, keys }) =>
    key !== undefined && (screens as readonly string[]).includes(screen) && (keys as readonly string[]).includes(key),
  )
  return shortcut && key !== undefined ? { action: shortcut.action, key } : undefined
}

/** What of a press from before the page lived is done on a screen: nothing that answers what nobody can have seen. */
export function earlyShortcutOf(press: KeyPress, screen: ShortcutScreen): ReturnType<typeof shortcutOf> {
  const shortcut = shortcutOf(press, screen)
  return shortcut && waitsFor(shortcut.action) === 'sight' ? undefined : shortcut
}

/** What a press must wait for before it means anything. */
export function waitsFor(action: ShortcutAction): Shortcut['waitsFor'] {
  return shortcuts.find(shortcut => shortcut.action === action)!.waitsFor
}
