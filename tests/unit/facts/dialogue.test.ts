import { describe, expect, it } from 'vitest'
import { answer, answerAfter } from './speech.ts'

describe('findFacts on businesses that are only named by what they brought in', () => {
  it('knows them by what only a business does', () => {
    expect(
      answer('Gratings did $26 million, up 9% sequentially. Probes made up the balance at $4 million.'),
    ).toEqual([
      'Revenue | Gratings | 2025Q3 | actual | 26000000 USD',
      'Revenue | Gratings | 2025Q3 | change qoq % | 9 %',
      'Revenue | Probes | 2025Q3 | actual | 4000000 USD',
    ])
    expect(answer('Gratings, which is our newest line, did $26 million.')).toEqual([
      'Revenue | Gratings | 2025Q3 | actual | 26000000 USD',
    ])
  })

  it('knows them by sums that make up the company’s revenue', () => {
    const lines = 'Metro was $18 million, down 3% year over year. Probes and sensing was $12.1 million.'
    expect(answer(`Total revenue was $30 million. ${lines}`)).toEqual([
      'Revenue | 2025Q3 | actual | 30000000 USD',
      'Revenue | Metro | 2025Q3 | actual | 18000000 USD',
      'Revenue | Metro | 2025Q3 | change yoy % | -3 %',
      'Revenue | Probes and sensing | 2025Q3 | actual | 12100000 USD',
    ])
    expect(answer('Relocation was $2.4 million.')).toEqual(['Other | 2025Q3 | actual | 2400000 USD'])
  })
})

