import { describe, expect, it } from 'vitest'
import type { AnswerableCard } from '../../../../domain/answers/compare-answer.ts'
import type { ExpectedAnswer } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer, isTypable } from '../../../../domain/answers/compare-answer.ts'
import { isCaseOf, SHORTEST_DECLINED } from '../../../../domain/answers/declension.ts'
import { parseTypedDate } from '../../../../domain/answers/parse-typed-date.ts'
import { LONGEST_MEASURED, parseTypedQuantity } from '../../../../domain/answers/parse-typed-quantity.ts'
import { differenceOf, editDistance } from '../../../../domain/answers/text-difference.ts'

function term(answer: string): AnswerableCard {
  return { answer, expected: { type: 'term', accept: [] } }
}
function date(
  answer: string,
  value: string,
  precision: Extract<ExpectedAnswer, { type: 'date' }>['precision'],
): AnswerableCard {
  return { answer, expected: { type: 'date', value, precision } }
}
function quantity(
  answer: string,
  value: number,
  more: { upTo?: number, unit?: string, currency?: 'USD' } = {},
): AnswerableCard {
  return { answer, expected: { type: 'quantity', value, accept: [], ...more } }
}
function verdict(typed: string, card: AnswerableCard): string {
  return compareTypedAnswer(typed, card).verdict
}

describe('slips of spelling', () => {
  it.each<[letters: number, answer: string, none: string, one: string, two: string, three: string]>([
    [4, 'gold', 'gold', 'gols', 'goss', 'gsss'],
    [5, 'steel', 'steel', 'steek', 'stekk', 'skkkk'],
    [8, 'language', 'language', 'languagu', 'languugu', 'lunguugu'],
    [9, 'landscape', 'landscape', 'landscapo', 'landscopo', 'londscopo'],
  ])('in %i letters', (letters, answer, none, one, two, three) => {
    const allowed = letters < 5 ? 0 : letters <= 8 ? 1 : 2
    expect([none, one, two, three].map(typed => verdict(typed, term(answer))))
      .toEqual(['right', allowed >= 1 ? 'close' : 'wrong', allowed >= 2 ? 'close' : 'wrong', 'wrong'])
  })

  it('are one at most in a word of four letters of several, and none in one of three', () => {
    expect(verdict('gols mining works', term('gold mining works'))).toBe('close')
    expect(verdict('goss mining works', term('gold mining works'))).toBe('wrong')
    expect(verdict('oik mining works', term('oil mining works'))).toBe('wrong')
  })

  it('are none in a first letter, in a figure or in a Roman numeral', () => {
    expect(verdict('bandscape', term('landscape'))).toBe('wrong')
    expect(verdict('landscape 1990', term('landscape 1991'))).toBe('wrong')
    expect(verdict('landscape IV', term('landscape VI'))).toBe('wrong')
  })

  it('with words joined or parted are one at most', () => {
    expect(verdict('band wagoning', term('bandwagoning'))).toBe('right')
    expect(verdict('band wagonin', term('bandwagoning'))).toBe('close')
    expect(verdict('band wagoni', term('bandwagoning'))).toBe('wrong')
  })
})

