/** The files in which the deck travels, each under a name that holds the hash of what it says. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import { createHash } from 'node:crypto'
import { cutDeck, NO_UNIT, unitBundles } from '../../domain/content/deck-pieces.ts'
import { presidenciesOf } from '../../domain/time-line/presidencies.ts'

/** Names of the files of a language: those that study needs, and those that are wanted later. */
export interface DeckNames { needed: string[], later: string[] }

export interface DeckFiles {
  /** Name of the file that holds the study index, and in it the names of all others. */
  index: string
  /** JSON by name of file. */
  files: Map<string, string>
  /** Names of the files that are wanted by those alone who type answers. */
  later: string[]
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/**
 * Writes the deck of a language into files. In development names are always the same (`fixed`), as nothing is kept
 * there.
 */
export function deckFiles(deck: Deck, language: LanguageCode = 'en', fixed?: string): DeckFiles {
  const { index, units, ...others } = cutDeck(deck)
  const files = new Map<string, string>()

  function file(piece: string, content: unknown): string {
    const text = JSON.stringify(content)
    const name = `${piece}.${fixed ?? hashOf(text)}.json`
    files.set(name, text)
    return name
  }

  /** Writes units into one file, which is named after the first. */
  function bundle(ids: readonly string[]): [string, string][] {
    const name = file(ids[0] === NO_UNIT ? 'others' : `unit-${ids[0]}`, Object.fromEntries(ids.map(id => [id, units[id]])))
    return ids.map(id => [id, name])
  }

  const names = {
    units: Object.fromEntries([...unitBundles(deck.units), [NO_UNIT]].flatMap(bundle)),
    answers: file('answers', others.answers),
    entities: file('entities', others.entities),
    tickets: file('tickets', others.tickets),
    debates: file('debates', others.debates),
    happenings: file('happenings', others.happenings),
    guides: file('guides', others.guides),
  }
  return {
    index: file('index', { ...index, names, presidencies: presidenciesOf(deck.entities, language) }),
    files,
    later: [names.answers],
  }
}
