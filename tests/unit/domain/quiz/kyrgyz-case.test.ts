import { describe, expect, it } from 'vitest'
import { nominatives } from '../../../../domain/content/lexicon/ky.generated.ts'
import { kyrgyzCaseOf } from '../../../../domain/quiz/kyrgyz-case.ts'

describe('the case of a Kyrgyz phrase is told by its last word', () => {
  it.each([
    ['nominative', 'дүйнөлүк мүмкүнчүлүктөр'],
    ['nominative', 'автократиялык режимдин кайтып келиши'],
    ['nominative', '«Кант» авиабазасы'],
    ['nominative', 'Кыргызстан'],
    ['nominative', 'Владимир Путин'],
    ['nominative', 'НАТО'],
    ['nominative', 'географиялык орду'],
    ['nominative', 'анын Борбор Азияда жайгашканы'],
    ['nominative', 'айыл чарбасы жана экономика'],
    ['nominative', 'нарк'],
    ['genitive', 'өкмөттөрдүн жана эл аралык уюмдардын'],
    ['genitive', 'базанын'],
    ['genitive', 'Бишкектин'],
    ['dative', 'өлкөнүн өз валютасына'],
    ['dative', 'олуттуу тышкы соккуларга'],
    ['dative', 'Бишкекке'],
    ['accusative', 'мамлекеттик бюджетти'],
    ['accusative', 'чет элдик инвестицияны'],
    ['accusative', 'соода жолдорун'],
    ['accusative', 'көп катмарлуу коопсуздук системасын'],
    ['locative', 'Баткенде'],
    ['locative', 'Манаста'],
    ['locative', 'университеттердин кафедраларында'],
    ['ablative', 'бардык тараптан'],
    ['ablative', 'Советтер Союзунун кулашынан'],
  ] as const)('%s: %s', (expected, phrase) => {
    expect(kyrgyzCaseOf(phrase)).toBe(expected)
  })

  it('is the nominative of every word that content lists as one that only ends like a case', () => {
    expect(nominatives.filter(word => kyrgyzCaseOf(word) !== 'nominative')).toEqual([])
    expect(kyrgyzCaseOf('дүйнөлүк карта')).toBe('nominative')
  })
})
