/** One question as an item of QTI 3.0 (1EdTech, ASI information model and best practice guide, 3.0.1). */
import type {
  PortableChoice,
  PortableMatching,
  PortableOrdering,
  PortableQuestion,
  PortableTruth,
  PortableTyped,
} from './portable-question.ts'
import type { XmlContent, XmlNode } from './xml.ts'
import { brokenText, element, xmlDocument } from './xml.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd'
const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates'

interface ItemParts {
  /** Declarations of the response. */
  response: XmlNode
  interaction: XmlNode[]
  /** Name of the standard response processing. */
  template: 'match_correct' | 'map_response'
  /** What is said to one choice: its identifier and the text. */
  feedback: readonly (readonly [string, string])[]
}

function correct(values: readonly string[]): XmlNode {
  return element('qti-correct-response', {}, ...values.map(value => element('qti-value', {}, value)))
}

function declaration(baseType: string, cardinality: string, ...content: XmlContent[]): XmlNode {
  return element(
    'qti-response-declaration',
    { 'identifier': 'RESPONSE', cardinality, 'base-type': baseType },
    ...content,
  )
}

function prompt(stem: string): XmlNode {
  return element('qti-prompt', {}, ...brokenText(stem))
}

function simpleChoices(ids: readonly string[], texts: readonly string[]): XmlNode[] {
  return texts.map((text, index) => element('qti-simple-choice', { identifier: ids[index] ?? '' }, ...brokenText(text)))
}

function choiceParts(stem: string, options: PortableChoice['options'], shuffle: boolean): ItemParts {
  const ids = options.map((_, index) => `CHOICE_${index + 1}`)
  return {
    response: declaration('identifier', 'single', correct(ids.filter((_, index) => options[index]?.isRight))),
    interaction: [element(
      'qti-choice-interaction',
      { 'response-identifier': 'RESPONSE', shuffle, 'max-choices': 1 },
      prompt(stem),
      ...simpleChoices(ids, options.map(({ text }) => text)),
    )],
    template: 'match_correct',
    feedback: options.map(({ feedback }, index) => [ids[index] ?? '', feedback] as const),
  }
}

function truthParts({ stem, isTrue, names: [yes, no], feedbackIfTrue, feedbackIfFalse }: PortableTruth): ItemParts {
  const options = [{ text: yes, isRight: isTrue, feedback: feedbackIfTrue }, {
    text: no,
    isRight: !isTrue,
    feedback: feedbackIfFalse,
  }]
  return choiceParts(stem, options, false)
}

function typedParts({ stem, accepted }: PortableTyped): ItemParts {
  const mapping = accepted.map(text =>
    element('qti-map-entry', { 'map-key': text, 'mapped-value': 1, 'case-sensitive': false }),
  )
  const entry = element('qti-text-entry-interaction', { 'response-identifier': 'RESPONSE', 'expected-length': 40 })
  return {
    response: declaration(
      'string',
      'single',
      correct(accepted.slice(0, 1)),
      element('qti-mapping', { 'default-value': 0 }, ...mapping),
    ),
    interaction: [element('p', {}, ...brokenText(stem)), element('p', {}, entry)],
    template: 'map_response',
    feedback: [],
  }
}

function matchSet(side: 'LEFT' | 'RIGHT', texts: readonly string[], matchMax: number): XmlNode {
  return element(
    'qti-simple-match-set',
    {},
    ...texts.map((text, index) =>
      element(
        'qti-simple-associable-choice',
        { 'identifier': `${side}_${index + 1}`, 'match-max': matchMax },
        ...brokenText(text),
      ),
    ),
  )
}

function matchingParts({ stem, pairs }: PortableMatching): ItemParts {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const places = pairs.map(({ right }) => rights.indexOf(right) + 1)
  return {
    response: declaration(
      'directedPair',
      'multiple',
      correct(places.map((place, index) => `LEFT_${index + 1} RIGHT_${place}`)),
    ),
    interaction: [element(
      'qti-match-interaction',
      { 'response-identifier': 'RESPONSE', 'shuffle': true, 'max-associations': pairs.length },
      prompt(stem),
      matchSet('LEFT', pairs.map(({ left }) => left), 1),
      matchSet('RIGHT', rights, pairs.length),
    )],
    template: 'match_correct',
    feedback: [],
  }
}

