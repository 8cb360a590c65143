import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Deck, LanguageCode } from '../../../domain/content/deck.ts'
import type { ReviewRecord } from '../../../domain/progress/records.ts'
import type { ExportInput } from '../../../exports/export-input.ts'
import type { ExportFormatId } from '../../../exports/formats.ts'
import { cardBack } from '../../../domain/content/card-back.ts'
import { datedStamps, stampsIn, stampsOver, undatedIn } from '../../../exports/anki/stamps.ts'
import { describeCards } from '../../../exports/described-card.ts'
import { plainText } from '../../../exports/language.ts'
import { ankiFieldNames, cardIdOfGuid } from '../../../exports/anki/note.ts'
import { readAnkiHistory } from '../../../exports/anki/read-history.ts'
import { loadSqlite } from '../../../exports/anki/sqlite.ts'
import { exportRegistry } from '../../../exports/registry.ts'
import { languageCodes } from '../../../domain/content/language-codes.ts'
import { deckInLanguage } from '../../../scripts/content/deck-in-language.ts'
import { wordsOfExports } from '../../../scripts/content/words-of-exports.ts'
import { bishkek, DAY, logOf, reviewOn } from '../../support/builders.ts'
import { readAnkiNotes, textFromField } from '../../support/anki-notes.ts'
import { realDeck } from '../../support/real-deck.ts'
import { anyTexts, englishWords, inputWith, smallDeck, sqlWasm } from './fixture.ts'
import { notesOf, withDatabase } from './anki/notes-of.ts'

const other = ['ru', 'ky'] as const
async function realInput(language: LanguageCode): Promise<ExportInput> {
  const { spoken } = await deckInLanguage(await realDeck(), language)
  return { ...inputWith(spoken.deck), language, words: await wordsOfExports(spoken) }
}

const inputs: Record<LanguageCode, ExportInput> = {
  en: await realInput('en'), ru: await realInput('ru'), ky: await realInput('ky'),
}

async function made(
  id: ExportFormatId, input: ExportInput,
): Promise<{ content: Uint8Array<ArrayBuffer> | string, left: string[] }> {
  const left: string[] = []
  const content = await exportRegistry.find(format => format.id === id)!.make(input, {
    onUntranslated: ids => void left.push(...ids),
  })
  return { content, left }
}

async function notesIn(input: ExportInput): ReturnType<typeof readAnkiNotes> {
  return readAnkiNotes((await made('apkg', input)).content as Uint8Array<ArrayBuffer>, sqlWasm)
}

/** The small deck with the second fact in Russian: its card, its statement, not its topic. */
function halfRussian(): Deck {
  const deck = smallDeck()
  return {
    ...deck,
    facts: deck.facts.map(fact => fact.id === 'waves'
      ? { ...fact, statement: 'Три волны.', note: 'Waves by Sarı.', inEnglish: ['note'], lang: 'ru' }
      : { ...fact, lang: 'en' }),
    cards: deck.cards.map(card => card.factId === 'waves'
      ? { ...card, front: 'Расставьте.', answer: 'а → б → в', lang: 'ru' }
      : { ...card, lang: 'en' }),
    topics: deck.topics.map(topic => topic.id === 'small-states'
      ? { ...topic, title: 'Малые государства', lang: 'ru' }
      : { ...topic, lang: 'en' }),
  }
}

function russianInput(deck = halfRussian()): ExportInput {
  return { ...inputWith(deck), language: 'ru', words: { ...englishWords, back: inputs.ru.words.back } }
}

