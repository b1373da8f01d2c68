import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks of a second quarter, filed under a ticker alone. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('TBK_q2_2021.txt', unlabelled(lines))

describe('findFacts on segments whose brands are spoken of', () => {
  it('gives what is called the segment’s to the segment, whichever brand was named last', () => {
    expect(
      read(
        'Turning to our glazing segment, sales rose nicely.',
        'Fitted kitchens segment orders were good too.',
        'Glazing growth picked up in the quarter, with sales up 31%.',
        'Tapley delivered robust growth as demand came back all over Europe.',
        'Segment operating margins expanded 140 basis points to 17.4%, with operating profit of $93 million.',
      ).filter((line) => !line.startsWith('Other')),
    ).toEqual([
      'Revenue | Glazing | 2021Q2 | change yoy % | 31 %',
      'Operating margin | Glazing | 2021Q2 | change bps | 140 bps',
      'Operating margin | Glazing | 2021Q2 | actual | 17.4 %',
      'Operating income | Glazing | 2021Q2 | actual | 93000000 USD',
    ])
  })

  it('leaves what was divested behind, and hears whose growth is guided', () => {
    expect(
      read(
        'Turning to our glazing segment, sales rose 12%.',
        'Fitted kitchens segment sales rose 3%.',
        'During the quarter, we completed the divestiture of Lorcan, a small business in Spain.',
        'Lorcan sales were approximately EUR 30 million in 2020.',
        'We now expect glazing segment’s sales growth for the year to be within an 11% to 13% range.',
        'Finally, we are raising our margin expectations for the full year to roughly 16.5%.',
      ).slice(-3),
    ).toEqual([
      'Revenue | Glazing | 2021 | change yoy % | 11 %',
      'Revenue | Glazing | 2021 | change yoy % | 13 %',
      'Operating margin | Glazing | 2021 | guidance-mid | 16.5 %',
    ])
  })

  it('tells growth without deals organically, and a decline once more without them', () => {
    expect(
      read(
        'Excluding acquisitions, divestitures and currency, sales increased 9%.',
        'Without the impact of acquisitions and foreign exchange, net sales grew 4%.',
        'Excluding currency, sales increased 6%.',
      ),
    ).toEqual([
      'Organic revenue growth | - | 2021Q2 | change yoy % | 9 %',
      'Organic revenue growth | - | 2021Q2 | change yoy % | 4 %',
      'Revenue | - | 2021Q2 | change yoy % | 6 %',
    ])
  })
})

describe('findFacts on what is not the company’s', () => {
  it.each([
    ['Households sit on nearly $3 trillion in savings.', 'Other | -'],
    ['Existing home sales were up over 19% in the spring.', 'Revenue | Industry'],
    ['We raised prices in May with price increases on 41% of our portfolio.', 'Share of portfolio | -'],
    [
      'This will benefit our free cash flow by approximately $35 million next year.',
      'Impact on Free cash flow | -',
    ],
    [
      'We expect to deploy an additional $130 million for buybacks or acquisitions this year.',
      'Capital deployed | -',
    ],
    ['In this liquidity environment, we grew the bond book by some $410 million.', 'Other | -'],
    ['Expenses of $37 million associated with premises were flat.', 'Other | -'],
    [
      'We spent on share repurchases and acquisitions a full year total of approximately $310 million.',
      'Capital deployed | -',
    ],
  ])('%s', (sentence, name) => {
    expect(read(sentence).map((line) => line.split(' | ').slice(0, 2).join(' | '))[0]).toEqual(name)
  })
})

describe('findFacts on the rates and reserves of a lender', () => {
  it('reads levels in basis points behind what they moved by', () => {
    expect(
      read(
        'The NPA ratio declined 5 basis points to 38 basis points.',
        'Deposit costs fell again, with a reduction of 7 basis points from 26 basis points to 19 basis points.',
        'For the month of June, deposit costs were 17 basis points.',
      ).filter((line) => line.includes('| actual |')),
    ).toEqual([
      'Nonperforming loan ratio | - | as of 2021-06-30 | actual | 38 bps',
      'Cost of deposits | - | 2021Q2 | actual | 19 bps',
      'Cost of deposits | - | - | actual | 17 bps',
    ])
  })

  it('takes a reversal for what comes back, whatever the economic outlook', () => {
    expect(
      read(
        'A better economic outlook shows in the reversal of the provision for credit losses of $18 million.',
      ),
    ).toEqual(['Provision for credit losses | - | 2021Q2 | actual | -18000000 USD'])
  })

  it('tells what was lent from what is lent, increases from levels, and costs from sales', () => {
    expect(
      read(
        'We had some $120 million in fundings of bridge loans.',
        'Increases in fiduciary revenues of $4 million helped.',
        'We had growth in revenue and assets while keeping a discipline that resulted in quarterly expenses declining 6%.',
        'Noninterest revenue was $81 million.',
      ),
    ).toEqual([
      expect.not.stringMatching(/^Loans /),
      'Revenue | Fiduciary | 2021Q2 | change yoy abs | 4000000 USD',
      'Operating expenses | - | 2021Q2 | change yoy % | -6 %',
      'Noninterest income | - | 2021Q2 | actual | 81000000 USD',
    ])
  })

  it('takes no date from the day rates were read on', () => {
    expect(
      read('Using the quarter-end forward curve, we expect a net interest margin of approximately 3.1%.'),
    ).toEqual([expect.not.stringMatching(/2021Q2/)])
  })
})
