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
      'Other | prior-period actual | 26 weeks',
      'Other | 2025Q3 | actual | 40 weeks',
      'Other | prior-period actual | 50 weeks',
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
