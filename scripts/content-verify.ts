/**
 * `npm run content:verify -- DIR`: compares content/ with the articles' texts (`DIR/<article id>.txt`) and prints every
 * failing item as path:line: reason. `--only facts/x.yml` shows one file's; `--paragraph article/section/n` prints a
 * paragraph.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseSources } from '../domain/content/parse-sources.ts'
import { cutArticles, verifyContent } from '../domain/content/verify.ts'
import { readContent } from './content/read-content.ts'

const usage = 'usage: npm run content:verify -- DIR [--only facts/x.yml] [--paragraph article/section/n]'

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

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, paragraph: { type: 'string' } },
  })
  if (positionals.length !== 1)
    throw new Error(usage)
  const texts = await readTexts(positionals[0]!)
  await (values.paragraph ? printParagraph(values.paragraph, texts) : printVerification(texts, values.only))
}
catch (error) {
  console.error(`content:verify: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
