import { describe, expect, it } from 'vitest'
import { answerAfter } from './speech.ts'

describe('findFacts on parts of the company that an exchange turns to', () => {
  it('gives what an answer says of them to them', () => {
    expect(
      answerAfter(
        'I wanted to go back to the gratings. Where are you on that?',
        'Gratings did about $31 million in the quarter, and we see a path to 40 by the middle of next year.',
      ),
    ).toEqual([
      'Revenue | Gratings | 2025Q3 | actual | 31000000 USD',
      'Revenue | Gratings | 2026 | forecast | 40000000 USD',
    ])
    expect(answerAfter('On subsea, you were at $19 million this quarter. Is that the trough?')).toEqual([
      'Revenue | Subsea | 2025Q3 | actual | 19000000 USD',
    ])
  })

  it('goes on about them over the turn of speaker', () => {
    expect(answerAfter('And how are the amplifiers doing?', 'We did $22 million in the quarter.')).toEqual([
      'Revenue | Amplifiers | 2025Q3 | actual | 22000000 USD',
    ])
    expect(answerAfter('And then gratings, is that growing?', 'It grew 14% sequentially.')).toEqual([
      'Revenue | Gratings | 2025Q3 | change qoq % | 14 %',
    ])
  })

  it('goes from one to the next that is told beside it', () => {
    expect(
      answerAfter(
        'Could you size the metro business?',
        'Metro was $64 million. Long haul was 88. We would expect long haul to be above 95 in Q4.',
      ),
    ).toEqual([
      'Revenue | Metro | 2025Q3 | actual | 64000000 USD',
      'Revenue | Long-haul | 2025Q3 | actual | 88000000 USD',
      'Revenue | Long-haul | 2025Q4 | forecast | 95000000 USD',
    ])
  })

  it('takes neither people nor costs nor orders for one', () => {
    expect(answerAfter('Ada, can you help us? For Tove, one more.', 'We did $9 million so far.')).toEqual([
      'Other | 2025Q3 | actual | 9000000 USD',
    ])
    expect(answerAfter('On tariffs, you said $4 million?')).toEqual(['Other | 2025Q3 | actual | 4000000 USD'])
    expect(
      answerAfter(
        'How is the cable business?',
        'The order of a carrier, about $8 million, comes on top of it.',
      ),
    ).toEqual(['Other | 2025Q3 | actual | 8000000 USD'])
  })

  it('gives a product the growth that a relative clause tells of it', () => {
    expect(
      answerAfter(
        'How is demand?',
        'We see strong demand for our 200G products, which grew 58% sequentially.',
      ),
    ).toEqual(['Revenue | 200G | 2025Q3 | change qoq % | 58 %'])
  })

  it('hears a year that is not yet', () => {
    expect(
      answerAfter("So it's sort of a $60 million a year run rate, but not $60 million this year.").at(-1),
    ).toMatch(/2025 \| forecast \| 60000000 USD$/)
  })
})
