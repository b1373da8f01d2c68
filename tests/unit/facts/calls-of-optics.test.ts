import { describe, expect, it } from 'vitest'
import { answerAfter, answerOnCall, factsOf, tell } from './speech.ts'

/** What a finance chief's remarks on a call of the third quarter of 2025 tell, whose parts are modules and fibres. */
const remarks = (...lines: readonly string[]): readonly string[] =>
  answerOnCall(
    ['Modules revenue was $60 million and fibres revenue was $22 million.', ...lines].join('\n'),
    'How should we think about it?',
  ).slice(2)

describe('findFacts on remarks that are spoken rather than read out', () => {
  it('takes the outlook for begun where remarks turn to a time to come', () => {
    expect(
      remarks(
        'Now for the fourth quarter. We see revenue of $92 million, plus or minus $3 million.',
        'Our tax rate should be around 14%.',
      ),
    ).toEqual(['Revenue | 2025Q4 | guidance-mid | 92000000 USD', 'Tax rate | 2025Q4 | guidance-mid | 14 %'])
    expect(
      remarks(
        'Turning to the December quarter.',
        'We expect operating expenses between $18 million and $19 million.',
      ),
    ).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 18000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 19000000 USD',
    ])
  })

  it('parts a sum that was just told in bare numbers', () => {
    expect(
      remarks(
        'Total revenue was $88 million.',
        'Of the 88, modules were 61, fibres were 22 and the rest was service.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
      'Revenue | Fibres | 2025Q3 | actual | 22000000 USD',
    ])
    expect(remarks('Operating expenses were $21 million.', 'Of the 21, R&D was 13.')).toEqual([
      'Operating expenses | 2025Q3 | actual | 21000000 USD',
      'Operating expenses | 2025Q3 | actual | 21000000 USD',
      'R&D expense | 2025Q3 | actual | 13000000 USD',
    ])
    expect(remarks('Total revenue was $88 million.', 'Out of the 88, 61 was modules.').at(-1)).toBe(
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
    )
  })

  it('measures from the month that ended another quarter', () => {
    expect(remarks('Total revenue was $88 million, up 9% from June and 31% from a year ago.')).toEqual([
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | 2025Q3 | change qoq % | 9 %',
      'Revenue | 2025Q3 | change yoy % | 31 %',
    ])
    expect(remarks('Gross margin was 36%, compared with 34% in June.')).toEqual([
      'Gross margin | 2025Q3 | actual | 36 %',
      'Gross margin | 2025Q2 | prior-period actual | 34 %',
    ])
    expect(remarks('Total revenue was $88 million, and versus June it’s plus 9%.').at(-1)).toBe(
      'Revenue | 2025Q3 | change qoq % | 9 %',
    )
  })

  it('takes a speed with a small letter for the product, and each year after another for its own', () => {
    expect(
      remarks(
        'The revenue for our 100G products more than doubled year over year and revenue for our 400 g products increased more than six times in the same period.',
      ),
    ).toEqual([
      'Revenue | 100G | 2025Q3 | change yoy % | 100 %',
      'Revenue | 400G | 2025Q3 | change yoy x | 6 x',
    ])
    expect(remarks('Revenue from our 800 g and 1.6T products was $14 million.')).toEqual([
      'Revenue | 800G and 1.6T | 2025Q3 | actual | 14000000 USD',
    ])
    expect(
      remarks(
        'We expect revenue to be $85 million this year, $95 million next year and $120 million the year after that.',
      ).map((line) => line.split(' | ')[1]),
    ).toEqual(['2025', '2026', '2027'])
    expect(
      remarks('We plan capex of $30 million in 2027 and $45 million a year after that.').map(
        (line) => line.split(' | ')[1],
      ),
    ).toEqual(['2027', '2028'])
  })

  it('has costs that moved in the quarter moved since the one before', () => {
    expect(
      remarks('Operating expenses were $21 million, up a million and a half in the quarter.').at(-1),
    ).toBe('Operating expenses | 2025Q3 | change qoq abs | 1500000 USD')
    expect(remarks('R&D expense was $13 million, an increase of $2 million during the quarter.').at(-1)).toBe(
      'R&D expense | 2025Q3 | change qoq abs | 2000000 USD',
    )
  })

  it('knows what had been guided, what is foreseen of a part and what a model holds out', () => {
    expect(
      remarks('Total revenue was $88 million.', 'The midpoint of our guidance had been $84 million.').at(-1),
    ).toBe('Revenue | 2025Q3 | guidance-mid | 84000000 USD')
    expect(
      remarks(
        'For the fourth quarter, we expect revenue of $92 million. At the midpoint modules are up in the mid-teens sequentially.',
        'That assumes fibres grow 4% to 5% sequentially.',
      ).slice(1),
    ).toEqual([
      'Revenue | Modules | 2025Q4 | change qoq % | 15 %',
      'Revenue | Fibres | 2025Q4 | change qoq % | 4 %',
      'Revenue | Fibres | 2025Q4 | change qoq % | 5 %',
    ])
    expect(remarks('We still see a path to the 41% to 43% gross margin in our long-term model.')).toEqual([
      'Gross margin | target | 41 %',
      'Gross margin | target | 43 %',
    ])
    expect(remarks('Below the line, interest and other was an expense of $0.7 million.')).toEqual([
      'Interest and other income | 2025Q3 | actual | -700000 USD',
    ])
  })
})

