/** Prompts and rationales in plain English, for exports and the audit; screens have their own words in i18n. */
import type { CompassPoint } from '../places/earth.ts'
import type { OddClass, Prompt, Question, Rationale } from './question.ts'
import { typeOf } from './question-types.ts'

const classNames: Readonly<Record<OddClass, string>> = {
  'kind-of-power': 'kinds of power',
  'state-type': 'types of state',
  'theory': 'theories and models of how states act',
  'scholar': 'scholars',
  'president': 'presidents of Kyrgyzstan',
  'regional-organization': 'regional organizations',
  'international-financial-institution': 'international financial institutions',
}

const directions: Readonly<Record<CompassPoint, string>> = {
  n: 'to the north',
  ne: 'to the north-east',
  e: 'to the east',
  se: 'to the south-east',
  s: 'to the south',
  sw: 'to the south-west',
  w: 'to the west',
  nw: 'to the north-west',
}

function kilometres(km: number): string {
  return `${km.toLocaleString('en')} km`
}

/** What a question asks, in English. */
export function promptInWords(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'card':
      return prompt.text
    case 'match-leaders':
      return 'Match each question with the person it asks for.'
    case 'match-positions':
      return 'Match each position with the one who holds it.'
    case 'match-terms':
      return 'Match each description with its term.'
    case 'place-happening':
      return `Where on this line of time does “${prompt.title}” belong?`
    case 'which-first':
      return 'Which of these two came first?'
    case 'president-then':
      return `Who was President of Kyrgyzstan at the time of “${prompt.title}”?`
    case 'order-happenings':
      return 'Put these in order of time, earliest first.'
    case 'order-by-date':
      return 'Put these events in order, earliest first.'
    case 'which-lies':
      return `Which of these lies about ${kilometres(prompt.km)} ${directions[prompt.point]} of Bishkek? `
        + '(Along the globe, ± 10 %, by eight directions.)'
    case 'odd-presidency':
      return `Two of these happened under President ${prompt.name} (${prompt.from}–${prompt.to}). Which one did not?`
    case 'odd-class':
      return `Two of these are ${classNames[prompt.entityClass]}. Which one is not?`
    case 'true-false':
      return `True or false? ${prompt.statement}`
  }
}

/** Why an option is right or wrong, in English, with its source. */
export function rationaleInWords({ kind, values, source }: Rationale): string {
  const {
    option = '',
    statement = '',
    description = '',
    date = '',
    others = '',
    question = '',
    shown = '',
    actual = '',
    km = '0',
    point = 'n',
  } = values
  const texts: Record<Rationale['kind'], string> = {
    'key': statement,
    'unaltered': statement,
    'other-fact': `This comes from another fact: ${statement}`,
    'other-question': `The answer to another question (${question}): ${statement}`,
    'entity': `${option}: ${description}`,
    'dated': `${date}: ${statement}`,
    'dated-otherwise': `${date} (also dated ${others}): ${statement}`,
    'authored': `${values.option}: ${values.why}`,
    'lies': `${option}: about ${kilometres(Number(km))} ${directions[point as CompassPoint]} of Bishkek `
      + '(coordinates: general knowledge, not from the articles).',
    'altered': `Not ${shown} but ${actual}: ${statement}`,
  }
  return source ? `${texts[kind].trim()} [${source.locator}]` : texts[kind].trim()
}

/** Where on its line a gap is (0 before the first), in English. */
export function gapInWords(line: readonly { text: string }[], gap: number): string {
  const [before, after] = [line[gap - 1]?.text, line[gap]?.text]
  if (before === undefined)
    return `before “${after ?? ''}”`
  return after === undefined ? `after “${before}”` : `between “${before}” and “${after}”`
}

/** A whole question as lines of text, its answer marked. */
export function questionInWords(question: Question): string {
  return [promptInWords(question.prompt), ...typeOf(question).lines(question, rationaleInWords)].join('\n')
}