describe('a package in another language', () => {
  it('has the guids and tags of the English one, so that an import changes the words of the notes that are there', async () => {
    const english = new Map((await notesIn(inputs.en)).map(note => [note.guid, note]))
    for (const language of other) {
      const all = await notesIn({ ...inputs[language], withEnglish: true })
      expect(all.map(({ guid }) => guid)).toEqual([...english.keys()])
      expect(all.map(({ tags }) => tags)).toEqual([...english.values()].map(({ tags }) => tags))
      const translated = await notesIn(inputs[language])
      expect(translated.length).toBeGreaterThan(400)
      expect(translated.filter(({ guid, fields }) => !english.has(guid) || english.get(guid)!.fields[0] === fields[0])
        .length).toBeLessThan(translated.length / 100)
    }
  })

  it('has no words of ours that are not in the language: Latin letters are names, titles and ids', async () => {
    const names = new Set((await realDeck()).articles.flatMap(({ shortTitle }) => shortTitle.split(' ')))
    for (const language of other) {
      for (const note of await notesIn({ ...inputs[language], withEnglish: true })) {
        const field = (name: typeof ankiFieldNames[number]): string => note.fields[ankiFieldNames.indexOf(name)]!
        const said = ['Status', 'AsOf', 'Locator', 'Topic'].map(name => field(name as 'Status')).join(' ')
        const foreign = textFromField(said.replace(/<span lang="en">.*?<\/span>/g, ''))
          .split(/[\s,:;]+/).filter(word => /[a-z]/i.test(word) && !names.has(word))
        expect(foreign, note.guid).toEqual([])
      }
    }
  })

  it('marks what is in another language than its notes, and nothing else', async () => {
    const field = (
      notes: Awaited<ReturnType<typeof notesIn>>, cardId: string, name: typeof ankiFieldNames[number],
    ): string =>
      notes.find(note => note.cardId === cardId)!.fields[ankiFieldNames.indexOf(name)]!
    const notes = await notesIn({ ...russianInput(), withEnglish: true })
    expect(field(notes, 'waves/order', 'Front')).toBe('Расставьте.')
    expect(field(notes, 'waves/order', 'Note')).toBe('<span lang="en">Waves by Sarı.</span>')
    expect(field(notes, 'waves/order', 'Topic')).toBe('Малые государства')
    expect(field(notes, 'waves/order', 'Locator')).toBe('Başaran (2023), <span lang="en">Text</span>, ¶ 4')
    expect(field(notes, 'waves/order', 'Status')).toBe('Устарело: данные на 1\u00A0сентября 2012\u00A0г.')
    expect(field(notes, 'pca/gap', 'Front')).toMatch(/^<span lang="en">.*\{\{c1::1999\}\}.*<\/span>$/)
    expect(field(notes, 'pca/year', 'Topic')).toBe('<span lang="en">The European Union</span>')
    for (const { fields } of await notesIn(inputs.en))
      expect(fields.join('')).not.toContain('<span')
  })

  it('has the backs that the app has, in every language', () => {
    for (const language of languageCodes) {
      const { deck, words } = inputs[language]
      const articles = new Map(deck.articles.map(article => [article.id, article]))
      for (const { card, fact, back } of describeCards(inputs[language]))
        expect(plainText(back)).toBe(cardBack(card, fact, articles, words.back, language))
    }
  })
})

describe('the dates of notes in another language', () => {
  const NOON = Date.UTC(2026, 10, 30, 12)

  it('are later than those of the English notes, whatever was dated when', () => {
    const dates = fc.dictionary(fc.constantFrom('a/x', 'b/y', 'note-type:basic'), fc.nat(2_000_000_000))
    fc.assert(fc.property(dates, dates, (english, own) => {
      const stamps = stampsOver(new Map(Object.entries(english)), new Map(Object.entries(own)))
      for (const [id, at] of Object.entries(english)) {
        expect(stamps.get(id)).toBe(id.startsWith('note-type:') ? at : Math.max(at + 1, own[id] ?? 0))
        if (!id.startsWith('note-type:'))
          expect(stamps.get(id)).toBeGreaterThan(at)
      }
    }))
  })

  it('rise when only the translation changed, for its notes alone, and the English ones stay', async () => {
    const english = inputWith()
    const englishText = datedStamps('', english, NOON)
    const first = datedStamps('', russianInput(), NOON - 60_000)
    const before = stampsOver(stampsIn(englishText), stampsIn(first))
    const mended = halfRussian()
    mended.cards[2]!.front = 'Расставьте по порядку.'
    expect(undatedIn(first, russianInput(mended))).toEqual(['waves/order'])
    expect(undatedIn(englishText, english)).toEqual([])
    const after = stampsOver(stampsIn(englishText), stampsIn(datedStamps(first, russianInput(mended), NOON + 60_000)))
    expect([...after].filter(([id, at]) => at > before.get(id)!).map(([id]) => id)).toEqual(['waves/order'])
    const exportedAt = NOON + 3_600_000
    const mods = async (deck: Deck, stamps: ReadonlyMap<string, number>): Promise<Record<string, number>> =>
      notesOf((await made('apkg', { ...russianInput(deck), withEnglish: true, exportedAt, noteStamps: async () => stamps }))
        .content as Uint8Array<ArrayBuffer>).mods
    const [old, newer] = [await mods(halfRussian(), before), await mods(mended, after)]
    const guid = 'manaschi-waves/order'
    expect(newer[guid]).toBeGreaterThan(old[guid]!)
    expect({ ...newer, [guid]: 0 }).toEqual({ ...old, [guid]: 0 })
  })

  it('are those of the real deck, all of it', async () => {
    for (const language of other)
      expect(undatedIn('', inputs[language])).toHaveLength(inputs.en.deck.cards.length)
  })
})

