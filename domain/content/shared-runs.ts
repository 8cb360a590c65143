/** Runs of words that a text shares with an article: wording is ours, so a long run is a copy. */

/** A run of words both texts have, and where it begins and ends in ours. */
export interface SharedRun { article: string, words: number, start: number, end: number, text: string }

/** The longest run that any two texts may share: one of more words counts as copied. */
const longestSharedRun = 7

interface PlacedWord { word: string, start: number, end: number }

/** Words without case, accents, possessive marks or punctuation; hyphenated words in their parts. */
function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\d]+(?:['’‘][\p{L}\d]+)*/gu)].map(match => ({
    word: match[0].replace(/['’‘]/g, '').replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** All runs of eight words of the articles' texts, and which article has them. */
export function indexRuns(texts: readonly { article: string, text: string }[]): ReadonlyMap<string, string> {
  const length = longestSharedRun + 1
  return new Map(texts.flatMap(({ article, text }) => {
    const words = placedWords(text).map(({ word }) => word)
    return words.slice(length - 1).map((_, at): [string, string] => [words.slice(at, at + length).join(' '), article])
  }))
}

/** Every run of eight or more words that a text shares with an indexed article, each at its full length. */
export function sharedRuns(text: string, runs: ReadonlyMap<string, string>): SharedRun[] {
  const length = longestSharedRun + 1
  const words = placedWords(text)
  const found: { article: string, from: number, to: number }[] = []
  for (let at = 0; at + length <= words.length; at++) {
    const article = runs.get(words.slice(at, at + length).map(({ word }) => word).join(' '))
    if (!article)
      continue
    const last = found.at(-1)
    if (last && last.article === article && last.to === at + length - 1)
      last.to = at + length
    else
      found.push({ article, from: at, to: at + length })
  }
  return found.map(({ article, from, to }) => {
    const [start, end] = [words[from]!.start, words[to - 1]!.end]
    return { article, words: to - from, start, end, text: text.slice(start, end) }
  })
}
