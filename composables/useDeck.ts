import type {
  DeckCard, DeckDebate, DeckEntity, DeckFact, DeckHappening, DeckTicket, LanguageCode,
} from '#domain/content/deck'
import type { DeckIndex, StudyIndex } from '#domain/content/deck-index'
import type { Presidency } from '#domain/time-line/presidencies'
import type { DeckLoader, DeckPart } from '~/utils/deck-loader'

/** The deck as it comes, to be watched: what stands on it while its pieces are still on their way. */
export function useDeckLoader(): DeckLoader {
  return useNuxtApp().$deck.loader
}

/**
 * The deck in English, which is the same loader on an English page: what quizzes are made from, and the other language
 * of a fact. Nothing of it is loaded before it is asked for.
 */
export function useEnglishLoader(): DeckLoader {
  return useNuxtApp().$deck.english
}

/** Gives the whole deck of any language, for files that leave in it. Rejects when it does not come. */
export function useDeckIn(): (language: LanguageCode) => Promise<DeckIndex> {
  const { $deck } = useNuxtApp()
  return async (language) => {
    const loader = await $deck.loaderOf(language)
    await loader.load('whole')
    return loader.whole.value!
  }
}

/** Loads parts of the deck; a page awaits it in its setup, before it is drawn. */
export async function loadDeck(...parts: DeckPart[]): Promise<void> {
  const { loader, asked } = useNuxtApp().$deck
  for (const part of parts)
    asked.add(part)
  await Promise.all(parts.map(loader.load))
}

/** Loads the texts of units, by their ids or by those of facts; a page awaits it in its setup. */
export async function loadDeckTexts(of: Parameters<DeckLoader['loadUnits']>[0]): Promise<void> {
  const { loader, asked } = useNuxtApp().$deck
  asked.add('texts')
  await loader.loadUnits(of)
}

/**
 * Lets typed answers count in all languages of the deck, as long as any are asked for; `ask` names what asks now. It is
 * quiet: as long as the answers have not come those in the language of the page count, and with every `ask` they are
 * asked for again.
 */
export function useOtherAnswers(ask: () => unknown): void {
  const loader = useDeckLoader()
  watch(ask, asked => asked && import.meta.client && void loader.load('answers').catch(() => {}), { immediate: true })
}

/**
 * The loader, where the page has asked for a part. On the server everything is there: what a page forgets to ask for
 * would be missing only in the browser, so it fails everywhere.
 */
function loaderWith(...anyOf: readonly (DeckPart | 'texts')[]): DeckLoader {
  const { loader, asked } = useNuxtApp().$deck
  if (!anyOf.some(part => asked.has(part)))
    throw new Error(`Inconsistent: the page must await the deck (${anyOf.join(' or ')}) before it is drawn`)
  return loader
}

/** What is known of the deck without texts; for pages that have awaited `loadDeck('index')` or more. */
export function useDeck(): StudyIndex {
  return loaderWith('index', 'whole').index.value!
}

/** The whole deck; for pages that have awaited `loadDeck('whole')`. */
export function useWholeDeck(): DeckIndex {
  return loaderWith('whole').whole.value!
}

/** The texts that have come; for pages that have awaited `loadDeckTexts`. */
export function useDeckTexts(): {
  leadOf: ReadonlyMap<string, string>
  factById: ReadonlyMap<string, DeckFact>
  cardById: ReadonlyMap<string, DeckCard>
} {
  return loaderWith('texts', 'whole').texts.value
}

/** Persons, organizations, places and terms; for pages that have awaited `loadDeck('entities')`. */
export function useEntities(): ReadonlyMap<string, DeckEntity> {
  return loaderWith('entities', 'whole').entityById
}

/** Exam questions; for pages that have awaited `loadDeck('tickets')`. */
export function useTickets(): readonly DeckTicket[] {
  return loaderWith('tickets', 'whole').tickets
}

/** Cases to weigh; for pages that have awaited `loadDeck('debates')`. */
export function useDebates(): readonly DeckDebate[] {
  return loaderWith('debates', 'whole').debates
}

/** What the timeline draws, in order of time; for pages that have awaited `loadDeck('happenings')`. */
export function useHappenings(): readonly DeckHappening[] {
  return loaderWith('happenings', 'whole').happenings
}

/** Who was President when, in order of time; for pages that have awaited `loadDeck('index')` or more. */
export function usePresidencies(): readonly Presidency[] {
  return loaderWith('index', 'whole').presidencies
}