describe('separate cards', () => {
  const own = logOf([reviewOn(DAY - 9, { cardId: 'pca/year', rating: 3 })]) as ReviewRecord[]

  it('have other guids than all other notes, in a deck of their own, and begin anew', async () => {
    const separate: ExportInput = {
      ...russianInput(),
      ...{ asSeparateCards: true, withEnglish: true },
      progress: inputWith(smallDeck(), own).progress,
      words: { ...englishWords, separateDeckName: 'Manaschi (русский)' },
    }
    const content = (await made('apkg', separate)).content as Uint8Array<ArrayBuffer>
    const usual = new Set((await notesIn(inputWith())).map(({ guid }) => guid))
    const notes = await readAnkiNotes(content, sqlWasm)
    expect(notes.map(({ guid }) => guid)).toEqual([...usual].map(guid => `${guid}~ru`))
    expect(notes.every(({ guid, cardId }) => !usual.has(guid) && cardIdOfGuid(guid) === cardId)).toBe(true)
    withDatabase(content, (all) => {
      const decks = JSON.parse(String(all('SELECT decks FROM col')[0]!.decks)) as Record<string, { name: string }>
      expect(Object.values(decks).map(({ name }) => name).filter(name => name.startsWith('Manaschi')))
        .toEqual(['Manaschi (русский)', 'Manaschi (русский)::The European Union', 'Manaschi (русский)::Малые государства'])
      expect(all('SELECT * FROM revlog')).toEqual([])
      expect(all('SELECT DISTINCT type, queue FROM cards')).toEqual([{ type: 0, queue: 0 }])
    })
    expect((await made('anki-text', separate)).content).toMatch(/^manaschi-waves\/order~ru\tBasic\tManaschi \(русский\)::/m)
  })

  it('are not read back as answers to the cards, and are counted apart', async () => {
    const bytes = (await made('apkg', inputWith(smallDeck(), own))).content as Uint8Array<ArrayBuffer>
    const options = { sqlWasm, cardIds: new Set(smallDeck().cards.map(({ id }) => id)), now: bishkek(DAY) }
    expect((await readAnkiHistory(bytes, options)).answers).toHaveLength(1)
    const { Database } = await loadSqlite(sqlWasm)
    const database = new Database(unzipSync(bytes)['collection.anki2'])
    database.run('UPDATE notes SET guid = guid || \'~ru\'')
    const history = await readAnkiHistory(zipSync({ 'collection.anki2': database.export() }), options)
    database.close()
    expect([history.answers, history.skipped]).toEqual([
      [], { foreign: 0, separate: 1, unknown: 0, manual: 0, invalid: 0 },
    ])
  })
})

