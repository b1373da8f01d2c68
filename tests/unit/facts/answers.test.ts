import { describe, expect, it } from 'vitest'
import { answer, answerAfter } from './speech.ts'

describe('findFacts in answers', () => {
  it('reads a margin told by its decade', () => {
    expect(
      answer('Gross margin has moved up into the 30s, and we expect it to be in the mid-40s in 2026.'),
    ).toEqual(['Gross margin | 2025Q3 | actual | 30 %', 'Gross margin | 2026 | forecast | 45 %'])
  })

  it('takes a decade for no figure where no rate is spoken of', () => {
    expect(
      answer('Our founder drew glass in the 80s, and some of our fitters are in their mid-50s.'),
    ).toEqual([])
  })

  it('takes a range that the company believes in for guidance, though its measure was named before', () => {
    expect(
      answer(
        'Gross margin is the question everybody asks. We believe that we will average 42% to 44% for the year.',
      ),
    ).toEqual(['Gross margin | 2025 | guidance-low | 42 %', 'Gross margin | 2025 | guidance-high | 44 %'])
  })

  it('goes on about nothing that was asked where the question tells figures of something else too', () => {
    expect(
      answerAfter(
        'Yields went from 58% to 71%. What does each point mean for gross margin?',
        'On the older line we sit at 80%.',
      ).at(-1),
    ).toBe('Other | 2025Q3 | actual | 80 %')
  })

  it('reads a midpoint told without its unit', () => {
    expect(answer('For our revenue guide for Q4, I think the midpoint was 310.')).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 310000000 USD',
    ])
  })

  it('reads what backlog was worked down by as a fall', () => {
    expect(answer('We saw a $200 million work-down in backlog.')).toEqual([
      'Backlog | 2025Q3 | change qoq abs | -200000000 USD',
    ])
  })

  it('reads lead times in weeks', () => {
    expect(answer('Lead times were 10 to 12 weeks.')).toEqual([
      expect.stringContaining('actual | 10 weeks'),
      expect.stringContaining('actual | 12 weeks'),
    ])
  })

  it('hears a request for no outlook', () => {
    expect(
      answer('Could you remind us which part of the $310 million of backlog has a longer duration?'),
    ).toEqual([expect.stringContaining('actual | 310000000 USD')])
  })

  it('hears what somebody has for what is', () => {
    expect(
      answer('Does that assume growth, given that Brightwell has about $90 million of revenue?'),
    ).toEqual([expect.stringContaining('actual | 90000000 USD')])
  })

  it('hears what would have been for what is', () => {
    expect(answer('Without the sale, net leverage would have been 1.3 times.')).toEqual([
      expect.stringContaining('actual | 1.3 x'),
    ])
  })
})

/** What an answer to a question states; the question's own figures are left out. */
function exchange(question: string, ...lines: readonly string[]): readonly string[] {
  const asked = answerAfter(question)
  return answerAfter(question, ...lines).slice(asked.length)
}

describe('findFacts on where an answer sees a margin go', () => {
  it('tells what is thought to come from the model of the long term', () => {
    expect(
      answer(
        'We still think we get to a gross margin of 45% exiting 2026, and the long-term model is 46% to 48%.',
      ),
    ).toEqual([
      expect.stringContaining('forecast | 45 %'),
      expect.stringContaining('target | 46 %'),
      expect.stringContaining('target | 48 %'),
    ])
  })

  it('takes the bar that large customers pass for no share', () => {
    expect(answer('Two of those are over 10% of revenue.')).toEqual([])
  })
})

describe('findFacts where a profit is told without its sum', () => {
  it('reads a full year of profitability as net income above nothing', () => {
    expect(answer('We expect 2026 to be a first full year of non-GAAP profitability.')).toEqual([
      'Net income | 2026 | forecast | 0 USD',
    ])
  })
})

