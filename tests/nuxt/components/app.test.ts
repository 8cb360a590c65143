import type { StorageFaultKind } from '#domain/progress/ports'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { MINUTE_MS } from '#domain/scheduling/study-day'
import { AppNotices, BaseDialog, OrnamentTunduk } from '#components'
import { bishkek, DAY, reviewRecord } from '../../support/builders'
import { buttonNamed, complaintsOf, eventually, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

beforeEach(() => clearNuxtState())

describe('the notice of a fault', () => {
  const titles: Record<StorageFaultKind, string> = {
    unavailable: 'Nothing can be saved here.',
    full: 'Your last answer was not saved: the disk is full.',
    blocked: 'Another tab holds an older version open.',
    newer: 'A newer version is in use in another tab.',
    erased: 'Your data were deleted from this browser.',
    corrupt: 'Part of the stored progress cannot be read.',
    closed: 'The connection to your data was cut by the browser.',
    unknown: 'Your last change was not saved.',
  }

  it.each(Object.entries(titles) as [StorageFaultKind, string][])(
    '%s says at once what is the matter, and what to do',
    async (kind, title) => {
      const { progress } = await enterWorld()
      const screen = await mountInPage(AppNotices)
      expect(readable(screen.text())).toBe('')
      progress.reportFault(kind)
      await nextTick()
      const alert = screen.find('[role=alert]')
      expect(alert.find('strong').text()).toBe(title)
      expect(readable(alert.find('p').text()).length).toBeGreaterThan(title.length + 20)
      expect(alert.text()).not.toContain('fault.')
      expect(textsOf(alert, 'button').includes('Reload')).toBe(kind !== 'unavailable')
      expect(await complaintsOf(screen.element)).toEqual([])
    },
  )

  it('goes when the next write succeeds', async () => {
    const { progress } = await enterWorld()
    progress.reportFault('full')
    const screen = await mountInPage(AppNotices)
    await progress.setSetting('theme', 'dark')
    await nextTick()
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })
})

describe('the notice of what was mended', () => {
  async function mountWith(
    prepare: (recovery: ReturnType<typeof useRecoveryStore>) => unknown,
    records = [reviewRecord()],
  ) {
    await enterWorld({ records })
    const recovery = useRecoveryStore()
    const screen = await mountInPage(AppNotices)
    await prepare(recovery)
    await eventually(() => expect(screen.find('[role=status]').exists()).toBe(true))
    return { recovery, screen }
  }

  it('says how many answers came back from the second copy, once', async () => {
    const { recovery, screen } = await mountWith(recovery =>
      recovery.noteCopy({ report: { records: 9, restored: { records: 3, answers: 2, quarantined: 0 } } }),
    )
    expect(readable(screen.text())).toContain('2 answers were brought back from the second copy.')
    expect(await complaintsOf(screen.element)).toEqual([])
    await buttonNamed(screen, 'Understood').trigger('click')
    expect(screen.find('[role=status]').exists()).toBe(false)
    expect(recovery.copy).toEqual({ report: { records: 9, restored: { records: 3, answers: 2, quarantined: 0 } } })
  })

  it('says that it is being brought back as long as that takes', async () => {
    const { recovery, screen } = await mountWith(recovery => recovery.noteRestoring())
    expect(readable(screen.text())).toContain('Your progress is being brought back from the second copy…')
    expect(screen.find('button').exists()).toBe(false)
    await recovery.noteCopy({ report: { records: 9, restored: { records: 9, answers: 9, quarantined: 0 } } })
    await nextTick()
    expect(readable(screen.text())).toContain('9 answers')
  })

  it('says when the database is empty and its copy cannot be read', async () => {
    const { screen } = await mountWith(
      recovery => recovery.noteCopy({ fault: { kind: 'storage', fault: 'unknown' } }),
      [],
    )
    expect(readable(screen.text())).toContain(
      'The browser has emptied its database, and the second copy cannot be read.',
    )
    await buttonNamed(screen, 'Understood').trigger('click')
    expect(screen.find('[role=status]').exists()).toBe(false)
  })

  it('is silent about a copy that stands', async () => {
    await enterWorld({ records: [reviewRecord()] })
    const recovery = useRecoveryStore()
    const screen = await mountInPage(AppNotices)
    await recovery.noteCopy({ report: { records: 1, restored: undefined } })
    await recovery.noteCopy({ fault: { kind: 'storage', fault: 'full' } })
    expect(recovery.hasNotice).toBe(false)
    expect(screen.find('[role=status]').exists()).toBe(false)
  })
})

describe('the notice of a clock that is behind', () => {
  const behindBy = (ms: number) =>
    enterWorld({ at: bishkek(DAY), records: [reviewRecord({ at: bishkek(DAY) + ms, cardId: 'pca/year' })] })

  it.each([[2, false], [3, true], [600, true]])('of %i minutes shows: %s', async (minutes, isShown) => {
    await behindBy(minutes * MINUTE_MS)
    expect((await mountInPage(AppNotices)).find('[role=status]').exists()).toBe(isShown)
  })

  it('comes once: put away, it stays away on every page', async () => {
    await behindBy(60 * MINUTE_MS)
    const screen = await mountInPage(AppNotices)
    expect(await complaintsOf(screen.element)).toEqual([])
    await buttonNamed(screen, 'Understood').trigger('click')
    expect(screen.find('[role=status]').exists()).toBe(false)
    screen.unmount()
    expect((await mountInPage(AppNotices)).find('[role=status]').exists()).toBe(false)
  })

  it('gives way to a fault', async () => {
    const { progress } = await behindBy(60 * MINUTE_MS)
    progress.reportFault('closed')
    const screen = await mountInPage(AppNotices)
    expect(screen.find('[role=alert]').exists()).toBe(true)
    expect(screen.text()).not.toContain('clock')
  })
})

describe('a dialog', () => {
  async function mountDialog(modelValue: boolean) {
    const screen = await mountInPage(BaseDialog, {
      props: {
        'title': 'This card',
        modelValue,
        'onUpdate:modelValue': (value: boolean) => void screen.setProps({ modelValue: value }),
      },
      slots: { default: () => 'Content' },
    })
    return { screen, dialog: screen.find('dialog').element }
  }

  it('is closed and empty until it is asked for', async () => {
    const { screen, dialog } = await mountDialog(false)
    expect([dialog.open, screen.text().includes('Content')]).toEqual([false, false])
    await screen.setProps({ modelValue: true })
    expect([dialog.open, screen.text().includes('Content')]).toEqual([true, true])
  })

  it('may be open from the start, and has the name of its heading', async () => {
    const { screen, dialog } = await mountDialog(true)
    expect(dialog.open).toBe(true)
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent?.trim()).toBe('This card')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('closed by the platform (Escape) is closed for its owner', async () => {
    const { screen, dialog } = await mountDialog(true)
    dialog.close()
    await expect.poll(() => screen.emitted('update:modelValue')?.at(-1)).toEqual([false])
    expect(dialog.open).toBe(false)
  })

  it('closes when what is around it is touched, and not when it is', async () => {
    const { screen, dialog } = await mountDialog(true)
    await screen.find('h2').trigger('click')
    expect(dialog.open).toBe(true)
    await screen.find('dialog').trigger('click')
    await expect.poll(() => dialog.open).toBe(false)
  })
})

describe('the day’s ring', () => {
  it.each([[0, undefined], [0.25, '25 100'], [1 / 3, '33.3 100'], [1, '100 100'], [1.5, '100 100'], [-1, undefined]])(
    'at a share of %f is filled %s',
    async (share, filled) => {
      const screen = await mountInPage(OrnamentTunduk, { props: { share } })
      expect(screen.findAll('circle')[1]?.attributes('stroke-dasharray')).toBe(filled)
    },
  )

  it('is only a picture: who listens hears the figures beside it', async () => {
    const screen = await mountInPage(OrnamentTunduk, { props: { share: 0.5 } })
    expect(screen.attributes()).toMatchObject({ 'aria-hidden': 'true', 'focusable': 'false' })
    expect(screen.html()).not.toContain('style=')
  })
})
