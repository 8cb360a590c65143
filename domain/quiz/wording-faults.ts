/**
 * What can be wrong with a question once its words are of another language, whatever the language: rules that need no
 * lists of words, but for the Kyrgyz ones that only end like a case.
 */
import type { ChoiceQuestion, MatchingQuestion, Question, QuestionOption } from './question.ts'
import type { Wording } from './text-in-language.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { foldText } from '../answers/fold-text.ts'
import { agreementOf } from './gap-in-language.ts'
import { keyLengthRatio, LONGEST_KEY } from './distractors.ts'
import { kyrgyzCaseOf } from './kyrgyz-case.ts'
import { promptText } from './giveaway.ts'
import { holdsPhrase, isSameText } from './words.ts'

/** Why a question is not asked in a language as it was made. */
export type WordingRule
  /** Two options read the same. */
  = | 'same-text'
    | 'key-too-long'
    /** An option stands in what is asked, or a stem that of all options the key alone has. */
    | 'told-by-stem'
    /** Options of unlike form: number of words, first letter, ending, measure. */
    | 'unlike-form'
    /** A title says when it was, or under whom. */
    | 'tells-time'
    | 'tells-president'

/** Letters by which two forms of a word are known as one. */
const STEM_LETTERS = 5

function stemsIn(text: string): Set<string> {
  return new Set(foldText(text.replaceAll(CLOZE_GAP, ' ')).split(' ')
    .filter(word => word.length >= STEM_LETTERS && !/\d/.test(word))
    .map(word => word.slice(0, STEM_LETTERS)))
}

/**
 * Whether a key shares a stem with what is asked that no other option has. A wrong option that shares one tempts, and
 * gives nothing away.
 */
function isToldBy(asked: string, key: string, others: readonly string[]): boolean {
  const shared = stemsIn(asked).intersection(stemsIn(key))
  return [...shared].some(stem => !others.some(other => stemsIn(other).has(stem)))
}

const months = /январ|феврал|март|апрел|(?<!\p{L})ма(?:[йяею](?!\p{L})|йск)|июн|июл|август|сентябр|октябр|ноябр|декабр/iu

/** Whether a title says when it was. */
function tellsTime(text: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text) || months.test(text)
}

