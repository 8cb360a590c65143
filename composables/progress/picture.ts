/** A picture of the progress page as data: a finding in words, what to draw, and the same figures as a table. */
import type { ComposerTranslation } from 'vue-i18n'
import type { CalendarDay } from '#domain/statistics/activity'
import type { Proportion } from '#domain/statistics/proportion'
import type { StatisticsReport } from '#domain/statistics/report'

/** Which colour of the palette a series has. */
export type Tone = 'lake' | 'sun' | 'red' | 'soft' | 'ink'

export interface ChartSeries {
  label: string
  values: readonly (number | null)[]
  tone: Tone
  kind?: 'bar' | 'line'
  /** Bounds to draw as whiskers over the bars. */
  bounds?: readonly (Pick<Proportion, 'low' | 'high'> | null)[]
}

export interface PictureChart {
  labels: readonly string[]
  series: readonly ChartSeries[]
  isStacked?: boolean
  /** Whether values are shares (0–1), drawn from 0 to 100 %. */
  isShare?: boolean
  /** What the two axes count. */
  across: string
  upwards: string
}

/** A bar for each of some things with long names. */
export interface PictureBar { label: string, share: number, figure: string, to?: string }

export type Cell = string | { text: string, to: string }

export interface Picture {
  /** Names it in tests and addresses; its words are `progress.<key>.…`. */
  key: string
  /** The finding. */
  title: string
  /** What it is, in two sentences. */
  what: string
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
  chart?: PictureChart
  bars?: readonly PictureBar[]
  calendar?: readonly (readonly CalendarDay[])[]
  /** What is still needed, instead of a drawing. */
  missing?: string
}

export interface PictureContext {
  report: StatisticsReport
  t: ComposerTranslation
  format: ReturnType<typeof useFormat>
  today: number
  /** Study days that the forecast and the days of work show. */
  forecastDays: number
  activityDays: number
  topicName: (id: string) => string
  articleName: (id: string) => string
  /** Front of a card and the way to its fact; a card that the deck no longer has keeps its id. */
  cardCell: (id: string) => Cell
  factCell: (id: string) => Cell
}

/** What every picture has of words: columns are the keys `progress.column.…`. */
export function pictureWords({ t }: PictureContext, key: string, columns: readonly string[]): Pick<Picture, 'key' | 'what' | 'columns'> {
  return { key, what: t(`progress.${key}.what`), columns: columns.map(column => t(`progress.column.${column}`)) }
}

/** "84 % (79–88 %)", or a dash of nothing. */
export function proportionText({ share, low, high }: Proportion, { format }: PictureContext): string {
  return share === null ? '—' : `${format.percent(share)} (${format.percent(low)}–${format.percent(high)})`
}
