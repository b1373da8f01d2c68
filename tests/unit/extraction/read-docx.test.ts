import { describe, expect, it } from 'vitest'
import { blockLines, extract, extractFile, rowTexts } from '../../support/extract.ts'
import { bold, docxNamespaces, makeDocx, p, paragraph, run, table } from '../../support/make-docx.ts'

const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

describe('a word processor’s document', () => {
  it('gives headings, lists, quotes and paragraphs, a line each', async () => {
    const extracted = await extract(
      'call.docx',
      makeDocx(
        p('Harbour Optics', 'Heading1') +
          p('First   quarter', 'a3') +
          p('A list of contents 3', 'TOC1') +
          paragraph(bold('Nora Feld') + run(' — Chief Executive')) +
          paragraph(
            `${run('Good')}<w:r><w:t>&#160;morning</w:t></w:r><w:r><w:br/><w:t>everyone.</w:t></w:r>`,
          ) +
          paragraph(run('Lasers'), undefined, '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>') +
          p('') +
          p('Thank you.', 'Loop'),
      ),
    )
    expect(blockLines(extracted)).toEqual([
      'heading 1: Harbour Optics',
      'heading 2: First quarter',
      'furniture: A list of contents 3',
      'paragraph: Nora Feld — Chief Executive',
      'paragraph: Good morning',
      'paragraph: everyone.',
      'list 2: Lasers',
      'paragraph: Thank you.',
    ])
    const { text, markup } = extracted
    expect(markup.bold.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Harbour Optics',
      'First quarter',
      'Nora Feld',
    ])
  })

  it('is read as it stands with its tracked changes accepted, hidden words and field codes left out', async () => {
    const { text, markup } = await extract(
      'memo.docx',
      makeDocx(
        paragraph(
          `${run('Revenue was ')}<w:del><w:r><w:delText>$3</w:delText></w:r></w:del><w:ins>${run('$4')}</w:ins>${run(' million')}${run(' (secret)', '<w:vanish/>')}.`,
        ) +
          `<w:moveFrom>${p('Moved away.')}</w:moveFrom>` +
          paragraph(run('It grew'), undefined, '<w:rPr><w:del w:id="1"/></w:rPr>') +
          p(' by half.') +
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://harbour.example/q1"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('The release')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' and more.')}`,
          ),
      ),
    )
    expect(text).toBe('Revenue was $4 million\nIt grew by half.\nThe release and more.')
    expect(markup.links.map((one) => [text.slice(one.start, one.end), one.href])).toEqual([
      ['The release', 'https://harbour.example/q1'],
    ])
  })

  it('keeps notes, comments and running heads apart from the text', async () => {
    const extracted = await extract(
      'memo.docx',
      makeDocx(paragraph(`${run('Margins rose')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`), {
        'word/footnotes.xml': `<w:footnotes ${docxNamespaces}><w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('Without one-off costs.')}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments ${docxNamespaces}><w:comment w:id="1" w:author="Ben Ito">${p('Check this.')}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr ${docxNamespaces}>${p('Confidential')}</w:hdr>`,
        'word/header2.xml': `<w:hdr ${docxNamespaces}>${p('Confidential')}</w:hdr>`,
        'docProps/core.xml':
          '<cp:coreProperties xmlns:dc="d" xmlns:cp="c"><dc:title>Margins at Harbour</dc:title><dc:creator>Nora Feld</dc:creator></cp:coreProperties>',
      }),
    )
    expect(blockLines(extracted)).toEqual([
      'paragraph: Margins rose[1].',
      'footnote: [1] Without one-off costs.',
      'comment: Ben Ito: Check this.',
      'furniture: Confidential',
    ])
    expect(extracted.markup.fields).toEqual([
      { field: 'title', value: 'Margins at Harbour' },
      { field: 'author', value: 'Nora Feld' },
    ])
  })

  it('reads text boxes once, and what stands in a fallback not at all', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const { text } = await extract(
      'memo.docx',
      makeDocx(
        paragraph(
          `${run('Around ')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('Boxed.')}</mc:Choice><mc:Fallback>${box('Boxed.')}</mc:Fallback></mc:AlternateContent></w:r>${run('the box.')}`,
        ),
      ),
    )
    expect(text.split('\n')).toEqual(['Boxed.', 'Around the box.'])
  })
})

