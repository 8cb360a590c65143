/** What an editor would mark in the files of a language, against the English ones. */

/** A file of messages as it is read: texts, or groups of them. */
export interface Messages { [key: string]: string | Messages }

/** Forms that a counted message has: one and other; with a form for none in front, one more. */
const formsOf: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  ru: { 1: 1, 2: 3, 3: 4 },
  ky: { 1: 1, 2: 1, 3: 2 },
}

/** Words that are written in Latin letters everywhere: names, formats, keys. */
const latinWords = new Set([
  'Manaschi', 'Anki', 'AnkiDroid', 'AnkiMobile', 'Moodle', 'Canvas', 'CSV', 'GIFT', 'QTI', 'XML', 'JSON', 'CSL', 'RIS',
  'BibTeX', 'APA',
  'IMS', 'FSRS', 'Chrome', 'Chromium', 'Edge', 'Firefox', 'Safari', 'iOS', 'iPhone', 'iPad', 'Android', 'IndexedDB',
  'Ctrl', 'K',
  'Enter', 'Esc', 'Escape', 'Tab', 'Home', 'End', 'PDF', 'PNG', 'Open', 'kg', 'English', 'apkg', 'colpkg', 'Word',
  'Excel', 'LibreOffice',
  'RMSE', 'ICS', 'iCalendar', 'Zotero', 'KB', 'MB', 'Page', 'Up', 'Down', 'Brier', 'R', 'W', 'X', 'a', 'd', 'n', 'r',
  's', 'u', 'e', 'x',
  'Microsoft', 'Google', 'Apple', 'GitHub', 'NUXT', 'Natural', 'Earth', 'AUC', 'II', 'III', 'IV', 'XX', 'XXI', 'json',
  'csv', 'ics',
  'http', 'https', 'manaschi', 'collection', 'anki', 'PgDn', 'LaTeX', 'EndNote', 'Mendeley', 'pandoc', 'Basic', 'Cloze',
  'Note', 'marked', 'WebAssembly',
])

/** What stands on Anki’s own buttons, which are in English for readers of Kyrgyz: Anki has no Kyrgyz. */
const buttonsInEnglish = [
  'Import any learning progress', 'Update notes: Always', 'Support older Anki versions', 'File → Export',
  'Anki Collection Package (.colpkg)',
].map(button => `«${button}»`)

/** Texts by their keys. */
export function textsOf(messages: Messages, key = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [[key + name, value] as [string, string]] : textsOf(value, `${key}${name}.`),
  )
}

/** Placeholders of a text, each once, in order of the alphabet. */
export function placeholdersOf(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]!))].sort().join(' ')
}

