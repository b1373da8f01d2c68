import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../electron/extraction/extract-text.ts'
import { writeAlignment } from '../../electron/exports/write-alignment.ts'
import type { AlignedText } from '../../shared/alignment/aligned-text.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import type { DocumentFormat } from '../../shared/exports/exports-api.ts'
import { translate } from '../../shared/messages/messages.ts'
import { leftOut, python, readWorkbook } from '../support/office.ts'

const text: AlignedText = {
  title: 'Harbour & lamp <1>',
  languages: { en: 'en', zh: 'zh-Hant' },
  rows: [
    {
      en: { lines: [1, 2], texts: ['Marten & the girl laughed.', 'It was "late" <again>.'] },
      zh: { lines: [1], texts: ['馬滕和女孩都笑了，天色「又」晚了。'] },
      confidence: 0.97,
    },
    {
      en: { lines: [3], texts: ['=HYPERLINK("http://x","go") is no formula here.'] },
      zh: { lines: [2, 3, 5], texts: ['＝這不是公式。', '燈還亮著。', '船來了。'] },
      confidence: 0.41,
    },
    {
      en: { lines: [4], texts: ['Nobody translated this sentence.'] },
      zh: { lines: [], texts: [] },
      confidence: 0.8,
    },
    {
      en: { lines: [5], texts: ['The bell fell into the street.'] },
      zh: { lines: [6], texts: ['鐘掉到街上。'] },
      confidence: null,
    },
  ],
}
const write = (format: DocumentFormat): Promise<Uint8Array> =>
  writeAlignment({
    text,
    format,
    segments: 'sentence',
    words: (key, details) => translate('en', key, details),
    created: '2025-11-04T00:00:00',
  })

/** The pairs that importing a file of ours finds. */
async function importPairs(bytes: Uint8Array, fileName: string) {
  const extracted = await extractText(bytes, fileName)
  if (extracted.kind === 'refused') throw new Error(extracted.code)
  const { passages } = parseDocument({
    text: extracted.text,
    fileName,
    companies: [],
    markup: extracted.markup,
  })
  return passages.flatMap(({ en, zh }) => (en && zh ? [[en.text, zh.text]] : []))
}

const pairs = [
  ['Marten & the girl laughed. It was "late" <again>.', '馬滕和女孩都笑了，天色「又」晚了。'],
  ['=HYPERLINK("http://x","go") is no formula here.', '＝這不是公式。燈還亮著。船來了。'],
  ['The bell fell into the street.', '鐘掉到街上。'],
]

describe('an exported alignment', () => {
  it('comes back from a translation memory as the same pairs', async () => {
    expect(await importPairs(await write('tmx'), 'story.tmx')).toEqual(pairs)
    const memory = Buffer.from(await write('tmx')).toString('utf8')
    expect(memory).toContain('<tmx version="1.4">')
    expect(memory).toContain('segtype="sentence"')
    expect(memory).toContain('<prop type="x-lightbench-confidence">0.41</prop>')
    expect(memory.match(/<tu>/g)).toHaveLength(3)
  })

  it.skipIf(python === null)(
    `is a workbook of texts, never of formulas, with lines and confidence${leftOut(python, 'openpyxl')}`,
    async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'lightbench-alignment-')), 'story.xlsx')
      writeFileSync(path, await write('xlsx'))
      const [sheet] = readWorkbook(path, 'formulas')
      expect(sheet?.frozen).toBe('A2')
      const cell = (name: string) => sheet?.cells[name]
      expect(cell('A3')).toMatchObject({ value: pairs[1]?.[0], type: 's' })
      expect(cell('C2')?.value).toBe('1–2')
      expect(cell('D3')?.value).toBe('2–3, 5')
      expect(cell('E3')).toMatchObject({ value: 0.41, format: '0.00' })
      expect(cell('B4')?.value ?? null).toBeNull()
      expect(readFileSync(path)).toEqual(Buffer.from(await write('xlsx')))
    },
  )

  it('comes back from a workbook as the same pairs', async () => {
    expect(await importPairs(await write('xlsx'), 'story.xlsx')).toEqual(expect.arrayContaining(pairs))
  })

  it('comes back from a document’s workbook as the same pairs, speakers and links beside them', async () => {
    const rows = text.rows.map((row) => ({
      ...row,
      origin: {
        speaker: 'Marten Vole',
        section: 'Evening',
        address: 'lightbench://document/abc?line=1&at=0-4&v=1',
      },
    }))
    const made = await writeAlignment({
      text: { ...text, rows },
      format: 'xlsx',
      segments: 'paragraph',
      words: (key, details) => translate('en', key, details),
      created: '2025-11-04T00:00:00',
    })
    expect(await importPairs(made, 'story.xlsx')).toEqual(expect.arrayContaining(pairs))
  })

  it('is a page with nothing active in it', async () => {
    const page = Buffer.from(await write('html')).toString('utf8')
    expect(page).toContain('<td lang="en">Marten &amp; the girl laughed.<br>')
    expect(page).toContain('<td lang="zh-Hant"></td>')
    expect(page).not.toMatch(/<script|<img|href=|src=/)
  })
})
