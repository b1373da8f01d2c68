import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts', () => {
  it('reads a figure with its growth over two bases', () => {
    expect(
      tell(
        factsOf({ en: 'Optics revenue was $52.4 million, up 18% year over year and down 3% sequentially.' }),
      ),
    ).toEqual([
      'Revenue | Optics | 2025Q3 | actual | 52400000 USD',
      'Revenue | Optics | 2025Q3 | change yoy % | 18 %',
      'Revenue | Optics | 2025Q3 | change qoq % | -3 %',
    ])
  })

  it('gives an earlier figure its own period', () => {
    expect(
      tell(factsOf({ en: 'Gross margin was 31.2%, down from 33.5% in Q2 and 34.1% in Q3 of last year.' })),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 31.2 %',
      'Gross margin | 2025Q2 | prior-period actual | 33.5 %',
      'Gross margin | 2024Q3 | prior-period actual | 34.1 %',
    ])
  })

  it('puts the larger loss at the low end of guidance', () => {
    expect(
      tell(
        factsOf({
          en: 'For the fourth quarter we expect a net loss in the range of $2.5 million to $4 million.',
        }),
      ),
    ).toEqual([
      'Net income | 2025Q4 | guidance-high | -2500000 USD',
      'Net income | 2025Q4 | guidance-low | -4000000 USD',
    ])
  })

  it('tells a range that was guided before from one that is guided now', () => {
    expect(
      tell(factsOf({ en: 'Revenue of $61 million came inside our $58 million to $62 million outlook.' })),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 61000000 USD',
      'Revenue | 2025Q3 | guidance-low | 58000000 USD',
      'Revenue | 2025Q3 | guidance-high | 62000000 USD',
    ])
  })

  it('pairs a loss with the loss a share that follows it', () => {
    expect(
      tell(
        factsOf({
          en: 'GAAP net loss was $9.3 million or $0.21 per basic share, compared with $11 million or 27 cents a year ago.',
        }),
      ),
    ).toEqual([
      'Net income | 2025Q3 | actual | -9300000 USD',
      'EPS | 2025Q3 | actual | -0.21 USD/share',
      'Net income | 2024Q3 | prior-period actual | -11000000 USD',
      'EPS | 2024Q3 | prior-period actual | -0.27 USD/share',
    ])
  })

  it('reads the parts of revenue as shares of it', () => {
    expect(
      tell(
        factsOf({
          en: 'In the quarter, 64% of our revenue was from our cloud products, 29% was from our cable products, and our top 10 customers represented 88% of revenue.',
        }),
      ),
    ).toEqual([
      'Share of revenue | Cloud | 2025Q3 | actual | 64 %',
      'Share of revenue | Cable | 2025Q3 | actual | 29 %',
      'Top 10 customers % of revenue | 2025Q3 | actual | 88 %',
    ])
  })

  it('dates balances by the day their quarter ended', () => {
    expect(
      tell(
        factsOf({
          en: 'We ended the quarter with $41 million in inventory, compared to $44.2 million at the end of the second quarter.',
        }),
      ),
    ).toEqual([
      'Inventory | as of 2025-09-30 | actual | 41000000 USD',
      'Inventory | as of 2025-06-30 | prior-period actual | 44200000 USD',
    ])
  })

  it('takes the basis of the sentence, and the declared one only where it matters', () => {
    const facts = factsOf({
      en: 'Unless we say otherwise, all results are non-GAAP. Operating margin was 12% and GAAP net income was $3 million. Revenue was $80 million.',
    })
    expect(facts.map((fact) => [fact.metric, fact.basis])).toEqual([
      ['Operating margin', 'non-GAAP'],
      ['Net income', 'GAAP'],
      ['Revenue', null],
    ])
  })

  it('writes fiscal quarters where the year differs, and calendar ones where the words say so', () => {
    expect(
      tell(
        factsOf({
          en: 'Revenue for the quarter was $90 million. In calendar Q4 revenue would be around $120 million.',
          period: 'FY2025Q3',
          date: '2025-05-06',
          fiscalYearEnd: '06',
        }),
      ),
    ).toEqual(['Revenue | FY2025Q3 | actual | 90000000 USD', 'Revenue | 2025Q4 | forecast | 120000000 USD'])
  })

  it('points to the same figure on the Chinese side', () => {
    const zh = '營收為 5,240 萬美元,年增 18%。'
    const en = 'Revenue was $52.4 million, up 18% year over year.'
    const [revenue, growth] = factsOf({ en, zh })
    const text = `${en}\n${zh}`
    expect(revenue).toMatchObject({ line: 1, quote: '$52.4 million' })
    expect(text.slice(revenue?.zhSpan?.start, revenue?.zhSpan?.end)).toBe('5,240 萬美元')
    expect(text.slice(growth?.zhSpan?.start, growth?.zhSpan?.end)).toBe('18%')
  })

  it('leaves the Chinese place open where the translation says another number', () => {
    const [revenue] = factsOf({ en: 'Revenue was $52.4 million.', zh: '營收為 524 萬美元。' })
    expect(revenue?.zhSpan).toBeNull()
  })

  it('reads Chinese alone by Chinese rules', () => {
    expect(
      tell(
        factsOf({
          zh: '第三季合併營收為新台幣 45.2 億元,年增 18%,季減 3.5%。毛利率為 32.4%,高於去年同期的 29.8%。預計第四季營收將在 47 億元至 50 億元之間。',
        }),
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 4520000000 TWD',
      'Revenue | 2025Q3 | change yoy % | 18 %',
      'Revenue | 2025Q3 | change qoq % | -3.5 %',
      'Gross margin | 2025Q3 | actual | 32.4 %',
      'Gross margin | 2024Q3 | prior-period actual | 29.8 %',
      'Revenue | 2025Q4 | guidance-low | 4700000000 TWD',
      'Revenue | 2025Q4 | guidance-high | 5000000000 TWD',
    ])
  })

  it('reads simplified characters with their losses', () => {
    expect(tell(factsOf({ zh: '三季度净亏损 1.2 亿元,每股亏损 0.15 元。' }))).toEqual([
      'Net income | 2025Q3 | actual | -120000000 CNY',
      'EPS | 2025Q3 | actual | -0.15 CNY/share',
    ])
  })

  it('follows a market from its present size to its forecast one', () => {
    expect(
      tell(
        factsOf({
          en: 'The market for optical switches was worth $1.2 billion in 2024 and is projected to reach $6 billion by 2030.',
          kind: 'article',
          period: null,
        }),
      ),
    ).toEqual([
      'Market size | Optical switches | 2024 | actual | 1200000000 USD',
      'Market size | Optical switches | 2030 | forecast | 6000000000 USD',
    ])
  })

  it('reads a figure that only points at one before', () => {
    expect(
      tell(
        factsOf({
          en: 'Backlog has passed $400 million. We are not splitting that 400 between the two quarters.',
        }),
      ),
    ).toEqual([
      'Backlog | as of 2025-09-30 | actual | 400000000 USD',
      'Backlog | as of 2025-09-30 | actual | 400000000 USD',
    ])
  })

  it('names a segment of two speeds as one, wherever a transcript puts full stops into them', () => {
    expect(tell(factsOf({ en: 'Revenue for our 100 G. and 800G modules fell 31% year over year.' }))).toEqual(
      ['Revenue | 100G and 800G modules | 2025Q3 | change yoy % | -31 %'],
    )
    expect(tell(factsOf({ en: 'Revenue from our 1.6 T. and 3.2T products reached $9.4 million.' }))).toEqual([
      'Revenue | 1.6T and 3.2T | 2025Q3 | actual | 9400000 USD',
    ])
    expect(tell(factsOf({ en: 'Our 50 G. and 100G revenue was $12.3 million.' }))).toEqual([
      'Revenue | 50G and 100G | 2025Q3 | actual | 12300000 USD',
    ])
  })

  it('tells changes of the sum they follow, once that sum is known from elsewhere', () => {
    expect(
      tell(
        factsOf({
          en: 'We earned $0.07 per share. Harbour mill floor in the production of $38.7 million, more than double year over year but down 6% sequentially. Our telecom revenue came in at $38.7 million.',
        }),
      ),
    ).toEqual([
      'EPS | 2025Q3 | actual | 0.07 USD/share',
      'Revenue | Telecom | 2025Q3 | actual | 38700000 USD',
      'Revenue | Telecom | 2025Q3 | change yoy % | 100 %',
      'Revenue | Telecom | 2025Q3 | change qoq % | -6 %',
      'Revenue | Telecom | 2025Q3 | actual | 38700000 USD',
    ])
  })

  it('states nothing for product codes, dates, ages and courtesies', () => {
    expect(
      factsOf({
        en: 'On May 16 we show 800G and 1.6T modules for DOCSIS 4.0. One more question, two minutes, and thanks for 2025.',
      }),
    ).toEqual([])
  })
})
