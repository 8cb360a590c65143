/** Moodle XML (docs.moodle.org, "Moodle XML format"): as GIFT, with tags. */
import type { QuizPhrases } from '../../domain/quiz/phrases.ts'
import type { Question } from '../../domain/quiz/question.ts'
import type { PortableMatching, PortableQuestion } from './portable-question.ts'
import { englishPhrases } from '../../domain/quiz/phrases.ts'
import { byTopic, orderingAsMatching } from './portable-question.ts'
import type { XmlNode } from './xml.ts'
import { element, htmlText, unparsedText, xmlDocument } from './xml.ts'

/**
 * A text as it stands. Moodle's reader takes a text apart at its entities and drops the pieces that are nothing but
 * spaces, so that `&amp; &lt;` would come out as `&<`.
 */
function text(value: string): XmlNode {
  return element('text', {}, ...unparsedText(value))
}

function html(tag: string, value: string): XmlNode {
  return element(tag, { format: 'html' }, text(htmlText(value)))
}

function answer(fraction: 0 | 100, value: string, feedback: string, format: 'html' | 'moodle_auto_format'): XmlNode {
  return element(
    'answer',
    { fraction, format },
    text(format === 'html' ? htmlText(value) : value),
    html('feedback', feedback),
  )
}

/** Places in the right list are plain text to Moodle. */
function pair({ left, right }: PortableMatching['pairs'][number]): XmlNode {
  return element('subquestion', { format: 'html' }, text(htmlText(left)), element('answer', {}, text(right)))
}

function flag(name: string, value: string): XmlNode {
  return element(name, {}, value)
}

function body(question: PortableQuestion): { type: string, parts: XmlNode[] } {
  switch (question.shape) {
    case 'choice':
      return {
        type: 'multichoice',
        parts: [
          flag('single', 'true'),
          flag('shuffleanswers', 'true'),
          flag('answernumbering', 'abc'),
          ...question.options.map(({ text: option, isRight, feedback }) =>
            answer(isRight ? 100 : 0, option, feedback, 'html'),
          ),
        ],
      }
    case 'truth':
      return {
        type: 'truefalse',
        parts: [
          answer(question.isTrue ? 100 : 0, 'true', question.feedbackIfTrue, 'moodle_auto_format'),
          answer(question.isTrue ? 0 : 100, 'false', question.feedbackIfFalse, 'moodle_auto_format'),
        ],
      }
    case 'typed':
      return {
        type: 'shortanswer',
        // A star would stand for anything.
        parts: [
          flag('usecase', '0'),
          ...question.accepted.map(each =>
            answer(100, each.replaceAll('*', '\\*'), question.explanation, 'moodle_auto_format'),
          ),
        ],
      }
    case 'matching':
      return { type: 'matching', parts: [flag('shuffleanswers', 'true'), ...question.pairs.map(pair)] }
    case 'ordering':
      return body(orderingAsMatching(question))
  }
}

function tag(name: string): XmlNode {
  return element('tag', {}, text(name))
}

function moodleQuestion(question: PortableQuestion): XmlNode {
  const { type, parts } = body(question)
  return element(
    'question',
    { type },
    element('name', {}, text(question.id)),
    html('questiontext', question.stem),
    html('generalfeedback', question.explanation),
    flag('defaultgrade', '1'),
    flag('penalty', '0.3333333'),
    flag('hidden', '0'),
    flag('idnumber', question.id),
    ...parts,
    element('tags', {}, tag('manaschi'), tag(question.topic), ...question.language === 'en' ? [] : [tag(question.language)]),
  )
}

function category(title: string): XmlNode {
  const path = `$course$/top/Manaschi/${title.replaceAll('/', '//')}`
  return element('question', { type: 'category' }, element('category', {}, text(path)))
}

/**
 * All questions, each topic in a category of its own. The declaration is the first thing in the file, as Moodle wants
 * it.
 */
export function writeMoodleXml(
  questions: readonly Question[], topicTitle: (topic: string) => string, phrases: QuizPhrases = englishPhrases,
): string {
  const nodes = [...byTopic(questions, phrases)].flatMap((
    [topic, portable],
  ) => [category(topicTitle(topic)), ...portable.map(moodleQuestion)])
  return xmlDocument(element('quiz', {}, ...nodes))
}
