import { useStorage } from '@vueuse/core'

interface StoredDraft {
  about: string
  text: string
}

export interface TextDraft {
  /** What stands in the field; kept in this browser with every letter. */
  text: Ref<string>
  /** What is typed has gone where it belongs: nothing is kept any more. */
  given: () => void
}

function readDraft(stored: string): StoredDraft | null {
  const value: unknown = JSON.parse(stored)
  return typeof value === 'object' && value !== null && 'about' in value && 'text' in value
    && typeof value.about === 'string' && typeof value.text === 'string'
    ? { about: value.about, text: value.text }
    : null
}

/**
 * Text that is being typed, kept beside the log until it is given: a page that is closed, killed or left loses none of
 * it. One draft for each `field`; it comes back only where it is `about` the same thing. Browser only.
 */
export function useTextDraft(
  field: 'typed-answer' | 'remark' | 'note' | 'ticket' | `debate-${number}`,
  about: () => string,
  initial: () => string = () => '',
): TextDraft {
  const stored = useStorage<StoredDraft | null>(`manaschi-draft:${field}`, null, undefined, {
    writeDefaults: false,
    flush: 'sync',
    listenToStorageChanges: false,
    serializer: { read: readDraft, write: value => JSON.stringify(value) },
    // Where nothing can be kept, the field works as any other; that nothing is kept here the page says elsewhere.
    onError: () => {},
  })
  const text = computed({
    get: () => stored.value?.about === about() ? stored.value.text : initial(),
    set: (typed) => {
      stored.value = { about: about(), text: typed }
    },
  })
  return {
    text,
    given: () => {
      stored.value = null
    },
  }
}
