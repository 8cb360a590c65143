import { describe, expect, it } from 'vitest'
import type { AnswerableCard } from '../../../../domain/answers/compare-answer.ts'
import type { DeckEntity, ExpectedAnswer, LanguageCode } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'
import { formatDateIn } from '../../../../domain/content/localized-dates.ts'
import { formatQuantityIn } from '../../../../domain/content/localized-quantities.ts'
import { realDeck } from '../../../support/real-deck.ts'

const { entities } = await realDeck()

type Quantity = Extract<ExpectedAnswer, { type: 'quantity' }>

interface Asked {
  /** As the card shows it in each language. */
  answers: Readonly<Record<LanguageCode, string>>
  expected: ExpectedAnswer
  entity?: DeckEntity
}

function date(value: string, precision: Extract<ExpectedAnswer, { type: 'date' }>['precision']): Asked {
  const written = (language: LanguageCode): string => formatDateIn(language, { value, precision })
  return { answers: { en: written('en'), ru: written('ru'), ky: written('ky') }, expected: { type: 'date', value, precision } }
}
function quantity(expected: Omit<Quantity, 'type' | 'accept'>, en?: string, ru = en, ky = en): Asked {
  const full: Quantity = { type: 'quantity', accept: [], ...expected }
  const written = (language: LanguageCode): string => formatQuantityIn(language, full)!
  return { answers: { en: en ?? written('en'), ru: ru ?? written('ru'), ky: ky ?? written('ky') }, expected: full }
}
function named(id: string): Asked {
  const entity = entities.find(each => each.id === id)!
  const { en, ru = en, ky = en } = entity.names
  return { answers: { en, ru, ky }, expected: { type: 'entity', entity: id, accept: [] }, entity }
}

type Row = readonly [asked: Asked, right: string, wrong: string]

