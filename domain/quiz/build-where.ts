/** Questions about where places lie, by the coordinates of the deck alone. */
import type { Blueprint } from './blueprint.ts'
import type { LocatedPlace } from './whereabouts.ts'
import type { ChoiceQuestion, QuestionOption } from './question.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Random } from '../random.ts'
import { frameOfQuestion } from './blueprint.ts'
import { keyLengthRatio, LONGEST_KEY } from './distractors.ts'
import { nameText } from './text-ref.ts'
import { areWellApart, locatedPlaces } from './whereabouts.ts'

/** Among so many that are most alike in distance are those that tempt. */
const NEAR = 5

/** No fact says where a place lies: the words of the rationale say what does. */
function optionOf({ entity, where }: LocatedPlace): Omit<QuestionOption, 'id'> {
  const name = nameText(entity)
  const values = { option: name.text, km: String(where.roundKm), point: where.point }
  return { ...name, rationale: { kind: 'lies', values, refs: { option: name.ref }, factId: null, source: null } }
}

/** Two others, each well apart from the one that is asked for and about as far as that allows; of no shorter names. */
function drawOthers(own: LocatedPlace, places: readonly LocatedPlace[], random: Random): readonly LocatedPlace[] {
  const unlikeness = ({ where }: LocatedPlace): number => Math.abs(Math.log(where.km / own.where.km))
  const near = places.filter(each => each !== own && areWellApart(each.where, own.where))
    .sort((a, b) => unlikeness(a) - unlikeness(b)).slice(0, NEAR)
  const pairs = near.flatMap((first, place) => near.slice(place + 1).map(second => [first, second]))
  const [pair = []] = random.shuffle(pairs.filter(each =>
    keyLengthRatio(own.entity.names.en, each.map(({ entity }) => entity.names.en)) <= LONGEST_KEY))
  return pair
}

/** Which of three places lies so far in such a direction. No card asks for that: it tests none. */
function whereBlueprint(own: LocatedPlace, places: readonly LocatedPlace[]): Blueprint {
  const { entity, facts, where } = own
  const blueprint = { id: `where:${entity.id}`, kind: 'where', fact: facts[0]!, cardId: null, hardness: 2 } as const
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const others = drawOthers(own, places, random)
      if (others.length < 2)
        return undefined
      const ids = ['a', 'b', 'c']
      const shuffled = random.shuffle([own, ...others])
      return {
        ...frameOfQuestion(blueprint),
        kind: 'where',
        prompt: { kind: 'which-lies', km: where.roundKm, point: where.point },
        options: shuffled.map((each, place) => ({ ...optionOf(each), id: ids[place]! })),
        key: ids[shuffled.indexOf(own)]!,
      }
    },
  }
}

/** All questions about where places lie; the order follows from the deck alone. */
export function whereBlueprints(context: QuizContext): Blueprint[] {
  const places = locatedPlaces(context)
  return places.map(place => whereBlueprint(place, places))
}
