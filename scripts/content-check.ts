/** `npm run content:check`: compiles and lints content/ and prints every fault as path:line: reason. Exit code 1 when there is one. */
import { compileContent } from '../domain/content/compile.ts'
import { lintContent } from '../domain/content/lint.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { readContent } from './content/read-content.ts'

const files = await readContent()
const { deck, faults: compilerFaults } = compileContent(files)
const faults = [...compilerFaults, ...lintContent(parseSources(files))]
for (const fault of faults)
  console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
console.log(`${deck.facts.length} facts, ${deck.cards.length} cards, ${deck.entities.length} entities, ${deck.articles.length} articles: ${faults.length} faults`)
if (faults.length > 0)
  process.exitCode = 1