/** Ways, one a line, in which Russian answers are written. */
const russian: readonly Row[] = [
  [date('1999-07-07', 'day'), `7 июля 1999 года
    7 июля 1999 г.
    7-го июля 1999-го
    седьмого июля 1999 года
    седьмое июля тысяча девятьсот девяносто девятого года
    7 июля девяносто девятого
    в среду, 7 июля 1999 года`, `8 июля 1999 года
    7 июня 1999 года
    7 июля 1998 года
    семнадцатого июля 1999 года
    не 7 июля 1999 года
    до 7 июля 1999 года
    седьмое июля тысяча девятьсот девяносто восьмого года`],
  [date('1999-07', 'month'), `в июле 1999 года
    июль 1999
    июль 1999 г.
    в июле месяце 1999 года
    июле 1999
    июль тысяча девятьсот девяносто девятого`, `в июне 1999 года
    в июле 1998 года
    после июля 1999 года
    1999 год`],
  [date('1999', 'year'), `1999 год
    в 1999 году
    1999 г.
    1999-й
    1999-го года
    тысяча девятьсот девяносто девятый
    тысяча девятьсот девяносто девятый год
    в тысяча девятьсот девяносто девятом году`, `1998 год
    не в 1999 году
    до 1999 года
    с 1999 года
    тысяча девятьсот девяносто восьмой
    девяносто девятый
    1990-е годы`],
  [date('2005', 'year'), `две тысячи пятый год
    в две тысячи пятом году`, `две тысячи шестой год
    две тысячи`],
  [date('1990/1999', 'range'), `1990-е годы
    1990-е
    90-е годы
    в 90-х
    в 1990-х годах
    1990-х гг.
    девяностые
    девяностые годы
    в девяностых
    1990 гг.
    с 1990 по 1999 год`, `1980-е годы
    восьмидесятые
    1990 год
    1990-й
    не девяностые
    с 1990 по 2000 год`],
  [date('1991/2005', 'range'), `с 1991 по 2005 год
    с 1991 года по 2005 год
    от 1991 до 2005 года
    1991–2005 гг.
    в 1991–2005 годах
    между 1991 и 2005 годами
    в период с 1991 по 2005 год
    начиная с 1991 по 2005 год`, `с 1991 по 2006 год
    с 1990 по 2005 год
    с 1991 года
    до 2005 года`],
  [date('1990', 'circa'), `примерно 1990 год
    около 1990 года
    где-то в 1990 году`, `примерно 1980 год`],
  [quantity({ value: 53, unit: '%' }), `53 процента
    53 проц.
    пятьдесят три процента
    53 процентов
    ровно 53 процента`, `54 процента
    35 процентов
    не 53 процента
    53 года
    более 53 процентов`],
  [quantity({ value: 15, unit: 'years' }, '15 years', '15 лет', '15 жыл'), `на 15 лет
    сроком на 15 лет
    пятнадцать лет
    в течение 15 лет`, `15 дней
    16 лет
    пятьдесят лет
    не 15 лет
    пятнадцатый год`],
  [quantity({ value: 50, unit: '%' }, 'over 50 %', 'более 50 %', '50 пайыздан ашык'), `более 50 %
    свыше 50 %
    больше 50 процентов
    более пятидесяти процентов
    не менее 50 %
    50 % с лишним`, `менее 50 %
    не более 50 %
    не больше 50 %
    до 50 %
    почти 50 %
    более 60 %`],
  [quantity({ value: 4600, unit: 'students' }, 'over 4,600', 'более 4600', '4600дөн ашык'), `свыше 4 600
    более 4.600 студентов
    4600 студентов`, `менее 4600
    4,6
    более 46 000`],
  [quantity({ value: 1.7e9, currency: 'USD' }), `1,7 млрд долларов
    1,7 миллиарда долларов США
    1700 млн долларов
    1,7 млрд $`, `1,7 млн долларов
    1,7 млрд евро
    17 млрд долларов
    не 1,7 млрд долларов`],
  [quantity({ value: 150, upTo: 200, unit: 'militants' }), `от 150 до 200
    между 150 и 200
    от ста пятидесяти до двухсот`, `от 150 до 300
    150`],
  [named('sco'), `Шанхайской организации сотрудничества
    Шанхайскую организацию сотрудничества
    Шанхайской организацией сотрудничества
    в Шанхайской организации сотрудничества
    в ШОС`, `Шанхайской пятёрки
    не ШОС
    Организации экономического сотрудничества
    ОШС`],
  [named('csto'), `ОДКБ
    Организации Договора о коллективной безопасности
    Организацией Договора о коллективной безопасности`, `Договор о коллективной безопасности
    Организации Договора
    ОБСЕ`],
  [named('eaeu'), `Евразийского экономического союза
    в ЕАЭС
    Евразийский экономический союз`, `Евразийского экономического сообщества
    Европейского союза
    ЕврАзЭС`],
  [named('bishkek'), `в Бишкеке
    Бишкека
    Бишкеком`, `не Бишкек
    в Оше
    из Бишкека`],
  [named('askar-akayev'), `Акаевым
    Аскара Акаева
    президент Акаев
    президентом Акаевым
    А. Акаев
    Акаев Аскар`, `Бакиевым
    не Акаев
    Б. Акаев
    Бермет Акаева`],
  [named('russia'), `Россией
    в России
    РФ
    Российской Федерации`, `Пруссией
    россиянин
    российский
    не Россия
    Белоруссией`],
  [named('afghanistan'), `в Афганистане
    Афганистана`, `Узбекистана
    Пакистана`],
  [named('united-states'), `Соединённые Штаты
    Соединённых Штатов Америки
    в США
    Америка
    Америкой`, `Соединённое Королевство
    СССР`],
]

