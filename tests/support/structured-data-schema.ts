/**
 * Blocks of JSON-LD as schema.org and those who read it want them: the properties that each type must have, and no
 * others than those that are known here.
 */
import { z } from 'zod'

const text = z.string().trim().min(1)
const address = z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^\/(?!\/)/)])
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
/** Something that is described elsewhere. */
const reference = <T extends string>(type: T) => z.strictObject({ '@type': z.literal(type), '@id': address, 'name': text })

const page = { '@id': address, 'url': address, 'name': text }
const free = { inLanguage: z.enum(['en', 'ru', 'ky']), isAccessibleForFree: z.literal(true) }
const basedOn = z.union([z.array(address).min(1), z.strictObject({ '@id': address })])

const webSite = z.strictObject({ '@type': z.literal('WebSite'), ...page, ...free, 'description': text })

const learningResource = z.strictObject({
  '@type': z.literal('LearningResource'),
  ...page,
  ...free,
  'description': text,
  'learningResourceType': z.enum(['course', 'lesson', 'flashcards', 'exam question', 'study guide']),
  'teaches': text.optional(),
  'educationalUse': z.literal('assessment').optional(),
  'position': z.int().positive().optional(),
  'isPartOf': reference('LearningResource').optional(),
  'isBasedOn': basedOn.optional(),
  'hasPart': z.array(reference('LearningResource').extend({ position: z.int().positive() })).min(1).optional(),
})

/** As developers.google.com/search/docs/appearance/structured-data/education-qa asks for a flashcard. */
const question = z.strictObject({
  '@type': z.literal('Question'),
  'eduQuestionType': z.literal('Flashcard'),
  'text': text,
  'acceptedAnswer': z.strictObject({ '@type': z.literal('Answer'), 'text': text }),
})

const topic = z.strictObject({ '@type': z.literal('Thing'), 'name': text })
const quiz = z.strictObject({
  '@type': z.literal('Quiz'),
  ...page,
  ...free,
  'description': text.optional(),
  'about': z.union([topic, z.array(topic).min(1), reference('LearningResource')]),
  'educationalUse': z.literal('assessment').optional(),
  'dateModified': day.optional(),
  'isBasedOn': basedOn.optional(),
  'hasPart': z.array(question).min(1).optional(),
})

const definedTermSet = z.strictObject({
  '@type': z.literal('DefinedTermSet'),
  ...page,
  ...free,
  'description': text,
  'hasDefinedTerm': z.array(reference('DefinedTerm')).min(1),
})

const definedTerm = z.strictObject({
  '@type': z.literal('DefinedTerm'),
  ...page,
  'description': text,
  'termCode': text,
  'alternateName': z.array(text),
  'inDefinedTermSet': reference('DefinedTermSet'),
})

const organization = z.strictObject({ '@type': z.literal('Organization'), 'name': text })
const person = z.strictObject({
  '@type': z.literal('Person'),
  'name': text,
  'familyName': text,
  'givenName': text.optional(),
})
const periodical = z.strictObject({ '@type': z.literal('Periodical'), 'name': text })
const volume = z.strictObject({ '@type': z.literal('PublicationVolume'), 'volumeNumber': text, 'isPartOf': periodical })
const issue = z.strictObject({
  '@type': z.literal('PublicationIssue'),
  'issueNumber': text,
  'isPartOf': z.union([volume, periodical]),
})
const published = {
  '@id': address,
  'url': address,
  'headline': text,
  'author': z.union([z.array(person).min(1), organization]),
  'inLanguage': text,
  'identifier': z.strictObject({
    '@type': z.literal('PropertyValue'),
    'propertyID': z.literal('doi'),
    'value': z.string().regex(/^10\.\d{4,}\/\S+$/),
  }).optional(),
}
const scholarlyArticle = z.strictObject({
  '@type': z.literal('ScholarlyArticle'),
  ...published,
  'datePublished': day,
  'isPartOf': z.union([issue, volume, periodical]),
  'pagination': text.optional(),
})
const article = z.strictObject({
  '@type': z.literal('Article'),
  ...published,
  'datePublished': day.optional(),
  'publisher': organization,
})

const thing = z.discriminatedUnion('@type', [
  webSite, learningResource, quiz, definedTermSet, definedTerm, scholarlyArticle, article,
])

/** A whole block, as it stands in a page. */
export const structuredData = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thing).min(1),
})
