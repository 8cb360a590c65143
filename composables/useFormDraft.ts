import type { z } from '#domain/schema'
import { useStorage } from '@vueuse/core'

/** A field of a form, and what it may hold. */
export interface DraftField {
  read: () => unknown
  /** Puts back what was kept; what the field cannot hold any more is left out. */
  restore: (kept: unknown) => void
}

/** The field behind a ref, with the schema of its values. */
export function draftField<T>(field: Ref<T>, schema: z.ZodMiniType<T>): DraftField {
  return {
    read: () => field.value,
    restore: (kept) => {
      const parsed = schema.safeParse(kept)
      if (parsed.success)
        field.value = parsed.data
    },
  }
}

interface StoredForm {
  about: string
  values: Readonly<Record<string, unknown>>
}

function readForm(stored: string): StoredForm | null {
  const value: unknown = JSON.parse(stored)
  return typeof value === 'object' && value !== null && 'about' in value && typeof value.about === 'string'
    && 'values' in value && typeof value.values === 'object' && value.values !== null
    ? { about: value.about, values: value.values as StoredForm['values'] }
    : null
}

/**
 * A form that is being filled in, kept beside the log with every change until it is saved or begun: a page that is
 * closed, killed or left loses none of it. It comes back only where it is `about` the same thing. `given` forgets it.
 * Browser only.
 */
export function useFormDraft(
  form: 'exam' | 'quiz',
  about: () => string,
  fields: Readonly<Record<string, DraftField>>,
): { given: () => void } {
  const stored = useStorage<StoredForm | null>(`manaschi-draft:${form}`, null, undefined, {
    writeDefaults: false,
    flush: 'sync',
    listenToStorageChanges: false,
    serializer: { read: readForm, write: value => JSON.stringify(value) },
    // Where nothing can be kept, the form works as any other; that nothing is kept here the page says elsewhere.
    onError: () => {},
  })
  if (stored.value?.about === about()) {
    for (const [name, field] of Object.entries(fields))
      field.restore(stored.value.values[name])
  }
  const read = (): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read()]))
  // At once and not in the next tick: a page that is being reloaded has no next tick.
  watch(read, (values) => {
    stored.value = { about: about(), values }
  }, { deep: true, flush: 'sync' })
  return {
    given: () => {
      stored.value = null
    },
  }
}
