/**
 * `npm run --silent deck -- --format json|text [--language en|ru|ky]`: prints the compiled deck, every card with its
 * front and back as a learner sees them; with a language as a learner of that language gets it, every fact and card
 * with its `lang`. Faults of content/ go to stderr with exit code 1, a wrong call with exit code 2; stdout then stays
 * empty.
 */
import type { Deck } from '../domain/content/deck.ts'
import type { ContentFault } from '../domain/content/yaml-source.ts'
import type { DeckOverlay, TranslationLanguage } from '../domain/content/overlay.ts'
import { parseArgs } from 'node:util'
import { cardBack, evidenceLocator } from '../domain/content/card-back.ts'
import { compileContent } from '../domain/content/compile.ts'
import { translationLanguages } from '../domain/content/overlay.ts'
import { markEnglish, translateDeck } from '../domain/content/translate.ts'
import { compileOverlay } from '../domain/translation/compile-overlay.ts'
import { readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'

type Format = 'json' | 'text'
/** A deck in a language, with the overlay that it has on it. */
interface Spoken { deck: Deck, overlay?: DeckOverlay }
interface Call { format: Format, language?: 'en' | TranslationLanguage }

function readCall(): Call {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'json' }, language: { type: 'string' } } })
  if (values.format !== 'json' && values.format !== 'text')
    throw new Error(`--format is json or text, not "${values.format}"`)
  const language = (['en', ...translationLanguages] as const).find(code => code === values.language)
  if (values.language !== undefined && !language)
    throw new Error(`--language is en or ${translationLanguages.join(' or ')}, not "${values.language}"`)
  return { format: values.format, ...language && { language } }
}

function readableDeck({ deck, overlay }: Spoken) {
  const articles = new Map(deck.articles.map(article => [article.id, article]))
  const facts = new Map(deck.facts.map(fact => [fact.id, fact]))
  return {
    ...deck,
    facts: deck.facts.map(fact => ({
      ...fact,
      locators: fact.evidence.map(evidence => evidenceLocator(evidence, articles)),
    })),
    cards: deck.cards.map((card) => {
      // A card that is not translated is in English whole.
      const { backWords, language } = 'lang' in card && card.lang !== 'en' && overlay ? overlay : {}
      return { ...card, back: cardBack(card, facts.get(card.factId)!, articles, backWords, language) }
    }),
  }
}

function printDeck(format: Format, spoken: Spoken): void {
  const readable = readableDeck(spoken)
  console.log(
    format === 'json'
      ? JSON.stringify(readable)
      : readable.cards.map(card => `# ${card.id} (${card.kind})\n${card.front}\n\n${card.back}\n`).join('\n'),
  )
}

/** The deck in a language, and what is wrong with its translations. */
async function deckIn(deck: Deck, language: Call['language']): Promise<{ spoken: Spoken, faults: ContentFault[] }> {
  if (!language || language === 'en')
    return { spoken: { deck: language ? markEnglish(deck) : deck }, faults: [] }
  const { overlay, faults } = compileOverlay(await readTranslations(), deck, language, sha256)
  return { spoken: { deck: translateDeck(deck, overlay), overlay }, faults }
}

async function main(): Promise<void> {
  let call: Call
  try {
    call = readCall()
  }
  catch (error) {
    console.error(
      `deck: ${
        error instanceof Error ? error.message.split('. ')[0] : String(error)
      } (usage: npm run --silent deck -- --format json|text [--language en|ru|ky])`,
    )
    process.exitCode = 2
    return
  }
  const english = compileContent(await readContent())
  const { spoken, faults } = await deckIn(english.deck, call.language)
  const all = [...english.faults, ...faults]
  for (const fault of all)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (all.length > 0)
    process.exitCode = 1
  else
    printDeck(call.format, spoken)
}

await main()
