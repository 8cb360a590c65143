/**
 * Short names of facts, under which they are named in what travels. They follow from the id alone, so that a piece of
 * the deck changes with what it says and not with what stands elsewhere.
 */
import { hashText } from '../random.ts'

/** Facts by their short names, and the other way round. */
export interface FactNames {
  nameOf: (id: string) => string
  /** The id of a name that `nameOf` gave. */
  idOf: (name: string) => string
}

const LENGTH = 4
const BASE = 36
/** Before the ids of those that have no short name. */
const ID_MARK = '='

function shortNameOf(id: string): string {
  return hashText(id).toString(BASE).padStart(LENGTH, '0').slice(-LENGTH)
}

/** Names for the facts of a deck. Of those that would share one the first has it, and nothing is named by a number. */
export function factNames(ids: Iterable<string>): FactNames {
  const idByName = new Map<string, string>()
  for (const id of ids) {
    const name = shortNameOf(id)
    if (!idByName.has(name) && !/^\d+$/.test(name))
      idByName.set(name, id)
  }
  return {
    nameOf(id) {
      const name = shortNameOf(id)
      return idByName.get(name) === id ? name : ID_MARK + id
    },
    idOf(name) {
      const id = name.startsWith(ID_MARK) ? name.slice(ID_MARK.length) : idByName.get(name)
      if (id === undefined)
        throw new Error(`Inconsistent: no fact has the short name ${name}`)
      return id
    },
  }
}

/** Gives the links to facts in a text other names. */
export function renameLinks(text: string, rename: (name: string) => string): string {
  return text.replace(/\(fact:([^)]*)\)/g, (_, name: string) => `(fact:${rename(name)})`)
}
