/** Craft of cards and facts, as far as it can be judged from their words: what a strict editor would send back. */
import type { Located, ParsedSources } from './parse-sources.ts'
import type { ArticleSource, CardSource, EntitySource, FactSource } from './schemas.ts'
import type { Figure } from './text-figures.ts'
import type { ContentFault } from './yaml-source.ts'
import { authorNames } from './author-names.ts'
import { answerTextOf, frontWithAnswer, frontWithoutAnswer, gapOf } from './card-text.ts'
import { countWords } from './count-words.ts'
import { faultAt } from './fault-at.ts'
import { lintCourse } from './lint-course.ts'
import { lintDebates } from './lint-debates.ts'
import { functionWords, genericWords, noAntecedents, reportingVerbs } from './lexicon/en.generated.ts'
import { figuresOf } from './text-figures.ts'
import { catalogueNames, entitySpans, foldedWords } from './text-names.ts'

const longestAnswer = 12
const longestStatement = 45
const mostCards = 4
const greatestShareOfImportant = 0.34

interface Desk {
  entities: ReadonlyMap<string, EntitySource>
  articles: readonly ArticleSource[]
}

interface Place {
  fact: Located<FactSource>
  card: CardSource
  index: number
  desk: Desk
}

const grammar = new Set(functionWords)

const generic = new Set(genericWords)

/** A word without the endings that change its number, tense or adjective form. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ically|ations?|ings?|ional|ies|ied|ian|ed|es|ly|al|ic|[syen])$/, '')
}

function authorsOf({ articles }: Desk): string[] {
  return articles.flatMap(authorNames)
}

function wordsOf(text: string): string[] {
  return foldedWords(text)
}

function cardFault({ fact, card, index }: Place, key: 'front' | 'answer', reason: string): ContentFault {
  return faultAt(fact, ['cards', index, key], `card ${card.key}: ${reason}`)
}

function longAnswer(place: Place): ContentFault[] {
  const { card, desk } = place
  const words = Math.max(...(card.items ?? [gapOf(card) ?? '', answerTextOf(card, desk.entities)]).map(countWords))
  return words > longestAnswer
    ? [cardFault(place, 'answer', `the answer has ${words} words, more than ${longestAnswer}`)]
    : []
}

function formsOf({ kind, names, acronyms, aliases }: EntitySource): string[] {
  const forms = [names.en, acronyms?.en, ...aliases].filter(form => form !== undefined)
  return kind === 'person' ? [...forms, names.en.split(' ').at(-1)!] : forms
}

function standsIn(phrase: string, text: string): boolean {
  const words = wordsOf(phrase).join(' ')
  return words !== '' && ` ${wordsOf(text).join(' ')} `.includes(` ${words} `)
}

/**
 * A stem that offers the answer as one of its alternatives ("the SCO or the CSTO?") asks for a choice, not for a copy.
 */
function offersChoice(front: string): boolean {
  return /\bor\b/i.test(front)
}

/** A stem that asks for the other form of a name must show one of its forms. */
function asksForName(front: string): boolean {
  return /\b(?:acronym|abbreviat|initials|stands? for|full name|in full|spel(?:t|l)|name|called|known as|short for|letters)/i
    .test(front)
}

/** True when a date or number of the front is the answer itself. */
function givesAwayFigure({ card }: Place, front: string): boolean {
  const { answer } = card
  const figures = figuresOf(front)
  if (answer?.type === 'date') {
    const asked = figuresOf(answer.value.split('/').join(' - ')).filter(figure => figure.kind !== 'number')
    const [year, month, day] = answer.value.split('-').map(Number)
    if (answer.precision === 'day')
      return figures.some(figure => figure.kind === 'date' && figure.day === day && figure.month === month)
    if (answer.precision === 'month')
      return figures.some(figure => figure.kind === 'date' && figure.month === month && figure.year === year)
    return asked.length > 0
      && asked.every(wanted =>
        wanted.kind === 'year' && figures.some(figure => 'year' in figure && figure.year === wanted.year),
      )
  }
  if (answer?.type === 'quantity') {
    return figures.some(figure =>
      figure.kind === 'number' && figure.value === answer.value
      && (figure.value > 20 || sameUnit(figure, front, answer.unit)),
    )
  }
  return false
}

/** Small numbers meet by chance: they give the answer away only before the unit that is asked for. */
function sameUnit(figure: Figure, front: string, unit: string | undefined): boolean {
  const after = front.slice(figure.at + figure.text.length).trimStart().toLowerCase()
  return unit !== undefined && after.startsWith(unit.toLowerCase())
}

