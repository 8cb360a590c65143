// A quick look at every page as a newcomer finds it on a phone: no violation that axe can find, nothing sideways, no
// complaint of the browser. The thorough look, at every size and in the dark, is layout.spec.ts.
import { allRoutes } from '../support/routes.ts'
import { message } from './messages.ts'
import { expect, expectClean, test } from './support.ts'

const routes = allRoutes()
/** Pages to a journey: a page that is entered after others has most of its code already. */
const AT_ONCE = 8

for (let first = 0; first < routes.length; first += AT_ONCE) {
  const some = routes.slice(first, first + AT_ONCE)
  test(`on a phone these are clean: ${some.join(', ')}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const route of some) {
      await test.step(route, async () => {
        await page.goto(route)
        await expect(page.getByText(message('study.loading'))).toHaveCount(0)
        await page.waitForLoadState('networkidle')
        await expectClean(page)
      })
    }
  })
}