describe('findFacts in an answer to a question', () => {
  it('goes on about what was asked until it names something of its own', () => {
    expect(
      exchange('And on capex, how should we think about it?', 'This quarter was a bit heavy at $22 million.'),
    ).toEqual(['Capex | 2025Q3 | actual | 22000000 USD'])
  })

  it('takes a range of any quarter for one to come', () => {
    expect(
      exchange(
        'And on capex, how should we think about it?',
        "It's more like $15 million to $18 million per quarter.",
      ),
    ).toEqual([
      'Capex | 2025Q4 | guidance-low | 15000000 USD',
      'Capex | 2025Q4 | guidance-high | 18000000 USD',
    ])
  })

  it('reads thirds and halves that stand alone, and what was a year ago', () => {
    expect(
      answer(
        "It's about a third today. It was maybe 10% a year ago. By the end of 2026 it'll be more than half.",
      ),
    ).toEqual([
      expect.stringContaining('actual | 33.3 %'),
      expect.stringContaining('2024Q3 | prior-period actual | 10 %'),
      expect.stringContaining('forecast | 50 %'),
    ])
  })

  it('gives a bare number the size of the money beside it', () => {
    expect(answer('Datacom revenue was $62 million, up from 48 in Q2, and 14 customers took part.')).toEqual([
      'Revenue | Datacom | 2025Q3 | actual | 62000000 USD',
      'Revenue | Datacom | 2025Q2 | prior-period actual | 48000000 USD',
      expect.stringContaining('14 count'),
    ])
  })

  it('compares no period where one thing stands beside another', () => {
    expect(answer('The unit price is around $600 versus $350 for the old one.')).toEqual([
      expect.stringContaining('actual | 600 USD'),
      expect.stringContaining('actual | 350 USD'),
    ])
  })

  it('takes where something lies for no guidance', () => {
    expect(answer('For semi test, that is in the 15% to 20% range.')).toEqual([
      expect.stringContaining('actual | 15 %'),
      expect.stringContaining('actual | 20 %'),
    ])
  })

  it('moves both ends of a further fall at the pace before', () => {
    expect(
      answer(
        'Telecom revenue was down 12% sequentially, and we expect it to be down another 5% to 7% in the fourth quarter.',
      ),
    ).toEqual([
      'Revenue | Telecom | 2025Q3 | change qoq % | -12 %',
      expect.stringContaining('2025Q4 | change qoq % | -5 %'),
      expect.stringContaining('2025Q4 | change qoq % | -7 %'),
    ])
  })

  it('tells each large customer of those just counted', () => {
    expect(answer('We had two 10% customers. The largest was 28%, the second one was 14%.')).toEqual([
      expect.stringContaining('2 count'),
      'Customer % of revenue | 2025Q3 | actual | 28 %',
      'Customer % of revenue | 2025Q3 | actual | 14 %',
    ])
  })
})