describe('a table in a document', () => {
  it('of figures is a line for each row, cells apart by tabs', async () => {
    const extracted = await extract(
      'memo.docx',
      makeDocx(
        table([
          ['$ millions', '2024', '2025'],
          ['Revenue', '40.1', '44.9'],
          ['Gross profit', '12.0', '14.2'],
        ]),
      ),
    )
    expect(blockLines(extracted)).toEqual([
      'table: $ millions\t2024\t2025',
      'table: Revenue\t40.1\t44.9',
      'table: Gross profit\t12.0\t14.2',
    ])
    expect(extracted.markup.rows).toEqual([])
  })

  it('with a language on each side is rows of both', async () => {
    const extracted = await extract(
      'call.docx',
      makeDocx(
        table([
          ['English', '中文'],
          ['Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。'],
          [
            p('Revenue was $4.2 million.') + p('Margins rose.'),
            p('營收為四百二十萬美元。') + p('毛利率上升。'),
          ],
          ['We see more orders this year.', ''],
          ['Thank you.', '謝謝。'],
        ]),
      ),
    )
    expect(rowTexts(extracted)).toEqual([
      ['Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。'],
      ['Revenue was $4.2 million.', '營收為四百二十萬美元。'],
      ['Margins rose.', '毛利率上升。'],
      ['We see more orders this year.', null],
      ['Thank you.', '謝謝。'],
    ])
    expect(blockLines(extracted)[0]).toBe('furniture: English · 中文')
  })

  it('with the speakers in a column of their own is a transcript', async () => {
    const { text } = await extract(
      'call.docx',
      makeDocx(
        table([
          ['Operator', 'Good morning, and welcome to the first-quarter call of Harbour Optics, everyone.'],
          ['Nora Feld', 'Thank you. Revenue was $4.2 million in the quarter, which is twelve percent more.'],
          ['Ben Ito', 'Could you say more about the second quarter, and about what you see in orders?'],
          ['Nora Feld', 'We see orders grow as they did, and we will say more about it in July.'],
        ]),
      ),
    )
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Operator',
      'Good morning, and welcome to the first-quarter call of Harbour Optics, everyone.',
      'Nora Feld',
    ])
  })
})

describe('a hostile or damaged document', () => {
  it('follows no relation, whatever it points to', async () => {
    const { text } = await extract(
      'memo.docx',
      makeDocx(
        `${p('Words.')}<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="rId9"/></w:drawing></w:r></w:p>${paragraph(`<w:hyperlink r:id="rId8">${run('a link')}</w:hyperlink>`)}`,
        {
          'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId9" Type="image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="rId8" Type="${link}" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>`,
        },
      ),
    )
    expect(text).toBe('Words.\na link')
  })

  it.each([
    ['entities', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'],
    ['an external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'],
    ['a document type', '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd"><d/>'],
  ])('with %s is refused', async (_, xml) => {
    expect(await extractFile('memo.docx', makeDocx('', { 'word/document.xml': xml }))).toMatchObject({
      kind: 'refused',
      code: 'file-unsafe',
    })
  })

  it('cut short is refused as damaged, wherever it is cut', async () => {
    const whole = makeDocx(p('Revenue was $4.2 million. '.repeat(200)))
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(await extractFile('memo.docx', whole.subarray(0, whole.length * part))).toMatchObject({
        kind: 'refused',
        code: 'file-damaged',
      })
  })

  it('behind a password is refused as protected', async () => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1_000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(1_000),
    ])
    expect(await extractFile('memo.docx', compound)).toMatchObject({ code: 'file-protected' })
  })

  it('is read for what it is under another name', async () => {
    expect((await extract('memo.txt', makeDocx(p('Words.')))).text).toBe('Words.')
  })

  it('nested a million deep is refused', async () => {
    const deep = `<d>${'<e>'.repeat(1_000_000)}`
    expect(await extractFile('memo.docx', makeDocx('', { 'word/document.xml': deep }))).toMatchObject({
      kind: 'refused',
      code: 'file-damaged',
    })
  })
})
