/**
 * `npm run content:check`: compiles and lints content/ and prints every fault as path:line: reason, and says which
 * notes for Anki are not dated. Exit code 1 when there is one.
 */
import { readFile } from 'node:fs/promises'
import { compileContent } from '../domain/content/compile.ts'
import { editorialFaults } from '../domain/content/editorial.ts'
import { lintContent } from '../domain/content/lint.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { undatedIn } from '../exports/anki/stamps.ts'
import { isLexiconModuleCurrent } from './content/lexicon-module.ts'
import { readContent } from './content/read-content.ts'
import { stampsPath } from './content/stamps-path.ts'

const files = await readContent()
const { deck, faults: compilerFaults } = compileContent(files)
const parsed = parseSources(files)
const faults = [...compilerFaults, ...lintContent(parsed)]
if (parsed.lexicon && !await isLexiconModuleCurrent(parsed.lexicon.value)) {
  faults.push({
    path: parsed.lexicon.path,
    line: 1,
    reason: 'was changed since it was compiled: run npm run content:lexicon',
  })
}
const tooMany = editorialFaults(deck)
for (const line of tooMany)
  console.error(`content/facts: ${line}`)
for (const fault of faults)
  console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
console.log(
  `${deck.facts.length} facts, ${deck.cards.length} cards, ${deck.entities.length} entities, ${deck.articles.length} articles: ${faults.length + tooMany.length} faults`,
)
const undated = faults.length > 0 ? [] : undatedIn(await readFile(stampsPath, 'utf8').catch(() => ''), deck)
if (undated.length > 0) {
  console.error(
    `exports/anki/note-stamps.txt: ${undated.length} notes have changed (${
      undated.slice(0, 3).join(', ')
    } …): npm run anki:stamps dates them`,
  )
}
if (faults.length > 0 || tooMany.length > 0 || undated.length > 0)
  process.exitCode = 1
