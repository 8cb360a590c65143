import { describe, expect, it } from 'vitest'
import type { AnswerableCard } from '../../../../domain/answers/compare-answer.ts'
import type { DeckEntity, ExpectedAnswer } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'
import { askedEntities } from './asked-entities.ts'

type Asked = readonly [card: AnswerableCard, entity?: DeckEntity]
type Row = readonly [asked: Asked, right: readonly string[], wrong: readonly string[]]

function date(answer: string, value: string, precision: Extract<ExpectedAnswer, { type: 'date' }>['precision'] = 'day'): Asked {
  return [{ answer, expected: { type: 'date', value, precision } }]
}
function quantity(answer: string, expected: { value: number, upTo?: number, unit?: string, currency?: 'USD' | 'EUR' }): Asked {
  return [{ answer, expected: { type: 'quantity', accept: [], ...expected } }]
}
function named(name: string): Asked {
  const entity = askedEntities.find(({ names }) => names.en === name)!
  return [{ answer: name, expected: { type: 'entity', entity: entity.id, accept: [] } }, entity]
}

/** What readers of three languages type, and beside it what is as near and wrong. */
const dates: readonly Row[] = [
  [date('September 2018', '2018-09', 'month'), [
    'в сентябре 2018', '2018-жылдын сентябры', 'сентябрь 2018 года', 'в сентябре 2018 г.', '2018-ж. сентябрь',
    '2018-жылдын сентябрь айы', '2018-жылдын сентябрында', 'Sept. 2018', 'IX.2018', '09.2018', 'сент. 2018',
    '2018-жылдын аяк оона айы', 'в сентябре 2018-го', '2018-жылы сентябрда', '2018 жылдын сентябрынын',
    'September, 2018', 'the month of September 2018', '2018, September', 'сентябрь месяц 2018 года',
    '2018-жыл, сентябрь',
  ], [
    'в августе 2018', '2018-жылдын октябры', '2018', '2019-жылдын сентябры', 'VIII.2018', 'до сентября 2018',
    'после сентября 2018', 'сентябрь',
  ]],
  [date('25 March 2005', '2005-03-25'), [
    '2005-жылдын 25-марты', 'Friday, 25 March 2005', '25.III.2005', '25 марта 2005 года', '25-март, 2005-ж.',
    '2005-ж. 25-март', '2005-жылы 25-мартта', '25-го марта 2005', '25 III 2005', 'пятница, 25 марта 2005',
    'в пятницу, 25 марта 2005 г.', 'жума, 2005-жылдын 25-марты', 'Fri, March 25, 2005', '2005 March 25',
    'the twenty-fifth of March 2005', 'двадцать пятое марта 2005 года', 'жыйырма бешинчи март 2005',
    '2005-жылдын 25-мартында', '25 марта 2005-го', '2005-03-25', '25.ІІІ.2005', '25/III/2005', '25-III-2005',
    '2005-жылдын 25-мартындагы', '03/25/2005', '25 мар. 2005', 'March 25th, 2005', '2005-жылдын 25-март күнү',
  ], [
    'Monday, 25 March 2005', '24 марта 2005', '25.IV.2005', '25.II.2005', '2005-жылдын 25-апрели',
    '2005-жылдын 24-марты', 'март 2005', '2005', '25 марта', '25.III.2006',
  ]],
  [date('1967', '1967', 'year'), [
    '1967-ж.', '1967 год', 'в 1967 году', '1967-жылы', '1967-жыл', '1967-й', '1967-го', 'в 1967-м',
    '1967-жылда', '1967 г', '1967ж.', '1967-жылдын', 'AD 1967', '1967 AD',
  ], [
    '1966-ж.', '1968', '1960-е', '1967-жылга чейин', 'до 1967 года', '1967-жылдан кийин', 'после 1967',
    'с 1967 года', 'early 1967', 'к 1967', '1976', '67',
  ]],
  [date('1991–2010', '1991/2010', 'range'), [
    '1991-жылдан 2010-жылга чейин', 'с 1991 по 2010 год', 'с 1991 г. по 2010 г.', '1991–2010 гг.',
    '1991–2010-жж.', '1991-2010-жылдар', 'от 1991 до 2010', 'между 1991 и 2010', 'между 1991 и 2010 годами',
    'from 1991 through 2010', '1991 менен 2010-жылдардын ортосунда', 'в 1991–2010 годах', '1991–2010-жылдары',
    '1991-жылдан баштап 2010-жылга чейин', 'в период с 1991 по 2010 год',
    '1991-жылдан 2010-жылга чейинки мезгил', 'the years 1991 to 2010', '1991—2010',
  ], [
    '1990–2010', '1991–2011', 'с 1991 года', 'до 2010',
  ]],
]

