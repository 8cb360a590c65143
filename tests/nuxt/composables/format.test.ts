import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bishkek, DAY } from '../../support/builders'
import { speak } from '../support/language'
import { mountInPage } from '../support/screen'
import { enterWorld } from '../support/world'

/** What the formats of Intl that the app makes here were asked for. */
const asked = new Set<unknown>()
for (const name of ['NumberFormat', 'DateTimeFormat', 'ListFormat', 'Collator'] as const) {
  const original = Intl[name] as new (...values: unknown[]) => object
  Object.assign(Intl, { [name]: new Proxy(original, {
    construct(target, values: unknown[]) {
      if (values.length > 0)
        asked.add(values[0])
      return new target(...values)
    },
  }) })
}

/** What keeps a line together made visible: no-break spaces, and joiners after a hyphen. */
const shown = (text: string): string => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '_').replaceAll('\u2060', '~')

async function formatOfPage(): Promise<ReturnType<typeof useFormat>> {
  await enterWorld()
  let format: ReturnType<typeof useFormat> | undefined
  await mountInPage({
    setup() { format = useFormat() },
    template: '<p />',
  })
  return format!
}

type Words = [what: string, make: (format: ReturnType<typeof useFormat>) => string, en: string, ru: string, ky: string]
// Study day 20 000 is Friday, 4 October 2024; the clock of these tests stands in Bishkek.
const words: readonly Words[] = [
  ['a study day of this year', f => f.studyDay(DAY), 'Fri 4 Oct', 'пт, 4 окт.', 'жума 4-~окт.'],
  [
    'a study day of another year', f => f.studyDay(DAY + 89), 'Wed 1 Jan 2025', 'ср, 1 янв. 2025_г.',
    'шарш. 1-~янв. 2025-~ж.',
  ],
  ['a day on an axis', f => f.shortDay(DAY + 51), '24 Nov', '24 нояб.', '24-~ноя.'],
  ['a month', f => f.month(DAY + 51), 'Nov', 'нояб.', 'ноя.'],
  ['a date', f => f.date(bishkek(DAY + 51)), '24 Nov 2024', '24 нояб. 2024_г.', '24-~ноябрь, 2024-~ж.'],
  [
    'an instant', f => f.instant(bishkek(DAY + 51)), '24 Nov 2024, 12:00', '24 нояб. 2024_г., 12:00',
    '24-~ноябрь, 2024-~ж. 12:00',
  ],
  ['a weekday', f => f.weekday(0, 'long'), 'Monday', 'понедельник', 'дүйшөмбү'],
  ['a short weekday', f => f.weekday(1, 'short'), 'Tue', 'вт', 'шейш'],
  ['an hour', f => f.hour(4), '04:00', '04:00', '04:00'],
  ['a day of the deck', f => f.plainDate('1999-07-07'), '7 July 1999', '7_июля 1999_г.', '1999-~жылдын 7-~июлу'],
  ['a month of the deck', f => f.plainDate('2023-03'), 'March 2023', 'март 2023_г.', '2023-~жылдын март айы'],
  [
    'about then', f => f.when({ value: '1990', precision: 'circa' }), 'about 1990', 'примерно 1990',
    'болжол менен 1990',
  ],
  ['four figures', f => f.number(4600), '4,600', '4600', '4600'],
  ['five figures', f => f.number(23_500), '23,500', '23_500', '23_500'],
  ['a fraction', f => f.number(2.14, 1), '2.1', '2,1', '2,1'],
  ['a measure', f => f.measure(0.5, 4), '0.5000', '0,5000', '0,5000'],
  ['a share', f => f.percent(0.84), '84%', '84_%', '84_%'],
  ['one card', f => f.counted('cards', 1), '1 card', '1_карточка', '1_карточка'],
  ['three cards', f => f.counted('cards', 3), '3 cards', '3_карточки', '3_карточка'],
  ['many cards', f => f.counted('cards', 11_687), '11,687 cards', '11_687_карточек', '11_687_карточка'],
  ['years to come', f => f.interval({ unit: 'days', days: 770 }), '2.1 years', '2,1_года', '2,1_жыл'],
  ['two of a list', f => f.list(['A', 'B'], 'and'), 'A and B', 'A и B', 'A жана B'],
  ['three of a list', f => f.list(['A', 'B', 'C'], 'or'), 'A, B or C', 'A, B или C', 'A, B же C'],
  ['one of a list', f => f.list(['A'], 'or'), 'A', 'A', 'A'],
  [
    'the alphabet', f => ['ө', '«б»', 'п', 'ң', 'ү', 'а', 'о', 'ф', 'н', 'у'].sort(f.compare).join(' '),
    'а «б» н ң о ө п у ү ф', 'а «б» н ң о ө п у ү ф', 'а «б» н ң о ө п у ү ф',
  ],
]

describe.each(['en', 'ru', 'ky'] as const)('figures and dates in %s', (language) => {
  beforeAll(() => speak(language))
  afterAll(() => speak('en'))

  it.each(words)('%s', async (_, make, ...texts) => {
    expect(shown(make(await formatOfPage()))).toBe(texts[['en', 'ru', 'ky'].indexOf(language)])
  })

  it('is never asked of Intl in Kyrgyz, nor in the language of the machine', () => {
    expect(asked).toContain(language === 'en' ? 'en-GB' : 'ru')
    expect([...asked].filter(locale => locale !== 'en-GB' && locale !== 'ru')).toEqual([])
  })
})

describe('a sentence that ends in an abbreviation', () => {
  afterAll(() => speak('en'))

  it.each([
    ['ru', 'Последняя копия: 24 нояб. 2024_г.'],
    ['ky', 'Акыркы камдык көчүрмө: 24-~ноя.'],
  ] as const)('has one full stop in %s', async (language, sentence) => {
    await speak(language)
    await enterWorld()
    const screen = await mountInPage({
      setup() {
        const { t } = useI18n()
        const { date, shortDay } = useFormat()
        const at = language === 'ru' ? date(bishkek(DAY + 51)) : shortDay(DAY + 51)
        return { text: t('data.backup.last', { at }) }
      },
      template: '<p>{{ text }}</p>',
    })
    expect(shown(screen.text())).toBe(sentence)
  })
})

describe('what a message counts', () => {
  afterAll(() => speak('en'))

  it.each([
    ['en', 1401, '1,401 cards|1 card'],
    ['ru', 11_402, '11_402_карточки|1_карточка'],
    ['ky', 11_402, '11_402_карточка|1_карточка'],
  ] as const)('is written as %s writes figures, in the form of the number', async (language, count, text) => {
    await speak(language)
    await enterWorld()
    const screen = await mountInPage({
      setup: () => ({ count }),
      template: '<p>{{ $t("count.cards", { n: count }) }}|{{ $t("count.cards", { n: 1 }, 1) }}</p>',
    })
    expect(shown(screen.text())).toBe(text)
  })

  it('leaves years as they are', () => {
    const years = { year: 1991, from: 1991, to: 2017 }
    expect(withFigures('en', years)).toBe(years)
  })
})
