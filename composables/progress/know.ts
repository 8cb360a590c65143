import type { GroupKnowledge } from '#domain/statistics/mastery'
import type { Picture, PictureContext, PictureMaker } from './picture'
import { coverageOf, cardStages } from '#domain/statistics/mastery'
import { shareKnown } from '#domain/statistics/knowledge'
import { pictureWords } from './picture'

function groupPicture(context: PictureContext, key: 'byTopic' | 'byArticle', nameOf: (id: string) => string): Picture {
  const { report, t, format } = context
  const groups = report[key]
  const sorted = [...groups].sort((a, b) => shareKnown(b) - shareKnown(a))
  const [best, least] = [sorted[0], sorted.at(-1)]
  const shareOf = (group: GroupKnowledge): string => format.percent(shareKnown(group))
  return {
    ...pictureWords(context, key, [key === 'byTopic' ? 'topic' : 'article', 'cards', 'begun', 'recalled', 'share']),
    title: best && least && best.recalled > 0
      ? t(`progress.${key}.${best === least ? 'only' : least.recalled === 0 ? 'first' : 'title'}`, { name: nameOf(best.id), share: shareOf(best), least: nameOf(least.id), leastShare: shareOf(least) })
      : t(`progress.${key}.none`),
    isWide: key === 'byTopic' && groups.length > 1,
    bars: groups.map(group => ({ label: nameOf(group.id), share: shareKnown(group), figure: shareOf(group), to: `/${key === 'byTopic' ? 'topics' : 'articles'}/${group.id}` })),
    rows: () => groups.map(group => [nameOf(group.id), format.number(group.cards), format.number(group.started), format.number(group.recalled, 1), format.percent(shareKnown(group))]),
  }
}

function stagesPicture(context: PictureContext): Picture {
  const { report: { stages, knowledge }, t, format } = context
  return {
    ...pictureWords(context, 'stages', ['stage', 'cards']),
    title: t('progress.stages.title', { share: format.percent(coverageOf(knowledge)), mature: format.number(stages.mature) }, stages.mature),
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
    title: t('progress.knowledge.title', { recalled: format.number(recalled), cards: format.number(cards), share: format.percent(shareKnown(knowledge)) }),
    bars: [
      { label: t('progress.knowledge.recalled'), share: shareKnown(knowledge), figure: format.percent(shareKnown(knowledge)) },
      { label: t('progress.knowledge.begun'), share: coverageOf(knowledge), figure: format.percent(coverageOf(knowledge)) },
    ],
    rows: () => [
      [t('progress.knowledge.all'), format.number(cards), format.percent(1)],
      [t('progress.knowledge.begun'), format.number(started), format.percent(coverageOf(knowledge))],
      [t('progress.knowledge.recalled'), format.number(recalled, 1), format.percent(shareKnown(knowledge))],
    ],
  }
}

/** What I know: all of it, by stage, by article and by topic. */
export const knowPictures: Record<string, PictureMaker> = {
  knowledge: wholePicture,
  stages: stagesPicture,
  byArticle: context => groupPicture(context, 'byArticle', context.articleName),
  byTopic: context => groupPicture(context, 'byTopic', context.topicName),
}
