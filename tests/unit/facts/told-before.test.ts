import { describe, expect, it } from 'vitest'
import { answer, answerAfter, answerOnCall } from './speech.ts'

/** Figures of a question and its answer behind those of the remarks. */
const after = (remarks: string, question: string, ...lines: readonly string[]): readonly string[] =>
  answerOnCall(remarks, question, ...lines).slice(answerOnCall(remarks, '').length)

describe('findFacts on numbers that point back to what the call told', () => {
  it('gives them its unit, and the answer the parts of it', () => {
    expect(
      after(
        'Cable revenue was $187 million.',
        'How much of the 187 was pluggables?',
        'Of the 187, pluggables were 141, and amplifiers the other 46.',
      ),
    ).toEqual([
      'Revenue | Cable | 2025Q3 | actual | 187000000 USD',
      'Revenue | Cable | 2025Q3 | actual | 187000000 USD',
      expect.stringMatching(/actual \| 141000000 USD$/),
      expect.stringMatching(/actual \| 46000000 USD$/),
    ])
    expect(after('Cable revenue was $187 million.', 'Is that it?', 'About 46 of the 187 is older.')).toEqual([
      expect.stringMatching(/46000000 USD$/),
      'Revenue | Cable | 2025Q3 | actual | 187000000 USD',
    ])
  })

  it('tells what was told of two units apart by what is named', () => {
    const remarks =
      'Cable revenue was $47 million. For the fourth quarter we expect gross margin to be around 47%.'
    expect(after(remarks, 'And on cable, is 47 the bottom?')).toEqual([
      'Revenue | Cable | 2025Q3 | actual | 47000000 USD',
    ])
    expect(after(remarks, 'On gross margin, how should we read your 47?')).toEqual([
      'Gross margin | 2025Q4 | guidance-mid | 47 %',
    ])
    expect(after(remarks, 'You have 47 customers, and we met the 47 of them.')).not.toContainEqual(
      expect.stringMatching(/USD|%/),
    )
  })

  it('does not take a verb behind a pointing word for what it points to', () => {
    expect(
      after('Yield was 61%.', 'And the older line?', 'It runs at 80%, that was 61% two years ago.').at(-1),
    ).toMatch(/prior-period actual \| 61 %$/)
  })
})

describe('findFacts on what one business does beside another', () => {
  it('reads verbs that are left out', () => {
    expect(
      answer(
        'Revenue was $142.7 million. Gratings accounted for $91 million of that and probes for $51.7 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 142700000 USD',
      'Revenue | Gratings | 2025Q3 | actual | 91000000 USD',
      'Revenue | Probes | 2025Q3 | actual | 51700000 USD',
    ])
    expect(
      answerOnCall(
        'Revenue was $142.7 million. Gratings did $91 million.',
        'And inside it?',
        'Gratings were 58, probes the other 33.',
      ).slice(2),
    ).toEqual([
      'Revenue | Gratings | 2025Q3 | actual | 58000000 USD',
      'Revenue | Probes | 2025Q3 | actual | 33000000 USD',
    ])
  })

  it('reads each of a list that one verb opens', () => {
    expect(
      answer(
        'Revenue was $71.5 million. Our access business accounted for $48.3 million, cable TV for $19.1 million and probes for $4.1 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 71500000 USD',
      'Revenue | Access | 2025Q3 | actual | 48300000 USD',
      'Revenue | Cable TV | 2025Q3 | actual | 19100000 USD',
      'Revenue | Probes | 2025Q3 | actual | 4100000 USD',
    ])
  })

  it('knows by their sum businesses without a name of a measure', () => {
    expect(
      answer(
        'Sales were $246 million. Etching was $118 million, roughly flat with June, and bonding was $71 million. Service brought in the remaining $57 million. That business grew 9% year over year.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 246000000 USD',
      'Revenue | Etching | 2025Q3 | actual | 118000000 USD',
      'Revenue | Bonding | 2025Q3 | actual | 71000000 USD',
      'Revenue | Service | 2025Q3 | actual | 57000000 USD',
      'Revenue | Service | 2025Q3 | change yoy % | 9 %',
    ])
    expect(
      answer(
        'We came in at $218.6 million. Cable did $174 million, and the balance, about $44 million, came out of probes and sensing.',
      ).at(-1),
    ).toBe('Revenue | Probes and sensing | 2025Q3 | actual | 44000000 USD')
  })
})