describe('years between', () => {
  const year = date('1995', '1995', 'year')
  it('a wider span that holds the year: nine more are something, ten are nothing', () => {
    expect(verdict('1990–1998', year)).toBe('partial')
    expect(verdict('1990–1999', year)).toBe('partial')
    expect(verdict('1990–2000', year)).toBe('wrong')
  })

  it('about a year: one beside it is close, two are not, on both sides', () => {
    const circa = date('about 1990', '1990', 'circa')
    expect(['1988', '1989', '1990', '1991', '1992'].map(typed => verdict(typed, circa))).toEqual([
      'wrong',
      'close',
      'right',
      'close',
      'wrong',
    ])
    expect(verdict('1991', date('1990', '1990', 'year'))).toBe('wrong')
  })

  it('two figures are a year of this century up to 31 and of the last from 32', () => {
    expect(parseTypedDate('7.7.31')?.from.year).toBe(2031)
    expect(parseTypedDate('7.7.32')?.from.year).toBe(1932)
    expect(parseTypedDate('Jul 31')).toBeUndefined()
    expect(parseTypedDate('Jul 32')?.from).toEqual({ year: 1932, month: 7 })
  })

  it('a day is on the calendar or it is none', () => {
    expect(parseTypedDate('0 July 1999')).toBeUndefined()
    expect(parseTypedDate('1 July 1999')?.from.day).toBe(1)
    expect(parseTypedDate('31 July 1999')?.from.day).toBe(31)
    expect(parseTypedDate('32 July 1999')).toBeUndefined()
    expect(parseTypedDate('29 February 1900')).toBeUndefined()
    expect([0, 1, 12, 13].map(month => parseTypedDate(`${month}.1999`)?.from.month)).toEqual([
      undefined,
      1,
      12,
      undefined,
    ])
    expect(['I', 'XII', 'XIII'].map(month => parseTypedDate(`5.${month}.1999`)?.from.month)).toEqual([1, 12, undefined])
  })

  it('a decade has two figures from the thirties on, and ends in 9', () => {
    expect(parseTypedDate('20s')).toBeUndefined()
    expect(parseTypedDate('30s')).toEqual({ from: { year: 1930 }, to: { year: 1939 }, isApproximate: false })
    expect(parseTypedDate('90-е годы')).toEqual({ from: { year: 1990 }, to: { year: 1999 }, isApproximate: false })
    expect(parseTypedDate('1991s')).toBeUndefined()
  })

  it('a range ends no earlier than it begins', () => {
    expect(parseTypedDate('1999–1999')?.to).toEqual({ year: 1999 })
    expect(parseTypedDate('1999–1998')).toBeUndefined()
  })
})

describe('the width of a span', () => {
  const hundred = quantity('100', 100, { unit: 'things' })
  it('around a number is half of it at most', () => {
    expect(verdict('75–125', hundred)).toBe('partial')
    expect(verdict('75–126', hundred)).toBe('wrong')
    expect(verdict('100–150', hundred)).toBe('partial')
    expect(verdict('101–120', hundred)).toBe('wrong')
    expect(verdict('80–99', hundred)).toBe('wrong')
  })

  it('inside a span, its ends included, is something, and outside is nothing', () => {
    const span = quantity('150–200', 150, { upTo: 200, unit: 'things' })
    expect(['149', '150', '175', '200', '201'].map(typed => verdict(typed, span))).toEqual([
      'wrong',
      'partial',
      'partial',
      'partial',
      'wrong',
    ])
    expect(['150–200', '150–199', '151–200', '149–200', '150–201', '150–226'].map(typed => verdict(typed, span)))
      .toEqual(['right', 'partial', 'partial', 'partial', 'partial', 'wrong'])
  })

  it('has its ends in order', () => {
    expect(parseTypedQuantity('150–151')).toMatchObject({ value: 150, upTo: 151 })
    expect(parseTypedQuantity('150–150')?.upTo).toBeUndefined()
    expect(parseTypedQuantity('151–150')?.upTo).toBeUndefined()
  })
})

