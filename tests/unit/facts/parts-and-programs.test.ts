import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on what it costs, what may be bought and what is a part', () => {
  it('dates a full year by the year behind it', () => {
    expect(
      saidOnCall(3, [
        'Gross margin was 41.9%.',
        'Q: Where does gross margin go?',
        "A: As volumes go up, we'd expect to be at 43% for the full year in 2026 and closer to 44% exiting the year.",
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 41.9 %',
      'Gross margin | 2026 | forecast | 43 %',
      'Gross margin | 2026Q4 | forecast | 44 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: And operating expenses?',
        "A: We'd expect operating expenses of $1.2 billion for the full year in 2026.",
      ]),
    ).toEqual(['Operating expenses | 2026 | forecast | 1200000000 USD'])
    expect(
      saidOnCall(3, [
        'We expect capital expenditures of about $90 million for the full year in fiscal 2026.',
      ]),
    ).toEqual(['Capex | 2026 | guidance-mid | 90000000 USD'])
  })

  it('takes what something costs for no move of the margin', () => {
    expect(
      saidOnCall(3, [
        'Q: How big of a headwind is it for gross margin?',
        "A: I'd say pluggables and the new systems together are costing us around 150 basis points today.",
      ]),
    ).toEqual(['Impact on Gross margin | 2025Q3 | change bps | 150 bps'])
    expect(saidOnCall(3, ['The ramp is costing us about 120 basis points of gross margin.'])).toEqual([
      'Impact on Gross margin | 2025Q3 | change bps | 120 bps',
    ])
    expect(
      saidOnCall(3, ['Gross margin was 41.9%. Tariffs cost us roughly 80 basis points in the quarter.']),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 41.9 %',
      'Impact on Gross margin | 2025Q3 | change bps | -80 bps',
    ])
  })

  it('takes a part of what was just told for no measure of the company', () => {
    expect(
      saidOnCall(3, [
        'Backlog was $900 million. About $600 million of the $900 million is due within a year.',
      ]),
    ).toEqual([
      'Backlog | as of 2025-09-30 | actual | 900000000 USD',
      'Part of Backlog | 2025Q3 | actual | 600000000 USD',
      'Backlog | as of 2025-09-30 | actual | 900000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Total revenue was $120 million. About $80 million of the $120 million came from datacom.',
      ]),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 120000000 USD',
      'Revenue | Datacom | 2025Q3 | actual | 80000000 USD',
      'Revenue | 2025Q3 | actual | 120000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'We expect to exit the year with roughly $2.1 billion in backlog.',
        'Q: How much of it is revenue next year?',
        'A: On revenue of roughly $4 billion for next year, much is in the backlog. About $1.6 billion of the $2.1 billion is hardware and software.',
      ]),
    ).toEqual([
      'Backlog | forecast | 2100000000 USD',
      'Revenue | 2026 | forecast | 4000000000 USD',
      'Other | 2025Q3 | actual | 1600000000 USD',
      'Backlog | forecast | 2100000000 USD',
    ])
  })

  it('parts what a market is from what it will be', () => {
    expect(
      saidOnCall(3, ['The addressable market for us goes from about $3 billion to $11 billion by 2028.']),
    ).toEqual([
      'Market size | 2025Q3 | actual | 3000000000 USD',
      'Market size | 2028 | forecast | 11000000000 USD',
    ])
    expect(saidOnCall(3, ['We see our market growing from $4 billion today to $9 billion in 2029.'])).toEqual(
      ['Market size | 2025Q3 | actual | 4000000000 USD', 'Market size | 2029 | forecast | 9000000000 USD'],
    )
  })

  it('takes what may be bought for no plan', () => {
    expect(
      saidOnCall(3, [
        'We remain on track to buy back about $330 million of stock in fiscal 2025 under our current $1 billion authorization.',
      ]),
    ).toEqual([
      'Share repurchases | 2025 | guidance-mid | 330000000 USD',
      'Repurchase authorization | 2025Q3 | actual | 1000000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'We plan to repurchase $50 million of shares this year under the existing $200 million program.',
      ]),
    ).toEqual([
      'Share repurchases | 2025 | target | 50000000 USD',
      'Repurchase authorization | 2025Q3 | actual | 200000000 USD',
    ])
  })

  it('gives what a new subject should be to the new subject', () => {
    expect(
      saidOnCall(3, [
        'In cable, our revenue doubled from a year ago, and pluggables should be at least $165 million this fiscal year.',
      ]),
    ).toEqual([
      'Revenue | Cable | 2025Q3 | change yoy % | 100 %',
      'Revenue | Pluggables | 2025 | guidance-mid | 165000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'In telecom, revenue grew 12%, and we expect it to be about $20 million in the fourth quarter.',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q3 | change yoy % | 12 %',
      'Revenue | Telecom | 2025Q4 | guidance-mid | 20000000 USD',
    ])
  })

  it('takes an operating loss told in percent for a margin below nothing', () => {
    expect(
      saidOnCall(3, [
        'GAAP gross margin for the quarter was 33.3%, GAAP operating loss was 1.7%, and GAAP net income was $13 million.',
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 33.3 %',
      'Operating margin | 2025Q3 | actual | -1.7 %',
      'Net income | 2025Q3 | actual | 13000000 USD',
    ])
    expect(saidOnCall(3, ['We had a GAAP operating loss of 2.5% in the third quarter.'])).toEqual([
      'Operating margin | 2025Q3 | actual | -2.5 %',
    ])
  })

  it('takes the next milestone, and what the model has always been, for an aim', () => {
    expect(
      saidOnCall(3, [
        "Q: What's the new target?",
        "A: I'd say our next milestone is $600 million a quarter, and we think we get there by the June quarter of next year.",
      ]),
    ).toEqual(['Other | target | 600000000 USD'])
    expect(
      saidOnCall(3, [
        'Q: And gross margin?',
        'A: On gross margin, our model has always been 40% at $600 million of revenue.',
      ]),
    ).toEqual(['Gross margin | target | 40 %', 'Revenue | target | 600000000 USD'])
  })

  it('takes what is asked to be possible for foreseen', () => {
    expect(
      saidOnCall(3, [
        'Telecom revenue was $31 million.',
        'Q: Your datacom business, I think it was around $95 million last quarter. Can it be $150 million by year-end?',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q3 | actual | 31000000 USD',
      'Revenue | Datacom | 2025Q2 | prior-period actual | 95000000 USD',
      'Revenue | Datacom | forecast | 150000000 USD',
    ])
    expect(saidOnCall(3, ['Q: Datacom did $88 million. Could that get to $120 million next year?'])).toEqual([
      'Revenue | Datacom | 2025Q3 | actual | 88000000 USD',
      'Revenue | Datacom | 2026 | forecast | 120000000 USD',
    ])
  })

  it('counts whom orders came from', () => {
    expect(
      saidOnCall(3, ['We have now received orders totaling $140 million from three hyperscale customers.']),
    ).toEqual(['Orders | 2025Q3 | actual | 140000000 USD', 'Customers | 2025Q3 | actual | 3 count'])
    expect(saidOnCall(3, ['We booked $80 million from five operators, up from two last year.'])).toEqual([
      'Revenue | 2025Q3 | actual | 80000000 USD',
      'Operators | 2025Q3 | actual | 5 count',
      'Operators | 2024Q3 | prior-period actual | 2 count',
    ])
  })
})
