import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { blockLines, extract } from '../../support/extract.ts'
import { setPages, type SetParagraph } from '../../support/set-pages.ts'
import { widthOf, writePdf, type PdfDraftPage, type PdfText } from '../../support/write-pdf.ts'

const read = (pages: readonly PdfDraftPage[], info: Readonly<Record<string, string>> = {}) =>
  extract('call.pdf', writePdf({ pages, info }))
const linesOf = async (pages: readonly PdfDraftPage[]): Promise<readonly string[]> =>
  blockLines(await read(pages))

const demand =
  'Demand for our co-packaged modules rose in the quarter as two customers moved from trials to volume, and we ended it with more orders than we could ship.'
const margin =
  'Gross margin came to 41.5% of revenue, up from 39.0% a year ago, since the new line in Leuven runs at nearly full load and scrap has fallen by half.'
const outlook =
  'For the second quarter we expect revenue of $410 million, plus or minus $10 million. We will say more about the year in July.'
const thanks = 'Thank you, Ravi, and good afternoon, everyone.'

const body = { x: 72, width: 468, top: 90, bottom: 700, leading: 13 }
const label = (text: string): SetParagraph => ({ text, font: 'Helvetica-Bold', above: 9 })
const speech = (text: string): SetParagraph => ({ text, above: 4 })

