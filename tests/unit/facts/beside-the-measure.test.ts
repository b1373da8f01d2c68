import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of prepared remarks as `metric | segment | period | kind | value unit`. */
function read(...lines: readonly string[]): readonly string[] {
  const text = [
    'Corbel Systems Inc (CRBL) Q2 2022 Earnings Call',
    'July 28, 2022',
    '',
    'Operator',
    'Good morning and welcome to the second quarter earnings call of Corbel Systems.',
    '',
    'Iris Tamm -- Chief Financial Officer',
    'Thank you, and good morning, everyone.',
    ...lines,
    'That concludes my remarks, and I look forward to your questions.',
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [fact.metric, fact.segment ?? '-', fact.period ?? '-', fact.kind, `${fact.value} ${fact.unit}`].join(
      ' | ',
    ),
  )
}

const lastOf = (...lines: readonly string[]) => read(...lines).at(-1)

describe('a figure beside a measure that is not the measure as it stood', () => {
  it('is what is required', () => {
    expect(lastOf('Our CET1 ratio was 10.6% and remains well above our 9.5% minimum requirement.')).toBe(
      'CET1 ratio requirement | - | 2022Q2 | actual | 9.5 %',
    )
  })

  it('is what it was before or is without something', () => {
    expect(lastOf('Attrition was 15.3%, which is well below the pre-pandemic level of 17%.')).toBe(
      'Pre-pandemic Attrition | - | 2022Q2 | actual | 17 %',
    )
    expect(
      lastOf(
        'Gross margin of 29.4% improved 43 basis points year-over-year or 29 basis points when excluding LIFO expense.',
      ),
    ).toBe('Gross margin excluding LIFO expense | - | 2022Q2 | change bps | 29 bps')
    expect(
      read(
        'Excluding PPP loans, our net interest margin would have been 2.37% in the second quarter, down from an adjusted 2.59% for the first quarter.',
      ),
    ).toEqual([
      'Pro forma Net interest margin | - | 2022Q2 | actual | 2.37 %',
      'Pro forma Net interest margin | - | 2022Q1 | prior-period actual | 2.59 %',
    ])
    expect(
      lastOf(
        'Selling and administrative expenses increased 10.6% year over year, or approximately 7% on an organic constant currency basis.',
      ),
    ).toBe('Organic change in SG&A expense | - | 2022Q2 | change yoy % | 7 %')
  })

  it('is what earnings a share leave out', () => {
    expect(
      read(
        'Adjusted earnings per share in the quarter excludes $0.01 of residual restructuring charges and $0.13 of divestiture adjustments.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on EPS', 'Impact on EPS'])
  })
})

describe('figures told side by side', () => {
  it('keeps a company’s profit and its profit a share apart', () => {
    expect(
      read(
        'Net income was $24.5 million or $0.48 per diluted share compared to $600,000 or $0.01 per diluted share a year ago.',
      ),
    ).toEqual([
      'Net income | - | 2022Q2 | actual | 24500000 USD',
      'Diluted EPS | - | 2022Q2 | actual | 0.48 USD/share',
      'Net income | - | 2021Q2 | prior-period actual | 600000 USD',
      'Diluted EPS | - | 2021Q2 | prior-period actual | 0.01 USD/share',
    ])
  })

  it('sets the quarter’s pace beside the year’s', () => {
    expect(
      read('Relay revenues were up 12% in the second quarter and up 37% year-over-year on steady demand.'),
    ).toEqual([
      'Revenue | Relay | 2022Q2 | change qoq % | 12 %',
      'Revenue | Relay | 2022Q2 | change yoy % | 37 %',
    ])
  })

  it('gives each business of a list its own', () => {
    expect(
      lastOf(
        'Sales were $94 million, up 30%, driven by a 23% increase in our OEM business and a 46% increase in our aftermarket business.',
      ),
    ).toBe('Revenue | Aftermarket | 2022Q2 | change yoy % | 46 %')
    expect(lastOf('Within the aftermarket, MRO was up 40% and spare parts up 70%.')).toBe(
      'Revenue | Spare parts | 2022Q2 | change yoy % | 70 %',
    )
  })

  it('hears a second clause’s own subject', () => {
    expect(
      lastOf(
        'Our interest expense forecast remains $16 million, while our other expense is forecast at $6.5 million.',
      ),
    ).toContain('Other expense | ')
    expect(
      read(
        'Excluding restructuring costs of $200,000 this year and $15.8 million last year, adjusted operating profit was $27.5 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Restructuring costs', 'Restructuring costs', 'Operating income'])
  })

  it('tells what may still be bought from what was', () => {
    expect(
      read(
        'We repurchased 100,000 shares at an average price of $52.29, leaving approximately 3.6 million shares remaining available under the program.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Shares repurchased', 'Average repurchase price', 'Shares available for repurchase'])
  })

  it('counts what stands behind the number', () => {
    expect(
      lastOf(
        'I am humbled by our 15,000 employees, who serve our clients and our 300 million customers worldwide.',
      ),
    ).toContain('Customers | ')
  })

  it('reads three measures of days in their order', () => {
    expect(
      read(
        'Inventory days, days sales outstanding and payable days were 85, 71 and 60 days, respectively.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Days of inventory', 'Days sales outstanding', 'Days payable outstanding'])
  })
})

describe('when a figure is of', () => {
  it('is the quarter named right behind it', () => {
    expect(
      lastOf(
        'We grew again, driving 8% organic revenue growth over the first half and 11% organic revenue growth this quarter.',
      ),
    ).toBe('Organic revenue growth | - | 2022Q2 | change yoy % | 11 %')
  })

  it('is the year before where growth came after it', () => {
    expect(lastOf('Revenue in China grew 27% during the quarter, after growing 2% last year.')).toBe(
      'Revenue | China | 2021Q2 | change yoy % | 2 %',
    )
  })

  it('is no quarter’s where it adds up twelve months', () => {
    expect(
      lastOf(
        'Free cash flow was $79 million.',
        'And on a 12-month basis, we generated $267 million of free cash flow.',
      ),
    ).toBe('Free cash flow | - | - | actual | 267000000 USD')
  })

  it('is guidance, now or before, where that is said', () => {
    expect(
      read(
        'For net sales in 2022, we estimate $5.4 billion to $5.5 billion compared to our previously provided $5.25 billion to $5.35 billion range.',
      ),
    ).toEqual([
      'Revenue | - | 2022 | guidance-low | 5400000000 USD',
      'Revenue | - | 2022 | guidance-high | 5500000000 USD',
      'Revenue | - | 2022 | guidance-low | 5250000000 USD',
      'Revenue | - | 2022 | guidance-high | 5350000000 USD',
    ])
    expect(lastOf('Our innovations will take us to an organic sales growth target of 3% to 5%.')).toBe(
      'Organic revenue growth | - | - | target | 5 %',
    )
    expect(
      lastOf(
        'For our Industrial segment, we see 2022 organic growth in the low-double-digit range with adjusted operating margins of 12% to 14%.',
      ),
    ).toBe('Operating margin | Industrial | 2022 | guidance-high | 14 %')
  })
})
