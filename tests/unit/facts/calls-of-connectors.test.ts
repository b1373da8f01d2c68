import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on calls of makers of connectors and lasers', () => {
  it('takes what the company did in the quarter for its sales where nothing else has been told', () => {
    expect(
      saidOnCall(3, ["P: Thank you. We did $311 million in the quarter, that's 58% better than a year ago."]),
    ).toEqual(['Revenue | 2025Q3 | actual | 311000000 USD', 'Revenue | 2025Q3 | change yoy % | 58 %'])
    expect(
      saidOnCall(3, [
        "P: Thanks everyone. So we're off to a great start. We did $402 million, 31% better than the same quarter last year.",
      ]),
    ).toEqual(['Revenue | 2025Q3 | actual | 402000000 USD', 'Revenue | 2025Q3 | change yoy % | 31 %'])
    expect(
      saidOnCall(3, [
        'P: Hello everyone. We put up $142 million in the third quarter, well ahead of our plan.',
      ]),
    ).toEqual(['Revenue | 2025Q3 | actual | 142000000 USD'])
  })

  it('reads growth that is told in points', () => {
    expect(
      saidOnCall(3, [
        'Total revenue was $311 million, 58% above last year and 14 points of sequential growth.',
      ]),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 311000000 USD',
      'Revenue | 2025Q3 | change yoy % | 58 %',
      'Revenue | 2025Q3 | change qoq % | 14 %',
    ])
    expect(
      saidOnCall(3, ["Datacom revenue was $88 million, that's 9 points of growth quarter on quarter."]),
    ).toEqual([
      'Revenue | Datacom | 2025Q3 | actual | 88000000 USD',
      'Revenue | Datacom | 2025Q3 | change qoq % | 9 %',
    ])
    expect(
      saidOnCall(3, ['Total revenue was $54 million, with 21 points of year over year growth.']),
    ).toEqual(['Revenue | 2025Q3 | actual | 54000000 USD', 'Revenue | 2025Q3 | change yoy % | 21 %'])
    expect(saidOnCall(3, ['Total revenue grew 12%, and price added 4 points of growth.'])).toEqual([
      'Revenue | 2025Q3 | change yoy % | 12 %',
      'Price increase | 2025Q3 | change bps | 400 bps',
    ])
  })

  it('counts what is shipped of a thing just named', () => {
    expect(
      saidOnCall(3, [
        'CW lasers were another bright spot, we shipped a little over 4 million of them versus 2.6 million in June.',
      ]),
    ).toEqual([
      'Other | 2025Q3 | actual | 4000000 count',
      'Other | 2025Q2 | prior-period actual | 2600000 count',
    ])
    expect(
      saidOnCall(3, [
        'Photodiodes did well; we sold about 3 million of them, compared with 2.1 million last quarter.',
      ]),
    ).toEqual([
      'Other | 2025Q3 | actual | 3000000 count',
      'Other | 2025Q2 | prior-period actual | 2100000 count',
    ])
    expect(saidOnCall(3, ['And pump lasers, we delivered 1.2 million of those in the quarter.'])).toEqual([
      'Other | 2025Q3 | actual | 1200000 count',
    ])
  })

  it('counts what is held beside a count', () => {
    expect(
      saidOnCall(3, [
        'Q: And on Cluj, 9 million ferrules on top of 14 million, so 23 million in total. Is that right?',
      ]),
    ).toEqual([
      'Ferrules | 2025Q3 | actual | 9000000 count',
      'Other | 2025Q3 | actual | 14000000 count',
      'Other | 2025Q3 | actual | 23000000 count',
    ])
    expect(
      saidOnCall(3, [
        'Q: You have 2 million lasers a month today plus 1.5 million in the new fab, so 3.5 million in total?',
      ]),
    ).toEqual([
      'Lasers | 2025Q3 | actual | 2000000 count',
      'Other | 2025Q3 | actual | 1500000 count',
      'Other | 2025Q3 | actual | 3500000 count',
    ])
    expect(
      saidOnCall(3, ['We are raising laser output from 2 million to 3.5 million chips a month.']),
    ).toEqual(['Other | 2025Q3 | actual | 2000000 count', 'Chips | forecast | 3500000 count'])
    expect(
      saidOnCall(3, [
        'In parallel we shall double the termination capacity in Monterrey from 40,000 to 80,000 assemblies per week.',
      ]),
    ).toEqual([
      'Capacity | Termination | 2025Q3 | actual | 40000 count',
      'Assemblies | forecast | 80000 count',
    ])
    expect(
      saidOnCall(3, [
        "Q: And on the 14 reactors, what does a reactor get you? If I take $163 million a quarter, that's $650 million a year.",
        "A: No, be careful, there are another 22 in the old hall. So it's 36 in total today and 42 when we're done.",
      ]),
    ).toEqual([
      'Reactors | 2025Q3 | actual | 14 count',
      'Other | 2025Q3 | actual | 163000000 USD',
      'Other | 2025Q3 | actual | 650000000 USD',
      'Other | 2025Q3 | actual | 22 count',
      'Other | 2025Q3 | actual | 36 count',
      'Other | 2025Q3 | actual | 42 count',
    ])
  })

  it('takes no words of the past for an outlook', () => {
    expect(
      saidOnCall(3, ['We turned down, I would say, about $35 million of orders because we had no wafers.']),
    ).toEqual(['Orders | 2025Q3 | actual | 35000000 USD'])
    expect(saidOnCall(3, ["We left I'd say $20 million of orders unfilled in the quarter."])).toEqual([
      'Orders | 2025Q3 | actual | 20000000 USD',
    ])
    expect(saidOnCall(3, ['The agreements come with deposits, $45 million to date.'])).toEqual([
      'Customer prepayments | 2025Q3 | actual | 45000000 USD',
    ])
  })

  it('tells how much of a move something is', () => {
    expect(
      saidOnCall(3, [
        'Gross margin was 44%, up 190 basis points from last quarter. About a third of the sequential improvement came from price and the rest from absorption.',
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 44 %',
      'Gross margin | 2025Q3 | change bps | 190 bps',
      'Share of improvement | 2025Q3 | actual | 33.3 %',
    ])
    expect(
      saidOnCall(3, ['Total revenue grew 12% sequentially. Two thirds of the increase came from datacom.']),
    ).toEqual(['Revenue | 2025Q3 | change qoq % | 12 %', 'Share of increase | 2025Q3 | actual | 66.7 %'])
    expect(
      saidOnCall(3, ['Gross margin was up 200 basis points. Half of that improvement was mix.']),
    ).toEqual([
      'Gross margin | 2025Q3 | change bps | 200 bps',
      'Share of improvement | 2025Q3 | actual | 50 %',
    ])
  })

  it('tells how far stocks have moved', () => {
    expect(
      saidOnCall(3, ['CapEx was $67 million and we built $22 million of inventory, mostly substrates.']),
    ).toEqual([
      'Capex | 2025Q3 | actual | 67000000 USD',
      'Inventory | 2025Q3 | change qoq abs | 22000000 USD',
    ])
    expect(saidOnCall(3, ['We burned through $9 million of inventory during the quarter.'])).toEqual([
      'Inventory | 2025Q3 | change qoq abs | -9000000 USD',
    ])
    expect(saidOnCall(3, ['We put on another $12 million of inventory ahead of the ramp.'])).toEqual([
      'Inventory | 2025Q3 | change qoq abs | 12000000 USD',
    ])
  })

  it('reads days right behind a balance and parts of a percent', () => {
    expect(saidOnCall(3, ['Inventory at quarter end was $231 million, 118 days.'])).toEqual([
      'Inventory | as of 2025-09-30 | actual | 231000000 USD',
      'Days of inventory | 2025Q3 | actual | 118 days',
    ])
    expect(saidOnCall(3, ['Receivables were $141 million, 61 days.'])).toEqual([
      'Accounts receivable | as of 2025-09-30 | actual | 141000000 USD',
      'Days sales outstanding | 2025Q3 | actual | 61 days',
    ])
    expect(
      saidOnCall(3, [
        'We also have $460 million of convertible notes outstanding at a coupon of half a percent.',
      ]),
    ).toEqual([
      'Convertible notes | 2025Q3 | actual | 460000000 USD',
      'Interest rate | 2025Q3 | actual | 0.5 %',
    ])
  })

  it('guides the shares that a guided profit is reckoned on', () => {
    expect(
      saidOnCall(3, [
        "For the fourth quarter we're looking for revenue between $345 million and $365 million. That gets you to EPS of 86 to 96 cents on roughly 78 million shares.",
      ]),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 345000000 USD',
      'Revenue | 2025Q4 | guidance-high | 365000000 USD',
      'EPS | 2025Q4 | guidance-low | 0.86 USD/share',
      'EPS | 2025Q4 | guidance-high | 0.96 USD/share',
      'Diluted shares | 2025Q4 | guidance-mid | 78000000 shares',
    ])
  })

  it('knows what was guided before', () => {
    expect(
      saidOnCall(3, [
        'We now expect CapEx of about $280 million for the fiscal year, previously it was $220 million.',
      ]),
    ).toEqual(['Capex | 2025 | guidance-mid | 280000000 USD', 'Capex | 2025 | guidance-mid | 220000000 USD'])
    expect(
      saidOnCall(3, ['We now see capex of $90 million for the year; before it was $75 million.']),
    ).toEqual(['Capex | 2025 | guidance-mid | 90000000 USD', 'Capex | 2025 | guidance-mid | 75000000 USD'])
    expect(
      saidOnCall(3, ['Our gross margin was 31.6%, and three months ago I told you 30% to 31.5%.']),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 31.6 %',
      'Gross margin | 2025Q3 | guidance-low | 30 %',
      'Gross margin | 2025Q3 | guidance-high | 31.5 %',
    ])
    expect(saidOnCall(3, ['EPS was $0.31, and last quarter we said $0.24 to $0.28.'])).toEqual([
      'EPS | 2025Q3 | actual | 0.31 USD/share',
      'EPS | 2025Q3 | guidance-low | 0.24 USD/share',
      'EPS | 2025Q3 | guidance-high | 0.28 USD/share',
    ])
    expect(
      saidOnCall(3, ['Opex was $21 million, where we had told you $22 million to $23 million.']),
    ).toEqual([
      'Operating expenses | 2025Q3 | actual | 21000000 USD',
      'Operating expenses | 2025Q3 | guidance-low | 22000000 USD',
      'Operating expenses | 2025Q3 | guidance-high | 23000000 USD',
    ])
  })

  it('gives figures to the part they are told of', () => {
    expect(
      saidOnCall(3, [
        'On light engines, revenue is small, $7 million, nearly all of it engineering samples.',
      ]),
    ).toEqual(['Revenue | Light engines | 2025Q3 | actual | 7000000 USD'])
    expect(saidOnCall(3, ['As to coherent, revenue is early, about $9 million.'])).toEqual([
      'Revenue | Coherent | 2025Q3 | actual | 9000000 USD',
    ])
    expect(saidOnCall(3, ['Telecom and sensing revenue was $7.8 million, down 4% sequentially.'])).toEqual([
      'Revenue | Telecom and sensing | 2025Q3 | actual | 7800000 USD',
      'Revenue | Telecom and sensing | 2025Q3 | change qoq % | -4 %',
    ])
    expect(
      saidOnCall(3, ['Industrial and medical revenue came in at $12 million, up 8% year over year.']),
    ).toEqual([
      'Revenue | Industrial and medical | 2025Q3 | actual | 12000000 USD',
      'Revenue | Industrial and medical | 2025Q3 | change yoy % | 8 %',
    ])
    expect(
      saidOnCall(3, [
        'Finally Harsh Environment, our smallest division with sales of $84 million, grew by 13%, or 9% at constant exchange rates.',
      ]),
    ).toEqual([
      'Revenue | Harsh Environment | 2025Q3 | actual | 84000000 USD',
      'Revenue | Harsh Environment | 2025Q3 | change yoy % | 13 %',
      'Constant-currency revenue growth | Harsh Environment | 2025Q3 | change yoy % | 9 %',
    ])
    expect(
      saidOnCall(3, ['And Specialty Cable, a division with sales of $61 million, declined by 4%.']),
    ).toEqual([
      'Revenue | Specialty Cable | 2025Q3 | actual | 61000000 USD',
      'Revenue | Specialty Cable | 2025Q3 | change yoy % | -4 %',
    ])
    expect(saidOnCall(3, ['I believe light engines can be a $200 million line for us in 2028.'])).toEqual([
      'Revenue | Light engines | 2028 | forecast | 200000000 USD',
    ])
    expect(
      saidOnCall(3, [
        "So I think in 2026 our coherent revenue will be at least $150 million, and the total company, we said before $700 million, now I believe it's more than $800 million.",
      ]),
    ).toEqual([
      'Revenue | Coherent | 2026 | guidance-mid | 150000000 USD',
      'Revenue | 2026 | guidance-mid | 700000000 USD',
      'Revenue | 2026 | forecast | 800000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Next year datacom revenue could be $240 million and in total the company could do $410 million.',
      ]),
    ).toEqual([
      'Revenue | Datacom | 2026 | forecast | 240000000 USD',
      'Revenue | 2026 | forecast | 410000000 USD',
    ])
  })

  it('takes no verb for a part', () => {
    expect(
      saidOnCall(3, [
        'As to the outlook, we now foresee sales of between $166 million and $170 million for the full year.',
      ]),
    ).toEqual([
      'Revenue | 2025 | guidance-low | 166000000 USD',
      'Revenue | 2025 | guidance-high | 170000000 USD',
    ])
    expect(saidOnCall(3, ['For the fourth quarter we envisage sales of around $98 million.'])).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 98000000 USD',
    ])
  })

  it('takes a sign in words for a move', () => {
    expect(
      saidOnCall(3, [
        'That is growth of 22.5%, of which volume and mix contributed 24.1%, price minus 2.3% and currency plus 0.7%.',
      ]),
    ).toEqual([
      'Revenue | Telecom | 2025Q3 | change yoy % | 22.5 %',
      'Volume growth | 2025Q3 | change yoy % | 24.1 %',
      'Price increase | 2025Q3 | change yoy % | -2.3 %',
      'Currency impact | 2025Q3 | change yoy % | 0.7 %',
    ])
    expect(saidOnCall(3, ['Sales rose 6%: volume plus 8%, price minus 2%.'])).toEqual([
      'Revenue | 2025Q3 | change yoy % | 6 %',
      'Volume growth | 2025Q3 | change yoy % | 8 %',
      'Price increase | 2025Q3 | change yoy % | -2 %',
    ])
    expect(saidOnCall(3, ['Defence was strong at plus 26%, industrial was minus 3%.'])).toEqual([
      'Revenue | Defence | 2025Q3 | change yoy % | 26 %',
      'Revenue | Industrial | 2025Q3 | change yoy % | -3 %',
    ])
    expect(saidOnCall(3, ['Datacom was plus 40% and telecom was minus 6% year on year.'])).toEqual([
      'Revenue | Datacom | 2025Q3 | change yoy % | 40 %',
      'Revenue | Telecom | 2025Q3 | change yoy % | -6 %',
    ])
    expect(
      saidOnCall(3, [
        'Q: Price was minus 2.3% in the quarter; I had it at minus 1.5% in Q1. Where does it settle?',
        'A: It was minus 1.4% in Q1, by the way.',
      ]),
    ).toEqual([
      'Price increase | 2025Q3 | change yoy % | -2.3 %',
      'Price increase | 2025Q1 | change yoy % | -1.5 %',
      'Price increase | 2025Q1 | change yoy % | -1.4 %',
    ])
  })

  it('takes no threshold for a share', () => {
    expect(
      saidOnCall(3, [
        'In the quarter we had three customers at 10% or more of revenue, at 34%, 22% and 13%.',
      ]),
    ).toEqual([
      'Customers >10% of revenue | 2025Q3 | actual | 3 count',
      'Customer % of revenue | 2025Q3 | actual | 34 %',
      'Customer % of revenue | 2025Q3 | actual | 22 %',
      'Customer % of revenue | 2025Q3 | actual | 13 %',
    ])
    expect(saidOnCall(3, ['Four customers were 10% or greater, at 31%, 17%, 12% and 11%.'])).toEqual([
      'Customers >10% of revenue | 2025Q3 | actual | 4 count',
      'Customer % of revenue | 2025Q3 | actual | 31 %',
      'Customer % of revenue | 2025Q3 | actual | 17 %',
      'Customer % of revenue | 2025Q3 | actual | 12 %',
      'Customer % of revenue | 2025Q3 | actual | 11 %',
    ])
  })
})
