import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { rankFacts } from '../../../shared/facts/headlines/rank-facts.ts'

/** Figures of remarks printed without title, names or labels, as `metric | segment | period | kind | value unit`. */
function read(fileName: string, ...lines: readonly string[]): readonly string[] {
  const text = unlabelled(lines)
  return readText(fileName, text)
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

  it('gives a margin told beside a segment’s profit to that segment', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'In North America, revenue grew 6%.',
        'Segment operating profit in the second quarter was $212 million and operating margin was 17.4%.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' of ')),
    ).toEqual([
      'Revenue of North America',
      'Operating income of North America',
      'Operating margin of North America',
    ])
  })

  it('adds cash up over the months a passage goes through, until it names another period', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Turning to cash, over the six months to the end of June, we put $17.3 million into acquisitions.',
        'We paid $61 million in dividends and had $12.5 million of capital expenditures.',
        'Operating cash flow was $82 million in the quarter.',
        'We also repurchased $7 million of shares.',
      )
        .slice(1)
        .map((line) => line.replace(' | -', '')),
    ).toEqual([
      'Dividends paid | 2021H1 | actual | 61000000 USD',
      'Capex | 2021H1 | actual | 12500000 USD',
      'Operating cash flow | 2021Q2 | actual | 82000000 USD',
      'Share repurchases | 2021Q2 | actual | 7000000 USD',
    ])
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
        'Rest of the world fourth quarter segment revenue of $143 million rose 16%.',
        'Its fourth quarter segment margin rose to 9.4%.',
      ),
    ).toEqual([
      'Revenue | Rest of World | 2020Q4 | actual | 143000000 USD',
      'Revenue | Rest of World | 2020Q4 | change yoy % | 16 %',
      'Operating margin | Rest of World | 2020Q4 | actual | 9.4 %',
    ])
  })
})

