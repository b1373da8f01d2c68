import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of a first quarter's call of Hollin Mills as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readCall('Hollin Mills Corp (HLM) Q1 2022 Earnings Call', 'April 27, 2022', lines)

function readCall(title: string, date: string, lines: readonly string[]): readonly string[] {
  const text = [
    title,
    date,
    '',
    'Operator',
    'Good morning and welcome to the first quarter earnings call of Hollin Mills.',
    '',
    'Ruth Amory -- Chief Financial Officer',
    'Thank you, and good morning, everyone.',
    'We report results for our Paper Fabrics segment and our Moulded Parts segment.',
    ...lines,
    'That concludes my remarks on the first quarter, and I look forward to your questions.',
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [fact.metric, fact.segment ?? '-', fact.period, fact.kind, `${fact.value} ${fact.unit}`].join(' | '),
  )
}

describe('findFacts on what stands beside a measure', () => {
  it('takes what a profit a share is told without for no profit', () => {
    expect(
      read(
        'Adjusted earnings per share exclude $0.03 of moving costs and $0.12 of disposal adjustments.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on EPS', 'Impact on EPS'])
  })

  it('keeps a part of the backlog, of cash and of sales from the whole', () => {
    expect(
      read(
        'Paper Fabrics backlog was $420 million, and we expect to ship about 35% of this backlog over the next year.',
        'Our cash balance was $310 million at March 31 with $140 million available in the U.S.',
        'We estimate that we lost about $40 million of sales in the quarter.',
      ),
    ).toEqual([
      'Backlog | Paper Fabrics | as of 2022-03-31 | actual | 420000000 USD',
      'Share of backlog | Paper Fabrics | 2023 | forecast | 35 %',
      'Cash and short-term investments | - | as of 2022-03-31 | actual | 310000000 USD',
      'Part of Cash and short-term investments | - | as of 2022-03-31 | actual | 140000000 USD',
      'Impact on Revenue | - | 2022Q1 | actual | 40000000 USD',
    ])
  })

  it('tells other expense, restructuring and costs aimed at as a share of sales apart', () => {
    expect(
      read(
        'Interest expense was $4 million.',
        'Other expense was $5.9 million, a decrease of $3 million.',
        'Our results included restructuring and other one-time costs of $2 million.',
        'We are also targeting SG&A for the full year to be below 7% as we share services.',
      ),
    ).toEqual([
      'Interest expense | - | 2022Q1 | actual | 4000000 USD',
      'Other expense | - | 2022Q1 | actual | 5900000 USD',
      'Other expense | - | 2022Q1 | change yoy abs | -3000000 USD',
      'Restructuring charges | - | 2022Q1 | actual | 2000000 USD',
      'SG&A expense % of revenue | - | 2022 | target | 7 %',
    ])
  })

  it('takes neither verbs nor what a page is turned to for businesses', () => {
    expect(
      read(
        'Now turning to profits.',
        'With better volumes, our gross margins improved 60 basis points to 41.2%.',
        'Our target to sustain gross margins at 40% for the full year is unchanged.',
        'Although sales were flat to a year ago, they were up 12% sequentially.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Gross margin | -', 'Gross margin | -', 'Gross margin | -', 'Revenue | -'])
  })

  it('counts shares that a transcript wrote as money among sums', () => {
    expect(
      read(
        'For 2022 we expect capex of $50 million, average diluted shares of $51 million and a full year tax rate of 30%.',
      ),
    ).toContain('Diluted shares | - | 2022 | guidance-mid | 51000000 shares')
  })
})
