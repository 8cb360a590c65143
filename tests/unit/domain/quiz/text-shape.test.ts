import type { AnswerForm } from '../../../../domain/quiz/text-shape.ts'
import { describe, expect, it } from 'vitest'
import { formOf, frameOf, kindOfAnswer, sortOf } from '../../../../domain/quiz/text-shape.ts'

describe('the form of an answer', () => {
  it.each<[string, AnswerForm]>([
    // Its first word says it.
    ['to stay neutral', 'infinitive'], ['To', 'infinitive'], ['tomorrow', 'singular'], ['today’s toll', 'singular'],
    ['that it is weak', 'clause'], ['How it began', 'clause'], ['what', 'clause'], ['why not', 'clause'],
    ['whether to go', 'clause'], ['whatever', 'singular'], ['nowhow', 'singular'],
    ['by its neighbours', 'prepositional by'], ['In 1999', 'prepositional in'],
    ['towards Russia', 'prepositional towards'],
    ['bystanders', 'plural'], ['Ingots', 'plural'], ['under', 'singular'],
    ['it stays weak', 'sentence'], ['Nobody knew', 'sentence'], ['one was enough', 'sentence'], ['oneness', 'singular'],
    ['the army is weak', 'sentence'], ['the isthmus', 'singular'], ['elites competed for it', 'sentence'],
    ['12 bases', 'number'], ['$300 million', 'number'], ['€2', 'number'], ['base 12', 'singular'],
    ['US$ loans', 'plural'],
    ['assert its influence', 'bare infinitive'], ['openly assert it', 'bare infinitive'], ['openly', 'adverb'],
    // Its last word says it.
    ['weak', 'adjective'], ['quite weak', 'adjective'], ['quite so weak', 'singular'], ['small and weak', 'adjective'],
    ['military', 'relational adjective'],
    ['multi-vector', 'adjective'], ['economic', 'relational adjective'],
    ['Kyrgyz and economic', 'relational adjective'],
    ['lasting or fragile', 'adjective'], ['the weak', 'singular'], ['a weak', 'singular'], ['an open', 'singular'],
    ['a very long and weak', 'singular'], ['very long weak', 'singular'], ['poor but open', 'adjective'],
    ['initiative', 'singular'], ['topic', 'singular'], ['Topic', 'singular'], ['family', 'singular'],
    ['weakly', 'adverb'],
    ['Supply', 'singular'], ['limited', 'adjective'], ['exploited', 'participle'], ['need', 'singular'],
    ['freed', 'singular'],
    ['internal', 'relational adjective'], ['External', 'relational adjective'], ['rial', 'singular'],
    ['colonial', 'relational adjective'],
    // Deeds.
    ['balancing the powers', 'gerund'], ['Taking its side', 'gerund'], ['taking sides', 'plural'],
    ['balancing', 'singular'],
    ['balancing them', 'gerund'], ['balancing of them', 'singular'],
    ['being a state', 'singular'], ['seeing the world', 'singular'], ['mining theory', 'singular'],
    // Nouns.
    ['loans', 'plural'], ['a loans', 'singular'], ['an armies', 'singular'], ['loan', 'singular'], ['people', 'plural'],
    ['mass media', 'plural'], ['trade and aid', 'plural'], ['Trade AND aid', 'plural'], ['crisis', 'singular'],
    ['politics', 'singular'],
    ['news', 'singular'], ['status', 'singular'], ['pass', 'singular'], ['two loan', 'plural'],
    ['Three loan', 'plural'],
    ['some five loan', 'plural'], ['six loan', 'singular'], ['tone', 'singular'],
    ['loans of money', 'plural'], ['ways to peace', 'plural'], ['loan of two', 'singular'],
    ['lack of resources', 'singular'], ['loans, money', 'plural'],
    ['loans (money)', 'plural'], ['loans between state', 'plural'], ['  loans  ', 'plural'],
    ['aid that lasts', 'singular'], ['peoples', 'plural'],
  ])('%s: %s', (answer, form) => {
    expect(formOf(answer)).toBe(form)
  })
})

