import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOOR_NOTE_ID, floorScript } from '../../../utils/browser-floor.ts'
import { groupBy, setMethods } from '../../../workers/polyfills.ts'

const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
const names = Object.keys(setMethods) as (keyof typeof setMethods)[]

describe('what stands in for the methods of sets', () => {
  it.each(names)('%s gives what the browser’s own gives, in the same order, for sets and maps', (name) => {
    const own = Object.getOwnPropertyDescriptor(Set.prototype, name)?.value as (other: unknown) => unknown
    const ours = setMethods[name] as (other: unknown) => unknown
    const plain = (result: unknown): unknown => result instanceof Set ? [...result] : result
    fc.assert(fc.property(values, values, (a, b) => {
      for (const other of [new Set(b), new Map(b.map(value => [value, 'x']))])
        expect(plain(ours.call(new Set(a), other))).toEqual(plain(own.call(new Set(a), other)))
    }))
  })
})

describe('what stands in for Map.groupBy', () => {
  it('gives what the browser’s own gives', () => {
    fc.assert(fc.property(values, (items) => {
      const keyOf = (item: number, index: number): number => (item + index) % 3
      expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)])
      expect([...groupBy(new Set(items), item => item % 2)]).toEqual([...Map.groupBy(new Set(items), item => item % 2)])
    }))
  })
})

describe('the note for browsers below the floor', () => {
  /** Runs the script as a browser does that has some things, and says whether the note shows. */
  function shows(
    has: {
      CSSPropertyRule?: boolean
      CompressionStream?: boolean
      toSorted?: boolean
      toWellFormed?: boolean
      lookbehind?: boolean
    },
  ): boolean {
    let isHidden = true
    const listeners: (() => void)[] = []
    const note = {
      removeAttribute: () => {
        isHidden = false
      },
    }
    const document = {
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
      getElementById: (id: string) => id === FLOOR_NOTE_ID ? note : null,
    }
    const old = `${has.toSorted ? '' : 'delete Array.prototype.toSorted;'}${
      has.toWellFormed ? '' : 'delete String.prototype.toWellFormed;'
    }${has.lookbehind ? '' : 'RegExp=function(){throw new SyntaxError()};'}`
    runInNewContext(`${old}${floorScript}`, {
      window: { CSSPropertyRule: has.CSSPropertyRule && {}, CompressionStream: has.CompressionStream && {} },
      document,
    })
    listeners.forEach(listener => listener())
    return !isHidden
  }
  const all = { CSSPropertyRule: true, CompressionStream: true, toSorted: true, toWellFormed: true, lookbehind: true }

  it('stays away where all is there', () => expect(shows(all)).toBe(false))

  it.each(Object.keys(all) as (keyof typeof all)[])(
    'shows where %s is missing',
    name => expect(shows({ ...all, [name]: false })).toBe(true),
  )

  it('is asked for in words that old browsers understand', () => {
    expect(floorScript).not.toMatch(/=>|\b(?:const|let|async|await|import)\b|`|\?\.|\?\?|catch\{/)
  })
})