describe('findFacts on how bare numbers of an answer are meant', () => {
  it('counts in millions what was counted in millions', () => {
    expect(
      answerAfter(
        'You talked about 2 million pumps a quarter as the goal?',
        'The run rate is about 1.5 million a quarter. We will be at 1.8 in December.',
      ),
    ).toEqual([
      expect.stringMatching(/target \| 2000000 count$/),
      expect.stringMatching(/actual \| 1500000 count$/),
      expect.stringMatching(/forecast \| 1800000 count$/),
    ])
    expect(answerAfter('Could it be a 350, 400 million business next year?')).toEqual([
      expect.stringMatching(/350000000 USD$/),
      expect.stringMatching(/400000000 USD$/),
    ])
  })

  it('takes what prices move by for percent, part after part', () => {
    expect(
      answerAfter(
        'How is pricing?',
        'Prices on 400 gig are down about 12, on 800 gig it’s more like 6 or 7.',
      ),
    ).toEqual([
      expect.stringMatching(/change yoy % \| -12 %$/),
      expect.stringMatching(/change yoy % \| -6 %$/),
      expect.stringMatching(/change yoy % \| -7 %$/),
    ])
  })

  it('lends no basis points to sums told after them, and a sum to the year after', () => {
    expect(
      answerAfter(
        'And tariffs?',
        'It is $2 million, call it 60 basis points. First shipments are 5 to 10 million dollars next year. Then ’27 could be 60 to 80.',
      ).slice(-2),
    ).toEqual([expect.stringMatching(/60000000 USD$/), expect.stringMatching(/80000000 USD$/)])
  })

  it('reads months where lead times were asked for, and the rate of a model', () => {
    expect(answerAfter('And the lead time?', 'It was twelve months at the worst. Today, eight.')).toEqual([
      expect.stringMatching(/prior-period actual \| 12 months$/),
      expect.stringMatching(/actual \| 8 months$/),
    ])
    expect(
      answerAfter('Can gross margin improve?', 'So 41% is doable. Our model is still 42 to 44.'),
    ).toEqual([
      expect.stringMatching(/forecast \| 41 %$/),
      expect.stringMatching(/target \| 42 %$/),
      expect.stringMatching(/target \| 44 %$/),
    ])
  })

  it('takes one large customer by its share, and ten-percent customers for a count alone', () => {
    expect(answerAfter('How is the 27% customer doing?')).toEqual([expect.stringMatching(/27 %$/)])
    expect(answer('We had three customers above 10% this quarter.')).toEqual([
      expect.stringMatching(/3 count$/),
    ])
  })
})

describe('findFacts on what stands beside a figure', () => {
  it('tells debt from an earlier balance of cash, and a plan from a year before', () => {
    expect(answer('We closed with $438 million in cash against $150 million of term debt.').at(-1)).toMatch(
      /2025-09-30 \| actual \| 150000000 USD$/,
    )
    expect(
      answer('Operating expenses were $68.2 million, $1.5 million lower than we’d planned.').at(-1),
    ).toBe('Difference in Operating expenses | 2025Q3 | actual | 1500000 USD')
    expect(answer('We booked $271 million in the quarter, a book-to-bill of 1.1.')[0]).toBe(
      'Bookings | 2025Q3 | actual | 271000000 USD',
    )
  })

  it('takes each of a list for guidance that is given', () => {
    expect(
      answerOnCall(
        'For the December quarter we are guiding revenue to $335 million, operating expenses of roughly $61 million and EPS between $0.87 and $0.95.',
        'Thanks.',
      )[1],
    ).toBe('Operating expenses | 2025Q4 | guidance-mid | 61000000 USD')
  })
})

