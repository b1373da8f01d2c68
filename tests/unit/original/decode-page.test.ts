import { describe, expect, it } from 'vitest'
import { encodeBig5 } from '../../support/encode-chinese.ts'
import { decodePage } from '../../../renderer/original/decode-page.ts'

const page = (charset: string) =>
  `<html><head><meta charset="${charset}"></head><body><p>海港光電第三季營收成長百分之十二</p></body></html>`
const known = ['海港光電第三季營收成長百分之十二']

describe('decodePage', () => {
  it('reads UTF-8 whatever the page declares of itself', () => {
    const bytes = new TextEncoder().encode(page('iso-8859-1'))
    expect(decodePage(bytes, known)).toContain('海港光電')
  })

  it('overrules a wrong declaration by the words that were read', () => {
    const bytes = encodeBig5(page('gb2312'))
    expect(decodePage(bytes, known)).toContain('海港光電第三季')
  })

  it('believes a byte-order mark', () => {
    const text = '\ufeff<p>Harbour</p>'
    const bytes = new Uint8Array(text.length * 2)
    for (let at = 0; at < text.length; at += 1) bytes[at * 2] = text.charCodeAt(at) & 255
    bytes[0] = 0xff
    bytes[1] = 0xfe
    expect(decodePage(bytes, [])).toBe('<p>Harbour</p>')
  })
})
