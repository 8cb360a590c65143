import type { AnswerForms } from './answer-forms.ts'

const units
  = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const unitOrdinals
  = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tenOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'

function numbered(words: string, first: number, step: number): [number, string][] {
  return words.split(' ').map((word, place) => [first + place * step, word])
}

/** How English writes what answers are made of. */
export const englishForms: AnswerForms = {
  language: 'en',
  telling: '\\p{Script=Latin}',
  dates: {
    months: [
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'sept|september',
      'october',
      'november',
      'december',
    ],
    weekdays: [
      'mon(?:day)?',
      'tue(?:s|sday)?',
      'wed(?:nesday)?',
      'thu(?:r|rs|rsday)?',
      'fri(?:day)?',
      'sat(?:urday)?',
      'sun(?:day)?',
    ],
    monthWord: 'month',
    afterYear: '\\s(?:ad|ce|a\\.d\\.)',
    afterDay: 'st|nd|rd|th',
    afterDecade: '[\'’]?s',
    decades: 'thirties forties fifties sixties seventies eighties nineties'.split(' ').map(form => `(?:nineteen[ -])?${form}`),
    leading: 'ad|in|on|during|within|(?:the )?course(?: of)?|(?:the )?(?:period|years?)',
    approximateBefore: 'about|around|approximately|approx\\.?|roughly|circa|ca\\.?|c\\.?|~|≈',
    ranges: [
      '(?:from|between|since) (.+?) (?:to|and|until|till|through|up to) (.+)',
      '(.+?) (?:to|and|until|till|through|up to) (.+)',
    ],
  },
  quantities: {
    cardinals: [...numbered(units, 0, 1), ...numbered(tens, 20, 10)],
    ordinals: [...numbered(unitOrdinals, 1, 1), ...numbered(tenOrdinals, 20, 10)],
    times: [[1, 'once'], [2, 'twice'], [3, 'thrice']],
    timesWord: 'times?',
    hundred: 'hundreds?',
    half: 'half',
    joining: 'and|an?',
    negation: 'not|never',
    afterOrdinal: 'st|nd|rd|th',
    number: '(?:the )?(?:number|no\\.?|nr\\.?|n°|n\\.?|rank|place)',
    scales: [
      [1e3, 'k|thousands?'],
      [1e6, 'm|mn|mln|millions?'],
      [1e9, 'b|bn|bln|mlrd|mrd|billions?|milliards?'],
      [1e12, 'tn|trn|trillions?'],
    ],
    currencies: {
      USD: 'usd|(?:us |u\\.s\\. |american )?dollars?|us\\s?(?=\\$)',
      EUR: 'eur|euros?',
      KGS: 'kgs|(?:kyrgyz )?soms?',
      RUB: 'rub|(?:russian )?ro?ubles?',
      CNY: 'cny|rmb|(?:chinese )?yuans?|renminbi',
    },
    measures: {
      '%': '%|percent|per cent|pct|percentage points?',
      'km': 'kms?|kilomet(?:er|re)s?',
      'miles': 'miles?',
      'kWh': 'kwh|kilowatt[ -]?hours?',
      'days': 'days?',
      'weeks': 'weeks?',
      'months': 'months?',
      'years': 'years?|yrs?',
    },
    over:
      '(?:(?:a little|just|slightly|well) )?(?:over|more than|greater than|above|at least|upwards of|in excess of|not? (?:less|fewer) than|beyond)|[>≥]',
    under:
      '(?:(?:a little|just|slightly|well) )?(?:under|less than|fewer than|below|nearly|almost|up to|at most|not? more than)|[<≤]',
    exact:
      'about|around|approximately|approx\\.?|roughly|some(?:where)?|circa|ca?\\.|ca|exactly|only|the|~|≈|in (?:the )?(?=\\d+(?:st|nd|rd|th))',
    every: '(?:once )?(?:every|each)',
    overAfter: '\\+|plus|(?:or|and) (?:more|over)',
    underAfter: 'or (?:less|fewer|under)',
    spans: ['between (.+?) and (.+)', '(?:from )?(.+?) to (.+)'],
  },
  persons: {
    honorifics:
      'chairman|general secretary|mr|mrs|ms|miss|sir|dr|prof|professor|doctor|academician|comrade|scholar|diplomat|leader|politician',
    offices: {
      'president': '(?:ex-|former )?pres(?:ident|\\.)',
      'prime-minister': '(?:ex-|former )?(?:prime minister|premier|pm)',
      'minister':
        '(?:ex-|former )?(?:(?:foreign |finance |defen[cs]e )?minister|(?:defen[cs]e )?secretary|secretary of defen[cs]e)',
      'ambassador': '(?:ex-|former )?(?:ambassador|amb\\.)',
    },
    ofCountry:
      'of (?:the )?(?:russia|russian federation|kyrgyzstan|kyrgyz republic|united states|usa?|china|uzbekistan|egypt|syria|soviet union)|russian|kyrgyz|american|us|chinese|uzbek|egyptian|syrian|soviet',
    patronymic: '\\p{L}{2,}(?:[oe]vich|[iy]ch|[oe]vna|ichna)',
  },
  prepositions: [],
}
