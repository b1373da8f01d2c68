import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on the forms of Chinese reports', () => {
  it('gives rates of expense their names in the order they are told', () => {
    expect(tell(factsOf({ zh: '销售费用率、管理费用率分别为 3.3%、5.7%。研发费用率 7.2%。' }))).toEqual([
      'Sales and marketing expense % of revenue | 2025Q3 | actual | 3.3 %',
      'G&A expense % of revenue | 2025Q3 | actual | 5.7 %',
      'R&D expense % of revenue | 2025Q3 | actual | 7.2 %',
    ])
  })

  it('gives growth told together to what was told before it', () => {
    expect(tell(factsOf({ zh: '销售费用 1.2 亿元，研发费用 4.4 亿元，同比分别增长 9% 和 26%。' }))).toEqual([
      'Sales and marketing expense | 2025Q3 | actual | 120000000 CNY',
      'R&D expense | 2025Q3 | actual | 440000000 CNY',
      'Sales and marketing expense | 2025Q3 | change yoy % | 9 %',
      'R&D expense | 2025Q3 | change yoy % | 26 %',
    ])
  })

  it('tells a dividend on ten shares by the share', () => {
    expect(tell(factsOf({ zh: '公司拟每10股派发现金红利 2.4 元。' }))).toEqual([
      'Dividend per share | 2025Q3 | actual | 0.24 CNY/share',
    ])
  })

  it('takes the rate of exchange that guidance rests on for no figure of it', () => {
    expect(
      tell(factsOf({ zh: '以 1 美元兌新台幣 31.2 元計，第四季營收預估介於 88 億元至 92 億元。' })),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 8800000000 TWD',
      'Revenue | 2025Q4 | guidance-high | 9200000000 TWD',
    ])
  })

  it('takes what is foreseen to be for guidance', () => {
    expect(tell(factsOf({ zh: '第四季毛利率預估為 27% 至 29%。' }))).toEqual([
      'Gross margin | 2025Q4 | guidance-low | 27 %',
      'Gross margin | 2025Q4 | guidance-high | 29 %',
    ])
  })

  it('reads 收益 and 溢利 of Hong Kong, and no gain or return for revenue', () => {
    expect(
      tell(
        factsOf({ zh: '截至2025年9月30日止九個月，本集團錄得收益 21.3 億港元，股東應佔溢利 2.2 億港元。' }),
      ),
    ).toEqual(['Revenue | 2025M9 | actual | 2130000000 HKD', 'Net income | 2025M9 | actual | 220000000 HKD'])
    expect(tell(factsOf({ zh: '投資收益 1.5 億港元。' }))).not.toContain(
      'Revenue | 2025Q3 | actual | 150000000 HKD',
    )
    expect(tell(factsOf({ zh: '每股基本盈利 8.6 港仙。' }))).toEqual([
      'EPS | 2025Q3 | actual | 0.086 HKD/share',
    ])
  })

  it('follows a cost to what it grew to, and a loss to the gain before it', () => {
    expect(
      tell(factsOf({ zh: '收益增加 4.5% 至 12.2 億港元，而銷售成本增加 3.1% 至 8.7 億港元。' })),
    ).toEqual([
      'Revenue | 2025Q3 | change yoy % | 4.5 %',
      'Revenue | 2025Q3 | actual | 1220000000 HKD',
      'Cost of revenue | 2025Q3 | change yoy % | 3.1 %',
      'Cost of revenue | 2025Q3 | actual | 870000000 HKD',
    ])
    expect(tell(factsOf({ zh: '本期虧損為 0.9 億港元，去年同期則為溢利 0.5 億港元。' }))).toEqual([
      'Net income | 2025Q3 | actual | -90000000 HKD',
      'Net income | 2024Q3 | prior-period actual | 50000000 HKD',
    ])
  })

  it('names the businesses of shares that are told together', () => {
    expect(tell(factsOf({ zh: '來自美洲客戶的收益佔總收益 48%，歐洲及亞洲則分別佔 20% 及 32%。' }))).toEqual([
      'Share of revenue | 美洲 | 2025Q3 | actual | 48 %',
      'Share of revenue | 歐洲 | 2025Q3 | actual | 20 %',
      'Share of revenue | 亞洲 | 2025Q3 | actual | 32 %',
    ])
    expect(tell(factsOf({ zh: '光器件实现收入 9.6 亿元，占营业收入的 44%，毛利率 30.5%。' }))).toEqual([
      'Revenue | 光器件 | 2025Q3 | actual | 960000000 CNY',
      'Share of revenue | 光器件 | 2025Q3 | actual | 44 %',
      'Gross margin | 光器件 | 2025Q3 | actual | 30.5 %',
    ])
  })

  it('counts employees in ten thousands and turnover in days', () => {
    expect(tell(factsOf({ zh: '截至第三季底，員工總數約 1.4 萬人。' }))).toEqual([
      'Headcount | as of 2025-09-30 | actual | 14000 count',
    ])
    expect(tell(factsOf({ zh: '存貨週轉天數 81 天，較上季減少 4 天。' }))).toEqual([
      'Days of inventory | 2025Q3 | actual | 81 days',
    ])
  })

  it('takes capital expenditure revised for the year for guidance', () => {
    expect(tell(factsOf({ zh: '全年資本支出由 20 億元上修至 26 億元。' }))).toEqual([
      'Capex | 2025 | guidance-mid | 2000000000 TWD',
      'Capex | 2025 | guidance-mid | 2600000000 TWD',
    ])
  })

  it('keeps the time that a list parted by ； begins with, and no longer', () => {
    const told = tell(
      factsOf({
        zh: '前三季度营业收入 31 亿元，同比增长 12%；归母净利润 2.4 亿元，同比增长 19%。毛利率 27%。',
      }),
    )
    expect(told).toContain('Net income | 2025M9 | actual | 240000000 CNY')
    expect(told).toContain('Net income | 2025M9 | change yoy % | 19 %')
    expect(told).toContain('Gross margin | 2025Q3 | actual | 27 %')
  })

  it('reads the debt ratio, tenths and halves of tenths, and 其他 as a business', () => {
    const told = tell(
      factsOf({
        zh: '截至2025年9月30日，资产负债率 38.5%，较上年末下降 1.2 个百分点。稼動率約七成五。其他业务收入 3.1 亿元。',
      }),
    )
    expect(told).toContain('Debt ratio | as of 2025-09-30 | actual | 38.5 %')
    expect(told).toContain('Utilization | 2025Q3 | actual | 75 %')
    expect(told.at(-1)).toMatch(/^Revenue \| 其他 \| 2025Q3 \| actual \| 310000000/)
  })

  it('keeps growth by the year over several years apart from growth on the year before', () => {
    expect(
      tell(
        factsOf({ zh: '预计2025至2030年全球硅光芯片市场年复合增长率为24%，2030年市场规模将达57亿美元。' }),
      ),
    ).toEqual([
      'Market size CAGR | 硅光芯片 | 2030 | forecast | 24 %',
      'Market size | 硅光芯片 | 2030 | forecast | 5700000000 USD',
    ])
    expect(
      tell(
        factsOf({
          en: 'The market for pumps should grow from $4.1 billion in 2025 to $6.0 billion in 2030, a CAGR of 8%.',
        }),
      ).at(-1),
    ).toBe('Market size CAGR | 2030 | forecast | 8 %')
  })

  it('takes what is by no accounting principles for a basis and no business', () => {
    const facts = factsOf({ zh: '非公认会计准则毛利率为 41.2%，上年同期为 39.9%。' })
    expect(tell(facts)).toEqual([
      'Gross margin | 2025Q3 | actual | 41.2 %',
      'Gross margin | 2024Q3 | prior-period actual | 39.9 %',
    ])
    expect(facts.map(({ basis }) => basis)).toEqual(['non-GAAP', 'non-GAAP'])
  })

  it('reads guidance that was revised with both its ends, the former in doubt', () => {
    const facts = factsOf({ zh: '公司將全年毛利率指引由 27% 上修至 29%。' })
    expect(tell(facts)).toEqual([
      'Gross margin | 2025 | guidance-mid | 27 %',
      'Gross margin | 2025 | guidance-mid | 29 %',
    ])
    expect(facts[0]?.confidence).toBeLessThan(0.5)
  })

  it('gives each year of a slashed list its figure, its growth and the next measure’s', () => {
    expect(
      tell(
        factsOf({
          zh: '我们预计公司2025/2026/2027年营收分别为 11.5/14.2/17.9 亿元，同比增长 21%/23%/26%，EPS分别为 0.41/0.55/0.72 元。',
          kind: 'article',
        }),
      ),
    ).toEqual([
      'Revenue | 2025 | forecast | 1150000000 CNY',
      'Revenue | 2026 | forecast | 1420000000 CNY',
      'Revenue | 2027 | forecast | 1790000000 CNY',
      'Revenue | 2025 | change yoy % | 21 %',
      'Revenue | 2026 | change yoy % | 23 %',
      'Revenue | 2027 | change yoy % | 26 %',
      'EPS | 2025 | forecast | 0.41 CNY/share',
      'EPS | 2026 | forecast | 0.55 CNY/share',
      'EPS | 2027 | forecast | 0.72 CNY/share',
    ])
    expect(tell(factsOf({ zh: '预测2025/26/27年毛利率分别为33.5%/34.1%/36.0%。', kind: 'article' }))).toEqual(
      [
        'Gross margin | 2025 | forecast | 33.5 %',
        'Gross margin | 2026 | forecast | 34.1 %',
        'Gross margin | 2027 | forecast | 36 %',
      ],
    )
    expect(
      tell(factsOf({ zh: '预计2026、2027年净利润分别为3.2、4.1亿元，同比+18%/+28%。', kind: 'article' })),
    ).toEqual([
      'Net income | 2026 | forecast | 320000000 CNY',
      'Net income | 2027 | forecast | 410000000 CNY',
      'Net income | 2026 | change yoy % | 18 %',
      'Net income | 2027 | change yoy % | 28 %',
    ])
  })

  it('leaves years and figures alone that are not as many as each other', () => {
    const facts = factsOf({ zh: '预计2025/2026/2027年营收分别为 11.5/14.2 亿元。', kind: 'article' })
    expect(facts.map(({ period }) => period)).not.toContain('2026')
  })

  it('gives each year of a list its figure, and counts pieces by the ten thousand', () => {
    expect(
      tell(
        factsOf({
          zh: '石岭证券预测2026-2028年归母净利润分别为 2.1 亿元、2.9 亿元、3.6 亿元。',
          kind: 'article',
        }),
      ),
    ).toEqual([
      'Net income | 2026 | forecast | 210000000 CNY',
      'Net income | 2027 | forecast | 290000000 CNY',
      'Net income | 2028 | forecast | 360000000 CNY',
    ])
    expect(
      tell(factsOf({ zh: '預估2026年光模組出貨量將達 820 萬個，年增率達 41%。', kind: 'article' })),
    ).toEqual([
      'Shipments | 光模組 | 2026 | forecast | 8200000 count',
      'Shipments | 光模組 | 2026 | change yoy % | 41 %',
    ])
  })
})
