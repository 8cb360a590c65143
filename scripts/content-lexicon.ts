/**
 * `npm run content:lexicon`: compiles content/lexicon/en.yml into the module that the core reads. Writes nothing when
 * it has faults.
 */
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { crossCheckLexicon } from '../domain/content/cross-check-lexicon.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { lexiconModule, lexiconModulePath } from './content/lexicon-module.ts'
import { readContent } from './content/read-content.ts'

const files = (await readContent()).filter(({ path }) => path.startsWith('lexicon/'))
const { lexicon, faults: parseFaults } = parseSources(files)
const faults = [...parseFaults, ...lexicon ? crossCheckLexicon(lexicon) : []]
for (const fault of faults)
  console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
if (lexicon && faults.length === 0)
  await writeFile(lexiconModulePath, lexiconModule(lexicon.value))
else
  process.exitCode = 1
