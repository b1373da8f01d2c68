import { describe, expect, it } from 'vitest'
import { listRelations, marked } from './read-relations.ts'

const letter = (...sentences: readonly string[]): string =>
  ['A Letter on Glass', 'Notes of an amateur', ...sentences].join('\n')

describe('findRelations in an essay', () => {
  it.each([
    ['Revenue grew 12% from $50 million to $56 million.', 'fits growth 12%: 56 ÷ 50 − 1 = 12.0%'],
    [
      'Revenue rose from $30 million to $40 million, an increase of 33%.',
      'fits growth 33%: 40 ÷ 30 − 1 = 33.3%',
    ],
    [
      'The market went from $15.4 billion in 2024 to $26 billion in 2026, a CAGR of 30%.',
      'fits growth 30%: (26 ÷ 15.4)^(1/2) − 1 = 29.9%',
    ],
    [
      'Spending more than doubled from $20 million to $45 million.',
      'fits growth doubled: 45 ÷ 20 − 1 = 125.0%',
    ],
    [
      'Sales will expand from $15 billion today to $154 billion, a ninefold increase.',
      'fits ratio ninefold: 154 ÷ 15 = 10.3',
    ],
    ['Stocks rose $3 million to $13 million from $10 million.', 'fits difference $3 million: 13 − 10 = 3'],
    ['Of the $40.7 million, $29 million or 71% came from glass.', 'fits share 71%: 29 ÷ 40.7 = 71.3%'],
    ['A link needs 4 lanes x 100G = 400G.', 'fits product 400G: 4 × 100G = 400G'],
    [
      '2% of $15.4 billion is about $300 million.',
      'fits product $300 million: 2% × $15.4 billion = $308.0 million',
    ],
    ['They sold 10,000 units × $500 = $5 million.', 'fits product $5 million: 10,000 × $500 = $5 million'],
    [
      'A line of 40 testers at $1.1 million each costs $44 million.',
      'fits product $44 million: 40 × $1.1 million = $44 million',
    ],
    ['We count 648 vs. 144 panes, or roughly 4.5:1 in the new hall.', 'fits ratio 4.5:1: 648 ÷ 144 = 4.50'],
    [
      'A blank costs $7,000 and you get 250 good panes, which puts the cost per pane at roughly $28.',
      'fits quotient $28: $7,000 ÷ 250 = $28',
    ],
    ['It ships $25 million a quarter, or $100 million a year.', 'fits product $100 million: 25 × 4 = 100'],
    [
      'A lamp goes for $40 and costs $18 to make, so the profit is $22.',
      'fits difference $22: $40 − $18 = $22',
    ],
    ['The fee is $8 and the post $3.49. Total costs are $11.49.', 'fits sum $11.49: $8 + $3.49 = $11.49'],
    [
      'It lost $1.2 million on glass, $800,000 on lead and $300,000 on wood. Total losses amounted to $2.3 million.',
      'fits sum $2.3 million: $1.2 million + $800,000 + $300,000 = $2.3 million',
    ],
    [
      'The old kiln burned $4.1 million a year. The new one brings that to approximately $1.37 million, a 67% reduction.',
      'fits growth 67%: $1.37 million ÷ $4.1 million − 1 = 66.6%',
    ],
    [
      '加購價 40 元、商品成本 18 元，單份毛利就是 22 元，毛利率為 55%。',
      'fits share 55%: 22 元 ÷ 40 元 = 55.0%',
    ],
    [
      '每天 80 筆訂單，其中 30% 的客人加購 22 元的飲品，每天大約增加 528 元。',
      'fits product 528 元: 80 筆 × 30% × 22 元 = 528 元',
    ],
    ['100 元 − 35 元 − 5 元 − 30 元 = 30 元', 'fits difference 30 元: 100 元 − 35 元 − 5 元 − 30 元 = 30 元'],
    ['營收從 154 億美元增至 238 億美元，成長 55%。', 'fits growth 55%: 238 ÷ 154 − 1 = 54.5%'],
    [
      '每片晶圓 7,000 美元，可得 250 顆晶粒，等於每顆 28 美元。',
      'fits quotient 28 美元: 7,000 美元 ÷ 250 顆 = 28 美元',
    ],
    ['10,000 台乘以 500 美元等於 500 萬美元。', 'fits product 500 萬美元: 10,000 台 × 500 美元 = 500 萬美元'],
  ])('reads %s', (sentence, relation) => {
    expect(listRelations(letter(sentence))).toContain(relation)
  })

  it('carries operands from the sentences before', () => {
    const relations = listRelations(
      letter(
        'Each frame holds eight panes. A pane fetches $24, so a buyer pays the maker $192 for a frame.',
        'A quarter of 480 is 120, three quarters of 192 is 144, and together they make $264 of average content.',
        'At $264 each, the 144 frames of a house give roughly $38,000.',
      ),
    )
    expect(relations).toEqual(
      expect.arrayContaining([
        'fits product $192: eight × $24 = $192',
        'fits product 144: three quarters × 192 = 144',
        'fits product $38,000: 144 × $264 = $38,016.0',
      ]),
    )
  })

  it.each([
    ['Revenue grew 21% from $50 million to $56 million.', 'off growth 21%: 56 ÷ 50 − 1 = 12.0%'],
    ['Revenue fell 12% from $50 million to $56 million.', 'off growth 12%: 56 ÷ 50 − 1 = 12.0%'],
    ['Of the $40.7 million, $29 million or 17% came from glass.', 'off share 17%: 29 ÷ 40.7 = 71.3%'],
    ['They sold 10,000 units × $500 = $50 million.', 'off product $50 million: 10,000 × $500 = $5.0 million'],
    ['2% of 15.4 billion is about 3 billion.', 'off product 3 billion: 2% × 15.4 billion = 0.3 billion'],
    ['營收從 154 億美元增至 238 億美元，成長 85%。', 'off growth 85%: 238 ÷ 154 − 1 = 54.5%'],
    [
      '每片晶圓可得 250 顆晶粒，共有 40 片，250 乘以 40 等於 1,000 顆。',
      'off product 1,000 顆: 250 × 40 = 10,000.0 顆',
    ],
  ])('finds that %s does not follow', (sentence, relation) => {
    expect(listRelations(letter(sentence))).toContain(relation)
  })

  it('names a product whose result is one digit off, though only the units say what belongs together', () => {
    const relations = listRelations(
      letter('Each light pulls two panes, or $40 of glass.', 'In a hall with 144 lights the sum is $5,260.'),
    )
    expect(relations).toContain('off product $5,260: 144 × $40 = $5,760.0')
  })

  it.each([
    [
      'Gross margin was 30.9%, down 50 basis points from the third quarter and up from 28.5% in the year-ago period.',
    ],
    ['Prices fell 4% and volumes rose 9%, so sales reached $31 million.'],
    ['We shipped 12,000 frames to 3 customers in 2024 and 18,000 to 5 customers in 2025.'],
    ['The range runs from $50 million to $56 million, and 12% of it is ours.'],
    ['Capacity was booked through 2027, and 70% of it by one buyer at $500 a frame.'],
    ['The plan is $20 a month, or $200 a year.'],
    ['For a $100 lamp with $10 postage, your fee is 8% of $100, but your duty is 2.9% of $110.'],
    ['Consumer growth fell from 3.5% to 2.4%, while business investment grew 3.7%.'],
    ['消費者支出成長從 3.5% 降至 2.4%，企業固定投資雖年化成長 3.7%。'],
    ['Margins moved from 22% to 28% in one year while growing revenue 23%.'],
    ['We now run 12 kilns at $1,000 a day, or so, and the permit is $120.'],
    [
      'At the prototype stage we need less than 50 nanoseconds. We have 28, so the old one is still 2x slower.',
    ],
    ['Revenue was $50 million, up 20% year over year, compared to $45 million in the prior quarter.'],
    ['Revenue of $50 million was up 10% compared to guidance of $48 million.'],
    ['Revenue of $50 million was up 10%, or 4% organically, from $45.5 million.'],
    [
      'Sales and profit rose 10% and 20%, respectively, from $50 million and $10 million to $55 million and $12 million.',
    ],
    ['With $300 million of debt and $50 million of cash, our leverage ratio is 2.1x.'],
    ['We spent $3 million on glass and $5 million on lead, bringing total debt to $80 million.'],
    ['We closed 3 deals and hired 20 people, for a total of 500 employees.'],
    ['40% of the 500 employees were in the 3 plants.'],
    ['We sold 10,000 panes at $500 each, or $50 less than a year ago.'],
    [
      'The midpoint of our prior range was $45 million; the new range is $40 million to $60 million, against a prior midpoint of $45 million.',
    ],
    ['Revenue is expected to be $4.80 billion, plus or minus 2 percent.'],
    ['A 2 x 4 is 8 feet long.'],
    ['Orders grew 45% a year on average from $20 million to $61 million.'],
    ['營收年增 20%，較上季的 4,500 萬美元成長 10% 至 4,950 萬美元。'],
    ['營收為 5,000 萬美元，較預期的 4,800 萬美元高出 4%，年增 20%。'],
    ['He was 40, or so he said, when the 300 panes were set in 18 days.'],
    [
      'Net loss was $0.6 million, or one cent per share, after $4.8 million, or ten cents per share, a year ago.',
    ],
  ])('claims nothing of %s', (sentence) => {
    expect(listRelations(letter(sentence)).filter((relation) => !relation.startsWith('fits'))).toEqual([])
  })
})

