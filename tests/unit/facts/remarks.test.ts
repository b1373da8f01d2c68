import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of remarks printed without title, names or labels, as `metric | segment | period | kind | value unit`. */
function read(fileName: string, ...lines: readonly string[]): readonly string[] {
  const text = [
    'I am joined by Dana Whitlock, our Chief Executive Officer.',
    ...lines,
    'Now I will turn the call over to Dana for our outlook of the quarter.',
  ].join('\n')
  const document = parseDocument({ text, fileName, companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [fact.metric, fact.segment ?? '-', fact.period, fact.kind, `${fact.value} ${fact.unit}`].join(' | '),
  )
}

describe('findFacts on remarks without labels', () => {
  it('takes what a figure is without for no name of it', () => {
    expect(
      read('WHT_q2_2021.txt', 'Our adjusted ROE, excluding foreign currency impact, was a strong 16%.'),
    ).toEqual(['Return on equity | - | 2021Q2 | actual | 16 %'])
  })

  it('does not hand on a measure that is only announced', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'We will discuss non-GAAP financial measures, including recurring EBITDA.',
        'We are pleased with a record purchase volume of more than $610 million in the quarter.',
      ).join(),
    ).not.toContain('EBITDA')
  })

  it("hears the street's range as the street's, not as the company's guidance", () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Per FactSet, current analyst estimates for full year AFFO per share range from $2.40 to $2.53.',
      ),
    ).toEqual([
      'AFFO per share | - | 2021 | consensus | 2.4 USD/share',
      'AFFO per share | - | 2021 | consensus | 2.53 USD/share',
    ])
  })

  it('dates what is over in a year that is not by the quarter and the half', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Through the first six months of this year, we invested $612 million in our stores.',
        'Our income tax expense for the second quarter was approximately $395,000 for 2021.',
      ).map((line) => line.split(' | ').slice(2, 4).join(' ')),
    ).toEqual(['2021H1 actual', '2021Q2 actual'])
  })

  it("takes a last quarter's figure beside a whole year for the year's", () => {
    expect(
      read(
        'WHT_q4_2020.txt',
        'As a result, our earnings declined 3% to $281 million or $1.86 per share compared with $290 million or $1.92 per share in 2019.',
        'Our fourth quarter sales of $635 million increased 11%.',
      ),
    ).toEqual([
      'Net income | - | 2020 | change yoy % | -3 %',
      'Net income | - | 2020 | actual | 281000000 USD',
      'EPS | - | 2020 | actual | 1.86 USD/share',
      'Net income | - | 2019 | prior-period actual | 290000000 USD',
      'EPS | - | 2019 | prior-period actual | 1.92 USD/share',
      'Revenue | - | 2020Q4 | actual | 635000000 USD',
      'Revenue | - | 2020Q4 | change yoy % | 11 %',
    ])
  })

  it("keeps a segment's figures from the company's, however it is named", () => {
    expect(
      read(
        'WHT_q4_2020.txt',
        'Rest of the world fourth quarter segment sales of $179 million improved 19%.',
        'As a result, fourth quarter segment margin improved to 11.2%.',
      ),
    ).toEqual([
      'Revenue | Rest of World | 2020Q4 | actual | 179000000 USD',
      'Revenue | Rest of World | 2020Q4 | change yoy % | 19 %',
      'Operating margin | Rest of World | 2020Q4 | actual | 11.2 %',
    ])
  })
})
