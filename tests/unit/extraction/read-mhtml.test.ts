import { describe, expect, it } from 'vitest'
import { encodeBig5 } from '../../support/encode-chinese.ts'
import { readSavedPage } from '../../../electron/extraction/saved-page.ts'
import { extract, extractFile } from '../../support/extract.ts'

const page = (body: string) => `<html><head><title>The call</title></head><body>${body}</body></html>`
const paragraphs = [
  'Good morning, and welcome to the first-quarter call of Harbour Optics, which is being recorded today.',
  'Revenue was $4.2 million in the quarter — twelve percent more than a year ago, as we said it would be.',
]
const english = page(
  `<article><h1>The call</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`,
)

const quotedPrintable = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte, at) => {
      const sign =
        byte > 126 || byte === 0x3d
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte)
      return at % 60 === 59 ? `${sign}=\r\n` : sign
    })
    .join('')

const saved = (body: string, head: readonly string[]) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://harbour.example/q1',
    'Subject: =?utf-8?B?' + Buffer.from('The call – Harbour').toString('base64') + '?=',
    'Date: Thu, 3 Apr 2025 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--=_Part"',
    '',
    'A preamble nobody reads.',
    '----=_Part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '----=_Part',
    ...head,
    'Content-Location: https://harbour.example/q1',
    '',
    body,
    '----=_Part--',
    '',
  ].join('\r\n')

describe('a page saved whole', () => {
  it.each([
    ['quoted-printable', quotedPrintable(Buffer.from(english))],
    [
      'base64',
      Buffer.from(english)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ],
  ])('in %s is read as the page it was, with its address and title', async (encoding, body) => {
    const { text, markup } = await extract(
      'page.mhtml',
      saved(body, ['Content-Type: text/html; charset="utf-8"', `Content-Transfer-Encoding: ${encoding}`]),
    )
    for (const paragraph of paragraphs) expect(text.split('\n')).toContain(paragraph)
    expect(markup.fields).toContainEqual({ field: 'url', value: 'https://harbour.example/q1' })
  })

  it('whose charset is declared wrong is read by what its bytes say', async () => {
    const chinese = `<p>${'本季營收為四百二十萬美元，較去年成長百分之十二。'.repeat(4)}</p>`
    const { text, encoding } = await extract(
      'page.mht',
      saved(encodeBig5(page(chinese)).toString('base64'), [
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ]),
    )
    expect(encoding).toBe('big5')
    expect(text).toContain('本季營收為四百二十萬美元')
  })

  it('is known by its headers under another name, and read in part when cut short', async () => {
    const whole = saved(english, ['Content-Type: text/html'])
    const cut = whole.slice(0, whole.indexOf('twelve percent') + 10)
    expect((await extract('page.txt', cut)).text).toContain(paragraphs[0])
  })

  it.each([
    ['without a text', saved('', ['Content-Type: text/html'])],
    ['of pictures alone', saved('AAAA', ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64'])],
  ])('%s is refused', async (_, file) => {
    expect(await extractFile('page.mhtml', file)).toMatchObject({ code: 'file-without-text' })
  })
})

describe('a message', () => {
  it('is read by its best version, who wrote it and when kept beside it', async () => {
    const { text, markup } = await extract(
      'note.eml',
      [
        'From: Nora Feld <nora@harbour.example>',
        'To: Ben Ito <ben@quay.example>',
        'Subject: After the call',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Plain words.',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Marked <b>words</b>.</p>',
        '--b--',
        '--a',
        'Content-Type: text/html',
        'Content-Disposition: attachment',
        '',
        '<p>Attached.</p>',
        '--a--',
      ].join('\n'),
    )
    expect(text.trim()).toBe('Marked words.')
    expect(markup.fields).toEqual([
      { field: 'title', value: 'After the call' },
      { field: 'author', value: 'Nora Feld <nora@harbour.example>' },
    ])
  })

  it('of parts within parts without end is taken in time', async () => {
    const nested = Array.from(
      { length: 50_000 },
      (_, at) => `--b\nContent-Type: multipart/mixed; boundary=b${at}\n\n`,
    )
    const from = performance.now()
    await extractFile(
      'note.eml',
      `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${nested.join('')}`,
    )
    expect(performance.now() - from).toBeLessThan(2_000)
  })
})

describe('the page of a file saved whole', () => {
  const picture = 'iVBORw0KGgo='
  const part = (...lines: readonly string[]) => ['----=_Part', ...lines]
  const file = (html: string, type = 'text/html') =>
    Buffer.from(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="--=_Part"',
        '',
        ...part(`Content-Type: ${type}`, 'Content-Location: https://harbour.example/calls/q1', '', html),
        ...part('Content-Type: image/png', 'Content-Transfer-Encoding: base64'),
        'Content-Location: https://harbour.example/pier.png',
        '',
        picture,
        ...part('Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-ID: <chart@x>'),
        '',
        picture,
        ...part(
          'Content-Type: image/svg+xml',
          'Content-Location: https://harbour.example/a.svg',
          '',
          '<svg/>',
        ),
        '----=_Part--',
        '',
      ].join('\r\n'),
    )

  it('has the pictures that were saved with it, found by their places and their ids', () => {
    const html = readSavedPage(
      file(
        page(
          '<img alt="Pier" src="../pier.png"><img src=\'cid:chart@x\'><img src="/a.svg"><img src="https://other.example/x.png">',
        ),
      ),
    )
    expect(html).toContain(`<img alt="Pier" src="data:image/png;base64,${picture}">`)
    expect(html).toContain(`<img src="data:image/png;base64,${picture}"><img src="/a.svg">`)
    expect(html).toContain('https://other.example/x.png')
  })

  it('is none where the file holds words only', () => {
    expect(readSavedPage(file('Good morning.', 'text/plain'))).toBeNull()
  })
})
