// A quick look at every page as a newcomer finds it on a phone: nothing that moves while it settles, no violation that
// axe can find, nothing sideways, no word of another language, no complaint of the browser. The thorough look, at every
// size and in the dark, is layout.spec.ts.
import { allRoutes } from '../support/routes.ts'
import { expectStill, watchMoves } from './settling.ts'
import { unmarkedLanguage } from '../support/layout-faults.ts'
import { expect, expectClean, setLook, test } from './support.ts'

const routes = allRoutes()
/** Pages to a journey: a page that is entered after others has most of its code already. */
const AT_ONCE = 8

for (let first = 0; first < routes.length; first += AT_ONCE) {
  const some = routes.slice(first, first + AT_ONCE)
  test(`on a phone these settle in their places and are clean: ${some.join(', ')}`, async ({ page }) => {
    await watchMoves(page)
    for (const route of some) {
      await test.step(route, async () => {
        await page.emulateMedia({ reducedMotion: 'no-preference' })
        await expectStill(page, route)
        await setLook(page, { width: 390, height: 844, colorScheme: 'light' })
        await expectClean(page)
        expect(await unmarkedLanguage(page), 'in another language than the page').toEqual([])
      })
    }
  })
}
