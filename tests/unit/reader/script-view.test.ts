import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { plainView, viewInScript } from '../../../shared/text/script-view.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })

describe('viewInScript', () => {
  it('keeps every offset where the conversion keeps the length', () => {
    const original = '營收達 2.488 億美元，年增 43%，後來裡面的頭髮'
    const view = viewInScript(original, toSimplified)
    expect(view.text).toBe('营收达 2.488 亿美元，年增 43%，后来里面的头发')
    for (let at = 0; at <= original.length; at += 1) {
      expect(view.toView(at)).toBe(at)
      expect(view.toOriginal(at)).toBe(at)
    }
  })

  it('finds the same words again after a clause that grew', () => {
    const longer = (text: string) => text.replaceAll('光碟', '数码光碟')
    const original = '我們賣光碟，營收成長'
    const view = viewInScript(original, longer)
    expect(view.text).toBe('我們賣数码光碟，營收成長')
    const start = original.indexOf('營收')
    expect(view.text.slice(view.toView(start), view.toView(start + 2))).toBe('營收')
    expect(view.toOriginal(view.text.indexOf('營收'))).toBe(start)
    expect(view.toView(original.length)).toBe(view.text.length)
    expect(view.toOriginal(view.text.length)).toBe(original.length)
  })

  it('maps both ways without ever running backwards', () => {
    const shorter = (text: string) => text.replaceAll('隨身碟', '优盘')
    const original = '隨身碟與隨身碟，還有隨身碟。'
    const view = viewInScript(original, shorter)
    let last = 0
    for (let at = 0; at <= original.length; at += 1) {
      expect(view.toView(at)).toBeGreaterThanOrEqual(last)
      last = view.toView(at)
    }
    expect(last).toBe(view.text.length)
  })

  it('shows a text as it is when no script is asked for', () => {
    const view = plainView('revenue')
    expect([view.text, view.toView(3), view.toOriginal(3)]).toEqual(['revenue', 3, 3])
  })
})
