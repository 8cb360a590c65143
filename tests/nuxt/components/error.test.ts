import type { PieceFaultKind } from '~/utils/load-piece'
import { describe, expect, it } from 'vitest'
import ErrorPage from '~/error.vue'
import { PieceFault } from '~/utils/load-piece'
import { complaintsOf, mountInPage, readable, textsOf } from '../support/screen'

describe('the page of an error', () => {
  it.each<[PieceFaultKind, string]>([
    ['outdated', 'A new version of the app was put in place while the page was loading.'],
    ['offline', 'There is no connection, and the part is not on this device.'],
    ['broken', 'Reload the page; if that does not help, try again later.'],
  ])('says that a part did not come, and why: %s', async (kind, words) => {
    const error = createError({ message: 'x', cause: new PieceFault(kind, new TypeError('gone')) })
    const screen = await mountInPage(ErrorPage, { props: { error } })
    expect(screen.find('h1').text()).toBe('A part of this page did not come')
    expect(readable(screen.text())).toContain(words)
    expect(readable(screen.text())).toContain('Your progress is safe.')
    expect(textsOf(screen, 'button')).toContain('Reload')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('says of any other error no more than is known', async () => {
    const screen = await mountInPage(ErrorPage, { props: { error: createError('x') } })
    expect(screen.find('h1').text()).toBe('Something went wrong')
  })
})
