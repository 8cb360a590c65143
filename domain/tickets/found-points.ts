/** What of an outline the matcher of typed answers finds: a first proposal, which the learner corrects. */
import type { DeckCard } from '../content/deck.ts'
import { foldName } from '../answers/fold-text.ts'
import { wordStem } from '../answers/word-stem.ts'

/** A point of a ticket with what its fact's cards ask for. */
export interface CheckedPoint {
  expect: string
  cards: readonly Pick<DeckCard, 'answer' | 'expected'>[]
}

/** Share of a point's telling words that must stand in the outline. */
export const FOUND_SHARE = 0.6
/** Words shorter than this tell nothing, unless they are numbers. */
export const SHORTEST_TELLING_WORD = 4

const silentWords = new Set([
  'also another beside between both came from have into more most only other over some than that their them then there these they this under very were what when where which while with would',
  'была было были более больше между после перед только также этот эта это эти этого того тому которые который которая когда чтобы через потом',
  'жана менен үчүн кийин болгон болуп ошол ушул бирок дагы кайсы андан чейин жөнүндө ортосунда тарабынан',
].flatMap(words => folded(words).split(' ')))

/** Words in any spelling, those of Russian and Kyrgyz in any case. */
function folded(text: string): string {
  return foldName(text.normalize('NFC').replace(/\p{Script=Cyrillic}+/gu, wordStem))
}

/** The stem of a folded word, so that "bases" is "base" and "agreed" is "agree". */
function stemOf(word: string): string {
  return word.length > SHORTEST_TELLING_WORD ? word.replace(/(?:ing|ed|es|s)$/, '') : word
}

function tellingWords(text: string): string[] {
  return folded(text).split(' ')
    .filter(word => /\d/.test(word) || (word.length >= SHORTEST_TELLING_WORD && !silentWords.has(word)))
    .map(stemOf)
}

function holdsPhrase(outline: string, phrase: string): boolean {
  const words = folded(phrase)
  return words.length >= SHORTEST_TELLING_WORD && ` ${outline} `.includes(` ${words} `)
}

/** Forms in which an answer counts. */
function formsOf({ answer, expected }: CheckedPoint['cards'][number]): string[] {
  const others = 'accept' in expected ? [...expected.accept, ...expected.alsoAccepted ?? []] : []
  return expected.type === 'order' ? [] : [answer, ...others]
}

/**
 * Whether an outline makes each point: most of the telling words of the expected point stand in it, or an answer of one
 * of the fact's cards does as a whole and a telling word of the point with it.
 */
export function foundPoints(outline: string, points: readonly CheckedPoint[]): boolean[] {
  const whole = folded(outline)
  const words = new Set(tellingWords(outline))
  return points.map(({ expect, cards }) => {
    const telling = [...new Set(tellingWords(expect))]
    const said = telling.filter(word => words.has(word)).length
    if (telling.length > 0 && said / telling.length >= FOUND_SHARE)
      return true
    return said > 0 && cards.some(card => formsOf(card).some(form => holdsPhrase(whole, form)))
  })
}
