/** Which words and figures a sentence reveals, and whether it thereby says more than a card, or answers it. */

/** Words that say nothing by themselves. */
const SMALL = new Set((
  'a an and are as at be been by did do does for from had has have how in into is it its of on or that the their them they '
  + 'this to was were what when where which who whom whose why will with '
  + 'а был была были было в во где год года году для до его ее её за и из их к как какая какие каким какой какое ко когда '
  + 'которая которое которые который кто на но о об от по при с со у что это эта эти этот '
  + 'ал анын бул болгон болуп да де деген жана жыл жылга жылдын жылы кайсы канча качан ким кимдин менен эмне эмнени үчүн'
).split(' '))
/** Forms of one word begin alike for at least so many letters. */
const SHORTEST_STEM = 4
/** The share of the shorter word that forms of one word have in common, where endings are long. */
const CYRILLIC_STEM_SHARE = 0.6

/** What a card asks and wants to hear. */
interface AskedCard {
  front: string
  answer: string
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []).filter(word => !SMALL.has(word))
}

/**
 * Whether two words are forms of one: "opened" and "open", "Russian" and "Russia", «Кыргызстандын» and «Кыргызстандан».
 * Figures are only themselves.
 */
function areForms(one: string, other: string): boolean {
  if (one === other)
    return true
  if (one[0] !== other[0])
    return false
  if (/\d/.test(one + other))
    return false
  const shorter = Math.min(one.length, other.length)
  let common = 0
  while (common < shorter && one[common] === other[common])
    common++
  return /\p{Script=Cyrillic}/u.test(one)
    ? common >= Math.max(SHORTEST_STEM - 1, Math.ceil(shorter * CYRILLIC_STEM_SHARE))
    : common >= Math.max(SHORTEST_STEM, shorter - 1)
}

/** Whether a sentence says anything that the question with its answer does not. */
export function addsToCard(sentence: string, { front, answer }: AskedCard): boolean {
  const said = wordsOf(`${front} ${answer}`)
  return wordsOf(sentence).some(word => !said.some(other => areForms(word, other)))
}

/** Words that make a question or an answer what it is: figures, and words that are long enough to be names. */
function tellingWords(text: string): string[] {
  const words = wordsOf(text)
  const telling = words.filter(word => /\d\d/.test(word) || word.length >= SHORTEST_STEM)
  return telling.length > 0 ? telling : words
}

/** The telling words of cards: each is held against many sentences, as long as it is still asked. */
const tellingWordsOf = new WeakMap<AskedCard, { front: string[], answer: string[] }>()
/** The sentence that was looked at last, which is held against many cards. */
let looked = { sentence: '', words: [] as string[] }

function tellingWordsOfCard(card: AskedCard): { front: string[], answer: string[] } {
  const known = tellingWordsOf.get(card)
  if (known)
    return known
  const words = { front: tellingWords(card.front), answer: tellingWords(card.answer) }
  tellingWordsOf.set(card, words)
  return words
}

/**
 * Whether a sentence might answer a card, which never changes: it has something of what is asked and something of the
 * answer. Rather too often than not often enough.
 */
export function tellsAnswer(sentence: string, card: AskedCard): boolean {
  if (looked.sentence !== sentence)
    looked = { sentence, words: wordsOf(sentence) }
  const { words } = looked
  const isTold = (word: string): boolean => words.some(other => areForms(word, other))
  const { front, answer } = tellingWordsOfCard(card)
  return answer.some(isTold) && front.some(isTold)
}