describe('findFacts on dialogue of suppliers', () => {
  it('names each business of a list without verbs', () => {
    expect(
      answer(
        'Revenue was $92.6 million. Etching was $41.2 million, bonding $33.9 million and probes $17.5 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 92600000 USD',
      'Revenue | Etching | 2025Q3 | actual | 41200000 USD',
      'Revenue | Bonding | 2025Q3 | actual | 33900000 USD',
      'Revenue | Probes | 2025Q3 | actual | 17500000 USD',
    ])
  })

  it('takes what the company had told for guidance of the quarter, and a plan it moves for guidance', () => {
    expect(
      answerOnCall(
        'Revenue was $187 million. We told you $172 million to $180 million, so we cleared the top end.',
        'Thanks.',
      ).slice(1),
    ).toEqual([
      'Revenue | 2025Q3 | guidance-low | 172000000 USD',
      'Revenue | 2025Q3 | guidance-high | 180000000 USD',
    ])
    expect(
      answerOnCall(
        'For the fourth quarter we look for gross margin of 36.5% to 37.5% and earnings per share of $0.62 to $0.70.',
        'Thanks.',
      ),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-low | 36.5 %',
      'Gross margin | 2025Q4 | guidance-high | 37.5 %',
      'EPS | 2025Q4 | guidance-low | 0.62 USD/share',
      'EPS | 2025Q4 | guidance-high | 0.7 USD/share',
    ])
    expect(answerAfter('You said 40% at the analyst day?', 'We said 38 to 40 at the analyst day.')).toEqual([
      expect.stringMatching(/target \| 40 %$/),
      expect.stringMatching(/target \| 38 %$/),
      expect.stringMatching(/target \| 40 %$/),
    ])
  })

  it('hears shares of customers where they were asked for', () => {
    expect(
      answerAfter('The four 10% customers, can you give us the split?', 'It was 24, 19, 14 and 11.'),
    ).toEqual([
      expect.stringMatching(/4 count$/),
      expect.stringMatching(/24 %$/),
      expect.stringMatching(/19 %$/),
      expect.stringMatching(/14 %$/),
      expect.stringMatching(/11 %$/),
    ])
    expect(answer('Our two largest customers were 29% and 16% of revenue.')).toEqual([
      expect.stringMatching(/29 %$/),
      expect.stringMatching(/16 %$/),
    ])
  })

  it('gives a part of a plan to its site, and what is put into stock to the stock', () => {
    expect(
      answerAfter(
        'On the $150 million of capex, how much is new?',
        'Reston is 70 of it. Ulm and Graz together are 45.',
      ),
    ).toEqual([
      expect.stringMatching(/^Capex \| 2025Q3 \| actual \| 150000000 USD$/),
      expect.stringMatching(/^Capex \| Reston \|.*70000000 USD$/),
      expect.stringMatching(/^Capex \| Ulm and Graz \|.*45000000 USD$/),
    ])
    expect(
      answer('Cash was $211 million, as we put $38 million into capex and $22 million into inventory.').slice(
        1,
      ),
    ).toEqual([
      'Capex | 2025Q3 | actual | 38000000 USD',
      'Inventory | 2025Q3 | change qoq abs | 22000000 USD',
    ])
  })

  it('counts what is added to what there is, by the end of a month to come', () => {
    expect(
      answerOnCall(
        'We added four reactors, bringing the total to 38, and we plan to add six more during 2026. The new hall adds another 90,000 by the end of January.',
        'Thanks.',
      ),
    ).toEqual([
      expect.stringMatching(/actual \| 4 count$/),
      expect.stringMatching(/actual \| 38 count$/),
      expect.stringMatching(/2026 \| target \| 6 count$/),
      expect.stringMatching(/as of 2026-01-31 \| forecast \| 90000 count$/),
    ])
  })

  it('tells what is, what was and what it takes', () => {
    expect(
      answerAfter(
        'And the yield?',
        'I think it used to be around 20%. We started at 4% in June and we’re at 31.',
      ),
    ).toEqual([
      expect.stringMatching(/prior-period actual \| 20 %$/),
      expect.stringMatching(/prior-period actual \| 4 %$/),
      expect.stringMatching(/2025Q3 \| actual \| 31 %$/),
    ])
    expect(
      answer(
        'We can do about 3,500 wafers a month. On revenue, we need about $105 million a quarter to get to that.',
      ),
    ).toEqual([
      expect.stringMatching(/actual \| 3500 count$/),
      expect.stringMatching(/forecast \| 105000000 USD$/),
    ])
    expect(answer('A wafer is $1,700 now, and the other is more like 1,250.')).toEqual([
      expect.stringMatching(/1700 USD$/),
      expect.stringMatching(/1250 USD$/),
    ])
  })
})

