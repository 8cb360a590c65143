import type { BackupService, CopyResult } from '#domain/progress/data-port'
import type { ProgressSnapshot } from '#domain/progress/ports'
import type { BrowserStores } from '#storage/erase'
import { openDatabase } from '#storage/database'
import { exclusively, hasCopy, newDeviceId } from '#storage/platform'
import { hasBegunMuch } from '~/utils/returning'
import { createProgressRepository } from '#storage/progress-repository'

/** Where something may be kept beside the database. A browser that forbids storage throws when asked for it. */
function browserStores(): BrowserStores {
  try {
    return {
      localStorage,
      sessionStorage,
      files: async () => navigator.storage.getDirectory(),
      ...'caches' in globalThis && { caches },
      ...'serviceWorker' in navigator && { serviceWorker: navigator.serviceWorker },
    }
  }
  catch {
    return {}
  }
}

/** How long after the start (ms) the quick check of the log may come: nobody should wait for it. */
const QUICK_CHECK_DELAY_MS = 5000

/** What storage is joined to. */
export interface StorageGuests {
  progress: ReturnType<typeof useProgressStore>
  recovery: ReturnType<typeof useRecoveryStore>
  /** Resolves when the page is hydrated. */
  hydrated: Promise<void>
}

/**
 * Opens the database and joins it to the stores. It is read at once, but what it holds is shown only after hydration,
 * because the server knows nothing of it.
 */
export function openStorage(
  { progress, recovery, hydrated }: StorageGuests,
): { openBackupService: () => Promise<BackupService> } {
  let isHydrated = false
  const database = openDatabase({
    onFault(kind) {
      // What is said before the page is hydrated would make it differ from what the server drew; the database that
      // has gone for good is another matter.
      if (isHydrated || kind === 'newer' || kind === 'erased')
        progress.reportFault(kind)
    },
  })
  const repository = createProgressRepository({
    database, now: Date.now, newDeviceId, exclusively, expectsColumns: hasBegunMuch,
  })

  let backups: Promise<BackupService> | undefined
  /**
   * Backups, import, checks and deletion: loaded when somebody asks for them. What takes long with a long log goes to
   * a worker.
   */
  function openBackupService(): Promise<BackupService> {
    backups ??= loadPiece(() => Promise.all([import('#storage/backup-service'), import('~/utils/data-worker')])).then((
      [{ createBackupService }, { inDataWorker }],
    ) => ({
      ...createBackupService({ database, now: Date.now, newDeviceId, exclusively, browser: browserStores() }),
      makeBackup: () => inDataWorker(worker => worker.makeBackup()),
      makeBackupOver: existing => inDataWorker(worker => worker.makeBackupOver(existing)),
      isPlausible: () => inDataWorker(worker => worker.checkQuickly()),
      check: deckCards => inDataWorker(worker => worker.check(deckCards)),
      repair: () => inDataWorker(worker => worker.repair()),
    }))
    // What did not come is asked for again with the next need.
    backups.catch(() => backups = undefined)
    return backups
  }

  /**
   * Log and cache are compared as far as that is quick; what does not agree is mended, and the learner is told. Where
   * nothing was answered there is nothing to compare.
   */
  async function checkQuickly(): Promise<void> {
    if (!progress.isReady || progress.recordCount === 0)
      return
    const { checkLogQuickly } = await loadPiece(() => import('~/utils/second-copy'))
    if (!await checkLogQuickly())
      await recovery.noteRepair(await (await openBackupService()).repair())
  }

  /**
   * The second copy of the log, beside the database: loaded after the first card is up, or when the database is found
   * empty.
   */
  async function keepCopy(): Promise<CopyResult> {
    try {
      const { keepSecondCopy } = await loadPiece(() => import('~/utils/second-copy'))
      return await keepSecondCopy()
    }
    catch {
      // The network did not bring it. What is not copied now is copied with the next answer, or at the next start.
      return { fault: { kind: 'storage', fault: 'unknown' } }
    }
  }

  async function load(): Promise<ProgressSnapshot> {
    const snapshot = await repository.load()
    if (snapshot.recordCount > 0 || !await hasCopy())
      return snapshot
    // The browser has emptied the database, as it does when it finds it damaged. Told once the page is hydrated.
    void hydrated.then(recovery.noteRestoring)
    const outcome = await keepCopy()
    void hydrated.then(() => recovery.noteCopy(outcome))
    return repository.load()
  }

  async function keepAndNoteCopy(): Promise<void> {
    await recovery.noteCopy(await keepCopy())
  }

  /** What the database says before the page is hydrated would make it differ from what the server drew. */
  async function join(loading: Promise<ProgressSnapshot>): Promise<void> {
    await hydrated
    isHydrated = true
    progress.subscribe(() => void keepAndNoteCopy())
    await progress.connect(repository, loading)
    if (progress.recordCount > 0)
      whenIdle(keepAndNoteCopy)
  }

  const loading = load()
  loading.catch(() => {})
  void join(loading)
  // What fails here is found again on the next start, or by a check in the settings.
  setTimeout(() => whenIdle(() => checkQuickly().catch(() => {})), QUICK_CHECK_DELAY_MS)
  return { openBackupService }
}
