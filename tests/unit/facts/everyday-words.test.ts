import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on everyday words of a finance chief', () => {
  it('calls by their names what is called by an everyday word', () => {
    expect(saidOnCall(3, ['Tax was 17% and net income $21.5 million.'])).toEqual([
      'Tax rate | 2025Q3 | actual | 17 %',
      'Net income | 2025Q3 | actual | 21500000 USD',
    ])
    expect(saidOnCall(3, ['Tax came in at 19%, a little better than planned.'])).toEqual([
      'Tax rate | 2025Q3 | actual | 19 %',
    ])
    expect(
      saidOnCall(3, [
        'We generated $31 million of cash from operations, spent $19 million on equipment and closed the quarter with $164 million in the bank and no borrowings.',
      ]),
    ).toEqual([
      'Operating cash flow | 2025Q3 | actual | 31000000 USD',
      'Capex | 2025Q3 | actual | 19000000 USD',
      'Cash and short-term investments | as of 2025-09-30 | actual | 164000000 USD',
      'Total debt | as of 2025-09-30 | actual | 0 USD',
    ])
    expect(
      saidOnCall(3, [
        'We had $22 million of operating cash flow, put $14 million into equipment and finished with $90 million in the bank.',
      ]),
    ).toEqual([
      'Operating cash flow | 2025Q3 | actual | 22000000 USD',
      'Capex | 2025Q3 | actual | 14000000 USD',
      'Cash and short-term investments | as of 2025-09-30 | actual | 90000000 USD',
    ])
    expect(saidOnCall(3, ["There's $75 million in the bank today."])).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 75000000 USD',
    ])
    expect(saidOnCall(3, ['We delivered 310,000 pump lasers, and the average price held at $190.'])).toEqual([
      'Pump lasers | 2025Q3 | actual | 310000 count',
      'Other | 2025Q3 | actual | 190 USD',
    ])
  })

  it('tells the sales of a part from its share', () => {
    expect(
      saidOnCall(3, [
        'Sensing is the remaining 16%, or about $20 million, and frankly it was soft, down 7% quarter on quarter.',
      ]),
    ).toEqual([
      'Other | 2025Q3 | actual | 16 %',
      'Revenue | Sensing | 2025Q3 | actual | 20000000 USD',
      'Revenue | Sensing | 2025Q3 | change qoq % | -7 %',
    ])
    expect(
      saidOnCall(3, ['Coherent made up 12% of revenue, about $11 million, up 20% from a year ago.']),
    ).toEqual([
      'Share of revenue | Coherent | 2025Q3 | actual | 12 %',
      'Revenue | Coherent | 2025Q3 | actual | 11000000 USD',
      'Revenue | Coherent | 2025Q3 | change yoy % | 20 %',
    ])
    expect(
      saidOnCall(3, ['Q: Pumps at 46% of $128.6 million is about $59 million, so that squares.']),
    ).toEqual([
      'Share of the sum | 2025Q3 | actual | 46 %',
      'Other | 2025Q3 | actual | 128600000 USD',
      'Revenue | Pumps | 2025Q3 | actual | 59000000 USD',
    ])
    expect(saidOnCall(3, ['Q: Coherent, 20% of $90 million is roughly $18 million. Is that fair?'])).toEqual([
      'Share of the sum | 2025Q3 | actual | 20 %',
      'Other | 2025Q3 | actual | 90000000 USD',
      'Revenue | Coherent | 2025Q3 | actual | 18000000 USD',
    ])
  })

  it('goes on about the profit in other terms', () => {
    expect(
      saidOnCall(3, [
        "Net income was $21.5 million, or $0.34 per share. On a GAAP basis it's $14.8 million or $0.23.",
      ]),
    ).toEqual([
      'Net income | 2025Q3 | actual | 21500000 USD',
      'EPS | 2025Q3 | actual | 0.34 USD/share',
      'Net income | 2025Q3 | actual | 14800000 USD',
      'EPS | 2025Q3 | actual | 0.23 USD/share',
    ])
  })

  it('tells the sales of a whole year', () => {
    expect(
      saidOnCall(3, [
        "For the fourth quarter we're guiding to revenue of $136 million. At the midpoint that makes 2025 a $484 million year, 33% growth.",
      ]),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 136000000 USD',
      'Revenue | 2025 | guidance-mid | 484000000 USD',
      'Revenue | 2025 | change yoy % | 33 %',
    ])
    expect(
      saidOnCall(3, [
        'We expect fourth quarter revenue of $98 million to $104 million. That makes it a $390 million year, up 21%.',
      ]),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 98000000 USD',
      'Revenue | 2025Q4 | guidance-high | 104000000 USD',
      'Revenue | 2025 | forecast | 390000000 USD',
      'Revenue | 2025 | change yoy % | 21 %',
    ])
    expect(
      saidOnCall(3, [
        'For the fourth quarter we guide to revenue of $120 million. So 2025 becomes a $430 million year.',
      ]),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 120000000 USD',
      'Revenue | 2025 | forecast | 430000000 USD',
    ])
  })

  it('takes what is put somewhere for foreseen', () => {
    expect(
      saidOnCall(3, [
        'Q: Do pumps get to $80 million a quarter by the end of 2026?',
        "A: I'd put pumps closer to $70 million.",
      ]),
    ).toEqual(['Other | 2026 | forecast | 80000000 USD', 'Revenue | Pumps | forecast | 70000000 USD'])
    expect(
      saidOnCall(3, [
        'Q: Where is telecom by the end of next year?',
        "A: I'd put telecom at about $40 million.",
      ]),
    ).toEqual(['Revenue | Telecom | forecast | 40000000 USD'])
  })

  it('tells the share of the largest customer', () => {
    expect(
      saidOnCall(3, [
        "Q: And the top customer, you disclosed 21% for 2024. Where's that trending?",
        'A: It was 17% this quarter. Nobody else is over 10%.',
      ]),
    ).toEqual([
      'Customer % of revenue | 2024 | prior-period actual | 21 %',
      'Customer % of revenue | 2025Q3 | actual | 17 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: On gross margin, is 43% right?',
        'A: Yes.',
        'Q: And the largest customer, you said 28% last year. Is it still that?',
        "A: It's 25% now, and no one else is above 10%.",
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 43 %',
      'Customer % of revenue | 2024 | prior-period actual | 28 %',
      'Customer % of revenue | 2025Q3 | actual | 25 %',
    ])
  })

  it('reads how prices were raised', () => {
    expect(
      saidOnCall(3, ['Q: Is there pricing in it? I think you took prices up 4% in the spring.']),
    ).toEqual(['Unit price | 2025Q3 | change yoy % | 4 %'])
    expect(saidOnCall(3, ['Q: You raised prices 6% in January. Does that hold?'])).toEqual([
      'Unit price | change yoy % | 6 %',
    ])
  })
})
