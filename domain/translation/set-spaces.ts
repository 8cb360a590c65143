/** No-break spaces where Russian and Kyrgyz want them, so that nobody has to type them. */

const NBSP = '\u00A0'
const rules: readonly [RegExp, string][] = [
  // A dash stays on the line of the word before it.
  [/ (?=[—–] )/g, NBSP],
  [/(\d) (?=%|(?:тыс|млн|млрд|трлн|км|кВт|гг?|жж?|год|лет|миллион|миллиард|пайыз|доллар|евро|сом)(?!\p{L}))/gu, `$1${NBSP}`],
  [/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`],
  [/(№|(?<!\p{L})(?:ст|п|гл|стр|абз)\.) (?=\d)/gu, `$1${NBSP}`],
  // Initials stay with the family name.
  [/(?<!\p{L})(\p{Lu}\.) (?=\p{Lu})/gu, `$1${NBSP}`],
]

/** A text with its spaces set. */
export function setSpaces(text: string): string {
  return rules.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text)
}

/** The same for every text of a value, its keys apart. */
export function setSpacesIn<T>(value: T): T {
  if (typeof value === 'string')
    return setSpaces(value) as T
  if (Array.isArray(value))
    return value.map(setSpacesIn) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, setSpacesIn(each)])) as T
  return value
}