describe('findFacts in one change told more than once', () => {
  it('reads growth in several terms as growth', () => {
    expect(answer('Sales were up 21% in U.S. dollars, 19% in local currencies and 12% organically.')).toEqual(
      [
        expect.stringContaining('change yoy % | 21 %'),
        expect.stringContaining('change yoy % | 19 %'),
        expect.stringContaining('change yoy % | 12 %'),
      ],
    )
  })

  it('keeps the pace of the first', () => {
    expect(answer('Sequentially, sales rose 9% in U.S. dollars and 4% organically.')).toEqual([
      expect.stringContaining('change qoq % | 9 %'),
      expect.stringContaining('change qoq % | 4 %'),
    ])
  })

  it('measures what is to come from the quarter reported on', () => {
    expect(
      answer(
        'Looking to the fourth quarter, we expect an increase of about 20% in sales from these third quarter levels.',
      ),
    ).toEqual(['Revenue | 2025Q4 | change qoq % | 20 %'])
  })

  it('reads growth told as how many times', () => {
    expect(
      answer('Telecom revenue increased more than eight times, and net leverage was up to 2.1 times.'),
    ).toEqual(['Revenue | Telecom | 2025Q3 | change yoy x | 8 x', expect.stringContaining('actual | 2.1 x')])
  })

  it('finds the business around an aside', () => {
    expect(answer('Our cable segment, which made up 14% of our sales, was up 27%.')).toContain(
      'Revenue | Cable | 2025Q3 | change yoy % | 27 %',
    )
  })

  it('hears what was spoken of for a year that is not over as foreseen', () => {
    expect(answerAfter("You've talked about $260 million for the year. Is that still good?")).toEqual([
      expect.stringContaining('2025 | forecast | 260000000 USD'),
    ])
    expect(answerAfter("You had said you'd get to about 34 million by the end of the year.")).toEqual([
      expect.stringContaining('2025 | forecast | 34000000 USD'),
    ])
    expect(answerAfter("On gross margin, is the 47% you've talked about still right?")).toEqual([
      expect.stringContaining('target | 47 %'),
    ])
  })

  it('tells a pace that comes from one that somebody steers to', () => {
    expect(answerAfter("So it's something like a $130 million run rate exiting the year.")).toEqual([
      expect.stringContaining('forecast | 130000000 USD'),
    ])
    expect(answerAfter('You wanted to manage cables to a $130 million run rate.')).toEqual([
      expect.stringContaining('target | 130000000 USD'),
    ])
  })

  it('hears when an order will be served', () => {
    expect(answer("I'd say two thirds of it ships in the second half.")).toEqual([
      expect.stringContaining('forecast | 66.7 %'),
    ])
  })

  it('dates what something was at the end of the year', () => {
    expect(answer('Inventory was $85 million at the end of the year.')).toEqual([
      'Inventory | as of 2024-12-31 | prior-period actual | 85000000 USD',
    ])
  })

  it('leaves out what an analyst only reckons with, and a way to say all of it', () => {
    expect(
      answerAfter(
        "If we assume you ship another 30,000 pieces at $600, that's an $18 million number, right?",
        "We don't have 100% visibility to that.",
      ),
    ).toEqual([])
  })

  it('foresees what something takes, and takes a model for a target', () => {
    expect(answerAfter('Can you hit the $1.6 billion model without memory?')).toEqual([
      expect.stringContaining('target | 1600000000 USD'),
    ])
    expect(
      answerAfter(
        'It looks like it starts to be accretive at somewhere in the $140 million to $150 million range.',
      ),
    ).toEqual([
      expect.stringContaining('forecast | 140000000 USD'),
      expect.stringContaining('forecast | 150000000 USD'),
    ])
    expect(
      answerAfter('You printed 38.5 on gross margin against a guide of 37 to 39. What gets you to 41?'),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 38.5 %',
      'Gross margin | 2025Q3 | guidance-low | 37 %',
      'Gross margin | 2025Q3 | guidance-high | 39 %',
      'Gross margin | forecast | 41 %',
    ])
  })

  it('hears money in what a business does', () => {
    expect(
      answerAfter('Gross margin was 38%. And the metro business, is it still doing 60 or so a quarter?').at(
        -1,
      ),
    ).toBe('Revenue | Metro | 2025Q3 | actual | 60000000 USD')
  })

  it('foresees what there is a path to, and what a rate would go to', () => {
    expect(answerAfter('On the operating margin, is there a path to 22%?')).toEqual([
      'Operating margin | forecast | 22 %',
    ])
    expect(answerAfter('Tax rate was 19%. With the new site, does that go to 21?').at(-1)).toBe(
      'Tax rate | forecast | 21 %',
    )
    expect(answer('At $310 million of quarterly revenue, you would see it.')).toEqual([
      'Revenue | forecast | 310000000 USD',
    ])
  })

  it('looks back where the verb stands behind the figure', () => {
    expect(answer('We started, I think, in Q1, and about 20% to 23% of our business was local.')).toEqual([
      expect.stringContaining('2025Q1 | prior-period actual | 20 %'),
      expect.stringContaining('2025Q1 | prior-period actual | 23 %'),
    ])
  })

  it('takes what goes by the quarter for no stock', () => {
    expect(
      answerAfter(
        'On the switches, you had a backlog of $90 million.',
        "The backlog is $130 million. We'd said we'd get to $15 million a quarter in Q4.",
      ).at(-1),
    ).toMatch(/^Revenue .*forecast \| 15000000 USD$/)
  })
})
