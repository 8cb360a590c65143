import type { SettingKey, Settings } from '#domain/progress/settings'

/**
 * A setting for a field: it shows the choice at once, whether it is written yet or not, so that a quick next choice
 * builds on it; and what holds again when it could not be saved.
 */
export function useSetting<K extends SettingKey>(key: K): WritableComputedRef<Settings[K]> {
  const progress = useProgressStore()
  const shown = shallowRef(progress.settings[key])
  let writing = 0
  watch(() => progress.settings[key], (stored) => {
    if (writing === 0)
      shown.value = stored
  })
  async function save(value: Settings[K]): Promise<void> {
    shown.value = value
    writing++
    await progress.setSetting(key, value)
    writing--
    if (writing === 0)
      shown.value = progress.settings[key]
  }
  return computed({ get: () => shown.value, set: value => void save(value) })
}