/** Ways, one a line, in which Kyrgyz answers are written. */
const kyrgyz: readonly Row[] = [
  [date('1999-07-07', 'day'), `1999-жылдын 7-июлу
    1999-ж. 7-июль
    7-июль, 1999-ж.
    1999-жылы 7-июлда
    1999-жылдын 7-июлунда
    1999-жылдын 7-июль күнү
    1999-жылдын жетинчи июлу
    1999-жылдын июлунун 7си
    7-июль 1999-жыл`, `1999-жылдын 8-июлу
    1999-жылдын 7-июну
    1998-жылдын 7-июлу
    1999-жылдын 17-июлу
    1999-жылдын 7-июлу эмес
    1999-жылдын 7-июлуна чейин
    1999-жылдын сегизинчи июлу`],
  [date('1999-07', 'month'), `1999-жылдын июль айы
    1999-жылдын июль айында
    1999-жылдын июлу
    1999-жылдын июлунда
    1999-жылы июлда
    1999-ж. июль
    1999-жылкы июль
    1999-жылдын теке айы`, `1999-жылдын июнь айы
    1998-жылдын июль айы
    1999-жылдын июль айынан кийин
    1999-жыл`],
  [date('1999', 'year'), `1999-ж.
    1999-жыл
    1999-жылы
    1999-жылда
    1999-жылга
    1999-жылдын
    1999-жылкы
    бир миң тогуз жүз токсон тогузунчу жыл
    бир миң тогуз жүз токсон тогузунчу жылы`, `1998-ж.
    1999-жылга чейин
    1999-жылдан кийин
    1999-жылдан бери
    1999-жылы эмес
    бир миң тогуз жүз токсон сегизинчи жыл
    1990-жылдар`],
  [date('2005', 'year'), `эки миң бешинчи жыл
    эки миң бешинчи жылы`, `эки миң алтынчы жыл`],
  [date('1990/1999', 'range'), `1990-жылдар
    1990-жылдары
    1990-жылдарда
    1990-жж.
    90-жылдар
    токсонунчу жылдар
    токсонунчу жылдары
    1990-жылдан 1999-жылга чейин`, `1980-жылдар
    сексенинчи жылдар
    1990-жыл
    1990-ж.
    1990-жылдан 2000-жылга чейин`],
  [date('1991/2005', 'range'), `1991-жылдан 2005-жылга чейин
    1991-жылдан 2005-жылга
    1991-жылдан баштап 2005-жылга чейин
    1991-жылдан тартып 2005-жылга чейин
    1991-жылдан 2005-жылга чейинки мезгил
    1991–2005-жж.
    1991–2005-жылдар
    1991-2005-жылдары
    1991 менен 2005-жылдардын ортосунда`, `1991-жылдан 2006-жылга чейин
    1990-жылдан 2005-жылга чейин
    1991-жылдан кийин
    2005-жылга чейин`],
  [date('1990', 'circa'), `болжол менен 1990-жыл
    1990-жылдын тегерегинде
    1990-жылга жакын`, `болжол менен 1980-жыл`],
  [quantity({ value: 53, unit: '%' }), `53 пайыз
    53 пайызы
    53 пайызын
    53 пайызга
    элүү үч пайыз
    так 53 пайыз`, `54 пайыз
    35 пайыз
    53 пайыз эмес
    53 эмес
    53 жыл
    53 пайыздан ашык`],
  [quantity({ value: 15, unit: 'years' }, '15 years', '15 лет', '15 жыл'), `15 жылга
    15 жылдык
    15 жылдай
    он беш жыл
    он беш жылга
    15 жыл мөөнөткө`, `15 күн
    15 ай
    16 жыл
    15 жыл эмес
    он бешинчи жыл`],
  [quantity({ value: 50, unit: '%' }, 'over 50 %', 'более 50 %', '50 пайыздан ашык'), `50 пайыздан көп
    50 пайыздан ашык
    50 пайыздан ашуун
    50 пайыздан жогору
    50 пайыздан көбүрөөк
    50 %дан көп
    50дөн ашык пайыз
    элүү пайыздан ашык
    50 пайыздан аз эмес
    кеминде 50 пайыз`, `50 пайыздан аз
    50 пайыздан ашык эмес
    50 пайыздан көп эмес
    50 пайызга чейин
    дээрлик 50 пайыз
    60 пайыздан ашык`],
  [quantity({ value: 4600, unit: 'students' }, 'over 4,600', 'более 4600', '4600дөн ашык'), `4600дөн көп
    4 600дөн ашык
    4,6 миңден ашык
    4600 студенттен ашык`, `4600дөн аз
    4600гө чейин
    4600дөн ашык эмес`],
  [quantity({ value: 1.7e9, currency: 'USD' }), `1,7 миллиард доллар
    1,7 миллиард долларга
    1,7 млрд АКШ доллары
    1700 миллион доллар`, `1,7 миллион доллар
    1,7 миллиард сом
    17 миллиард доллар
    1,7 миллиард доллар эмес`],
  [quantity({ value: 150, upTo: 200, unit: 'militants' }), `150дөн 200гө чейин
    150дөн 200 чейин
    150дөн 200гө
    150 менен 200дүн ортосунда
    жүз элүүдөн эки жүзгө чейин`, `150дөн 300гө чейин
    150дөн ашык
    200гө чейин`],
  [named('sco'), `ШКУга
    ШКУнун
    ШКУдан
    ШКУ-га
    ШКУдагы
    Шанхай кызматташтык уюмуна
    Шанхай кызматташтык уюмунун`, `ШКУсуз
    ШКУ эмес
    Шанхай бештиги
    Ислам кызматташтык уюмуна`],
  [named('csto'), `ЖККУга
    ЖККУнун
    Жамааттык коопсуздук келишими уюму
    Жамааттык коопсуздук келишими уюмунун
    Жамааттык коопсуздук келишим уюму
    Жамааттык коопсуздук жөнүндө келишим уюму
    Жамааттык коопсуздук жөнүндө келишим уюмунун`, `Жамааттык коопсуздук келишими
    Жамааттык коопсуздук
    ЕККУга`],
  [named('eaeu'), `ЕАЭБ
    ЕАЭБге
    Евразия экономикалык биримдиги
    Евразия экономикалык биримдигинин
    Евразия экономикалык бирлиги`, `Евразия экономикалык шериктештиги
    Европа Биримдиги
    Бажы биримдиги`],
  [named('bishkek'), `Бишкекте
    Бишкектин
    Бишкектен
    Бишкекке
    Бишкектеги`, `Бишкек эмес
    Бишкексиз
    Ошто`],
  [named('askar-akayev'), `Акаевдин
    Акаевге
    Аскар Акаевдин
    президент Акаев
    Акаев мырза`, `Бакиевдин
    Акаев эмес
    Максим Акаев`],
  [named('daniyar-usenov'), `Үсөнов
    Данияр Үсөнов
    Усеновдун`, `Үсөналиев
    Максат Үсөнов`],
  [named('russia'), `Орусия
    Орусияга
    Орусиянын
    Россиядан
    Россия Федерациясы
    Россия Федерациясынын
    Орусия Федерациясы`, `Беларусия
    Пруссиянын
    орусиялык
    Россия эмес
    Россиясыз`],
  [named('afghanistan'), `Ооганстан
    Ооганстандын
    Ооганстанга
    Афганистан`, `Ооган
    Өзбекстан
    Пакистандын`],
  [named('eu'), `Евробиримдик
    Евробиримдиктин
    ЕБдин
    Европа Биримдигине`, `Европа кеңешмеси
    Евразия экономикалык биримдигине`],
  [named('united-states'), `АКШнын
    Кошмо Штаттар
    Американын
    Америка Кошмо Штаттарынын`, `Америкасыз
    Улуу Британия`],
  [named('central-asia'), `Борбордук Азия
    Борбор Азияда
    Орто Азия`, `Түштүк Азия
    Борбор`],
]