function distinguishingWords(answer: string): string[] {
  const words = wordsOf(answer).filter(word => (word.length >= 3 || /^\d+$/.test(word)) && !grammar.has(word))
  const distinguishing = words.filter(word => !generic.has(word))
  return distinguishing.length > 0 ? distinguishing : words
}

function givenAway(place: Place): ContentFault[] {
  const { card, desk } = place
  if (card.kind === 'ordering')
    return []
  const front = frontWithoutAnswer(card)
  if (offersChoice(front))
    return []
  const fault = (
    what: string,
  ): ContentFault[] => [cardFault(place, 'front', `the stem gives the answer away: "${what}" stands in it`)]
  if (givesAwayFigure(place, front))
    return fault(answerTextOf(card, desk.entities))
  const answer = gapOf(card) ?? answerTextOf(card, desk.entities)
  const { answer: typed } = card
  if (typed?.type === 'date' || typed?.type === 'quantity')
    return []
  const entity = typed?.type === 'entity' ? desk.entities.get(typed.entity) : undefined
  const unquoted = front.replace(/[“"][^”"]*[”"]/g, ' ')
  const form = entity && !asksForName(front) && formsOf(entity).find(candidate => standsIn(candidate, unquoted))
  if (form)
    return fault(form)
  const stems = new Set(wordsOf(front).map(stem))
  const words = distinguishingWords(answer)
  return words.length > 0 && words.every(word => stems.has(stem(word))) && !(entity && asksForName(front))
    ? fault(words.join(' '))
    : []
}

/** Words that may stand before a pronoun without being what it refers to. */
const refersToNothing = new Set([...functionWords, ...noAntecedents])

/** A pronoun that has nothing to refer to: only function words before it, and no name after it. */
function orphanPronoun(text: string): string | undefined {
  const match = /\b(?:he|she|they|it|his|her|him|them|its|their|this|these)\b/i.exec(text)
  if (!match)
    return undefined
  const before = wordsOf(text.slice(0, match.index))
  if (before.some(word => !refersToNothing.has(word)))
    return undefined
  const after = text.slice(match.index + match[0].length)
  const isExpletive = /^it$/i.test(match[0]) && /^\s+(?:is|was|has been|had been|took|takes)\b/.test(after)
  const pointsForward = /^(?:his|her|its|their|it|he|she|they)$/i.test(match[0]) && /\p{Lu}\p{L}+/u.test(after)
  const hasOwnNoun = /^(?:this|these)$/i.test(match[0]) && /[:—]|\bof\b/.test(after)
  return isExpletive || pointsForward || hasOwnNoun ? undefined : match[0]
}

const reporting = new Set(reportingVerbs)

/** "Sarı explains these conditions": a demonstrative to which only the author's own words lead up points at nothing. */
function danglingDemonstrative(text: string, authors: readonly string[]): string | undefined {
  const match = /\b(?:this|these|those|such)\s+\p{L}+/iu.exec(text)
  if (!match || /^such (?:a|an|as)\b/i.test(match[0]))
    return undefined
  const before = wordsOf(text.slice(0, match.index))
  const names = authors.flatMap(wordsOf)
  const isPointless = before.every(word => grammar.has(word) || names.includes(word) || reporting.has(word))
  return isPointless && !/[:—]|\b(?:of|who|that|which)\b/.test(text.slice(match.index + match[0].length))
    ? match[0]
    : undefined
}

function orphanPronouns(place: Place): ContentFault[] {
  const pronoun = place.card.kind === 'ordering'
    ? undefined
    : orphanPronoun(frontWithAnswer(place.card))
      ?? danglingDemonstrative(frontWithAnswer(place.card), authorsOf(place.desk))
  return pronoun ? [cardFault(place, 'front', `"${pronoun}" has no noun before it`)] : []
}

function yesNoStem(place: Place): ContentFault[] {
  const { card, desk } = place
  if (card.kind === 'cloze' || card.kind === 'ordering')
    return []
  const isYesNo = /^(?:yes|no|true|false)\b(?! (?:one|state|longer|other)\b)/i.test(answerTextOf(card, desk.entities))
  const asksYesNo = /^(?:did|was|is|were|has|have|had|do|does|are|can|could|will|would|should)\b/i.test(card.front)
    && !/\bor\b/i.test(card.front)
  return isYesNo || asksYesNo ? [cardFault(place, 'front', 'a question that yes or no answers')] : []
}

function listStem(place: Place): ContentFault[] {
  const { front, kind } = place.card
  if (/\bwhich of the following\b/i.test(front))
    return [cardFault(place, 'front', '"which of the following" does not stand without its options')]
  if (
    kind !== 'ordering'
    && /(?:^|[.:?] )(?:list\b|enumerate\b|name (?:all|(?:any |the )?(?:two|three|four|five|six|\d)\b))/i.test(front)
  )
    return [cardFault(place, 'front', 'asks for a list: make one card per member')]
  return []
}

function datePrecision(place: Place): ContentFault[] {
  const { answer, front } = place.card
  if (answer?.type !== 'date' || place.card.kind === 'cloze')
    return []
  const asked = /\b(?:which|what) (?:exact )?(?:day|date)\b/i.test(front)
    ? 'day'
    : /\b(?:which|what) month\b/i.test(front)
      ? 'month'
      : /\b(?:which|what) (?:two |calendar )?years?\b/i.test(front)
        ? 'year'
        : undefined
  const given = answer.precision === 'range' || answer.precision === 'circa' ? 'year' : answer.precision
  return asked && asked !== given
    ? [cardFault(place, 'front', `asks for the ${asked}, but the answer is a ${answer.precision}`)]
    : []
}

function quantityText(place: Place): ContentFault[] {
  const { answer } = place.card
  if (answer?.type !== 'quantity')
    return []
  const text = `${answer.text} ${gapOf(place.card) ?? ''}`
  if (/\b(?:half|thirds?|quarters?|fifths?|twice|double|once|dozen|no|none)\b/i.test(text))
    return []
  const numbers = figuresOf(text).flatMap(figure =>
    figure.kind === 'number'
      ? [figure]
      : figure.kind === 'year'
        ? [{ value: figure.year, mantissa: figure.year, scale: 1 }]
        : [],
  )
  const rounding = /\b(?:about|almost|nearly|over|more than|around|some|roughly|less than|under)\b/i.test(text)
    ? 0.05
    : 1e-9
  const isClose = (stated: number): boolean => Math.abs(stated - answer.value) <= Math.abs(answer.value) * rounding
  // "2–17 million": the scale of one end is the other's too.
  return numbers.some(({ value, mantissa }) =>
    isClose(value) || numbers.some(({ scale }) => scale > 1 && isClose(mantissa * scale)),
  )
    ? []
    : [cardFault(place, 'answer', `the text "${answer.text}" does not state the number ${answer.value}`)]
}

const cardRules: readonly ((place: Place) => ContentFault[])[] = [
  longAnswer,
  givenAway,
  orphanPronouns,
  yesNoStem,
  listStem,
  datePrecision,
  quantityText,
]

function longStatement(fact: Located<FactSource>): ContentFault[] {
  const words = countWords(fact.value.statement)
  return words > longestStatement
    ? [faultAt(fact, ['statement'], `the statement has ${words} words, more than ${longestStatement}`)]
    : []
}

function orphanStatement(fact: Located<FactSource>, desk: Desk): ContentFault[] {
  const pronoun = orphanPronoun(fact.value.statement) ?? danglingDemonstrative(fact.value.statement, authorsOf(desk))
  return pronoun ? [faultAt(fact, ['statement'], `"${pronoun}" has no noun before it`)] : []
}

/**
 * A treaty or an event that happened at one time has that time as data; a statement that compares several dates has
 * none.
 */
function undatedStatement(fact: Located<FactSource>): ContentFault[] {
  const { kind, statement, status, when, validFrom, validTo, asOf } = fact.value
  if ((kind !== 'treaty' && kind !== 'event') || status || when || validFrom || validTo || asOf)
    return []
  const dates = figuresOf(statement).filter(figure => 'year' in figure && figure.year !== undefined)
  return dates.length === 1
    ? [
        faultAt(
          fact,
          ['statement'],
          `the statement says "${dates[0]!.text}", but the fact has no when, validFrom or asOf`,
        ),
      ]
    : []
}

function tooManyCards(fact: Located<FactSource>): ContentFault[] {
  return fact.value.cards.length > mostCards
    ? [faultAt(fact, ['cards'], `has ${fact.value.cards.length} cards, more than ${mostCards}`)]
    : []
}

const problemKeys = new Set(['sources', 'problem', 'sum', 'who-says', 'now', 'since', 'later'])

/** A fact with a problem has a card that makes the learner meet it. */
function untaughtProblem(fact: Located<FactSource>, desk: Desk): ContentFault[] {
  const { status, cards } = fact.value
  if (!status)
    return []
  const authors = authorsOf(desk)
  const teaches = cards.some(card =>
    problemKeys.has(card.key)
    || authors.some(author => standsIn(author, card.front))
    || /according to|contradict|sources?\b|section|article|account|passage|paragraph|author|outside|today|since then|no longer|became of|contrary|disagree|differ|unlike|instead/i
      .test(card.front)
      || (status === 'outdated' && figuresOf(card.front).some(figure => figure.kind === 'year' || figure.kind === 'date')),
  )
  return teaches ? [] : [faultAt(fact, ['cards'], `is ${status}, but no card asks who says so or what the problem is`)]
}

const factRules: readonly ((fact: Located<FactSource>, desk: Desk) => ContentFault[])[] = [
  longStatement,
  orphanStatement,
  undatedStatement,
  tooManyCards,
  untaughtProblem,
]

/** Two cards whose stems a learner cannot tell apart: the same content words in the same order. */
function duplicateStems(places: readonly Place[]): ContentFault[] {
  const first = new Map<string, Place>()
  return places.flatMap((place) => {
    const words = wordsOf(frontWithoutAnswer(place.card))
    const key = words.filter(word =>
      !grammar.has(word) || /^(?:when|where|who|whom|why|how|year|month|day|from|to|not|until|under|over)$/.test(word),
    ).join(' ')
    const earlier = place.card.kind === 'cloze' ? first.get(`cloze ${key} ${gapPlace(place.card)}`) : first.get(key)
    if (!earlier) {
      first.set(place.card.kind === 'cloze' ? `cloze ${key} ${gapPlace(place.card)}` : key, place)
      return []
    }
    return [
      cardFault(
        place,
        'front',
        `asks the same as ${earlier.fact.value.id}/${earlier.card.key} (${earlier.fact.path}:${
          earlier.fact.lineAt(['cards', earlier.index, 'front'])
        })`,
      ),
    ]
  })
}

/** Siblings of one sentence differ by where their gap is. */
function gapPlace({ front }: CardSource): number {
  return wordsOf(front.slice(0, front.indexOf('[['))).length
}

/** Entities that nothing refers to, by id or by any of their names. */
function unreachableEntities({ entities, facts }: ParsedSources): ContentFault[] {
  const catalogue = catalogueNames(entities.map(({ value }) => value))
  const texts = facts.flatMap((
    { value },
  ) => [
    value.statement,
    value.note ?? '',
    ...value.cards.flatMap(
      card => [
        frontWithAnswer(card),
        ...(card.items ?? []),
        card.answer && 'text' in card.answer ? card.answer.text ?? '' : '',
      ],
    ),
  ])
  const reached = new Set([
    ...facts.flatMap((
      { value },
    ) => [...value.entities, ...value.cards.flatMap(({ answer }) => answer?.type === 'entity' ? [answer.entity] : [])]),
    ...texts.flatMap(text => entitySpans(text, catalogue).map(({ entity }) => entity)),
  ])
  return entities.filter(({ value }) => !reached.has(value.id)).map(entity =>
    faultAt(entity, ['id'], 'no fact or card refers to this entity'),
  )
}

function undescribedEntities({ entities }: ParsedSources): ContentFault[] {
  return entities
    .filter(({ value }) => !value.description && ['term', 'document', 'organization', 'person'].includes(value.kind))
    .map(entity =>
      faultAt(
        entity,
        ['id'],
        `${
          entity.value.kind === 'organization' ? 'an' : 'a'
        } ${entity.value.kind} needs a description for the glossary`,
      ),
    )
}

/** If everything is examined, nothing is: at most a third of an article's own facts are of importance 1. */
function importanceShares({ articles, facts }: ParsedSources): ContentFault[] {
  return articles.flatMap((article) => {
    const own = facts.filter(({ value }) => !value.withdrawn && value.evidence[0]?.article === article.value.id)
    const important = own.filter(({ value }) => value.importance === 1).length
    return important > own.length * greatestShareOfImportant
      ? [{
          path: article.path,
          line: 1,
          reason: `${article.value.id}: ${important} of its ${own.length} facts (${
            Math.round(100 * important / own.length)
          } %) have importance 1, more than a third`,
        }]
      : []
  })
}

/** Everything an editor would send back, in order of path and line. */
export function lintContent(parsed: ParsedSources): ContentFault[] {
  const desk: Desk = {
    entities: new Map(parsed.entities.map(({ value }) => [value.id, value])),
    articles: parsed.articles.map(({ value }) => value),
  }
  const facts = parsed.facts.filter(({ value }) => !value.withdrawn).sort((a, b) => a.path.localeCompare(b.path))
  const places = facts.flatMap(fact => fact.value.cards.map((card, index): Place => ({ fact, card, index, desk })))
  return [
    ...facts.flatMap(fact => factRules.flatMap(rule => rule(fact, desk))),
    ...places.flatMap(place => cardRules.flatMap(rule => rule(place))),
    ...duplicateStems(places),
    ...unreachableEntities(parsed),
    ...undescribedEntities(parsed),
    ...importanceShares(parsed),
    ...lintCourse(parsed),
    ...lintDebates(parsed),
  ].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
}