describe('findFacts on remarks that tell a company by its parts', () => {
  it('gives what the largest part brought in to that part', () => {
    expect(remarks('Modules were the largest category with record revenue of $61 million.')).toEqual([
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
    ])
    expect(
      remarks(
        'The largest piece of that was modules at $61 million, and the next largest was fibres at $22 million.',
      ),
    ).toEqual([
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
      'Revenue | Fibres | 2025Q3 | actual | 22000000 USD',
    ])
    expect(remarks('Fibres were again our biggest market, with sales of about $44 million.')).toEqual([
      'Revenue | Fibres | 2025Q3 | actual | 44000000 USD',
    ])
  })

  it('goes on in bare numbers of the sum before', () => {
    expect(remarks('Modules did $61 million, and fibres made up the other 22.').at(-1)).toBe(
      'Revenue | Fibres | 2025Q3 | actual | 22000000 USD',
    )
    expect(
      remarks('We received prepayments of $90 million, of which 30 came in before September.').at(-1),
    ).toContain('30000000 USD')
    expect(remarks('We closed the quarter with $331 million of cash, up 45 on the quarter.').at(-1)).toBe(
      'Cash and short-term investments | 2025Q3 | change qoq abs | 45000000 USD',
    )
    expect(remarks('Free cash flow was $86 million, versus 11 a year ago.').at(-1)).toBe(
      'Free cash flow | 2024Q3 | prior-period actual | 11000000 USD',
    )
  })

  it('knows by which two paces a part has moved after another', () => {
    expect(
      remarks(
        'Modules grew 14% sequentially and 60% on the year. Fibres were up 3% and 7%, and service declined 1% sequentially.',
      ),
    ).toEqual([
      'Revenue | Modules | 2025Q3 | change qoq % | 14 %',
      'Revenue | Modules | 2025Q3 | change yoy % | 60 %',
      'Revenue | Fibres | 2025Q3 | change qoq % | 3 %',
      'Revenue | Fibres | 2025Q3 | change yoy % | 7 %',
      'Revenue | Service | 2025Q3 | change qoq % | -1 %',
    ])
  })

  it('takes what a company did in a quarter for its revenue, and a month for the quarter it ended', () => {
    expect(remarks('We shipped a record $88 million in the September quarter, 9% better than June.')).toEqual(
      ['Revenue | 2025Q3 | actual | 88000000 USD', 'Revenue | 2025Q3 | change qoq % | 9 %'],
    )
    expect(
      remarks(
        'In the September quarter, operating expenses were $21 million.',
        'Total operating expenses were $20 million in June.',
      ).at(-1),
    ).toBe('Operating expenses | 2025Q2 | prior-period actual | 20000000 USD')
  })

  it('counts on, and reads what is planned or goes to a sum as guided', () => {
    expect(
      remarks('We have five towers running and two more are in.', 'Two of those are new.').map((fact) =>
        fact.replace(/^.*\| /, ''),
      ),
    ).toEqual(['5 count', '2 count', '2 count'])
    expect(
      remarks(
        'Looking at the December quarter, we’re planning on revenue of $90 million to $96 million. Gross margin should be roughly 37%.',
        'Capex for the year goes to $40 million from $30 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 90000000 USD',
      'Revenue | 2025Q4 | guidance-high | 96000000 USD',
      'Gross margin | 2025Q4 | guidance-mid | 37 %',
      'Capex | 2025 | guidance-mid | 40000000 USD',
      'Capex | 2025 | guidance-mid | 30000000 USD',
    ])
    expect(remarks('Gross margin came in at 38.6%. We had guided to 37.5%.').at(-1)).toBe(
      'Gross margin | 2025Q3 | guidance-mid | 37.5 %',
    )
  })

  it('has balances on the day that it says its quarter ended on', () => {
    expect(
      remarks('Our third quarter ended on September 27, 2025.', 'Inventories were $93 million.').at(-1),
    ).toBe('Inventory | as of 2025-09-27 | actual | 93000000 USD')
  })
})

