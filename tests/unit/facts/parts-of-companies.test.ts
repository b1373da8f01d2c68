import { describe, expect, it } from 'vitest'
import { hollin, readRemarks } from './remarks.ts'

/** Figures of a first quarter's call of Hollin Mills as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on parts of a company', () => {
  it('gives each part of a list its own move', () => {
    expect(
      read(
        'In Moulded Parts, sales were $80 million, up 4%, with repair down 8% and spare parts up 14%.',
        'Growth came from lighting and medical, which increased 31% and 12%, respectively.',
        'Sales were driven by an 11% increase in our OEM business and a 6% increase in our aftermarket business.',
      ),
    ).toEqual([
      'Revenue | Moulded Parts | 2022Q1 | actual | 80000000 USD',
      'Revenue | Moulded Parts | 2022Q1 | change yoy % | 4 %',
      'Revenue | Repair | 2022Q1 | change yoy % | -8 %',
      'Revenue | Spare parts | 2022Q1 | change yoy % | 14 %',
      'Revenue | Lighting | 2022Q1 | change yoy % | 31 %',
      'Revenue | Medical | 2022Q1 | change yoy % | 12 %',
      'Revenue | OEM | 2022Q1 | change yoy % | 11 %',
      'Revenue | Aftermarket | 2022Q1 | change yoy % | 6 %',
    ])
  })

  it('takes markets whose share of sales is told for parts of the company', () => {
    expect(
      read(
        'The regional markets represented 61% of our first quarter revenue.',
        'The regional markets were up 3%.',
        'Revenues in the regional markets were up 5% a year ago.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Share of revenue | Regional markets',
      'Revenue | Regional markets',
      'Revenue | Regional markets',
    ])
  })

  it('takes growth in the quarter beside growth on the year for growth on the quarter before', () => {
    expect(read('Paper Fabrics revenues were up 4% in the first quarter and up 30% year-over-year.')).toEqual(
      [
        'Revenue | Paper Fabrics | 2022Q1 | change qoq % | 4 %',
        'Revenue | Paper Fabrics | 2022Q1 | change yoy % | 30 %',
      ],
    )
  })

  it('keeps margins that growth is told with apart from it, and what a part is told overall with the part', () => {
    expect(
      read(
        'Overall, for the Moulded Parts segment, we see 2022 organic growth in the low-double-digit range with adjusted operating margins of 12% to 14%.',
      ),
    ).toEqual([
      'Operating margin | Moulded Parts | 2022 | guidance-low | 12 %',
      'Operating margin | Moulded Parts | 2022 | guidance-high | 14 %',
    ])
  })

  it('takes what a sentence opens with as a cause for no measure of what follows', () => {
    expect(
      read(
        'In our Moulded Parts segment, orders were good.',
        'With demand improving in the second half and a number of new ramps, this business has the potential to achieve greater than 10% growth for this year.',
      ),
    ).toEqual(['Revenue | Moulded Parts | 2022 | change yoy % | 10 %'])
  })

  it('takes the firm that a call opens with for no business of its own', () => {
    expect(
      read(
        'Corbel Industries delivered a good first quarter with 9% organic sales growth.',
        'Paper Fabrics sales were $40 million.',
      ),
    ).toEqual([
      'Organic revenue growth | - | 2022Q1 | change yoy % | 9 %',
      'Revenue | Paper Fabrics | 2022Q1 | actual | 40000000 USD',
    ])
  })

  it('gives a global business, its possessive and its singular one row', () => {
    expect(
      read(
        'Turning to our process control solutions business, we are pleased with its growth.',
        'Our global pumps business capitalized on strong demand, with sales up 40% year-over-year.',
        'As a result, global pump sales reached $66 million.',
        'Global pump’s non-GAAP operating margin was 4%.',
        'Global process control solutions non-GAAP operating margin rose to 6.3%.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Revenue | Global pumps',
      'Revenue | Global pumps',
      'Operating margin | Global pumps',
      'Operating margin | Process control solutions',
    ])
  })

  it('reads a margin that a profit’s points moved to', () => {
    expect(
      read(
        'We delivered better operating profit with a 30 basis point increase in margins to 15.1% from 14.8% in the prior year.',
      ),
    ).toEqual([
      'Operating margin | - | 2022Q1 | change bps | 30 bps',
      'Operating margin | - | 2022Q1 | actual | 15.1 %',
      'Operating margin | - | 2021Q1 | prior-period actual | 14.8 %',
    ])
  })

  it('takes a tax provision told in percent for the rate, and what plans leave to buy for no target', () => {
    expect(
      read(
        'The income tax provision in the first quarter of 2022 was 22.2%, slightly lower than the prior year’s 25.6% rate.',
        'We returned approximately $25 million to shareholders during the first quarter through our share repurchase plan.',
        'The remaining authorization under our existing plan is approximately $46 million.',
        'Core water meter revenues increased 22% year-over-year.',
      ),
    ).toEqual([
      'Tax rate | - | 2022Q1 | actual | 22.2 %',
      'Tax rate | - | 2021Q1 | prior-period actual | 25.6 %',
      'Share repurchases | - | 2022Q1 | actual | 25000000 USD',
      'Repurchase authorization | - | 2022Q1 | actual | 46000000 USD',
      'Organic revenue growth | Water meter | 2022Q1 | change yoy % | 22 %',
    ])
  })

  it('goes on with a part though its second half is looked at', () => {
    expect(
      read(
        'Starting with Moulded Parts on Slide 3.',
        'Revenue in the quarter was $60 million.',
        'Looking to the back half, we are expecting organic growth as we ramp deliveries.',
        'Finally, operating margin was 19.9% in the quarter.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Revenue | Moulded Parts', 'Operating margin | Moulded Parts'])
  })

  it('takes growth in demand for orders, and an original guidance for the year’s', () => {
    expect(
      read(
        'We saw increases in demand in both lines, with lighting up 25% and medical up 55%.',
        'In the second quarter, we expect adjusted earnings per share of $0.30 to $0.35.',
        'We now expect growth at the high end of our original guidance and higher adjusted earnings per share of $2.10 to $2.30.',
        'Free cash flow conversion remains at 85% to 95%.',
      ),
    ).toEqual([
      'Orders | Lighting | 2022Q1 | change yoy % | 25 %',
      'Orders | Medical | 2022Q1 | change yoy % | 55 %',
      'EPS | - | 2022Q2 | guidance-low | 0.3 USD/share',
      'EPS | - | 2022Q2 | guidance-high | 0.35 USD/share',
      'EPS | - | 2022 | guidance-low | 2.1 USD/share',
      'EPS | - | 2022 | guidance-high | 2.3 USD/share',
      'Free cash flow conversion | - | 2022 | guidance-low | 85 %',
      'Free cash flow conversion | - | 2022 | guidance-high | 95 %',
    ])
  })

  it('dates a balance by its day though half a year is spoken of', () => {
    expect(
      readRemarks(
        { ...hollin, title: 'Hollin Mills Corp (HLM) Q2 2022 Earnings Call', date: 'July 27, 2022' },
        ['Based on our orders in the first half and our $436 million backlog, we are well positioned.'],
      ),
    ).toEqual(['Backlog | - | as of 2022-06-30 | actual | 436000000 USD'])
  })
})
