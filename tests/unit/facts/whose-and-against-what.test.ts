import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on whose a sum is and what it is held against', () => {
  it('gives each sum of a list to the part behind it', () => {
    expect(
      saidOnCall(3, [
        'Q: How should we think of the segments in the fourth quarter?',
        "A: I'd say about $30 million in telecom and about $85 million in datacom.",
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q4 | forecast | 30000000 USD',
      'Revenue | Datacom | 2025Q4 | forecast | 85000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'In the quarter we had $61 million from datacom, $20 million from telecom and nothing else to speak of.',
      ]),
    ).toEqual([
      'Revenue | Datacom | 2025Q3 | actual | 61000000 USD',
      'Revenue | Telecom | 2025Q3 | actual | 20000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: Should telecom be a little over $30 million in the fourth quarter?',
        'A: We think roughly $33 million for telecom and $90 million or so for datacom.',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q4 | forecast | 30000000 USD',
      'Revenue | Telecom | 2025Q4 | forecast | 33000000 USD',
      'Revenue | Datacom | 2025Q4 | forecast | 90000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Data center revenue was $44 million and industrial revenue was $12 million.',
        'Q: What is in the guidance?',
        'A: We would expect somewhere around $52 million for data center, about $14 million for industrial, and the balance from telecom.',
      ]),
    ).toEqual([
      'Revenue | Data center | 2025Q3 | actual | 44000000 USD',
      'Revenue | Industrial | 2025Q3 | actual | 12000000 USD',
      'Revenue | Data center | 2025Q4 | forecast | 52000000 USD',
      'Revenue | Industrial | 2025Q4 | forecast | 14000000 USD',
    ])
  })

  it('gives what a product should contribute to the product', () => {
    expect(
      saidOnCall(3, [
        'Looking ahead to Q4, we expect a sequential increase in datacom revenue of 25% to 35%, driven by 400G, while 800G should contribute between $4 million and $8 million.',
      ]),
    ).toEqual([
      'Revenue | Datacom | 2025Q4 | change qoq % | 25 %',
      'Revenue | Datacom | 2025Q4 | change qoq % | 35 %',
      'Revenue | 800G | 2025Q4 | guidance-low | 4000000 USD',
      'Revenue | 800G | 2025Q4 | guidance-high | 8000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'In the fourth quarter we expect telecom revenue to grow, and 1.6T should contribute about $6 million.',
      ]),
    ).toEqual(['Revenue | 1.6T | 2025Q4 | guidance-mid | 6000000 USD'])
    expect(saidOnCall(3, ['We expect telecom to contribute $10 million to $12 million in Q4.'])).toEqual([
      'Revenue | Telecom | 2025Q4 | guidance-low | 10000000 USD',
      'Revenue | Telecom | 2025Q4 | guidance-high | 12000000 USD',
    ])
  })

  it('gives what is left beside a customer to no part', () => {
    expect(
      saidOnCall(3, [
        'Q: And the others?',
        "A: Sure. Outside of that customer, telecom was a little over $2 million in the quarter, and we'd expect that to reach $8 million to $10 million a quarter in the second half of next year.",
      ]),
    ).toEqual([
      'Revenue | Unnamed part | 2025Q3 | actual | 2000000 USD',
      'Revenue | Unnamed part | 2026H2 | guidance-low | 8000000 USD',
      'Revenue | Unnamed part | 2026H2 | guidance-high | 10000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: And the rest?',
        'A: Excluding our largest customer, datacom was about $22 million in the quarter.',
      ]),
    ).toEqual(['Revenue | Unnamed part | 2025Q3 | actual | 22000000 USD'])
  })

  it('calls the revenue at which nothing is earned by its own name', () => {
    expect(
      saidOnCall(3, [
        "Q: What revenue level do you need to be profitable? I think in the past you've said somewhere around $110 million.",
        "A: It's closer to $115 million to $120 million. We think we can get there in Q1.",
      ]),
    ).toEqual([
      'Breakeven revenue | 2025Q3 | actual | 110000000 USD',
      'Breakeven revenue | 2025Q3 | actual | 115000000 USD',
      'Breakeven revenue | 2025Q3 | actual | 120000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: How much revenue does it take to break even?',
        "A: It's about $90 million a quarter now.",
      ]),
    ).toEqual(['Breakeven revenue | 2025Q3 | actual | 90000000 USD'])
    expect(
      saidOnCall(3, [
        'Q: Where is the breakeven point in terms of revenue today?',
        "A: It's roughly $72 million a quarter.",
      ]),
    ).toEqual(['Breakeven revenue | 2025Q3 | actual | 72000000 USD'])
    expect(
      saidOnCall(3, [
        'Our breakeven revenue is now around $66 million a quarter, down from $74 million a year ago.',
      ]),
    ).toEqual([
      'Breakeven revenue | 2025Q3 | actual | 66000000 USD',
      'Breakeven revenue | 2024Q3 | prior-period actual | 74000000 USD',
    ])
  })

  it('takes what stands within a cost for no cost of all that was sold', () => {
    expect(
      saidOnCall(3, [
        'Total revenue was $119 million.',
        'Q: And tariffs, were they more than the $0.6 million you had last quarter?',
        'A: It was about $0.4 million in cost of goods sold in Q3.',
      ]),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 119000000 USD',
      'Tariffs | 2025Q2 | prior-period actual | 600000 USD',
      'Other | 2025Q3 | actual | 400000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: What about duties, how much did they cost you?',
        'A: They were roughly $3 million in cost of sales this quarter.',
      ]),
    ).toEqual(['Other | 2025Q3 | actual | 3000000 USD'])
    expect(saidOnCall(3, ["It's roughly $1 million for every 1,000 units of monthly capacity."])).toEqual([
      'Other | 2025Q3 | actual | 1000000 USD',
    ])
  })

  it('takes customers that revenue came from for as many as there are', () => {
    expect(
      saidOnCall(3, [
        'In optical switching, we recognized revenue from seven customers, up from five in the prior quarter.',
      ]),
    ).toEqual(['Customers | 2025Q3 | actual | 7 count', 'Customers | 2025Q2 | prior-period actual | 5 count'])
    expect(saidOnCall(3, ['We had revenue from 14 hospitals, up from 11 a year ago.'])).toEqual([
      'Hospitals | 2025Q3 | actual | 14 count',
      'Hospitals | 2024Q3 | prior-period actual | 11 count',
    ])
    expect(saidOnCall(3, ['We collected fees from eight sites, compared with six last quarter.'])).toEqual([
      'Sites | 2025Q3 | actual | 8 count',
      'Sites | 2025Q2 | prior-period actual | 6 count',
    ])
  })

  it('counts what a count is held against', () => {
    expect(saidOnCall(3, ['We have now shipped to 11 MSOs, compared to 8 at the end of Q2.'])).toEqual([
      'MSOs | 2025Q3 | actual | 11 count',
      'MSOs | 2025Q2 | prior-period actual | 8 count',
    ])
    expect(saidOnCall(3, ['We now have 14 customers in production, versus 9 a year ago.'])).toEqual([
      'Customers | 2025Q3 | actual | 14 count',
      'Customers | 2024Q3 | prior-period actual | 9 count',
    ])
    expect(
      saidOnCall(3, ['We have ten customers in total engaged, of which seven are paying us today.']),
    ).toEqual(['Customers | 2025Q3 | actual | 10 count', 'Customers | 2025Q3 | actual | 7 count'])
  })

  it('takes so many times a former quarter for growth', () => {
    expect(
      saidOnCall(3, [
        'In telecom, revenue was a record $51.2 million, which was nearly three times the third quarter of last year and up 14% from Q2.',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q3 | actual | 51200000 USD',
      'Revenue | Telecom | 2025Q3 | change yoy x | 3 x',
      'Revenue | Telecom | 2025Q3 | change qoq % | 14 %',
    ])
    expect(
      saidOnCall(3, ['Orders were $80 million, more than four times the same period last year.']),
    ).toEqual(['Orders | 2025Q3 | actual | 80000000 USD', 'Orders | 2025Q3 | change yoy x | 4 x'])
    expect(saidOnCall(3, ['Our leverage ratio was 1.7 times, compared to 2.1 times a year ago.'])).toEqual([
      'Leverage ratio | as of 2025-09-30 | actual | 1.7 x',
      'Leverage ratio | as of 2024-09-30 | prior-period actual | 2.1 x',
    ])
  })

  it('reads a book-to-bill behind the business it is of', () => {
    expect(saidOnCall(3, ['Our book-to-bill in the datacom business was greater than 3.'])).toEqual([
      'Book-to-bill | Datacom | 2025Q3 | actual | 3 x',
    ])
    expect(saidOnCall(3, ['Book-to-bill for the telecom segment came in above 1.2.'])).toEqual([
      'Book-to-bill | Telecom | 2025Q3 | actual | 1.2 x',
    ])
  })
})