describe('a half-translated deck', () => {
  const cardIds: Partial<Record<ExportFormatId, (content: Uint8Array<ArrayBuffer> | string) => Promise<string[]>>> = {
    'apkg': async content => (await readAnkiNotes(content as Uint8Array<ArrayBuffer>, sqlWasm))
      .map(note => note.cardId!),
    'anki-text': async content => [...String(content).matchAll(/^manaschi-(\S+)/gm)].map(([, id]) => id!),
    'csv': async content => Papa.parse<{ card_id: string }>(String(content).slice(1), { header: true, skipEmptyLines: true })
      .data.map(row => row.card_id),
    'json': async content => (JSON.parse(String(content)) as { deck: Deck }).deck.cards.map(({ id }) => id),
  }

  it.each(Object.entries(cardIds) as [ExportFormatId, typeof cardIds[ExportFormatId] & object][])(
    'leaves as %s with its own cards and says how many it left out, or takes the English ones along',
    async (id, read) => {
      const { content, left } = await made(id, russianInput())
      expect([new Set(await read(content)), left]).toEqual([new Set(['waves/order']), ['pca/year', 'pca/gap']])
      const whole = await made(id, { ...russianInput(), withEnglish: true })
      const everything = new Set(['pca/year', 'pca/gap', 'waves/order'])
      expect([new Set(await read(whole.content)), whole.left]).toEqual([everything, []])
      expect((await made(id, inputs.en)).left).toEqual([])
    },
  )

  it('as data has only facts with cards, and what they name', async () => {
    const { content } = await made('json', russianInput())
    const { deck, language } = JSON.parse(String(content)) as { deck: Deck, language: string }
    expect([language, ...[deck.facts, deck.topics, deck.articles].map(things => things.map(({ id }) => id))])
      .toEqual(['ru', ['waves'], ['small-states'], ['basaran-2023']])
    for (const code of other) {
      const part = (JSON.parse(String((await made('json', inputs[code])).content)) as { deck: Deck }).deck
      const ids = new Set(part.cards.map(({ id }) => id))
      expect(part.facts.flatMap(({ cards }) => cards).filter(card => !ids.has(card))).toEqual([])
      expect(part.cards.filter(({ lang }) => lang !== code)).toEqual([])
    }
  })

  it('loses nothing of what is not about words: answers, review days, citations', async () => {
    const reviews = logOf([reviewOn(DAY - 3, { cardId: 'pca/year' })]) as ReviewRecord[]
    const { progress } = inputWith(smallDeck(), reviews)
    for (const id of ['review-log-csv', 'ris', 'bibtex', 'csl-json'] as const) {
      const russian = await made(id, { ...russianInput(), progress })
      expect(russian).toEqual(await made(id, inputWith(smallDeck(), reviews)))
    }
    const calendar = (await made('calendar', { ...russianInput(), progress })).content
    expect(String(calendar)).toContain('1 card to review')
  })

  it('is a table whose columns are the same, and that says the language of every card', () => {
    fc.assert(fc.property(anyTexts, (texts) => {
      const described = describeCards({ ...russianInput(smallDeck(texts)), language: 'ky' })
      expect(described.map(({ language }) => language)).toEqual(['ky', 'ky', 'ky'])
      expect(plainText(described[0]!.front)).toBe(texts.front)
    }))
  })
})

describe('the calendar in a language', () => {
  it('says so, with the same days under the same names', async () => {
    const reviews = logOf([reviewOn(DAY - 3, { cardId: 'pca/year' })]) as ReviewRecord[]
    const english = inputWith(smallDeck(), reviews)
    const calendar = {
      name: 'Манасчы: повторения; дни', about: 'Дни, в которые карточки возвращаются', noReviews: 'нет', hint: 'Посчитано по тому, что вы знали',
      reviews: (count: number) => `Карточек повторить: ${count}`,
    }
    const russian: ExportInput = { ...english, language: 'ru', words: { ...englishWords, calendar } }
    const [text, other] = [String((await made('calendar', russian)).content), String((await made('calendar', english)).content)]
    const unfolded = text.replace(/\r\n[ \t]/g, '')
    expect(unfolded).toContain('X-WR-CALNAME:Манасчы: повторения\\; дни\r\n')
    expect(unfolded).toContain('X-WR-CALDESC:Дни\\, в которые карточки возвращаются\r\n')
    expect(unfolded).toMatch(/PRODID:.*\/\/RU\r\n/)
    expect(unfolded).toContain('SUMMARY;LANGUAGE=ru:Карточек повторить: 1\r\n')
    expect(unfolded).toContain('DESCRIPTION;LANGUAGE=ru:Посчитано по тому\\, что вы знали\r\n')
    expect(text.match(/^UID:.*$/gm)).toEqual(other.match(/^UID:.*$/gm))
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})
