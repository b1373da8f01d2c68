import { describe, expect, it } from 'vitest'
import { extract } from '../../support/extract.ts'
import { factsOfText } from '../../support/table-files.ts'

const lead =
  'Tarnow Photonics, Inc. Reports Results\n\nTUCSON, August 14, 2025 -- Tarnow Photonics, Inc. (Nasdaq: TRNW) today reported results for its fiscal fourth quarter and fiscal year ended June 28, 2025.\n\n'

describe('findFacts on heads over columns', () => {
  it('puts quarters over three columns and a year over two, where the dates begin anew', async () => {
    const told = await factsOfText(
      `${lead}STATEMENTS OF OPERATIONS\n(in millions)\nThree Months Ended\tTwelve Months Ended\nJune 28, 2025\tMarch 29, 2025\tJune 29, 2024\tJune 28, 2025\tJune 29, 2024\nNet revenue\t$ 88.4\t$ 80.1\t$ 71.9\t$ 322.6\t$ 280.3\nGross profit\t31.0\t27.7\t22.5\t110.9\t90.2\n`,
    )
    expect(told).toEqual([
      'Revenue | FY2025Q4 | actual | 88400000 USD',
      'Revenue | FY2025Q3 | prior-period actual | 80100000 USD',
      'Revenue | FY2024Q4 | prior-period actual | 71900000 USD',
      'Revenue | FY2025 | actual | 322600000 USD',
      'Revenue | FY2024 | prior-period actual | 280300000 USD',
      'Gross profit | FY2025Q4 | actual | 31000000 USD',
      'Gross profit | FY2025Q3 | prior-period actual | 27700000 USD',
      'Gross profit | FY2024Q4 | prior-period actual | 22500000 USD',
      'Gross profit | FY2025 | actual | 110900000 USD',
      'Gross profit | FY2024 | prior-period actual | 90200000 USD',
    ])
  })

  it('takes units beneath the heads for heads, and the change for no third period', async () => {
    const told = await factsOfText(
      'Ashcombe Water plc\n\nHalf-year results\n\nFinancial highlights\n\n                                H1 2025       H1 2024        Change\n                                     £m            £m             %\nRevenue                           214.6         201.3          6.6%\nProfit before tax                  31.9          28.8         10.8%\n',
    )
    expect(told).toEqual([
      'Revenue | 2025H1 | actual | 214600000 GBP',
      'Revenue | 2024H1 | prior-period actual | 201300000 GBP',
      'Revenue | 2025H1 | change yoy % | 6.6 %',
      'Pre-tax income | 2025H1 | actual | 31900000 GBP',
      'Pre-tax income | 2024H1 | prior-period actual | 28800000 GBP',
      'Pre-tax income | 2025H1 | change yoy % | 10.8 %',
    ])
  })

  it('knows the money of a table that names none by the other tables of the document', async () => {
    const told = await factsOfText(
      `${lead}STATEMENTS OF OPERATIONS\n(in thousands)\n\tThree Months Ended\n\tJune 28, 2025\tJune 29, 2024\nNet revenue\t$ 88,400\t$ 71,900\n\nSTATEMENTS OF CASH FLOWS\n(in thousands)\n\tTwelve Months Ended\n\tJune 28, 2025\tJune 29, 2024\nDepreciation and amortization\t9,120\t8,044\n`,
    )
    expect(told).toContain('Depreciation and amortization | FY2025 | actual | 9120000 USD')
  })

  it('finds when the fiscal year ends where only the lead says it', async () => {
    const told = await factsOfText(
      'Hirano Seiki Co., Ltd.\n\nTOKYO, February 6, 2026 -- Hirano Seiki Co., Ltd. announced results for the first nine months of the fiscal year ending March 31, 2026.\n\nOperating results\n(Millions of yen)\n\tNine months ended December 31, 2025\tNine months ended December 31, 2024\nNet sales\t88,410\t80,115\nProfit attributable to owners of parent\t6,904\t5,012\n',
    )
    expect(told).toEqual([
      'Revenue | FY2026M9 | actual | 88410000000 JPY',
      'Revenue | FY2025M9 | prior-period actual | 80115000000 JPY',
      'Net income | FY2026M9 | actual | 6904000000 JPY',
      'Net income | FY2025M9 | prior-period actual | 5012000000 JPY',
    ])
  })
})

