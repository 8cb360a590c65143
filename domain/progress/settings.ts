/** Settings as a log says them. What they are stands in the log's catalogue. */
import type { LogRecord } from '../log/records.ts'
import type { SettingRecord } from '../log/kinds/setting.ts'
import type { Settings } from '../log/settings.ts'
import { compareRecords } from '../log/record-order.ts'
import { withoutVoided } from '../log/records.ts'
import { defaultSettings } from '../log/default-settings.ts'
import { applySetting } from '../log/settings.ts'

export * from '../log/default-settings.ts'
export * from '../log/settings.ts'

function settingRecords(records: readonly LogRecord[]): SettingRecord[] {
  return withoutVoided(records).filter(record => record.kind === 'setting').sort(compareRecords)
}

/** The settings that a log says, on top of the defaults. */
export function foldSettings(records: readonly LogRecord[]): Settings {
  return settingRecords(records).reduce(applySetting, defaultSettings())
}

/** When (UTC ms) each setting of a log was last written. */
export function settingTimes(records: readonly LogRecord[]): Record<string, number> {
  return Object.fromEntries(settingRecords(records).map(record => [record.key, record.at]))
}
