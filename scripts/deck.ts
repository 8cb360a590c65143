/**
 * `npm run --silent deck -- --format json|text`: prints the compiled deck, every card with its front and back as a
 * learner sees them. Faults of content/ go to stderr with exit code 1, a wrong call with exit code 2; stdout then stays
 * empty.
 */
import type { Deck } from '../domain/content/deck.ts'
import { parseArgs } from 'node:util'
import { cardBack, evidenceLocator } from '../domain/content/card-back.ts'
import { compileContent } from '../domain/content/compile.ts'
import { readContent } from './content/read-content.ts'

function readFormat(): 'json' | 'text' {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'json' } } })
  if (values.format !== 'json' && values.format !== 'text')
    throw new Error(`--format is json or text, not "${values.format}"`)
  return values.format
}

function readableDeck(deck: Deck) {
  const articles = new Map(deck.articles.map(article => [article.id, article]))
  const facts = new Map(deck.facts.map(fact => [fact.id, fact]))
  return {
    ...deck,
    facts: deck.facts.map(fact => ({
      ...fact,
      locators: fact.evidence.map(evidence => evidenceLocator(evidence, articles)),
    })),
    cards: deck.cards.map(card => ({ ...card, back: cardBack(card, facts.get(card.factId)!, articles) })),
  }
}

function printDeck(format: 'json' | 'text', deck: Deck): void {
  const readable = readableDeck(deck)
  console.log(
    format === 'json'
      ? JSON.stringify(readable)
      : readable.cards.map(card => `# ${card.id} (${card.kind})\n${card.front}\n\n${card.back}\n`).join('\n'),
  )
}

async function main(): Promise<void> {
  let format: 'json' | 'text'
  try {
    format = readFormat()
  }
  catch (error) {
    console.error(
      `deck: ${
        error instanceof Error ? error.message.split('. ')[0] : String(error)
      } (usage: npm run --silent deck -- --format json|text)`,
    )
    process.exitCode = 2
    return
  }
  const { deck, faults } = compileContent(await readContent())
  for (const fault of faults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (faults.length > 0)
    process.exitCode = 1
  else
    printDeck(format, deck)
}

await main()
