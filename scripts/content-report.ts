/**
 * `npm run content:report [-- --json]`: what the deck holds, by article, section, topic, kind, importance and status.
 */
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { formatReport, reportOn } from '../domain/content/report.ts'
import { readContent } from './content/read-content.ts'

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const { deck, faults } = compileContent(await readContent())
  const report = reportOn(deck)
  console.log(values.json ? JSON.stringify(report, undefined, 2) : formatReport(report))
  if (faults.length > 0) {
    console.error(
      `content:report: content/ has ${faults.length} faults, so entries may be missing here: see npm run content:check`,
    )
  }
}
catch (error) {
  console.error(`content:report: ${error instanceof Error ? error.message.split('. ')[0] : String(error)}`)
  process.exitCode = 2
}