/** Whether a title names one of the presidents. */
function tellsPresident(text: string, { translated, language }: Wording, presidents: readonly string[]): boolean {
  const stems = stemsIn(text)
  return /президент/i.test(text) || translated.deck.entities
    .filter(({ names }) => presidents.includes(names.en))
    .some(({ names }) => [...stemsIn((names[language] ?? '').split(' ').at(-1) ?? '')].some(stem => stems.has(stem)))
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** The last letters of a word: in Russian they tell case, number and gender. */
function endingOf(word = ''): string {
  return word.replace(/\P{L}/gu, '').slice(-2)
}

/** Figures aside, what an amount is written with, as stems. */
function measureOf(text: string): string {
  return text.replaceAll('\u00A0', ' ').replace(/\d+(?:[ .,]\d+)*/g, '#').toLowerCase()
    .replace(/\p{L}+/gu, word => word.slice(0, STEM_LETTERS))
}

const startsUpper = (text: string): boolean => /^[^\p{L}\d]*\p{Lu}/u.test(text)

/** Words of one form: about as many, beginning alike, and in Russian ending alike. */
function areAlike(key: string, others: readonly string[], { language }: Wording): boolean {
  const ending = (text: string): string => endingOf(wordsOf(text).at(-1))
  return others.every(text =>
    Math.abs(wordsOf(text).length - wordsOf(key).length) <= 1
    && startsUpper(text) === startsUpper(key)
    && (language !== 'ru' || ending(text) === ending(key)))
}

/** Whether options are words of cards, whose form their authors chose, and not names, dates or amounts. */
function areWords(options: readonly QuestionOption[]): boolean {
  return options.every(({ ref }) => ref?.of === 'answer')
}

/** In Kyrgyz the options of an author, too, stand in one case: the question is put so that it is the nominative. */
function areInOneCase(options: readonly QuestionOption[], { language }: Wording): boolean {
  const written = options.filter(({ ref }) => ref?.of === 'answer' || ref?.of === 'distractor')
  return language !== 'ky' || new Set(written.map(({ text }) => kyrgyzCaseOf(text))).size <= 1
}

function typeOfAnswer(question: Question, { english }: Wording): string | undefined {
  return english.cardById.get(question.cardId ?? '')?.expected.type
}

function choiceFaults(question: ChoiceQuestion, wording: Wording): WordingRule[] {
  const key = question.options.find(({ id }) => id === question.key)!.text
  const others = question.options.filter(({ id }) => id !== question.key).map(({ text }) => text)
  const texts = [key, ...others]
  const asked = promptText(question)
  const type = typeOfAnswer(question, wording)
  const isAmount = type === 'quantity'
  const isOrdered = type === 'date' || isAmount
  const isGap = asked.includes(CLOZE_GAP)
  const isUnlike = isOrdered
    ? isAmount && new Set(texts.map(measureOf)).size > 1
    : (areWords(question.options) && !areAlike(key, others, wording))
      || !areInOneCase(question.options, wording)
      || (isGap && wording.language === 'ru' && new Set(texts.map(agreementOf)).size > 1)
  return [
    ...keyLengthRatio(key, others) > LONGEST_KEY ? ['key-too-long' as const] : [],
    ...texts.some(text => holdsPhrase(asked, text)) || (!isOrdered && isToldBy(asked, key, others))
      ? ['told-by-stem' as const]
      : [],
    ...isUnlike ? ['unlike-form' as const] : [],
  ]
}

/** What the two members of a class share in their names, and the odd one does not have. */
function isToldByNames({ options, key }: ChoiceQuestion): boolean {
  const [odd, ...members] = options.toSorted((a, b) => Number(b.id === key) - Number(a.id === key))
  const shared = members.map(({ text }) => stemsIn(text)).reduce((all, stems) => all.intersection(stems))
  return !shared.isSubsetOf(stemsIn(odd!.text))
}

function matchingFaults(question: MatchingQuestion): WordingRule[] {
  const { pairs, right } = question
  const texts = right.map(({ text }) => text)
  const isTold = pairs.some(({ left, rightId }) => {
    const own = right.find(({ id }) => id === rightId)!.text
    const stems = stemsIn(own).intersection(stemsIn(left.text))
    return holdsPhrase(left.text, own)
      || [...stems].some(stem => !texts.every(text => stemsIn(text).has(stem)))
  })
  return [
    ...isTold ? ['told-by-stem' as const] : [],
    ...areWords(right) && texts.slice(1).some(text => startsUpper(text) !== startsUpper(texts[0]!))
      ? ['unlike-form' as const]
      : [],
  ]
}

/** Texts that a reader has to tell from each other. */
function textsApart(question: Question): readonly string[] {
  switch (question.kind) {
    case 'typed':
    case 'true-false':
      return []
    case 'ordering':
      return question.items.map(({ text }) => text)
    case 'matching':
      return question.right.map(({ text }) => text)
    case 'place':
      return [question.card, ...question.line].map(({ text }) => text)
    default:
      return question.options.map(({ text }) => text)
  }
}

/** Titles whose time is asked for. */
function timedTitles(question: Question): readonly string[] {
  switch (question.prompt.kind) {
    case 'order-by-date':
    case 'order-happenings':
    case 'which-first':
    case 'odd-presidency':
      return textsApart(question)
    case 'place-happening':
    case 'president-then':
      return [question.prompt.title]
    default:
      return []
  }
}

function partFaults(question: Question, wording: Wording): WordingRule[] {
  switch (question.kind) {
    case 'typed':
      return holdsPhrase(promptText(question), question.answer) ? ['told-by-stem'] : []
    case 'matching':
      return matchingFaults(question)
    case 'odd-one-out': {
      const key = question.options.find(({ id }) => id === question.key)!.text
      const others = question.options.filter(({ id }) => id !== question.key).map(({ text }) => text)
      return [
        ...question.prompt.kind === 'odd-class' && isToldByNames(question) ? ['told-by-stem' as const] : [],
        ...keyLengthRatio(key, others) > LONGEST_KEY ? ['key-too-long' as const] : [],
      ]
    }
    case 'choice':
    case 'cloze':
    case 'who-says':
    case 'president':
    case 'where':
      return choiceFaults(question, wording)
    default:
      return []
  }
}

/** Names of the presidents, by whom a title is placed. */
function presidentsAmong({ english }: Wording): string[] {
  return english.deck.entities.filter(entity => entity.class === 'president').map(({ names }) => names.en)
}

/** Why a question in the words of a language is not asked; nothing where it is as good as in English. */
export function wordingFaults(question: Question, wording: Wording): WordingRule[] {
  const texts = textsApart(question)
  const titles = timedTitles(question)
  const isOfPresident = question.prompt.kind === 'president-then' || question.prompt.kind === 'odd-presidency'
  const presidents = isOfPresident ? presidentsAmong(wording) : []
  return [
    ...texts.some((text, place) => texts.slice(place + 1).some(other => isSameText(text, other)))
      ? ['same-text' as const]
      : [],
    ...titles.some(tellsTime) ? ['tells-time' as const] : [],
    ...titles.some(title => isOfPresident && tellsPresident(title, wording, presidents))
      ? ['tells-president' as const]
      : [],
    ...partFaults(question, wording),
  ]
}
