import type { SourceFace } from '../../../scripts/fonts/faces.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutFaces, faceRules, facesInLatin, facesInOtherScripts, isCut, rangesOf, readRanges, without } from '../../../scripts/fonts/faces.ts'
import { readFamily } from '../../../scripts/fonts/read-family.ts'

function codesIn(ranges: SourceFace['ranges']): Set<number> {
  const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place))
  return new Set(codes)
}
const someCodes = fc.uniqueArray(fc.integer({ min: 32, max: 400 }), { maxLength: 60 })

describe('ranges of characters', () => {
  it('are read as a style sheet has them', () => {
    expect(readRanges('U+0000-00FF, U+0131,U+2000-206F')).toEqual([[0, 255], [0x131, 0x131], [0x2000, 0x206F]])
  })

  it('hold the characters that they are made of, and no others', () => {
    fc.assert(fc.property(someCodes, (codes) => {
      expect(codesIn(rangesOf(codes))).toEqual(new Set(codes))
    }))
  })

  it('without some characters hold all the others', () => {
    fc.assert(fc.property(someCodes, (codes) => {
      const left = codesIn(without([[100, 200], [300, 350]], new Set(codes)))
      const expected = [...codesIn([[100, 200], [300, 350]])].filter(code => !codes.includes(code))
      expect(left).toEqual(new Set(expected))
    }))
  })
})

describe('the faces of a family', () => {
  it('have each character in one face alone, those of the first screen in one small file', async () => {
    const sources = await readFamily('golos-text')
    const shown = 'Başaran, Кыргызстан: ө ү ң'
    const faces = await cutFaces('golos-text', sources, { first: 'abc ABC', shown })
    const first = faces.find(({ name }) => name === 'golos-text-first')!
    expect(codesIn(first.ranges)).toEqual(new Set([...'abc ABC'].map(letter => letter.codePointAt(0)!)))
    const latin = sources.find(({ script }) => script === 'latin')!
    expect(first.bytes.length).toBeLessThan(latin.bytes.length / 3)
    const cut = faces.filter(isCut)
    for (const page of [facesInLatin(cut), facesInOtherScripts(cut)]) {
      for (const letter of `${shown}abc`) {
        const holders = page.filter(({ ranges }) => codesIn(ranges).has(letter.codePointAt(0)!))
        expect([letter, holders.length]).toEqual([letter, 1])
      }
    }
    const cutCodes = new Set(cut.flatMap(({ ranges }) => [...codesIn(ranges)]))
    for (const face of faces.filter(face => !isCut(face)))
      expect([...codesIn(face.ranges)].filter(code => cutCodes.has(code))).toEqual([])
    const rules = faceRules('Golos', cut, ({ name }) => `/fonts/${name}.woff2`)
    expect(rules).toContain('src:url(/fonts/golos-text-first.woff2)format(\'woff2\')')
    // A page in Cyrillic needs no Latin letters for its figures and marks.
    const inCyrillic = facesInOtherScripts(cut).filter(({ ranges }) => [...' ,:1'].some(sign => codesIn(ranges).has(sign.codePointAt(0)!)))
    expect(inCyrillic.map(({ name }) => name)).not.toContain('golos-text-first')
    // A face that comes late must not break lines anew.
    expect(rules.match(/font-display:optional/g)).toHaveLength(cut.length)
  })
})
