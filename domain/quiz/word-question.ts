/** A question in the words of a language: the same card, the same options, the same key. */
import type {
  ChoiceQuestion, Prompt, Question, QuestionOption, QuestionResponse, Rationale, TypedQuestion,
} from './question.ts'
import type { TextForm, Wording } from './text-in-language.ts'
import type { WordingRule } from './wording-faults.ts'
import type { DeckCard, ExpectedAnswer } from '../content/deck.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { isAskedInWriting } from './build-typed.ts'
import { agreementOf, fillGap, gapIn } from './gap-in-language.ts'
import { typeOf } from './question-types.ts'
import { cardIn, textIn } from './text-in-language.ts'
import { wordingFaults } from './wording-faults.ts'

/** Why a question stays in English: it has no words in the language, or these break a rule. */
export type Unworded = 'not-translated' | WordingRule

/** The rationale in the language, or whole in English. */
function rationaleIn(wording: Wording, rationale: Rationale, form: TextForm): Rationale {
  const texts = Object.entries(rationale.refs ?? {}).map(([name, ref]) => [name, textIn(wording, ref, form)] as const)
  return texts.some(([, text]) => text === undefined)
    ? { ...rationale, lang: 'en' }
    : { ...rationale, values: { ...rationale.values, ...Object.fromEntries(texts) as Record<string, string> } }
}

function optionIn<T extends QuestionOption>(wording: Wording, option: T, form: TextForm): T | undefined {
  const text = option.ref ? textIn(wording, option.ref, form) : option.text === '' ? '' : undefined
  return text === undefined ? undefined : { ...option, text, rationale: rationaleIn(wording, option.rationale, form) }
}

/** The answer of a question's card, as it would stand in a sentence. */
function sentenceAnswer(question: Question, wording: Wording, form: TextForm): string | undefined {
  const card = wording.english.cardById.get(question.cardId ?? '')
  if (!card)
    return undefined
  switch (card.expected.type) {
    case 'date':
      return textIn(wording, { of: 'date', dates: [card.expected] })
    case 'entity': {
      const isAcronym = wording.english.entityById.get(card.expected.entity)?.acronyms?.en === card.answer
      return textIn(wording, { of: isAcronym ? 'acronym' : 'name', entity: card.expected.entity }, form)
    }
    default:
      return textIn(wording, { of: 'answer', card: card.id }, form)
  }
}

/** The statement of a question's fact without the answer of its card. */
function gappedStatement(question: Question, wording: Wording, form: TextForm): string | undefined {
  const card = wording.english.cardById.get(question.cardId ?? '')
  const statement = textIn(wording, { of: 'statement', fact: question.factId })
  const answer = sentenceAnswer(question, wording, form)
  if (!card || statement === undefined || answer === undefined)
    return undefined
  const { expected } = card
  const isPerson = expected.type === 'entity' && wording.english.entityById.get(expected.entity)?.kind === 'person'
  return gapIn(wording.language, statement, answer, { type: expected.type, isPerson })
}

/** The sentence with a gap that a question is made of: that of its card, or else of its fact. */
function gappedSentence(
  question: Question, { isStatement = false }: { isStatement?: boolean }, wording: Wording, form: TextForm,
): string | undefined {
  const front = isStatement ? undefined : cardIn(wording, question.cardId ?? '')?.front
  return front?.includes(CLOZE_GAP) ? front : gappedStatement(question, wording, form)
}

/** Whether a sentence in which an answer stood takes another as well: verbs agree with their subject. */
function canFill(filled: string, answer: string | undefined, { language }: Wording): boolean {
  return language !== 'ru' || answer === undefined || /\d/.test(answer) || agreementOf(filled) === agreementOf(answer)
}

function trueFalseIn(
  question: Question, prompt: Extract<Prompt, { kind: 'true-false' }>, wording: Wording, form: TextForm,
): Prompt | undefined {
  const filled = prompt.filled && textIn(wording, prompt.filled, form)
  const gapped = gappedSentence(question, prompt, wording, form)
  return filled === undefined || gapped === undefined
    || !canFill(filled, sentenceAnswer(question, wording, form), wording)
    ? undefined
    : { ...prompt, statement: fillGap(gapped, filled) }
}

/** The statement with a gap where there is one, and otherwise the card's own question. */
function cardPromptIn(
  question: Question, { kind, isStatement }: Extract<Prompt, { kind: 'card' }>, wording: Wording, form: TextForm,
): Prompt | undefined {
  const gapped = isStatement && form !== 'asked' ? gappedStatement(question, wording, form) : undefined
  const text = gapped ?? cardIn(wording, question.cardId ?? '')?.front
  return text === undefined ? undefined : { kind, text, ...gapped !== undefined && { isStatement: true as const } }
}

function promptIn(question: Question, wording: Wording, form: TextForm): Prompt | undefined {
  const { prompt } = question
  switch (prompt.kind) {
    case 'card':
      return cardPromptIn(question, prompt, wording, form)
    case 'true-false':
      return trueFalseIn(question, prompt, wording, form)
    case 'place-happening':
    case 'president-then': {
      const title = prompt.happening === undefined
        ? undefined
        : textIn(wording, { of: 'title', happening: prompt.happening })
      return title === undefined ? undefined : { ...prompt, title }
    }
    case 'odd-presidency': {
      const name = prompt.president === undefined
        ? undefined
        : textIn(wording, { of: 'name', entity: prompt.president })
      return name === undefined ? undefined : { ...prompt, name }
    }
    default:
      return prompt
  }
}

