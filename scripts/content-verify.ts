/**
 * `npm run content:verify -- DIR`: compares content/ with the articles' texts (`DIR/<article id>.txt`) and prints every
 * failing item as path:line: reason. `--only facts/x.yml` shows one file's; `--paragraph article/section/n` prints a
 * paragraph.
 *
 * `npm run content:verify -- --translations`: compares every translated text with its English, without the articles,
 * and counts the pairs that a reader must judge; `--pairs` prints them. `--only ru/facts/x.yml` shows one file's.
 */
import type { TranslationLanguage } from '../domain/content/overlay.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { translationLanguages } from '../domain/content/overlay.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { translateDeck } from '../domain/content/translate.ts'
import { cutArticles, verifyContent } from '../domain/content/verify.ts'
import { compileOverlay } from '../domain/translation/compile-overlay.ts'
import { verifyTranslations } from '../domain/translation/verify-translations.ts'
import { readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'

const usage = 'usage: npm run content:verify -- DIR [--only facts/x.yml] [--paragraph article/section/n], or '
  + '--translations [--only ru/facts/x.yml] [--pairs]'

async function readTexts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.txt'))
  return new Map(
    await Promise.all(
      names.map(async (
        name,
      ): Promise<[string, string]> => [name.slice(0, -'.txt'.length), await readFile(join(folder, name), 'utf8')]),
    ),
  )
}

async function printParagraph(place: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const { paragraphs } = cutArticles(parseSources(await readContent()), texts)
  const paragraph = paragraphs.find(candidate =>
    `${candidate.article}/${candidate.section}/${candidate.paragraph}` === place,
  )
  if (!paragraph)
    throw new Error(`there is no paragraph ${place}: give article/section/number`)
  console.log(paragraph.text)
}

async function printVerification(texts: ReadonlyMap<string, string>, only: string | undefined): Promise<void> {
  const { facts, faults } = verifyContent(await readContent(), texts)
  const shown = faults.filter(fault => !only || `content/${fault.path}`.includes(only))
  for (const fault of shown)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  console.log(
    `${facts} facts verified against ${texts.size} articles: ${shown.length} failing items${only ? ` in ${only}` : ''}`,
  )
  if (shown.length > 0)
    process.exitCode = 1
}

/** Prints what the translations of a language say more or less than their English. */
async function printTranslations(language: TranslationLanguage, only = '', isPrintingPairs = false): Promise<void> {
  const content = await readContent()
  const { deck } = compileContent(content)
  const { names } = parseSources(content)
  if (!names)
    throw new Error('content/lexicon/names.yml is missing or has faults: npm run content:check says which')
  const files = (await readTranslations()).filter(({ path }) => `content/${path}`.includes(only))
  const { overlay, states } = compileOverlay(files, deck, language, sha256)
  const { pairs, faults, delicate } = verifyTranslations(
    deck, translateDeck(deck, overlay), states, language, names.value,
  )
  for (const fault of faults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (isPrintingPairs) {
    for (const { path, line, id, name, about, differs, english, translated } of delicate) {
      console.log(`content/${path}:${line}: ${id}: ${name} (${about}${differs ? ', in one of the two only' : ''})\n  ${
        english}\n  ${translated}`)
    }
  }
  const differing = delicate.filter(({ differs }) => differs).length
  console.log(`${language}: ${pairs} texts compared with their English: ${faults.length} failing items; ${
    delicate.length} to be read for negation, “almost” and “in force”, of which ${differing} have the word on one side only`)
  if (faults.length > 0)
    process.exitCode = 1
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      paragraph: { type: 'string' },
      translations: { type: 'boolean', default: false },
      pairs: { type: 'boolean', default: false },
    },
  })
  if (values.translations && positionals.length === 0) {
    for (const language of translationLanguages)
      await printTranslations(language, values.only, values.pairs)
  }
  else {
    if (positionals.length !== 1 || values.translations)
      throw new Error(usage)
    const texts = await readTexts(positionals[0]!)
    await (values.paragraph ? printParagraph(values.paragraph, texts) : printVerification(texts, values.only))
  }
}
catch (error) {
  console.error(`content:verify: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
