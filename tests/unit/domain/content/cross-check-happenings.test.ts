import { describe, expect, it } from 'vitest'
import { isOnTimeline } from '#domain/content/cross-check-happenings'
import { compileContent } from '#domain/content/compile'
import { fact, factWith, filesWith, parsedWith } from './sources.ts'

const happening = `- id: agreement-in-force
  title: Agreement in force
  when: { value: 1999, precision: year }
  side: europe
  facts: [pca-in-force]
`

function reasons(happenings: string, facts = fact): string[] {
  return compileContent(filesWith({ 'happenings.yml': happenings, 'facts/eu.yml': facts })).faults
    .map(({ reason }) => reason.replace(/^[a-z-]+: /, ''))
}

/** The base fact and a second one like it, without a date unless one is given. */
function withSecond(more = ''): string {
  const second = fact
    .replace('id: pca-in-force', 'id: pca-signed')
    .replace(/ {2}when: .*\n/, more)
    .replace('since 1999', 'for long')
  return `${fact}${second}`
}

describe('the timeline', () => {
  it.each([['1989-12-31', false], ['1990', true], ['1990-01-01', true], ['1989/1991', false]])('begins with 1990: %s', (value, isOn) => {
    expect(isOnTimeline({ when: { value, precision: 'day', what: 'happened' } })).toBe(isOn)
    expect(isOnTimeline({ when: { value, precision: 'day', what: 'compared' } })).toBe(false)
  })

  it('has no fact without a date', () => {
    expect(isOnTimeline({})).toBe(false)
  })
})

describe('a happening', () => {
  it('of dated facts has no fault', () => {
    expect(reasons(happening)).toEqual([])
  })

  it('stands in the deck in order of time, what is less precise first', () => {
    const dates = [['b', '1999-05, precision: month'], ['c', '1998, precision: year'], ['a', '1999, precision: year']]
    const text = dates
      .map(([id, date]) => happening.replace('agreement-in-force', id!).replace('1999, precision: year', date!))
      .join('')
    expect(compileContent(filesWith({ 'happenings.yml': text })).deck.happenings.map(({ id }) => id))
      .toEqual(['c', 'a', 'b'])
  })

  it.each([
    ['1999-05, precision: month', 'contains the date of none of its facts (1999)'],
    ['2001, precision: year', 'the fact "pca-in-force" is of 1999, which is outside 2001'],
  ])('of %s is at odds with a fact of 1999', (date, fault) => {
    expect(reasons(happening.replace('1999, precision: year', date))).toContain(fault)
  })

  it('may be wider than its facts', () => {
    expect(reasons(happening.replace('1999, precision: year', '1998/2001, precision: range'))).toEqual([])
  })

  it('without a dated fact says who dates it, and with one does not', () => {
    const undated = withSecond().slice(fact.length)
    const text = happening.replace('pca-in-force', 'pca-signed')
    expect(reasons(text, undated)).toEqual(['none of its facts has a date: say by whom it is dated'])
    const dated = (from: string): string => from.replace('precision: year', 'precision: year, by: general-knowledge')
    expect(reasons(dated(text), undated)).toEqual([])
    expect(reasons(dated(happening))).toEqual(['its facts have dates, which date it'])
  })

  it('names facts that are there, each in one happening', () => {
    expect(reasons(happening.replace('[pca-in-force]', '[pca-in-force, nowhere]')))
      .toEqual(['there is no fact "nowhere"'])
    expect(reasons(happening + happening.replace('id: agreement-in-force', 'id: again')))
      .toEqual(['the fact "pca-in-force" is already in the happening agreement-in-force'])
    expect(reasons(happening + happening)).toContain(
      'this happening id is already used in happenings.yml:1',
    )
  })

  it.each([
    ['is longer than 32 characters', 'A title that is much too long to be drawn'],
    ['gives its date', 'Agreement of 1999'],
  ])('has no title that %s', (_, title) => {
    expect(parsedWith({ 'happenings.yml': happening.replace('Agreement in force', title) }).faults).toHaveLength(1)
  })
})

describe('a dated fact', () => {
  const signed = (more: string): string => withSecond(`  when: { value: 1995, precision: year, what: signed }\n${more}`)

  it('is part of a happening or says that it stands alone', () => {
    expect(reasons(happening, signed('')))
      .toEqual(['is dated, but part of no happening: name it in happenings.yml or say alone: true'])
    expect(reasons(happening, signed('  alone: true\n'))).toEqual([])
    expect(reasons(happening, factWith('what: in-force }', 'what: in-force }\n  alone: true')))
      .toContain('the fact "pca-in-force" says that it stands alone')
  })

  it('needs neither as a comparison or before 1990', () => {
    expect(reasons(happening, signed('').replace('what: signed', 'what: compared'))).toEqual([])
    expect(reasons(happening, signed('').replace('value: 1995', 'value: 1969'))).toEqual([])
  })

  it('that stands alone has a date on the timeline', () => {
    expect(reasons(happening, withSecond('  alone: true\n')))
      .toEqual(['only a fact that is dated from 1990 on can stand alone on the timeline'])
  })
})

describe('what says more of a date', () => {
  const faults = (from: string, to: string): string[] =>
    parsedWith({ 'facts/eu.yml': factWith(from, to) }).faults.map(({ reason }) => reason)

  it('says of a plan what became of it', () => {
    expect(faults('what: in-force }', 'what: planned }'))
      .toEqual(['pca-in-force: deed: what is planned says what became of it'])
    expect(faults('what: in-force }', 'what: planned }\n  deed: not-done')).toEqual([])
  })

  it.each(['deed: done', 'otherDates: [{ value: 1998, precision: year, by: general-knowledge }]'])(
    'needs the date of which it says more: %s',
    more => expect(faults('when: { value: 1999, precision: year, what: in-force }', more)).toHaveLength(1),
  )

  it('is no reason for having none', () => {
    expect(faults('what: in-force }', 'what: in-force }\n  undated: standing'))
      .toEqual(['pca-in-force: undated: a fact with when is not undated'])
  })
})

describe('what a happening takes from its facts', () => {
  const compiled = (facts: string) =>
    compileContent(filesWith({ 'happenings.yml': happening, 'facts/eu.yml': facts })).deck.happenings[0]
  const aspect = (what: string, more = ''): string => factWith('what: in-force }', `what: ${what} }${more}`)

  it.each([['in-force', 'happened'], ['measured', 'measured'], ['published', 'happened']])(
    'is what it is the date of: %s gives %s',
    (what, kind) => expect(compiled(aspect(what))).toMatchObject({ what: kind, importance: 3 }),
  )

  it('is what became of a plan', () => {
    expect(compiled(aspect('planned', '\n  deed: not-done'))).toMatchObject({ what: 'planned', deed: 'not-done' })
    expect(compiled(fact)).not.toHaveProperty('deed')
  })

  it('are the other dates', () => {
    const otherDates = '\n  otherDates: [{ value: 1998, precision: year, by: general-knowledge }]'
    expect(compiled(aspect('in-force', otherDates)))
      .toMatchObject({ otherDates: [{ value: '1998', precision: 'year', by: 'general-knowledge' }] })
    expect(compiled(fact)).not.toHaveProperty('otherDates')
  })

  it('is the doubt about it', () => {
    expect(compiled(fact)).toMatchObject({ isContested: false, isDateDoubtful: false })
    expect(compiled(aspect('in-force', '\n  status: doubtful\n  note: It is.')))
      .toMatchObject({ isContested: true, isDateDoubtful: true })
  })
})
