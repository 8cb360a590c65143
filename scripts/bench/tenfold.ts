/** The built app with a deck of ten times as many facts in the place of its own, in a folder of its own. */
import type { Deck } from '../../domain/content/deck.ts'
import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent } from '../../domain/content/compile.ts'
import { cardIdOf } from '../../domain/content/deck.ts'
import { deckFiles } from '../content/deck-files.ts'
import { readContent } from '../content/read-content.ts'

/** A deck with every unit, fact and card so many times, each time under other names. */
export function multiplied({ units, facts, cards, ...rest }: Deck, times: number): Deck {
  const copies = Array.from({ length: times }, (_, copy) => (id: string) => copy === 0 ? id : `${id}-copy-${copy}`)
  const card = (id: string, name: (id: string) => string): string => {
    const [fact = '', key] = id.split('/')
    return key === undefined ? name(fact) : cardIdOf(name(fact), key)
  }
  return {
    ...rest,
    units: copies.flatMap(name => units.map(unit => ({
      ...unit,
      id: name(unit.id),
      facts: unit.facts.map(name),
      depth: unit.depth.map(name),
      after: unit.after.map(name),
    }))),
    facts: copies.flatMap(name => facts.map(fact => ({
      ...fact,
      id: name(fact.id),
      cards: fact.cards.map(id => card(id, name)),
    }))),
    cards: copies.flatMap(name => cards.map(of => ({
      ...of,
      id: card(of.id, name),
      factId: name(of.factId),
      ...of.after && { after: of.after.map(id => card(id, name)) },
    }))),
  }
}

/** Copies the built pages and puts the tenfold deck’s files among them; the index has the name that the code knows. */
export async function tenfoldFolder(publicFolder: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'manaschi-tenfold-'))
  await cp(publicFolder, folder, { recursive: true })
  const { index, files } = deckFiles(multiplied(compileContent(await readContent()).deck, 10))
  const known = (await readdir(join(folder, 'deck'))).find(name => /^index\..*\.json$/.test(name))!
  for (const [name, text] of files)
    await writeFile(join(folder, 'deck', name === index ? known : name), text)
  return folder
}