describe('findFacts on answers that go on in bare numbers', () => {
  it('knows a margin by its tenths, the guide beside it and the model it had', () => {
    expect(
      answerOnCall(
        'Gross margin was 33.4%.',
        'And margins? You’re at 33.4 now and guiding 35. The old model was 32 to 34.',
      )
        .map((fact) => fact.replace(/^Other \| /, ''))
        .slice(1),
    ).toEqual(['2025Q3 | actual | 33.4 %', 'guidance-mid | 35 %', 'target | 32 %', 'target | 34 %'])
  })

  it('moves by so many millions, and comes to none of them', () => {
    expect(
      answerAfter(
        'Does inventory go on growing?',
        'I’d expect inventory to come down by four to eight million in Q4.',
      ),
    ).toEqual([
      'Inventory | 2025Q4 | change qoq abs | -4000000 USD',
      'Inventory | 2025Q4 | change qoq abs | -8000000 USD',
    ])
    expect(answerAfter('And costs?', 'Opex goes up 2 to 3 million a quarter.')).toEqual([
      'Operating expenses | 2025Q3 | change qoq abs | 2000000 USD',
      'Operating expenses | 2025Q3 | change qoq abs | 3000000 USD',
    ])
  })

  it('tells points of a rate from its levels, and one thing beside another from a move', () => {
    expect(answerAfter('And the margin?', 'Gross margin was up three points.')).toEqual([
      'Gross margin | 2025Q3 | change bps | 300 bps',
    ])
    expect(
      answerAfter('And the margin?', 'The gross margin on 1.6T is three to four points above 800G.'),
    ).toEqual([
      'Difference in Gross margin | 2025Q3 | change bps | 300 bps',
      'Difference in Gross margin | 2025Q3 | change bps | 400 bps',
    ])
  })

  it('takes no share that brings a margin about for the margin', () => {
    expect(
      answerAfter(
        'What gets your gross margin there?',
        'In-house chips going from 60% to 80% is worth about 120 basis points.',
      ).filter((fact) => fact.startsWith('Gross margin')),
    ).toEqual([])
  })

  it('goes on in thousands of what was counted', () => {
    expect(
      answerAfter(
        'Where is capacity?',
        'Today we can do about 50,000 units a month. By the end of March we’ll be at 75. The Thai site does 20 of the 50.',
      ).map((fact) => fact.replace(/^.*\| /, '')),
    ).toEqual(['50000 count', '75000 count', '20000 count', '50000 count'])
  })

  it('calls a sum that is only reckoned foreseen, of the part that was asked about', () => {
    expect(
      answerOnCall(
        'Modules revenue was $60 million. For the fourth quarter, we expect revenue of $92 million.',
        'On the Q4 guide, modules is something like 68 million, is that right?',
        'Not far off. I’d call it 66, 67.',
      ).slice(-2),
    ).toEqual([
      'Revenue | Modules | 2025Q4 | forecast | 66000000 USD',
      'Revenue | Modules | 2025Q4 | forecast | 67000000 USD',
    ])
  })
})

