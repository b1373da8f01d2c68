import { describe, expect, it } from 'vitest'
import type { CorrectionId, Reading } from '../../../shared/corrections/correction.ts'
import { viewInScript } from '../../../shared/text/script-view.ts'
import { composeViews, viewReadings } from '../../../renderer/reader/reading-view.ts'

const text = 'We sampled coastal lasers in Penang and coastal lasers in Cork.'
const side = { start: 100, end: 100 + text.length, lines: [4, 4] as const, text }
const reads = (words: string, replacement: string, from = 0): Reading => {
  const at = text.indexOf(words, from)
  return { correctionId: 'c1' as CorrectionId, start: 100 + at, end: 100 + at + words.length, replacement }
}

describe('viewReadings', () => {
  it('shows the words as they read and leads from every other word back to its place', () => {
    const view = viewReadings(side, [reads('coastal lasers', 'CW lasers')])
    expect(view.text).toBe('We sampled CW lasers in Penang and coastal lasers in Cork.')
    const penang = view.text.indexOf('Penang')
    expect(text.slice(view.toOriginal(penang), view.toOriginal(penang + 6))).toBe('Penang')
    expect(view.toView(text.indexOf('Cork'))).toBe(view.text.indexOf('Cork'))
  })

  it('takes a corrected word as a whole', () => {
    const view = viewReadings(side, [reads('coastal', 'CW')])
    expect(view.toOriginal(view.text.indexOf('CW'))).toBe(text.indexOf('coastal'))
    expect(view.toOriginal(view.text.indexOf('CW') + 2)).toBe(text.indexOf('coastal') + 7)
    expect(view.toOriginal(view.text.length)).toBe(text.length)
  })

  it('shows a text without corrections as it is', () => {
    expect(viewReadings(side, []).text).toBe(text)
  })

  it('can be shown in the other script in its turn', () => {
    const chinese = '我們送樣海岸雷射給兩家客戶'
    const zh = { start: 0, end: chinese.length, lines: [1, 1] as const, text: chinese }
    const reading = { correctionId: 'c2' as CorrectionId, start: 4, end: 6, replacement: '連續波' }
    const inner = viewReadings(zh, [reading])
    const view = composeViews(
      inner,
      viewInScript(inner.text, (words) => words.replace('們', '们')),
    )
    expect(view.text).toBe('我们送樣連續波雷射給兩家客戶')
    expect(view.toOriginal(view.text.indexOf('客戶'))).toBe(chinese.indexOf('客戶'))
  })
})