const languages: readonly LanguageCode[] = ['en', 'ru', 'ky']

/** The cards of an answer, as learners of each language see them. */
function cardsOf({ answers, expected }: Asked): [LanguageCode, AnswerableCard][] {
  return languages.map(language => [language, { answer: answers[language], expected }])
}
function ways(lines: string): string[] {
  return lines.split('\n').map(line => line.trim())
}

it('the tables hold at least 150 right ways and 150 wrong ones', () => {
  const rows = [...russian, ...kyrgyz]
  expect(rows.flatMap(([, right]) => ways(right)).length).toBeGreaterThanOrEqual(150)
  expect(rows.flatMap(([,, wrong]) => ways(wrong)).length).toBeGreaterThanOrEqual(150)
})

describe.each([['Russian', russian], ['Kyrgyz', kyrgyz]] as const)('%s ways to write an answer', (_, rows) => {
  it.each(rows.map(row => [row[0].answers.en, row] as const))(
    '%s: are right whatever the language of the card',
    (_answer, [asked, right]) => {
      const faults = cardsOf(asked).flatMap(([language, card]) => ways(right)
        .filter(typed => compareTypedAnswer(typed, card, asked.entity).verdict !== 'right')
        .map(typed => `${language}: ${typed}`))
      expect(faults).toEqual([])
    },
  )

  it.each(rows.map(row => [row[0].answers.en, row] as const))(
    '%s: are another form under an English card',
    (_answer, [asked, right]) => {
      const [[, card]] = cardsOf(asked) as [[LanguageCode, AnswerableCard]]
      const faults = ways(right).filter(typed => !/^(?:other-form|different-order)$/.test(
        compareTypedAnswer(typed, card, asked.entity).reason ?? '',
      ))
      expect(faults).toEqual([])
    },
  )

  it.each(rows.map(row => [row[0].answers.en, row] as const))(
    '%s: what only looks like it is neither right nor close, whatever the language of the card',
    (_answer, [asked,, wrong]) => {
      const faults = cardsOf(asked).flatMap(([language, card]) => ways(wrong)
        .filter(typed => ['right', 'close'].includes(compareTypedAnswer(typed, card, asked.entity).verdict))
        .map(typed => `${language}: ${typed}`))
      expect(faults).toEqual([])
    },
  )
})

describe('an answer in the card’s own form', () => {
  it.each([...russian, ...kyrgyz].map(([asked]) => [asked.answers.ru, asked] as const))('%s: has no reason', (_, asked) => {
    for (const [, card] of cardsOf(asked))
      expect(compareTypedAnswer(card.answer, card, asked.entity)).not.toHaveProperty('reason')
  })
})