describe('findFacts on what remarks tell by context', () => {
  it('keeps the end of a range from beginning another', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'For 2021 we expect organic sales growth in the range of 3% to 8% and about 5.5% at the midpoint.',
      ),
    ).toEqual([
      'Organic revenue growth | - | 2021 | guidance-low | 3 %',
      'Organic revenue growth | - | 2021 | guidance-high | 8 %',
      'Organic revenue growth | - | 2021 | guidance-mid | 5.5 %',
    ])
  })

  it("reads a metric's word in a business's name as part of the name", () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Finally, Production Systems margins decreased 31 basis points to 8.7%.',
      ).join(),
    ).not.toContain('| Production |')
  })

  it.each([
    ["Now let's turn to our Leisure Group results.", 'Operating margin was 12.4%.', 'Leisure'],
    [
      "Turning to Slide 14, I'll review our second quarter results for our Nordic region.",
      'Revenue was $212 million.',
      'Nordic',
    ],
  ])('hears “%s” turn to a business', (turn, sentence, segment) => {
    expect(read('WHT_q2_2021.txt', turn, sentence)[0]).toContain(`| ${segment} |`)
  })

  it('hands the place a sentence opens with to all it tells', () => {
    expect(
      read('WHT_q2_2021.txt', 'In Iberia, Q2 revenue grew 14% and operating income grew 19%.').map((line) =>
        line.split(' | ').slice(0, 2).join(' '),
      ),
    ).toEqual(['Revenue Iberia', 'Operating income Iberia'])
  })

  it('names the business whose growth is told before it', () => {
    expect(read('WHT_q2_2021.txt', 'Revenue grew 2%, led by 9% growth in Harbor Direct.')[1]).toBe(
      'Revenue | Harbor Direct | 2021Q2 | change yoy % | 9 %',
    )
  })

  it('takes no part of a profit a share for the profit', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Adjusted earnings per share was $2.11, and a better mix contributed $0.21 per share.',
        'Our earnings per share guidance for 2021 includes $0.35 to $0.55 of impacts attributable to the new plant.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['EPS', 'Impact on EPS', 'Impact on EPS', 'Impact on EPS'])
  })

  it('holds a whole sentence that compares against the period it names', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        "This compares with last year's adjusted net income, excluding the gain on the sale of our old harbor terminal, of $212 million or $1.17 per share.",
      ).map((line) => line.split(' | ').slice(2, 4).join(' ')),
    ).toEqual(['2020Q2 prior-period actual', '2020Q2 prior-period actual'])
  })

  it('dates what is over in the first months of a year', () => {
    expect(
      read('WHT_q2_2021.txt', 'Through the first 6 months of 2021, our sales are up 8% to $3.1 billion.')[1],
    ).toContain('| actual |')
  })

  it('counts orders, backlog and homes in pieces', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Net sales orders decreased 21% to 3,412 homes.',
        'Our unit backlog was 7,214 homes.',
        'Our average closing price was $412,500 and our pre-tax profit margin was 17.4%.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Orders', 'Home orders', 'Backlog', 'Unit price', 'Pre-tax margin'])
  })

  it.each([
    'Our adjusted earnings per share guidance is $6.30 to $6.70.',
    'Capex guidance is unchanged, though our assumption of $410 million to $430 million is dependent upon deliveries.',
  ])('dates standing guidance by the year under way: “%s”', (sentence) => {
    for (const line of read('WHT_q2_2021.txt', sentence)) expect(line).toContain('| 2021 | guidance-')
  })

  it('sets what was guided before behind what is guided now, and far aims in no year', () => {
    const text = [
      'Our better expectations of 2021 have sales of approximately $9.4 billion in them.',
      'This compares to our prior expectations of approximately $9.1 billion of sales.',
      'We set medium-term targets of 3% to 5% organic revenue growth annually.',
    ].join('\n')
    const document = parseDocument({ text, fileName: 'WHT_q2_2021.txt', companies: [] })
    const [now, before, aim] = findFacts({ document, text, fiscalYearEnd: null })
    expect([now?.segment, now?.kind]).toEqual([null, 'guidance-mid'])
    expect(before?.importance).toBeLessThan((now?.importance ?? 0) / 2)
    expect([aim?.kind, aim?.period]).toEqual(['target', null])
  })

  it('calls the profit of the segments theirs, whatever is short in the file', () => {
    const text =
      'Wow!\nIn the quarter revenue was $900 million, up 4%.\nWe grew earnings per share to $1.12.\nOur segment profit was $71 million in the quarter.'
    const document = parseDocument({ text, fileName: 'WHT_q2_2021.txt', companies: [] })
    expect(document.metadata.kind).toBe('call')
    expect(findFacts({ document, text, fiscalYearEnd: null }).map(({ metric }) => metric)).toContain(
      'Segment operating income',
    )
  })

  it('gives two figures told respectively their periods in order, and guidance just set the coming year', () => {
    expect(
      read(
        'WHT_q4_2020.txt',
        'We set records with fourth quarter and full year sales of $2.5 billion and $9.4 billion respectively.',
        'With all this in mind, we are setting full year sales guidance at $9.7 billion to $10.2 billion.',
      ).map((line) => line.split(' | ')[2]),
    ).toEqual(['2020Q4', '2020', '2021', '2021'])
  })

  it('leaves what is aimed at by a year to that year', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Our plan to reach $20 billion in revenue and exceed $30 in earnings per share by the year 2026 was designed with this in mind.',
      )[1],
    ).toContain('| 2026 |')
  })

  it('reads bare margins as the operating margin and cents they moved as no profit', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'We posted organic growth of 6%, with margins of 19% and earnings of $1.45 per share.',
        'Together these lowered operating margins by 1.3 percentage points and earnings per share by $0.03.',
        'Margins expanded 140 basis points to 17%.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'Organic revenue growth',
      'Operating margin',
      'EPS',
      'Operating margin',
      'Impact on EPS',
      'Operating margin',
      'Operating margin',
    ])
  })

  it('takes a speaker who will start with a business for no promise, and a company called Target for no aim', () => {
    const lines = read(
      'WHT_q2_2021.txt',
      'I will start with our safety business, which posted organic growth of 6.1% in the second quarter.',
      'When I first started here, Target delivered just under $18 billion in revenue.',
    )
    expect(lines[0]).toContain('| 2021Q2 | change yoy % |')
    expect(lines[1]).not.toContain('target')
  })

  it("hears a page turned with a comment and a country's name with its dots", () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        "Regarding our segments, I'll first comment on Harborline.",
        'Adjusted revenues grew 13% to $3.6 billion.',
        'Turning to U.S. Dental.',
        'Revenues were $1.5 billion.',
      ).map((line) => line.split(' | ')[1]),
    ).toEqual(['Harborline', 'Harborline', 'US Dental'])
  })

  it('does not call earnings a share a dividend that was told before', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'On July 27, we declared a $1 per share dividend.',
        'For 2021 we expect adjusted earnings of about $8.35 per share.',
      )[1],
    ).toBe('EPS | - | 2021 | guidance-mid | 8.35 USD/share')
  })

  it('goes on with guidance through a list, and through a range that is narrowed', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'For 2021, we expect the following: sales growth of 2% to 2.5%; a same-store sales decline of 4% to 3%; and earnings per share in the range of $6.90 to $7.20.',
        'We are increasing our core FFO midpoint by $0.04 and narrowing the range to $2.31 to $2.35 per share.',
      )
        .filter((line) => !line.includes('change'))
        .map((line) => line.split(' | ').slice(2, 4).join(' ')),
    ).toEqual([
      '2021 guidance-low',
      '2021 guidance-high',
      '2021 guidance-low',
      '2021 guidance-high',
      '2021 guidance-low',
      '2021 guidance-high',
    ])
  })

  it("takes growth against an older year for no year's growth, expected or not", () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Compared with 2019, sales grew 15.1%.',
        'Sales were up 11% from Q2 of 2019.',
        'For the third quarter we expect sales to be down 6% versus 2019.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(Array<string>(3).fill('Multi-year change in Revenue'))
  })

  it('takes growth of whatever else against any older year for none of the last', () => {
    expect(
      read(
        'WHT_q3_2021.txt',
        'Gross profit rose 18% versus Q3 2019.',
        'Against the same quarter of 2019, EBITDA grew 17%.',
        'Sales were up 41% relative to 2017.',
        'Versus pre-pandemic levels, sales were up 21%.',
        'Net sales grew 14% over the third quarter two years ago.',
        'Gross profit rose 7% from the third quarter of 2020.',
        'Sales grew 25% versus 2020.',
        'Sales grew 12% from the prior year and 39% on a two-year basis.',
      ).map((line) => line.replace(/ \|.*\| (?=[^|]*$)/, ' ')),
    ).toEqual([
      'Multi-year change in Gross profit 18 %',
      'Multi-year change in Adjusted EBITDA 17 %',
      'Multi-year change in Revenue 41 %',
      'Multi-year change in Revenue 21 %',
      'Multi-year change in Revenue 14 %',
      'Gross profit 7 %',
      'Revenue 25 %',
      'Revenue 12 %',
      'Multi-year change in Revenue 39 %',
    ])
  })
})