describe('readPdf', () => {
  it('reads a label in bold and the speech under it, set at one leading, as a line each', async () => {
    const pages = setPages(
      [
        { text: 'Noor Halvorsen', font: 'Helvetica-Bold' },
        { text: 'Chief Financial Officer, Quillmark Optics' },
        { text: margin },
        { text: 'Operator', font: 'Helvetica-Bold' },
        { text: thanks },
      ],
      body,
    )
    const extracted = await read(pages)
    expect(extracted.text.split('\n')).toEqual([
      'Noor Halvorsen',
      'Chief Financial Officer, Quillmark Optics',
      margin,
      'Operator',
      thanks,
    ])
    expect(extracted.markup.bold.map(({ start, end }) => extracted.text.slice(start, end))).toEqual([
      'Noor Halvorsen',
      'Operator',
    ])
  })

  it('keeps what is said in brackets apart from a label in bold that fills its line', async () => {
    const name = 'Noor Halvorsen - Quillmark Optics Inc - Founder, Chair & Chief Executive Officer'
    const width = widthOf(name, 10, 'Helvetica-Bold') + 4
    const pages = setPages([label(name), { text: '(inaudible) more than doubled.' }], { ...body, width })
    expect(await linesOf(pages)).toEqual([name, '(inaudible) more than doubled.'])
  })

  it('puts a paragraph together again over the end of a page, and what stands between after it', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) =>
      speech(`${index + 1}: ${demand} ${margin} That is ${index + 40} in all.`),
    )
    const pages = setPages(paragraphs, {
      ...body,
      frame: (page) => [
        { text: 'Quillmark Optics, First Quarter 2031 Call', x: 72, y: 50, size: 8 },
        { text: `Page ${page} of 3`, x: 280, y: 750, size: 8 },
      ],
    })
    const lines = await linesOf(pages)
    expect(pages.length).toBe(3)
    expect(lines.filter((line) => !line.startsWith('furniture')).toSorted()).toEqual(
      paragraphs.map(({ text }) => text).toSorted(),
    )
    expect(lines.filter((line) => line.startsWith('furniture'))).toEqual([
      'furniture: Quillmark Optics, First Quarter 2031 Call',
      'furniture: Page 1 of 3',
      'furniture: Quillmark Optics, First Quarter 2031 Call',
      'furniture: Page 2 of 3',
      'furniture: Quillmark Optics, First Quarter 2031 Call',
      'furniture: Page 3 of 3',
    ])
  })

  it('joins a broken word, and keeps the hyphen of one that the text has elsewhere', async () => {
    const text = `${demand} Our co-packaged modules are inspected optically before shipment, and co-packaged designs remain our priority.`
    const pages = setPages([speech(`${text} ${text}`), speech(text)], {
      ...body,
      width: 190,
      hyphenates: true,
    })
    const set = pages.flatMap(({ items }) => items.flatMap((item) => ('text' in item ? [item.text] : [])))
    expect(set.filter((line) => line.endsWith('-')).length).toBeGreaterThan(4)
    expect(set.some((line) => line.endsWith('co-'))).toBe(true)
    expect(await linesOf(pages)).toEqual([`${text} ${text}`, text])
  })

  it('reads two columns of text one after the other', async () => {
    const paragraphs = [demand, margin, outlook, demand, margin, outlook].map((text, index) =>
      speech(`${index}. ${text}`.replace('. ', ' ')),
    )
    const pages = setPages(paragraphs, { ...body, width: 222, columns: [72, 318], bottom: 330 })
    expect(pages.length).toBe(1)
    expect(await linesOf(pages)).toEqual(paragraphs.map(({ text }) => text))
  })

  it('reads names with roles under them in two columns down each column', async () => {
    const people = [
      ['Noor Halvorsen', 'Chief Financial Officer', 'Ravi Delacroix', 'Chief Executive Officer'],
      ['Jun Aldana', 'Head of Investor Relations', 'Bo Feng', 'Chief Operating Officer'],
    ]
    const items = people.flatMap(([name = '', role = '', other = '', otherRole = ''], row): PdfText[] => [
      { text: name, x: 72, y: 130 + row * 34, font: 'Helvetica-Bold' },
      { text: other, x: 330, y: 130 + row * 34, font: 'Helvetica-Bold' },
      { text: role, x: 72, y: 142 + row * 34 },
      { text: otherRole, x: 330, y: 142 + row * 34 },
    ])
    expect(
      await linesOf([
        {
          items: [
            { text: 'CORPORATE PARTICIPANTS', x: 72, y: 100, size: 14, font: 'Helvetica-Bold' },
            ...items,
            { text: 'DISCUSSION', x: 72, y: 230, size: 14, font: 'Helvetica-Bold' },
            { text: thanks, x: 72, y: 250 },
          ],
        },
      ]),
    ).toEqual([
      'heading 1: CORPORATE PARTICIPANTS',
      'Noor Halvorsen',
      'Chief Financial Officer',
      'Jun Aldana',
      'Head of Investor Relations',
      'Ravi Delacroix',
      'Chief Executive Officer',
      'Bo Feng',
      'Chief Operating Officer',
      'heading 1: DISCUSSION',
      thanks,
    ])
  })

  it('parts cells that stand closer than words may, by their signs and where no space was drawn', async () => {
    const at = (y: number, ...cells: readonly (readonly [x: number, text: string])[]): readonly PdfText[] =>
      cells.map(([x, text]) => ({ x, y, text, size: y < 380 ? 8 : 10 }))
    const items = [
      ...setPages([speech(demand), speech(margin)], { ...body, bottom: 300 })[0]!.items,
      ...at(340, [254, '13 Weeks Ended']),
      ...at(354, [246, 'September 28,'], [304, '% of'], [335, 'September 30,'], [400, 'Percent']),
      ...at(366, [262, '2031'], [303, 'Sales'], [352, '2030'], [400, 'Change']),
      ...at(380, [72, 'Net sales'], [250, '$'], [266, '712.6'], [299, '96.0'], [319, '%'], [333, '$']),
      ...at(380, [352, '698.1'], [402, '2.1'], [417, '%']),
      ...at(394, [72, 'Operating loss'], [263, '(14.1'], [286, ')'], [302, '2.0'], [319, '%']),
      ...at(394, [349, '(27.4'], [372, ')'], [402, 'n/m']),
      ...at(408, [72, 'Cost of sales'], [266, '489.3'], [299, '68.7'], [319, '%'], [352, '485.2']),
      ...at(408, [402, '0.8'], [417, '%']),
    ]
    expect((await linesOf([{ items }])).slice(-5)).toEqual([
      '13 Weeks Ended',
      'table: \tSeptember 28, 2031\t% of Sales\tSeptember 30, 2030\tPercent Change',
      'table: Net sales\t$ 712.6\t96.0%\t$ 698.1\t2.1%',
      'table: Operating loss\t(14.1)\t2.0 %\t(27.4)\tn/m\t',
      'table: Cost of sales\t489.3\t68.7%\t485.2\t0.8%',
    ])
  })

  it('reads a table across, its cells parted by tabs', async () => {
    const rows = [
      ['', '2031', '2030'],
      ['Net revenue', '$ 402.1', '$ 371.9'],
      ['Cost of revenue', '235.2', '226.9'],
      ['Operating income (loss)', '48.0', '(3.5)'],
    ]
    const items = rows.flatMap((row, index) =>
      row.flatMap((text, cell): PdfText[] => {
        const right = [0, 400, 500][cell] ?? 0
        const x = cell === 0 ? 72 : right - widthOf(text, 10)
        return text === '' ? [] : [{ text, x, y: 200 + index * 14 }]
      }),
    )
    const paragraph = setPages([speech(demand)], body)[0]?.items ?? []
    expect(await linesOf([{ items: [...paragraph, ...items] }])).toEqual([
      demand,
      'table: 2031\t2030',
      'table: Net revenue\t$ 402.1\t$ 371.9',
      'table: Cost of revenue\t235.2\t226.9',
      'table: Operating income (loss)\t48.0\t(3.5)',
    ])
  })

  it('reads numbered labels between rules as their own lines, and the rules as furniture', async () => {
    const rule = '-'.repeat(60)
    const pages = setPages(
      [
        { text: '='.repeat(60) },
        { text: 'Presentation' },
        { text: rule },
        { text: 'Noor Halvorsen, Quillmark Optics - CFO [2]' },
        { text: rule },
        { text: margin },
      ],
      body,
    )
    expect(await linesOf(pages)).toEqual([
      `furniture: ${'='.repeat(60)}`,
      'Presentation',
      `furniture: ${rule}`,
      'Noor Halvorsen, Quillmark Optics - CFO [2]',
      `furniture: ${rule}`,
      margin,
    ])
  })

  it('reads names in the margin of what is said as lines of their own', async () => {
    const said = [
      { name: 'Ravi Delacroix:', text: demand },
      { name: 'Moderator:', text: 'The next question is from Ana Ilves of Castor Bank.' },
      { name: 'Ana Ilves:', text: outlook },
      { name: 'Noor Halvorsen:', text: margin },
    ]
    let y = 100
    const items = said.flatMap(({ name, text }): PdfText[] => {
      const set = setPages([{ text }], { ...body, x: 200, width: 330, top: y })[0]?.items as PdfText[]
      const first = { text: name, x: 72, y, font: 'Helvetica-Bold' as const }
      y += set.length * 13 + 6
      return [first, ...set]
    })
    expect(await linesOf([{ items }])).toEqual(said.flatMap(({ name, text }) => [name, text]))
  })

  it('takes the letter beside a label for furniture and keeps name and role together', async () => {
    const asked = setPages([{ text: demand }], { ...body, top: 140 })[0]?.items ?? []
    expect(
      await linesOf([
        {
          items: [
            { text: 'Ana Ilves', x: 72, y: 100, font: 'Helvetica-Bold' },
            { text: 'Q', x: 530, y: 106, size: 16, font: 'Helvetica-Bold' },
            { text: 'Analyst, Castor Bank', x: 72, y: 112 },
            ...asked,
          ],
        },
      ]),
    ).toEqual(['furniture: Q', 'Ana Ilves', 'Analyst, Castor Bank', demand])
  })

  it('joins Chinese over line ends without a space, beside English paragraphs of their own', async () => {
    const chinese =
      '本季度光通訊產品的收入較去年同期增長百分之十二，主要來自數據中心客戶的需求。我們預計下半年的表現優於上半年。'
    const pages = setPages(
      [{ text: thanks }, { text: chinese, font: 'Songti' }, { text: outlook, above: 4 }],
      { ...body, width: 250 },
    )
    expect(await linesOf(pages)).toEqual([thanks, chinese, outlook])
  })

  it('parts Chinese heads that stand alike far from each other, with no space drawn between them', async () => {
    const heads = ['產品別', '2025Q3', '2025Q2', '2024Q3', '季增率', '年增率']
    // Heads three letters wide end 46 points apart: 16 points of white, less than twice a letter, and no space.
    const [left, edges] = [72, [148, 194, 240, 286, 332]]
    const fontOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'Songti' : 'Helvetica')
    const right = (text: string, end: number, y: number): PdfText => {
      const font = fontOf(text)
      return { text, x: end - widthOf(text, 10, font), y, font }
    }
    const row = (name: string, y: number, ...figures: readonly string[]): readonly PdfText[] => [
      { text: name, x: left, y, font: 'Songti' },
      ...figures.map((text, index) => right(text, edges[index] ?? 0, y)),
    ]
    const [corner = '', ...columns] = heads
    const items = [
      ...row(corner, 100, ...columns),
      ...row('石英燈管', 114, '1,820', '1,744', '1,602', '4.4%', '13.6%'),
      ...row('陶瓷環', 128, '1,395', '1,410', '1,282', '-1.1%', '8.8%'),
    ]
    const [first] = await linesOf([{ items }])
    expect(first).toBe(`table: ${heads.join('\t')}`)
  })

  it('reads a line spread to the width of its column as words, not as cells', async () => {
    const items: PdfText[] = [
      { text: 'Demand rose and orders', x: 72, y: 100, wordSpacing: 12 },
      { text: 'were more than we could ship this', x: 72, y: 112, wordSpacing: 0 },
      { text: 'quarter.', x: 72, y: 124 },
    ]
    expect(await linesOf([{ items }])).toEqual([
      'Demand rose and orders were more than we could ship this quarter.',
    ])
  })

  it('tells paragraphs that are set in from the lines that go on', async () => {
    const paragraphs = [demand, margin, outlook, `${margin} ${demand}`].map((text) => ({ text, indent: 24 }))
    expect(await linesOf(setPages(paragraphs, body))).toEqual(paragraphs.map(({ text }) => text))
  })

  it('reads lists by their bullets and headings by their size', async () => {
    const pages = setPages(
      [
        { text: 'Quillmark Optics reports first quarter', size: 18, font: 'Helvetica-Bold' },
        { text: 'Highlights', size: 13, font: 'Helvetica-Bold', above: 10 },
        { text: `• ${demand}`, hang: 10 },
        { text: `• ${outlook}`, hang: 10 },
        { text: margin, above: 8 },
      ],
      body,
    )
    expect(await linesOf(pages)).toEqual([
      'heading 1: Quillmark Optics reports first quarter',
      'heading 2: Highlights',
      `list 1: • ${demand}`,
      `list 1: • ${outlook}`,
      margin,
    ])
  })

  it('takes dots that lead to a page for furniture, and those that lead to a figure for a row', async () => {
    const dots = '.'.repeat(30)
    const pages = setPages(
      [
        { text: 'Table of Contents', size: 16 },
        { text: `Presentation ${dots} 3`, above: 8 },
        { text: `Questions and Answers ${dots} 9` },
        ...Array.from({ length: 60 }, (_, index) => speech(`${demand} ${index}`)),
        { text: `Net revenue ${dots} 402.1`, above: 8 },
      ],
      body,
    )
    const lines = await linesOf(pages)
    expect(lines.slice(0, 3)).toEqual([
      'heading 1: Table of Contents',
      `furniture: Presentation ${dots} 3`,
      `furniture: Questions and Answers ${dots} 9`,
    ])
    expect(lines.at(-1)).toBe(`Net revenue ${dots} 402.1`)
  })

  it('keeps a label that begins pages out of the running heads', async () => {
    const said = [
      [label('Operator'), speech(thanks), label('Noor Halvorsen'), speech(margin)],
      [label('Noor Halvorsen'), speech(demand), speech(outlook)],
      [label('Operator'), speech(outlook), label('Ana Ilves'), speech(`${thanks} ${demand}`)],
    ]
    const pages = said.flatMap((paragraphs, index) =>
      setPages(paragraphs, {
        ...body,
        frame: () => [{ text: `Quillmark call ${index + 1}`, x: 72, y: 40, size: 8 }],
      }),
    )
    const lines = await linesOf(pages)
    expect(lines.filter((line) => line === 'Operator').length).toBe(2)
    expect(lines.filter((line) => line.startsWith('furniture: Quillmark call')).length).toBe(3)
  })

  it('reads raised marks in their line, and what runs up the margin after the page', async () => {
    const items: PdfText[] = [
      { text: 'Adjusted EBITDA', x: 72, y: 100 },
      { text: '1', x: 72 + widthOf('Adjusted EBITDA', 10), y: 96.5, size: 6 },
      { text: 'rose', x: 72 + widthOf('Adjusted EBITDA  ', 10), y: 100 },
      { text: 'For clients only', x: 30, y: 500, turned: 90 },
    ]
    expect(await linesOf([{ items }])).toEqual(['Adjusted EBITDA1 rose', 'furniture: For clients only'])
  })

  it('boxes every character where it stands, whichever way the page is turned', async () => {
    const pages = setPages([label('Noor Halvorsen'), speech(demand), speech(margin)], body)
    for (const entries of ['', '/Rotate 90', '/Rotate 180', '/CropBox [36 36 576 756]']) {
      const { text, markup } = await read(pages.map((page) => ({ ...page, entries })))
      expect(text.split('\n')).toEqual(['Noor Halvorsen', demand, margin])
      const [page] = markup.pages
      const isBoxed = Array.from(
        text,
        (one, at) => one.trim() === '' || markup.boxes.some((box) => box.start <= at && at < box.end),
      )
      expect(isBoxed.every(Boolean)).toBe(true)
      for (const box of markup.boxes) {
        expect(box.page).toBe(0)
        expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(page?.width ?? 0)
        expect(box.y + box.height).toBeLessThanOrEqual(page?.height ?? 0)
      }
    }
  })

  it('says where on the page a word of the text is', async () => {
    const { text, markup } = await read([{ items: [{ text: 'Noor Halvorsen', x: 72, y: 100, size: 20 }] }])
    expect(markup.pages).toEqual([{ width: 612, height: 792 }])
    expect(markup.boxes).toEqual([
      { start: 0, end: text.length, page: 0, x: 72, y: 84.4, width: 140, height: 20 },
    ])
  })

  it('lets the process end that read a file', () => {
    const script = `
      const { readPdf } = await import('./electron/pdf/read-pdf.ts')
      const { writePdf } = await import('./tests/support/write-pdf.ts')
      console.log((await readPdf(writePdf({ pages: [{ items: [{ text: 'Good day.', x: 72, y: 100 }] }] }))).text)`
    const options = { encoding: 'utf8', timeout: 15_000 } as const
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], options)
    expect(ended.stdout).toContain('Good day.')
    expect(ended.status).toBe(0)
  })

  it('takes title, author and date from what the file says of itself', async () => {
    const info = {
      Title: 'Quillmark 1Q31 call',
      Author: 'Castor Bank',
      CreationDate: "D:20310502161500+02'00'",
    }
    expect((await read([{ items: [{ text: thanks, x: 72, y: 100 }] }], info)).markup.fields).toEqual([
      { field: 'title', value: 'Quillmark 1Q31 call' },
      { field: 'author', value: 'Castor Bank' },
      { field: 'date', value: '2031-05-02' },
    ])
    const noTitle = { Title: 'Microsoft Word - draft3.docx' }
    expect((await read([{ items: [{ text: thanks, x: 72, y: 100 }] }], noTitle)).markup.fields).toEqual([])
  })
})
