import type { DeckCard, DeckFact } from '#domain/content/deck'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  FactCard, FactDisclosure, FactLegend, FactRows, FactSource, LearnEntities, OutlinePoints, QuizRationale, SettingsForm,
  StudyCard,
} from '#components'
import { cardOf, factOf } from '../support/deck'
import { speak } from '../support/language'
import { complaintsOf, mountInPage, readable } from '../support/screen'
import { enterWorld } from '../support/world'

const IN_ENGLISH = 'Карточка на английском: перевода пока нет.'
const russianCard: DeckCard = { ...cardOf('pca/year'), front: 'С какого года действует соглашение?' }
const russianFact: DeckFact = {
  ...factOf('pca'), statement: 'Соглашение подписано в 1995 году.', why: 'It binds both.', note: 'Заметка.', inEnglish: ['why'],
}
const english = { lang: 'en' as const }

describe('on a Russian page', () => {
  beforeAll(() => speak('ru'))
  afterAll(() => speak('en'))

  /** The language of an element, as a screen reader finds it: its own or that of the page. */
  const langOfText = (screen: { element: Element }, text: string): string | null | undefined => {
    const found = [...screen.element.querySelectorAll('*')].filter(element => readable(element.textContent ?? '') === text).at(-1)
    return found?.closest('[lang]:not(html)')?.getAttribute('lang')
  }

  it('a card in Russian says nothing of its language, and of its fact what is in English', async () => {
    const screen = await mountInPage(StudyCard, { props: { card: russianCard, fact: russianFact, isRevealed: true } })
    expect(langOfText(screen, russianCard.front)).not.toBe('en')
    expect(langOfText(screen, russianFact.statement)).not.toBe('en')
    expect(langOfText(screen, 'It binds both.')).toBe('en')
    expect(screen.text()).not.toContain(IN_ENGLISH)
  })

  it('a card that fell back says that it is in English, on both sides, and its words are English to a screen reader', async () => {
    const card = { ...cardOf('pca/year'), ...english }
    const screen = await mountInPage(StudyCard, { props: { card, fact: { ...factOf('pca'), ...english }, isRevealed: false } })
    expect(screen.text()).toContain(IN_ENGLISH)
    expect(langOfText(screen, card.front)).toBe('en')
    await screen.setProps({ isRevealed: true })
    expect(screen.text()).toContain(IN_ENGLISH)
    expect(langOfText(screen, card.answer)).toBe('en')
    expect(langOfText(screen, IN_ENGLISH)).not.toBe('en')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('what is put in order says its language with the question', async () => {
    const card = { ...cardOf('waves/order'), ...english }
    const screen = await mountInPage(StudyCard, { props: { card, fact: factOf('waves'), isRevealed: false } })
    expect(screen.find('ul').attributes('lang')).toBe('en')
  })

  it('a list of facts tells English ones apart, each by its own', async () => {
    const screen = await mountInPage(FactRows, { props: { facts: [russianFact, { ...factOf('sco'), ...english }] } })
    expect(langOfText(screen, russianFact.statement)).not.toBe('en')
    expect(langOfText(screen, factOf('sco').statement)).toBe('en')
  })

  it('what stands beside words is a word of its own: a count by its title, a place in the sources by a reason', async () => {
    const fold = await mountInPage(FactDisclosure, { props: { title: 'Большой сосед', facts: [russianFact] } })
    expect(readable(fold.find('summary').element.textContent ?? '')).toBe('Большой сосед 1 факт')
    const [evidence] = russianFact.evidence
    const source = { ...evidence!, locator: 'as it was written, ¶ 1' }
    const rationale = { kind: 'authored', values: { option: 'ОИС', why: 'о делах не сказано' }, factId: null, source } as const
    const reason = await mountInPage(QuizRationale, { props: { rationale } })
    expect(readable(reason.text())).toMatch(new RegExp(`о делах не сказано .+, абз. ${source.paragraph}$`))
  })

  it('how many facts are at which point is said in the case that the figure asks for', async () => {
    const screen = await mountInPage(FactLegend, { props: { counts: { known: 2, fading: 3, learning: 1, new: 386 } } })
    expect(readable(screen.text())).toBe('2 усвоено3 забываются1 изучается386 новых')
  })

  it('a card on the page of its fact says it too', async () => {
    await enterWorld()
    const screen = await mountInPage(FactCard, { props: { card: { ...cardOf('pca/year'), ...english } } })
    expect(screen.text()).toContain(IN_ENGLISH)
    expect((await mountInPage(FactCard, { props: { card: russianCard } })).text()).not.toContain(IN_ENGLISH)
  })

  it('a note in English says so', async () => {
    const fact = { ...russianFact, inEnglish: ['note'] }
    const screen = await mountInPage(FactSource, { props: { fact } })
    expect(langOfText(screen, 'Заметка.')).toBe('en')
  })

  it('a translation that no lecturer has approved says so, once, where its sources are told', async () => {
    const unreviewed = 'Перевод ещё не проверен преподавателем.'
    const saysSo = async (fact: DeckFact): Promise<boolean> =>
      (await mountInPage(FactSource, { props: { fact } })).text().includes(unreviewed)
    expect(await saysSo(russianFact)).toBe(true)
    expect(await saysSo({ ...russianFact, reviewed: '2026-12-10' })).toBe(false)
    expect(await saysSo({ ...factOf('pca'), ...english })).toBe(false)
  })

  it('the English statement stands under the back for those who want it, and nowhere else', async () => {
    const { progress } = await enterWorld()
    const mounted = () => mountInPage(StudyCard, { props: { card: russianCard, fact: russianFact, isRevealed: true } })
    const { statement } = factOf('pca')
    expect((await mounted()).text()).not.toContain(statement)
    await progress.setSetting('otherLanguage', true)
    const screen = await mounted()
    await expect.poll(() => screen.text()).toContain(statement)
    expect(langOfText(screen, statement)).toBe('en')
    expect(await complaintsOf(screen.element)).toEqual([])
    await screen.setProps({ isRevealed: false })
    expect(screen.text()).not.toContain(statement)
    await screen.setProps({ isRevealed: true, fact: { ...factOf('pca'), ...english } })
    expect(screen.text().split(statement)).toHaveLength(2)
  })

  it('the setting for it is offered, and off', async () => {
    await enterWorld()
    const screen = await mountInPage(SettingsForm)
    const label = screen.findAll('label').find(each => each.text().startsWith('Показывать и английский текст'))!
    const box = screen.find<HTMLInputElement>(`[id="${label.attributes('for')}"]`)
    expect(box.element.checked).toBe(false)
    await box.setValue(true)
    await expect.poll(() => useProgressStore().settings.otherLanguage).toBe(true)
  })

  it('points that are expected say their own language', async () => {
    const points = [{ key: 'a', expect: 'по-русски' }, { key: 'b', expect: 'in English', ...english }]
    const screen = await mountInPage(OutlinePoints, { props: { points, modelValue: [] } })
    expect(langOfText(screen, 'in English')).toBe('en')
    expect(langOfText(screen, 'по-русски')).not.toBe('en')
  })

  it('an entity without a Russian name is named in English, marked as that', async () => {
    const screen = await mountInPage(LearnEntities, { props: { facts: [factOf('pca')] } })
    expect(langOfText(screen, 'European Union')).toBe('en')
  })
})

describe('on an English page', () => {
  it('nothing is said of translations, and no other language is offered', async () => {
    await enterWorld()
    expect((await mountInPage(FactSource, { props: { fact: factOf('pca') } })).text()).not.toContain('translation')
    expect((await mountInPage(SettingsForm)).text()).not.toContain('Show the English text too')
    await useProgressStore().setSetting('otherLanguage', true)
    const screen = await mountInPage(StudyCard, {
      props: { card: cardOf('pca/year'), fact: factOf('pca'), isRevealed: true },
    })
    expect(screen.findAll('[lang]')).toEqual([])
  })
})