describe('readCsv', () => {
  it('reads a report with titles and notes of one cell as a table', async () => {
    const { text } = await extract(
      'report.csv',
      Buffer.from(
        'Key figures\nin EUR million\n,2025,2024\nSales,"1,204.5","1,100.2"\nEBIT,88.1,79.4\nNet profit,51.2,44.0\nUnaudited\n',
      ),
    )
    expect(text).toContain('Sales\t1,204.5\t1,100.2')
  })

  it('leaves prose with commas as it is', async () => {
    const prose = 'Dear reader, we met, we talked, and we left.\nIt was late, and dark.\nNobody came.\n'
    expect((await extract('note.csv', Buffer.from(prose))).text).toBe(prose)
  })

  it('takes a head that comes again above each statement for no speaker', async () => {
    const heads =
      'Three Months Ended\tTwelve Months Ended\nJune 28, 2025\tJune 29, 2024\tJune 28, 2025\tJune 29, 2024\n'
    const told = await factsOfText(
      `${lead}STATEMENTS OF OPERATIONS\n(in millions)\n${heads}Net revenue\t$ 88.4\t$ 71.9\t$ 322.6\t$ 280.3\nGross profit\t31.0\t22.5\t110.9\t90.2\nRECONCILIATION OF GAAP TO NON-GAAP MEASURES\n(in millions)\n${heads}GAAP net income\t$ 6.1\t$ 4.0\t$ 20.2\t$ 15.5\nStock-based compensation\t1.9\t1.4\t7.0\t5.6\nNon-GAAP net income\t$ 8.0\t$ 5.4\t$ 27.2\t$ 21.1\n`,
    )
    expect(told).toContain('Revenue | FY2024Q4 | prior-period actual | 71900000 USD')
    // All that was added back to the company's own income is all there was.
    expect(told).toContain('Stock-based compensation | FY2025 | actual | 7000000 USD')
  })

  it('names rows by the statement they stand in', async () => {
    const told = await factsOfText(
      `${lead}CONSOLIDATED BALANCE SHEETS\n(in millions)\n\tJune 28, 2025\tJune 29, 2024\nProperty, plant and equipment, net\t$ 61.0\t$ 57.3\nTotal stockholders’ equity\t140.2\t128.8\n\nSTATEMENTS OF CASH FLOWS\n(in millions)\n\tTwelve Months Ended\n\tJune 28, 2025\tJune 29, 2024\nCash and cash equivalents at end of period\t$ 33.1\t$ 30.4\n\nSegment results\n(in millions)\n\tThree Months Ended\n\tJune 28, 2025\tJune 29, 2024\nRevenue:\nSubscription\t$ 51.0\t$ 44.2\nSensors\t37.4\t27.7\nSegment operating income (loss):\nSensors\t4.4\t(0.9)\n`,
    )
    expect(told).toContain('Property, plant and equipment, net | as of 2025-06-28 | actual | 61000000 USD')
    expect(told).toContain("Shareholders' equity | as of 2025-06-28 | actual | 140200000 USD")
    expect(told).toContain('Subscription revenue | FY2025Q4 | actual | 51000000 USD')
    expect(told.find((line) => line.includes('33100000'))).toMatch(/^Cash and short-term investments/)
    expect(told.find((line) => line.includes('-900000'))).toMatch(
      /^Operating income \[Sensors\]|^Operating income/,
    )
  })
})