const quantities: readonly Row[] = [
  [quantity('150–200', { value: 150, upTo: 200, unit: 'militants' }), [
    'от 150 до 200', '150дөн 200гө чейин', '150-дөн 200-гө чейин', 'между 150 и 200', 'between 150 and 200',
    'from 150 to 200', '150—200', '150 – 200 militants', '150дон 200го чейин согушчан',
    'от ста пятидесяти до двухсот', '150 менен 200дүн ортосунда', '150 to 200', 'жүз элүүдөн эки жүзгө чейин',
  ], [
    '150–300', 'от 150 до 300', '150', '200', '100–200', '-150–200', '150дөн ашык',
  ]],
  [quantity('over 4,600', { value: 4600, unit: 'students' }), [
    'свыше 4600', 'более 4600', 'больше 4600', 'не менее 4600', '4600дөн ашык', '4600дөн ашуун',
    'кем дегенде 4600', 'more than 4,600', 'at least 4600', '4600+', 'свыше 4 600 студентов', 'более чем 4600',
    '4600 студенттен ашык', '4600дөн көп', 'кеминде 4600', 'not less than 4600', 'upwards of 4600', '>4600',
    '4600', 'свыше 4,6 тысячи', '4,6 миңден ашык', '4600 с лишним', '4600 or more',
  ], [
    'менее 4600', 'under 4600', '4600дөн аз', 'не более 4600', 'до 4600', 'почти 4600', '4600гө чейин',
    'over 4,700', 'свыше 46000', '4600-й', '№ 4600',
  ]],
  [quantity('the 37th', { value: 37, unit: 'rank' }), [
    '№ 37', '37-й', '37-ая', '37-е место', '37-чи', '37-нчи', '37', '37th', 'no. 37', '#37', 'number 37',
    'тридцать седьмой', 'отуз жетинчи', '37-орун', '37 место', '37-инчи орун', 'на 37-м месте',
    'thirty-seventh', '№37', '37-ое', 'Номер 37',
  ], [
    '36', '№ 73', 'thirty-eighth', '38-й', '37 %', '-37',
  ]],
  [quantity('twice', { value: 2, unit: 'times' }), [
    'дважды', 'два раза', '2 раза', 'эки жолу', 'эки ирет', 'two times', '2', '2 жолу',
  ], [
    'second', '2nd', 'второй', 'экинчи', 'once', '№ 2', 'трижды',
  ]],
  [quantity('$193.5 million', { value: 193.5e6, currency: 'USD' }), [
    '193½ million', '193½ million dollars', '$193½ million', '193,5 млн долларов', '193,5 миллион доллар',
    '193 1/2 million', '193.5 миллионов долларов США', '193,5 млн АКШ доллары', '193 с половиной миллиона',
    'USD 193.5m', '193 and a half million dollars', '193 ½ million', '193,5 млн. долл.',
    '193 500 000 долларов',
  ], [
    '193¼ million', '193½ billion', '193,5 млн евро', '193.5 thousand', '195 million', 'over 193.5 million',
  ]],
  [quantity('42 %', { value: 42, unit: '%' }), [
    '42 пайыз', '42 процента', '42%', '42 пайызы', 'сорок два процента', 'кырк эки пайыз', '42 пайызын',
    '42 проц.',
  ], [
    '42 км', '24 пайыз', 'more than 42 %', '42 years',
  ]],
  [quantity('20 to 25 years', { value: 20, upTo: 25, unit: 'years' }), [
    'от 20 до 25 лет', '20–25 лет', '20дан 25 жылга чейин', '20 жылдан 25 жылга чейин', '20-25 жыл',
    'от двадцати до двадцати пяти лет',
  ], [
    '20–25 дней', '25 лет', '20-25 ай',
  ]],
  [quantity('ten years', { value: 10, unit: 'years' }), [
    'десять лет', 'он жыл', '10 жыл', '10 лет', '10 жылга',
  ], [
    '10 месяцев', 'он ай', 'десятый', '12 лет',
  ]],
  [quantity('every 2 years', { value: 2, unit: 'years' }), [
    'каждые 2 года', 'каждые два года', 'раз в два года', 'эки жылда бир', 'ар бир эки жылда',
    'every two years', 'once every two years', 'every second year', '2 жылда бир жолу',
  ], [
    'every 3 years', 'каждые три года', 'второй год',
  ]],
  [quantity('four', { value: 4, unit: 'layers' }), [
    'четыре', 'төрт', 'четыре слоя', 'торт', '4', 'четверо', 'төртөө',
  ], [
    'four hundred', 'fourth', 'четвертый', 'fourteen', 'четырнадцать', 'төртүнчү', 'сорок', 'at least four',
  ]],
  [quantity('$1.7 billion', { value: 1.7e9, currency: 'USD' }), [
    '1,7 млрд долларов', '1,7 миллиард доллар', '$1.7bn', '1700 миллионов долларов',
    '1,7 миллиарда долларов США',
  ], [
    '1,7 млн долларов', '17 млрд долларов', '1,7 миллиард сом', '1,7 миллиард евро',
  ]],
  [quantity('third', { value: 3, unit: 'place' }), [
    'третье', 'третье место', 'үчүнчү', 'үчүнчү орун', '3-е место', '3-орун', '3',
  ], [
    'three times', 'thirteenth', 'thrice',
  ]],
  [quantity('30 billion kWh', { value: 3e10, unit: 'kWh' }), [
    '30 млрд кВт·ч', '30 млрд кВт-ч', '30 миллиард кВт·саат', '30 миллиардов киловатт-часов', '30 млрд кВтч',
  ], [
    '30 млрд кВт', '30 млн кВт·ч',
  ]],
  [quantity('$500 million', { value: 5e8, currency: 'USD' }), [
    'полмиллиарда долларов', 'half a billion dollars', 'жарым миллиард доллар', '500 млн $',
  ], [
    '500 тысяч долларов', 'полмиллиона долларов',
  ]],
]