describe('rankFacts on remarks', () => {
  function rank(...lines: readonly string[]): readonly string[] {
    const text = lines.join('\n')
    const document = parseDocument({ text, fileName: 'WHT_q2_2021.txt', companies: [] })
    return rankFacts(findFacts({ document, text, fiscalYearEnd: null })).map(
      ({ value, unit }) => `${value} ${unit}`,
    )
  }

  it('gives one sum one place, keeps figures a cent apart, and puts the growth it is held against behind', () => {
    expect(
      rank(
        'GAAP earnings per share was $3.04 in the quarter.',
        'Adjusted earnings per share was $3.03 in the quarter.',
        'We again earned $3.03 per share on an adjusted basis in the quarter.',
        'Comparable sales grew 12.7% on top of 21.4% growth in the second quarter of 2020.',
        'In 2021 we expect capital spending of $4 billion to $5 billion.',
        'Inventory was $2.1 billion.',
      ),
    ).toEqual([
      '3.03 USD/share',
      '3.04 USD/share',
      '12.7 %',
      '4000000000 USD',
      '5000000000 USD',
      '21.4 %',
      '2100000000 USD',
    ])
  })

  it('gives what follows to the business whose share of sales a sentence tells', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'The rail market represented 14% of our sales in the quarter.',
        'And as planned, sales grew an impressive 41% from the second quarter of last year.',
        'Sequentially, sales increased by a very strong 13%.',
      ),
    ).toEqual([
      'Share of revenue | Rail | 2021Q2 | actual | 14 %',
      'Revenue | Rail | 2021Q2 | change yoy % | 41 %',
      'Revenue | Rail | 2021Q2 | change qoq % | 13 %',
    ])
  })

  it('turns to the region of a slide counted in words, and to one whose name is a list', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Turning to slide seven, I will review our results for our Nordics, Baltics, and Iceland region.',
        'Net sales increased 27% with demand in all countries.',
        'Turning to slide eight, I will review our results for our Iberia region.',
        'Net sales increased 11%.',
      ),
    ).toEqual([
      'Revenue | Nordics, Baltics, and Iceland | 2021Q2 | change yoy % | 27 %',
      'Revenue | Iberia | 2021Q2 | change yoy % | 11 %',
    ])
  })

  it('takes what is listed after an announcement of guidance for guidance', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'We are raising our ranges of guidance for 2021 as follows.',
        'Adjusted earnings per share of $5.10 to $5.45.',
        'Operating income of $610 million to $640 million and free cash flow of $300 million to $350 million.',
      ).map((line) => line.split(' | ').slice(2, 4).join(' ')),
    ).toEqual([
      '2021 guidance-low',
      '2021 guidance-high',
      '2021 guidance-low',
      '2021 guidance-high',
      '2021 guidance-low',
      '2021 guidance-high',
    ])
  })

  it('takes what another firm sells in a year, a fee and some of the expenses for none of the company’s measures', () => {
    const lines = read(
      'WHT_q2_2021.txt',
      'Adjusted earnings per share grew 17% in Q2.',
      'We have paid the $400 million termination fee to the other party.',
      'We closed on Oakline, a firm in Denver that has annual sales of about $40 million.',
      'Some $35 million of expenses came into Q2 out of Q4.',
    ).join()
    expect(lines).toContain('Termination fee | - | 2021Q2 | actual | 400000000 USD')
    expect(lines).toContain('Acquired revenue | - | 2021Q2 | actual | 40000000 USD')
    expect(lines).not.toContain('Operating expenses')
  })

  it('takes a profit guided in percent for its margin', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Turning to slide fourteen, we show our outlook for the full year 2021.',
        'This brings our operating income guidance for Central Europe to approximately 17%.',
      ),
    ).toEqual(['Operating margin | Central Europe | 2021 | guidance-mid | 17 %'])
  })

  it('goes on about the business whose results a slide is said to show, and with a list of growing ones', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'On Slide 12, we highlight Durables segment results.',
        'Net sales increased 20% to $592 million.',
        'Paints was up 6% versus last year, and durables increased 20%.',
      ),
    ).toEqual([
      'Revenue | Durables | 2021Q2 | change yoy % | 20 %',
      'Revenue | Durables | 2021Q2 | actual | 592000000 USD',
      'Revenue | Paints | 2021Q2 | change yoy % | 6 %',
      'Revenue | Durables | 2021Q2 | change yoy % | 20 %',
    ])
  })

  it('goes through a business that a sentence opens with, measure by measure', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'In Applied Flow, orders were up 9% on strength in shipyards.',
        'Revenues were up 3% organically.',
        'Segment operating margin contracted 60 basis points.',
        'In Canada, sales grew 4%.',
        'Net income was $31 million.',
      ),
    ).toEqual([
      'Orders | Applied Flow | 2021Q2 | change yoy % | 9 %',
      'Organic revenue growth | Applied Flow | 2021Q2 | change yoy % | 3 %',
      'Operating margin | Applied Flow | 2021Q2 | change bps | -60 bps',
      'Revenue | Canada | 2021Q2 | change yoy % | 4 %',
      'Net income | - | 2021Q2 | actual | 31000000 USD',
    ])
  })

  it('guides the quarter that is to come, and the year where nothing else was named', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'We continue to expect valve revenues of $410 million to $430 million.',
        'Now a few words on our third quarter outlook.',
        'We anticipate revenue of $100 million to $110 million in the quarter.',
      ),
    ).toEqual([
      'Revenue | Valve | 2021 | guidance-low | 410000000 USD',
      'Revenue | Valve | 2021 | guidance-high | 430000000 USD',
      'Revenue | - | 2021Q3 | guidance-low | 100000000 USD',
      'Revenue | - | 2021Q3 | guidance-high | 110000000 USD',
    ])
  })

  it('moves on to a division, goes through places it is at, and comes back to the company', () => {
    expect(
      read(
        'WHT_q2_2021.txt',
        'Now on to the Noodle Bar Division, which makes up 12% of our operating profit.',
        'Q2 system sales grew 4%.',
        'Next, at Grill House U.S., same-store sales grew 3% during the quarter.',
        'And finally, at the Corner Bakery, system sales grew 21% during the quarter.',
        'Today, I will discuss our financial results and our balance sheet.',
        'Core operating profit increased 3% for the quarter.',
      ),
    ).toEqual([
      'Share of operating profit | - | 2021Q2 | actual | 12 %',
      'Systemwide sales | Noodle Bar | 2021Q2 | change yoy % | 4 %',
      'Same-store sales | Grill House US | 2021Q2 | change yoy % | 3 %',
      'Systemwide sales | Corner Bakery | 2021Q2 | change yoy % | 21 %',
      'Operating income | - | 2021Q2 | change yoy % | 3 %',
    ])
  })
})
