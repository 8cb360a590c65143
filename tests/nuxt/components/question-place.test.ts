import type { QuestionResponse } from '#domain/quiz/question'
import { describe, expect, it } from 'vitest'
import { QuestionPlace } from '#components'
import { placeItem, placeQuestion } from '../../unit/domain/quiz/small-deck'
import { complaintsOf, mountInPage, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const line = [placeItem('Shanghai Five', '1996-04'), placeItem('Batken', '1999/2000'), placeItem('Kant', '2003')]
const question = placeQuestion(placeItem('PCA in force', '1999'), line)

async function show(view: 'answer' | 'explanation' | 'paper' | 'key', response: QuestionResponse | null = null, asked = question) {
  await enterWorld()
  const heard: unknown[] = []
  const hear = (what: string) => (...given: unknown[]) => heard.push([what, ...given])
  const on = { onChange: hear('change'), onAnnounce: hear('announce'), onEnter: hear('enter') }
  const screen = await mountInPage(QuestionPlace, { props: { question: asked, view, response, ...on } })
  return Object.assign(screen, { heard })
}

/** The first word of a thing on the line. */
const firstWord = (text: string): string => text.match(/[a-z]+/i)![0]

describe('a place on the line of time', () => {
  it('is chosen by buttons that say between what they lie', async () => {
    const screen = await show('answer')
    expect(screen.findAll('button').map(button => button.get('.sr-only').text())).toEqual([
      'before “Shanghai Five”', 'between “Shanghai Five” and “Batken”', 'between “Batken” and “Kant”', 'after “Kant”',
    ])
    expect(screen.findAll('button').map(button => button.attributes('data-digit'))).toEqual(['1', '2', '3', '4'])
    await screen.findAll('button')[2]!.trigger('click')
    expect(screen.heard).toEqual([
      ['change', { kind: 'place', gap: 2 }],
      ['announce', 'PCA in force: between “Batken” and “Kant”.'],
    ])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('shows in the chosen gap what was put there, and the dates of the line alone', async () => {
    const screen = await show('answer', { kind: 'place', gap: 0 })
    expect(screen.findAll('button').map(button => button.attributes('aria-pressed'))).toEqual(['true', 'false', 'false', 'false'])
    expect(screen.findAll('button')[0]!.text()).toContain('PCA in force')
    expect(screen.text()).toContain('April 1996')
    expect(screen.text().replace('1999–2000', '')).not.toContain('1999')
  })

  it('is given by Enter on the gap that is chosen', async () => {
    const screen = await show('answer', { kind: 'place', gap: 1 })
    const gaps = screen.findAll('button')
    await gaps[0]!.trigger('keydown', { key: 'Enter' })
    expect(screen.heard).toEqual([])
    await gaps[1]!.trigger('keydown', { key: 'Enter' })
    expect(screen.heard).toEqual([['enter']])
  })

  it('says why more than one gap is right, and shows what was put into a right one there', async () => {
    const screen = await show('explanation', { kind: 'place', gap: 2 })
    expect(screen.text()).toContain('More than one gap is right. “PCA in force” is dated 1999, “Batken” 1999–2000')
    expect(textsOf(screen, 'li').map(firstWord)).toEqual(['Shanghai', 'Batken', 'PCA', 'Kant'])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('shows a wrong gap beside the right one', async () => {
    const rows = async (gap: number) => textsOf(await show('explanation', { kind: 'place', gap }), 'li')
      .map(text => text.includes('Your answer') ? 'yours' : text.includes('right answer') ? 'right' : firstWord(text))
    expect(await rows(0)).toEqual(['yours', 'Shanghai', 'right', 'Batken', 'Kant'])
    expect(await rows(3)).toEqual(['Shanghai', 'right', 'Batken', 'Kant', 'yours'])
  })

  it('takes either date where these differ, and says both', async () => {
    const screen = await show('explanation', null, placeQuestion(placeItem('Academy', '1998', '2004-12'), line))
    expect(screen.text()).toContain('Dates differ: 1998 or December 2004. Either was taken as right.')
  })

  it('has letters on paper, and its key has all that are right', async () => {
    const paper = await show('paper')
    expect(textsOf(paper, 'li')).toEqual([
      'A', 'Shanghai Five (April 1996)', 'B', 'Batken (1999–2000)', 'C', 'Kant (2003)', 'D',
    ])
    expect((await show('key')).text()).toBe('B: between “Shanghai Five” and “Batken”; C: between “Batken” and “Kant”')
  })
})
