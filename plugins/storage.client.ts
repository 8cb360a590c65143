import type { BackupService } from '#domain/progress/data-port'
import type { Begun } from '~/utils/returning'
import { until } from '@vueuse/core'
import { isTallied } from '#domain/scheduling/tallied-states'
import { joinOtherTabs } from '~/utils/other-tabs'
import { untilAllAlive } from '~/utils/in-turn'
import { loadLateStyles } from '~/utils/late-styles'
import { rememberBegun } from '~/utils/returning'
import { whenIdle } from '~/utils/when-idle'

/** Asked for as soon as there is code: nothing can be saved before it is there. */
const code = loadPiece(() => import('./storage/open-storage'))
// Whether it came is found out below.
code.catch(() => {})

/**
 * The composition root: joins the progress store to IndexedDB and to the other tabs. What opens the database comes
 * beside the page, which needs none of it to be drawn.
 */
export default defineNuxtPlugin({
  name: 'storage',
  setup(nuxtApp) {
    const progress = useProgressStore()
    const recovery = useRecoveryStore()
    const hydrated = new Promise<void>((resolve) => {
      nuxtApp.hooks.hookOnce('app:suspense:resolve', () => resolve())
    }).then(untilAllAlive)
    const opening = code.then(({ openStorage }) => openStorage({ progress, recovery, hydrated }))
    // Without it nothing can be saved, which the pages then say.
    opening.catch(async (error: unknown) => {
      await hydrated
      progress.reportFault('unknown')
      await reportMissing(error)
    })

    void hydrated.then(() => {
      joinOtherTabs(progress)
      watch((): Begun | undefined => {
        if (!progress.isReady)
          return undefined
        return progress.recordCount === 0 ? 'nothing' : isTallied(progress.states) ? 'much' : 'some'
      }, begun => begun && rememberBegun(begun))
    })
    // Until an answer that waits for storage is on disk, nothing else is to be on the line. If it does not come, the
    // next part of the app that needs it says so.
    void hydrated.then(() => until(() => progress.status !== 'loading').toBe(true)).then(() => {
      whenIdle(() => loadLateStyles().catch(() => {}))
    })
    const openBackupService = async (): Promise<BackupService> => (await opening).openBackupService()
    return { provide: { openBackupService } }
  },
})
