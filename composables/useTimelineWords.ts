import type { DeckHappening, Side } from '#domain/content/deck'

interface TimelineWords {
  /** A name with the number of its facts and a sign of doubt. */
  nameOf: (happening: DeckHappening) => string
  /** A lane's title in as many lines as it takes; `isFitting` says whether words fit on one. */
  titleLines: (side: Side, isFitting: (words: string) => boolean) => string[]
}

/** The words in the picture of the timeline, on the screen and on paper. */
export function useTimelineWords(): TimelineWords {
  const { t } = useI18n()
  return {
    nameOf: ({ title, facts, isContested, deed }) => [
      title,
      ...deed === 'not-done' ? [`(${t('timeline.deed.not-done')})`] : [],
      ...facts.length > 1 ? [`· ${facts.length}`] : [],
      ...isContested ? [t('timeline.doubt')] : [],
    ].join(' '),
    titleLines: (side, isFitting) => {
      const lines: string[] = []
      for (const word of t(`timeline.side.${side}`).split(' ')) {
        const longer = [...lines.slice(-1), word].join(' ')
        if (lines.length > 0 && isFitting(longer))
          lines.splice(-1, 1, longer)
        else
          lines.push(word)
      }
      return lines
    },
  }
}
