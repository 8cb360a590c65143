// What moves while a page settles, by the browser’s own measure.
import type { Page } from '@playwright/test'
import { language, message } from './messages.ts'
import { expect } from './support.ts'

/** What has moved on the page, by the browser's own measure (https://web.dev/articles/cls), and what it was. */
interface Moved { sum: number, what: string[] }

/** Measures from the next page on; before the first is opened. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: Moved = { sum: 0, what: [] }
    Object.assign(globalThis, { moved })
    interface Shift extends PerformanceEntry {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput)
          continue
        moved.sum += value
        moved.what.push(...sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '?'))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/**
 * Opens a page and waits until it has settled: nothing has moved meanwhile. English keeps its lines; longer words take
 * one more here and there, within what web.dev calls good.
 */
export async function expectStill(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByText(message('study.loading'))).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  const { sum, what } = await page.evaluate(() => (globalThis as unknown as { moved: Moved }).moved)
  expect(sum, `${path}: ${what.join(' | ')}`).toBeLessThan(language === 'en' ? 0.01 : 0.1)
}
