import { describe, expect, it } from 'vitest'
import { portableQuestion } from '../../../../exports/quiz/portable-question.ts'
import { placeItem, placeQuestion } from '../../domain/quiz/small-deck.ts'

const line = [
  placeItem('Shanghai Five', '1996-04'), placeItem('Batken incursions', '1999/2000'), placeItem('Kant', '2003'), placeItem('Tulip', '2005'),
]
const shapeOf = (...dates: string[]) => {
  const question = portableQuestion(placeQuestion(placeItem('PCA in force', ...dates), line))
  const options = question.shape === 'choice' ? question.options : []
  const right = options.filter(({ isRight }) => isRight).map(({ text }) => text)
  return { stem: question.stem, right, options: options.length }
}

describe('a place on the line of time, as other programs ask it', () => {
  it('is one of its gaps, with the line in the stem', () => {
    expect(shapeOf('2004')).toEqual({
      stem: 'Where on this line of time does “PCA in force” belong? '
        + 'Shanghai Five (April 1996) – Batken incursions (1999–2000) – Kant (2003) – Tulip (2005)',
      right: ['between “Kant” and “Tulip”'],
      options: 5,
    })
    expect(shapeOf('1995').right).toEqual(['before “Shanghai Five”'])
    expect(shapeOf('2009').right).toEqual(['after “Tulip”'])
  })

  it('leaves out what was at the same time, so that one gap is right', () => {
    expect(shapeOf('1999')).toMatchObject({ right: ['between “Shanghai Five” and “Kant”'], options: 4 })
    expect(shapeOf('1999').stem).not.toContain('Batken')
    expect(shapeOf('1997', '2004')).toMatchObject({ right: ['between “Shanghai Five” and “Tulip”'], options: 3 })
  })
})
