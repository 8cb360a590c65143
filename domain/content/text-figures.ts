/** The numbers and dates that a text states, and whether another text states them too, in whatever form. */
import { monthNames as englishMonths } from './format-date.ts'

/** Something countable or datable that a text says: the words for it, and where in the text they begin. */
export type Figure = { text: string, at: number } & FigureMeaning

type FigureMeaning
  = | { kind: 'number', value: number, mantissa: number, scale: number }
    | { kind: 'date', year?: number, month: number, day?: number }
    | { kind: 'year', year: number }
    | { kind: 'decade', decade: number }

const monthNames = englishMonths.map(name => name.toLowerCase())
const month = `(${monthNames.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '((?:1\\d|20)\\d{2})'

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  milliard: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const scale = '(?:[\\s-]*(hundred|thousand|million|mln|mn|m|billion|bln|bn|milliard|trillion|tn)s?\\b)?'

const smallNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const decadeWords: Readonly<Record<string, number>> = {
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}

function monthOf(name: string): number {
  return monthNames.findIndex(full => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

function spelledValue(word: string): number {
  const [first = '', second] = word.toLowerCase().split(/[\s-]+/)
  const small = smallNumbers.indexOf(first)
  const ten = tens.indexOf(first)
  return (ten >= 0 ? (ten + 2) * 10 : small) + (second ? smallNumbers.indexOf(second) : 0)
}

function digitsValue(digits: string): number {
  if (/^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(digits))
    return Number(digits.replace(/[, ]/g, ''))
  return Number(digits.replace(',', '.'))
}

function numberFigure(mantissa: number, scaleWord: string | undefined): FigureMeaning {
  const factor = scaleWord ? scales[scaleWord.toLowerCase()]! : 1
  return { kind: 'number', value: mantissa * factor, mantissa, scale: factor }
}

function dateFigure(monthNumber: number, dayText?: string, yearText?: string): FigureMeaning {
  return {
    kind: 'date',
    month: monthNumber,
    ...(dayText ? { day: Number(dayText) } : {}),
    ...(yearText ? { year: Number(yearText) } : {}),
  }
}

/** Most telling forms first: what one pattern has taken, the next no longer sees. */
const patterns: readonly { pattern: RegExp, read: (match: RegExpExecArray) => FigureMeaning }[] = [
  {
    pattern: new RegExp(`\\b${day}(?:\\s+of)?\\s+${month},?\\s+${year}\\b`, 'gi'),
    read: match => dateFigure(monthOf(match[2]!), match[1], match[3]),
  },
  {
    pattern: new RegExp(`\\b${month}\\s+${day},?\\s+${year}\\b`, 'gi'),
    read: match => dateFigure(monthOf(match[1]!), match[2], match[3]),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${year}\\b`, 'g'),
    read: match => dateFigure(Number(match[2]), match[1], match[3]),
  },
  {
    pattern: new RegExp(`\\b${year}-(\\d{2})-(\\d{2})\\b`, 'g'),
    read: match => dateFigure(Number(match[2]), match[3], match[1]),
  },
  {
    pattern: new RegExp(`\\b${month},?\\s+(?:of\\s+)?${year}\\b`, 'gi'),
    read: match => dateFigure(monthOf(match[1]!), undefined, match[2]),
  },
  {
    pattern: new RegExp(`\\b${day}(?:\\s+of)?\\s+${month}(?=\\W|$)`, 'gi'),
    read: match => dateFigure(monthOf(match[2]!), match[1]),
  },
  {
    pattern: new RegExp(`\\b${month}\\s+${day}(?![.,]?\\d)`, 'gi'),
    read: match => dateFigure(monthOf(match[1]!), match[2]),
  },
  { pattern: /\b9\/11\b/g, read: () => dateFigure(9, '11') },
  { pattern: /\b((?:1\d|20)\d)0['’]?s\b/g, read: match => ({ kind: 'decade', decade: Number(match[1]) * 10 }) },
  {
    pattern: new RegExp(`\\b(${Object.keys(decadeWords).join('|')})\\b`, 'gi'),
    read: match => ({ kind: 'decade', decade: decadeWords[match[0].toLowerCase()]! }),
  },
  {
    pattern: new RegExp(`(?<![\\d.,$€£])${year}(?![\\d%]|[.,]\\d|\\s*%|\\s*(?:thousand|million|billion)\\b)`, 'g'),
    read: match => ({ kind: 'year', year: Number(match[1]) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)(?:st\\b|nd\\b|rd\\b|th\\b)?${scale}`,
      'gi',
    ),
    read: match => numberFigure(digitsValue(match[1]!), match[2]),
  },
  {
    pattern: new RegExp(
      `\\b((?:${tens.join('|')})(?:[\\s-](?:${smallNumbers.slice(1, 10).join('|')}))?|${
        [...smallNumbers].reverse().join('|')
      })\\b${scale}`,
      'gi',
    ),
    read: match => numberFigure(spelledValue(match[1]!), match[2]),
  },
  {
    pattern: new RegExp(`\\b(${ordinals.join('|')})\\b`, 'gi'),
    read: match => numberFigure(ordinals.indexOf(match[0].toLowerCase()) + 1, undefined),
  },
]

/** Every number, date, year and decade of a text, whatever its form ("1.7 bn", "thirty", "25.03.2005", "the 1990s"). */
export function figuresOf(text: string): Figure[] {
  let rest = text.replace(/[‐‑–—]/g, '-').replace(/\bper\s?cent\b/gi, match => '%'.padEnd(match.length))
  return patterns.flatMap(({ pattern, read }) => {
    const matches = [...rest.matchAll(pattern)]
    rest = rest.replace(pattern, match => '\u0001'.repeat(match.length))
    return matches.map(match => ({ ...read(match), text: match[0].trim(), at: match.index }))
  })
}

/** What a text states, laid out for asking whether it holds a figure. */
export interface FigureIndex {
  values: ReadonlySet<number>
  scales: ReadonlySet<number>
  /** "2005-3-25", "3-25", "2005-3" */
  dates: ReadonlySet<string>
  months: ReadonlySet<number>
  years: ReadonlySet<number>
  decades: ReadonlySet<number>
}

function roundedValue(value: number): number {
  return Number(value.toPrecision(12))
}

/** Indexes every figure of a text. Marks of references ("[12]") are no figures. */
export function indexFigures(text: string): FigureIndex {
  const figures = figuresOf(text.replace(/\[\d+(?:\s*[-–,;]\s*\d+)*\]/g, ' '))
  const values = new Set<number>()
  const scaleSet = new Set<number>()
  const dates = new Set<string>()
  const months = new Set<number>()
  const years = new Set<number>()
  const decades = new Set<number>()
  for (const figure of figures) {
    if (figure.kind === 'number') {
      values.add(roundedValue(figure.value)).add(roundedValue(figure.mantissa))
      scaleSet.add(figure.scale)
    }
    else if (figure.kind === 'decade') {
      decades.add(figure.decade)
    }
    else {
      if (figure.year !== undefined)
        years.add(figure.year)
      if (figure.kind === 'date') {
        months.add(figure.month)
        dates.add(`${figure.year}-${figure.month}`).add(`${figure.month}-${figure.day}`).add(
          `${figure.year}-${figure.month}-${figure.day}`,
        )
      }
    }
  }
  for (
    const name of text.match(
      new RegExp(`\\b(?:${monthNames.map(full => `${full[0]!.toUpperCase()}${full.slice(1)}`).join('|')})\\b`, 'g'),
    ) ?? []
  )
    months.add(monthOf(name))
  return { values, scales: scaleSet, dates, months, years, decades }
}

/** True when a figure stands in the indexed text, in any form and order of writing. */
export function holdsFigure(index: FigureIndex, figure: Figure): boolean {
  switch (figure.kind) {
    case 'number':
      return index.values.has(roundedValue(figure.value))
        || (figure.scale > 1 && index.scales.has(figure.scale) && index.values.has(roundedValue(figure.mantissa)))
        || (figure.scale === 1 && index.years.has(figure.value))
    case 'year':
      return index.years.has(figure.year) || index.values.has(figure.year)
    case 'decade':
      return index.decades.has(figure.decade)
        || [...index.years].some(stated => stated >= figure.decade && stated < figure.decade + 10)
    case 'date': {
      const yearStands = figure.year === undefined || index.years.has(figure.year)
      return figure.day === undefined
        ? index.dates.has(`${figure.year}-${figure.month}`) || (index.months.has(figure.month) && yearStands)
        : index.dates.has(`${figure.month}-${figure.day}`) && yearStands
    }
  }
}
