/** One question as an item of QTI 3.0 (1EdTech, ASI information model and best practice guide, 3.0.1). */
import type { PortableChoice, PortableMatching, PortableOrdering, PortableQuestion, PortableTruth, PortableTyped } from './portable-question.ts'
import { htmlText, xmlAttribute, xmlText } from './xml.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd'
const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates'

interface ItemParts {
  /** Declarations of the response. */
  response: string
  interaction: string
  /** Name of the standard response processing. */
  template: 'match_correct' | 'map_response'
  /** What is said to one choice: its identifier and the text. */
  feedback: readonly (readonly [string, string])[]
}

function values(tag: string, list: readonly string[]): string {
  return `<${tag}>${list.map(value => `<qti-value>${xmlText(value)}</qti-value>`).join('')}</${tag}>`
}

function declaration(baseType: string, cardinality: string, content: string): string {
  return `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${baseType}">${content}</qti-response-declaration>`
}

function prompt(stem: string): string {
  return `<qti-prompt>${htmlText(stem)}</qti-prompt>`
}

function choiceParts(stem: string, options: PortableChoice['options'], shuffle: boolean): ItemParts {
  const ids = options.map((_, index) => `CHOICE_${index + 1}`)
  const choices = options.map(({ text }, index) => `<qti-simple-choice identifier="${ids[index]}">${htmlText(text)}</qti-simple-choice>`)
  return {
    response: declaration('identifier', 'single', values('qti-correct-response', ids.filter((_, index) => options[index]?.isRight))),
    interaction: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="${shuffle}" max-choices="1">${prompt(stem)}${choices.join('')}</qti-choice-interaction>`,
    template: 'match_correct',
    feedback: options.map(({ feedback }, index) => [ids[index] ?? '', feedback] as const),
  }
}

function truthParts({ stem, isTrue, feedbackIfTrue, feedbackIfFalse }: PortableTruth): ItemParts {
  return choiceParts(stem, [{ text: 'True', isRight: isTrue, feedback: feedbackIfTrue }, { text: 'False', isRight: !isTrue, feedback: feedbackIfFalse }], false)
}

function typedParts({ stem, accepted }: PortableTyped): ItemParts {
  const mapping = accepted.map(text => `<qti-map-entry map-key="${xmlAttribute(text)}" mapped-value="1" case-sensitive="false"/>`)
  return {
    response: declaration('string', 'single', `${values('qti-correct-response', accepted.slice(0, 1))}<qti-mapping default-value="0">${mapping.join('')}</qti-mapping>`),
    interaction: `<p>${htmlText(stem)}</p><p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="40"/></p>`,
    template: 'map_response',
    feedback: [],
  }
}

function matchingParts({ stem, pairs }: PortableMatching): ItemParts {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const places = pairs.map(({ right }) => rights.indexOf(right) + 1)
  const left = pairs.map(({ left: text }, index) => `<qti-simple-associable-choice identifier="LEFT_${index + 1}" match-max="1">${htmlText(text)}</qti-simple-associable-choice>`)
  const right = rights.map((text, index) => `<qti-simple-associable-choice identifier="RIGHT_${index + 1}" match-max="${pairs.length}">${htmlText(text)}</qti-simple-associable-choice>`)
  return {
    response: declaration('directedPair', 'multiple', values('qti-correct-response', places.map((place, index) => `LEFT_${index + 1} RIGHT_${place}`))),
    interaction: `<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${pairs.length}">${prompt(stem)}<qti-simple-match-set>${left.join('')}</qti-simple-match-set><qti-simple-match-set>${right.join('')}</qti-simple-match-set></qti-match-interaction>`,
    template: 'match_correct',
    feedback: [],
  }
}

function orderingParts({ stem, items }: PortableOrdering): ItemParts {
  const choices = items.map((text, index) => `<qti-simple-choice identifier="ITEM_${index + 1}">${htmlText(text)}</qti-simple-choice>`)
  return {
    response: declaration('identifier', 'ordered', values('qti-correct-response', items.map((_, index) => `ITEM_${index + 1}`))),
    interaction: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${prompt(stem)}${choices.join('')}</qti-order-interaction>`,
    template: 'match_correct',
    feedback: [],
  }
}

function partsOf(question: PortableQuestion): ItemParts {
  switch (question.shape) {
    case 'choice': return choiceParts(question.stem, question.options, true)
    case 'truth': return truthParts(question)
    case 'typed': return typedParts(question)
    case 'matching': return matchingParts(question)
    case 'ordering': return orderingParts(question)
  }
}

function modalFeedback(outcome: string, identifier: string, text: string): string {
  return `<qti-modal-feedback outcome-identifier="${outcome}" identifier="${identifier}" show-hide="show"><qti-content-body><p>${htmlText(text)}</p></qti-content-body></qti-modal-feedback>`
}

/** The score by a standard template's rule, written out, because feedback needs rules of its own beside it. */
function processing({ template, feedback }: ItemParts): string {
  const score = template === 'map_response'
    ? '<qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>'
    : '<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if><qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-else></qti-response-condition>'
  const perChoice = feedback.length > 0 ? '<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>' : ''
  const general = '<qti-set-outcome-value identifier="EXPLANATION"><qti-base-value base-type="identifier">EXPLAINED</qti-base-value></qti-set-outcome-value>'
  return `<qti-response-processing>${score}${perChoice}${general}</qti-response-processing>`
}

/** The XML of an item. An item without explanations is processed by the standard template itself. */
export function qtiItem(question: PortableQuestion, identifier: string): string {
  const parts = partsOf(question)
  const feedback = parts.feedback.filter(([, text]) => text)
  const explains = feedback.length > 0 || question.explanation !== ''
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<qti-assessment-item xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="${identifier}" title="${xmlAttribute(question.id)}" adaptive="false" time-dependent="false" xml:lang="en">`,
    parts.response,
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>',
    ...(feedback.length > 0 ? ['<qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>'] : []),
    ...(explains ? ['<qti-outcome-declaration identifier="EXPLANATION" cardinality="single" base-type="identifier"/>'] : []),
    `<qti-item-body>${parts.interaction}</qti-item-body>`,
    explains ? processing({ ...parts, feedback }) : `<qti-response-processing template="${TEMPLATES}/${parts.template}.xml"/>`,
    ...feedback.map(([id, text]) => modalFeedback('FEEDBACK', id, text)),
    ...(question.explanation ? [modalFeedback('EXPLANATION', 'EXPLAINED', question.explanation)] : []),
    '</qti-assessment-item>',
    '',
  ].join('\n')
}
