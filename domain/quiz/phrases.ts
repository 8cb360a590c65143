/** The words of quizzes that are not the deck's, by language, as i18n/locales/…/quiz.json has them. */
import type { LanguageCode } from '../content/deck.ts'

/** Messages by their keys, with values as `{name}`. */
export interface QuizMessages { [key: string]: string | QuizMessages }

/** A way to say what is not the deck's. */
export interface QuizPhrases {
  language: LanguageCode
  /** A message by its key below `quiz` ("prompt.which-first"), with its values. */
  say: (key: string, values?: Readonly<Record<string, string>>) => string
}

/** English for files, which have no i18n; the same as on screen. */
export const englishMessages = {
  prompt: {
    'match-leaders': 'Match each question with the person it asks for.',
    'match-positions': 'Match each position with the one who holds it.',
    'match-terms': 'Match each description with its term.',
    'order-by-date': 'Put these events in order, earliest first.',
    'order-happenings': 'Put these in order of time, earliest first.',
    'place-happening': 'Where on this line of time does “{title}” belong?',
    'which-first': 'Which of these two came first?',
    'president-then': 'Who was President of Kyrgyzstan at the time of “{title}”?',
    'which-lies':
      'Which of these lies about {km} km {direction} of Bishkek? (Along the globe, ± 10 %, by eight directions.)',
    'odd-presidency': 'Two of these happened under President {name} ({from}–{to}). Which one did not?',
    'odd-presidency-now': 'Two of these happened under President {name} (since {from}). Which one did not?',
    'odd-class': 'Two of these are {names}. Which one is not?',
    'true-false': 'True or false? {statement}',
  },
  oddClass: {
    'kind-of-power': 'kinds of power',
    'state-type': 'types of state',
    'theory': 'theories and models of how states act',
    'scholar': 'scholars',
    'president': 'presidents of Kyrgyzstan',
    'regional-organization': 'regional organizations',
    'international-financial-institution': 'international financial institutions',
  },
  rationale: {
    'key': '{statement}',
    'unaltered': '{statement}',
    'other-fact': 'This comes from another fact: {statement}',
    'other-question': 'The answer to another question ({question}): {statement}',
    'entity': '{description}',
    'dated': '{date}: {statement}',
    'dated-otherwise': '{date} (also dated {others}): {statement}',
    'authored': '{option}: {why}',
    'lies': 'About {km} km {direction} of Bishkek (coordinates: general knowledge, not from the articles).',
    'altered': 'Not {shown} but {actual}: {statement}',
  },
  compass: {
    n: 'to the north',
    ne: 'to the north-east',
    e: 'to the east',
    se: 'to the south-east',
    s: 'to the south',
    sw: 'to the south-west',
    w: 'to the west',
    nw: 'to the north-west',
  },
  placing: {
    before: 'before “{after}”',
    between: 'between “{before}” and “{after}”',
    after: 'after “{before}”',
  },
  option: { true: 'True', false: 'False' },
} satisfies QuizMessages

function messageOf(messages: QuizMessages, key: string): string {
  const message = key.split('.').reduce<string | QuizMessages | undefined>(
    (found, part) => typeof found === 'object' ? found[part] : undefined,
    messages,
  )
  if (typeof message !== 'string')
    throw new Error(`Inconsistent: there is no message quiz.${key}`)
  return message
}

/** Phrases from messages, for whoever has no i18n at hand. */
export function phrasesFrom(language: LanguageCode, messages: QuizMessages): QuizPhrases {
  return {
    language,
    say: (key, values = {}) => messageOf(messages, key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  }
}

/** Phrases in English. */
export const englishPhrases: QuizPhrases = phrasesFrom('en', englishMessages)
