import type { LanguageCode } from '#domain/content/deck'
import type { DeckLoader } from '~/utils/deck-loader'
import type { SearchPlace, SearchWords } from '#domain/search/deck-documents'
import type { KeptWords } from '#domain/search/kept-documents'
import type { SearchIndex } from '#domain/search/search-index'
import type { PieceFaultKind } from '~/utils/load-piece'
import { pieceUnits } from '#domain/content/deck-pieces'
import type { FactState } from '#domain/log/subject-states'
import { keptDocuments } from '#domain/search/kept-documents'
import { headDocuments, placeDocuments, textDocuments } from '#domain/search/deck-documents'
import { createSearchIndex } from '#domain/search/search-index'
import { inSlices } from '~/utils/in-slices'
import { searchPlaces } from '~/utils/search-places'

/** The index, and how far it is. */
interface SearchBuild {
  index: SearchIndex
  /** How many documents it holds; grows while it is built. */
  size: Ref<number>
  isComplete: Ref<boolean>
  /** Why a piece of the deck did not come. */
  fault: Ref<PieceFaultKind | undefined>
  /** Builds what is missing; what is running already is not begun anew. */
  build: () => Promise<void>
  /** Takes over what the learner keeps about facts, as it is now. */
  takeKept: (facts: Iterable<FactState>) => void
}

/** Index by deck: it is built once, and outlives the page that asked for it. */
const builds = new WeakMap<DeckLoader, SearchBuild>()

function createBuild(loader: DeckLoader, places: readonly SearchPlace[], words: SearchWords & KeptWords): SearchBuild {
  const index = createSearchIndex(words.language)
  const size = ref(0)
  const isComplete = ref(false)
  const fault = ref<PieceFaultKind>()
  let running: Promise<void> | undefined

  async function addDeck(): Promise<void> {
    await loader.load('index')
    const { units, articles, ...heads } = loader.index.value!.deck
    index.add(headDocuments({ units, articles, ...heads }, words))
    size.value = index.size
    await Promise.all([
      loader.load('entities'),
      loader.load('tickets'),
      loader.loadUnits({ units: pieceUnits({ units }) }),
    ])
    const { factById, cardById, leadOf } = loader.texts.value
    const texts = textDocuments({
      units,
      articles,
      leadOf,
      facts: [...factById.values()],
      cards: [...cardById.values()],
      entities: [...loader.entityById.values()],
      tickets: loader.tickets,
    }, words)
    await inSlices(texts, document => index.add([document]))
    size.value = index.size
    isComplete.value = true
  }

  async function buildOnce(): Promise<void> {
    fault.value = undefined
    index.add(placeDocuments(places))
    size.value = index.size
    try {
      await addDeck()
    }
    catch (error) {
      fault.value = (await pieceFaultOf(error)).kind
    }
    finally {
      running = undefined
    }
  }

  function takeKept(facts: Iterable<FactState>): void {
    const { factById } = loader.texts.value
    index.replace('kept', keptDocuments(facts, id => factById.get(id), words))
    size.value = index.size
    // What was found may be another although there is as much of it.
    triggerRef(size)
  }

  const build = (): Promise<void> => isComplete.value ? Promise.resolve() : running ??= buildOnce()
  return { index, size, isComplete, fault, takeKept, build }
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The build of a deck's index, in the words of the interface. */
function buildFor(loader: DeckLoader, language: LanguageCode, t: Translate): SearchBuild {
  const kinds = ['treaty', 'event', 'organization', 'presidency', 'figure', 'person', 'place', 'concept'] as const
  const places = searchPlaces.map(({ id, group, to }) => ({
    id,
    group,
    to,
    title: t(`search.place.${id}.title`),
    words: t(`search.place.${id}.words`).split(', '),
  }))
  return createBuild(loader, places, {
    language,
    kinds: Object.fromEntries(kinds.map(kind => [kind, t(`kind.${kind}`)])) as SearchWords['kinds'],
    nameOfUnit: number => t('search.unit', { n: number }),
    starred: t('search.kept.starred'),
    noted: t('search.kept.noted'),
  })
}

/** The index of everything; browser only, after the words of `search` have come. */
export function useSearchIndex(): SearchBuild {
  const loader = useDeckLoader()
  const { t } = useI18n()
  const build = builds.get(loader) ?? buildFor(loader, useLanguage(), (key, named = {}) => t(key, named))
  builds.set(loader, build)
  const kept = useKeptFacts()
  // The sentences of facts are there once the index is complete.
  watch([kept, build.isComplete], ([facts]) => build.takeKept(facts.values()), { immediate: true })
  return build
}