function orderingParts({ stem, items }: PortableOrdering): ItemParts {
  const ids = items.map((_, index) => `ITEM_${index + 1}`)
  return {
    response: declaration('identifier', 'ordered', correct(ids)),
    interaction: [
      element(
        'qti-order-interaction',
        { 'response-identifier': 'RESPONSE', 'shuffle': true },
        prompt(stem),
        ...simpleChoices(ids, items),
      ),
    ],
    template: 'match_correct',
    feedback: [],
  }
}

function partsOf(question: PortableQuestion): ItemParts {
  switch (question.shape) {
    case 'choice':
      return choiceParts(question.stem, question.options, true)
    case 'truth':
      return truthParts(question)
    case 'typed':
      return typedParts(question)
    case 'matching':
      return matchingParts(question)
    case 'ordering':
      return orderingParts(question)
  }
}

function outcome(identifier: string, baseType: string, ...content: XmlNode[]): XmlNode {
  return element('qti-outcome-declaration', { identifier, 'cardinality': 'single', 'base-type': baseType }, ...content)
}

function modalFeedback(name: string, identifier: string, text: string): XmlNode {
  return element(
    'qti-modal-feedback',
    { 'outcome-identifier': name, identifier, 'show-hide': 'show' },
    element('qti-content-body', {}, element('p', {}, ...brokenText(text))),
  )
}

function setOutcome(identifier: string, value: XmlNode): XmlNode {
  return element('qti-set-outcome-value', { identifier }, value)
}

const response = { identifier: 'RESPONSE' }

/** The score by a standard template's rule, written out, because feedback needs rules of its own beside it. */
function scoring(template: ItemParts['template']): XmlNode {
  if (template === 'map_response')
    return setOutcome('SCORE', element('qti-map-response', response))
  const points = (value: number): XmlNode =>
    setOutcome('SCORE', element('qti-base-value', { 'base-type': 'float' }, String(value)))
  const isRight = element('qti-match', {}, element('qti-variable', response), element('qti-correct', response))
  return element(
    'qti-response-condition',
    {},
    element('qti-response-if', {}, isRight, points(1)),
    element('qti-response-else', {}, points(0)),
  )
}

function processing({ template, feedback }: ItemParts): XmlNode {
  const perChoice = feedback.length > 0 ? [setOutcome('FEEDBACK', element('qti-variable', response))] : []
  const general = setOutcome('EXPLANATION', element('qti-base-value', { 'base-type': 'identifier' }, 'EXPLAINED'))
  return element('qti-response-processing', {}, scoring(template), ...perChoice, general)
}

/** The XML of an item. An item without explanations is processed by the standard template itself. */
export function qtiItem(question: PortableQuestion, identifier: string): string {
  const parts = partsOf(question)
  const feedback = parts.feedback.filter(([, text]) => text)
  const explains = feedback.length > 0 || question.explanation !== ''
  return xmlDocument(element(
    'qti-assessment-item',
    {
      'xmlns': NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      identifier,
      'title': question.id,
      'adaptive': false,
      'time-dependent': false,
      'xml:lang': question.language,
    },
    parts.response,
    outcome('SCORE', 'float', element('qti-default-value', {}, element('qti-value', {}, '0'))),
    ...(feedback.length > 0 ? [outcome('FEEDBACK', 'identifier')] : []),
    ...(explains ? [outcome('EXPLANATION', 'identifier')] : []),
    element('qti-item-body', {}, ...parts.interaction),
    explains
      ? processing({ ...parts, feedback })
      : element('qti-response-processing', { template: `${TEMPLATES}/${parts.template}.xml` }),
    ...feedback.map(([id, text]) => modalFeedback('FEEDBACK', id, text)),
    ...(question.explanation ? [modalFeedback('EXPLANATION', 'EXPLAINED', question.explanation)] : []),
  ))
}
