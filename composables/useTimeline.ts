import type { DatedBy, DeckHappening, Side } from '#domain/content/deck'
import type { KnownState } from '#domain/statistics/known'
import type { Presidency, PresidencyGroup } from '#domain/time-line/presidencies'
import { countKnown, knownStateOfUnit, knownStates } from '#domain/statistics/known'
import { laneOrder } from '#domain/time-line/layout'
import { byPresidency, presidenciesOf } from '#domain/time-line/presidencies'

/** A happening with what the page says of it. */
export interface ShownHappening {
  happening: DeckHappening
  when: DeckHappening['when']
  /** How well its facts are known. */
  state: KnownState
  date: string
  /** Beside its name: what became of a plan, who doubts it, how else it is dated. */
  remarks: string[]
  /** All of it in one sentence, as a screen reader says it. */
  words: string
}

/** What is shown, by the address. */
export interface TimelineFilters {
  sides: Side[]
  unit: string
  state: KnownState | ''
}

interface Timeline {
  filters: WritableComputedRef<TimelineFilters>
  isFiltered: ComputedRef<boolean>
  /** All of them, whatever is shown. */
  all: readonly DeckHappening[]
  shown: ComputedRef<ShownHappening[]>
  groups: ComputedRef<PresidencyGroup<ShownHappening>[]>
  presidencies: readonly Presidency[]
  /** Id of the one whose facts are open. */
  opened: WritableComputedRef<string | undefined>
  view: WritableComputedRef<'picture' | 'list'>
}

/** What became of what was planned or announced is said unless it was simply done. */
function isTold(deed: DeckHappening['deed']): deed is 'partly' | 'not-done' {
  return deed === 'partly' || deed === 'not-done'
}

/**
 * The happenings that the address asks for, with their words; for pages that have awaited the index, the entities and
 * the happenings. A page that was drawn on the server shows everything until it is alive.
 */
export function useTimeline(): Timeline {
  const { t } = useI18n()
  const format = useFormat()
  const progress = useProgressStore()
  const { factById, articleById, unitById } = useDeck()
  const all = useHappenings()
  const presidencies = presidenciesOf([...useEntities().values()], useLanguage())
  const { asked, change } = useAddressQuery()

  const filters = computed({
    get: (): TimelineFilters => ({
      sides: laneOrder.filter(side => asked('lane').split('~').includes(side)),
      unit: unitById.has(asked('unit')) ? asked('unit') : '',
      state: knownStates.find(state => state === asked('known')) ?? '',
    }),
    set: ({ sides, unit, state }: TimelineFilters) => change({
      lane: sides.join('~') || undefined,
      unit: unit || undefined,
      known: state || undefined,
    }),
  })

  function nameOf(by: DatedBy): string {
    return by === 'general-knowledge' ? t('timeline.outside') : articleById.get(by.article)?.shortTitle ?? by.article
  }

  function remarksOn({ what, deed, when, otherDates = [], isContested }: DeckHappening): string[] {
    return [
      ...what === 'happened' ? [] : [t(`timeline.${what}`)],
      ...isTold(deed) ? [t(`timeline.deed.${deed}`)] : [],
      ...isContested ? [t('timeline.contested')] : [],
      ...when.by ? [t('timeline.dated.general-knowledge')] : [],
      ...otherDates.map(date => t('timeline.dated.other', { date: format.when(date), by: nameOf(date.by) })),
    ]
  }

  const everything = computed<ShownHappening[]>((before?: readonly ShownHappening[]) => {
    const moment = { states: progress.states, at: progress.now, curve: progress.curve }
    return all.map((happening, place) => {
      const facts = happening.facts.flatMap(id => factById.get(id) ?? [])
      const state = knownStateOfUnit(countKnown(facts, moment))
      const known = before?.[place]
      // Nothing else of it changes: where its state has not, it need not be drawn again.
      if (known?.state === state)
        return known
      const date = format.when(happening.when)
      const remarks = remarksOn(happening)
      return {
        happening,
        when: happening.when,
        state,
        date,
        remarks,
        // Made where it is said: on a phone, which shows a list, it is not.
        get words() {
          const mark = t('timeline.mark', {
            date,
            title: happening.title,
            side: t(`timeline.side.${happening.side}`),
            facts: t('timeline.facts', { n: facts.length }, facts.length),
            state: t(`known.${state}`),
          })
          return [mark, ...remarks].join(', ')
        },
      }
    })
  })

  const shown = computed(() => {
    const { sides, unit, state } = filters.value
    const own = unitById.get(unit)
    const ofUnit = own && new Set([...own.facts, ...own.depth])
    return everything.value.filter(each =>
      (sides.length === 0 || sides.includes(each.happening.side))
      && (!ofUnit || each.happening.facts.some(id => ofUnit.has(id)))
      && (state === '' || each.state === state))
  })

  return {
    filters,
    isFiltered: computed(() => shown.value.length < all.length),
    all,
    shown,
    groups: computed(() => byPresidency(shown.value, presidencies)),
    presidencies,
    opened: computed({
      get: () => all.some(({ id }) => id === asked('at')) ? asked('at') : undefined,
      set: id => change({ at: id }),
    }),
    view: computed({
      get: () => asked('view') === 'list' ? 'list' : 'picture',
      set: view => change({ view: view === 'list' ? view : undefined }),
    }),
  }
}
