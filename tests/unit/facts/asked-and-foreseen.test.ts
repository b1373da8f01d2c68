import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on what is asked for and what is foreseen', () => {
  it('takes what an analyst asks the way to for an aim, and no level of the quarter', () => {
    expect(
      saidOnCall(3, [
        'Gross margin was 38.4% in the quarter.',
        'Q: What are the puts and takes to get to 42%, and how much comes from yields?',
      ]),
    ).toEqual(['Gross margin | 2025Q3 | actual | 38.4 %', 'Other | target | 42 %'])
    expect(
      saidOnCall(3, ['Operating margin was 14%.', 'Q: What has to happen for you to reach 20%?']),
    ).toEqual(['Operating margin | 2025Q3 | actual | 14 %', 'Other | target | 20 %'])
    expect(saidOnCall(3, ['Q: What does it take to get gross margin to 40%?'])).toEqual([
      'Gross margin | target | 40 %',
    ])
    expect(
      saidOnCall(3, [
        'Gross margin was 31%.',
        'Q: On gross margin, can you walk us through the bridge to 35%?',
      ]),
    ).toEqual(['Gross margin | 2025Q3 | actual | 31 %', 'Gross margin | target | 35 %'])
  })

  it('takes what an analyst asks the time of for foreseen', () => {
    expect(saidOnCall(3, ['Q: When can datacom get to $100 million a quarter?'])).toEqual([
      'Revenue | forecast | 100000000 USD',
    ])
    expect(saidOnCall(3, ['Q: When does 1.6T reach $50 million a quarter?'])).toEqual([
      'Other | forecast | 50000000 USD',
    ])
  })

  it('takes a share on its way for foreseen', () => {
    expect(
      saidOnCall(3, [
        'Gross margin was 30.8%.',
        'Q: How does gross margin hold up with datacom going to 55% or 60% of sales?',
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 30.8 %',
      'Share of revenue | Unnamed part | forecast | 55 %',
      'Share of revenue | Unnamed part | forecast | 60 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: Is the 40% long-term gross margin target still the right one with telecom getting to 60% or 70% of revenue?',
      ]),
    ).toEqual([
      'Gross margin | target | 40 %',
      'Share of revenue | Unnamed part | forecast | 60 %',
      'Share of revenue | Unnamed part | forecast | 70 %',
    ])
  })

  it('keeps a target that is called within reach', () => {
    expect(
      saidOnCall(3, [
        'We remain committed to our long-term goal of returning gross margin to around 40%.',
        'Q: Is that still right?',
        'A: Telecom gross margin is north of 50% today. So yes, we still think 40% is achievable.',
      ]),
    ).toEqual([
      'Gross margin | target | 40 %',
      'Gross margin | Telecom | 2025Q3 | actual | 50 %',
      'Gross margin | target | 40 %',
    ])
    expect(
      saidOnCall(3, [
        'Our long-term operating margin target is 20%. Datacom revenue was $88 million.',
        'Q: Do you still believe in it?',
        'A: Telecom operating margin is 25% today, so we believe 20% is within reach.',
      ]),
    ).toEqual([
      'Operating margin | target | 20 %',
      'Revenue | Datacom | 2025Q3 | actual | 88000000 USD',
      'Operating margin | Telecom | 2025Q3 | actual | 25 %',
      'Operating margin | target | 20 %',
    ])
  })

  it('takes a sum that implies something for the guidance it repeats', () => {
    expect(
      saidOnCall(3, [
        'For the year we now expect capital expenditures of approximately $240 million. Inventory was $310 million.',
        'Q: A quick follow-up on CapEx. $240 million implies something like $70 million a quarter for the rest of the year. Is that right?',
      ]),
    ).toEqual([
      'Capex | 2025 | guidance-mid | 240000000 USD',
      'Inventory | as of 2025-09-30 | actual | 310000000 USD',
      'Capex | 2025 | guidance-mid | 240000000 USD',
      'Capex | 2025 | forecast | 70000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Our book-to-bill in the quarter was 1.3.',
        'Q: The book-to-bill of 1.3 would suggest an acceleration, no?',
      ]),
    ).toEqual(['Book-to-bill | 2025Q3 | actual | 1.3 x', 'Book-to-bill | 2025Q3 | actual | 1.3 x'])
  })

  it('dates what comes under a condition by what was asked about', () => {
    expect(
      saidOnCall(3, [
        'Q: How should we think about 800G next year?',
        'A: I would say for next year, 800G should be more than $250 million. If the third customer is qualified in Q1, as we believe, it can be $300 million or even $350 million.',
      ]),
    ).toEqual([
      'Revenue | 800G | 2026 | forecast | 250000000 USD',
      'Revenue | 800G | 2026 | forecast | 300000000 USD',
      'Revenue | 800G | 2026 | forecast | 350000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: How big is telecom next year?',
        'A: Next year telecom should be about $60 million. Once the plant opens in Q2, it could be $80 million.',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2026 | forecast | 60000000 USD',
      'Revenue | Telecom | 2026 | forecast | 80000000 USD',
    ])
  })

  it('dates growth at the midpoint by what is guided', () => {
    expect(
      saidOnCall(3, [
        'We expect fourth quarter revenue of $150 million to $160 million. At the midpoint of our guidance, revenue grows 6% sequentially.',
      ]),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 150000000 USD',
      'Revenue | 2025Q4 | guidance-high | 160000000 USD',
      'Revenue | 2025Q4 | change qoq % | 6 %',
    ])
    expect(
      saidOnCall(3, [
        'For fiscal 2026 we expect revenue of $1.5 billion to $1.6 billion. At the midpoint, this represents 12% growth year over year.',
      ]),
    ).toEqual([
      'Revenue | 2026 | guidance-low | 1500000000 USD',
      'Revenue | 2026 | guidance-high | 1600000000 USD',
      'Revenue | 2026 | change yoy % | 12 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: And the guide?',
        'A: At the midpoint of our guidance, total revenue grows about 5% sequentially, with datacom up more than 10%.',
      ]),
    ).toEqual(['Revenue | 2025Q4 | change qoq % | 5 %', 'Revenue | Datacom | 2025Q4 | change qoq % | 10 %'])
    expect(
      saidOnCall(3, ['At the midpoint of our guidance, the company grows about 6% sequentially.']),
    ).toEqual(['Revenue | change qoq % | 6 %'])
  })

  it('gives growth of the company to no backlog', () => {
    expect(
      saidOnCall(3, ['The backlog is large, and for 2026 we believe the company will grow more than 20%.']),
    ).toEqual(['Revenue | 2026 | change yoy % | 20 %'])
    expect(
      saidOnCall(3, [
        'Q: How should we think about growth by segment?',
        'A: The backlog is what it is. The company grows about 6%, and nobody knows more.',
      ]),
    ).toEqual(['Other | 2025Q3 | change yoy % | 6 %'])
  })

  it('takes what is told of growth for growth', () => {
    expect(
      saidOnCall(3, [
        'Q: And on the sequential growth in datacom, 14% in the September quarter, should we think about something like 15% or 16%?',
      ]),
    ).toEqual([
      'Revenue | Datacom | 2025Q3 | change qoq % | 14 %',
      'Revenue | Datacom | change qoq % | 15 %',
      'Revenue | Datacom | change qoq % | 16 %',
    ])
    expect(saidOnCall(3, ['Q: On datacom growth, 22% this year, is that what you expected?'])).toEqual([
      'Revenue | Datacom | 2025 | change yoy % | 22 %',
    ])
  })
})
