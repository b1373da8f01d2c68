import { describe, expect, it } from 'vitest'
import { processorTimeOf } from '../../support/least-time.ts'
import { factsOfText } from '../../support/table-files.ts'

const lead =
  'Ostrava Pumps, Inc. Reports Third Quarter 2025 Results\n\nDENVER, November 5, 2025 -- Ostrava Pumps, Inc. (NYSE: OPI) today announced results for its third quarter ended September 30, 2025.\n\n'

describe('findFacts on tables that lost their columns', () => {
  it('parts heads and figures that stand one blank apart', async () => {
    const told = await factsOfText(
      `${lead}CONDENSED STATEMENTS OF OPERATIONS\n(in thousands, except per share data)\nThree Months Ended September 30, Nine Months Ended September 30,\n2025 2024 2025 2024\nNet sales $ 74,074 $ 67,252 $ 216,947 $ 193,938\nRestructuring (1) — 1,875 640 4,410\nNet loss (2,140) (1,322) (3,811) (4,020)\n`,
    )
    expect(told).toEqual([
      'Revenue | 2025Q3 | actual | 74074000 USD',
      'Revenue | 2024Q3 | prior-period actual | 67252000 USD',
      'Revenue | 2025M9 | actual | 216947000 USD',
      'Revenue | 2024M9 | prior-period actual | 193938000 USD',
      'Restructuring charges | 2024Q3 | prior-period actual | 1875000 USD',
      'Restructuring charges | 2025M9 | actual | 640000 USD',
      'Restructuring charges | 2024M9 | prior-period actual | 4410000 USD',
      'Net income | 2025Q3 | actual | -2140000 USD',
      'Net income | 2024Q3 | prior-period actual | -1322000 USD',
      'Net income | 2025M9 | actual | -3811000 USD',
      'Net income | 2024M9 | prior-period actual | -4020000 USD',
    ])
  })

  it('joins a name set on two lines around its figures', async () => {
    const told = await factsOfText(
      `${lead}STATEMENTS OF INCOME\n(in millions)\nThree Months Ended September 30,\n\t2025\t2024\nNet sales\t$812.4\t$790.6\nCost of sales, including buying and\n512.9\t503.1\noccupancy costs\nNet income\t50.6\t43.8\n`,
    )
    expect(told).toContain('Cost of revenue | 2025Q3 | actual | 512900000 USD')
  })

  it('reads decimal commas and the first nine months of a Norwegian table', async () => {
    const told = await factsOfText(
      `Fjordvik Tau ASA: Third quarter 2025 results\n\nOslo, 30 October 2025\n\nKey figures\n(NOK million)\n\tQ3 2025\tQ3 2024\tChange\t9M 2025\nRevenue\t1.284,6\t1.185,1\t8,4 %\t3.702,9\nEBIT\t−18,4\t42,7\t\t64,0\nOrder intake\t1 502,0\t1 120,5\t34,0 %\t4 011,7\n`,
    )
    expect(told).toEqual([
      'Revenue | 2025Q3 | actual | 1284600000 NOK',
      'Revenue | 2024Q3 | prior-period actual | 1185100000 NOK',
      'Revenue | 2025Q3 | change yoy % | 8.4 %',
      'Revenue | 2025M9 | actual | 3702900000 NOK',
      'Operating income | 2025Q3 | actual | -18400000 NOK',
      'Operating income | 2024Q3 | prior-period actual | 42700000 NOK',
      'Operating income | 2025M9 | actual | 64000000 NOK',
      'Orders | 2025Q3 | actual | 1502000000 NOK',
      'Orders | 2024Q3 | prior-period actual | 1120500000 NOK',
      'Orders | 2025Q3 | change yoy % | 34 %',
      'Orders | 2025M9 | actual | 4011700000 NOK',
    ])
  })

  it('takes 万元 of a mainland company for its own money', async () => {
    const told = await factsOfText(
      '旭舟精密股份有限公司2025年第三季度报告\n\n主要会计数据\n单位：万元\n\t2025年前三季度\t2024年前三季度\n营业收入\t318,220.5\t275,118.3\n净利润\t40,112.6\t31,880.4\n',
    )
    expect(told).toEqual([
      'Revenue | 2025M9 | actual | 3182205000 CNY',
      'Revenue | 2024M9 | prior-period actual | 2751183000 CNY',
      'Net income | 2025M9 | actual | 401126000 CNY',
      'Net income | 2024M9 | prior-period actual | 318804000 CNY',
    ])
  })

  it('keeps the day a report came out away from the stretch it reports on', async () => {
    const told = await factsOfText(
      '望江精密股份有限公司2025年第三季度报告\n\n公司于2025年10月28日披露2025年第三季度报告。\n\n单位：万元\n\t2025年前三季度\t2024年前三季度\n营业收入\t42,118.5\t38,207.1\n净利润\t5,210.6\t4,880.2\n',
    )
    expect(told.map((one) => one.split(' | ').slice(0, 2).join(' '))).toEqual([
      'Revenue 2025M9',
      'Revenue 2024M9',
      'Net income 2025M9',
      'Net income 2024M9',
    ])
  })

  it('counts the margin beneath a measure as that measure’s', async () => {
    const told = await factsOfText(
      `Alpstein Holding AG - Half-year results 2025\n\nKey figures\nin CHF million\n\tH1 2025\tFY 2024\nNet sales\t1'412.8\t2'801.5\nEBIT\t142.2\t268.1\nin % of net sales\t10.1\t9.6\n`,
    )
    expect(told).toEqual([
      'Revenue | 2025H1 | actual | 1412800000 CHF',
      'Revenue | 2024 | prior-period actual | 2801500000 CHF',
      'Operating income | 2025H1 | actual | 142200000 CHF',
      'Operating income | 2024 | prior-period actual | 268100000 CHF',
      'Operating margin | 2025H1 | actual | 10.1 %',
      'Operating margin | 2024 | prior-period actual | 9.6 %',
    ])
  })

  it.each(['Net sales 74,074 67,252 ', '2025 2024 ', '$ 98,210 ', 'September 30, 2025 '])(
    'reads a hundred thousand characters of “%s” in time',
    async (part) => {
      const line = part.repeat(Math.ceil(100_000 / part.length))
      const spent = await processorTimeOf(() =>
        factsOfText(`Net sales 74,074 67,252\n${line}\nNet income 1,074 1,252\n`),
      )
      expect(spent).toBeLessThan(8_000)
    },
  )
})