describe('findFacts on figures said in passing', () => {
  it('takes bare numbers of a part that is turned to for millions', () => {
    expect(
      answerAfter(
        'The lead customer is 60% of it. And on 400 gig, does that peak here?',
        'No. It was 54 in June, and it was 61 in September.',
      ).slice(1),
    ).toEqual([
      'Revenue | 400G | 2025Q2 | prior-period actual | 54000000 USD',
      'Revenue | 400G | 2025Q3 | actual | 61000000 USD',
    ])
    expect(
      answerAfter(
        'Two thirds of it used to be external. You said 93 for 800 gig?',
        'Yes, and 400 gig was about 45.',
      ).slice(1),
    ).toEqual([
      'Revenue | 800G | 2025Q3 | actual | 93000000 USD',
      'Revenue | 400G | 2025Q3 | actual | 45000000 USD',
    ])
    expect(
      answerAfter('You did $130 million in 1.6T. What about December?', 'I’d think of it as north of 100.'),
    ).toContain('Revenue | 1.6T | 2025Q4 | forecast | 100000000 USD')
    expect(
      answer(
        'The charge was $9 million, of which we booked 6 in the quarter. We get to two and a half in December.',
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/6000000 USD$/),
        expect.stringMatching(/forecast \| 2500000 USD$/),
      ]),
    )
    expect(answer('Every incremental 50 million drops through at 48%.')[0]).toMatch(/50000000 USD$/)
  })

  it('dates figures by the months that quarters end in', () => {
    expect(answer('Gratings did $20 million in June. I would say $31 million in December.')).toEqual([
      'Revenue | Gratings | 2025Q2 | prior-period actual | 20000000 USD',
      'Revenue | Gratings | 2025Q4 | forecast | 31000000 USD',
    ])
    expect(answer('The lead customer is probably 80% of that in December.')).toEqual([
      'Customer % of revenue | 2025Q4 | forecast | 80 %',
    ])
    expect(answer('We repaid $30 million in August.')[0]).toContain('2025Q3 | actual')
    expect(answer('Revenue was $40 million, 9% better than June.')).toContain(
      'Revenue | 2025Q3 | change qoq % | 9 %',
    )
    expect(
      answer('Gratings did $26 million. Gratings bottomed at $17 million in the March quarter.').slice(1),
    ).toEqual(['Revenue | Gratings | 2025Q1 | prior-period actual | 17000000 USD'])
  })

  it('tells what was then from what is now', () => {
    expect(
      answerAfter(
        'On lead times, I recall 26 weeks in the spring.',
        'It’s 40 weeks. It was over 50 at the worst point.',
      ),
    ).toEqual([
      'Lead time | prior-period actual | 26 weeks',
      'Lead time | 2025Q3 | actual | 40 weeks',
      'Lead time | prior-period actual | 50 weeks',
    ])
    expect(answerAfter('And the backlog? You gave us $120 million in August, I think.')[0]).toContain(
      'prior-period actual | 120000000 USD',
    )
    expect(
      answer('Two years ago Mexico was 70% of it. It used to be 80%.').map((fact) =>
        fact.split(' | ').slice(-2).join(' '),
      ),
    ).toEqual(['prior-period actual 70 %', 'prior-period actual 80 %'])
    expect(answer('Operating expenses were $21 million, versus $19 million a quarter ago.')).toContain(
      'Operating expenses | 2025Q2 | prior-period actual | 19000000 USD',
    )
  })

  it('tells what is to come', () => {
    const ends = (facts: readonly string[]) => facts.map((fact) => fact.split(' | ').slice(-2).join(' '))
    expect(ends(answer('We have another 25% of capacity coming over the next year.'))).toEqual([
      'forecast 25 %',
    ])
    expect(ends(answer('Backlog is $90 million, and about 85% of it ships within the year.'))).toContain(
      'forecast 85 %',
    )
    expect(
      answerAfter('You used to talk about a gross margin of 42% to 44% as a long-term model.').slice(0, 2),
    ).toEqual([expect.stringContaining('target | 42 %'), expect.stringContaining('target | 44 %')])
    expect(ends(answerAfter('I have you at $320 million for next year. Is that right?'))).toEqual([
      'forecast 320000000 USD',
    ])
    expect(
      ends(answer('For the fourth quarter, I think for sure more than $5 million, maybe $6 million.')),
    ).toEqual(['forecast 5000000 USD', 'forecast 6000000 USD'])
    expect(ends(answer('Our capacity is 12,000 a month. By the end of the year it is 25,000.'))).toEqual([
      'actual 12000 count',
      'forecast 25000 count',
    ])
    expect(ends(answer('That gets you to earnings of $1.08 to $1.24 per share.'))).toEqual([
      expect.stringMatching(/^(?:forecast|guidance-low) 1\.08/),
      expect.stringMatching(/^(?:forecast|guidance-high) 1\.24/),
    ])
    expect(answerAfter('If it’s $500 a unit, that 80,000 is like $40 million a month.')).toEqual([])
  })

  it('counts some of many, and how long things take', () => {
    const ends = (facts: readonly string[]) => facts.map((fact) => fact.split(' | ').slice(-2).join(' '))
    expect(
      ends(
        answer(
          'We are qualified at three of the top five cloud companies, and we are sampling to two of them.',
        ),
      ),
    ).toEqual(['actual 3 count', 'actual 2 count'])
    expect(ends(answer('A qualification takes four to six months.'))).toEqual([
      'actual 4 months',
      'actual 6 months',
    ])
    expect(ends(answer('We want Texas to be a quarter of production.'))[0]).toContain('25 %')
    expect(ends(answer('The new line starts about five points below the corporate average.'))).toEqual([
      'change bps -500 bps',
    ])
  })

  it('takes a sum with a noun of its own for no echo, and a change told again for the one told first', () => {
    expect(
      answerAfter(
        'Your revenue guidance was $55 million to $60 million.',
        'We have a $60 million ATM in place. Cables revenue was down 6% sequentially.',
        'You said it was down 6%.',
      ).filter((fact) => fact.includes('60000000') || fact.includes('-6 %')),
    ).toEqual([
      'Revenue | 2025Q3 | guidance-high | 60000000 USD',
      'ATM | 2025Q3 | actual | 60000000 USD',
      'Revenue | Cables | 2025Q3 | change qoq % | -6 %',
      'Revenue | Cables | 2025Q3 | change qoq % | -6 %',
    ])
    expect(answer('You are stepping up operating expenses by $4 million.')).toEqual([
      'Operating expenses | 2025Q3 | change qoq abs | 4000000 USD',
    ])
    expect(answer('100G revenue will keep declining, maybe 10% a quarter.')[0]).toContain(
      'change qoq % | -10 %',
    )
  })
})

