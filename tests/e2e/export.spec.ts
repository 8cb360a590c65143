// Everything can leave: every format is made in the browser, about what the learner was looking at, and can be called
// off.
import type { ExportFormatId } from '../../exports/formats.ts'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { readAnkiNotes } from '../support/anki-notes.ts'
import { language, message } from './messages.ts'
import { answerByKey, expect, openStudy, test } from './support.ts'

async function make(page: Page): Promise<{ name: string, bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: message('export.make') }).click(),
  ])
  await expect(page.getByText(message('export.done', { name: download.suggestedFilename() }))).toBeVisible()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const namesIn = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes))
const contentOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** A format, the end of its files' names, and a look into one. */
const formats: [ExportFormatId, RegExp, (bytes: Uint8Array) => void][] = [
  ['apkg', /\.apkg$/, bytes => expect(namesIn(bytes)).toEqual(['collection.anki2', 'media'])],
  ['anki-text', /-anki-text-.*\.txt$/, bytes => expect(contentOf(bytes)).toMatch(/^#separator:Tab\n/)],
  ['csv', /\d\.csv$/, bytes => expect(contentOf(bytes)).toContain('card_id,card_kind,topic')],
  [
    'json',
    /\.json$/,
    bytes => expect(JSON.parse(contentOf(bytes))).toMatchObject({ format: 'manaschi-deck', scope: 'sari-2012' }),
  ],
  ['bibtex', /\.bib$/, bytes => expect(contentOf(bytes)).toContain('@article{sari-2012')],
  ['ris', /\.ris$/, bytes => expect(contentOf(bytes)).toContain('AU  - Sarı, Yaşar')],
  [
    'csl-json',
    /-csl-json-.*\.json$/,
    bytes => expect(JSON.parse(contentOf(bytes))).toContainEqual(expect.objectContaining({ id: 'sari-2012' })),
  ],
  ['gift', /-gift-.*\.txt$/, bytes => expect(contentOf(bytes)).toMatch(/^\$CATEGORY: Manaschi\//)],
  ['moodle-xml', /-moodle-xml-.*\.xml$/, bytes => expect(contentOf(bytes)).toMatch(/^<\?xml [^>]*>\s*<quiz>/)],
  ['qti', /-qti-.*\.zip$/, bytes => expect(namesIn(bytes)).toContain('imsmanifest.xml')],
  [
    'review-log-csv',
    /-review-log-csv-.*\.csv$/,
    bytes =>
      expect(contentOf(bytes)).toMatch(
        /^card_id,review_time,review_rating,review_state,review_duration\n[^,\n]+,\d+,4,0,\d+\n$/,
      ),
  ],
  [
    'calendar',
    /\.ics$/,
    // Long lines are folded: RFC 5545, 3.1.
    bytes => expect(contentOf(bytes).replaceAll(/\r\n\s/g, '')).toMatch(new RegExp(
      `BEGIN:VEVENT[^]*SUMMARY;LANGUAGE=${language}:${message('export.words.calendar.reviews', { n: 1 }).source}`,
    )),
  ],
]

test('every format is made in the browser, about the article that the learner came from', async ({ page }) => {
  await openStudy(page, '?article=sari-2012')
  await answerByKey(page, '4')
  await page.goto('/articles/sari-2012')
  await page.getByRole('link', { name: message('export.link') }).click()
  await expect(page.getByRole('combobox', { name: message('export.what') })).toHaveValue('article:sari-2012')
  await expect(page.getByRole('radio')).toHaveCount(formats.length)
  for (const [format, name, look] of formats) {
    await test.step(format, async () => {
      await page.getByRole('radio', { name: message(`export.formats.${format}.title`) }).check()
      const file = await make(page)
      expect(file.name).toMatch(/^manaschi-sari-2012-/)
      expect(file.name).toMatch(name)
      look(file.bytes)
    })
  }
})

test('a long export shows how far it is and can be called off; the topic’s page leads to a file about the topic', async ({ page }) => {
  const downloads: string[] = []
  page.on('download', download => downloads.push(download.suggestedFilename()))
  await page.goto('/topics/russia')
  await page.getByRole('link', { name: message('export.link') }).click()
  await expect(page.getByRole('combobox', { name: message('export.what') })).toHaveValue('topic:russia')
  await page.getByRole('combobox', { name: message('export.what') }).selectOption('all')
  await page.getByRole('radio', { name: message('export.formats.qti.title') }).check()
  await page.getByRole('button', { name: message('export.make') }).click()
  await expect(page.getByText(message('export.working'))).toBeVisible()
  await page.getByRole('button', { name: message('export.cancel') }).click()
  await expect(page.getByText(message('export.cancelled'))).toBeVisible()
  expect(downloads).toEqual([])
})

const sqlWasm = fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm'))
const russian = JSON.parse(
  readFileSync(new URL('../../i18n/locales/ru/export.json', import.meta.url), 'utf8'),
) as Record<'make' | 'language' | 'withEnglish' | 'separate' | 'untranslated', string>

test('a page in Russian makes files in Russian, or in another language, of the same cards or of separate ones', { tag: '@thorough' }, async ({ page }) => {
  await page.goto('/ru/export')
  const language = page.getByRole('combobox', { name: russian.language })
  await expect(language).toHaveValue('ru')
  const makeNotes = async (): Promise<Awaited<ReturnType<typeof readAnkiNotes>>> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: russian.make }).click(),
    ])
    await expect(page.getByRole('status').filter({ hasText: download.suggestedFilename() })).toBeVisible()
    return readAnkiNotes(await readFile(await download.path()), sqlWasm)
  }
  const inRussian = await makeNotes()
  expect(inRussian.filter(({ fields }) => !/\p{Script=Cyrillic}/u.test(fields[0]!)).length).toBeLessThan(inRussian.length / 100)

  await language.selectOption('en')
  await expect(page.getByLabel(russian.withEnglish)).toBeHidden()
  const inEnglish = new Map((await makeNotes()).map(note => [note.guid, note]))
  expect(inRussian.filter(({ guid }) => !inEnglish.has(guid))).toEqual([])
  expect([...inEnglish.values()].filter(({ fields }) => /\p{Script=Cyrillic}/u.test(fields.slice(0, 3).join()))).toEqual([])

  await language.selectOption('ky')
  const leftOut = page.getByText(new RegExp(`^${russian.untranslated.split(' | ').map(form =>
    form.replace('{n}', '\\d+')).join('$|^')}$`))
  const inKyrgyz = await makeNotes()
  const left = inEnglish.size - inKyrgyz.length
  await (left > 0 ? expect(leftOut).toContainText(String(left)) : expect(leftOut).toBeHidden())
  await page.getByLabel(russian.withEnglish).check()
  await page.getByLabel(russian.separate).check()
  const separate = await makeNotes()
  await expect(leftOut).toBeHidden()
  expect(separate.map(({ guid }) => guid).sort()).toEqual([...inEnglish.keys()].map(guid => `${guid}~ky`).sort())
})
