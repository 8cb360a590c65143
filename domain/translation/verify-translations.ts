/** Compares every translated text with its English: figures, dates and names must be the same, and no others. */
import type { Deck } from '../content/deck.ts'
import type { NameWords } from '../content/lexicon-schema.ts'
import type { TranslatedDeck } from '../content/translate.ts'
import type { TranslationLanguage } from '../content/overlay.ts'
import type { ContentFault } from '../content/yaml-source.ts'
import type { TextState } from './compile-overlay.ts'
import type { EnglishText } from './english-texts.ts'
import type { NameBook } from './stated-names.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { englishTexts } from './english-texts.ts'
import type { StatedFigure } from './stated-figures.ts'
import { figuresMissing, statedFigures } from './stated-figures.ts'
import { nameBook, namesExchanged, namesMissing, statedNames } from './stated-names.ts'
import { wordFaults } from './stated-words.ts'

/** An English text and its translation, with where that stands. */
export interface TextPair {
  id: string
  name: string
  path: string
  line: number
  english: string
  translated: string
  /** All English texts of the same entry: a translation may say «Акаев» for “he”. */
  context: string
  /** Other right ways to give a card’s answer, in both languages. */
  accepted?: { english: readonly string[], translated: readonly string[] }
}

export interface TranslationVerification {
  pairs: number
  faults: ContentFault[]
  /** Pairs with a word on which the meaning turns, for a reader; `differs` where only one of the two has such a one. */
  delicate: (TextPair & { about: string, differs: boolean })[]
}

/** A text as one reads it: the gap of a card filled, its answer behind it. */
function readable(name: string, text: EnglishText): string {
  if (typeof text === 'string')
    return text.replace(/\]\(fact:[^)]*\)/g, ']')
  if (!name.startsWith('cards.'))
    return text.flat().join(' ; ')
  const [, front, , answer] = text as [string, string, string, string]
  return front.includes(CLOZE_GAP) ? front.replace(CLOZE_GAP, answer) : `${front} ${answer}`
}

/** The forms that a card takes beside its answer. */
function acceptedForms(name: string, text: EnglishText): readonly string[] {
  return name.startsWith('cards.') && typeof text !== 'string' ? (text as [string, string, string, string, string[]])[4] : []
}

/** Every translated text that is shown, beside its English. */
export function textPairs(deck: Deck, translated: TranslatedDeck, states: readonly TextState[]): TextPair[] {
  const [from, to] = [englishTexts(deck), englishTexts(translated)]
  return states.filter(({ standing }) => standing !== 'withheld').flatMap(({ kind, id, name, path, line }) => {
    const texts = from[kind].get(id)?.texts
    const english = texts?.get(name)
    const text = to[kind].get(id)?.texts.get(name)
    const context = [...texts ?? []].map(([other, each]) => readable(other, each)).join(' ')
    if (!english || !text)
      return []
    const accepted = { english: acceptedForms(name, english), translated: acceptedForms(name, text) }
    return [{
      id, name, path, line, english: readable(name, english), translated: readable(name, text), context,
      ...accepted.translated.length > 0 && { accepted },
    }]
  })
}

type ComparedTexts = Pick<TextPair, 'english' | 'translated' | 'accepted'> & { context?: string }

/** A year that another text of the entry states may date a name: «Ошские события 1990 года». */
function isYearOf({ key }: StatedFigure, context: readonly StatedFigure[]): boolean {
  return /^n:[12]\d{3}$/.test(key) && context.some(figure => figure.key === key)
}

/** Figures and names of an accepted form that no English text of its card has. */
function formFaults(
  { english, accepted, context = '' }: ComparedTexts, language: TranslationLanguage, book: NameBook,
): string[] {
  if (!accepted)
    return []
  const all = [english, ...accepted.english].join(' ; ')
  const [figures, around] = [statedFigures(all, 'en'), statedFigures(context, 'en')]
  const names = statedNames(`${all} ${context}`, 'en', book)
  return accepted.translated.flatMap(form => [
    ...figuresMissing(statedFigures(form, language), figures).filter(figure => !isYearOf(figure, around)),
    ...namesMissing(statedNames(form, language, book), names, book),
  ].map(({ text }) => `accepts "${form}" with "${text.trim()}", which the English has not`))
}