/** Forms of a counted message. */
export function splitForms(text: string): string[] {
  return text.replace(/\{'[^']*'\}/g, '').split('|').map(form => form.trim())
}

function formFaults(english: string, text: string, language: string): string[] {
  const expected = formsOf[language]![splitForms(english).length]
  const forms = splitForms(text)
  const faults = forms.length === expected ? [] : [`has ${forms.length} forms in place of ${expected}`]
  // One form may do without the figure ("one card"), but not all.
  return placeholdersOf(english) === placeholdersOf(text) ? faults : [...faults, `has other placeholders: {${placeholdersOf(text)}}`]
}

/** Placeholders that hold a bare number. */
const numberNames = 'n|of|count|total|all|answered|known|said|studied|passed|year|rest|recalled|range|right|km|size'

/** What stands after a number and is not counted by it. */
const notCounted = '(?:менен|жана|гана|эсиңизге)(?!\\p{L})'

/**
 * Whether a line may break between a number and what it counts. Before “key” it may, if “key” is held to its noun:
 * three words in one piece are too long for a phone. If the noun is held to a figure behind it, “key” stands alone.
 */
function isCountLoose(text: string): boolean {
  const number = `(?:\\{(?:${numberNames})\\}|(?<![\\p{L}\\d.,–-])\\d{1,3})`
  return new RegExp(`${number} (?!ключев|негизги|${notCounted})(?:\\p{Ll}{3}|км|КБ)`, 'u').test(text)
    || new RegExp(`${number}[ \u00A0](?:ключев\\p{L}+|негизги) (?!\\p{L}+\u00A0\\{)\\p{L}`, 'u').test(text)
}

/** The most letters (a figure counts as four) that no line may break: in large letters a phone has room for no more. */
const LONGEST_PIECE = 20

/** What is held together in one piece and is too long for a line. */
function longPieces(text: string): string[] {
  return splitForms(text).flatMap(form => form.split(/[ \n-]/))
    .filter(piece => piece.includes('\u00A0') && piece.replace(/\{\w+\}/g, '0000').length > LONGEST_PIECE)
}

function wordFaults(text: string, language: string): string[] {
  const faults: string[] = []
  const plain = text.replace(/\{'([^']*)'\}/g, '$1').replace(/\{\w+\}/g, '0')
  const own = language === 'ky' ? buttonsInEnglish.reduce((rest, button) => rest.replace(button, '«»'), plain) : plain
  const latin = [...own.matchAll(/[A-Z]+/gi)].map(([word]) => word).filter(word => !latinWords.has(word))
  if (latin.length > 0)
    faults.push(`has Latin letters: ${latin.join(', ')}`)
  if (/["']/.test(plain.replace(/’/g, '')))
    faults.push('has straight quotation marks')
  if ([...plain.matchAll(/«/g)].length !== [...plain.matchAll(/»/g)].length)
    faults.push('has quotation marks without their pair')
  if (/[^\u00A0]%/.test(plain))
    faults.push('wants a no-break space before %')
  if (/[^\u00A0(«\n] *—/.test(plain) && !plain.startsWith('—'))
    faults.push('wants a no-break space before the dash')
  if (isCountLoose(text))
    faults.push('wants a no-break space between a figure and what is counted')
  for (const piece of longPieces(text))
    faults.push(`holds “${piece}” together, which is too long for a line`)
  if (/\}\p{L}|\p{L}\{/u.test(text))
    faults.push('has letters glued to a placeholder')
  if (/!/.test(plain))
    faults.push('has an exclamation mark')
  if (/ {2,}/.test(plain))
    faults.push('has two spaces')
  if (/[Кк]иргиз(?:и[яиюей]|ск)/.test(plain))
    faults.push('says Киргизия')
  if (language === 'ru' && /(?<!\p{L})(?:еще|ее|нее|счет|отчет|учет|объем|прием|надежн|черн(?:ый|ая|ое|ые)|легк|верн(?:ет|емся)|найден\p{L}*ный|трех|четырех|зачет)(?!\p{L})/iu.test(plain))
    faults.push('wants ё')
  return faults
}

function joinerFaults(text: string, leaves: boolean): string[] {
  if (leaves)
    return text.includes('\u2060') ? ['has a word joiner, though it leaves the page'] : []
  return /[\d}]-\p{L}/u.test(text) ? ['wants a word joiner (\\u2060) after the hyphen of a figure'] : []
}

/**
 * Faults of the messages of a language, by key: keys, forms, placeholders, letters, marks and spaces. A
 * text that leaves the page, for a file or a search engine, has no sign that only holds a line together.
 */
export function localeFaults(
  english: Messages,
  translated: Messages,
  language: string,
  leaves: (key: string) => boolean = () => false,
): string[] {
  const source = new Map(textsOf(english))
  const texts = new Map(textsOf(translated))
  const missing = [...source.keys()].filter(key => !texts.has(key)).map(key => `${key}: is missing`)
  const others = [...texts].flatMap(([key, text]) => {
    const from = source.get(key)
    const faults = from === undefined ? ['is not in the English'] : formFaults(from, text, language)
    if (text.trim() === '' && from?.trim() !== '')
      faults.push('is empty')
    return [...faults, ...wordFaults(text, language), ...joinerFaults(text, leaves(key))].map(fault => `${key}: ${fault}`)
  })
  return [...missing, ...others]
}