describe('findFacts on what a conversation leaves unsaid', () => {
  const ends = (facts: readonly string[]) => facts.map((fact) => fact.split(' | ').slice(-2).join(' '))

  it('lends a number the unit of what was just told, asked or counted', () => {
    expect(ends(answer('A good 60% of it was fibre. It’s usually more like 45.'))).toEqual([
      'actual 60 %',
      'actual 45 %',
    ])
    expect(ends(answerAfter('Of the 241 in bookings, how much was fibre?'))).toEqual(['actual 241000000 USD'])
    expect(
      ends(answerAfter('Ada, on gross margin. You’ve been stuck between 57 and 58 for a year.')),
    ).toEqual(['actual 57 %', 'actual 58 %'])
    expect(ends(answer('We have five customers for it, and for the other one we have three.'))).toEqual([
      'actual 5 count',
      'actual 3 count',
    ])
    expect(
      answerAfter('I had a couple on telecom. You were running at 38, 39 a quarter a couple years ago.'),
    ).toEqual([
      'Revenue | Telecom | prior-period actual | 38000000 USD',
      'Revenue | Telecom | prior-period actual | 39000000 USD',
    ])
    expect(answerAfter('And cash. You finished at 41.')[0]).toMatch(
      /^Cash and short-term investments .*41000000 USD$/,
    )
    expect(
      ends(answer('Volume was down 2 to 3, and we bought back 30 million worth in the quarter.')),
    ).toContain('actual 30000000 USD')
    expect(answer('So that’s up 20 million sequentially.')[0]).toContain('change qoq abs | 20000000 USD')
  })

  it('takes conditions, reckonings and long runs for what may come', () => {
    expect(ends(answer('To get to a utilization of 80% we need to be at $50 million.'))).toEqual([
      'forecast 80 %',
      'forecast 50000000 USD',
    ])
    expect(
      ends(answer('If revenue is more than $140 million, gross margin 33%, then we make money.')),
    ).toEqual(['forecast 140000000 USD', 'forecast 33 %'])
    expect(ends(answer('Over the longer run it’s a $300 million business.'))).toEqual([
      'forecast 300000000 USD',
    ])
    expect(ends(answerAfter('I get to data center of something like $66 million.'))).toEqual([
      'forecast 66000000 USD',
    ])
    expect(ends(answer('At that revenue the model gets you to an operating margin of 20% to 21%.'))).toEqual([
      'forecast 20 %',
      'forecast 21 %',
    ])
    expect(ends(answer('It is 70-30 today. A year from now I’d say it’s closer to 50-50.')).at(-1)).toBe(
      'forecast 50 %',
    )
    expect(answerAfter('Last quarter you’d talked about doing $400 million in 800G this year.')).toEqual([
      'Revenue | 800G | 2025 | forecast | 400000000 USD',
    ])
  })

  it('tells what was guided from what came', () => {
    expect(ends(answerAfter('Gross margin was 42%, better than the 40% you’d guided.'))).toEqual([
      'actual 42 %',
      'guidance-mid 40 %',
    ])
    expect(ends(answer('On operating expenses, we said $37 million to $41 million per quarter.'))).toEqual([
      'guidance-low 37000000 USD',
      'guidance-high 41000000 USD',
    ])
    expect(
      ends(answer('On operating expenses, I would think it’s in the range of $23 million to $24 million.')),
    ).toEqual(['guidance-low 23000000 USD', 'guidance-high 24000000 USD'])
    expect(answer('Lead times are 16 weeks. We were at 12 this time last year.').at(-1)).toContain(
      'prior-period actual | 12 weeks',
    )
  })

  it('keeps what is said of a part that a sentence turns to with it', () => {
    expect(
      answer(
        'Operating income was $47.9 million, so that is 25.5% of revenue. On probes, we had revenue of $3 million.',
      ),
    ).toEqual([
      'Operating income | 2025Q3 | actual | 47900000 USD',
      'Operating margin | 2025Q3 | actual | 25.5 %',
      'Revenue | Probes | 2025Q3 | actual | 3000000 USD',
    ])
    expect(answer('800G and 1.6T only, is more than $400 million next year.')).toEqual([
      'Revenue | 800G and 1.6T | 2026 | forecast | 400000000 USD',
    ])
    expect(answer('The rest is 400G, which was $17 million in Q2.')).toEqual([
      'Revenue | 400G | 2025Q2 | prior-period actual | 17000000 USD',
    ])
    expect(
      answer(
        '54% of revenue was from cable TV. Cable TV was a record $56 million. We had three 10% customers, at 45%, 23% and 12%.',
      ).filter((fact) => !fact.startsWith('Customers')),
    ).toEqual([
      expect.stringContaining('54 %'),
      'Revenue | Cable TV | 2025Q3 | actual | 56000000 USD',
      'Customer % of revenue | 2025Q3 | actual | 45 %',
      'Customer % of revenue | 2025Q3 | actual | 23 %',
      'Customer % of revenue | 2025Q3 | actual | 12 %',
    ])
  })
})

