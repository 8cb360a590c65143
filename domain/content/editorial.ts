/** What an editor counts in the fronts and answers of cards: whose name is asked for, how general an answer is. */
import type { Deck, DeckArticle, DeckCard } from './deck.ts'
import { CLOZE_GAP } from './deck.ts'

/** Kinds of cards that an editor keeps few, each with how many there are and how many there may be at most. */
export interface EditorialCount {
  name: 'named' | 'list-gaps' | 'one-word'
  cards: number
  most: number
}

/** What each count is a count of. */
export const countedAs: Readonly<Record<EditorialCount['name'], string>> = {
  'named': 'fronts that name an author or article',
  'list-gaps': 'gaps in lists',
  'one-word': 'answers of one lower-case word',
}

/** At most this share of the fronts names an author or an article. */
export const MOST_NAMED_SHARE = 0.2
/** At most this many gap cards stand in lists. */
export const MOST_LIST_GAPS = 69
/** At most this many answers are one word in small letters. */
export const MOST_ONE_WORD_ANSWERS = 60

/** How a front speaks of its source without a name. */
const sourceWord = /\bthe (?:article|author|page)(?:’s)?\b/i

/** Whether a front names an author or an article of the deck. */
export function namesSource(front: string, articles: readonly Pick<DeckArticle, 'authors' | 'shortTitle'>[]): boolean {
  const names = articles.flatMap(({ authors, shortTitle }) =>
    authors.length > 0 ? authors.map(({ family }) => family) : [shortTitle],
  )
  return sourceWord.test(front) || names.some(name => front.includes(name))
}

/** Whether a front asks for a reason or a way: "Why …", "How did …", but not "How many …". */
export function asksWhyOrHow(front: string): boolean {
  return /^(?:why|how(?! (?:many|much|long|far|old|often|large|big|high)\b))\b/i.test(front)
    || /[,.:;?] (?:why|how(?! (?:many|much|long|far|old|often|large|big|high)\b))\b/i.test(front)
}

/** Whether a cloze has its gap in a list, so that the other members stand around it. */
export function isListGap({ kind, front }: Pick<DeckCard, 'kind' | 'front'>): boolean {
  return kind === 'cloze' && /,[^,]*(?:,|\band\b|\bor\b)/.test(front.replace(CLOZE_GAP, 'gap'))
}

/** Whether an answer is one word in small letters, which rarely says anything by itself. */
export function isOneLowerCaseWord(answer: string): boolean {
  return /^\p{Ll}[\p{Ll}’-]*$/u.test(answer)
}

/** How many cards there are of each kind that should be few. */
export function editorialCounts({ cards, articles }: Pick<Deck, 'cards' | 'articles'>): EditorialCount[] {
  const count = (isOne: (card: DeckCard) => boolean): number => cards.filter(isOne).length
  return [
    {
      name: 'named',
      cards: count(card => namesSource(card.front, articles)),
      most: Math.floor(cards.length * MOST_NAMED_SHARE),
    },
    { name: 'list-gaps', cards: count(isListGap), most: MOST_LIST_GAPS },
    { name: 'one-word', cards: count(card => isOneLowerCaseWord(card.answer)), most: MOST_ONE_WORD_ANSWERS },
  ]
}

/** What there is more of than there may be, as one line each. */
export function editorialFaults(deck: Pick<Deck, 'cards' | 'articles'>): string[] {
  return editorialCounts(deck).filter(({ cards, most }) => cards > most)
    .map(({ name, cards, most }) => `${countedAs[name]}: ${cards}, more than ${most}`)
}
