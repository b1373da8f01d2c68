import { describe, expect, it } from 'vitest'
import { decodeText, type Encoding } from '../../../electron/extraction/decode-text.ts'
import { encodeBig5, encodeGb18030 } from '../../support/encode-chinese.ts'
import { createRandom } from '../../support/random.ts'

const english =
  'We ended the quarter with revenue of $53.2 million — “at the high end” of guidance; François Müller can’t say more.\n'
const traditional =
  '各位早安，歡迎參加港灣光學電話會議。本季營收為五千三百萬美元，達到指引的高標，我們預期下一季資料中心的需求會繼續成長。\n'
const simplified =
  '各位早上好，欢迎参加港湾光学电话会议。本季营收为五千三百万美元，达到指引的高端，我们预期下一季数据中心的需求会继续增长。\n'
const names = '王小明、李雅婷、陳志豪、張淑芬、劉建國、黃美玲、吳俊傑。\n'
const mark = '\ufeff'

const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const utf32le = (text: string) =>
  Buffer.from(Uint32Array.from([...text], (sign) => sign.codePointAt(0) ?? 0).buffer)
const western = (text: string) =>
  Buffer.from(
    text.replace(/[—“”’]/g, (sign) => ({ '—': '\x97', '“': '\x93', '”': '\x94', '’': '\x92' })[sign] ?? sign),
    'latin1',
  )

const files: readonly (readonly [
  name: string,
  encoding: Encoding,
  text: string,
  encode: (text: string) => Buffer,
])[] = [
  ['UTF-8', 'utf-8', english + traditional, (text) => Buffer.from(text)],
  ['UTF-8 with its mark', 'utf-8', english + traditional, (text) => Buffer.from(mark + text)],
  ['UTF-16LE', 'utf-16le', english + traditional, utf16le],
  ['UTF-16LE with its mark', 'utf-16le', traditional, (text) => utf16le(mark + text)],
  ['UTF-16BE', 'utf-16be', english + traditional, utf16be],
  ['UTF-16BE with its mark', 'utf-16be', english, (text) => utf16be(mark + text)],
  ['UTF-16LE of Chinese alone', 'utf-16le', traditional, utf16le],
  ['UTF-32LE with its mark', 'utf-32le', english + simplified, (text) => utf32le(mark + text)],
  ['Big5', 'big5', traditional, encodeBig5],
  ['Big5 of names', 'big5', names, encodeBig5],
  ['GB18030 of Simplified', 'gb18030', simplified, encodeGb18030],
  ['GB18030 of Traditional', 'gb18030', traditional, encodeGb18030],
  ['windows-1252', 'windows-1252', english, western],
]

describe('the encoding of a text', () => {
  it.each(files)('%s is told from two lines on', (_, encoding, text, encode) => {
    expect(decodeText(encode(text + text))).toMatchObject({ encoding, text: text + text })
  })

  const insert = (bytes: Buffer, at: number, ...more: number[]) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)])
  const damages: readonly (readonly [name: string, damage: (bytes: Buffer) => Buffer])[] = [
    ['cut within a character', (bytes) => bytes.subarray(0, bytes.length - 1)],
    [
      'with a byte lost near its end',
      (bytes) => Buffer.concat([bytes.subarray(0, bytes.length - 41), bytes.subarray(bytes.length - 40)]),
    ],
    ['with foreign bytes', (bytes) => insert(bytes, bytes.length - 120, 0xff, 0xfd, 0xff, 0xfd)],
    ['with zero bytes', (bytes) => insert(bytes, bytes.length - 200, 0, 0, 0, 0)],
    [
      'with twenty bits turned',
      (bytes) => {
        const random = createRandom(7)
        const turned = Buffer.from(bytes)
        for (let turn = 0; turn < 20; turn += 1)
          turned[8 + Math.floor(random() * (turned.length - 8))]! ^= 1 << Math.floor(random() * 8)
        return turned
      },
    ],
  ]
  const cases = files.flatMap(([name, encoding, text, encode]) =>
    damages.map(([what, damage]) => [name, what, encoding, text.repeat(40), encode, damage] as const),
  )

  it.each(cases)(
    '%s %s is told still, and no sign is replaced in silence',
    (_, _what, encoding, text, encode, damage) => {
      const decoded = decodeText(damage(encode(text)))
      expect(decoded?.encoding).toBe(encoding)
      const replaced = decoded?.text.includes('\ufffd') ?? false
      expect(decoded?.warnings.some((warning) => warning.startsWith('bytes-replaced:'))).toBe(replaced)
    },
  )

  it('is told of pieces of 50 characters, wherever they are cut out', () => {
    const random = createRandom(4)
    const wrong: string[] = []
    for (const [name, encoding, text, encode] of files.filter(([one]) => !one.includes('mark')))
      for (let piece = 0; piece < 50; piece += 1) {
        const long = text.repeat(3)
        const from = Math.floor(random() * (long.length - 50))
        const words = long.slice(from, from + 50)
        // Where nothing but ASCII is left, every encoding of bytes says the same.
        if (encoding === 'windows-1252' && !/[^\0-\x7f]/.test(words)) continue
        if (decodeText(encode(words))?.text !== words) wrong.push(`${name}: ${words}`)
      }
    expect(wrong).toEqual([])
  })

  it('declared wrong is overruled, and declared right decides between readings as good', () => {
    expect(decodeText(encodeBig5(traditional.repeat(4)), 'gb2312')?.encoding).toBe('big5')
    expect(decodeText(encodeGb18030(simplified.repeat(4)), 'Big5')?.encoding).toBe('gb18030')
    expect(decodeText(western(english), 'gbk')?.encoding).toBe('windows-1252')
    expect(decodeText(Buffer.from(traditional), 'iso-8859-1')?.text).toBe(traditional)
  })
})
