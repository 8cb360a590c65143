/** What questions of every type are made of. */
import type { DeckEvidence, LanguageCode } from '../content/deck.ts'
import type { CompassPoint } from '../places/earth.ts'
import type { TextRef } from './text-ref.ts'

/** Classes of entities to which two of three belong. */
export const oddClasses = [
  'kind-of-power',
  'state-type',
  'theory',
  'scholar',
  'president',
  'regional-organization',
  'international-financial-institution',
] as const
export type OddClass = typeof oddClasses[number]

/** The words of a question that are not its options. */
export type Prompt
/**
 * The front of the question's card, or the statement of its fact without the answer; in a cloze question the gap is
 * CLOZE_GAP.
 */
  = | { kind: 'card', text: string, isStatement?: true }
/**
 * Left: questions from cards that ask for a person, a scholar or diplomat who said it, a term; right: the answers.
 */
    | { kind: 'match-leaders' }
    | { kind: 'match-positions' }
    | { kind: 'match-terms' }
/** Put in order, earliest first: facts told without their dates; happenings by their titles. */
    | { kind: 'order-by-date' }
    | { kind: 'order-happenings' }
/** Into which gap of a line does a happening belong? */
    | { kind: 'place-happening', title: string, happening?: string }
/** Which of two happenings came first? */
    | { kind: 'which-first' }
/** Who was President of Kyrgyzstan at the time of a happening? */
    | { kind: 'president-then', title: string, happening?: string }
/** Which of these lies about so many km in such a direction from Bishkek? */
    | { kind: 'which-lies', km: number, point: CompassPoint }
/**
 * Two of these happened under a president of Kyrgyzstan (years `from`–`to`, `to` empty when in office); which did
 * not?
 */
    | { kind: 'odd-presidency', name: string, president?: string, from: string, to: string }
/** Two of these belong to a class of entities; which does not? */
    | { kind: 'odd-class', entityClass: OddClass }
/** True or false? The sentence of the question's card, or of its fact, with `filled` in its gap. */
    | { kind: 'true-false', statement: string, filled?: TextRef, isStatement?: true }

/** Why an option is right or wrong: what it really is. */
export type RationaleKind /** The right answer: `statement` of the fact. */
  = | 'key'
/** The answer to something else: `option`, `statement` of that fact. */
    | 'other-fact'
/** The answer to another question: `option`, `question`, `statement` of that fact. */
    | 'other-question'
/** Somebody or something else: `option`, `description`. */
    | 'entity'
/** When it was: `date`, `statement`. */
    | 'dated'
/** The same where dates differ: `date`, `others`, `statement`. */
    | 'dated-otherwise'
/** Where a place lies from Bishkek: `option`, `km`, `point`; coordinates are from outside the articles. */
    | 'lies'
/** The statement says `shown` where the source has `actual`: `statement` of the fact. */
    | 'altered'
/** An author's option: `option`, and `why`, what it really is. */
    | 'authored'
/** The statement is as the source has it: `statement` of the fact. */
    | 'unaltered'

/** A place in the sources, as `evidenceLocator` writes it. */
export interface QuestionSource extends DeckEvidence {
  locator: string
}

export interface Rationale {
  kind: RationaleKind
  /** Texts of the deck, ready to show. */
  values: Readonly<Record<string, string>>
  /** What they stand for, by the same names; figures stand for nothing. */
  refs?: Readonly<Record<string, TextRef>>
  /** The language of its texts; absent where it is the question's. */
  lang?: LanguageCode
  /** The fact that shows it; null when an entity's description alone does. */
  factId: string | null
  /** The first place in the sources that supports that fact. */
  source: QuestionSource | null
}

/** Something to choose, to order or to pair. Ids are unique within the question. */
export interface QuestionOption {
  id: string
  text: string
  /** What the text stands for; absent where the deck has no words for it (true, false). */
  ref?: TextRef
  rationale: Rationale
}

/** What every question has, whatever its type. */
export interface QuestionBase {
  /** Unique in the deck for one kind and card; the same in every quiz. */
  id: string
  /** The fact the question is about. */
  factId: string
  /** Every fact that the question asks for; no other question of the quiz asks for one of them. */
  factIds: readonly string[]
  /** The card that remembers the answer; null when none does. */
  cardId: string | null
  topic: string
  prompt: Prompt
  /** The language of its words; absent in a question as it is made, in English. */
  lang?: LanguageCode
}
