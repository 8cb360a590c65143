/**
 * `npm run content:lexicon`: compiles content/lexicon/en.yml and ky.yml into the modules that the core reads. Writes
 * nothing when one has faults.
 */
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { crossCheckLexicon } from '../domain/content/cross-check-lexicon.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { lexiconModules } from './content/lexicon-module.ts'
import { readContent } from './content/read-content.ts'

const files = (await readContent()).filter(({ path }) => path.startsWith('lexicon/'))
const parsed = parseSources(files)
const { lexicon } = parsed
const faults = [...parsed.faults, ...lexicon ? crossCheckLexicon(lexicon) : []]
for (const fault of faults)
  console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
if (faults.length > 0)
  process.exitCode = 1
else
  await Promise.all(lexiconModules(parsed).map(({ path, text }) => writeFile(path, text)))