/** What counts as right for a card in a language: English counts everywhere, however long an answer is. */
function expectedOf(card: DeckCard, { english }: Wording): ExpectedAnswer {
  const { expected } = card
  const made = english.cardById.get(card.id)
  if (!made || made === card || !('accept' in expected) || !('accept' in made.expected))
    return expected
  const alsoAccepted = new Set([...expected.alsoAccepted ?? [], made.answer, ...made.expected.accept])
  return { ...expected, alsoAccepted: [...alsoAccepted] }
}

function typedIn(question: TypedQuestion, wording: Wording): TypedQuestion | undefined {
  const card = cardIn(wording, question.cardId ?? '')
  return card && {
    ...question,
    answer: card.answer,
    expected: expectedOf(card, wording),
    rationale: rationaleIn(wording, question.rationale, 'as-made'),
  }
}

/** A gap that its translator asks as a question is a choice as any other. */
function kindIn(question: Question, { prompt }: Pick<Question, 'prompt'>): { kind?: 'choice' } {
  return question.kind === 'cloze' && prompt.kind === 'card' && !prompt.text.includes(CLOZE_GAP)
    ? { kind: 'choice' }
    : {}
}

function partsIn(question: Question, wording: Wording, form: TextForm): Question | undefined {
  return question.kind === 'typed'
    ? typedIn(question, wording)
    : typeOf(question).reworded(question, option => optionIn(wording, option, form))
}

function questionIn(question: Question, wording: Wording, form: TextForm): Question | undefined {
  const prompt = promptIn(question, wording, form)
  const parts = prompt && partsIn(question, wording, form)
  return parts && { ...parts, ...kindIn(question, { prompt }), prompt, lang: wording.language } as Question
}

const forms = ['as-made', 'plain', 'asked'] as const satisfies readonly TextForm[]

/** A question as it was made, in the words of a language, or why it cannot be asked so. */
export function wordAsMade(question: Question, wording: Wording): { question: Question } | { unworded: Unworded } {
  let unworded: Unworded = 'not-translated'
  for (const form of forms) {
    const worded = questionIn(question, wording, form)
    const [fault] = worded ? wordingFaults(worded, wording) : ['not-translated' as const]
    if (worded && !fault)
      return { question: worded }
    unworded = unworded === 'not-translated' ? fault! : unworded
  }
  return { unworded }
}

/**
 * The question of the same card to be answered in writing: where its options cannot stand beside each other in a
 * language, and where it was answered so.
 */
export function askedInWriting(question: Question, wording: Wording): TypedQuestion | undefined {
  const card = wording.language === 'en'
    ? wording.english.cardById.get(question.cardId ?? '')
    : cardIn(wording, question.cardId ?? '')
  if (!card || !('options' in question) || question.kind === 'true-false')
    return undefined
  const { id, factId, factIds, cardId, topic, options, key } = question as ChoiceQuestion
  return {
    id,
    factId,
    factIds,
    cardId,
    topic,
    kind: 'typed',
    prompt: { kind: 'card', text: card.front },
    answer: card.answer,
    expected: expectedOf(card, wording),
    rationale: rationaleIn(wording, options.find(option => option.id === key)!.rationale, 'as-made'),
    lang: wording.language,
  }
}

function isFairInWriting({ cardId }: Question, wording: Wording): boolean {
  const card = cardIn(wording, cardId ?? '')
  return card !== undefined && isAskedInWriting(card)
}

/**
 * A question in the words of a language. Where its options cannot stand beside each other it is asked in writing, and
 * where it has no words it stays in English; it says in which language it is.
 */
export function wordQuestion(question: Question, wording: Wording): Question {
  if (wording.language === 'en')
    return question
  const worded = wordAsMade(question, wording)
  if ('question' in worded)
    return worded.question
  const written = isFairInWriting(question, wording) ? askedInWriting(question, wording) : undefined
  return written ?? { ...question, lang: 'en' }
}

/** What has been chosen among options is shown among them, however they stand beside each other. */
function withItsOptions(question: Question, wording: Wording): Question {
  return forms.map(form => questionIn(question, wording, form)).find(Boolean) ?? { ...question, lang: 'en' }
}

/**
 * A question as a learner meets it: in the words of a language, and in the way in which they have answered it already,
 * perhaps in another language.
 */
export function wordForLearner(
  question: Question, wording: Wording, answeredAs?: QuestionResponse['kind'],
): Question {
  const worded = wordQuestion(question, wording)
  if (answeredAs === undefined || typeOf(worded).responseKind === answeredAs)
    return worded
  if (typeOf(question).responseKind === answeredAs)
    return withItsOptions(question, wording)
  const inEnglish = { ...wording, language: 'en', translated: wording.english } as const
  return askedInWriting(question, wording) ?? askedInWriting(question, inEnglish) ?? worded
}
