import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of remarks as `metric | segment | basis | period | kind | value unit`. */
function read(...lines: readonly string[]): readonly string[] {
  const text = [
    'With me is Dana Whitlock, our Chief Executive Officer.',
    ...lines,
    'Now I will turn the call over to Dana for our closing remarks.',
  ].join('\n')
  const document = parseDocument({ text, fileName: 'WHT_q3_2021.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [
      fact.metric,
      fact.segment ?? '-',
      fact.basis ?? '-',
      fact.period,
      fact.kind,
      `${fact.value} ${fact.unit}`,
    ].join(' | '),
  )
}

describe('findFacts on a walk through the businesses', () => {
  it('keeps each figure with the business last opened with', () => {
    expect(
      read(
        'Organic revenue grew 5% with all of our segments up.',
        'Kiln Services revenue was up 9%, led by repairs.',
        'Operating income was up 4%, while margins contracted 70 basis points to 16.2%.',
        'In Glass and Ceramic Coatings, organic revenue increased 3% on strong demand.',
        'Margins in the quarter expanded by a robust 210 basis points.',
        'Book-to-bill was 1.1 in the quarter.',
        'Free cash flow was $84 million.',
      ),
    ).toEqual([
      'Organic revenue growth | - | - | 2021Q3 | change yoy % | 5 %',
      'Revenue | Kiln Services | - | 2021Q3 | change yoy % | 9 %',
      'Operating income | Kiln Services | - | 2021Q3 | change yoy % | 4 %',
      'Operating margin | Kiln Services | - | 2021Q3 | change bps | -70 bps',
      'Operating margin | Kiln Services | - | 2021Q3 | actual | 16.2 %',
      'Organic revenue growth | Glass & Ceramic Coatings | - | 2021Q3 | change yoy % | 3 %',
      'Operating margin | Glass & Ceramic Coatings | - | 2021Q3 | change bps | 210 bps',
      'Book-to-bill | Glass & Ceramic Coatings | - | 2021Q3 | actual | 1.1 x',
      'Free cash flow | - | - | 2021Q3 | actual | 84000000 USD',
    ])
  })

  it('knows a business by its initials and written small', () => {
    expect(
      read(
        'The tinted glass segment had a very strong quarter.',
        'Orders were up 12% organically.',
        'S&CS delivered a solid quarter.',
        'Segment EBITDA margin was up 90 basis points compared to the prior year.',
        'For tinted glass, we expect low single-digit growth.',
        'In sensing & control solutions, we expect growth of mid-single digits.',
        'We also expect EBITDA margins of 15% to 16%.',
      ),
    ).toEqual([
      'Orders | Tinted glass | - | 2021Q3 | change yoy % | 12 %',
      'Adjusted EBITDA margin | Sensing & control solutions | non-GAAP | 2021Q3 | change bps | 90 bps',
      'Adjusted EBITDA margin | - | non-GAAP |  | guidance-low | 15 %',
      'Adjusted EBITDA margin | - | non-GAAP |  | guidance-high | 16 %',
    ])
  })

  it('takes what a business earns, and what a programme of it brings in, for what they are', () => {
    expect(
      read(
        'Aero Parts had revenue of $2.1 billion and operating earnings of $260 million.',
        'However, earnings are up 3% over the year ago quarter.',
        'The Heron program generated $25 million in revenue.',
        'Within Ship Yards, gross margin declined from 44.1% to 42.6% of net sales.',
        'Ship Yards adjusted EBITDA was $19 million or 25.9% of net sales.',
        'We are raising our guidance for segment revenues to be between $290 million and $310 million.',
      ),
    ).toEqual([
      'Revenue | Aero Parts | - | 2021Q3 | actual | 2100000000 USD',
      'Operating income | Aero Parts | - | 2021Q3 | actual | 260000000 USD',
      'Operating income | Aero Parts | - | 2021Q3 | change yoy % | 3 %',
      'Revenue | Heron | - | 2021Q3 | actual | 25000000 USD',
      'Gross margin | Ship Yards | - | 2020Q3 | prior-period actual | 44.1 %',
      'Gross margin | Ship Yards | - | 2021Q3 | actual | 42.6 %',
      'Adjusted EBITDA | Ship Yards | non-GAAP | 2021Q3 | actual | 19000000 USD',
      'Adjusted EBITDA margin | Ship Yards | non-GAAP | 2021Q3 | actual | 25.9 %',
      'Revenue | Ship Yards | - | 2021 | guidance-low | 290000000 USD',
      'Revenue | Ship Yards | - | 2021 | guidance-high | 310000000 USD',
    ])
  })

  it('leaves the figures of a company with one business to the company', () => {
    expect(
      read(
        'Revenues for Kiln Services were flat.',
        'Reported operating income was $65 million.',
        'On an adjusted basis, operating income was $71 million.',
      ),
    ).toEqual([
      'Operating income | - | GAAP | 2021Q3 | actual | 65000000 USD',
      'Operating income | - | non-GAAP | 2021Q3 | actual | 71000000 USD',
    ])
  })
})

