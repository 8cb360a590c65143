/** Holds a word to its line; of no width, and no part of it. */
const WORD_JOINER = '\u2060'

/**
 * A text whose figures hold their endings, which a line may break off after the hyphen: «2001-жылы», «90-е», «8-апр.».
 * For what is drawn, and nothing else: texts are searched, compared, copied and exported as they stand in the deck.
 */
export function unbroken<Text extends string | undefined>(text: Text): Text {
  return text?.replace(/(?<=\d)-(?=\p{Script=Cyrillic})/gu, `-${WORD_JOINER}`) as Text
}
