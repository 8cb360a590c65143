import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onOtherLayout } from '../../../../domain/search/keyboard-layouts.ts'
import { excerpt, markText } from '../../../../domain/search/search-marks.ts'
import { parseSearch } from '../../../../domain/search/search-query.ts'
import { searchKeys, searchWords } from '../../../../domain/search/search-words.ts'

/** One name a line, in the spellings that books, papers and passports have of it. */
const spellings: readonly (readonly string[])[] = [
  ['Zhaparov', 'Japarov', 'Dzhaparov', 'Djaparov', 'Žaparov', 'Japarov', 'Жапаров', 'ЖАПАРОВ', 'Dschaparow', 'Japarow'],
  ['Jeenbekov', 'Zheenbekov', 'Dzheenbekov', 'Jenbekov', 'Жээнбеков', 'Jeenbekow'],
  ['Otunbayeva', 'Otunbaeva', 'Otunbaieva', 'Отунбаева', 'Otounbaeva', 'Otunbajewa'],
  ['Akayev', 'Akaev', 'Akaiev', 'Акаев', 'Akajew', 'AKAYEV', 'Akayev’s'],
  ['Bakiyev', 'Bakiev', 'Бакиев', 'Bakiew'],
  ['Atambayev', 'Atambaev', 'Атамбаев', 'Atambajew'],
  ['Sooronbay', 'Sooronbai', 'Сооронбай', 'Soronbay'],
  ['Kyrgyz', 'Kirgiz', 'Kirghiz', 'Kırgız', 'Qyrgyz', 'Кыргыз', 'Киргиз', 'кыргыз'],
  ['Kyrgyzstan', 'Kirgizstan', 'Kırgızstan', 'Kyrgyzstan’s', 'Кыргызстан', 'Киргизстан'],
  ['Kazakhstan', 'Казахстан', 'Kazahstan'],
  ['Issyk', 'Ysyk', 'Иссык', 'Ысык', 'Isyk'],
  ['Kul', 'Köl', 'Көл', 'Куль', 'Kol'],
  ['Bishkek', 'Бишкек', 'BISHKEK', 'Bischkek'],
  ['Shanghai', 'Schanghai'],
  ['Zhogorku', 'Jogorku', 'Жогорку'],
  ['Yeltsin', 'Eltsin', 'Ельцин'],
  ['Primakov', 'Primakow', 'Примаков'],
  ['Yevgeny', 'Evgeny', 'Evgenii', 'Евгений'],
  ['Sarı', 'Sari', 'Сари', 'SARI'],
  ['Özdilek', 'Ozdilek', 'Оздилек'],
  ['Başaran', 'Basaran', 'Басаран'],
  ['Chüy', 'Chuy', 'Chui', 'Чүй', 'Чуй'],
  ['Naryn', 'Нарын', 'Narin'],
  ['Maksim', 'Maxim', 'Максим'],
  ['organisation', 'organization', 'organisations', 'Organizations'],
  ['treaty', 'treaties', 'TREATY', 'treaty’s'],
  ['base', 'bases', 'base’s'],
  ['policy', 'policies'],
  ['neighbour', 'neighbor', 'neighbours'],
  ['approach', 'approaches'],
  ['U.S.', 'US', 'us'],
  ['4,600', '4 600', '4600'],
]

