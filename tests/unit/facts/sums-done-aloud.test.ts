import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on sums that analysts do aloud', () => {
  it('answers what was asked for', () => {
    expect(
      saidOnCall(3, [
        'Q: Opex was $33.9 million in Q3. If revenue is going to $260 million by the end of the year, where does opex go? I had you at $36 million a quarter.',
        "A: It'll be a bit higher than that, call it $37 million to $40 million per quarter. As a percentage of revenue it should fall below 20% by the third quarter.",
      ]),
    ).toEqual([
      'Operating expenses | 2025Q3 | actual | 33900000 USD',
      'Revenue | 2025 | forecast | 260000000 USD',
      'Operating expenses | forecast | 36000000 USD',
      'Operating expenses | 2025Q4 | guidance-low | 37000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 40000000 USD',
      'Operating expenses % of revenue | 2026Q3 | forecast | 20 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: How should we model operating expenses next year as revenue grows to $600 million?',
        'A: Say $41 million to $44 million a quarter. As a percent of sales it comes down to about 22% by the end of next year.',
      ]),
    ).toEqual([
      'Revenue | 2026 | forecast | 600000000 USD',
      'Operating expenses | 2025Q4 | guidance-low | 41000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 44000000 USD',
      'Operating expenses % of revenue | 2026 | forecast | 22 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: SG&A was $12 million. With revenue at $110 million, where does SG&A settle?',
        'A: Around $13 million a quarter. As a share of revenue it gets to 11%.',
      ]),
    ).toEqual([
      'SG&A expense | 2025Q3 | actual | 12000000 USD',
      'Revenue | 2025Q3 | actual | 110000000 USD',
      'SG&A expense | 2025Q3 | actual | 13000000 USD',
      'SG&A expense % of revenue | forecast | 11 %',
    ])
  })

  it('goes on from quarter to quarter', () => {
    expect(
      saidOnCall(3, [
        'Q: How do you see revenue through next year?',
        'A: I think Q1 maybe $180 million, Q2 is $220 million, and Q3 can be $260 million.',
      ]),
    ).toEqual([
      'Revenue | 2026Q1 | forecast | 180000000 USD',
      'Revenue | 2026Q2 | forecast | 220000000 USD',
      'Revenue | 2026Q3 | forecast | 260000000 USD',
    ])
    expect(
      saidOnCall(4, [
        'Q: How should we think about the quarters of this year for revenue?',
        'A: Q1 is $120 million, Q2 is probably $135 million, then $150 million in Q3.',
      ]),
    ).toEqual([
      'Revenue | 2025Q1 | forecast | 120000000 USD',
      'Revenue | 2025Q2 | forecast | 135000000 USD',
      'Revenue | 2025Q3 | forecast | 150000000 USD',
    ])
  })

  it('finds the middle of what was guided', () => {
    expect(
      saidOnCall(3, [
        'For the fourth quarter we expect a gross margin of 44.5% to 46%.',
        "Q: A question on margin. So you're guiding 45.25% at the midpoint. Is that the right way to think about it?",
      ]),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-low | 44.5 %',
      'Gross margin | 2025Q4 | guidance-high | 46 %',
      'Gross margin | 2025Q4 | guidance-mid | 45.25 %',
    ])
    expect(
      saidOnCall(3, [
        "Q: And then gross margin at 32% in the middle for Q4. You've got the 40% long-term goal out there. Is this a 2027 thing?",
        "A: I'd say we exit 2026 at 35%, plus or minus. Getting to 40% needs coherent at more than half of datacom. So the second half of '27, probably.",
      ]),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-mid | 32 %',
      'Gross margin | target | 40 %',
      'Gross margin | 2026Q4 | forecast | 35 %',
      'Gross margin | 2027H2 | target | 40 %',
      'Share of datacom | 2027H2 | forecast | 50 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: How do we get to 36% gross margin?',
        "A: We leave 2026 at about 34%. To get to 36% we need the new fab full. So that's first half of 2027.",
      ]),
    ).toEqual([
      'Gross margin | forecast | 36 %',
      'Gross margin | 2026Q4 | forecast | 34 %',
      'Gross margin | 2027H1 | forecast | 36 %',
    ])
  })

  it('knows what has not come', () => {
    expect(saidOnCall(3, ['Q: When is 35% gross margin back on the table?'])).toEqual([
      'Gross margin | forecast | 35 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: And operating margin?',
        "A: To hit 20% we need $120 million of revenue. That's first half 2027.",
      ]),
    ).toEqual(['Operating margin | 2027H1 | forecast | 20 %', 'Revenue | 2027H1 | forecast | 120000000 USD'])
    expect(
      saidOnCall(4, [
        'Q: And last, amplifiers. $25 million for three quarters now. Is $100 million a year the ceiling?',
        "A: Full-year 2024 was $96.4 million, up from $61 million. We're planning on $100 million to $110 million for 2025.",
      ]),
    ).toEqual([
      'Revenue | Amplifiers | 2024Q4 | actual | 25000000 USD',
      'Revenue | Amplifiers | forecast | 100000000 USD',
      'Revenue | Amplifiers | 2024 | actual | 96400000 USD',
      'Revenue | Amplifiers | 2023 | prior-period actual | 61000000 USD',
      'Revenue | Amplifiers | 2025 | guidance-low | 100000000 USD',
      'Revenue | Amplifiers | 2025 | guidance-high | 110000000 USD',
    ])
    expect(saidOnCall(3, ['Q: Is $40 million a quarter the right level for telecom?'])).toEqual([
      'Revenue | forecast | 40000000 USD',
    ])
  })

  it('names sums by the words behind and before them', () => {
    expect(
      saidOnCall(3, [
        'Q: Just on funding, $216 million of cash, $235 million or so of CapEx at the midpoint. Do you have to go back to the market?',
      ]),
    ).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 216000000 USD',
      'Capex | guidance-mid | 235000000 USD',
    ])
    expect(saidOnCall(3, ['The province is granting us $9 million for the new line.'])).toEqual([
      'Grants | 2025Q3 | actual | 9000000 USD',
    ])
    expect(
      saidOnCall(3, ['Two customers signed for 2026, and those come with prepayments, $90 million so far.']),
    ).toEqual([
      'Customers | 2026 | forecast | 2 count',
      'Customer prepayments | 2025Q3 | actual | 90000000 USD',
    ])
  })

  it('reads the sales of a part from its share', () => {
    expect(
      saidOnCall(3, [
        'Q: Coherent at 11% of datacom, so call it $15 million. Where does that get to by June?',
        'A: Your math is right, it was 15 and change.',
      ]),
    ).toEqual([
      'Share of datacom | 2025Q3 | actual | 11 %',
      'Revenue | Coherent | 2025Q3 | actual | 15000000 USD',
      'Revenue | Coherent | 2025Q3 | actual | 15000000 USD',
    ])
  })

  it('holds prices of two things side by side', () => {
    expect(
      saidOnCall(3, [
        'Q: What are the prices?',
        "A: ASPs, you know, we're at about $1,100 on 1.6T, versus, say, $480 for an 800 gig DR8.",
      ]),
    ).toEqual(['Unit price | 2025Q3 | actual | 1100 USD', 'Unit price | 2025Q3 | actual | 480 USD'])
    expect(
      saidOnCall(3, [
        'Q: And ASP?',
        'A: We get about $900 for the coherent one, versus maybe $350 for a short reach.',
      ]),
    ).toEqual(['Unit price | 2025Q3 | actual | 900 USD', 'Unit price | 2025Q3 | actual | 350 USD'])
  })

  it('answers for a part with asides', () => {
    expect(
      saidOnCall(3, [
        "Q: What's in the fourth quarter guide for datacom and telecom?",
        "A: Datacom, I'd say $95 million to $98 million.",
      ]),
    ).toEqual([
      'Revenue | Datacom | 2025Q4 | forecast | 95000000 USD',
      'Revenue | Datacom | 2025Q4 | forecast | 98000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Q: For the fourth quarter, what do you assume for telecom?',
        'A: Telecom, and this is a guess, maybe $33 million.',
      ]),
    ).toEqual(['Revenue | Telecom | 2025Q4 | forecast | 33000000 USD'])
  })

  it('holds a level against the one before', () => {
    expect(
      saidOnCall(3, ['Q: With leverage going from 1.5 to 1.3 times EBITDA, might you do more buybacks?']),
    ).toEqual([
      'Leverage ratio | prior-period actual | 1.5 x',
      'Leverage ratio | as of 2025-09-30 | actual | 1.3 x',
    ])
    expect(
      saidOnCall(3, ['Q: With days of inventory going from 120 to 104, is that the right level?']),
    ).toEqual([
      'Days of inventory | prior-period actual | 120 days',
      'Days of inventory | 2025Q3 | actual | 104 days',
    ])
    expect(saidOnCall(3, ['Q: With utilization moving from 84% to 91%, how much room is there?'])).toEqual([
      'Utilization | prior-period actual | 84 %',
      'Utilization | 2025Q3 | actual | 91 %',
    ])
  })
})
