import { describe, expect, it } from 'vitest'
import { saidOnCall } from './spoken-call.ts'

describe('findFacts on what is told in passing on calls of makers of optics', () => {
  it('calls a part by one name', () => {
    expect(
      saidOnCall(3, [
        'Module revenue was $61 million, up 25% sequentially. Lasers contributed $63 million and modules $61 million. Modules gross margin was 31%. Modules backlog was $90 million.',
      ]),
    ).toEqual([
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
      'Revenue | Modules | 2025Q3 | change qoq % | 25 %',
      'Revenue | Laser | 2025Q3 | actual | 63000000 USD',
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
      'Gross margin | Modules | 2025Q3 | actual | 31 %',
      'Backlog | Modules | as of 2025-09-30 | actual | 90000000 USD',
    ])
  })

  it('gives what a business can be to the one just spoken of', () => {
    expect(
      saidOnCall(3, [
        'Light engines revenue was $7 million. I believe this can be a $200 million line for us in 2028.',
      ]),
    ).toEqual([
      'Revenue | Light engines | 2025Q3 | actual | 7000000 USD',
      'Revenue | Light engines | 2028 | forecast | 200000000 USD',
    ])
    expect(
      saidOnCall(3, [
        'Our sensing business is small today, but we think it can become a $90 million business by 2027.',
      ]),
    ).toEqual(['Revenue | Sensing | target | 90000000 USD'])
  })

  it('goes on from a sum to its part of a year', () => {
    expect(saidOnCall(3, ["Q: Telecom, $120 million a year, so that's $30 million a quarter?"])).toEqual([
      'Revenue | Telecom | 2025Q3 | actual | 120000000 USD',
      'Revenue | Telecom | 2025Q3 | actual | 30000000 USD',
    ])
  })

  it('answers for the company where its sum was asked about', () => {
    expect(
      saidOnCall(4, [
        'We expect revenue of $146 million to $158 million in the first quarter, and more than $800 million for 2025.',
        "Q: On the $800 million for this year, your Q1 is about $152 million at the midpoint. So there's roughly $650 million for the other three quarters. When do you see that step up?",
        'A: I think Q2 maybe $180 million, Q3 is $220 million, and Q4 -- Q4 can be $260 million.',
      ]),
    ).toEqual([
      'Revenue | 2025Q1 | guidance-low | 146000000 USD',
      'Revenue | 2025Q1 | guidance-high | 158000000 USD',
      'Revenue | 2025 | forecast | 800000000 USD',
      'Revenue | 2025 | forecast | 800000000 USD',
      'Revenue | 2025Q1 | guidance-mid | 152000000 USD',
      'Other | 2024Q4 | actual | 650000000 USD',
      'Revenue | 2025Q2 | forecast | 180000000 USD',
      'Revenue | 2025Q3 | forecast | 220000000 USD',
      'Revenue | 2025Q4 | forecast | 260000000 USD',
    ])
  })

  it('knows what still is an aim', () => {
    expect(
      saidOnCall(3, [
        'Q: Are you still thinking a gross margin of 47% to 48% as the target model?',
        "A: So yes, I'm comfortable with 47 to 48, and I think we'll see it in the back half of 2027.",
      ]),
    ).toEqual([
      'Gross margin | target | 47 %',
      'Gross margin | target | 48 %',
      'Gross margin | 2027H2 | target | 47 %',
      'Gross margin | 2027H2 | target | 48 %',
    ])
  })

  it('dates what stands in the annual report', () => {
    expect(
      saidOnCall(3, ['Q: Your largest customer was 19% of sales in the annual report. Where is this today?']),
    ).toEqual(['Customer % of revenue | 2024 | prior-period actual | 19 %'])
  })

  it('counts parts of a count', () => {
    expect(
      saidOnCall(3, [
        'Q: And on Cluj, 9 million ferrules on top of 14, so 23 million in total. Is that right?',
        'A: Yes. Also, 4 million of the 14 are old parts.',
      ]),
    ).toEqual([
      'Ferrules | 2025Q3 | actual | 9000000 count',
      'Other | 2025Q3 | actual | 14000000 count',
      'Other | 2025Q3 | actual | 23000000 count',
      'Other | 2025Q3 | actual | 4000000 count',
      'Other | 2025Q3 | actual | 14000000 count',
    ])
    expect(
      saidOnCall(3, [
        'A large customer wants more. Their need is 2.5 million pieces this year and next year 6 million.',
      ]),
    ).toEqual(['Pieces | 2025Q3 | actual | 2500000 count', 'Other | 2026 | forecast | 6000000 count'])
    expect(saidOnCall(3, ['Two customers have qualified it. Four more customers are testing it.'])).toEqual([
      'Customers | 2025Q3 | actual | 2 count',
      'Customers | 2025Q3 | actual | 4 count',
    ])
    expect(saidOnCall(3, ['Three more customers have asked for samples.'])).toEqual([
      'Customers | 2025Q3 | actual | 3 count',
    ])
  })

  it('takes what a cause costs in points for no level', () => {
    expect(
      saidOnCall(3, [
        'Tariffs cost us approximately $5 million, or 120 basis points; we recovered most of it.',
      ]),
    ).toEqual(['Other | 2025Q3 | actual | 5000000 USD', 'Impact on margin | 2025Q3 | change bps | -120 bps'])
    expect(
      saidOnCall(3, [
        'The gross margin was 38%. The new tariffs cost us $2 million, or about 90 basis points.',
      ]),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 38 %',
      'Other | 2025Q3 | actual | 2000000 USD',
      'Impact on Gross margin | 2025Q3 | change bps | -90 bps',
    ])
  })

  it('knows what was some time ago', () => {
    expect(
      saidOnCall(3, [
        "I'd remind you that a year ago we had maybe 4% of the 800 gig market. We think we're north of 9% today.",
      ]),
    ).toEqual(['Other | 2024Q3 | prior-period actual | 4 %', 'Other | 2025Q3 | actual | 9 %'])
    expect(
      saidOnCall(3, ['Yield is 93%. You know, one and a half years ago this yield was only 71%.']),
    ).toEqual(['Yield | 2025Q3 | actual | 93 %', 'Yield | prior-period actual | 71 %'])
    expect(
      saidOnCall(3, [
        'Q: On the margin of 21.5%, it was below 15% only six quarters ago. How much further can it go?',
      ]),
    ).toEqual([
      'Operating margin | 2025Q3 | actual | 21.5 %',
      'Operating margin | prior-period actual | 15 %',
    ])
    expect(
      saidOnCall(3, ['Lead times on those went from, uh, 16 weeks to 30 weeks over the summer.']),
    ).toEqual([
      'Lead time | 2024Q3 | prior-period actual | 16 weeks',
      'Lead time | 2025Q3 | actual | 30 weeks',
    ])
  })

  it('tells by how much one has raised output', () => {
    expect(
      saidOnCall(3, [
        'Q: Has the gap widened?',
        "A: Yes. And remember that's after we raised output 18% in the quarter.",
      ]),
    ).toEqual(['Other | 2025Q3 | change qoq % | 18 %'])
    expect(saidOnCall(3, ['We increased capacity 12% in the quarter, and it is still not enough.'])).toEqual([
      'Capacity | 2025Q3 | change qoq % | 12 %',
    ])
  })

  it('takes what is committed for done', () => {
    expect(
      saidOnCall(3, [
        "We're sold out through 2026 and about 60% of calendar 27 is under long term agreements.",
      ]),
    ).toEqual(['Share of calendar | 2027 | actual | 60 %'])
    expect(saidOnCall(3, ['About 45% of next year is booked.'])).toEqual(['Other | 2026 | actual | 45 %'])
  })

  it('takes no distance from guidance for a level or a move', () => {
    expect(
      saidOnCall(3, [
        'P: We did $311 million in the quarter, and it beat the top end of what we told you in August by $6 million.',
      ]),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 311000000 USD',
      'Difference in Revenue | 2025Q3 | actual | 6000000 USD',
    ])
    expect(
      saidOnCall(3, ['P: Revenue was $97 million, $3 million better than what we told you in July.']),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 97000000 USD',
      'Difference in Revenue | 2025Q3 | change yoy abs | 3000000 USD',
    ])
    expect(
      saidOnCall(3, ["Q: Just on the guide, so it's $44 million up at the midpoint. How do I split that?"]),
    ).toEqual(['Revenue | 2025Q4 | change qoq abs | 44000000 USD'])
  })

  it('tells the share of a customer that is pointed to', () => {
    expect(saidOnCall(3, ['Q: The first order, is that with your 34% customer?'])).toEqual([
      'Customer % of revenue | 2025Q3 | actual | 34 %',
    ])
  })

  it('reads parts of a way and of a company', () => {
    expect(
      saidOnCall(3, [
        "At our largest cable customer they're only a quarter of the way through their upgrade.",
      ]),
    ).toEqual(['Other | 2025Q3 | actual | 25 %'])
    expect(saidOnCall(3, ['Datacom accounts for just under half of the group.'])).toEqual([
      'Other | 2025Q3 | actual | 50 %',
    ])
  })

  it('leaves what comes thereafter undated', () => {
    expect(
      saidOnCall(3, [
        'Q: And capex?',
        'A: Capital expenditure will be in the order of 9% of sales this year, and I see it going back to 6% or 7% thereafter.',
      ]),
    ).toEqual([
      'Capex % of revenue | 2025 | forecast | 9 %',
      'Capex % of revenue | forecast | 6 %',
      'Capex % of revenue | forecast | 7 %',
    ])
    expect(
      saidOnCall(3, ['Q: And the tax rate?', 'A: We expect 17% this year and 20% to 21% from then on.']),
    ).toEqual([
      'Tax rate | 2025 | forecast | 17 %',
      'Tax rate | forecast | 20 %',
      'Tax rate | forecast | 21 %',
    ])
  })
})
