/** How much of the deck is translated: by importance, unit and kind of text; what is stale and what nobody has read. */
import type { Deck } from '../content/deck.ts'
import type { TextState } from './compile-overlay.ts'
import type { FactOverlay } from './overlay-schemas.ts'
import type { OverlayEntry } from './parse-overlays.ts'
import { englishTexts, overlayKinds } from './english-texts.ts'

/** A share of texts. */
interface ShareRow { name: string, translated: number, of: number }

export interface TranslationReport {
  /** Facts whose statement and cards are all translated, by importance. */
  importances: ShareRow[]
  cards: ShareRow[]
  /** Facts by unit, in teaching order. */
  units: ShareRow[]
  /** Texts of each kind of thing. */
  kinds: ShareRow[]
  /** Texts in whose place the English stands: it was worded anew, or says something else. */
  stale: string[]
  withheld: string[]
  /** Translated facts that no second reader has read, and those that no native speaker of the field has approved. */
  unread: string[]
  unreviewed: string[]
}

/** Reports on the translations of a language. */
export function reportOnTranslations(
  deck: Deck, states: readonly TextState[], facts: readonly OverlayEntry[],
): TranslationReport {
  const shown = new Set(
    states.filter(({ standing }) => standing !== 'withheld').map(({ kind, id, name }) => `${kind} ${id} ${name}`),
  )
  const english = englishTexts(deck)
  const isWhole = (id: string): boolean =>
    [...english.facts.get(id)!.texts.keys()]
      .filter(name => name === 'statement' || name.startsWith('cards.'))
      .every(name => shown.has(`facts ${id} ${name}`))
  const row = (name: string, ids: readonly string[], isTranslated: (id: string) => boolean): ShareRow =>
    ({ name, translated: ids.filter(isTranslated).length, of: ids.length })
  const importanceOf = new Map(deck.facts.map(({ id, importance }) => [id, importance]))
  const listed = (standing: TextState['standing']): string[] =>
    states.filter(state => state.standing === standing).map(({ id, name }) => `${id}: ${name}`)
  const overlays = facts as unknown as readonly FactOverlay[]
  return {
    importances: [1, 2, 3].map(importance => row(
      `importance ${importance}`,
      deck.facts.filter(fact => fact.importance === importance).map(({ id }) => id),
      isWhole,
    )),
    cards: [1, 2, 3].map(importance => row(
      `cards of importance ${importance}`,
      deck.cards.filter(({ factId }) => importanceOf.get(factId) === importance).map(({ id }) => id),
      (id) => {
        const [fact, key] = id.split('/')
        return shown.has(`facts ${fact} cards.${key}`)
      },
    )),
    units: deck.units.map(({ id, facts: core, depth }) => row(id, [...core, ...depth], isWhole)),
    kinds: overlayKinds.map((kind) => {
      const names = [...english[kind]].flatMap(([id, { texts }]) => [...texts.keys()].map(name => `${kind} ${id} ${name}`))
      return row(kind, names, name => shown.has(name))
    }),
    stale: listed('stale'),
    withheld: listed('withheld'),
    unread: overlays.filter(({ read, reviewed }) => !read && !reviewed).map(({ id }) => id),
    unreviewed: overlays.filter(({ reviewed }) => !reviewed).map(({ id }) => id),
  }
}

function formatRow({ name, translated, of }: ShareRow): string {
  const share = of === 0 ? 0 : Math.floor(100 * translated / of)
  return `  ${name.padEnd(36)} ${String(translated).padStart(5)} of ${String(of).padStart(5)}  ${String(share).padStart(3)} %`
}

/** The report as text. */
export function formatTranslationReport(language: string, report: TranslationReport): string {
  const list = (title: string, ids: readonly string[]): string[] =>
    [`${title}: ${ids.length}`, ...ids.slice(0, 20).map(id => `  ${id}`), ...ids.length > 20 ? ['  …'] : []]
  return [
    `Translated into ${language}: facts with all their cards`,
    ...report.importances.map(formatRow),
    ...report.cards.map(formatRow),
    'Texts by kind',
    ...report.kinds.map(formatRow),
    'Facts by unit',
    ...report.units.map(formatRow),
    ...list('Worded anew in English, which is shown: look again', report.stale),
    ...list('Shown in English, because the answer changed', report.withheld),
    ...list('Facts that no second reader has read', report.unread),
    `Facts that no native speaker of the field has approved: ${report.unreviewed.length}`,
  ].join('\n')
}
