import type { FactKind, FactStatus } from '#domain/content/deck'
import type { CardRow, RowChoice, RowOrder, RowStanding } from '#domain/progress/card-rows'
import { foldName } from '#domain/answers/fold-text'
import { hasSameContent } from '#domain/progress/same-content'
import { cardRows, chooseRows, dueSpans, rowOrders, rowStates, rowTextFilter, standingOf } from '#domain/progress/card-rows'

interface CardRows {
  /** All of them, in the order of the course. */
  all: readonly CardRow[]
  /** Those that are asked for, in the order asked for. */
  shown: ComputedRef<CardRow[]>
  standings: ComputedRef<ReadonlyMap<string, RowStanding>>
  choice: ComputedRef<RowChoice>
  /** Changes the address; what is empty leaves it. */
  choose: (parts: Partial<RowChoice>) => void
  /** How many filters narrow what is shown. */
  filterCount: ComputedRef<number>
  /** What some fact among the cards is, for the filters. */
  kinds: readonly FactKind[]
  statuses: readonly FactStatus[]
}

const importances = [1, 2, 3] as const

/**
 * The cards that the address asks for; for pages that have awaited the whole deck. A page that was drawn on the server
 * asks for nothing until it is alive.
 */
export function useCardRows(): CardRows {
  const router = useRouter()
  const progress = useProgressStore()
  const index = useWholeDeck()
  const kept = useKeptFacts()
  const { compare } = useFormat()
  const all = cardRows(index)
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const statuses = [...new Set(all.map(({ status }) => status))]
  const { asked } = useAddressQuery()
  const among = <T extends string | number>(key: string, values: readonly T[]): T | undefined =>
    values.find(value => String(value) === asked(key))

  const choice = computed((before?: RowChoice): RowChoice => {
    const isReversed = asked('sort').startsWith('-')
    const now: RowChoice = {
      unit: index.unitById.has(asked('unit')) ? asked('unit') : '',
      topic: index.topicById.has(asked('topic')) ? asked('topic') : '',
      article: index.articleById.has(asked('article')) ? asked('article') : '',
      kind: among('kind', kinds) ?? '',
      status: among('status', statuses) ?? '',
      importance: among('importance', importances) ?? 0,
      state: among('state', rowStates) ?? '',
      due: among('due', dueSpans) ?? '',
      text: asked('q'),
      order: rowOrders.find(order => order === asked('sort').replace(/^-/, '')) ?? 'course',
      isReversed,
    }
    // As long as nothing else is asked for, rows and filters stay as they are.
    return before && hasSameContent(before, now) ? before : now
  })

  function sortOf({ order, isReversed }: { order: RowOrder, isReversed: boolean }): string {
    return `${isReversed ? '-' : ''}${order === 'course' && !isReversed ? '' : order}`
  }

  function choose(parts: Partial<RowChoice>): void {
    const { unit, topic, article, kind, status, importance, state, due, text, order, isReversed } = {
      ...choice.value, ...parts,
    }
    const query = {
      unit, topic, article, kind, status, state, due,
      importance: importance === 0 ? '' : String(importance),
      q: text,
      sort: sortOf({ order, isReversed }),
    }
    void router.replace({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')) })
  }

  const standings = computed(() => {
    const world = {
      states: progress.states,
      at: progress.now,
      curve: progress.curve,
      studyDay: progress.moment.studyDay,
      isStarred: (factId: string) => kept.value.get(factId)?.isStarred ?? false,
    }
    return new Map(all.map(row => [row.id, standingOf(row, world)]))
  })

  /** What of a card can be found, folded when it is looked at first. */
  const folded = new Map<string, string>()
  function wordsOf({ id, factId }: CardRow): string {
    const words = folded.get(id) ?? foldName([
      index.cardById.get(id)!.front, index.cardById.get(id)!.answer, index.factById.get(factId)!.statement,
    ].join(' '))
    folded.set(id, words)
    return words
  }

  const shown = computed(() => chooseRows(all, choice.value, {
    standings: standings.value,
    studyDay: progress.moment.studyDay,
    hasText: rowTextFilter(choice.value.text, wordsOf),
    compareWords: compare,
  }))

  const filterCount = computed(() => {
    const { order: _, isReversed: __, ...filters } = choice.value
    return Object.values(filters).filter(value => value !== '' && value !== 0).length
  })

  return { all, shown, standings, choice, choose, filterCount, kinds, statuses }
}