describe('findFacts on what is no cell of the company', () => {
  it('keeps what a cost is a share of, and has, with the cost', () => {
    expect(
      answerAfter(
        'On operating expenses, where does it go?',
        'R&D is about two thirds of the total. We want to get to 20% of revenue.',
      ),
    ).toEqual([
      'R&D expense share of Operating expenses | 2025Q3 | actual | 66.7 %',
      'Operating expenses % of revenue | target | 20 %',
    ])
    expect(
      answerAfter('And on CapEx, what is right?', 'For 2027 we want to be back around 10% of revenue.'),
    ).toEqual(['Capex % of revenue | 2027 | target | 10 %'])
  })

  it('tells what may be bought back, what was assumed and the first half to come from results', () => {
    expect(
      answer('We put a $200 million buyback in place, and we bought back $30 million in the quarter.'),
    ).toEqual([
      'Repurchase authorization | 2025Q3 | actual | 200000000 USD',
      'Share repurchases | 2025Q3 | actual | 30000000 USD',
    ])
    expect(answer('When we gave that model in 2023 we assumed $350 million of revenue.')).toEqual([
      'Revenue | forecast | 350000000 USD',
    ])
    expect(
      answer('We have orders for $35 million, and most of that is for the first half of 2026.')[0],
    ).not.toContain('H1')
    expect(answer('Probes and other revenue was $8.3 million.')).toEqual([
      'Revenue | Probes and other | 2025Q3 | actual | 8300000 USD',
    ])
    expect(answer('Cash at the end of the quarter was $87 million.')).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 87000000 USD',
    ])
  })
})

describe('findFacts on what comes by when', () => {
  const ends = (facts: readonly string[]) => facts.map((fact) => fact.split(' | ').slice(-2).join(' '))

  it('takes what is due by a quarter for the next of that name', () => {
    expect(answer('We are putting in 35% of capacity by the March quarter.')[0]).toContain(
      '2026Q1 | forecast | 35 %',
    )
    expect(ends(answer('We are 30% behind demand, probably 35% by the summer.'))).toEqual([
      'actual 30 %',
      'forecast 35 %',
    ])
    expect(
      answer('It was 11 million in June, 14 in September. Telecom did $30 million.').slice(0, 2),
    ).toEqual([
      expect.stringContaining('2025Q2 | prior-period actual | 11000000 USD'),
      expect.stringContaining('2025Q3 | actual | 14000000 USD'),
    ])
  })

  it('takes what is told in passing of a part for a forecast', () => {
    expect(
      answerAfter('My first question is 800G.', 'For Q4 I think it is $14 million, $15 million.'),
    ).toEqual([
      'Revenue | 800G | 2025Q4 | forecast | 14000000 USD',
      'Revenue | 800G | 2025Q4 | forecast | 15000000 USD',
    ])
    expect(
      ends(answerAfter('And CapEx?', 'CapEx, we’d said 150 to 170 and we’re now thinking 190 to 200.')),
    ).toEqual([
      'guidance-low 150000000 USD',
      'guidance-high 170000000 USD',
      'guidance-low 190000000 USD',
      'guidance-high 200000000 USD',
    ])
  })

  it('knows heads, thousands of what was counted and a business behind its story', () => {
    expect(answer('We ended at about 4,300 people.')).toEqual([
      'Headcount | as of 2025-09-30 | actual | 4300 count',
    ])
    expect(ends(answer('We shipped 20,000 units. We’ll do 60 to 70 thousand in March.'))).toContain(
      'forecast 70000 count',
    )
    expect(
      answer(
        'We did $30 million of revenue. Cloud was the story again, at $18 million. Carrier was $12 million.',
      ).slice(1),
    ).toEqual([
      'Revenue | Cloud | 2025Q3 | actual | 18000000 USD',
      'Revenue | Carrier | 2025Q3 | actual | 12000000 USD',
    ])
    expect(
      ends(answer('The backlog is $70 million, and the first customer is three quarters of that.')),
    ).toContain('actual 75 %')
  })
})

describe('findFacts on what a sentence only holds a figure against', () => {
  it('gives the company no revenue that was never told', () => {
    expect(
      answerAfter(
        'Operating expenses were $36 million.',
        'I’d model 37 to 38 for Q4 and then it grows about half as fast as revenue.',
      ).filter((fact) => fact.startsWith('Revenue')),
    ).toEqual([])
    expect(
      answer(
        'As a percent of sales we were 27% this quarter, and we’d like to be at 24 exiting next year.',
      ).filter((fact) => fact.startsWith('Revenue')),
    ).toEqual([])
    expect(answerAfter('On 400G, do you still see $60 million for this year?')).toEqual([
      'Revenue | 400G | 2025 | forecast | 60000000 USD',
    ])
    expect(
      answerAfter('On 400G, what do you see?', 'So for the year, $60 million, I think we can do that.')[0],
    ).toContain('2025 | forecast | 60000000 USD')
  })
})