describe('findRelations in a call', () => {
  const call = (...paragraphs: readonly string[]): string =>
    [
      'Corvane Optics Inc (NASDAQ: CVNO) Q2 2025 Earnings Call dated Aug. 06, 2025',
      'Corporate Participants:',
      'Desmond Okafor — Chief Financial Officer',
      'Presentation:',
      'Operator',
      'Good afternoon and welcome to the second quarter 2025 call of Corvane Optics.',
      'Desmond Okafor — Chief Financial Officer',
      ...paragraphs,
      'Questions and Answers:',
      'Operator',
      'There are no questions.',
    ].join('\n')

  it('relates figures that stand in different paragraphs by metric, segment, basis and period', () => {
    const relations = listRelations(
      call(
        'Total revenue for the second quarter of 2025 was $40.7 million, down 23% year over year.',
        'Data center revenue was $29 million, and CATV revenue was $8.7 million.',
        'During the second quarter, 71% of our revenue was from our data center products, 22% was from our CATV products, with the remaining 7% from telecom and other.',
        'Non-GAAP gross margin was 18.9%. Non-GAAP operating expenses were $24.8 million or 61% of revenue.',
        'Non-GAAP operating loss was $17.1 million.',
        'On a non-GAAP basis, net loss was $12 million or $0.31 per share. Fully diluted shares outstanding were 38.4 million.',
        'Revenue in the second quarter of 2024 was $52.9 million.',
        'For the third quarter of 2025, we expect revenue to be between $41 million and $46 million, with a midpoint of $43.5 million.',
      ),
    )
    expect(relations).toEqual(
      expect.arrayContaining([
        'fits growth 23%: 40.7 ÷ 52.9 − 1 = −23.1%',
        'fits share 71%: 29 ÷ 40.7 = 71.3%',
        'rounding share 22%: 8.7 ÷ 40.7 = 21.4%',
        'fits whole 7%: 71% + 22% + 7% = 100%',
        'fits share 61%: 24.8 ÷ 40.7 = 60.9%',
        'fits income $17.1 million: 40.7 × 18.9% − 24.8 = −17.11',
        'fits per-share $0.31 per share: −12 ÷ 38.4 = −0.313',
        'fits midpoint $43.5 million: (41 + 46) ÷ 2 = 43.5',
      ]),
    )
    expect(relations.filter((relation) => relation.startsWith('off'))).toEqual([])
  })

  it('takes parts that do not make the whole for an error only where they are said to be all', () => {
    const parts = [
      'Total revenue for the second quarter of 2025 was $40.7 million.',
      'Optics revenue was $29 million. Cable revenue was $8.7 million.',
    ]
    expect(listRelations(call(...parts)).filter((relation) => relation.includes('sum'))).toEqual([])
    expect(listRelations(call(...parts, 'We report two segments.'))).toContain(
      'off sum $40.7 million: 29 + 8.7 = 37.7',
    )
  })

  it('does not mix a GAAP margin with expenses that leave items out', () => {
    const relations = listRelations(
      call(
        'GAAP gross margin for the second quarter of 2025 was 36.1% and GAAP operating margin was 9.7%.',
        'Non-GAAP gross margin was 42.5%. Non-GAAP operating expenses were $114.9 million or 17.3% of revenue.',
        'Non-GAAP operating margin was 25.2%.',
      ),
    )
    expect(relations).toContain('fits income 25.2%: 42.5% − 17.3% = 25.20%')
    expect(relations.filter((relation) => relation.startsWith('off'))).toEqual([])
  })

  it.each([
    [
      'a year that the speaker has turned to',
      [
        'Total revenue for the second quarter of 2025 was $200 million. Gross margin was 40% and operating expenses were $60 million.',
        'Operating income in the second quarter was $20 million.',
        'For the full year 2024, revenue was $700 million.',
        'Gross margin was 38%, operating expenses were $230 million and operating income was $36 million.',
      ],
    ],
    [
      'growth without an acquisition',
      [
        'Total revenue for the second quarter of 2025 was $200 million, up 25% year over year, or 9% excluding the acquisition.',
        'Revenue in the second quarter of 2024 was $160 million.',
      ],
    ],
    [
      'shares by region beside shares by kind',
      [
        'Revenue for the second quarter of 2025 was $200 million. 60% of our revenue was from the Americas, and 55% of our revenue was from software.',
      ],
    ],
    [
      'growth of a product that lost its name',
      [
        'Optics revenue for the second quarter of 2025 was $29 million, up 42% year over year. Revenue for our new product increased 33% year over year.',
        'Optics revenue in the second quarter of 2024 was $20.4 million.',
      ],
    ],
    [
      'a margin that rose by a rate, and one that rose by points',
      [
        'Non-GAAP gross margin for the second quarter of 2025 was 43%, an increase of 7.5% year over year.',
        'Non-GAAP gross margin in the second quarter of 2024 was 40%.',
        'Non-GAAP operating margin for the second quarter of 2025 was 23%, an increase of 3% year over year.',
        'Non-GAAP operating margin in the second quarter of 2024 was 20%.',
      ],
    ],
    [
      'a range that was raised',
      [
        'For the third quarter of 2025, we had expected revenue to be between $180 million and $190 million.',
        'For the third quarter of 2025, we now expect revenue to be between $200 million and $220 million, with a midpoint of $210 million.',
      ],
    ],
    [
      'a margin that leaves its basis open where both are spoken of',
      [
        'Total revenue for the second quarter of 2025 was $200 million. Gross margin was 45%.',
        'Operating expenses were $70 million. On an adjusted basis, we did better.',
        'Operating income was $40 million.',
      ],
    ],
  ])('marks nothing of %s', (_what, paragraphs) => {
    expect(
      marked(call(...paragraphs)).map(({ explanation }) => explanation.details['working'] ?? explanation.key),
    ).toEqual([])
  })
})
