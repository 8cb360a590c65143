/**
 * `npm run anki:stamps`: dates every note of the Anki package that has changed, so that an import updates it. Run after
 * a change of content.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { compileContent } from '../domain/content/compile.ts'
import { datedStamps, undatedIn } from '../exports/anki/stamps.ts'
import { readContent } from './content/read-content.ts'
import { stampsPath } from './content/stamps-path.ts'

const { deck, faults } = compileContent(await readContent())
if (faults.length > 0) {
  console.error('content/ has faults: npm run content:check lists them. Nothing was dated.')
  process.exit(1)
}
const text = await readFile(stampsPath, 'utf8').catch(() => '')
const changed = undatedIn(text, deck)
await writeFile(stampsPath, datedStamps(text, deck, Date.now()))
console.log(
  changed.length === 0
    ? 'Nothing has changed since it was dated.'
    : `${changed.length} dated anew, of ${deck.cards.length} notes and 2 note types`,
)
