import { describe, expect, it } from 'vitest'
import { cardBack } from '#domain/content/card-back'
import { compileOverlay } from '#domain/translation/compile-overlay'
import { compiledRussian, englishDeck, englishFact, russianFact, russianFile, sha256 } from './overlays.ts'

const reasonsOf = (text: string): string[] => compiledRussian(text).faults.map(({ reason }) => reason)

describe('an overlay', () => {
  it('that is whole and stamped has no faults and every text is current', () => {
    const { overlay, states, faults } = compiledRussian(russianFact)
    expect(faults).toEqual([])
    expect(states.map(({ name }) => name)).toEqual([
      'statement', 'why', 'note', 'cards.year', 'cards.gap', 'cards.term', 'distractors.term', 'cards.order',
      'cards.member',
    ])
    expect(new Set(states.map(({ standing }) => standing))).toEqual(new Set(['current']))
    expect(overlay.facts['pca-in-force']!.cards.term).toEqual({
      front: 'Что оно принесло?',
      answer: 'общие органы',
      accept: ['органы'],
      distractors: [{ text: 'база', why: 'её не было' }, { text: 'кредит', why: 'его тоже не было' }],
    })
  })

  it('of an English that is worded anew gives way to it, text by text, and is listed to be looked at again', () => {
    const now = englishDeck(englishFact.replace('What did it bring?', 'What did it create?'))
    const { overlay, states, faults } = compiledRussian(russianFact, englishDeck(), now)
    expect(faults).toEqual([])
    expect(states.filter(({ standing }) => standing === 'stale').map(({ name }) => name)).toEqual(['cards.term'])
    expect(Object.keys(overlay.facts['pca-in-force']!.cards)).toEqual(['year', 'gap', 'order', 'member'])
  })

  it('never shows an answer whose English answer is another now, whether or not the revision was raised', () => {
    const now = englishDeck(englishFact.replace(/joint bodies/g, 'a common currency'))
    const { overlay, states } = compiledRussian(russianFact, englishDeck(), now)
    expect(states.find(({ name }) => name === 'cards.term')!.standing).not.toBe('current')
    expect(overlay.facts['pca-in-force']?.cards.term).toBeUndefined()
  })

  it('of a statement that is worded anew leaves the cards that are not', () => {
    const now = englishDeck(englishFact.replace(/statement: .*/, 'statement: It has been in force for many years.'))
    const { overlay, faults } = compiledRussian(russianFact, englishDeck(), now)
    expect(faults).toEqual([])
    const fact = overlay.facts['pca-in-force']!
    expect([fact.statement, fact.why]).toEqual([undefined, undefined])
    expect(Object.keys(fact.cards).length).toBeGreaterThan(0)
  })

  it('of a fact whose revision was raised shows nothing until it is translated again', () => {
    const now = englishDeck(englishFact.replace('changedAt', 'revision: 2\n  changedAt'))
    const { overlay, states, faults } = compiledRussian(russianFact, englishDeck(), now)
    expect(faults).toEqual([])
    expect(overlay.facts).toEqual({})
    expect(new Set(states.map(({ standing }) => standing))).toEqual(new Set(['withheld']))
  })

  it('that no longer fits its English is withheld, card by card', () => {
    const now = englishDeck(englishFact.replace('[signing, ratification, force]', '[signing, debate, ratification, force]'))
    const { overlay, states, faults } = compiledRussian(russianFact, englishDeck(), now)
    expect(faults).toEqual([])
    expect(states.find(({ name }) => name === 'cards.order')!.standing).toBe('withheld')
    expect(Object.keys(overlay.facts['pca-in-force']!.cards)).toEqual(['year', 'gap', 'term', 'member'])
  })

  it('of what is gone is refused: a fact, a card, a note', () => {
    expect(reasonsOf(russianFact.replace('pca-in-force', 'pca-is-gone'))).toEqual([
      'pca-is-gone: there is nothing of this id in the English facts',
    ])
    expect(reasonsOf(russianFact.replace('year:', 'gone:'))).toEqual(['pca-in-force: the English has no cards.gone'])
    const without = englishDeck(englishFact.replace('  note: Signed in 1995.\n', ''))
    const { faults } = compiledRussian(russianFact, englishDeck(), without)
    expect(faults.map(({ reason, line }) => [line, reason])).toEqual([
      [4, 'pca-in-force: the English has no note'],
    ])
    const withdrawn = englishDeck(englishFact.replace('changedAt', 'withdrawn: true\n  revision: 2\n  changedAt'))
    expect(compiledRussian(russianFact, englishDeck(), withdrawn).faults[0]!.reason).toContain('nothing of this id')
  })

  it('without a stamp is refused, and so is a stamp without a text', () => {
    const { text, path } = russianFile(russianFact)
    const unstamped = { path, text: text.replace(/ cards\.year: "?\w+"?,/, '') }
    expect(compileOverlay([unstamped], englishDeck(), 'ru', sha256).faults.map(({ reason }) => reason)).toEqual([
      'pca-in-force: cards.year is not stamped: npm run translate:stamp',
    ])
    const left = { path, text: text.replace('  why: Оно связывает обе стороны.\n', '') }
    expect(compileOverlay([left], englishDeck(), 'ru', sha256).faults[0]!.reason).toContain('of names why')
  })

  it('says twice the same thing nowhere, and stands in the file of its unit', () => {
    const twice = russianFact + russianFact
    expect(reasonsOf(twice)[0]).toContain('is translated already in translations/ru/facts/01-eu.yml:1')
  })

  it.each([
    ['a gap that is not said to be nominative', ', gap: nominative', '', 'say gap: nominative'],
    [
      'a gap where the English asks a question', 'Кто его подписал?', 'Его подписал [[ЕС]].',
      'the English is a question',
    ],
    ['gap: nominative without a gap', '[[1995]]', '1995', 'gap: nominative needs a [[gap]]'],
    ['an answer in words without one', '      answer: общие органы\n', '', 'needs an answer: its answer is words'],
    [
      'an order without its items', ', items: [подписание, ратификация, вступление в силу]', '',
      'needs items: 3 of them',
    ],
    ['too few wrong options', '        - { text: кредит, why: его тоже не было }\n', '', 'needs 2 distractors'],
    ['a statement in place of a question', 'Кто его подписал?', 'Подписал его ЕС.', 'the front must be a question'],
    ['an unknown key', 'answer: общие', 'ответ: общие', 'Unrecognized key'],
  ])('refuses %s', (_, from, to, reason) => {
    expect(russianFact).toContain(from)
    expect(reasonsOf(russianFact.replace(from, to)).join('\n')).toContain(reason)
  })

  it('may turn a cloze into a question, which then is answered by the app or by its own answer', () => {
    const { overlay, faults } = compiledRussian(
      russianFact.replace(/gap: \{.*\}/, 'gap: В каком году соглашение подписали в Брюсселе?'),
    )
    expect(faults).toEqual([])
    expect(overlay.facts['pca-in-force']!.cards.gap).toEqual({
      front: 'В каком году соглашение подписали в Брюсселе?',
      isQuestion: true,
    })
  })

  it('needs an answer where the app has no name for an entity, and says where names stand', () => {
    const path = 'translations/ky/facts/01-eu.yml'
    const file = { path, text: russianFile(russianFact).text.replaceAll('ё', 'е') }
    expect(compileOverlay([file], englishDeck(), 'ky', sha256).faults.map(({ reason }) => reason)).toEqual([
      'pca-in-force: cards.member: needs an answer: the entity eu has no name in ky: give it one in content/entities',
    ])
  })

  it.each([
    ['translations/de/topics.yml', 'no such language: use ru, ky'],
    ['translations/ru/facts.yml', 'no such place: use facts/NN-<unit>.yml'],
  ])('is refused at %s', (path, reason) => {
    const { faults } = compileOverlay([{ path, text: '[]' }], englishDeck(), 'ru', sha256)
    expect(faults.map(fault => fault.reason).join()).toContain(reason)
  })

  it('of topics, entities and offices stands beside them', () => {
    const files = [
      russianFile('- id: european-union\n  title: ЕС\n  description: Соглашения с Брюсселем.\n', englishDeck(), 'translations/ru/topics.yml'),
      russianFile('- id: eu\n  description: Союз государств Европы.\n', englishDeck(), 'translations/ru/entities/organizations.yml'),
      { path: 'translations/ru/offices.yml', text: 'Queen of Bees: царица пчёл\n' },
    ]
    const { overlay, faults } = compileOverlay(files, englishDeck(), 'ru', sha256)
    expect(faults.map(({ reason }) => reason)).toEqual(['nobody has the office "Queen of Bees"'])
    expect(overlay.topics['european-union']).toEqual({ title: 'ЕС', description: 'Соглашения с Брюсселем.' })
    expect(overlay.entities.eu).toEqual({ description: 'Союз государств Европы.' })
  })
})

