import { describe, expect, it } from 'vitest'
import { checkSource } from '../../../shared/checks/check-source.ts'
import { readCheckInput } from '../../support/check-text.ts'
import { leastTime, processorTime } from '../../support/least-time.ts'
import { haldenCall, plantIn } from '../../support/halden-call.ts'

describe('checkSource', () => {
  it('lists a turn whose label is probably wrong, with who the words say is speaking', () => {
    const lines = plantIn(haldenCall, [
      ['Good morning, thanks for', 'This is Wendeline Ashworth, thanks for'],
    ])
    const [finding, ...others] = checkSource(readCheckInput(lines))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      kind: 'speaker-suspect',
      confidence: 0.8,
      expected: 'Wendeline Ashworth',
      zh: null,
      explanation: {
        key: 'checkSource.introducesSelf',
        details: { speaker: 'Lionel Castellane', likely: 'Wendeline Ashworth' },
      },
    })
    expect(finding?.en?.text).toMatch(/^This is Wendeline Ashworth/)
    expect(finding?.evidence.map(({ text }) => text)).toEqual(['Lionel Castellane'])
  })

  it('gives spans of the text, and the places that say it right', () => {
    const lines = plantIn(haldenCall, [['During the first quarter', 'During the fourth quarter']])
    const input = readCheckInput(lines)
    const [finding] = checkSource(input)
    expect(input.text.slice(finding?.en?.start, finding?.en?.end)).toBe('fourth quarter')
    expect(finding?.evidence.map(({ text }) => text)).toEqual([
      'Total revenue for the first quarter was $412.6 million, up 9%',
    ])
    expect(input.document.passages[finding?.passage ?? -1]?.en?.text).toContain('During the fourth quarter')
  })

  it.each([
    ['capitalised words', (at: number) => `Name${at.toString(36)}x Nome${(at * 7).toString(36)}y `],
    [
      'abbreviations',
      (at: number) => `A${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + ((at * 7) % 26))}C `,
    ],
    ['codes', (at: number) => `400G modules and 400 modules of ${at}T, `],
    ['gaps', () => '(inaudible) and ___ grew 5% ((((inaudible '],
    ['quarters', (at: number) => `In the fourth quarter revenue was $${at}.5 million. `],
  ])('takes twice the time for twice as many %s', (_what, write) => {
    const timeOf = (count: number, enough?: number): number => {
      const line = Array.from({ length: count }, (_, at) => write(at)).join('')
      const input = readCheckInput(plantIn(haldenCall, [['LTL pricing is rational', line]]))
      return leastTime(() => processorTime(() => checkSource(input)), 4, enough)
    }
    timeOf(200)
    const longest = Math.max(400, timeOf(1000) * 3)
    expect(timeOf(2000, longest)).toBeLessThan(longest)
  })
})
