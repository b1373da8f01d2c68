import { describe, expect, it } from 'vitest'
import { processorTime } from '../../support/least-time.ts'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { loadGlossary } from '../../../electron/glossary/load-glossary.ts'
import { checkTerms } from '../../../shared/checks/check-terms.ts'
import { severityOf } from '../../../shared/checks/finding.ts'

const lexicon = { glossary: loadGlossary('resources'), dictionary: loadDictionary('resources') }
/** What is marked in the text: reason, both sides and what was expected. */
const marked = (en: string, zh: string) =>
  checkTerms({ en, zh }, lexicon)
    .filter(({ confidence }) => severityOf(confidence) !== 'note')
    .map(({ explanation, en: english, zh: chinese, expected }) => [
      explanation.key.slice('checkTerms.'.length),
      english?.text ?? null,
      chinese?.text ?? null,
      expected,
    ])

describe('a term rendered by a wrong word', () => {
  it('is reported with the right word in the script of the row', () => {
    expect(marked('Operating income rose 12%.', '營業收入成長 12%。')).toEqual([
      ['wrong-rendering', 'Operating income', '營業收入', '營業利益'],
    ])
    expect(marked('Operating income rose 12%.', '营业收入增长 12%。')).toEqual([
      ['wrong-rendering', 'Operating income', '营业收入', '营业利润'],
    ])
  })

  it('is left in peace where another word of the English accounts for it', () => {
    expect(marked('Operating income and operating revenue rose.', '營業利益與營業收入都成長。')).toEqual([])
    expect(marked('Revenue and operating income both rose.', '營業收入與獲利雙雙成長。')).toEqual([])
    expect(marked('Revenue and operating income both rose.', '營收與營業收入雙雙成長。')).toEqual([
      ['wrong-rendering', 'operating income', '營業收入', '營業利益'],
    ])
  })

  it('is left in peace where the right word stands too, but not where it is only part of the wrong one', () => {
    expect(marked('Please review our safe harbor statement.', '請參閱我們的安全港聲明。')).toEqual([])
    expect(marked('Please review our safe harbor statement.', '請參閱我們的安全港口聲明。')).toEqual([
      ['wrong-rendering', 'safe harbor statement', '安全港口', '安全港'],
    ])
  })

  it('lets a longer term hide a shorter one', () => {
    expect(marked('They replaced the light bulbs in the hall.', '他們更換了大廳的照明。')).toEqual([])
    expect(marked('We will ship a light model first.', '我們會先出貨照明機型。')).toEqual([
      ['wrong-rendering', 'light', '照明', '光'],
    ])
  })

  it('looks at a common word only in the company of its field', () => {
    expect(marked('The parcel counted five lanes of traffic.', '那裡有五條車道。')).toEqual([])
    expect(marked('The 800G module runs at 100G per lane.', '這款 800G 模組每車道 100G。')).toEqual([
      ['wrong-rendering', 'per lane', '車道', '通道'],
    ])
  })

  it('sees what a misheard abbreviation became', () => {
    expect(marked('We ship the 400G IOC to two customers.', '我們向兩家客戶出貨 400G 國際奧委會。')).toEqual([
      ['wrong-rendering', 'IOC', '國際奧委會', 'AOC'],
    ])
    expect(marked('The IOC met in Lausanne.', '國際奧委會在洛桑開會。')).toEqual([])
  })
})

describe('a product code', () => {
  it('is reported when its unit became an event or a mass', () => {
    expect(marked('Demand for 400 gig is strong.', '400 場演出的需求強勁。')).toEqual([
      ['unit-turned', '400 gig', '400 場演出', '400G'],
    ])
    expect(marked('The 800 G ramp starts in May.', '800 克的量產從五月開始。')).toEqual([
      ['unit-turned', '800 G', '800 克', '800G'],
    ])
    expect(
      marked('Our cable TV customers wait for the 1.5 mg amplifier.', '有線電視客戶在等 1.5 毫克的放大器。'),
    ).toEqual([['unit-turned', '1.5 mg', '1.5 毫克', null]])
  })

  it('is no product code where gigs are played, grams weighed and doses given', () => {
    expect(marked('The band played 400 gigs.', '這支樂團表演了 400 場演出。')).toEqual([])
    expect(marked('Add 800 g of flour.', '加入 800 克麵粉。')).toEqual([])
    expect(marked('Revenue from the 2.5 mg vials doubled.', '2.5 毫克瓶裝的營收倍增。')).toEqual([])
    expect(marked('The 1.5 mg dose was well tolerated.', '1.5 毫克劑量的耐受性良好。')).toEqual([])
  })

  it('is reported when the Chinese counts it', () => {
    expect(marked('It includes the new one and two by FRX.', '包括新的和兩個 FRX。')).toEqual([
      ['code-counted', 'two by FRX', '兩個 FRX', null],
    ])
  })

  it('is reported when it changed a letter', () => {
    expect(marked('The AEC ships in May.', 'AEG 五月出貨。')).toEqual([
      ['letters-changed', 'AEC', 'AEG', 'AEC'],
    ])
    expect(marked('The World Trade Organization and WHO agreed.', 'WTO 與 WHO 達成協議。')).toEqual([])
  })
})

