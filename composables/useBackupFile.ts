import type { MadeBackup } from '#domain/progress/data-port'

/** What Chromium adds to a file's handle; the types of the platform do not have it yet. */
interface PermittedFile extends FileSystemFileHandle {
  queryPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>
}
type SavePicker = (
  options: { suggestedName: string, types: { description: string, accept: Record<string, string[]> }[] },
) => Promise<PermittedFile>

const MIME_TYPE = 'application/x-manaschi-backup'
const ENDING = '.manaschi'

function savePicker(): SavePicker | undefined {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: SavePicker }
  return showSaveFilePicker?.bind(globalThis)
}

function isPermittedFile(target: unknown): target is PermittedFile {
  return target instanceof Object && 'queryPermission' in target && 'createWritable' in target
}

interface BackupFile {
  /** Whether this browser can write to a file of the learner's by itself. */
  canWriteByItself: boolean
  /** Name of the file that is written to by itself. */
  name: ComputedRef<string | undefined>
  /** Whether the browser wants to be asked again before it writes. */
  needsPermission: Ref<boolean>
  /** Hands a backup over as a download. */
  download: () => Promise<MadeBackup | undefined>
  /** Hands over what can still be had when storage fails; it counts as no backup. */
  rescue: () => Promise<MadeBackup | undefined>
  /** Lets the learner choose the file, and writes the first backup. After a tap only. */
  choose: () => Promise<MadeBackup | undefined>
  /** Writes to the chosen file if it may; asks for permission only when told that a tap allows to. */
  write: (mayAsk: boolean) => Promise<MadeBackup | undefined>
}

/** The learner's backup file: written by itself where the browser can, by one tap elsewhere. */
export function useBackupFile(): BackupFile {
  const data = useDataStore()
  const { t } = useI18n()
  const save = useDownload()
  const needsPermission = ref(false)
  const target = computed(() => isPermittedFile(data.overview?.target) ? data.overview.target : undefined)

  function suggestedName(): string {
    const now = new Date()
    return `manaschi-${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${
      String(now.getDate()).padStart(2, '0')
    }${ENDING}`
  }

  async function download(): Promise<MadeBackup | undefined> {
    const made = await data.makeBackup()
    if (made) {
      save(suggestedName(), Uint8Array.from(made.bytes), MIME_TYPE)
      await data.noteBackup(made)
    }
    return made
  }

  async function rescue(): Promise<MadeBackup | undefined> {
    const made = await data.rescue()
    if (made)
      save(suggestedName(), Uint8Array.from(made.bytes), MIME_TYPE)
    return made
  }

  async function writeTo(file: PermittedFile): Promise<MadeBackup | undefined> {
    const made = await data.makeBackupOver(new Uint8Array(await (await file.getFile()).arrayBuffer()))
    if (!made)
      return undefined
    // The browser writes beside the file and puts it in its place when it is whole.
    const stream = await file.createWritable()
    await stream.write(Uint8Array.from(made.bytes))
    await stream.close()
    await data.noteBackup(made)
    return made
  }

  async function choose(): Promise<MadeBackup | undefined> {
    const file = await savePicker()?.({
      suggestedName: `manaschi${ENDING}`,
      types: [{ description: t('data.file'), accept: { [MIME_TYPE]: [ENDING] } }],
    })
      .catch(() => undefined)
    if (!file)
      return undefined
    await data.keepTarget(file)
    return writeTo(file)
  }

  async function write(mayAsk: boolean): Promise<MadeBackup | undefined> {
    const file = target.value
    if (!file)
      return undefined
    const permission
      = await (mayAsk ? file.requestPermission({ mode: 'readwrite' }) : file.queryPermission({ mode: 'readwrite' }))
    needsPermission.value = permission !== 'granted'
    return permission === 'granted' ? oneTabAtATime(() => writeTo(file)) : undefined
  }

  async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T | undefined> {
    return 'locks' in navigator
      ? await navigator.locks.request('manaschi-backup', { ifAvailable: true }, async lock => lock ? work() : undefined)
      : work()
  }

  return {
    canWriteByItself: import.meta.client && savePicker() !== undefined,
    name: computed(() => target.value?.name),
    needsPermission,
    download,
    rescue,
    choose,
    write,
  }
}
