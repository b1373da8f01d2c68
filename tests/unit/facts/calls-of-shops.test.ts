import { describe, expect, it } from 'vitest'
import { readText } from './remarks.ts'

/** Figures of remarks that a shop, a chain or a maker of goods files by its ticker alone. */
function read(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  return readText('HRW_q2_2021.txt', text)
}

describe('findFacts on the calls of shops, chains and brands', () => {
  it.each([
    [
      "I'll start with Lofa, which delivered 8% growth in Q2.",
      'Revenue | Lofa | 2021Q2 | change yoy % | 8 %',
    ],
    [
      'Starting with The Gray Heron, which posted 31% growth in Q2.',
      'Revenue | The Gray Heron | 2021Q2 | change yoy % | 31 %',
    ],
    [
      'Moving on to Tamsin, which keeps winning new shelves, delivering 17% growth in the quarter.',
      'Revenue | Tamsin | 2021Q2 | change yoy % | 17 %',
    ],
    ['Next, Ostwick delivered 23% growth in Q2.', 'Revenue | Ostwick | 2021Q2 | change yoy % | 23 %'],
  ])('hears growth that is told as a noun: “%s”', (sentence, fact) => {
    expect(read('We speak of large and growing addressable markets.', sentence)).toEqual([fact])
  })

  it('gives what follows a turn into the division to it, and ends it where another takes over', () => {
    expect(
      read(
        'Now on to the Crumb House Division, which accounts for 21% of our operating profit.',
        'Q2 system sales rose 4%, led by 1% unit growth and 3% same-store sales growth.',
        'With that, Mara, over to you.',
        'Same-store sales grew 5%.',
      ),
    ).toEqual([
      'Share of operating profit | - | 2021Q2 | actual | 21 %',
      'Systemwide sales | Crumb House | 2021Q2 | change yoy % | 4 %',
      'Unit growth | Crumb House | 2021Q2 | change yoy % | 1 %',
      'Same-store sales | Crumb House | 2021Q2 | change yoy % | 3 %',
      'Same-store sales | - | 2021Q2 | change yoy % | 5 %',
    ])
  })

  it('hears the brand and the country a sentence opens with', () => {
    expect(
      read(
        'At Crumb House International, same-store sales rose 6% in the quarter.',
        'Next, at Crumb House U.S., same-store sales rose 4% in the quarter.',
      ).map((line) => line.split(' | ')[1]),
    ).toEqual(['Crumb House International', 'Crumb House US'])
  })

  it("takes growth on a two-year basis for no year's, wherever the words stand", () => {
    expect(
      read(
        'Same-store sales growth was 7%, or 2% same-store sales growth on a two-year basis.',
        'Same-store sales fell 1% on a two-year basis.',
        'Two-year same-store sales growth was 9% for the quarter.',
        'When compared to the second quarter of 2019, sales were up 45%, and operating margins were up 240 basis points.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'Same-store sales',
      'Multi-year change in Same-store sales',
      'Multi-year change in Same-store sales',
      'Multi-year change in Same-store sales',
      'Multi-year change in Revenue',
      'Multi-year change in Operating margin',
    ])
  })

  it("keeps a segment's margin told in the sentence after its sales", () => {
    expect(
      read(
        'In our Hulls segment, sales rose 4%.',
        'In our Oars and Paddles segment, revenues rose 7%, and adjusted operating earnings were up 2%.',
        'Adjusted operating margins of 22.4% were down 130 basis points.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' of ')),
    ).toEqual([
      'Revenue of Hulls',
      'Revenue of Oars & Paddles',
      'Operating income of Oars & Paddles',
      'Operating margin of Oars & Paddles',
      'Operating margin of Oars & Paddles',
    ])
  })

  it('begins the next of a list behind a comparison', () => {
    expect(
      read(
        'We are providing updated guidance for full year 2021.',
        'We anticipate demand to improve from reported year-to-date levels, ending close to flat versus 2020, net sales of approximately $4.2 billion and diluted earnings per share of approximately $6.35.',
      ),
    ).toEqual([
      'Revenue | - | 2021 | guidance-mid | 4200000000 USD',
      'Diluted EPS | - | 2021 | guidance-mid | 6.35 USD/share',
    ])
  })

  it('never takes the company for a business of its own', () => {
    expect(
      read(
        'I am pleased with the second quarter results of our teams.',
        'Total HRW revenue increased 21% to $3.2 billion.',
        'Harrow revenue grew 9%.',
      ).join(),
    ).not.toMatch(/H(?:RW|arrow) \|/)
  })

  it('takes millions told after a price a share for what was spent', () => {
    expect(
      read(
        'We repurchased 2.4 million shares at an average of $131 per share, totaling approximately $314 million.',
      ).at(-1),
    ).toBe('Share repurchases | - | 2021Q2 | actual | 314000000 USD')
  })

  it('keeps what costs and purchases a figure tells from the measure beside it', () => {
    expect(
      read(
        'We are holding our full year earnings outlook of around $3.10 despite about $0.08 of incremental costs related to freight.',
        'Our SG&A ratio fell 90 basis points to 36.4%.',
        'In Q2, bad debt expense was $3 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'EPS',
      'Impact on EPS',
      'SG&A expense % of revenue',
      'SG&A expense % of revenue',
      'Provision for credit losses',
    ])
  })

  it('hears guidance that is reiterated and then listed', () => {
    expect(
      read(
        "Now, turning to our outlook for fiscal '21.",
        'We gave some guidance metrics on our last call and we are reiterating those levels today.',
        'Specifically, annual revenues between $2.15 billion and $2.25 billion and annual adjusted earnings per share between $1.40 and $1.60.',
      ).map((line) => line.split(' | ').slice(3).join(' ')),
    ).toEqual([
      'guidance-low 2150000000 USD',
      'guidance-high 2250000000 USD',
      'guidance-low 1.4 USD/share',
      'guidance-high 1.6 USD/share',
    ])
  })

  it.each([
    ['Most of these sales were driven by traffic up 11% for the quarter.', 'Traffic'],
    ['Earnings increased 9% to $2.06 per diluted share.', 'Diluted EPS'],
    ['Revenue in the quarter increased 8% to 2019.', 'Multi-year change in Revenue'],
  ])('hears what has moved: “%s”', (sentence, metric) => {
    expect(read('I am pleased with our second quarter.', sentence)[0]?.split(' | ')[0]).toBe(metric)
  })

  it('counts orders in homes, guides homes, and gives pre-tax income to the business it is of', () => {
    expect(
      read(
        'Our net sales orders decreased 17% to 4,952 homes.',
        'In the third quarter of 2021, we expect homes closed to be in a range between 3,000 and 3,500 homes.',
        'Mortgage Services pre-tax income in the second quarter was $71 million.',
      ).map((line) => line.split(' | ').slice(0, 4).join(' | ')),
    ).toEqual([
      'Orders | - | 2021Q2 | change yoy %',
      'Home orders | - | 2021Q2 | actual',
      'Homes delivered | - | 2021Q3 | guidance-low',
      'Homes delivered | - | 2021Q3 | guidance-high',
      'Pre-tax income | Mortgage Services | 2021Q2 | actual',
    ])
  })

  it('takes the day balances are told at again and again for the end of the quarter', () => {
    expect(
      read(
        'At March 31, we had 12,000 homes in inventory.',
        'At March 31, our total debt was $420 million.',
        'At March 31, our book value per share was $18.54.',
      ).map((line) => line.split(' | ')[3]),
    ).not.toContain('prior-period actual')
  })

  it('counts who came apart from who is there, part by part', () => {
    expect(
      read(
        'We added a total of 90,000 net new digital subscriptions, including 60,000 for Chess and 30,000 for Gardens.',
        'We had approximately 410,000 Chess subscriptions, approximately 300,000 Gardens subscriptions.',
        'We gained 20,000 broadband customers.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Net subscriber additions | Digital',
      'Net subscriber additions | Chess',
      'Net subscriber additions | Gardens',
      'Subscribers | Chess',
      'Subscribers | Gardens',
      'Customers added | -',
    ])
  })

  it.each([
    ['As a percentage of net sales, our SG&A was 31%.', 'SG&A expense % of revenue'],
    ['Adjusted EPS was $0.41, $0.03 higher than the prior year.', 'EPS actual EPS change yoy abs'],
    ['We are debt free with a $90 million revolving line of credit.', 'Revolving line of credit'],
    ['Our total reportable incident rate decreased 12%.', 'Reportable incident rate'],
    ['Storm-related expenses fell to about $4 million.', 'Storm-related expenses'],
    [
      'Free cash flow was $50 million, with $70 million from operating activities.',
      'Free cash flow actual Operating cash flow',
    ],
    ['Operational sales grew 7%.', 'Constant-currency revenue growth'],
    ['We expect total inflation of 4% for 2021.', 'Inflation'],
    ['That gives a yield of 3% at the closing price of our shares.', 'Dividend yield'],
  ])('takes nothing for a measure that is only beside it: “%s”', (sentence, metrics) => {
    const told = read('I am pleased with our second quarter.', 'Sales grew 3%.', sentence)
      .slice(1)
      .map((line) => `${line.split(' | ')[0] ?? ''} ${line.split(' | ')[3] ?? ''}`)
    expect(told.join(' ')).toContain(metrics)
  })

  it('hears a business called a management, and the team that delivered', () => {
    expect(
      read(
        'In Grounds Management, sales were down 6%.',
        'Our Lantern team delivered an excellent Q2 with sales growing organically 15%.',
        'Weekend subscription revenues declined 1% as volumes outweighed the benefit from the first quarter price increase.',
      ).map((line) => line.split(' | ').slice(0, 4).join(' | ')),
    ).toEqual([
      'Revenue | Grounds Management | 2021Q2 | change yoy %',
      'Organic revenue growth | Lantern | 2021Q2 | change yoy %',
      'Subscription revenue | Weekend | 2021Q2 | change yoy %',
    ])
  })

  it("gives a hotel's measures to its regions, in all the ways these are called", () => {
    expect(
      read(
        'Systemwide RevPAR declined 8%.',
        'Second quarter comparable U.S. RevPAR declined nearly 7%.',
        'In the Middle East and Africa region, RevPAR was down 6%.',
        'In the Americas outside the U.S., RevPAR declined 5%.',
        'RevPAR in Japan increased 4%.',
        'We achieved net unit growth of 3.8%.',
        'We signed nearly 2,000 rooms.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'RevPAR | -',
      'RevPAR | US',
      'RevPAR | Middle East & Africa',
      'RevPAR | Americas outside the US',
      'RevPAR | Japan',
      'Unit growth | -',
      'Rooms signed | -',
    ])
  })

  it.each([
    [
      'Diluted earnings per share, excluding losses and gains on sales of depots, increased 35% to $4.37.',
      'Diluted EPS | - | 2021Q2 | actual | 4.37 USD/share',
    ],
    [
      'Other revenue, which is primarily rental revenue, increased 17%.',
      'Revenue | Other | 2021Q2 | change yoy % | 17 %',
    ],
    ["Highlights include men's sales increasing 30%.", "Revenue | Men's | 2021Q2 | change yoy % | 30 %"],
    [
      'As a percentage of total sales, catering was 29%.',
      'Share of revenue | Catering | 2021Q2 | actual | 29 %',
    ],
    [
      'Adjusted EPS of $0.61 came in better than our $0.52 outlook.',
      'EPS | - | 2021Q2 | guidance-mid | 0.52 USD/share',
    ],
    [
      'Our capital spending target remains at approximately $37 million.',
      'Capex | - | 2021 | guidance-mid | 37000000 USD',
    ],
    [
      'Organic sales were up 4% driven by a volume increase of 3%.',
      'Volume growth | - | 2021Q2 | change yoy % | 3 %',
    ],
    ['For income tax, our effective rate was 24%.', 'Tax rate | - | 2021Q2 | actual | 24 %'],
    ['Sudsy grew consumption 72%.', 'Consumption | - | 2021Q2 |'],
    ['While we have 80% of our cocoa hedged, costs rise.', 'Share of cocoa hedged'],
    ['Outpatient visits grew 4%.', 'Outpatient visits'],
  ])('reads “%s”', (sentence, fact) => {
    expect(
      read('I am pleased with our second quarter.', 'Gross margin was 40%.', sentence).join('\n'),
    ).toContain(fact)
  })

  it('dates no figure of a month or some weeks to the quarter', () => {
    expect(
      read(
        'Same-store sales rose 3% in April, 5% in May and 7% in June.',
        'For the first three weeks of July, same-store sales were up 9%.',
        'Quarter-to-date, comparable sales are running up 11%.',
        'In the quarter, same-store sales were up 12%, and in July they were up 14%.',
        'Sales in June grew 13%, and for the quarter they were up 15%.',
        'We saw same-store sales improving from negative 4% in March to positive 2% in May.',
      ).map((line) =>
        line
          .split(' | ')
          .filter((_, at) => at === 2 || at === 4)
          .join(' '),
      ),
    ).toEqual([
      '- 3 %',
      '- 5 %',
      '- 7 %',
      '- 9 %',
      '- 11 %',
      '2021Q2 12 %',
      '- 14 %',
      '- 13 %',
      '2021Q2 15 %',
      '- -4 %',
      '- 2 %',
    ])
  })

  it('measures each growth against its own base, wherever the base stands', () => {
    expect(
      read(
        'Adjusted earnings per share of $1.20 rose 9% compared to Q2 2020 and 31% compared to 2019.',
        'Organic sales grew 12% versus 2020 and 7% versus 2019, exceeding expectations.',
        'Across the regions, on a comparable basis versus Q2 2019, Canada grew 8%, Iberia grew 3%.',
        'We saw same-store sales versus pre-pandemic levels improving from 3.1% early on to 5.4%.',
        'Operating income of $40 million was $6 million higher than 2019.',
      ).map((line) =>
        line
          .split(' | ')
          .filter((_, at) => at === 0 || at === 3 || at === 4)
          .join(' '),
      ),
    ).toEqual([
      'EPS actual 1.2 USD/share',
      'EPS change yoy % 9 %',
      'Multi-year change in EPS change yoy % 31 %',
      'Organic revenue growth change yoy % 12 %',
      'Multi-year change in Organic revenue growth change yoy % 7 %',
      'Multi-year change in Revenue change yoy % 8 %',
      'Multi-year change in Revenue change yoy % 3 %',
      'Multi-year change in Same-store sales change yoy % 3.1 %',
      'Multi-year change in Same-store sales change yoy % 5.4 %',
      'Operating income actual 40000000 USD',
      'Multi-year change in Operating income change yoy abs 6000000 USD',
    ])
  })

  it('tells one year from two where a sentence tells both', () => {
    expect(
      read(
        'Sales were up 9% to last year and up 4% to pre-pandemic levels.',
        'We grew our operating margin by 70 basis points on a one-year basis and 510 basis points on a two-year basis.',
        'Moving on to gross profit.',
        'Our rate of 58.7% was down 30 basis points to last year.',
        'I am confident that we can deliver an operating margin between 8% and 9% this fiscal year.',
      ).map((line) =>
        line
          .split(' | ')
          .filter((_, at) => at === 0 || at === 3)
          .join(' '),
      ),
    ).toEqual([
      'Revenue change yoy %',
      'Multi-year change in Revenue change yoy %',
      'Operating margin change bps',
      'Multi-year change in Operating margin change bps',
      'Gross margin actual',
      'Gross margin change bps',
      'Operating margin guidance-low',
      'Operating margin guidance-high',
    ])
  })

  it('tells what goods earn from the gross margin, and the rate that was just turned to', () => {
    expect(
      read(
        'Moving on to gross margin.',
        'There was further rate expansion to 38%, more than we had hoped for.',
        'We had a healthy merchandise margin which improved to 42.2%.',
      ),
    ).toEqual([
      'Gross margin | - | 2021Q2 | actual | 38 %',
      'Merchandise margin | - | 2021Q2 | actual | 42.2 %',
    ])
  })

  it('keeps what owned and licensed shops sell, and what a brand did well with', () => {
    expect(
      read(
        'Our shops had comparable owned plus licensed sales of 6.3%.',
        'Adjusted EBITDA margin, at 12.4%, exceeded that of two years ago by 310 basis points.',
        'Our Linden business did well with comps, owned plus licensed, up 9.2%.',
      ).filter((figure) => !figure.includes('bps')),
    ).toEqual([
      'Same-store sales | - | 2021Q2 | change yoy % | 6.3 %',
      'Adjusted EBITDA margin | - | 2021Q2 | actual | 12.4 %',
      'Same-store sales | Linden | 2021Q2 | change yoy % | 9.2 %',
    ])
  })
})
