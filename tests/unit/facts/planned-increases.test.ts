import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('what a company plans to raise, and what is there already', () => {
  it('reads planned increases of a range as growth', () => {
    expect(
      told('We are planning increases in shipments and pourings of between 12% and 18% for 2025.'),
    ).toEqual(['Shipments | 2025 | change yoy % | 12 %', 'Shipments | 2025 | change yoy % | 18 %'])
  })

  it('takes increased investments in a cost for more of it, not for all of it', () => {
    expect(
      told(
        'We plan increased investment in advertising, promotional and selling expenses of $7 million to $9 million in 2025.',
      ),
    ).toEqual([
      'Sales and marketing expense | 2025 | change yoy abs | 7000000 USD',
      'Sales and marketing expense | 2025 | change yoy abs | 9000000 USD',
    ])
  })

  it('keeps a fall per share a change of what is earned', () => {
    expect(
      told('Earnings per share were $2.20, a decrease of $0.17 per share from last year.'),
    ).toContainEqual(expect.stringMatching(/^EPS .*change yoy abs \| -0\.17/))
  })

  it('knows a balance of a day whatever is expected of it', () => {
    expect(
      told(
        'We expect that our cash balance of $61 million as of September 28 will be enough for our needs.',
      )[0],
    ).toMatch(/\| actual \| 61000000 USD/)
  })

  it('takes what a plan is raised or cut by for a change, and what is then expected for what was moved', () => {
    expect(told('We cut capex by $30 million.')[0]).toMatch(/^Capex .*change yoy abs \| -30000000 USD/)
    expect(told('We raised our dividend by $0.05.')[0]).toMatch(
      /^Dividend per share .*change yoy abs \| 0.05/,
    )
    expect(
      told('We are increasing tower starts by $3 million and now expect a midpoint of $32 million.').at(-1),
    ).toMatch(/^Tower starts .*guidance-mid \| 32000000 USD/)
  })
})
