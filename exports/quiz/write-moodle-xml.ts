/** Moodle XML (docs.moodle.org, "Moodle XML format"): as GIFT, with tags. */
import type { Question } from '../../domain/quiz/question.ts'
import type { PortableMatching, PortableQuestion } from './portable-question.ts'
import { byTopic, orderingAsMatching } from './portable-question.ts'
import { htmlText, xmlText } from './xml.ts'

/** HTML inside XML is escaped twice. */
function html(tag: string, text: string): string {
  return `<${tag} format="html"><text>${xmlText(htmlText(text))}</text></${tag}>`
}

function answer(fraction: 0 | 100, text: string, feedback: string, format: 'html' | 'moodle_auto_format'): string {
  const content = format === 'html' ? xmlText(htmlText(text)) : xmlText(text)
  return `<answer fraction="${fraction}" format="${format}"><text>${content}</text>${html('feedback', feedback)}</answer>`
}

/** Places in the right list are plain text to Moodle. */
function pair({ left, right }: PortableMatching['pairs'][number]): string {
  return `<subquestion format="html"><text>${xmlText(htmlText(left))}</text><answer><text>${xmlText(right)}</text></answer></subquestion>`
}

function body(question: PortableQuestion): { type: string, parts: string[] } {
  switch (question.shape) {
    case 'choice': return {
      type: 'multichoice',
      parts: ['<single>true</single>', '<shuffleanswers>true</shuffleanswers>', '<answernumbering>abc</answernumbering>', ...question.options.map(({ text, isRight, feedback }) => answer(isRight ? 100 : 0, text, feedback, 'html'))],
    }
    case 'truth': return {
      type: 'truefalse',
      parts: [answer(question.isTrue ? 100 : 0, 'true', question.feedbackIfTrue, 'moodle_auto_format'), answer(question.isTrue ? 0 : 100, 'false', question.feedbackIfFalse, 'moodle_auto_format')],
    }
    // A star would stand for anything.
    case 'typed': return { type: 'shortanswer', parts: ['<usecase>0</usecase>', ...question.accepted.map(text => answer(100, text.replaceAll('*', '\\*'), question.explanation, 'moodle_auto_format'))] }
    case 'matching': return { type: 'matching', parts: ['<shuffleanswers>true</shuffleanswers>', ...question.pairs.map(pair)] }
    case 'ordering': return body(orderingAsMatching(question))
  }
}

function moodleQuestion(question: PortableQuestion): string {
  const { type, parts } = body(question)
  return [
    `<question type="${type}">`,
    `<name><text>${xmlText(question.id)}</text></name>`,
    html('questiontext', question.stem),
    html('generalfeedback', question.explanation),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${xmlText(question.id)}</idnumber>`,
    ...parts,
    `<tags><tag><text>manaschi</text></tag><tag><text>${xmlText(question.topic)}</text></tag></tags>`,
    '</question>',
  ].join('\n')
}

function category(title: string): string {
  const path = `$course$/top/Manaschi/${title.replaceAll('/', '//')}`
  return `<question type="category">\n<category><text>${xmlText(path)}</text></category>\n</question>`
}

/** All questions, each topic in a category of its own. The declaration is the first thing in the file, as Moodle wants it. */
export function writeMoodleXml(questions: readonly Question[], topicTitle: (topic: string) => string): string {
  const blocks = [...byTopic(questions)].flatMap(([topic, portable]) => [category(topicTitle(topic)), ...portable.map(moodleQuestion)])
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...blocks, '</quiz>', ''].join('\n')
}
