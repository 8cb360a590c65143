import { describe, expect, it } from 'vitest'
import { caseWords, isCaseOf, isFormInCases } from '../../../../domain/answers/declension.ts'

describe('a word in another case', () => {
  it.each<[word: string, cases: string]>([
    ['Россия', 'Россия России Россию Россией Россияга Россиянын Россияда'],
    ['Отунбаева', 'Отунбаевой Отунбаеву Отунбаевага Отунбаеванын'],
    ['Шанхайская', 'Шанхайской Шанхайскую Шанхайские'],
    ['Средняя', 'Средней Среднюю'],
    ['держава', 'державы державе державу державой державам державах'],
    ['Москва', 'Москвы Москве Москву Москвой'],
    ['революция', 'революции революцию революцией революций революциях'],
    ['нация', 'нации наций'],
    ['земля', 'земли земле землю землей землях'],
    ['Европейский', 'Европейского Европейскому Европейским Европейском'],
    ['Всемирный', 'Всемирного Всемирному Всемирным Всемирном'],
    ['Юрий', 'Юрия Юрию Юрием Юрии'],
    ['Китай', 'Китая Китаю Китаем Китае Китайга Китайдын'],
    ['агентство', 'агентства агентству агентством агентстве'],
    ['Каспийское', 'Каспийского Каспийскому Каспийским Каспийском'],
    ['зарубежье', 'зарубежья зарубежью зарубежьем'],
    ['Ближнее', 'Ближнего Ближнему Ближним Ближнем'],
    ['Содружество', 'Содружества Содружеству Содружеством Содружестве'],
    ['Совещание', 'Совещания Совещанию Совещанием Совещании'],
    ['Соединённые', 'Соединённых Соединенным Соединёнными'],
    ['Штаты', 'Штатов Штатам Штатами Штатах'],
    ['события', 'событиям событиях событии'],
    ['нефть', 'нефти нефтью'],
    ['Кремль', 'Кремля Кремлю Кремлём Кремле'],
    ['Акаев', 'Акаева Акаеву Акаевым Акаеве Акаевге Акаевдин'],
    ['Ельцин', 'Ельцина Ельциным'],
    ['Бишкек', 'Бишкека Бишкеке Бишкекте Бишкектен Бишкеги'],
    ['Участок', 'Участка Участку Участке'],
    ['посол', 'посла послу'],
    ['союз', 'союза союзу союзом союзе'],
    ['уюму', 'уюмунун уюмуна уюмун уюмунда уюмунан'],
    ['Биримдиги', 'Биримдигинин Биримдигине Биримдигин Биримдигинде'],
    ['өлкө', 'өлкөгө өлкөнүн өлкөлөр олконун өлкөдөн'],
    ['кызматташтык', 'кызматташтыктын кызматташтыгы кызматташтыгынын'],
    ['мектеп', 'мектеби мектептер'],
    ['Ош', 'Оша Оше Ошто Оштон Ошко Оштун'],
  ])('%s: %s', (word, cases) => {
    expect(cases.split(' ').filter(typed => !isCaseOf(typed, word, false))).toEqual([])
  })

  it.each<[word: string, others: string]>([
    ['Россия', 'Россий-ский Пруссия российский росси'],
    ['Акаев', 'Акаевский Атамбаев Акаевщина Акае'],
    ['Отунбаева', 'Отунбаев Отунбаевский'],
    ['Китай', 'Китайский Кита Китайец'],
    ['Бишкек', 'Бишкекский Бишке Бишкекчи'],
    ['Ош', 'Ошский О Ошто-ошто'],
    ['уюму', 'уюм уюмсуз'],
    ['Кант', 'Кан Кантон'],
    ['Bishkek', 'Bishkekа Bishkeks Bishkekte'],
  ])('%s is none of: %s', (word, others) => {
    expect(others.split(' ').filter(typed => isCaseOf(typed, word, false))).toEqual([])
  })

  it('is singular for a person, whom a family would not be', () => {
    expect(isCaseOf('Акаевы', 'Акаев', false)).toBe(true)
    expect(isCaseOf('Акаевы', 'Акаев', true)).toBe(false)
    expect(isCaseOf('Акаевым', 'Акаев', true)).toBe(true)
  })
})

describe('an acronym', () => {
  it.each<[acronym: string, right: string, wrong: string]>([
    ['ШКУ', 'ШКУга ШКУнун ШКУну ШКУда ШКУдан шкуга ШКУдагы', 'ШКУа ШКУсу ШКУлар ШКУсуз ОШКУ ШК'],
    ['ШОС', 'ШОСа ШОСу ШОСом ШОСе ШОСтун', 'ШОСов ШОСы ШО'],
    ['ЕС', 'ЕСте ЕСтин', 'ЕСа ЕСу'],
    ['СНГ', 'СНГ СНГга', 'СНГов'],
    ['NATO', 'NATOго NATOнун nato', 'NATOs NATOа'],
    ['ЕврАзЭС', 'ЕврАзЭСа ЕврАзЭСте', 'ЕврАзЭСов'],
    ['США', 'США СШАга', 'СШАа СШАу СШ'],
  ])('%s: %s, but not %s', (acronym, right, wrong) => {
    expect(right.split(' ').filter(typed => !isCaseOf(typed, acronym, false))).toEqual([])
    expect(wrong.split(' ').filter(typed => isCaseOf(typed, acronym, false))).toEqual([])
  })

  it('of nine capitals is a word that is shouted, and none of one', () => {
    expect(isCaseOf('ОТКРЫТИЕМ', 'ОТКРЫТИЕ', false)).toBe(true)
    expect(isCaseOf('Яга', 'Я', false)).toBe(false)
  })
})

describe('the words of a text', () => {
  it('leave out marks and the English possessive, and join an ending after a hyphen', () => {
    expect(caseWords('«Манас» авиабазасы')).toEqual(['Манас', 'авиабазасы'])
    expect(caseWords('ШКУ-га')).toEqual(['ШКУга'])
    expect(caseWords('Санкт-Петербург')).toEqual(['Санкт', 'Петербург'])
    expect(caseWords('Putin’s PUTIN\'S')).toEqual(['Putin', 'PUTIN'])
    expect(caseWords('…')).toEqual([])
  })
})

describe('a form in cases', () => {
  it('has all its words in its order', () => {
    const form = 'Шанхайская организация сотрудничества'
    expect(isFormInCases('Шанхайской организации сотрудничества', form, false)).toBe(true)
    expect(isFormInCases('организации Шанхайской сотрудничества', form, false)).toBe(false)
    expect(isFormInCases('Шанхайской организации', form, false)).toBe(false)
    expect(isFormInCases('Шанхайской организации сотрудничества и развития', form, false)).toBe(false)
    expect(isFormInCases('', '…', false)).toBe(false)
  })

  it('has up to 24 words', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'слово').join(' ')
    expect(isFormInCases(words(24), words(24), false)).toBe(true)
    expect(isFormInCases(words(25), words(25), false)).toBe(false)
  })
})
