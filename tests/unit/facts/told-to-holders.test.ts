import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('WHT_q3_2021.txt', unlabelled(lines))

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('findFacts of dividends by the quarter they are for', () => {
  it.each([
    'Yesterday our board declared a fourth quarter dividend of $0.32 per share.',
    'The board approved a dividend of $0.32 per share for the fourth quarter.',
    'We have announced our fourth-quarter cash dividend of $0.32 per share.',
  ])('is of the quarter that it names: %s', (en) => {
    expect(told(en)).toEqual(['Dividend per share | 2025Q4 | actual | 0.32 USD/share'])
  })

  it.each([
    'We declared a dividend of $0.44 per share to be paid in the fourth quarter.',
    'The quarterly dividend was raised to $0.44 and will be paid in December.',
    'We paid $0.44 per share of dividends in cash on October 15 for the third quarter.',
    'On October 15 we paid a dividend of $0.44 per share for the third quarter.',
  ])('is not of the day it is paid: %s', (en) => {
    expect(told(en)).toEqual(['Dividend per share | 2025Q3 | actual | 0.44 USD/share'])
  })
})

describe('findFacts of how far guidance has moved', () => {
  it.each([
    'That is an increase of $0.15 at the midpoint.',
    'This represents a raise of about $0.15 at our midpoint.',
    'It is a $0.15 improvement on the midpoint.',
  ])('changes no profit: %s', (en) => {
    const facts = read('We raised our EPS guidance to a range of $4.00 to $4.20.', en)
    expect(facts.slice(2).some((fact) => /^(?:Diluted )?EPS \|/.test(fact))).toBe(false)
  })

  it.each([
    'That’s 8% to 12% growth compared to 2020.',
    'This is up $0.10 at the midpoint, and the range represents 8% to 12% growth over 2020 results.',
    'It would be 8% to 12% higher than last year.',
  ])('grows the year that is guided: %s', (en) => {
    const facts = read('For 2021, we now expect EPS of $4.00 to $4.20.', en)
    expect(facts.slice(-2)).toEqual([
      expect.stringMatching(/^EPS \| - \| 2021 \| change yoy % \| 8 %$/),
      expect.stringMatching(/^EPS \| - \| 2021 \| change yoy % \| 12 %$/),
    ])
  })
})

describe('findFacts of a range that two sentences go on about', () => {
  it('grows its year behind how far it has moved', () => {
    expect(
      read(
        'For 2021, we now expect EPS of $4.00 to $4.20.',
        'This is up 5% at the midpoint.',
        'That’s 8% to 12% growth compared to 2020.',
      ).slice(-2),
    ).toEqual(['EPS | - | 2021 | change yoy % | 8 %', 'EPS | - | 2021 | change yoy % | 12 %'])
  })
})

describe('findFacts of who lets shops', () => {
  const opening = 'Funds from operations were $3.24 per share and occupancy at our malls was 92%.'

  it('takes what tenants sell for no revenue', () => {
    const facts = read(
      opening,
      'Retail sales of our tenants were up 80% on last year.',
      'Our mall sales rose 8% in these three months.',
      'Sales at outlets are 13% higher.',
      'Revenue was $90 million, up 4%.',
    )
    expect(facts.filter((fact) => fact.startsWith('Revenue'))).toEqual([
      'Revenue | - | 2021Q3 | actual | 90000000 USD',
      'Revenue | - | 2021Q3 | change yoy % | 4 %',
    ])
  })

  it('reads rents, and what would be added to them apart', () => {
    const facts = read(
      opening,
      'Average base minimum rent was $50.03.',
      'Variable rents would add some $5 per foot to our average base rent.',
    )
    expect(facts.filter((fact) => fact.startsWith('Average rent'))).toEqual([
      'Average rent | - | 2021Q3 | actual | 50.03 USD',
    ])
  })

  it('goes on over a longer time behind the pace of the first', () => {
    expect(read('Property NOI rose 16.6% for the quarter and 8.8% for the first nine months.')).toEqual([
      'Net operating income | - | 2021Q3 | change yoy % | 16.6 %',
      'Net operating income | - | 2021M9 | change yoy % | 8.8 %',
    ])
  })
})

describe('findFacts of what others have', () => {
  it('is no balance of the company, and what is taken off it is not what it holds', () => {
    expect(
      read(
        'We are pleased with the chain that we own a part of.',
        'Their liquidity position is growing, now $140 million.',
        'Liquidity is at $150 million, with nothing drawn on their line of credit.',
        'Our liquidity is $880 million.',
        'It is net of $50 million of paper that is outstanding.',
      ).filter((fact) => fact.startsWith('Liquidity | -')),
    ).toEqual(['Liquidity | - | as of 2021-09-30 | actual | 880000000 USD'])
  })

  it.each([
    ['Our dividend yield beats that of the S&P 500 by some 250 basis points.', []],
    [
      'Our dividend yield is 4.7%, above the industry average of 2.9%.',
      ['Dividend yield | 2025Q3 | actual | 4.7 %'],
    ],
    [
      'Our dividend yield is 4.7%, better than the sector at 3% and the REIT index at 2.9%.',
      ['Dividend yield | 2025Q3 | actual | 4.7 %'],
    ],
  ])('is no yield of the company: %s', (en, facts) => {
    expect(told(en).filter((fact) => fact.startsWith('Dividend yield'))).toEqual(facts)
  })
})
