import type { PictureContext } from '~/composables/progress/picture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProgressCalendar, ProgressTable } from '#components'
import { labelledPlaces } from '~/composables/progress/axis'
import { activityPictures } from '~/composables/progress/activity'
import { edgesOf } from '~/composables/progress/picture'
import { DAY } from '../../support/builders'
import { buttonNamed, complaintsOf, mountInPage, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

describe('the labels of an axis', () => {
  it.each([
    ['all where there is room', 11, 26, 40, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['every other where there is less', 11, 26, 23, [0, 2, 4, 6, 8, 10]],
    ['about evenly where no step fits', 8, 30, 20, [0, 2, 5, 7]],
    ['the ends alone where hardly anything fits', 11, 90, 10, [0, 10]],
    ['the last where nothing fits', 5, 90, 10, [4]],
    ['the only one', 1, 40, 100, [0]],
    ['none of none', 0, 0, 10, []],
  ])('are %s', (_, count, width, step, places) => {
    expect(labelledPlaces(Array.from({ length: count }, () => width), step)).toEqual(places)
  })

  it('pass over a place without words', () => {
    expect(labelledPlaces([0, 30, 30, 30, 0], 50)).toEqual([1, 2, 3])
  })

  it('never touch, and hold both ends whenever two have room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 100 }),
        fc.integer({ min: 2, max: 60 }),
        (widths, step) => {
          const places = labelledPlaces(widths, step)
          const isClear = (a: number, b: number): boolean => (b - a) * step > (widths[a]! + widths[b]!) / 2
          expect(places.slice(1).every((place, order) => isClear(places[order]!, place))).toBe(true)
          expect(places.at(-1)).toBe(widths.length - 1)
          expect(places.length === 1 || places[0] === 0).toBe(true)
        },
      ),
    )
  })
})

describe('the bounds of ranges', () => {
  it('are named once each, an endless one not at all', () => {
    expect(edgesOf([{ from: 0, to: 7 }, { from: 7, to: 30 }, { from: 30, to: Infinity }], String)).toEqual({
      edges: ['0', '7', '30', ''],
    })
  })

  it('stand for no axis where a range is missing', () => {
    expect(edgesOf([{ from: 0, to: 7 }, { from: 14, to: 30 }], String)).toEqual({})
  })
})

const statement = 'A treaty was signed in that year, in that town, by those two states'

describe('the table of a picture', () => {
  const columns = ['Fact', 'Times forgotten', 'State']
  const rowsOf = (count: number): [{ text: string, to: string }, string, string][] =>
    Array.from(
      { length: count },
      (_, place) => [{ text: `${statement} ${place}`, to: '/facts/pca' }, `${count - place}`, 'Set aside'],
    )

  it('shows the first five of a list, and the rest when asked, without taking the focus away', async () => {
    const screen = await mountInPage(ProgressTable, {
      props: { caption: 'Hard facts', columns, rows: rowsOf(8), isList: true },
    })
    expect(screen.findAll('tbody tr')).toHaveLength(5)
    const button = buttonNamed(screen, 'Show all 8')
    ;(button.element as HTMLElement).focus()
    await button.trigger('click')
    expect(screen.findAll('tbody tr')).toHaveLength(8)
    expect(document.activeElement).toBe(button.element)
    expect(button.attributes('aria-expanded')).toBe('true')
    await buttonNamed(screen, 'Show the first 5').trigger('click')
    expect(screen.findAll('tbody tr')).toHaveLength(5)
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('offers nothing more of a short list, and shows every row of what is no list', async () => {
    const list = await mountInPage(ProgressTable, {
      props: { caption: 'Hard facts', columns, rows: rowsOf(5), isList: true },
    })
    expect(list.findAll('button')).toHaveLength(0)
    const table = await mountInPage(ProgressTable, { props: { caption: 'Hard facts', columns, rows: rowsOf(8) } })
    expect(table.findAll('tbody tr')).toHaveLength(8)
  })

  it('keeps the whole text of what it shortens for the eye', async () => {
    const screen = await mountInPage(ProgressTable, {
      props: { caption: 'Hard facts', columns, rows: rowsOf(1), isList: true },
    })
    expect(textsOf(screen, 'a')).toEqual([`${statement} 0`])
  })

  it('puts figures to the right and words to the left, and never breaks a range', async () => {
    const screen = await mountInPage(ProgressTable, {
      props: {
        caption: 'Shares',
        columns: ['Period', 'Young', 'State'],
        rows: [['7 days', '84% (79–88%)', 'In play'], ['Today', '—', 'In play']],
      },
    })
    expect(screen.findAll('th').map(cell => cell.classes('text-right'))).toEqual([false, true, false])
    expect(screen.findAll('td').map(cell => cell.element.textContent)).toEqual([
      '7 days',
      '84% (79–88%)',
      'In play',
      'Today',
      '—',
      'In play',
    ])
    expect(textsOf(screen, 'td .whitespace-nowrap')).toEqual(['84%', '(79–88%)', '—'])
  })
})

describe('the calendar', () => {
  const days = [{ studyDay: DAY - 3, answers: 4, durationMs: 1000 }, { studyDay: DAY, answers: 2, durationMs: 1000 }]
  const calendarFor = (filterDays: number): number[] => {
    const context = {
      report: { days, daysStudied: { studied: 2, passed: 4, inMonth: 31 } },
      t: String,
      format: { counted: String },
      today: DAY,
      filterDays,
    } as unknown as PictureContext
    return activityPictures.calendar!(context).calendar!.flat().map(({ studyDay }) => studyDay)
  }

  it.each([7, 30, 90, 365])('holds the last %i days when these are chosen, and no other', (filterDays) => {
    expect(calendarFor(filterDays)).toEqual(
      Array.from({ length: filterDays }, (_, place) => DAY - filterDays + 1 + place),
    )
  })

  it('holds a year when no time is chosen', () => {
    expect(calendarFor(0).length).toBeGreaterThan(364)
  })

  it('draws each day in the row of its weekday, also where the first week is cut', async () => {
    await enterWorld()
    // DAY is a Friday: the fifth row.
    const screen = await mountInPage(ProgressCalendar, {
      props: {
        title: 'Days',
        weeks: [[{ studyDay: DAY, answers: 2, quizzes: 0, questions: 2, durationMs: 1, level: 4 }]],
      },
    })
    expect(screen.findAll('path').map(path => path.attributes('d')).filter(Boolean)).toEqual(['M0 68h11v11h-11z'])
  })
})
