import { describe, expect, it, vi } from 'vitest'
import { DataAnkiPreview, DataCopy, DataFault, DataImportPreview, DataSpace, TodayBackupReminder } from '#components'
import type { CopyResult, DataOverview } from '#domain/progress/data-port'
import type { DataFault as Fault } from '#domain/progress/data-fault'
import type { ImportPreview } from '#domain/progress/import-plan'
import { bishkek, DAY, reviewRecord } from '../../support/builders'
import { buttonNamed, complaintsOf, figuresOf, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

function overview(change: Partial<DataOverview>): DataOverview {
  return {
    records: 300,
    answersSinceBackup: 0,
    lastBackupAt: undefined,
    remindAt: 100,
    quarantined: 0,
    target: undefined,
    ...change,
  }
}

describe('the reminder to back up', () => {
  async function mountReminder(change: Partial<DataOverview>) {
    await enterWorld()
    const data = useDataStore()
    data.refresh = vi.fn(async () => {})
    data.remindAt = vi.fn(async () => {})
    data.overview = overview(change)
    return { data, screen: await mountInPage(TodayBackupReminder) }
  }

  it('is silent until so many answers are in no backup, and then counts them', async () => {
    expect((await mountReminder({ answersSinceBackup: 99 })).screen.find('aside').exists()).toBe(false)
    const { screen } = await mountReminder({ answersSinceBackup: 100 })
    expect(readable(screen.text())).toContain('100 of your answers are only in this browser.')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('put off, comes back after a hundred answers more', async () => {
    const { screen, data } = await mountReminder({ answersSinceBackup: 130 })
    await buttonNamed(screen, 'Later').trigger('click')
    expect(data.remindAt).toHaveBeenCalledWith(230)
  })
})

describe('how the second copy stands', () => {
  async function wordsFor(copy: CopyResult | undefined, records = [reviewRecord()]): Promise<string> {
    await enterWorld({ records })
    if (copy)
      await useRecoveryStore().noteCopy(copy)
    const screen = await mountInPage(DataCopy)
    expect(await complaintsOf(screen.element)).toEqual([])
    return readable(screen.text())
  }

  it('is told with its records, from the first answer on', async () => {
    expect(await wordsFor(undefined, [])).toContain('begins with your first answer')
    expect(await wordsFor({ report: { records: 1, restored: undefined } })).toContain('holds 1 record.')
    expect(await wordsFor({ report: { records: 5310, restored: undefined } })).toContain('holds all 5,310 records.')
  })

  it('is told with the reason when there is none, and with a way out', async () => {
    expect(await wordsFor({ fault: { kind: 'storage', fault: 'unavailable' } })).toContain(
      'only a backup brings your progress back',
    )
    expect(await wordsFor({ fault: { kind: 'storage', fault: 'full' } })).toContain('Free some space')
    for (const fault of ['closed', 'corrupt', 'unknown'] as const)
      expect(await wordsFor({ fault: { kind: 'storage', fault } })).toContain('could not be brought up to date')
    expect(await wordsFor({ fault: { kind: 'backup', fault: 'altered' } })).toContain('could not be brought up to date')
  })
})

describe('the room that is used and free', () => {
  it.each([
    [{ used: 500, free: 2 ** 40 }, '1 KB used, 1024 GB free'],
    [{ used: 1.5 * 2 ** 20, free: 900 * 2 ** 20 }, '1.5 MB used, 900 MB free'],
    [{ used: 48 * 2 ** 20, free: 0 }, '48 MB used, 0 KB free'],
    [undefined, 'does not tell how much room there is'],
  ])('is told in sizes that people know: %o', async (space, text) => {
    await enterWorld()
    expect(
      readable((await mountInPage(DataSpace, { props: { space } })).text()).replace(/\u00A0/g, ' ').replace(
        /,(?=\d{3})/g,
        '',
      ),
    ).toContain(text)
  })
})

function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  const none = { fresh: 0, known: 0, conflicting: 0 }
  return {
    createdAt: bishkek(DAY),
    records: none,
    answers: none,
    quarantined: 0,
    answeredFrom: bishkek(DAY - 9),
    answeredUntil: bishkek(DAY - 1),
    future: 0,
    devices: [{ device: 'abcdefghijkl', records: 5, isThis: false }],
    ...change,
  }
}

describe('what bringing a backup in would do', () => {
  it('is told in figures, with what contradicts and what is dated in the future', async () => {
    await enterWorld()
    const screen = await mountInPage(DataImportPreview, {
      props: {
        isBusy: false,
        preview: preview({
          records: { fresh: 7, known: 2, conflicting: 1 },
          answers: { fresh: 5, known: 2, conflicting: 1 },
          quarantined: 3,
          future: 1,
        }),
      },
    })
    expect(figuresOf(screen)).toEqual({
      'Answers that are new here': '5',
      'Answers that are here already': '2',
      'Answers that differ from yours': '1',
      'Other records that are new here': '2',
      'Unreadable rows kept with it': '3',
    })
    expect(readable(screen.text())).toContain('yours stays, and the other is quarantined')
    expect(readable(screen.text())).toContain('1 answer is dated in the future')
    expect(document.activeElement?.textContent).toContain('What will happen')
    expect(await complaintsOf(screen.element)).toEqual([])
    await buttonNamed(screen, 'Import').trigger('click')
    expect(screen.emitted('commit')).toHaveLength(1)
  })

  it('is nothing when all of it is here: then there is only a way out', async () => {
    await enterWorld()
    const screen = await mountInPage(DataImportPreview, {
      props: {
        isBusy: false,
        preview: preview({
          records: { fresh: 0, known: 9, conflicting: 0 },
          answers: { fresh: 0, known: 9, conflicting: 0 },
        }),
      },
    })
    expect(readable(screen.text())).toContain('Everything in this file is here already.')
    expect(textsOf(screen, 'button')).toEqual(['Close'])
  })
})

describe('what bringing answers in from Anki would do', () => {
  async function mountAnki(
    answers: number,
    fresh: number,
    skipped: Partial<Record<'foreign' | 'unknown' | 'manual' | 'invalid', number>> = {},
  ) {
    await enterWorld()
    return mountInPage(DataAnkiPreview, {
      props: {
        isBusy: false,
        answers,
        skipped: { foreign: 0, separate: 0, unknown: 0, manual: 0, invalid: 0, ...skipped },
        preview: preview({
          records: { fresh, known: 0, conflicting: 0 },
          answers: { fresh, known: 0, conflicting: 0 },
        }),
      },
    })
  }

  it('counts what is new, what is here, and what is no answer, with the reason', async () => {
    const screen = await mountAnki(12, 5, { unknown: 2, manual: 1 })
    expect(figuresOf(screen)).toEqual({
      'Answers that are new here': '5',
      'Answers that are here already': '7',
      'Answers to cards that are not in the deck now': '2',
      'Rows set by hand in Anki, which are no answers': '1',
    })
    expect(readable(screen.text())).toContain('The cards are scheduled anew from all your answers')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('says what to do when the package came without answers', async () => {
    const screen = await mountAnki(0, 0)
    expect(readable(screen.text())).toContain('Export it from Anki with its learning progress.')
    expect(textsOf(screen, 'button')).toEqual(['Close'])
  })
})

describe('a fault', () => {
  const faults: Fault[] = [
    ...(['empty', 'unreadable', 'too-large', 'foreign', 'newer', 'truncated', 'altered', 'bomb', 'record'] as const)
      .map(fault => ({ kind: 'backup' as const, fault })),
    ...([
      'not-a-package',
      'damaged',
      'unsupported',
      'too-large',
      'no-collection',
      'newer-layout',
      'not-a-collection',
      'too-many-answers',
      'bare-collection',
    ] as const).map(fault => ({ kind: 'package' as const, fault })),
    ...(['unavailable', 'full', 'blocked', 'newer', 'erased', 'corrupt', 'closed', 'unknown'] as const).map(fault => ({
      kind: 'storage' as const,
      fault,
    })),
  ]
  it.each(faults)('of $kind: $fault is told in words of its own, and that nothing changed', async (fault) => {
    await enterWorld()
    useDataStore().fault = fault
    const text = readable((await mountInPage(DataFault)).text())
    expect(text).toMatch(/^[A-Z][^{}]{15,} Your data stay as they were\.$/)
    expect(text).not.toContain('data.fault')
  })
})