describe('findFacts on what is held against other times and other things', () => {
  it('opens a quarter with what the company did and where it was', () => {
    expect(
      remarks('We did $88 million, which is a record, and it’s up 9% from where we were in June.'),
    ).toEqual(['Revenue | 2025Q3 | actual | 88000000 USD', 'Revenue | 2025Q3 | change qoq % | 9 %'])
    expect(remarks('Coherent grew again and crossed $61 million for the first time.').at(-1)).toBe(
      'Revenue | Coherent | 2025Q3 | actual | 61000000 USD',
    )
    expect(remarks('Fibres were the other big piece at about $22 million.')).toEqual([
      'Revenue | Fibres | 2025Q3 | actual | 22000000 USD',
    ])
  })

  it('takes two former levels, respectively, for those of the sentence before', () => {
    expect(
      remarks(
        'Operating margin was 17.6%, versus 14.1% a quarter ago and 9.8% in the third quarter of last year. EPS was $0.57, up from $0.45 and $0.22, respectively.',
      ).slice(-2),
    ).toEqual([
      'EPS | 2025Q2 | prior-period actual | 0.45 USD/share',
      'EPS | 2024Q3 | prior-period actual | 0.22 USD/share',
    ])
  })

  it('has what was when one last spoke in the past, and another thing’s price in the present', () => {
    expect(remarks('The supply gap was 25% when we spoke in July.').at(-1)).toContain(
      'prior-period actual | 25 %',
    )
    expect(
      answerAfter('What is your content?', 'Our content is roughly $90 versus $140 on a pluggable.').map(
        (fact) => fact.replace(/^.*\| (?=actual|prior)/, ''),
      ),
    ).toEqual(['actual | 90 USD', 'actual | 140 USD'])
  })

  it('goes on with what is guided where it follows from something or becomes something else', () => {
    expect(
      remarks(
        'For the fourth quarter, we expect revenue of $92 million. On 51 million shares, that gives you EPS of $0.34.',
      ).at(-1),
    ).toBe('EPS | 2025Q4 | guidance-mid | 0.34 USD/share')
    expect(
      remarks(
        'For the full year we have guided to revenue growth of at least 30%. With what we see, that now becomes 35% or better.',
      ).at(-1),
    ).toBe('Revenue | 2025 | change yoy % | 35 %')
  })

  it('leaves the rest of a company without a name', () => {
    expect(
      remarks('Modules were $61 million, and it was $27 million for the rest of the company.').at(-1),
    ).toBe('Revenue | Unnamed part | 2025Q3 | actual | 27000000 USD')
    expect(remarks('The rest of the business did $27 million.')).toEqual([
      'Revenue | Unnamed part | 2025Q3 | actual | 27000000 USD',
    ])
  })

  it('hears the shares of the largest customers that were asked about', () => {
    expect(
      answerAfter(
        'On customer concentration, how many 10% customers did you have, and how big?',
        'It was three. The largest was 28, the next was 17 and the third 11.',
      ).slice(-3),
    ).toEqual([
      'Customer % of revenue | 2025Q3 | actual | 28 %',
      'Customer % of revenue | 2025Q3 | actual | 17 %',
      'Customer % of revenue | 2025Q3 | actual | 11 %',
    ])
  })

  it('goes on in the share that was just told, and at the pace of one quarter', () => {
    expect(
      answerAfter(
        'And opex?',
        'We’d like to hold it to 30% of revenue. This quarter it was 34 and a half.',
      ).at(-1),
    ).toContain('actual | 34.5 %')
    expect(answerAfter('And modules?', 'Modules were up. That’s almost 20% in a quarter.').at(-1)).toContain(
      'change qoq % | 20 %',
    )
  })

  it('takes no two ends of a range for figures that were told', () => {
    expect(
      answerOnCall(
        'Revenue was $268 million, compared to our outlook of $250 million to $260 million.',
        'Can modules be a $300 million business next year?',
        'I’d be happy with 260 to 280.',
      ).filter((fact) => fact.includes('2025Q3') && fact.includes('forecast')),
    ).toEqual([])
  })
})

describe('findFacts on calls that close a year and on parts of what was told', () => {
  it('keeps to the year that remarks open with', () => {
    expect(
      tell(
        factsOf({
          period: '2025Q4',
          date: '2026-02-11',
          en: '2025 was a breakout year for us. We grew revenue 38% to $1.24 billion. In the fourth quarter, revenue was $356 million.',
        }),
      ),
    ).toEqual([
      'Revenue | 2025 | change yoy % | 38 %',
      'Revenue | 2025 | actual | 1240000000 USD',
      'Revenue | 2025Q4 | actual | 356000000 USD',
    ])
  })

  it('takes two levels, respectively, for those of the quarter and the year before them', () => {
    expect(
      remarks(
        'Operating cash flow was $72 million in Q3 and $148 million for the first nine months. Capital expenditures were $26 million and $91 million, respectively.',
      ).slice(-2),
    ).toEqual(['Capex | 2025Q3 | actual | 26000000 USD', 'Capex | 2025M9 | actual | 91000000 USD'])
  })

  it('counts customers of 10% and more, and projects that were won', () => {
    expect(
      remarks('We had three 10%-plus customers in the quarter.').map((fact) => fact.replace(/^.*\| /, '')),
    ).toEqual(['3 count'])
    expect(
      remarks('We won two of the three large projects that were awarded.').map((fact) =>
        fact.replace(/^.*\| /, ''),
      ),
    ).toContain('2 count')
  })

  it('takes no part of a sum or of a move for the measure itself', () => {
    expect(answerAfter('And capex?', 'We are spending about $45 million of the capex on that.')).toEqual([
      'Other | 2025Q3 | actual | 45000000 USD',
    ])
    expect(
      answerAfter('Why is gross margin down?', 'It’s about two thirds mix.').filter((fact) =>
        fact.startsWith('Gross margin'),
      ),
    ).toEqual([])
    expect(
      answerAfter('And opex?', 'If I run that out at, say, 115 on average, that is high.').filter((fact) =>
        fact.includes('2025Q3 | actual'),
      ),
    ).toEqual([])
  })

  it('aims from where something is', () => {
    expect(answerAfter('And inventory?', 'We want to take inventory days from 185 to under 160.')).toEqual([
      'Days of inventory | 2025Q3 | actual | 185 days',
      'Days of inventory | target | 160 days',
    ])
  })

  it('hears the shares of customers again, and tells a whole from the part before it', () => {
    expect(
      answerOnCall(
        'We had three 10% customers, which represented 19%, 14% and 11% of revenue.',
        'On the three customers, 19, 14 and 11, where do those go?',
        'The largest one probably stays around 20.',
      )
        .slice(-4)
        .map((fact) => fact.replace(/^.*\| /, '')),
    ).toEqual(['19 %', '14 %', '11 %', '20 %'])
    expect(
      answerAfter(
        'On pluggables, $104 million in the quarter?',
        '800ZR was about $30 million of that. By Q4 the total run rate should be $160 million.',
      ).at(-1),
    ).toContain('Unnamed part')
  })
})

