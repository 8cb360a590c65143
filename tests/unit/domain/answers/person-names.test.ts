import { describe, expect, it } from 'vitest'
import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { matchPerson } from '../../../../domain/answers/person-names.ts'

function person(en: string, more: Partial<DeckEntity> = {}): DeckEntity {
  return { id: 'someone', kind: 'person', names: { en }, aliases: [], offices: [], ...more }
}
const office = (title: string): DeckEntity['offices'] => [{ title, basis: 'sources' }]

const putin = person('Vladimir Putin', {
  names: { en: 'Vladimir Putin', ru: 'Владимир Путин' },
  aliases: ['Putin'],
  class: 'foreign-leader',
  offices: office('Prime Minister of Russia'),
})
const young = person('Stephen Young', {
  names: { en: 'Stephen Young', ru: 'Стивен Янг' },
  aliases: ['Stephen M. Young'],
  offices: office('United States Ambassador to Kyrgyzstan'),
})
const maxim = person('Maxim Bakiyev', { names: { en: 'Maxim Bakiyev', ru: 'Максим Бакиев' } })
const kurmanbek = person('Kurmanbek Bakiyev', { aliases: ['Bakiyev', 'Курманбек Салиевич Бакиев'], class: 'president' })
const bush = person('George W. Bush', {
  names: { en: 'George W. Bush', ru: 'Джордж Буш — младший' },
  aliases: ['George Bush', 'Bush'],
  class: 'foreign-leader',
})
const siluanov = person('Anton Siluanov', { names: { en: 'Anton Siluanov', ru: 'Антон Силуанов' }, class: 'minister' })
const scholar = person('Yevgeny Quill', { names: { en: 'Yevgeny Quill', ru: 'Евгений Квилл' }, class: 'scholar' })
const jeenbek = person('Jeenbek Kulubaev', { names: { en: 'Jeenbek Kulubaev', ru: 'Жээнбек Кулубаев' } })
const assad = person('Hafez al-Assad', { class: 'foreign-leader' })

describe('a person', () => {
  it.each<[DeckEntity, string, ReturnType<typeof matchPerson>]>([
    [putin, 'Vladimir Putin', 'same'],
    [putin, 'Putin Vladimir', 'same'],
    [putin, 'V. Putin', 'same'],
    [putin, 'v putin', 'same'],
    [putin, 'Putin V. V.', 'same'],
    [putin, 'Путин В. В.', 'same'],
    [putin, 'Владимир Владимирович Путин', 'same'],
    [putin, 'Владимиру Владимировичу Путину', 'same'],
    [putin, 'Vladimir Vladimirovich Putin', 'same'],
    [putin, 'V. V. V. Putin', 'other'],
    [putin, 'A. Putin', 'other'],
    [putin, 'a putin', 'other'],
    [putin, 'Путин А. В.', 'other'],
    [putin, 'Boris Vladimirovich Putin', 'other'],
    [putin, 'Boris Putin', undefined],
    [putin, 'Vladimir', undefined],
    [putin, 'V. Yeltsin', undefined],
    [putin, 'Putin', 'same'],
    [putin, 'Путиным', 'same'],
    [putin, 'в Путине', 'same'],
    [putin, 'в. путин', 'same'],
    [putin, 'у. путин', 'other'],
    [putin, 'President Putin', 'same'],
    [putin, 'former President Putin', 'same'],
    [putin, 'Президент России Путин', 'same'],
    [putin, 'the Russian president Vladimir Putin', undefined],
    [putin, 'Russian President Vladimir Putin', 'same'],
    [putin, 'Prime Minister Putin', 'same'],
    [putin, 'Россиянын президенти Путин', 'same'],
    [putin, 'Путин мырза', 'same'],
    [putin, 'Mr. Putin', 'same'],
    [putin, 'Ambassador Putin', 'other'],
    [putin, 'посол Путин', 'other'],
    [young, 'Stephen Young', 'same'],
    [young, 'Stephen M. Young', 'same'],
    [young, 'S. M. Young', 'same'],
    [young, 'Stephen Michael Young', 'same'],
    [young, 'S. B. Young', 'other'],
    [young, 'Stephen B. Young', 'other'],
    [young, 'Ambassador Young', 'family'],
    [young, 'President Young', 'other'],
    [maxim, 'Bakiyev', 'family'],
    [maxim, 'Бакиевым', 'family'],
    [maxim, 'M. Bakiyev', 'same'],
    [maxim, 'К. Бакиев', 'other'],
    [maxim, 'Maxim Kurmanbekovich Bakiyev', 'same'],
    [maxim, 'President Bakiyev', 'other'],
    [kurmanbek, 'Бакиев', 'same'],
    [kurmanbek, 'К. С. Бакиев', 'same'],
    [kurmanbek, 'Курманбек Салиевич Бакиев', 'same'],
    [kurmanbek, 'К. А. Бакиев', 'other'],
    [kurmanbek, 'Курманбек Иванович Бакиев', 'other'],
    [kurmanbek, 'President Maxim Bakiyev', undefined],
    [bush, 'George Bush', 'same'],
    [bush, 'G. W. Bush', 'same'],
    [bush, 'George H. W. Bush', 'other'],
    [bush, 'George H. Bush', 'other'],
    [bush, 'Джордж Буш', 'same'],
    [siluanov, 'Finance Minister Siluanov', 'family'],
    [siluanov, 'министр финансов Антон Силуанов', 'same'],
    [siluanov, 'Prime Minister Siluanov', 'other'],
    [scholar, 'Professor Quill', 'family'],
    [scholar, 'E. Quill', 'same'],
    [scholar, 'Y. Quill', 'same'],
    [scholar, 'Ye. Quill', 'same'],
    [scholar, 'Е. Квилл', 'same'],
    [scholar, 'Minister Quill', 'other'],
    [jeenbek, 'Zh. Kulubaev', 'same'],
    [jeenbek, 'J. Kulubaev', 'same'],
    [jeenbek, 'Дж. Кулубаев', 'same'],
    [jeenbek, 'Z. Kulubaev', 'other'],
    [assad, 'H. Assad', 'same'],
    [assad, 'Assad H.', 'same'],
    [assad, 'Hafez Assad', 'same'],
    [assad, 'B. al-Assad', 'other'],
  ])('%o typed as %s: %s', (who, typed, match) => {
    expect(matchPerson(typed, who)).toBe(match)
  })
})
