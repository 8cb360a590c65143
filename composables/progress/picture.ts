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
  /** Shorter words for the axis; an empty one is passed over. Without them it has the labels. */
  ticks?: readonly string[]
  /** Where labels are ranges: the bounds between them, one more than there are labels. The axis then names these. */
  edges?: readonly string[]
  series: readonly ChartSeries[]
  isStacked?: boolean
  /** Whether values are shares (0–1), drawn from 0 to 100 %. */
  isShare?: boolean
  /** What the two axes count. */
  across: string
  upwards: string
}

/** A bar for each of some things with long names. */
export interface PictureBar {
  label: string
  share: number
  figure: string
  to?: string
}

export type Cell = string | { text: string, to: string }
export type Row = readonly Cell[]

export interface Picture {
  /** Names it in tests and addresses; its words are `progress.<key>.…`. */
  key: string
  /** The finding. */
  title: string
  /** What it is, in two sentences. */
  what: string
  /** What the field calls it, and its measures: told with `what` alone. */
  terms?: string
  columns: readonly string[]
  /** Made when the table is opened: a page of tables is thousands of figures. */
  rows: () => Row[]
  chart?: PictureChart
  bars?: readonly PictureBar[]
  /** A few things by name below the bars, each with its figure. */
  list?: { title: string, rows: readonly Row[] }
  calendar?: readonly (readonly CalendarDay[])[]
  /** What is still needed, instead of a drawing. */
  missing?: string
  /** Whether it takes the whole width of the page. */
  isWide?: boolean
}

/**
 * One of several things side by side: its share, the figure as it is shown, and how many cards or answers it rests on.
 */
export interface Ranked {
  name: string
  share: number
  figure: string
  of: number
}

/** Cards or answers that a thing needs before it is called the best or the weakest. */
const ENOUGH_TO_RANK = 10

/**
 * Some things from the lowest share to the highest, with those two if they may be called so: by the figures shown no
 * other equals them, and they rest on enough.
 */
export function rankShares(things: readonly Ranked[]): { sorted: Ranked[], lowest?: Ranked, highest?: Ranked } {
  const sorted = [...things].sort((a, b) => a.share - b.share)
  const standsOut = (thing: Ranked | undefined, next: Ranked | undefined): boolean =>
    thing !== undefined && next !== undefined && thing.figure !== next.figure && thing.of >= ENOUGH_TO_RANK
  return {
    sorted,
    ...standsOut(sorted[0], sorted[1]) && { lowest: sorted[0] },
    ...standsOut(sorted.at(-1), sorted.at(-2)) && { highest: sorted.at(-1) },
  }
}

/** Makes one picture of the page: each on its own, so that none waits for the others. */
export type PictureMaker = (context: PictureContext) => Picture

export interface PictureContext {
  report: StatisticsReport
  t: ComposerTranslation
  format: ReturnType<typeof useFormat>
  today: number
  /** Study days that the forecast shows. */
  forecastDays: number
  /** Study days that the time filter leaves; 0 is all of them. */
  filterDays: number
  topicName: (id: string) => string
  articleName: (id: string) => string
  /** Front of a card and the way to its fact; a card that the deck no longer has keeps its id. */
  cardCell: (id: string) => Cell
  factCell: (id: string) => Cell
}

/** What every picture has of words: columns are the keys `progress.column.…`. */
export function pictureWords(
  { t }: PictureContext,
  key: string,
  columns: readonly string[],
): Pick<Picture, 'key' | 'what' | 'columns'> {
  return { key, what: t(`progress.${key}.what`), columns: columns.map(column => t(`progress.column.${column}`)) }
}

/** "60–70%", or "90–100%": bounds of shares with one sign. */
export function shareRange(from: number, to: number, { format }: PictureContext): string {
  return `${format.number(from * 100)}–${format.percent(to)}`
}

/** Names of the bounds of ranges that follow each other without a gap, for an axis; an endless one has no name. */
export function edgesOf(
  bins: readonly { from: number, to: number }[],
  nameOf: (bound: number) => string,
): Pick<PictureChart, 'edges'> {
  const bounds = [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)]
  return bins.every(({ to }, place) => to === bounds[place + 1])
    ? { edges: bounds.map(bound => bound === Infinity ? '' : nameOf(bound)) }
    : {}
}

/** "84% (79–88%)", or a dash of nothing. */
export function proportionText({ share, low, high }: Proportion, context: PictureContext): string {
  const { format } = context
  return share === null ? '—' : `${format.percent(share)} (${shareRange(low, high, context)})`
}
