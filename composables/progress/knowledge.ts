import type { GroupKnowledge } from '#domain/statistics/mastery'
import type { Picture, PictureContext, PictureMaker, Ranked } from './picture'
import { coverageOf, cardStages } from '#domain/statistics/mastery'
import { shareKnown } from '#domain/statistics/knowledge'
import { pictureWords, rankShares } from './picture'

/**
 * The finding about some groups of cards: the best known and the least known where they stand out, else how far apart
 * all lie.
 */
function groupTitle({ t }: PictureContext, key: 'byTopic' | 'byArticle', groups: readonly Ranked[]): string {
  const { sorted, lowest, highest } = rankShares(groups)
  const [least, best] = [sorted[0], sorted.at(-1)]
  if (!least || !best || best.share === 0)
    return t(`progress.${key}.none`)
  if (least === best)
    return t(`progress.${key}.only`, { name: best.name, share: best.figure })
  if (highest && lowest && lowest.share > 0) {
    return t(`progress.${key}.title`, {
      name: highest.name,
      share: highest.figure,
      least: lowest.name,
      leastShare: lowest.figure,
    })
  }
  if (highest)
    return t(`progress.${key}.first`, { name: highest.name, share: highest.figure })
  if (lowest && lowest.share > 0)
    return t(`progress.${key}.last`, { name: lowest.name, share: lowest.figure })
  return t(`progress.${key}.${least.figure === best.figure ? 'alike' : 'between'}`, {
    least: least.figure,
    most: best.figure,
  })
}

function groupPicture(context: PictureContext, key: 'byTopic' | 'byArticle', nameOf: (id: string) => string): Picture {
  const { report, format } = context
  const groups = report[key]
  const shareOf = (group: GroupKnowledge): string => format.percent(shareKnown(group))
  return {
    ...pictureWords(context, key, [key === 'byTopic' ? 'topic' : 'article', 'cards', 'begun', 'recalled', 'share']),
    title: groupTitle(
      context,
      key,
      groups.map(group => ({
        name: nameOf(group.id),
        share: shareKnown(group),
        figure: shareOf(group),
        of: group.cards,
      })),
    ),
    isWide: key === 'byTopic' && groups.length > 1,
    bars: groups.map(group => ({
      label: nameOf(group.id),
      share: shareKnown(group),
      figure: shareOf(group),
      to: `/${key === 'byTopic' ? 'topics' : 'articles'}/${group.id}`,
    })),
    rows: () =>
      groups.map(
        group => [
          nameOf(group.id),
          format.number(group.cards),
          format.number(group.started),
          format.number(group.recalled, 1),
          format.percent(shareKnown(group)),
        ],
      ),
  }
}

function stagesPicture(context: PictureContext): Picture {
  const { report: { stages, knowledge }, t, format } = context
  return {
    ...pictureWords(context, 'stages', ['stage', 'cards']),
    title: t('progress.stages.title', {
      share: format.percent(coverageOf(knowledge)),
      mature: format.number(stages.mature),
    }, stages.mature),
    chart: {
      labels: cardStages.map(stage => t(`progress.stage.${stage}`)),
      series: [{ label: t('progress.column.cards'), values: cardStages.map(stage => stages[stage]), tone: 'lake' }],
      across: t('progress.column.stage'),
      upwards: t('progress.column.cards'),
    },
    rows: () => cardStages.map(stage => [t(`progress.stage.${stage}`), format.number(stages[stage])]),
  }
}

function wholePicture(context: PictureContext): Picture {
  const { report: { knowledge }, t, format } = context
  const { cards, started, recalled } = knowledge
  return {
    ...pictureWords(context, 'knowledge', ['what', 'cards', 'share']),
    isWide: true,
    title: t('progress.knowledge.title', {
      recalled: format.number(recalled),
      cards: format.counted('cards', cards),
      share: format.percent(shareKnown(knowledge)),
    }),
    bars: [
      {
        label: t('progress.knowledge.recalled'),
        share: shareKnown(knowledge),
        figure: format.percent(shareKnown(knowledge)),
      },
      {
        label: t('progress.knowledge.begun'),
        share: coverageOf(knowledge),
        figure: format.percent(coverageOf(knowledge)),
      },
    ],
    rows: () => [
      [t('progress.knowledge.all'), format.number(cards), format.percent(1)],
      [t('progress.knowledge.begun'), format.number(started), format.percent(coverageOf(knowledge))],
      [t('progress.knowledge.recalled'), format.number(recalled, 1), format.percent(shareKnown(knowledge))],
    ],
  }
}

/** What I know: all of it, by stage, by article and by topic. */
export const knowledgePictures: Record<string, PictureMaker> = {
  knowledge: wholePicture,
  stages: stagesPicture,
  byArticle: context => groupPicture(context, 'byArticle', context.articleName),
  byTopic: context => groupPicture(context, 'byTopic', context.topicName),
}