const names: readonly Row[] = [
  [named('Vladimir Putin'), [
    'V. Putin', 'President Putin', 'Владимир Владимирович Путин', 'Путин В. В.', 'Путина', 'Путиным', 'Путин',
    'Mr Putin', 'V.V. Putin', 'Vladimir Vladimirovich Putin', 'Putin, Vladimir', 'Путин Владимир',
    'президент Путин', 'В. Путин', 'Президент России Владимир Путин', 'Russian President Vladimir Putin',
    'Путинге', 'Владимиру Путину', 'Putin V.', 'Putin’s', 'Владимир Путиндин',
    'President of Russia Vladimir Putin', 'у Путина', 'Путин В.В.',
  ], [
    'A. Putin', 'В. Медведев', 'Vladimir Yeltsin', 'В. Акаев', 'Ambassador Putin', 'Путин А. В.', 'Путин Д.',
    'Vladimir', 'President Yeltsin', 'Boris Putin', 'В. Ельцин', 'Владимир Иванович Путин', 'V. A. Putin',
  ]],
  [named('Eugene Huskey'), [
    'E. Huskey', 'Huskey', 'Профессор Хаски', 'Юджин Хаски', 'Ю. Хаски', 'Хаски', 'Huskey E.', 'Dr. Huskey',
    'Юджина Хаски',
  ], [
    'A. Huskey', 'President Huskey', 'B. Huskey', 'E. Toktomushev',
  ]],
  [named('Andrey Kozyrev'), [
    'A. Kozyrev', 'А. Козырев', 'Козырев А. В.', 'Foreign Minister Kozyrev', 'Козыревым',
    'министр иностранных дел Козырев', 'Andrei V. Kozyrev',
  ], [
    'B. Kozyrev', 'В. Козырев', 'The B. Kozyrev',
  ]],
  [named('Kurmanbek Bakiyev'), [
    'K. Bakiyev', 'Бакиев', 'Бакиева', 'Курманбек Салиевич Бакиев', 'Бакиев К. С.', 'President Bakiyev',
    'Бакиевге', 'Курманбек Бакиевдин', 'К. Бакиев',
  ], [
    'M. Bakiyev', 'Maxim Bakiyev', 'М. Бакиев', 'Максим Бакиев', 'President Maxim Bakiyev', 'Максима Бакиева',
  ]],
  [named('Maxim Bakiyev'), [
    'M. Bakiyev', 'Максима Бакиева', 'Максим Курманбекович Бакиев',
  ], [
    'K. Bakiyev', 'Kurmanbek Bakiyev', 'President Bakiyev', 'Бакиев', 'Bakiyev', 'Курманбека Бакиева',
  ]],
  [named('George W. Bush'), [
    'G. W. Bush', 'George Bush', 'G. Bush', 'President Bush', 'Джордж Буш', 'Буша',
  ], [
    'George H. W. Bush', 'H. Bush',
  ]],
  [named('Xi Jinping'), [
    'Си Цзиньпина', 'President Xi Jinping', 'председатель Си Цзиньпин',
  ], [
    'Li Jinping',
  ]],
  [named('Yevgeny Primakov'), [
    'E. Primakov', 'Y. Primakov', 'Е. Примаков', 'Ye. Primakov', 'Примакова',
  ], [
    'A. Primakov',
  ]],
  [named('Jeenbek Kulubaev'), [
    'Zh. Kulubaev', 'J. Kulubaev', 'Ж. Кулубаев', 'Дж. Кулубаев',
  ], [
    'K. Kulubaev',
  ]],
  [named('Shanghai Cooperation Organization'), [
    'ШКУга', 'ШКУнун', 'ШОСа', 'Шанхайской организации сотрудничества',
    'Шанхайскую организацию сотрудничества', 'Шанхай кызматташтык уюмуна', 'Шанхай кызматташтык уюмунун',
    'в ШОС', 'ШКУ-га', 'SCOго', 'шкуга', 'ШКУдан', 'SCO’s', 'в Шанхайской организации сотрудничества',
  ], [
    'ОДКБ', 'Шанхайской пятёрки', 'ШКУсуз', 'Организации экономического сотрудничества', 'ОШС',
  ]],
  [named('Bishkek'), [
    'Бишкекте', 'в Бишкеке', 'Бишкека', 'Бишкектен', 'Бишкеги', 'in Bishkek', 'Бишкекке',
  ], [
    'Балыкчыда', 'из Оша', 'против Бишкека',
  ]],
  [named('Collective Security Treaty Organization'), [
    'ОДКБ', 'Организации Договора о коллективной безопасности', 'ЖККУнун', 'ЖККУга',
    'Жамааттык коопсуздук келишим уюмунун',
  ], [
    'ШКУга',
  ]],
  [named('Russia'), [
    'Россией', 'Россияга', 'России', 'Российской Федерации', 'Russia’s', 'с Россией', 'Россиянын',
  ], [
    'Пруссией', 'российский', 'Беларусь',
  ]],
  [named('United Nations'), [
    'БУУга', 'ООН', 'Организации Объединённых Наций', 'БУУнун', 'Бириккен Улуттар Уюмунда',
  ], [
    'БУУсуз', 'ЮНЕСКО',
  ]],
  [named('European Union'), [
    'Европейского союза', 'ЕБдин', 'Евросоюза', 'ЕБге', 'Европа Биримдигинин', 'Европа Биримдигине',
    'Европейским Союзом',
  ], [
    'Европейского совета', 'Евразийского экономического союза',
  ]],
  [named('Kyrgyzstan'), [
    'Кыргызстандын', 'Кыргызстане', 'Кыргызской Республики', 'Кыргызстанга', 'Кыргыз Республикасында',
  ], [
    'Казахстана', 'Казакстанга',
  ]],
]

