import { describe, expect, it } from 'vitest'
import { nameForm, nameFormFault } from '#domain/content/name-form'

describe('a form of a name', () => {
  it.each([
    ['Россия', ['Россия'], ['россия', 'Россию', 'Россия-2']],
    ['кита*', ['кита', 'Китай', 'китайский'], ['КИТАЙ', 'скита']],
    ['(про|)запад*', ['запад', 'прозападный'], ['Запад']],
    ['каза[хш]*', ['казах', 'Казашка'], ['казак']],
    ['Open.kg', ['Open.kg'], ['Openxkg']],
    ['/Кант(?!ип)\\p{L}*/', ['Кант', 'Канттын'], ['Кантип']],
    ['Соединённ* Штат*', ['Соединённых Штатов'], ['Соединённых']],
  ])('%s finds what it says and nothing else', (form, found, others) => {
    const pattern = new RegExp(`^(?:${nameForm(form)})$`, 'u')
    expect(found.filter(text => !pattern.test(text))).toEqual([])
    expect(others.filter(text => pattern.test(text))).toEqual([])
  })

  it.each(['*', '(а|)', '/а*/'])('that is found where nothing is, is told with the way out: %s', (form) => {
    expect(nameFormFault(form)).toBe(`"${form}" is found where nothing is: write a letter of it`)
  })

  it.each(['кита(', '[кг', '/(/'])('that cannot be read is told with the way out: %s', (form) => {
    expect(nameFormFault(form)).toBe(`"${form}" cannot be read: close every bracket that it opens`)
  })

  it('that says a letter has no fault', () => {
    expect(['к*', 'кита*', '/Кант/', '(«|)Манас(»|)*'].map(nameFormFault)).toEqual([undefined, undefined, undefined, undefined])
  })
})
