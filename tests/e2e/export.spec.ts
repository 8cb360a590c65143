// Everything can leave: every format is made in the browser, about what the learner was looking at, and can be called
// off.
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { answerByKey, expect, openStudy, test } from './support.ts'

async function make(page: Page): Promise<{ name: string, bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the file' }).click(),
  ])
  await expect(page.getByText(`${download.suggestedFilename()} is ready`)).toBeVisible()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const namesIn = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes))
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** What the page calls a format, the end of its files' names, and a look into one. */
const formats: [string, RegExp, (bytes: Uint8Array) => void][] = [
  ['Anki package (.apkg)', /\.apkg$/, bytes => expect(namesIn(bytes)).toEqual(['collection.anki2', 'media'])],
  ['Anki text (tab-separated)', /-anki-text-.*\.txt$/, bytes => expect(textOf(bytes)).toMatch(/^#separator:Tab\n/)],
  ['Cards as a table (CSV)', /\d\.csv$/, bytes => expect(textOf(bytes)).toContain('card_id,card_kind,topic')],
  [
    'The deck as data (JSON)',
    /\.json$/,
    bytes => expect(JSON.parse(textOf(bytes))).toMatchObject({ format: 'manaschi-deck', scope: 'sari-2012' }),
  ],
  ['Citations (BibTeX)', /\.bib$/, bytes => expect(textOf(bytes)).toContain('@article{sari-2012')],
  ['Citations (RIS)', /\.ris$/, bytes => expect(textOf(bytes)).toContain('AU  - Sarı, Yaşar')],
  [
    'Citations (CSL-JSON)',
    /-csl-json-.*\.json$/,
    bytes => expect(JSON.parse(textOf(bytes))).toContainEqual(expect.objectContaining({ id: 'sari-2012' })),
  ],
  ['Questions (GIFT)', /-gift-.*\.txt$/, bytes => expect(textOf(bytes)).toMatch(/^\$CATEGORY: Manaschi\//)],
  ['Questions (Moodle XML)', /-moodle-xml-.*\.xml$/, bytes => expect(textOf(bytes)).toMatch(/^<\?xml [^>]*>\s*<quiz>/)],
  ['Questions (QTI 3)', /-qti-.*\.zip$/, bytes => expect(namesIn(bytes)).toContain('imsmanifest.xml')],
  [
    'My answers (CSV)',
    /-review-log-csv-.*\.csv$/,
    bytes =>
      expect(textOf(bytes)).toMatch(
        /^card_id,review_time,review_rating,review_state,review_duration\n[^,\n]+,\d+,4,0,\d+\n$/,
      ),
  ],
  [
    'My review days (iCalendar)',
    /\.ics$/,
    bytes => expect(textOf(bytes)).toMatch(/BEGIN:VEVENT[\s\S]*SUMMARY:Manaschi: 1 card to review/),
  ],
]

test('every format is made in the browser, about the article that the learner came from', async ({ page }) => {
  await openStudy(page, '?article=sari-2012')
  await answerByKey(page, '4')
  await page.goto('/articles/sari-2012')
  await page.getByRole('link', { name: /^Take these facts with you/ }).click()
  await expect(page.getByLabel('What')).toHaveValue('article:sari-2012')
  await expect(page.getByRole('radio')).toHaveCount(formats.length)
  for (const [label, name, look] of formats) {
    await test.step(label, async () => {
      await page.getByRole('radio', { name: label }).check()
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
  await page.getByRole('link', { name: /^Take these facts with you/ }).click()
  await expect(page.getByLabel('What')).toHaveValue('topic:russia')
  await page.getByLabel('What').selectOption('all')
  await page.getByRole('radio', { name: 'Questions (QTI 3)' }).check()
  await page.getByRole('button', { name: 'Make the file' }).click()
  await expect(page.getByText(/^Making the file: \d+%/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. No file was made.')).toBeVisible()
  expect(downloads).toEqual([])
})
