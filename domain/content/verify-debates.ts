/** Proves the cases: figures and names of each side stand in its paragraphs, those of the model answer in the case. */
import type { DebateSource } from './debate-schemas.ts'
import type { Cited, Desk } from './provenance.ts'
import type { Located } from './parse-sources.ts'
import type { FactSource } from './schemas.ts'
import type { ContentFault } from './yaml-source.ts'
import { faultAt } from './fault-at.ts'
import { citedIn, metadataText, missingFrom, placeOf } from './provenance.ts'
import { indexFigures } from './text-figures.ts'
import { indexNames } from './text-names.ts'

function missingItems(text: string, cited: Cited, desk: Desk): string[] {
  const { figures, names } = missingFrom(text, cited, desk)
  return [...new Set([...figures.map(figure => figure.text), ...names])]
}

/** What texts hold; every author may be named beside them. */
function citedTexts(texts: readonly string[], { articles }: Desk): Cited {
  const all = [...articles.values()]
  return {
    figures: indexFigures(texts.join(' | ')),
    names: indexNames([...texts, ...all.map(metadataText)].join(' | ')),
    articles: all,
  }
}

/** What is wrong with a case when it is compared with the articles' texts and the notes of its facts. */
export function debateFaults(
  debate: Located<DebateSource>,
  factById: ReadonlyMap<string, FactSource>,
  desk: Desk,
): ContentFault[] {
  const { value } = debate
  const facts = value.facts.flatMap(id => factById.get(id) ?? [])
  const notes = citedTexts(facts.flatMap(({ note }) => note ?? []), desk)
  const paragraphs = [...value.positions, ...facts].flatMap(({ evidence }) => evidence)
  const whole = citedTexts([
    ...paragraphs.flatMap(place => desk.paragraphs.get(placeOf(place))?.text ?? []),
    ...facts.flatMap(({ statement, note }) => [statement, note ?? '']),
    ...value.positions.map(({ by, says, ground }) => [by, says, ground].join(' ')),
    value.sum ?? '',
    value.since ?? '',
  ], desk)
  const faults = (keys: readonly PropertyKey[], text: string, cited: Cited, where: string): ContentFault[] =>
    missingItems(text, cited, desk).map(item => faultAt(debate, keys, `"${item}" does not stand in ${where}`))
  return [
    ...value.positions.flatMap(({ isOutside, says, ground, evidence }, index) => faults(
      ['positions', index, 'says'],
      `${says} ${ground}`,
      isOutside ? notes : citedIn(evidence, desk),
      isOutside ? 'the notes of its facts' : evidence.map(placeOf).join('; '),
    )),
    ...faults(['answer'], value.answer, whole, 'its positions, its facts or their paragraphs'),
  ]
}
