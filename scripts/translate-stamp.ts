/**
 * `npm run translate:stamp [-- FILE …] [--again ID …]`: writes into translations which English their texts were made
 * from. What has a stamp keeps it, so that a changed English shows; `--again` stamps an entry that was translated anew.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { englishTexts } from '../domain/translation/english-texts.ts'
import { placeOfOverlay } from '../domain/translation/parse-overlays.ts'
import { stampFile } from '../domain/translation/stamp.ts'
import { contentFolder, readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'

async function stampAll(names: readonly string[], again: ReadonlySet<string>): Promise<void> {
  const { deck } = compileContent(await readContent())
  const english = englishTexts(deck)
  const files = (await readTranslations()).filter(({ path }) =>
    names.length === 0 || names.some(name => `content/${path}`.endsWith(name)),
  )
  if (files.length === 0)
    throw new Error(`there is no file ${names.join(', ')} under content/translations`)
  let stamped = 0
  for (const file of files) {
    const place = placeOfOverlay(file.path)
    if (!place)
      continue
    const stamping = stampFile(file, place.language, english, again, sha256)
    for (const fault of stamping.faults)
      console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
    for (const id of stamping.outdated)
      console.error(`content/${file.path}: ${id}: the English has changed; once it is translated anew: --again ${id}`)
    if (stamping.faults.length > 0)
      process.exitCode = 1
    if (stamping.text !== file.text)
      await writeFile(join(contentFolder, file.path), stamping.text)
    stamped += stamping.stamped.length
  }
  console.log(`${stamped} texts stamped in ${files.length} files`)
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { again: { type: 'string', multiple: true, default: [] } },
  })
  await stampAll(positionals, new Set(values.again))
}
catch (error) {
  console.error(`translate:stamp: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