describe('bounds', () => {
  it('over, under, and neither', () => {
    expect(['over 60', '60', 'under 60', 'about 60'].map(typed => verdict(typed, quantity('over 60', 60)))).toEqual([
      'right',
      'right',
      'partial',
      'right',
    ])
    expect(['over 60', '60', 'under 60'].map(typed => verdict(typed, quantity('under 60', 60)))).toEqual([
      'partial',
      'right',
      'right',
    ])
    expect(['over 60', '60', 'under 60', 'about 60'].map(typed => verdict(typed, quantity('60', 60)))).toEqual([
      'partial',
      'right',
      'partial',
      'right',
    ])
  })

  it('that the question says itself may be said again', () => {
    const gap: AnswerableCard = { ...quantity('60', 60), front: 'It signed over […] agreements.' }
    expect(['over 60', '60'].map(typed => verdict(typed, gap))).toEqual(['right', 'right'])
    expect(verdict('over 60', { ...gap, front: 'It signed […] agreements, over a year.' })).toBe('partial')
    expect(verdict('over 60', { ...gap, front: 'Over which number?' })).toBe('partial')
  })

  it('a minus is no mark to be left out', () => {
    expect(
      ['42', '-42', '−42', '- 42', '–42', 'minus 42', 'минус 42'].map(typed =>
        verdict(typed, quantity('42 %', 42, { unit: '%' })),
      ),
    )
      .toEqual(['right', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong'])
    expect(verdict('-5', quantity('-5', -5))).toBe('right')
  })
})

describe('forms of a number', () => {
  it('a place, a number and how often are three things', () => {
    const [place, number, often] = [
      quantity('third', 3, { unit: 'rank' }),
      quantity('three', 3, { unit: 'parts' }),
      quantity('twice', 2, { unit: 'times' }),
    ]
    expect(['third', '3', 'three', 'three times', 'thrice', '№ 3'].map(typed => verdict(typed, place))).toEqual([
      'right',
      'right',
      'right',
      'wrong',
      'wrong',
      'right',
    ])
    expect(['third', '3rd', '№ 3', 'three', 'three times'].map(typed => verdict(typed, number))).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'right',
      'right',
    ])
    expect(['second', 'twice', 'two times', '2', 'once'].map(typed => verdict(typed, often))).toEqual([
      'wrong',
      'right',
      'right',
      'right',
      'wrong',
    ])
    expect(verdict('3rd', quantity('3', 3, { unit: 'place' }))).toBe('right')
  })

  it('a group of thousands has three figures', () => {
    expect([1, 2, 3, 4].map(count => parseTypedQuantity(`1,${'0'.repeat(count - 1)}5`)?.value)).toEqual([
      1.5,
      1.05,
      1005,
      1.0005,
    ])
    expect(parseTypedQuantity('0,125')?.value).toBe(0.125)
  })

  it('a fraction is smaller than one', () => {
    expect(['1/2 million', '193 1/2', '193½', '½', '¾'].map(text => parseTypedQuantity(text)?.value)).toEqual([
      500_000,
      193.5,
      193.5,
      0.5,
      0.75,
    ])
    expect(['2/2', '3/2', '9/11', '1/1'].map(text => parseTypedQuantity(text)?.value)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('long texts', () => {
  it('are measured up to their longest and no further', () => {
    expect(LONGEST_MEASURED).toBe(120)
    expect(parseTypedQuantity(`5 ${'x'.repeat(118)}`)?.value).toBe(5)
    expect(parseTypedQuantity(`5 ${'x'.repeat(119)}`)).toBeUndefined()
    expect(parseTypedDate(`1999${' '.repeat(116)}`)?.from.year).toBe(1999)
    expect(parseTypedDate(`1999${' '.repeat(117)}`)).toBeUndefined()
  })

  it('of much white space is what stands between', () => {
    expect(verdict(`  a${' '.repeat(300)}b `, term('a b'))).toBe('right')
  })

  it('have letters in common from half on to be worth showing so', () => {
    expect(differenceOf('abxy', 'abcd').map(({ kind }) => kind)).toEqual(['same', 'missing', 'extra'])
    expect(differenceOf('axyz', 'abcd').map(({ kind }) => kind)).toEqual(['extra', 'missing'])
  })

  it('show the nearest form up to half of it changed', () => {
    const forms = (accept: string): AnswerableCard => ({
      answer: 'quite another',
      expected: { type: 'term', accept: [accept] },
    })
    expect(compareTypedAnswer('abmnor12', forms('abmnorst')).expected).toBe('abmnorst')
    expect(compareTypedAnswer('abmn1234', forms('abmnorst')).expected).toBe('abmnorst')
    expect(compareTypedAnswer('abm12345', forms('abmnorst')).expected).toBe('quite another')
  })

  it('of three words can be typed, of four not', () => {
    const text = (answer: string): boolean => isTypable({ answer, expected: { type: 'text', accept: [] } })
    expect([text('one'), text('one two three'), text('one two three four'), text(' one  two three ')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})

describe('editDistance', () => {
  it.each(
    [['', '', 0], ['', 'ab', 2], ['ab', '', 2], ['ab', 'ba', 1], ['abc', 'cab', 2], ['abcd', 'acbd', 1], [
      'kitten',
      'sitting',
      3,
    ], ['abc', 'ca', 3]] as const,
  )('%j and %j are %i apart', (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance)
  })
})

describe('the length of a word', () => {
  it('that takes endings is three letters, but for the names Ош and Юг', () => {
    expect(SHORTEST_DECLINED).toBe(3)
    expect(['Оша', 'Ошто', 'Юга'].map(typed => isCaseOf(typed, typed.slice(0, 2), false))).toEqual([true, true, true])
    expect(['Яга', 'Сига', 'Дуга', 'пода', 'ни'].map((typed, place) =>
      isCaseOf(typed, ['Я', 'Си', 'Ду', 'по', 'не'][place]!, false),
    )).toEqual([false, false, false, false, false])
    expect(['сома', 'сомдун', 'мира'].map(typed => isCaseOf(typed, typed.slice(0, 3), false))).toEqual([true, true, true])
  })

  it('up to which it is right as written alone is four letters', () => {
    expect(['SCO', 'NATO'].map(answer => verdict(answer === 'SCO' ? 'СКО' : 'НАТО', term(answer)))).toEqual(['wrong', 'wrong'])
    expect(verdict('Манас', term('Manas'))).toBe('right')
  })
})

describe('years and decades in words', () => {
  it('have four figures, or two where a day stands before', () => {
    expect(parseTypedDate('nineteen ninety-nine')?.from).toEqual({ year: 1999 })
    expect(parseTypedDate('eighteen ninety-nine')?.from).toEqual({ year: 1899 })
    expect(parseTypedDate('twenty twenty-two')?.from).toEqual({ year: 2022 })
    expect(parseTypedDate('seventeen ninety-nine')).toBeUndefined()
    expect(parseTypedDate('nineteen nine')).toBeUndefined()
    expect(parseTypedDate('ninety-nine')).toBeUndefined()
    expect(parseTypedDate('девятьсот девяносто девятый')).toBeUndefined()
    expect(parseTypedDate('тысяча первый год')?.from).toEqual({ year: 1001 })
    expect(parseTypedDate('три тысячи первый год')).toBeUndefined()
  })

  it('begin with the thirties and end with the nineties', () => {
    expect(parseTypedDate('двадцатые годы')).toBeUndefined()
    expect(parseTypedDate('тридцатые годы')?.from).toEqual({ year: 1930 })
    expect(parseTypedDate('девяностые годы')?.to).toEqual({ year: 1999 })
    expect(parseTypedDate('сотые годы')).toBeUndefined()
    expect(parseTypedDate('the nineteen-nineties')?.from).toEqual({ year: 1990 })
    expect(parseTypedDate('токсонунчу жыл')).toBeUndefined()
    expect(parseTypedDate('токсонунчу жылдар')?.from).toEqual({ year: 1990 })
  })
})

describe('a denial', () => {
  it('is no quantity, but a bound denied is the other bound', () => {
    expect(['5 эмес', '5 жок', '5 не', 'не 5', 'not 5', '5 not'].map(parseTypedQuantity)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    )
    expect(['5тен көп', '5тен көп эмес', '5тен аз', '5тен аз эмес', 'не более 5', 'не менее 5'].map(text =>
      parseTypedQuantity(text)?.bound,
    )).toEqual(['over', 'under', 'under', 'over', 'under', 'over'])
  })
})

describe('a mark before three figures', () => {
  it('is read by the decimals that the answer has in its own scale, in any language', () => {
    const millions = { ...quantity('4,6 млн', 4_600_000) }
    expect(['4,6 млн', '4.600 млн', '4,600 млн'].map(typed => verdict(typed, millions))).toEqual(['right', 'right', 'wrong'])
    const whole = quantity('более 4600', 4600)
    expect(['4.600', '4,600', '4,6'].map(typed => verdict(typed, whole))).toEqual(['right', 'right', 'wrong'])
    const three = quantity('4,625 км', 4.625, { unit: 'km' })
    expect(['4,625 км', '4.625 км', '4 км'].map(typed => verdict(typed, three))).toEqual(['right', 'right', 'wrong'])
  })
})

describe('a bound that the question says', () => {
  it('may stand before the gap or after it', () => {
    const gap = (front: string): AnswerableCard => ({ ...quantity('60', 60), front })
    expect(verdict('более 60', gap('Подписано более […] соглашений.'))).toBe('right')
    expect(verdict('60тан ашык', gap('[…] келишимден ашык кол коюлган.'))).toBe('right')
    expect(verdict('60тан ашык', gap('[…] келишимге кол коюлган.'))).toBe('partial')
    expect(verdict('60тан ашык', gap('[…] келишимге кол коюлган, бир жылдан ашык.'))).toBe('partial')
  })
})
