import { describe, expect, it } from 'vitest'
import { parseYamlSource } from '#domain/content/yaml-source'

const text = '- id: a\n  cards:\n    - front: "Which?"\n    - { front: Who }\n- id: b\n'

describe('YAML that remembers its lines', () => {
  it.each([
    [[], 1], [[0], 1], [[0, 'id'], 1], [[0, 'cards', 0, 'front'], 3], [[0, 'cards', 1, 'front'], 4], [[1, 'id'], 5],
    [[1, 'lost'], 5], [[9], 1],
  ] as const)('has the line of %j, or of what it would stand in', (path, line) => {
    expect(parseYamlSource('a.yml', text).lineAt(path)).toBe(line)
    expect(parseYamlSource('a.yml', text, 2).lineAt(path)).toBe(line + 1)
  })

  it('has the place of a value, and whether it is written in one line', () => {
    const source = parseYamlSource('a.yml', text)
    const at = (path: readonly PropertyKey[]) => {
      const place = source.placeOf(path)
      return place && [text.slice(place.start, place.end), place.isFlow]
    }
    expect(at([0, 'cards', 0, 'front'])).toEqual(['"Which?"', false])
    expect(at([0, 'cards', 1])).toEqual(['{ front: Who }', true])
    expect(at([0, 'cards', 0])).toEqual(['front: "Which?"', false])
    expect(at([1])).toEqual(['id: b', false])
    expect(at([1, 'lost'])).toBeUndefined()
  })

  it('has a fault in place of a value, with its line', () => {
    for (const [wrong, line] of [['a: 1\na: 2\n', 2], ['a: [1\nb: 2\n', 2], ['"a', 1]] as const) {
      const { value, faults } = parseYamlSource('a.yml', wrong)
      expect(value).toBeUndefined()
      expect(faults[0]).toMatchObject({ path: 'a.yml', line })
      expect(faults[0]!.reason).not.toMatch(/at line/)
    }
  })

  it('of nothing has nothing', () => {
    expect(parseYamlSource('a.yml', '')).toMatchObject({ value: null, faults: [] })
    expect(parseYamlSource('a.yml', '', 2).lineAt([])).toBe(2)
  })
})
