import { describe, expect, it } from 'vitest'
import type { QuizSettings, QuizSpecification } from '../../../../domain/quiz/question.ts'
import { decodeSpecification, encodeSpecification, parseSpecification } from '../../../../domain/quiz/address.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'

const usual: QuizSpecification = { deckVersion: 'deadbeef', settings: defaultQuizSettings(), seed: 42, picks: [0, 46_655] }
const withSettings = (change: Partial<QuizSettings>) => ({ ...usual, settings: { ...usual.settings, ...change } })
const selecting = (change: object) => withSettings({ selection: { ...usual.settings.selection, ...change } })

describe('a specification', () => {
  it.each<[string, unknown, boolean]>([
    ['as usual', usual, true], ['nothing', undefined, false], ['without picks', { ...usual, picks: null }, true],
    ['0 questions', withSettings({ count: 0 }), false], ['1 question', withSettings({ count: 1 }), true],
    ['100 questions', withSettings({ count: 100 }), true], ['101 questions', withSettings({ count: 101 }), false],
    ['half a question', withSettings({ count: 1.5 }), false],
    ['0 minutes', withSettings({ timeLimitMinutes: 0 }), false],
    ['1 minute', withSettings({ timeLimitMinutes: 1 }), true],
    ['600 minutes', withSettings({ timeLimitMinutes: 600 }), true],
    ['601 minutes', withSettings({ timeLimitMinutes: 601 }), false],
    ['100 picks', { ...usual, picks: Array.from({ length: 100 }, () => 0) }, true],
    ['101 picks', { ...usual, picks: Array.from({ length: 101 }, () => 0) }, false],
    ['a pick before the first', { ...usual, picks: [-1] }, false], ['no kinds', withSettings({ kinds: [] }), false],
    ['an unknown kind', withSettings({ kinds: ['sung' as never] }), false],
    ['an unknown mode', withSettings({ mode: 'cram' as never }), false],
    ['seed −1', { ...usual, seed: -1 }, false], ['seed 2³²', { ...usual, seed: 2 ** 32 }, false],
    ['seed 2³² − 1', { ...usual, seed: 2 ** 32 - 1 }, true],
    ['a version of seven digits', { ...usual, deckVersion: 'deadbee' }, false],
    ['of nine', { ...usual, deckVersion: 'deadbeef0' }, false],
    ['of capitals', { ...usual, deckVersion: 'DEADBEEF' }, false],
    ['a topic', selecting({ topics: ['since-2010'] }), true],
    ['a topic with a space', selecting({ topics: ['a b'] }), false],
    ['a topic that ends in a dash', selecting({ topics: ['a-'] }), false],
    ['an empty topic', selecting({ topics: [''] }), false],
    ['an article', selecting({ articles: ['sari-2012'] }), true],
    ['importance 4', selecting({ importances: [4] }), false],
    ['unknown knowledge', selecting({ knowledge: 'some' }), false],
    ['an unknown kind of fact', selecting({ factKinds: ['song'] }), false],
  ])('with %s', (_, value, isOne) => {
    expect(parseSpecification(value)).toEqual(isOne ? value : undefined)
  })
})

describe('the address of a quiz', () => {
  it('has its parts in order', () => {
    const text = encodeSpecification(selecting({ topics: ['a', 'b'], articles: ['c'], importances: [1, 3], knowledge: 'weak' }) as QuizSpecification)
    expect(text.split('.')).toEqual(['1', 'deadbeef', '16', '10', expect.any(String), '0', '', '1', '5', '0', 'a~b', 'c', '000zzz'])
    expect(encodeSpecification({ ...usual, picks: null, settings: { ...usual.settings, mode: 'exam', timeLimitMinutes: 20 } }).split('.').slice(5))
      .toEqual(['1', '20', '0', '0', '0', '', '', '_'])
  })

  it.each([
    ['another format', (text: string) => text.replace(/^1/, '2')],
    ['a part less', (text: string) => text.replace(/\.[^.]*$/, '')],
    ['a part that no unit can be', (text: string) => `${text}.X`], ['two parts more', (text: string) => `${text}.x.y`], ['no picks at all', (text: string) => text.replace(/000zzz$/, '!!!')],
    ['another count', (text: string) => text.replace('.10.', '.999.')], ['nothing', () => ''],
  ])('is malformed with %s', (_, change) => {
    expect(decodeSpecification(change(encodeSpecification(usual)), 'deadbeef')).toEqual({ kind: 'malformed' })
  })

  it('says when the deck has changed since', () => {
    expect(decodeSpecification(encodeSpecification(usual), 'deadbeef')).toEqual({ kind: 'quiz', specification: usual })
    expect(decodeSpecification(encodeSpecification(usual), '00000000')).toEqual({ kind: 'deck-changed', specification: usual })
  })

  it('with no picks is not that of a quiz yet to be made', () => {
    const empty = { ...usual, picks: [] }
    expect(decodeSpecification(encodeSpecification(empty), 'deadbeef')).toEqual({ kind: 'quiz', specification: empty })
  })
})