describe('left-over words', () => {
  it('are reported when a piece of an English sentence stands in the Chinese', () => {
    expect(
      marked(
        'We will update you on the progress of the project.',
        '我們會告訴大家 the progress of the project 的情況。',
      ),
    ).toEqual([['english-left', 'the progress of the project', 'the progress of the project', null]])
  })

  it('leave names, codes and words in brackets in peace', () => {
    expect(
      marked(
        'Marlow runs apt update on Linux with a payload (a unit).',
        '馬洛在 Linux 上執行 apt update，負載（payload）是單位。',
      ),
    ).toEqual([])
  })
})

describe('a clause on one side only', () => {
  it('is reported when the Chinese drops a sentence', () => {
    expect(
      marked(
        'Harbour Lane opened a second factory in Leeds last spring. Two hundred engineers were hired from local universities to run the new laboratories. The company also repaid its bank loan.',
        '海港巷公司去年春天在里茲開設了第二座工廠。公司也償還了銀行貸款。',
      ),
    ).toEqual([
      [
        'missing-in-chinese',
        'Two hundred engineers were hired from local universities to run the new laboratories.',
        null,
        null,
      ],
    ])
  })

  it('is reported when the Chinese says more than the English', () => {
    expect(
      marked(
        'The mayor opened the new bridge on Monday morning.',
        '市長星期一早上為新橋揭幕，附近居民抗議施工噪音影響孩子睡眠，並要求市政府賠償。',
      ),
    ).toEqual([['missing-in-english', null, '附近居民抗議施工噪音影響孩子睡眠，並要求市政府賠償。', null]])
  })

  it('is left in peace where a translation is free, terse or in another order', () => {
    for (const [en, zh] of [
      [
        'Shares of the chipmaker tumbled on Thursday after it warned that demand for smartphones would remain sluggish through the end of the year.',
        '這家晶片商示警智慧型手機需求到年底前恐持續疲軟，股價週四應聲重挫。',
      ],
      [
        'Thank you, and good afternoon, everyone. Welcome to our earnings call, and thank you all for taking the time to join us today.',
        '谢谢，各位下午好，欢迎参加我们的业绩会。',
      ],
      [
        'Having spent the better part of a decade building the business from scratch, she was in no mood to sell.',
        '她花了近十年白手起家，根本無意出售公司。',
      ],
    ] as const)
      expect(marked(en, zh)).toEqual([])
  })
})

describe('a negation', () => {
  it('is reported when it was lost', () => {
    expect(marked('We do not expect prices to rise next year.', '我們預計明年價格會上漲。')).toEqual([
      ['negation-lost', 'not expect prices', '我們預計明年價格會上漲。', null],
    ])
    expect(marked('The bank has never approved the loan.', '银行批准了这笔贷款。')).toEqual([
      ['negation-lost', 'never approved the', '银行批准了这笔贷款。', null],
    ])
  })

  it('is reported when it was added', () => {
    expect(marked('The committee approved the report in May.', '委員會五月未批准報告。')).toEqual([
      ['negation-added', 'approved', '未批准', null],
    ])
    expect(marked('The bank approved the loan on Friday.', '銀行週五沒有批准這筆貸款。')).toEqual([
      ['negation-added', 'approved', '沒有批准', null],
    ])
  })

  it('may be turned into its opposite, or be none', () => {
    for (const [en, zh] of [
      ['Sales did not change from a year ago.', '銷售額與去年持平。'],
      ['The deal was not signed until midnight.', '協議到午夜才簽署。'],
      ['It not only cut costs but also raised output.', '它既降低了成本，也提高了產量。'],
      ['Do not hesitate to call us.', '歡迎隨時來電。'],
      ['We could not be more pleased with the result.', '我們對結果非常滿意。'],
      ['The price keeps changing.', '價格不斷變動。'],
      ['Demand is different in each country.', '各國需求不同。'],
      ['Did you sell the house?', '你把房子賣了沒有？'],
      ['The flood covered the fields.', '洪水淹沒了田地。'],
      ['Unlike its rival, the store does not charge for bags.', '與對手不同，該店不收取袋子費用。'],
    ] as const)
      expect([en, marked(en, zh)]).toEqual([en, []])
  })
})

describe('a row that was made to exhaust the checks', () => {
  it.each([
    ['not expected ', '不預期'],
    ['400 gig ', '400 場演出'],
    ['AEC ABD ', 'AEG 市'],
    ['...... ', '。。。'],
    ['data center ', '資料中心'],
  ])('of %s over and over takes time in proportion to its length', (english, chinese) => {
    const take = (length: number): number => {
      const pair = {
        en: english.repeat(Math.ceil(length / english.length)),
        zh: chinese.repeat(Math.ceil(length / chinese.length)),
      }
      return processorTime(() => checkTerms(pair, lexicon))
    }
    take(1_000)
    const shortest = (length: number): number => Math.min(...Array.from({ length: 5 }, () => take(length)))
    // With room for a busy machine: a quadratic check takes seconds here.
    expect(shortest(18_000)).toBeLessThan(shortest(9_000) * 4 + 400)
    expect(shortest(100_000)).toBeLessThan(2_000)
  })
})
