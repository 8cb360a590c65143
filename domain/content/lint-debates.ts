/** Craft of the cases: what a strict editor would send back. */
import type { DebateSource } from './debate-schemas.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { ContentFault } from './yaml-source.ts'
import { countWords } from './count-words.ts'
import { faultAt } from './fault-at.ts'

export const FEWEST_ANSWER_WORDS = 40
export const MOST_ANSWER_WORDS = 80
export const MOST_QUESTION_WORDS = 20
/** A claim or a ground is a line to read in a glance. */
export const MOST_POSITION_WORDS = 30

function lengthFaults(
  debate: Located<DebateSource>,
  keys: readonly PropertyKey[],
  what: string,
  text: string,
  most: number,
): ContentFault[] {
  const words = countWords(text)
  return words > most ? [faultAt(debate, keys, `${what} has ${words} words, more than ${most}`)] : []
}

function faultsOf(debate: Located<DebateSource>, isOutdated: boolean): ContentFault[] {
  const { question, positions, since, answer } = debate.value
  const words = countWords(answer)
  return [
    ...lengthFaults(debate, ['question'], 'the question', question, MOST_QUESTION_WORDS),
    ...positions.flatMap(({ says, ground }, index) => [
      ...lengthFaults(debate, ['positions', index, 'says'], 'the claim', says, MOST_POSITION_WORDS),
      ...lengthFaults(debate, ['positions', index, 'ground'], 'the ground', ground, MOST_POSITION_WORDS),
    ]),
    ...words >= FEWEST_ANSWER_WORDS && words <= MOST_ANSWER_WORDS
      ? []
      : [faultAt(
          debate,
          ['answer'],
          `the model answer has ${words} words, not ${FEWEST_ANSWER_WORDS} to ${MOST_ANSWER_WORDS}`,
        )],
    ...isOutdated && since === undefined
      ? [faultAt(debate, ['since'], 'its claim is outdated: it says since when')]
      : [],
  ]
}

/** Everything an editor would send back of the cases. */
export function lintDebates({ debates, facts }: ParsedSources): ContentFault[] {
  const outdated = new Set(facts.filter(({ value }) => value.status === 'outdated').map(({ value }) => value.id))
  return debates.flatMap(debate => faultsOf(debate, outdated.has(debate.value.facts[0] ?? '')))
}