describe('findFacts on tables of releases and statements', () => {
  it('dates guidance by its title and not by the day it was given, and doubts what no longer holds', async () => {
    const told = await factsOfText(
      'Belmar Lasers Reports Third Quarter 2025 Results\n\nTUCSON, November 4, 2025 -- Belmar Lasers, Inc. (Nasdaq: BLMR) today reported results for its third quarter ended September 30, 2025.\n\nFull Year 2025 Outlook\n(in millions)\n\tPrevious Outlook (as of August 5, 2025)\tUpdated Outlook (as of November 4, 2025)\nRevenue\t$410 - $420\t$418 - $424\nCapital expenditures\t$22\t$25\n',
    )
    expect(told).toEqual([
      'Revenue | 2025 | guidance-low | 410000000 USD',
      'Revenue | 2025 | guidance-high | 420000000 USD',
      'Revenue | 2025 | guidance-low | 418000000 USD',
      'Revenue | 2025 | guidance-high | 424000000 USD',
      'Capex | 2025 | guidance-mid | 22000000 USD',
      'Capex | 2025 | guidance-mid | 25000000 USD',
    ])
  })

  it('keeps small words within the names of businesses, and takes the consolidated measures for the whole', async () => {
    const told = await factsOfText(
      'Belmar Lasers Reports Third Quarter 2025 Results\n\nTUCSON, November 4, 2025 -- Belmar Lasers, Inc. (Nasdaq: BLMR) today reported results for its third quarter ended September 30, 2025.\n\nSegments (in millions)\n\n| | Three Months Ended September 30, 2025 | | |\n|---|---|---|---|\n| | Tools and Dies | Other Items (1) | Consolidated GAAP Measures |\n| Net sales | 41.2 | 3.1 | 44.3 |\n',
    )
    expect(told).toEqual([
      'Revenue | Tools and Dies | 2025Q3 | actual | 41200000 USD',
      'Revenue | Other Items | 2025Q3 | actual | 3100000 USD',
      'Revenue | 2025Q3 | actual | 44300000 USD',
    ])
  })

  it('puts one head over all columns of changes, whatever the levels beside them are dated', async () => {
    const told = await factsOfText(
      `${lead}Results ($ in millions)\nQ4\tQ3\tQ4\tChange\nFY 2025\tFY 2025\tFY 2024\tQ/Q\tY/Y\nNet revenue\t$88.4\t$80.1\t$71.9\t10.4%\t22.9%\nGross margin\t35.1%\t34.6%\t35.4%\t50bps\t(30)bps\n`,
    )
    expect(told).toEqual([
      'Revenue | FY2025Q4 | actual | 88400000 USD',
      'Revenue | FY2025Q3 | prior-period actual | 80100000 USD',
      'Revenue | FY2024Q4 | prior-period actual | 71900000 USD',
      'Revenue | FY2025Q4 | change qoq % | 10.4 %',
      'Revenue | FY2025Q4 | change yoy % | 22.9 %',
      'Gross margin | FY2025Q4 | actual | 35.1 %',
      'Gross margin | FY2025Q3 | prior-period actual | 34.6 %',
      'Gross margin | FY2024Q4 | prior-period actual | 35.4 %',
      'Gross margin | FY2025Q4 | change bps | 50 bps',
      'Gross margin | FY2025Q4 | change bps | -30 bps',
    ])
  })

  it('reads a Taiwanese statement by its quarters and what they add up to', async () => {
    const told = await factsOfText(
      '霧峰電子股份有限公司 民國114年第3季綜合損益表\n\n單位:新台幣仟元\n\n| 會計項目 | 114年第3季 | | 本期累計 | | 去年同期累計 | |\n|---|---|---|---|---|---|---|\n| | 金額 | % | 金額 | % | 金額 | % |\n| 營業收入 | 412,300 | 100.00 | 1,190,400 | 100.00 | 1,020,700 | 100.00 |\n| 營業毛利(毛損) | 103,075 | 25.00 | 285,696 | 24.00 | 224,554 | 22.00 |\n',
    )
    expect(told).toEqual([
      'Revenue | 2025Q3 | actual | 412300000 TWD',
      'Revenue | 2025M9 | actual | 1190400000 TWD',
      'Revenue | 2024M9 | prior-period actual | 1020700000 TWD',
      'Gross profit | 2025Q3 | actual | 103075000 TWD',
      'Gross margin | 2025Q3 | actual | 25 %',
      'Gross profit | 2025M9 | actual | 285696000 TWD',
      'Gross margin | 2025M9 | actual | 24 %',
      'Gross profit | 2024M9 | prior-period actual | 224554000 TWD',
      'Gross margin | 2024M9 | prior-period actual | 22 %',
    ])
  })

  it('takes years marked as actual and estimated for whole years, in the unit each row names', async () => {
    const told = await factsOfText(
      '东溪微：三季报点评\n\n石岭证券研究所 2025-11-11\n\n盈利预测\n\n| 项目 | 2024A | 2025E |\n|---|---|---|\n| 营业收入(百万元) | 812 | 1030 |\n| 归属母公司净利润(百万元) | 91.5 | 118.2 |\n| EPS(元/股) | 0.61 | 0.79 |\n',
    )
    expect(told).toEqual([
      'Revenue | 2024 | actual | 812000000 CNY',
      'Revenue | 2025 | forecast | 1030000000 CNY',
      'Net income | 2024 | actual | 91500000 CNY',
      'Net income | 2025 | forecast | 118200000 CNY',
      'EPS | 2024 | actual | 0.61 CNY/share',
      'EPS | 2025 | forecast | 0.79 CNY/share',
    ])
  })

  it('reads dates that heads write out, over columns of years and a row of units', async () => {
    const told = await factsOfText(
      '晴川水務有限公司 截至二零二五年九月三十日止九個月未經審核業績\n\n香港，二零二五年十一月四日\n\n| | 截至九月三十日止三個月 | | 截至九月三十日止九個月 | |\n|---|---|---|---|---|\n| | 二零二五年 | 二零二四年 | 二零二五年 | 二零二四年 |\n| | 人民幣千元 | 人民幣千元 | 人民幣千元 | 人民幣千元 |\n| 收益 | 61,208 | 55,310 | 180,442 | 163,905 |\n| 期內溢利 | 8,120 | 6,904 | 23,611 | 20,118 |\n',
    )
    expect(told).toEqual([
      'Revenue | 2025Q3 | actual | 61208000 CNY',
      'Revenue | 2024Q3 | prior-period actual | 55310000 CNY',
      'Revenue | 2025M9 | actual | 180442000 CNY',
      'Revenue | 2024M9 | prior-period actual | 163905000 CNY',
      'Net income | 2025Q3 | actual | 8120000 CNY',
      'Net income | 2024Q3 | prior-period actual | 6904000 CNY',
      'Net income | 2025M9 | actual | 23611000 CNY',
      'Net income | 2024M9 | prior-period actual | 20118000 CNY',
    ])
  })

  it('puts the same period of the year before under its own year, beneath a head that names this one', async () => {
    const told = await factsOfText(
      '北屿阀门股份有限公司 2025年第三季度业绩公告\n\n2025年10月30日\n\n主要会计数据（单位：万元）\n\n| | 2025年第三季度 | | | 2025年前三季度 | | |\n|---|---|---|---|---|---|---|\n| 项目 | 本期 | 上年同期 | 增减(%) | 本期 | 上年同期 | 增减(%) |\n| 营业收入 | 7,204.5 | 6,310.2 | 14.17 | 20,118.4 | 18,006.3 | 11.73 |\n| 净利润 | 905.1 | 770.4 | 17.48 | 2,511.0 | 2,208.6 | 13.69 |\n',
    )
    expect(told).toEqual([
      'Revenue | 2025Q3 | actual | 72045000 CNY',
      'Revenue | 2024Q3 | prior-period actual | 63102000 CNY',
      'Revenue | 2025Q3 | change yoy % | 14.17 %',
      'Revenue | 2025M9 | actual | 201184000 CNY',
      'Revenue | 2024M9 | prior-period actual | 180063000 CNY',
      'Revenue | 2025M9 | change yoy % | 11.73 %',
      'Net income | 2025Q3 | actual | 9051000 CNY',
      'Net income | 2024Q3 | prior-period actual | 7704000 CNY',
      'Net income | 2025Q3 | change yoy % | 17.48 %',
      'Net income | 2025M9 | actual | 25110000 CNY',
      'Net income | 2024M9 | prior-period actual | 22086000 CNY',
      'Net income | 2025M9 | change yoy % | 13.69 %',
    ])
  })

  it.each([
    '按产品划分的收入',
    '二、按产品划分的收入',
    '按产品划分的收入（单位：人民币百万元）',
    '分产品营业收入情况',
    '营业收入（按产品）',
    '各产品收入',
  ])('takes the rows under “%s” for parts of the revenue', async (title) => {
    const told = await factsOfText(
      `清河照明股份有限公司 2025年第三季度报告\n\n2025年10月30日\n\n${title}\n\n单位：人民币百万元\n\n| | 2025年第三季度 | 2024年第三季度 | 同比 |\n|---|---|---|---|\n| 石英灯管 | 605.3 | 502.8 | 20.4% |\n| 合计 | 926.4 | 800.2 | 15.8% |\n`,
    )
    expect(told).toEqual([
      'Revenue | 石英灯管 | 2025Q3 | actual | 605300000 CNY',
      'Revenue | 石英灯管 | 2024Q3 | prior-period actual | 502800000 CNY',
      'Revenue | 石英灯管 | 2025Q3 | change yoy % | 20.4 %',
      'Revenue | 2025Q3 | actual | 926400000 CNY',
      'Revenue | 2024Q3 | prior-period actual | 800200000 CNY',
      'Revenue | 2025Q3 | change yoy % | 15.8 %',
    ])
  })

  it('gives each end of guidance its row', async () => {
    const told = await factsOfText(
      'Belmar Lasers Reports Fourth Quarter 2025 Results\n\nTUCSON, February 4, 2026 -- Belmar Lasers, Inc. (Nasdaq: BLMR) today reported results for its fourth quarter ended December 31, 2025.\n\nBusiness Outlook (in millions, except per share data)\n\n| Business Outlook | Three Months Ending April 3, 2026 |\n|---|---|\n| Diluted earnings per share - low | $0.21 |\n| Diluted earnings per share - high | $0.26 |\n',
    )
    expect(told).toEqual([
      'Diluted EPS | 2026Q1 | guidance-low | 0.21 USD/share',
      'Diluted EPS | 2026Q1 | guidance-high | 0.26 USD/share',
    ])
  })
})
