/** Texts with the words that were found in them. */
import { searchWords } from './search-words.ts'

/** A piece of a text; marked where it is what was searched for. */
export interface MarkedPart { text: string, isHit: boolean }

/** Longest excerpt (UTF-16 units) that is shown of a text, and how much of it stands before the first hit. */
const LONGEST_EXCERPT = 160
const BEFORE_HIT = 40

/** Places of the words of a text whose keys were found, joined where they overlap. */
function hitSpans(text: string, isHit: (key: string) => boolean): { from: number, to: number }[] {
  const spans: { from: number, to: number }[] = []
  const found = searchWords(text).filter(({ key }) => isHit(key))
  for (const { from, to } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans.at(-1)
    if (last && from < last.to)
      last.to = Math.max(last.to, to)
    else
      spans.push({ from, to })
  }
  return spans
}

function cutAt(text: string, spans: readonly { from: number, to: number }[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const { from, to } of spans) {
    parts.push({ text: text.slice(at, from), isHit: false }, { text: text.slice(from, to), isHit: true })
    at = to
  }
  parts.push({ text: text.slice(at), isHit: false })
  return parts.filter(part => part.text !== '')
}

/** A text with what was found in it; the parts together are the text. */
export function markText(text: string, isHit: (key: string) => boolean): MarkedPart[] {
  return cutAt(text, hitSpans(text, isHit))
}

/** As `markText`, of the part around the first hit where the text is long; cut between words, with "…". */
export function excerpt(text: string, isHit: (key: string) => boolean): MarkedPart[] {
  if (text.length <= LONGEST_EXCERPT)
    return markText(text, isHit)
  const [first] = hitSpans(text, isHit)
  const wanted = Math.max(0, (first?.from ?? 0) - BEFORE_HIT)
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const end = Math.max(from + LONGEST_EXCERPT, first?.to ?? 0)
  const space = text.lastIndexOf(' ', end)
  const to = end >= text.length ? text.length : space > (first?.to ?? from) ? space : end
  return markText(`${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, isHit)
}
