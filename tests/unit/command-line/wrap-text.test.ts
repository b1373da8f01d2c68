import { describe, expect, it } from 'vitest'
import { columnsOf, wrapText } from '../../../electron/hosts/wrap-text.ts'

describe('wrapText', () => {
  it('breaks between words, and leaves a longer word whole', () => {
    expect(wrapText('writes a ledger as a workbook', 12)).toEqual(['writes a', 'ledger as a', 'workbook'])
    expect(wrapText('see --confidence-of-all there', 8)).toEqual(['see', '--confidence-of-all', 'there'])
  })

  it('counts a Chinese character as two columns, and begins no line with a comma', () => {
    const lines = wrapText('寫成活頁簿，另存新檔。', 12)
    expect(lines).toEqual(['寫成活頁簿，', '另存新檔。'])
    expect(lines.every((line) => columnsOf(line) <= 12)).toBe(true)
  })

  it('is nothing of nothing', () => {
    expect(wrapText('', 40)).toEqual([])
  })
})
