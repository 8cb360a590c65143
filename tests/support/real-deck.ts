import type { Compilation } from '../../domain/content/compile.ts'
import type { Deck } from '../../domain/content/deck.ts'
import { compileContent } from '../../domain/content/compile.ts'
import { readContent } from '../../scripts/content/read-content.ts'

let compiling: Promise<Compilation> | undefined

/** The project's own content, compiled once for all tests of a process: they only read it. */
export function compiledContent(): Promise<Compilation> {
  compiling ??= readContent().then(files => compileContent(files))
  return compiling
}

/** The deck that the app is built with, compiled once as well. */
export async function realDeck(): Promise<Deck> {
  return (await compiledContent()).deck
}