describe.each([['dates', dates], ['quantities', quantities], ['names', names]] as const)('%s in the readers’ languages', (_, rows) => {
  it.each(rows.map(([asked, right]) => [asked[0].answer, asked, right] as const))('%s: every form of it is right', (_answer, [card, entity], right) => {
    expect(right.filter(typed => compareTypedAnswer(typed, card, entity).verdict !== 'right')).toEqual([])
  })

  it.each(rows.map(([asked, , wrong]) => [asked[0].answer, asked, wrong] as const))('%s: what only looks like it is neither right nor close', (_answer, [card, entity], wrong) => {
    expect(wrong.filter(typed => ['right', 'close'].includes(compareTypedAnswer(typed, card, entity).verdict))).toEqual([])
  })
})

describe('a right answer in another form', () => {
  it.each<[Asked, string]>([
    [date('7 July 1999', '1999-07-07'), '1999-жылдын 7-июлу'],
    [date('July 1999', '1999-07', 'month'), 'в июле 1999 года'],
    [quantity('42 %', { value: 42, unit: '%' }), '42 пайыз'],
    [named('Shanghai Cooperation Organization'), 'ШКУга'],
    [named('Shanghai Cooperation Organization'), 'Шанхайской организации сотрудничества'],
    [named('Vladimir Putin'), 'V. Putin'],
  ])('%j is told so: %s', ([card, entity], typed) => {
    expect(compareTypedAnswer(typed, card, entity)).toMatchObject({ verdict: 'right', reason: 'other-form' })
  })

  it('is not told so when it is the card’s own', () => {
    expect(compareTypedAnswer('1999', date('1999', '1999', 'year')[0])).not.toHaveProperty('reason')
  })
})
