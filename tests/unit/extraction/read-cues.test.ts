import { describe, expect, it } from 'vitest'
import { extract, rowTexts } from '../../support/extract.ts'

const srt = (cues: readonly (readonly [from: string, to: string, words: string])[]): string =>
  cues.map(([from, to, words], index) => `${index + 1}\n${from} --> ${to}\n${words}\n`).join('\n')

describe('a SubRip file', () => {
  const cues = [
    ['00:00:01,000', '00:00:03,500', 'Good morning, and welcome to'],
    ['00:00:03,600', '00:00:05,000', 'the Harbour Optics call.'],
    ['00:00:08,000', '00:00:10,000', '<i>Revenue</i> was $4.2 million.'],
    ['00:00:10,100', '00:00:12,000', 'NORA FELD: Thank you.'],
    ['00:00:12,000', '00:00:13,000', '{\\an8}Thank you.'],
    ['00:00:13,100', '00:00:15,000', '>> Is a < b in\nthe second quarter?'],
  ] as const
  it('reads as a transcript, joined up to pauses and speakers, every word said kept', async () => {
    expect((await extract('call.srt', srt(cues))).text.split('\n')).toEqual([
      'Good morning, and welcome to the Harbour Optics call.',
      'Revenue was $4.2 million.',
      'NORA FELD: Thank you. Thank you.',
      'Is a < b in the second quarter?',
    ])
  })

  it('keeps when each stretch was said', async () => {
    const { text, markup } = await extract('call.srt', srt(cues))
    expect(markup.cues.map(({ start, end, fromMs, toMs }) => [text.slice(start, end), fromMs, toMs])).toEqual(
      [
        ['Good morning, and welcome to', 1_000, 3_500],
        ['the Harbour Optics call.', 3_600, 5_000],
        ['Revenue was $4.2 million.', 8_000, 10_000],
        ['Thank you.', 10_100, 12_000],
        ['Thank you.', 12_000, 13_000],
        ['Is a < b in the second quarter?', 13_100, 15_000],
      ],
    )
  })

  it.each([
    ['UTF-16 with CRLF', Buffer.from(`\ufeff${srt(cues).replaceAll('\n', '\r\n')}`, 'utf16le')],
    ['the name of a text', Buffer.from(srt(cues))],
    ['lost blank lines', Buffer.from(srt(cues).replace(/\n\n/g, '\n'))],
  ])('is read the same with %s', async (what, bytes) => {
    const { text } = await extract(what.startsWith('the name') ? 'call.txt' : 'call.srt', bytes)
    expect(text).toBe((await extract('call.srt', srt(cues))).text)
  })

  it('with two languages in each cue gives rows', async () => {
    const extracted = await extract(
      'call.srt',
      srt([
        ['00:00:01,000', '00:00:03,000', 'Good morning, and welcome.\n各位早安，歡迎。'],
        ['00:00:05,000', '00:00:07,000', 'Revenue was $4.2 million,\n營收為四百二十萬美元，'],
        ['00:00:07,000', '00:00:09,000', 'up twelve percent.\n成長百分之十二。'],
        ['00:00:12,000', '00:00:14,000', 'Thank you.\n謝謝。'],
      ]),
    )
    expect(rowTexts(extracted)).toEqual([
      ['Good morning, and welcome.', '各位早安，歡迎。'],
      ['Revenue was $4.2 million, up twelve percent.', '營收為四百二十萬美元，成長百分之十二。'],
      ['Thank you.', '謝謝。'],
    ])
  })

  it('keeps the places of its cues where signs that say nothing are left out', async () => {
    const { text, markup } = await extract(
      'call.srt',
      srt([
        ['00:00:01,000', '00:00:02,000', 'Good\u00ad mor\ufeffning,'],
        ['00:00:02,000', '00:00:03,000', 'every\0one.'],
      ]),
    )
    expect(markup.cues.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Good morning,',
      'everyone.',
    ])
  })

  it('without a cue is the text it is', async () => {
    expect((await extract('notes.srt', 'Only words.\n')).text).toBe('Only words.\n')
  })
})

describe('a WebVTT file', () => {
  it('gives voices their names once, and tells title and language', async () => {
    const { text, markup } = await extract(
      'call.vtt',
      `WEBVTT - Harbour Optics, first quarter
Language: en

STYLE
::cue { color: red }

NOTE made by hand

intro
00:01.000 --> 00:04.000 align:start
<v Nora Feld>Good &amp; early <00:02.000><c.loud>morning</c>.</v>

00:04.100 --> 00:06.000
<v Nora Feld>We begin.

00:06.100 --> 00:08.000
<v.loud Ben Ito>Thanks.
`,
    )
    expect(text.split('\n')).toEqual(['Nora Feld: Good & early morning. We begin.', 'Ben Ito: Thanks.'])
    expect(markup.fields).toEqual([
      { field: 'title', value: 'Harbour Optics, first quarter' },
      { field: 'language', value: 'en' },
    ])
    expect(markup.cues).toHaveLength(3)
  })

  it('of rolling captions says each line once', async () => {
    const rolling = [
      ['00:00.000', '00:02.000', ' \ngood<00:00.500><c> morning</c> everyone'],
      ['00:02.000', '00:02.010', 'good morning everyone\n '],
      ['00:02.010', '00:04.000', 'good morning everyone\nand<00:02.500><c> welcome</c>'],
      ['00:04.000', '00:04.010', 'and welcome\n '],
      ['00:04.010', '00:06.000', 'and welcome\nto the call'],
    ]
    const { text } = await extract(
      'captions.vtt',
      `WEBVTT\n\n${rolling.map(([from, to, words]) => `${from} --> ${to}\n${words}\n`).join('\n')}`,
    )
    expect(text).toBe('good morning everyone and welcome to the call')
  })

  it('of captions that grow says each word once', async () => {
    const growing = ['we', 'we grew', 'we grew twelve', 'we grew twelve percent', 'thank you']
    const { text } = await extract(
      'captions.vtt',
      `WEBVTT\n\n${growing.map((words, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${words}\n`).join('\n')}`,
    )
    expect(text).toBe('we grew twelve percent thank you')
  })

  it('takes hostile lines in time that grows no faster than they do', async () => {
    const hostile = (size: number) =>
      `WEBVTT\n\n00:00.000 --> 00:01.000\n${'<v '.repeat(size)}${'A '.repeat(size)}:${'&'.repeat(size)}${'<'.repeat(size)}\n`
    const timeOf = async (size: number) => {
      const from = performance.now()
      await extract('hostile.vtt', hostile(size))
      return performance.now() - from
    }
    await timeOf(1_000)
    expect(await timeOf(100_000)).toBeLessThan(4_000)
  })
})
