/**
 * `npm run --silent deck -- --format json|text [--language en|ru|ky]`: prints the compiled deck, every card with its
 * front and back as a learner sees them; with a language as a learner of that language gets it, every fact and card
 * with its `lang`. Faults of content/ go to stderr with exit code 1, a wrong call with exit code 2; stdout then stays
 * empty.
 */
import type { BackWords } from '../domain/content/card-back.ts'
import type { Deck, LanguageCode } from '../domain/content/deck.ts'
import type { DeckInLanguage } from './content/deck-in-language.ts'
import { parseArgs } from 'node:util'
import { cardBack, englishBackWords, evidenceLocator } from '../domain/content/card-back.ts'
import { compileContent } from '../domain/content/compile.ts'
import { readContent } from './content/read-content.ts'
import { languageCodes } from '../domain/content/language-codes.ts'
import { languageNamed, deckInLanguage } from './content/deck-in-language.ts'

type Format = 'json' | 'text'
/** Without a language its things do not say in which they are. */
type PrintedDeck = Omit<DeckInLanguage, 'deck'> & { deck: Deck }
interface Call { format: Format, language?: LanguageCode }

function readCall(): Call {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'json' }, language: { type: 'string' } } })
  if (values.format !== 'json' && values.format !== 'text')
    throw new Error(`--format is json or text, not "${values.format}"`)
  const language = languageNamed(values.language ?? '')
  if (values.language !== undefined && !language)
    throw new Error(`--language is ${languageCodes.join(' or ')}, not "${values.language}"`)
  return { format: values.format, ...language && { language } }
}

function readableDeck({ deck, language, words }: PrintedDeck) {
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
      const spoken: [BackWords, LanguageCode] = card.lang === 'en' ? [englishBackWords, 'en'] : [words.back, language]
      return { ...card, back: cardBack(card, facts.get(card.factId)!, articles, ...spoken) }
    }),
  }
}

function printDeck(format: Format, spoken: PrintedDeck): void {
  const readable = readableDeck(spoken)
  console.log(
    format === 'json'
      ? JSON.stringify(readable)
      : readable.cards.map(card => `# ${card.id} (${card.kind})\n${card.front}\n\n${card.back}\n`).join('\n'),
  )
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
  const { spoken, faults } = await deckInLanguage(english.deck, call.language ?? 'en')
  const all = [...english.faults, ...faults]
  for (const fault of all)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (all.length > 0)
    process.exitCode = 1
  else
    printDeck(call.format, call.language ? spoken : { ...spoken, deck: english.deck })
}

await main()
