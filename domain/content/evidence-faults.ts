import type { ContentFault } from './yaml-source.ts'
import type { Located } from './parse-sources.ts'
import type { ArticleSource } from './schemas.ts'
import { faultAt } from './fault-at.ts'

/** Numbers of paragraphs by section, by article. */
export type ParagraphCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Counts the paragraphs that articles have. */
export function countParagraphs(articles: readonly Located<ArticleSource>[]): ParagraphCounts {
  return new Map(articles.map(({ value }) => [
    value.id,
    new Map(value.sections.map(section => [section.id, section.paragraphs.length])),
  ]))
}

interface Paragraph { article: string, section: string, paragraph: number }

/** Whether no article has a paragraph that an entry names, under these keys. */
export function placeFaults(
  entry: Located<{ id: string }>,
  { article, section, paragraph }: Paragraph,
  keys: readonly PropertyKey[],
  paragraphCounts: ParagraphCounts,
): ContentFault[] {
  const at = (key: string, reason: string): ContentFault[] => [faultAt(entry, [...keys, key], reason)]
  const sections = paragraphCounts.get(article)
  if (!sections)
    return at('article', `there is no article "${article}"; there are ${[...paragraphCounts.keys()].join(', ')}`)
  const count = sections.get(section)
  if (count === undefined)
    return at('section', `${article} has no section "${section}"; it has ${[...sections.keys()].join(', ')}`)
  return paragraph > count ? at('paragraph', `${article}, ${section} has ${count} paragraphs, not ${paragraph}`) : []
}

/** Places of an entry's evidence (the list at `keys`) that no article has, or that are cited twice. */
export function evidenceFaults(
  entry: Located<{ id: string }>,
  evidence: readonly Paragraph[],
  paragraphCounts: ParagraphCounts,
  keys: readonly PropertyKey[] = ['evidence'],
): ContentFault[] {
  const seen = new Set<string>()
  return evidence.flatMap((paragraph, index) => {
    const faults = placeFaults(entry, paragraph, [...keys, index], paragraphCounts)
    const place = `${paragraph.article}/${paragraph.section}/${paragraph.paragraph}`
    if (faults.length === 0 && seen.has(place))
      return [faultAt(entry, [...keys, index], `the paragraph ${place} is cited twice`)]
    seen.add(place)
    return faults
  })
}