describe('a word', () => {
  it.each(spellings)('%s has one key in all its spellings', (...forms) => {
    expect(new Set(forms.map(form => searchKeys(form).join(' '))).size, searchKeys(forms.join(' ')).join(' ')).toBe(1)
  })

  it.each([
    ['Karimov', 'Kerimov'],
    ['Kant', 'Kent'],
    ['2001', '2011'],
    ['ШОС', 'шо'],
    ['Osh', 'Oshi'],
    ['US', 'U'],
  ])('%s is not %s', (one, other) => {
    expect(searchKeys(one)).not.toEqual(searchKeys(other))
  })

  it('joined by a hyphen is found in parts and as one, in an index; a query has its parts', () => {
    expect(searchKeys('multi-vector', true)).toEqual(expect.arrayContaining(['multi', 'vector', 'multivector']))
    expect(searchKeys('multi-vector')).toEqual(['multi', 'vector'])
    expect(searchKeys('1999–2000', true)).toEqual(['1999', '2000'])
  })

  it('stands where its place says, and words alone come in their order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const words = searchWords(text).filter(({ isJoined }) => !isJoined)
      for (const { from, to, key } of words) {
        expect(key).not.toBe('')
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(text.length)
      }
      expect(words.map(({ from }) => from)).toEqual(words.map(({ from }) => from).sort((a, b) => a - b))
    }))
  })

  it('has the same key whatever its case', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwyzжзкөүңшая'), minLength: 1, maxLength: 12 })
    fc.assert(fc.property(letters, (word) => {
      expect(searchKeys(word.toUpperCase())).toEqual(searchKeys(word))
    }))
  })
})

describe('marks', () => {
  it('leave every letter of a text in its place', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(fc.property(text, fc.func(fc.boolean()), (given, isHit) => {
      expect(markText(given, isHit).map(part => part.text).join('')).toBe(given)
    }))
  })

  it('stand on whole words, joined where words are', () => {
    const isHit = (key: string): boolean => ['kant', 'multi', 'vector', 'multivector'].includes(key)
    expect(markText('The Kant base', isHit)).toEqual([
      { text: 'The ', isHit: false },
      { text: 'Kant', isHit: true },
      { text: ' base', isHit: false },
    ])
    expect(markText('multi-vector', isHit)).toEqual([{ text: 'multi-vector', isHit: true }])
  })

  it('of a long text come with what stands around the first of them', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 40, maxLength: 120 })
    fc.assert(fc.property(words, fc.nat(), (given, at) => {
      const place = at % given.length
      const text = [...given.slice(0, place), 'kant', ...given.slice(place)].join(' ')
      const parts = excerpt(text, key => key === 'kant')
      expect(parts.filter(part => part.isHit).map(part => part.text)).toEqual(['kant'])
      expect(parts.map(part => part.text).join('').length).toBeLessThan(180)
    }))
  })
})

describe('the other layout', () => {
  it.each([['лфте', 'kant'], [';fgfhjd', 'жапаров']])(
    '%s is %s',
    (typed, meant) => expect(onOtherLayout(typed)).toBe(meant),
  )

  it('read twice is what was typed, for letters', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'qwertyasdfzxcv'), minLength: 1 }), (text) => {
      expect(onOtherLayout(onOtherLayout(text))).toBe(text)
    }))
  })
})

describe('a query', () => {
  it.each([
    ['1992 treaty', '1992-01-01', '1992-12-31', 1],
    ['treaty 1992', '1992-01-01', '1992-12-31', 1],
    ['16 May 1992', '1992-05-16', '1992-05-16', 0],
    ['16.05.1992', '1992-05-16', '1992-05-16', 0],
    ['март 2005', '2005-03-01', '2005-03-31', 0],
    ['the bases of the 1990s', '1990-01-01', '1999-12-31', 1],
    ['Манас 2009-жыл', '2009-01-01', '2009-12-31', 1],
  ])('%s asks for the time from %s to %s', (typed, first, last, words) => {
    const { dated } = parseSearch(typed)
    expect(dated?.span.first).toBe(first)
    expect(dated?.span.last.slice(0, 7)).toBe(last.slice(0, 7))
    expect(dated?.words).toHaveLength(words)
  })

  it.each(['manas', '46 projects', '4,600 km', '12', ''])('%s asks for no time', (typed) => {
    expect(parseSearch(typed).dated).toBeUndefined()
  })

  it('is read whatever is typed, quickly or not, and bounded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
      expect(parseSearch(typed).words.length).toBeLessThanOrEqual(12)
    }))
  })
})
