import { describe, expect, it } from 'vitest'
import { encodeBig5, encodeGb18030 } from '../../support/encode-chinese.ts'
import { blockLines, extract, extractFile, rowTexts } from '../../support/extract.ts'
import { makeXlsx, sheet } from '../../support/make-packages.ts'

const pairs = [
  ['Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。'],
  ['Revenue was $4.2 million, "a record".', '營收為四百二十萬美元，創下紀錄。'],
  ['Thank you.', '謝謝。'],
] as const

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('a table of text', () => {
  it.each([
    [',', 'English,Chinese\r\n', '\r\n'],
    ['\t', 'en\tzh-TW\n', '\n'],
    [';', '\ufeffsep=;\r\nSource;Target\r\n', '\r\n'],
    [',', '', '\n'],
  ])('with a language in each of two columns gives rows (%j, %j)', async (separator, head, end) => {
    const extracted = await extract(
      'pairs.csv',
      head + pairs.map((row) => row.map(quoted).join(separator)).join(end),
    )
    expect(rowTexts(extracted)).toEqual(pairs)
  })

  it('with numbers and speakers beside them keeps both apart', async () => {
    const extracted = await extract(
      'call.csv',
      [
        'id,speaker,text,translation',
        ...pairs.map((row, index) => [String(index + 1), 'Nora Feld', ...row].map(quoted).join(',')),
      ].join('\n'),
    )
    expect(rowTexts(extracted)).toEqual(pairs)
    expect(blockLines(extracted).slice(0, 5)).toEqual([
      'furniture: id · speaker · text · translation',
      'paragraph: Nora Feld',
      'furniture: 1',
      `paragraph: ${pairs[0][0]}`,
      `paragraph: ${pairs[0][1]}`,
    ])
  })

  it('with a column of speakers is a transcript', async () => {
    const { text } = await extract(
      'call.tsv',
      'start\tspeaker\ttext\n0:01\tOperator\tGood morning.\n0:05\tNora Feld\tThank you.\n',
    )
    expect(text.split('\n')).toEqual([
      'start · speaker · text',
      '0:01',
      'Operator',
      'Good morning.',
      '0:05',
      'Nora Feld',
      'Thank you.',
    ])
  })

  it('with roles and firms beside the speakers prints them on the label', async () => {
    const { text } = await extract(
      'call.csv',
      'speaker,firm,role,text\nBen Ito,Quay Research,Analyst,What about orders?\nNora Feld,,CEO,They grow.\n',
    )
    expect(text.split('\n').slice(1)).toEqual([
      'Ben Ito, Quay Research - Analyst',
      'What about orders?',
      'Nora Feld - CEO',
      'They grow.',
    ])
  })

  it('by name alone is the prose it is', async () => {
    const prose =
      'Operator: Good morning, and welcome.\n\nNora Feld: Thank you, all.\n\nWe grew, as we said we would, by a tenth.\n'
    expect((await extract('call.csv', prose)).text).toBe(prose)
  })

  it('of figures is a line a row', async () => {
    expect(
      blockLines(await extract('figures.csv', ',2024,2025\nRevenue,"1,204","1,398"\nCosts,804,910\n')),
    ).toEqual(['table: \t2024\t2025', 'table: Revenue\t1,204\t1,398', 'table: Costs\t804\t910'])
  })

  it('whose quotation marks are never closed loses nothing, in time that grows with its size', async () => {
    expect((await extract('odd.csv', 'a,"b\nc,d')).text).toBe('a\t"b\nc\td')
    const from = performance.now()
    await extract('hostile.csv', '"a,'.repeat(60_000))
    expect(performance.now() - from).toBeLessThan(2_000)
  })

  it.each([
    ['Big5', encodeBig5],
    ['GB18030', encodeGb18030],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('in %s is read right', async (_, encode) => {
    const extracted = await extract('pairs.tsv', encode(pairs.map((row) => row.join('\t')).join('\r\n')))
    expect(rowTexts(extracted)).toEqual(pairs)
  })
})

describe('a workbook', () => {
  it('with a language in each of two columns gives rows', async () => {
    const texts = pairs.flat()
    const extracted = await extract(
      'pairs.xlsx',
      makeXlsx({
        'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><r><t>${text.slice(0, 3)}</t></r><r><t xml:space="preserve">${text.slice(3)}</t></r><rPh><t>reading</t></rPh></si>`).join('')}</sst>`,
        'xl/worksheets/sheet1.xml': sheet(
          pairs.map((_, row) =>
            [0, 1]
              .map((side) => `<c r="${'AB'[side]}${row + 1}" t="s"><v>${row * 2 + side}</v></c>`)
              .join(''),
          ),
        ),
      }),
    )
    expect(rowTexts(extracted)).toEqual(pairs)
    expect(extracted.text).not.toContain('hidden')
  })

  it('keeps columns in place and shows days as days', async () => {
    const extracted = await extract(
      'figures.xlsx',
      makeXlsx({
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml': sheet([
          '<c r="A1" t="inlineStr"><is><t>Day</t></is></c><c r="C1" t="inlineStr"><is><t>Revenue</t></is></c>',
          '<c r="A2" s="1"><v>45658</v></c><c r="C2"><v>4.2</v></c>',
        ]),
      }),
    )
    expect(extracted.text).toBe('Day\t\tRevenue\n2025-01-01\t\t4.2')
  })

  it('shows per cents as the sheet does', async () => {
    const extracted = await extract(
      'margins.xlsx',
      makeXlsx({
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml': sheet([
          '<c r="A1" t="inlineStr"><is><t>Gross margin</t></is></c><c r="B1" s="1"><v>0.32100000000000001</v></c><c r="C1"><v>0.3</v></c>',
        ]),
      }),
    )
    expect(extracted.text).toBe('Gross margin\t32.1%\t0.3')
  })
})

describe('a translation memory', () => {
  const tmx = (units: string, doctype = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>${doctype}<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`
  const unit = (en: string, zh: string) =>
    `<tu><tuv xml:lang="en-US"><seg>${en}</seg></tuv><tuv xml:lang="zh-TW"><seg>${zh}</seg></tuv></tu>`

  it('gives a row for each unit, without the codes of its formatting', async () => {
    const extracted = await extract(
      'memory.tmx',
      tmx(
        unit(
          'Good <bpt i="1">&lt;b&gt;</bpt>morning<ept i="1">&lt;/b&gt;</ept>, and <hi>welcome</hi>.',
          '各位早安，歡迎。',
        ) + '<tu><tuv xml:lang="en"><seg>Only English.</seg></tuv></tu>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      ),
    )
    expect(rowTexts(extracted)).toEqual([
      ['Good morning, and welcome.', '各位早安，歡迎。'],
      ['Only English.', null],
    ])
  })

  it('under another name and in UTF-16 is one all the same', async () => {
    const bytes = Buffer.from(`\ufeff${tmx(unit('Thank you.', '謝謝。'))}`, 'utf16le')
    expect(rowTexts(await extract('memory.xml', bytes))).toEqual([['Thank you.', '謝謝。']])
  })

  it.each([
    [
      'entities of its own',
      '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
      'file-unsafe',
    ],
    ['an entity that is a file', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'file-unsafe'],
  ])('with %s is refused', async (_, doctype, code) => {
    expect(await extractFile('memory.tmx', tmx(unit('&b;', '&x;'), doctype))).toMatchObject({
      kind: 'refused',
      code,
    })
  })
})