describe('findFacts on growth and its words', () => {
  it.each([
    ['Revenue grew 7% organically.', 'Organic revenue growth | - | - | 2021Q3 | change yoy % | 7 %'],
    ['Total revenue was up 6% for the quarter.', 'Revenue | - | - | 2021Q3 | change yoy % | 6 %'],
    [
      'Volume, measured by the number of kilns, increased 5%.',
      'Volume | - | - | 2021Q3 | change yoy % | 5 %',
    ],
    [
      'Earnings per share were $2.02 on a reported basis.',
      'EPS | - | GAAP | 2021Q3 | actual | 2.02 USD/share',
    ],
    [
      'We are pleased with our cash performance thus far this year, with free cash flow of $67 million.',
      'Free cash flow | - | - | 2021M9 | actual | 67000000 USD',
    ],
    [
      'Going to the bottom of the chart, adjusted net earnings improved by $7 million.',
      'Net income | - | non-GAAP | 2021Q3 | change yoy abs | 7000000 USD',
    ],
  ])('reads “%s”', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected])
  })

  it('keeps money owed, bought or bought back from the measures told before', () => {
    expect(
      read(
        'Net earnings were $360 million.',
        'We repaid $50 million of notes that matured in July.',
        'We paid $32 million in dividends and spent $17 million on the repurchase of shares.',
        'We expect the acquisition to be accretive as we expect the business to generate $90 million of revenue in 2022.',
      ).map((line) => line.replace(/ \|.*\| /, ' | ')),
    ).toEqual([
      'Net income | 360000000 USD',
      'Debt repayment | 50000000 USD',
      'Dividends paid | 32000000 USD',
      'Share repurchases | 17000000 USD',
      'Acquired revenue | 90000000 USD',
    ])
  })

  it('gives growth that stands behind its figure to the business before it', () => {
    expect(
      read(
        'Second quarter revenue was 5% less, driven by the coatings market.',
        'Flat Glass was 31% less year-over-year.',
        'As expected, Rolled Steel year-over-year revenue was 7% less in the quarter.',
        'Decremental margins for Rolled Steel were 12% for the quarter.',
        'Our dental and spine category declined 6%.',
        'Forged Wheels revenue doubled year-over-year.',
        'Segment operating profit margin was approximately 27%.',
        'Earnings per share, excluding special items, came to $0.31.',
      ).map((line) => line.replace(/ \| 2021Q[23] \|/, ' |')),
    ).toEqual([
      'Revenue | - | - | change yoy % | -5 %',
      'Revenue | Flat Glass | - | change yoy % | -31 %',
      'Revenue | Rolled Steel | - | change yoy % | -7 %',
      'Incremental margin | Rolled Steel | - | actual | 12 %',
      'Revenue | Dental and spine | - | change yoy % | -6 %',
      'Revenue | Forged Wheels | - | change yoy % | 100 %',
      'Operating margin | Forged Wheels | - | actual | 27 %',
      'EPS | - | non-GAAP | actual | 0.31 USD/share',
    ])
  })

  it('goes on with a list of guidance whose measures rise to their figures', () => {
    expect(
      read(
        'For the fourth quarter, we expect revenue of $300 million; EBITDA of $60 million; EBITDA margin to increase to 20%; earnings per share increase to $0.40.',
      ),
    ).toEqual([
      'Revenue | - | - | 2021Q4 | guidance-mid | 300000000 USD',
      'Adjusted EBITDA | - | non-GAAP | 2021Q4 | guidance-mid | 60000000 USD',
      'Adjusted EBITDA margin | - | non-GAAP | 2021Q4 | guidance-mid | 20 %',
      'EPS | - | - | 2021Q4 | guidance-mid | 0.4 USD/share',
    ])
  })

  it('hears what a company moves as guided', () => {
    expect(
      read(
        'For fiscal 2021, we are raising again our guide to $2.6 billion.',
        'And we are raising our operating margin to 18.5%.',
      ),
    ).toEqual([
      'Revenue | - | - | 2021 | guidance-mid | 2600000000 USD',
      'Operating margin | - | - | 2021 | guidance-mid | 18.5 %',
    ])
  })

  it('takes a guided range that stays or is given for the year ahead', () => {
    expect(
      read(
        'Shifting to our 2021 outlook.',
        'Organic revenue growth is unchanged at 3% to 5%.',
        'This yields an adjusted EPS guidance range of $2.10 to $2.20.',
      ),
    ).toEqual([
      'Organic revenue growth | - | - | 2021 | guidance-low | 3 %',
      'Organic revenue growth | - | - | 2021 | guidance-high | 5 %',
      'EPS | - | non-GAAP | 2021 | guidance-low | 2.1 USD/share',
      'EPS | - | non-GAAP | 2021 | guidance-high | 2.2 USD/share',
    ])
  })
})

describe('findFacts where a verb follows `to`', () => {
  it('takes no business from what a business continues to do', () => {
    expect(
      read(
        'If you look at our leasing business, it continues to face widespread market weakness.',
        'Adjusted segment EBITDA was $55 million.',
      ).map((fact) => fact.split(' | ')[1]),
    ).toEqual(['-'])
  })
})

describe('findFacts where what a business earned is called after it', () => {
  it('takes its profit for no sales', () => {
    expect(
      read('Moving to our Kiln business.', 'Third quarter revenue was up 3%.', 'Kiln profit was down 22%.'),
    ).toEqual([
      'Revenue | Kiln | - | 2021Q3 | change yoy % | 3 %',
      'Operating income | Kiln | - | 2021Q3 | change yoy % | -22 %',
    ])
  })
})
