import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { extract } from '../../support/extract.ts'
import { setPages, type SetParagraph } from '../../support/set-pages.ts'
import { writePdf, type PdfDraftPage, type PdfText } from '../../support/write-pdf.ts'

/** Who speaks for how many paragraphs, as the pages of a call say. */
async function turnsOf(pages: readonly PdfDraftPage[]): Promise<readonly string[]> {
  const { text, markup } = await extract('quillmark-1q31.pdf', writePdf({ pages }))
  const { turns, passages } = parseDocument({ text, fileName: 'quillmark-1q31.pdf', companies: [], markup })
  return turns.map(({ speaker }, index) => {
    const spoken = passages.filter((passage) => passage.turn === index && passage.kind === 'speech')
    return `${speaker}: ${spoken.length}`
  })
}

interface Spoken {
  readonly name: string
  readonly role: string
  readonly text: readonly string[]
}

const say = (seed: number): string =>
  [
    'Demand for our modules rose in the quarter as two customers moved from trials to volume.',
    'Gross margin came to 41.5% of revenue, since the new line in Leuven runs at nearly full load.',
    'We ended the quarter with more orders than we could ship, and inventories fell for a third time.',
    'For the second quarter we expect revenue of $410 million, plus or minus $10 million.',
  ]
    .map((_, index, all) => all[(index + seed) % all.length])
    .join(' ')

const call: readonly Spoken[] = [
  {
    name: 'Operator',
    role: '',
    text: [
      'Good day, and welcome to the first quarter 2031 earnings call of Quillmark Optics. Please go ahead.',
    ],
  },
  { name: 'Jun Aldana', role: 'Head of Investor Relations', text: [say(1)] },
  { name: 'Ravi Delacroix', role: 'Chief Executive Officer', text: [say(2), say(3), say(0), say(1)] },
  { name: 'Noor Halvorsen', role: 'Chief Financial Officer', text: [say(0), say(2), say(3)] },
  {
    name: 'Operator',
    role: '',
    text: ['Thank you. Our first question comes from Ana Ilves with Castor Bank. Your line is open.'],
  },
  {
    name: 'Ana Ilves',
    role: 'Analyst, Castor Bank',
    text: ['Thank you for taking my question. How long will the ramp last?'],
  },
  { name: 'Ravi Delacroix', role: 'Chief Executive Officer', text: [say(3), say(1)] },
  {
    name: 'Ana Ilves',
    role: 'Analyst, Castor Bank',
    text: ['That helps. And what does it mean for capital spending?'],
  },
  { name: 'Noor Halvorsen', role: 'Chief Financial Officer', text: [say(2)] },
  { name: 'Operator', role: '', text: ['This concludes the call. You may now disconnect.'] },
]
const expected = call.map(({ name, text }) => `${name}: ${text.length}`)
const frame = (page: number): readonly PdfText[] => [
  { text: 'Quillmark Optics - First Quarter 2031 Earnings Call', x: 72, y: 46, size: 8 },
  { text: `Page ${page}`, x: 290, y: 752, size: 8 },
]
const body = { x: 72, width: 468, top: 90, bottom: 700, leading: 13, frame }

describe('a PDF of a call', () => {
  it('has its turns under names in bold with roles on the next line', async () => {
    const paragraphs = call.flatMap(({ name, role, text }): readonly SetParagraph[] => [
      { text: name, font: 'Helvetica-Bold', above: 10 },
      ...(role === '' ? [] : [{ text: role, colour: '0.4 0.4 0.4' }]),
      ...text.map((one) => ({ text: one, above: 6 })),
    ])
    expect(await turnsOf(setPages(paragraphs, body))).toEqual(expected)
  })

  it('has its turns under numbered labels between rules', async () => {
    const rule: SetParagraph = { text: '-'.repeat(80) }
    const paragraphs = call.flatMap(({ name, role, text }, index): readonly SetParagraph[] => [
      rule,
      { text: `${name}${role === '' ? '' : `, Quillmark Optics - ${role}`} [${index + 1}]` },
      rule,
      ...text.map((one) => ({ text: one, above: 6 })),
    ])
    expect(await turnsOf(setPages(paragraphs, body))).toEqual(expected)
  })

  it('has its turns beside names in the margin, over pages', async () => {
    const pages: PdfText[][] = [[...frame(1)]]
    let y = 90
    for (const { name, text } of call)
      for (const [index, one] of text.entries()) {
        const lines = setPages([{ text: one }], {
          ...body,
          x: 190,
          width: 350,
          top: 0,
          bottom: 1_000,
          frame: () => [],
        })[0]
        const height = (lines?.items.length ?? 0) * 13
        if (y + height > 700) {
          pages.push([...frame(pages.length + 1)])
          y = 90
        }
        if (index === 0) pages.at(-1)?.push({ text: `${name}:`, x: 72, y, font: 'Helvetica-Bold' })
        for (const item of (lines?.items ?? []) as readonly PdfText[])
          pages.at(-1)?.push({ ...item, y: item.y + y })
        y += height + 8
      }
    expect(await turnsOf(pages.map((items) => ({ items })))).toEqual(expected)
  })

  it('has its turns under names and roles beside the letter of a question or an answer', async () => {
    const paragraphs = call.flatMap(({ name, role, text }): readonly SetParagraph[] => [
      { text: name, font: 'Helvetica-Bold', above: 12, ruled: true },
      ...(role === '' ? [] : [{ text: role }]),
      ...text.map((one) => ({ text: one, above: 6 })),
    ])
    const pages = setPages(paragraphs, body).map(({ items }) => ({
      items: items.flatMap((item) =>
        'text' in item && (item.text === 'Ana Ilves' || item.text === 'Ravi Delacroix')
          ? [item, { ...item, text: item.text === 'Ana Ilves' ? 'Q' : 'A', x: 528, y: item.y + 6, size: 16 }]
          : [item],
      ),
    }))
    expect(await turnsOf(pages)).toEqual(expected)
  })
})