describe('findFacts on how suppliers tell their quarter', () => {
  it('knows a business that is called one, and parts that grow and are told of a whole', () => {
    expect(
      answer('Our cable systems business was $151 million, and our access business did $62 million.'),
    ).toEqual([
      'Revenue | Cable systems | 2025Q3 | actual | 151000000 USD',
      'Revenue | Access | 2025Q3 | actual | 62000000 USD',
    ])
    expect(
      answerOnCall(
        'Within communications, datacom grew 34% sequentially while telecom was down 8%.',
        'How does that break down?',
        'Datacom was $61 million of that and telecom $44 million.',
      ),
    ).toEqual([
      'Revenue | Datacom | 2025Q3 | change qoq % | 34 %',
      'Revenue | Telecom | 2025Q3 | change qoq % | -8 %',
      'Revenue | Datacom | 2025Q3 | actual | 61000000 USD',
      'Revenue | Telecom | 2025Q3 | actual | 44000000 USD',
    ])
  })

  it('reads cash that is used, and equipment that is bought', () => {
    expect(
      answer('We used $18 million of cash in operations and spent $12 million on capital equipment.'),
    ).toEqual([
      'Operating cash flow | 2025Q3 | actual | -18000000 USD',
      'Capex | 2025Q3 | actual | 12000000 USD',
    ])
    expect(
      answerAfter('When are you back to positive cash flow?', 'We should generate 10 to 15 in Q4.'),
    ).toEqual([
      'Operating cash flow | 2025Q4 | guidance-low | 10000000 USD',
      'Operating cash flow | 2025Q4 | guidance-high | 15000000 USD',
    ])
  })

  it('takes both measures at a midpoint for guided, and a model’s costs for money', () => {
    expect(
      answerOnCall(
        'For the fourth quarter we expect revenue of $156 million to $164 million. At the midpoint, gross margin would be approximately 41.5% and operating margin about 16%.',
        'Thanks.',
      ).slice(2),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-mid | 41.5 %',
      'Operating margin | 2025Q4 | guidance-mid | 16 %',
    ])
    expect(
      answerAfter(
        'And the model?',
        'It takes about $190 million a quarter. OpEx would be, let’s say, 43 or 44 at that level.',
      ),
    ).toEqual([
      expect.stringMatching(/forecast \| 190000000 USD$/),
      'Operating expenses | forecast | 43000000 USD',
      'Operating expenses | forecast | 44000000 USD',
    ])
  })

  it('counts customers whose number moved, and tells last year and before the pandemic from now', () => {
    expect(answer('The number of customers on our platform went from 48 to 61.')).toEqual([
      expect.stringMatching(/prior-period actual \| 48 count$/),
      expect.stringMatching(/actual \| 61 count$/),
    ])
    expect(
      answer(
        'They were 20% of the total last year. Pre-COVID the backlog ran at something like $250 million.',
      ),
    ).toEqual([
      expect.stringMatching(/2024 \| prior-period actual \| 20 %$/),
      expect.stringMatching(/prior-period actual \| 250000000 USD$/),
    ])
  })
})

describe('findFacts on what is put right and what is of the year', () => {
  it('takes a correction for as firm and of the time as what it corrects', () => {
    expect(
      answerAfter(
        'And the tax rate for next year?',
        'We’d model 16% for 2026. Actually, let me correct that, 16 to 17%.',
      ),
    ).toEqual([
      'Tax rate | 2026 | forecast | 16 %',
      'Tax rate | 2026 | forecast | 16 %',
      'Tax rate | 2026 | forecast | 17 %',
    ])
  })

  it('gives revenue there to the business spoken of', () => {
    expect(
      answerOnCall(
        'Cable is now our biggest market at 57% of sales. Revenue there was $101 million.',
        'Thanks.',
      ),
    ).toEqual([
      'Share of revenue | Cable | 2025Q3 | actual | 57 %',
      'Revenue | Cable | 2025Q3 | actual | 101000000 USD',
    ])
    expect(answerOnCall('Revenue there was $101 million.', 'Thanks.')).toEqual([
      'Revenue | Unnamed part | 2025Q3 | actual | 101000000 USD',
    ])
  })

  it('tells growth from what it was above, and what is planned from what is', () => {
    expect(
      answerOnCall(
        'Revenue of $178 million came in $6 million above the midpoint of our guide, and was up 12% from the second quarter. For 2026 we are planning for growth of at least 30%.',
        'Thanks.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 178000000 USD',
      'Difference in Revenue | 2025Q3 | actual | 6000000 USD',
      'Revenue | 2025Q3 | change qoq % | 12 %',
      'Revenue | 2026 | change yoy % | 30 %',
    ])
    expect(answer('We’re assuming cable grows something like 50%, access maybe 10%.')).toEqual([
      expect.stringMatching(/change yoy % \| 50 %$/),
      expect.stringMatching(/change yoy % \| 10 %$/),
    ])
  })

  it('hears pieces, milliwatts and an earlier share where they were spoken of', () => {
    expect(
      answerAfter(
        'How many pieces per month?',
        'We are at 1.1 million a month. It will be about 1.6 by midyear.',
      ),
    ).toEqual([expect.stringMatching(/actual \| 1100000 count$/), expect.stringMatching(/1600000 count$/)])
    expect(answer('Ours is a 100 milliwatt part and theirs is 70.')).toEqual([
      expect.stringMatching(/100 mW$/),
      expect.stringMatching(/70 mW$/),
    ])
    expect(answer('It is 63% now, it was 58% in 2024.').at(-1)).toMatch(
      /2024Q3 \| prior-period actual \| 58 %$/,
    )
  })
})