describe('the words on the backs of cards', () => {
  const words = `corroborated: "Подтверждено: {n}"
singleSource: "Только {source}"
disputed: Спорно
doubtful: Сомнительно
compared: Сопоставлено
outdated: "Данные на {asOf}"
why: Почему это важно
note: Примечание
supports: Источник
contradicts: Противоречит
context: См. также
asOf: "данные на {asOf}"
undated: б. г.
`
  const compiled = (text: string) =>
    compileOverlay([{ path: 'translations/ru/back-words.yml', text }], englishDeck(), 'ru', sha256)

  it('are there together, with their placeholders', () => {
    expect(compiled(words)).toMatchObject({ faults: [], overlay: { backWords: { disputed: 'Спорно' } } })
    expect(compiled(words.replace(' {source}', '')).faults.map(({ reason }) => reason)).toEqual([
      'singleSource: must have {source}',
    ])
    expect(compiled(words.replace('note: Примечание\n', '')).faults.length).toBe(1)
  })

  it('stand on the back with the fact’s own', () => {
    const { backWords } = compiled(words).overlay
    const fact = { ...englishDeck().facts[0]!, status: 'outdated' as const, asOf: '2017' }
    const articles = new Map(englishDeck().articles.map(article => [article.id, article]))
    expect(cardBack({ answer: '1999' }, fact, articles, backWords, 'ru').split('\n')).toEqual([
      '1999',
      fact.statement,
      'Данные на 2017',
      'Почему это важно: It binds both.',
      'Примечание: Signed in 1995.',
      'Источник: Doe (2020), Relations with the EU, ¶ 1',
    ])
  })
})