/** What one text says more or less than the other, in words. */
export function pairFaults(pair: ComparedTexts, language: TranslationLanguage, book: NameBook): string[] {
  const { english, translated, context = '' } = pair
  const figures = { en: statedFigures(english, 'en'), of: statedFigures(translated, language) }
  const names = { en: statedNames(english, 'en', book), of: statedNames(translated, language, book) }
  const added = namesMissing(names.of, names.en, book)
  const exchanged = namesExchanged(names.en, names.of, book)
  const told = (things: readonly { text: string }[], what: string): string[] =>
    [...new Set(things.map(({ text }) => text.trim()))].map(text => `${what} "${text}"`)
  return [
    ...told(figuresMissing(figures.en, figures.of, true), 'lacks the figure'),
    ...told(figuresMissing(figures.of, figures.en), 'adds the figure'),
    ...told(namesMissing(names.en, names.of, book), 'lacks the name'),
    ...told(
      added.length > 0 && context ? namesMissing(names.of, statedNames(`${english} ${context}`, 'en', book), book) : added,
      'adds the name',
    ),
    ...exchanged ? [`says "${exchanged.to}" for "${exchanged.from}"`] : [],
    ...wordFaults(english, translated, language, book.exchangeable),
    ...formFaults(pair, language, book),
  ]
}

/** Words on which the meaning turns, and which no comparison can judge. */
const delicateWords: readonly { about: string, en: RegExp, ru: RegExp, ky: RegExp }[] = [
  {
    about: 'negation',
    en: /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|refus\w+|declin\w+|lack\w*)\b|n’t\b/i,
    ru: /(?<!\p{L})(?:не|ни|нет|никто|ничто|ничего|никогда|никак\p{L}*|без|отказ\p{L}*|отсутств\p{L}*|не\p{L}{4,}|лиш\p{L}*|против)(?!\p{L})/iu,
    ky: /\p{L}{2,}(?:ба|бе|бо|бө|па|пе|по|пө)(?:[йнгсд]\p{L}*)?(?!\p{L})|(?<!\p{L})(?:эмес|жок|эч|-?сыз|каршы|баш тарт\p{L}*)|\p{L}(?:сыз|сиз|суз|сүз)(?!\p{L})/iu,
  },
  {
    about: 'almost, about, at least',
    en: /\b(?:almost|nearly|about \d|approximately|roughly|at least|at most|over \d|more than \d|less than \d|fewer than \d|up to \d|hardly)\b/i,
    ru: /(?<!\p{L})(?:почти|едва)(?!\p{L})|(?<!\p{L})(?:около|примерно|приблизительно|не менее|не более|свыше|более|менее|больше|меньше|до)(?: чем)? \d/iu,
    ky: /(?<!\p{L})(?:дээрлик|болжол\p{L}*|чамал\p{L}*|кеминде|араң)(?!\p{L})|\d\S*(?: \p{L}+)? (?:ашык|ашуун|көп|аз|жакын|чейин|тегерег)/iu,
  },
  {
    about: 'signed, in force, planned',
    en: /\b(?:sign(?:ed|s|ing)?|signature|ratif\w+|in force|into force|took effect|effective|planned|intended|promised|announced)\b/i,
    ru: /(?<!\p{L})(?:подпис\p{L}+|ратифиц\p{L}+|ратификац\p{L}+|в силу|в силе|действу\p{L}+|план\p{L}*|намер\p{L}+|собира\p{L}+|обещ\p{L}+|объяв\p{L}+|предполаг\p{L}+)(?!\p{L})/iu,
    ky: /(?<!\p{L})(?:кол кою\p{L}*|кол кой\p{L}*|ратификац\p{L}+|күчүнө|күчүндө|план\p{L}*|ниет\p{L}*|убада\p{L}*|жарыял\p{L}*|көздө\p{L}*)(?!\p{L})/iu,
  },
]

/**
 * Verifies a translated deck: its faults, and what a reader should look at. `words`: what texts call things beside
 * their names.
 */
export function verifyTranslations(
  deck: Deck, translated: TranslatedDeck, states: readonly TextState[], language: TranslationLanguage, words: NameWords,
): TranslationVerification {
  const book = nameBook(deck.entities, words)
  const pairs = textPairs(deck, translated, states)
  return {
    pairs: pairs.length,
    faults: pairs.flatMap(pair => pairFaults(pair, language, book).map(reason => ({
      path: pair.path,
      line: pair.line,
      reason: `${pair.id}: ${pair.name} ${reason}`,
    }))),
    delicate: pairs.flatMap(pair => delicateWords.flatMap((words) => {
      const [en, of] = [words.en.test(pair.english), words[language].test(pair.translated)]
      return en || (of && words.about !== 'negation') ? [{ ...pair, about: words.about, differs: en !== of }] : []
    })),
  }
}
