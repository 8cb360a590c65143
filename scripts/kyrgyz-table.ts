/**
 * `node scripts/kyrgyz-table.ts`: writes the Kyrgyz words of dates and times as Node’s CLDR has them into the core, as
 * Chromium has none. Run when Node brings a newer CLDR.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const path = fileURLToPath(new URL('../domain/content/kyrgyz.generated.ts', import.meta.url))
const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))
/** A Monday and the six days after it. */
const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 23 + day)))

/** The name of a part of each date, as it stands beside a day. */
function named(dates: readonly Date[], part: 'month' | 'weekday', width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat('ky', { timeZone: 'UTC', day: 'numeric', [part]: width })
  return dates.map(date => format.formatToParts(date).find(({ type }) => type === part)!.value)
}

function listWord(type: Intl.ListFormatType): string {
  return new Intl.ListFormat('ky', { type }).formatToParts(['a', 'b']).find(part => part.type === 'literal')!.value.trim()
}

/** Before and after a number: «{n} күн мурун». */
function relative(unit: Intl.RelativeTimeFormatUnit): { past: string, future: string } {
  const format = new Intl.RelativeTimeFormat('ky', { numeric: 'always' })
  return { past: format.format(-7, unit).replace('7', '{n}'), future: format.format(7, unit).replace('7', '{n}') }
}

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const days = new Intl.RelativeTimeFormat('ky', { numeric: 'auto' })
const table = {
  months: named(months, 'month', 'long'),
  shortMonths: named(months, 'month', 'short'),
  weekdays: named(weekdays, 'weekday', 'long'),
  shortWeekdays: named(weekdays, 'weekday', 'short'),
  /** From the day before yesterday to the day after tomorrow. */
  days: [-2, -1, 0, 1, 2].map(day => days.format(day, 'day')),
  and: listWord('conjunction'),
  or: listWord('disjunction'),
  units: Object.fromEntries(units.map(unit => [unit, relative(unit)])),
}

/** A value as code of this project. */
function code(value: unknown, indent = ''): string {
  if (typeof value === 'string')
    return `'${value}'`
  const inner = `${indent}  `
  if (Array.isArray(value))
    return `[\n${value.map(each => `${inner}${code(each)},\n`).join('')}${indent}]`
  const pairs = Object.entries(value as object)
  return pairs.every(([, each]) => typeof each === 'string') && indent.length > 2
    ? `{ ${pairs.map(([key, each]) => `${key}: ${code(each)}`).join(', ')} }`
    : `{\n${pairs.map(([key, each]) => `${inner}${key}: ${code(each, inner)},\n`).join('')}${indent}}`
}

await writeFile(path, [
  '// Made by `node scripts/kyrgyz-table.ts` from the CLDR of Node, because Chromium has no Kyrgyz.',
  '',
  '/** Kyrgyz words of dates and times: Monday and January first; `days` from the day before yesterday on. */',
  `export const kyrgyz = ${code(table)} as const`,
  '',
].join('\n'))
console.log(`${path} written from CLDR ${process.versions.cldr}`)