describe('what an editor marks', () => {
  it.each([
    ['Соглашение с «ЕС действует с 1999 года.', 'is not closed'],
    ['Соглашение с “ЕС” действует с 1999 года.', 'quotation marks are «…»'],
    ['Соглашение Киргизии с ЕС действует с 1999 года.', 'never Киргизия'],
    ['Соглашение о партнерстве действует с 1999 года.', 'ё is written always: "партнерстве"'],
    ['Соглашение с EU действует с 1999 года.', 'Latin letters: EU'],
    ['Соглашение с ЕC действует с 1999 года.', 'mixes Latin and Cyrillic'],
    ['Соглашение - это договор с 1999 года.', 'a dash is " — "'],
    ['Соглашение действует с 1999 года!', 'no exclamation marks'],
  ])('%s', (statement, reason) => {
    const text = russianFact.replace('Соглашение с ЕС действует с 1999 года.', `'${statement}'`)
    expect(reasonsOf(text).join('\n')).toContain(reason)
  })

  it('an answer of more than twelve words', () => {
    const text = russianFact.replace('общие органы', 'раз два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать')
    expect(reasonsOf(text).join('\n')).toContain('cards.term.answer: 13 words, at most 12')
  })

  it('nothing in names that are written in Latin letters, and in quotes inside quotes', () => {
    const statement = 'Open.kg и USAID пишут: «договор „о дружбе“ действует с 1999 года».'
    expect(reasonsOf(russianFact.replace('Соглашение с ЕС действует с 1999 года.', `'${statement}'`))).toEqual([])
  })
})
