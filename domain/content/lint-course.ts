/** Craft of the course: what a strict editor would send back of a unit, of its cards and of the tickets. */
import type { Located, ParsedSources } from './parse-sources.ts'
import type { CardSource, FactSource } from './schemas.ts'
import type { UnitSource } from './course-schemas.ts'
import type { ContentFault } from './yaml-source.ts'
import { frontWithoutAnswer } from './card-text.ts'
import { countWords } from './count-words.ts'
import { asksWhyOrHow } from './editorial.ts'
import { faultAt } from './fault-at.ts'

export const FEWEST_LEAD_WORDS = 90
export const MOST_LEAD_WORDS = 140
export const MOST_WHY_WORDS = 25
/** Cards of a unit that ask why or how. */
export const FEWEST_REASON_CARDS = 2
/** Authored distractors of an important card whose answer is text. */
export const AUTHORED_DISTRACTORS = 3
export const MOST_STEM_WORDS = 20
/** A gap or an order needs its sentence or its rule in the stem. */
export const MOST_WORDS_AROUND_GAP = 26

function leadFaults(unit: Located<UnitSource>): ContentFault[] {
  const words = countWords(unit.value.lead.replace(/\]\(fact:[^)]*\)/g, ']'))
  if (words >= FEWEST_LEAD_WORDS && words <= MOST_LEAD_WORDS)
    return []
  return [faultAt(unit, ['lead'], `the lead has ${words} words, not ${FEWEST_LEAD_WORDS} to ${MOST_LEAD_WORDS}`)]
}

function reasonFaults(unit: Located<UnitSource>, facts: readonly Located<FactSource>[]): ContentFault[] {
  const reasons = facts.flatMap(fact => fact.value.cards).filter(card => asksWhyOrHow(card.front)).length
  return reasons < FEWEST_REASON_CARDS
    ? [faultAt(unit, ['facts'], `${reasons} cards of its core facts ask why or how, fewer than ${FEWEST_REASON_CARDS}`)]
    : []
}

function whyFaults(fact: Located<FactSource>): ContentFault[] {
  const { why, importance } = fact.value
  if (why === undefined)
    return importance === 1 ? [faultAt(fact, ['importance'], 'a fact of importance 1 needs a why')] : []
  const words = countWords(why)
  return words > MOST_WHY_WORDS
    ? [faultAt(fact, ['why'], `the why has ${words} words, more than ${MOST_WHY_WORDS}`)]
    : []
}

function stemFaults(fact: Located<FactSource>, card: CardSource, index: number): ContentFault[] {
  const words = countWords(frontWithoutAnswer(card))
  const most = card.kind === 'cloze' || card.kind === 'ordering' ? MOST_WORDS_AROUND_GAP : MOST_STEM_WORDS
  return words > most
    ? [faultAt(fact, ['cards', index, 'front'], `card ${card.key}: the front has ${words} words, more than ${most}`)]
    : []
}

function answerText(card: CardSource): string | undefined {
  if (card.answer)
    return card.answer.type === 'text' ? card.answer.text : undefined
  return /\[\[([^\]]+)\]\]/.exec(card.front)?.[1]
}

function distractorFaults(fact: Located<FactSource>, card: CardSource, index: number): ContentFault[] {
  const text = answerText(card)
  const wrong = (card.distractors ?? []).map(distractor => distractor.text.toLowerCase())
  if (text !== undefined && fact.value.importance === 1 && wrong.length < AUTHORED_DISTRACTORS) {
    return [faultAt(
      fact,
      ['cards', index, 'distractors'],
      `card ${card.key}: its answer is text, so it needs `
      + `${AUTHORED_DISTRACTORS} distractors, not ${wrong.length}`,
    )]
  }
  const isTwice = new Set(wrong).size < wrong.length
  const isKey = text !== undefined && wrong.includes(text.toLowerCase())
  return isTwice || isKey
    ? [
        faultAt(
          fact,
          ['cards', index, 'distractors'],
          `card ${card.key}: ${isKey ? 'a distractor is the answer' : 'a distractor stands there twice'}`,
        ),
      ]
    : []
}

function orderingFaults(fact: Located<FactSource>, card: CardSource, index: number): ContentFault[] {
  return card.kind === 'ordering' && !card.after
    ? [
        faultAt(
          fact,
          ['cards', index, 'items'],
          `card ${card.key}: an ordering names in after the facts or cards of its members`,
        ),
      ]
    : []
}

const cardRules = [stemFaults, distractorFaults, orderingFaults]

/** Everything an editor would send back of the units. */
export function lintCourse({ units, facts }: ParsedSources): ContentFault[] {
  const byId = new Map(facts.filter(fact => !fact.value.withdrawn).map(fact => [fact.value.id, fact]))
  const factsOf = (ids: readonly string[]): Located<FactSource>[] => ids.flatMap(id => byId.get(id) ?? [])
  return units.flatMap(unit => [
    ...leadFaults(unit),
    ...reasonFaults(unit, factsOf(unit.value.facts)),
    ...factsOf([...unit.value.facts, ...unit.value.depth]).flatMap(fact => [
      ...whyFaults(fact),
      ...fact.value.cards.flatMap((card, index) => cardRules.flatMap(rule => rule(fact, card, index))),
    ]),
  ])
}
