/** What the tables of forms have to keep in every language. */
import { expect, it } from 'vitest'
import type { AnswerForms } from '../../../../../domain/answers/forms/answer-forms.ts'

/** Whether a word is one of a form. */
export function isForm(form: string, word: string): boolean {
  return new RegExp(`^(?:${form})$`, 'u').test(word)
}

/** The laws of a language's tables, with a word for each of its twelve months and seven weekdays. */
export function describeTables(forms: AnswerForms, months: readonly string[], weekdays: readonly string[]): void {
  it('has every month and weekday, each by one form alone', () => {
    for (const [words, table] of [[months, forms.dates.months], [weekdays, forms.dates.weekdays]] as const) {
      expect(table).toHaveLength(words.length)
      expect(words.map(word => table.flatMap((form, place) => isForm(form, word) ? [place] : [])))
        .toEqual(words.map((_, place) => [place]))
    }
  })

  it('has seven decades, from the thirties on', () => {
    expect(forms.dates.decades).toHaveLength(7)
  })

  it('has patterns that can be read, and no number without a value', () => {
    const { cardinals, ordinals, times, scales, spans } = forms.quantities
    const { telling, persons: { patronymic, honorifics }, dates: { months: names, ranges } } = forms
    for (const form of [...names, ...ranges, ...spans, telling, patronymic, honorifics])
      expect(() => new RegExp(form, 'u')).not.toThrow()
    for (const [value, form] of [...cardinals, ...ordinals, ...times, ...scales]) {
      expect(Number.isFinite(value)).toBe(true)
      expect(() => new RegExp(form, 'u')).not.toThrow()
    }
  })

  it('knows thousands, millions and milliards', () => {
    const known = forms.quantities.scales.map(([value]) => value)
    expect([1e3, 1e6, 1e9].filter(value => !known.includes(value))).toEqual([])
  })
}

/** What a table of numbers has for a word. */
export function valuesOf(table: readonly (readonly [value: number, form: string])[], word: string): number[] {
  return [...new Set(table.flatMap(([value, form]) => isForm(form, word) ? [value] : []))]
}
