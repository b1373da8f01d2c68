import { describe, expect, it } from 'vitest'
import { corbel, readRemarks } from './remarks.ts'

/** Figures of prepared remarks as `metric | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readRemarks(corbel, lines).map((line) => {
    const [metric, , , kind, value] = line.split(' | ')
    return [metric, kind, value].join(' | ')
  })

describe('a sentence that names no measure', () => {
  it('goes on about the one before where it names nothing else', () => {
    expect(
      read(
        'Free cash flow was $64 million in the quarter.',
        'That was up 7% from a year ago.',
        'Last quarter, it was $51 million.',
      ),
    ).toEqual([
      'Free cash flow | actual | 64000000 USD',
      'Free cash flow | change yoy % | 7 %',
      'Free cash flow | prior-period actual | 51000000 USD',
    ])
    expect(read('Gross margin expanded to 41.5%.', 'This was 90 basis points above last year.').at(-1)).toBe(
      'Gross margin | change bps | 90 bps',
    )
  })

  it('does not where a thing of its own moves, or is counted or paid', () => {
    const last = (line: string) => read('Net interest income was $410 million.', line).at(-1)?.split(' | ')[0]
    expect(last('Client balances of $37 billion rose sharply.')).not.toBe('Net interest income')
    expect(last('Premium amortization declined by $12 million.')).not.toBe('Net interest income')
    expect(last('We signed agreements with two counties valued at $24 million.')).not.toBe(
      'Net interest income',
    )
    expect(last('We now run a $150 million wind generation program.')).not.toBe('Net interest income')
    expect(last('Customers transferred $65 billion last quarter.')).not.toBe('Net interest income')
  })

  it('nor where a percentage is of another thing', () => {
    const last = (line: string) => read('Our net charge-off ratio was 0.35%.', line).at(-1)?.split(' | ')[0]
    expect(last('The branch network brought in 37% of last year’s leads.')).not.toBe('Net charge-off ratio')
    expect(
      read('Selling prices rose 6%.', 'Raw material costs inflated by 25% year over year.').at(-1),
    ).not.toMatch(/^(?:Price increase|Unit price)/)
  })

  it('takes a figure that is pointed at for the one told before', () => {
    expect(
      read(
        'Backlog stood at $400 million at the end of June.',
        'We are not breaking up that $400 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Backlog', 'Backlog'])
  })
})