describe('findFacts on answers that leave what was asked for a moment', () => {
  it('comes back to the margin that was asked about behind what it costs', () => {
    expect(
      answerAfter(
        'Why is the gross margin guide so low?',
        'New lines start at maybe 60% yield, and that costs us roughly 150 basis points in Q4. Without it we’d be at 35.',
      ).filter((fact) => fact.startsWith('Yield') && !fact.includes('| 60 %')),
    ).toEqual([])
  })

  it('takes a sum that happens to be as large as an end of guidance for no guidance', () => {
    expect(
      answerOnCall(
        'We expect operating expenses of $35 million to $37 million for the fourth quarter.',
        'And your laser sales?',
        'I expect it to be $35 million a quarter by year-end.',
      ).filter((fact) => fact.startsWith('Operating expenses')),
    ).toHaveLength(2)
  })

  it('gives a longer time to the figure it stands before', () => {
    for (const sentence of [
      'Capital investments were $44.7 million, and year to date $81 million.',
      'Capex was $44.7 million, and for the first nine months $81 million.',
    ])
      expect(remarks(sentence)).toEqual([
        'Capex | 2025Q3 | actual | 44700000 USD',
        'Capex | 2025M9 | actual | 81000000 USD',
      ])
  })

  it('gives growth to the part that is named behind it', () => {
    expect(
      remarks('We expect Q4 revenue of $92 million, with sequential growth of 30% or more in modules.').at(
        -1,
      ),
    ).toBe('Revenue | Modules | 2025Q4 | change qoq % | 30 %')
  })

  it('has two sums that were done in the quarter before and in this one', () => {
    expect(
      tell(
        factsOf({
          period: '2025Q2',
          date: '2025-08-05',
          section: 'questions',
          en: 'We’ve done $75 million and $92 million in revenue.',
        }),
      )[0],
    ).toContain('2025Q1 | prior-period actual | 75000000 USD')
  })

  it('counts in millions what was counted before', () => {
    expect(
      answerAfter(
        'Do you have enough lasers?',
        'We make about 3 million lasers a month now and our own use is one million.',
      ).map((fact) => fact.replace(/^.*\| /, '')),
    ).toEqual(['3000000 count', '1000000 count'])
  })
})

describe('findFacts on what is brought about', () => {
  it('brings a year to a sum, and moves by none', () => {
    expect(
      remarks(
        'For the fourth quarter we expect revenue of $92 million. That would bring the full year to about $340 million, or 26% growth.',
      ).filter((fact) => fact.includes('change yoy abs')),
    ).toEqual([])
  })

  it('has what a part brought in since it began in the quarter that is told of', () => {
    expect(
      remarks(
        'Service revenue was $40 million, of which repair, which only started in the second quarter, was $6 million.',
      ).filter((fact) => fact.includes('forecast') || fact.includes('2026')),
    ).toEqual([])
  })

  it('costs both ends of a range alike, and aims at what one is comfortable with', () => {
    expect(
      answerAfter('And currency?', 'FX costs us 20 or 30 basis points.').map((fact) =>
        fact.replace(/^.*\| (?=change|actual)/, ''),
      ),
    ).toEqual(['change bps | 20 bps', 'change bps | 30 bps'])
    expect(
      answerOnCall(
        'Gross margin was 12.4%.',
        'On gross margin, you’ve said 12.5 to 13 is the range you’re comfortable with.',
      )
        .slice(1)
        .map((fact) => fact.replace(/^.*\| (?=target|guidance)/, '')),
    ).toEqual(['target | 12.5 %', 'target | 13 %'])
  })
})