describe('the sort of an answer', () => {
  it.each([
    ['leaders', 'noun: person'], ['their leaders', 'noun: person their'], ['Its leader', 'noun: person its'],
    ['leaders of states', 'noun: person'], ['“weak leaders”', 'noun: person'],
    ['xyzzies', undefined], ['economic', 'modifier: field'], ['small and weak', 'modifier: condition'],
    ['exploited', 'modifier: judgement'],
    ['“weak”', 'modifier: condition'], ['12 leaders', undefined], ['to lead', 'infinitive'],
    ['by leaders', 'prepositional by'],
    ['that it is', 'clause'], ['weakly', 'adverb'], ['one’s leader', 'noun: person one’s'],
    ['our leader', 'noun: person our'],
    ['his leader', 'noun: person his'], ['theirs leader', 'noun: person'],
  ])('%s: %s', (answer, sort) => {
    expect(sortOf(answer)).toBe(sort)
  })

  it.each([
    ['leaders', 'plural noun: person'], ['leader', 'singular noun: person'], ['weak', 'modifier: condition'],
    ['to lead', 'infinitive'], ['xyzzy', undefined],
  ])('with its number for nouns: %s is %s', (answer, kind) => {
    expect(kindOfAnswer(answer)).toBe(kind)
  })
})

describe('the frame of a question', () => {
  it.each([
    ['Who signed it?', 'who'], ['By whom was it signed?', 'who'], ['Whose view is it?', 'whose'],
    ['Why did it fail?', 'why'],
    ['Where did they meet?', 'where'], ['When?', 'when'], ['Name the treaty.', 'what'], ['WHO?', 'who'],
    ['whoever', 'what'],
    ['How many bases?', 'how many'], ['How far did it go?', 'how far'], ['How did it end?', 'how'], ['How?', 'how'],
    ['How much was it?', 'how'],
    ['What kind of state is it?', 'kind'], ['Which type of power?', 'kind'], ['What sort of aid?', 'kind'],
    ['Which form of rule?', 'kind'],
    ['What kinds of state?', 'what'], ['What is the kind of state?', 'what'],
    ['What did they do?', 'do'], ['What were the elites doing in Osh?', 'do'],
    ['What did Osh do about all of the six bases?', 'do'],
    ['What did Osh do about each and all of the six bases?', 'what'], ['What could they do', 'do'],
    ['What must it do now', 'do'],
    ['What did they do', 'what'], ['Who did they do?', 'who'], ['What undoing?', 'what'],
    ['Which office did he hold?', 'which office'], ['Which post did he hold?', 'which office'],
    ['Which offices?', 'which office'],
    ['Which event ended it?', 'which event'], ['Which two steps came?', 'which event'],
    ['Which weak leader?', 'which leader'],
    ['Which other single treaty?', 'which treaty'], ['Which?', 'which '], ['Which treaties, of all?', 'which treaty'],
    ['Which one two weak small office?', 'which one'],
  ])('%s: %s', (front, frame) => {
    expect(frameOf({ front, kind: 'question' })).toBe(frame)
  })

  it.each([
    ['It is a […] state.', 'gap a before noun'], ['It is an […].', 'gap an'], ['The […] and the rest.', 'gap the'],
    ['[…] came.', 'gap none before noun'], ['It has “[…]” power.', 'gap none before noun'],
    ['It is the “[…]”', 'gap the'],
    ['They […] in it.', 'gap none'], ['They […], it seems', 'gap none'], ['THE […] IS', 'gap the'],
    ['Area […] x', 'gap none before noun'],
    ['It is a very […] state', 'gap none before noun'], ['The […]', 'gap the'], ['[…] than', 'gap none'],
    ['[…] thanks', 'gap none before noun'],
  ])('of a cloze: %s: %s', (front, frame) => {
    expect(frameOf({ front, kind: 'cloze' })).toBe(frame)
  })
})
