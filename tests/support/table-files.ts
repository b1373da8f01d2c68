import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckInput } from '../../shared/checks/check-input.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import { findTableFacts } from '../../shared/tables/find-table-facts.ts'
import { readSetting } from '../../shared/facts/read-setting.ts'
import { shippedCatalogue } from '../../shared/metrics/metric-catalogue.ts'
import { extract } from './extract.ts'
import { makeDocx, p } from './make-docx.ts'
import { widthOf, writePdf, type PdfText } from './write-pdf.ts'

const folder = join(import.meta.dirname, '../fixtures/tables')

/** A file of invented results: as it lies in the fixtures, or printed here where it is no text. */
export const readTableFile = (name: string): string | Uint8Array =>
  name.endsWith('.pdf')
    ? printCalder()
    : name.endsWith('.docx')
      ? writeNorrland()
      : readFileSync(join(folder, name), 'utf8')

/** What the figures of a file's tables are, one line a figure: `84,310 → Revenue | FY2026Q2 | actual | 84310000 USD`. */
export async function tellTables(name: string): Promise<readonly string[]> {
  const { text, markup } = await extract(name, readTableFile(name))
  const document = parseDocument({ text, fileName: name, companies: [], markup })
  const { fiscalYearEnd } = document.metadata
  const setting = readSetting(document, fiscalYearEnd, shippedCatalogue)
  const { facts } = findTableFacts(document, text, setting)
  for (const { span, quote } of facts)
    if (text.slice(span.start, span.end) !== quote) throw new Error(`${quote} is not at its span`)
  return facts.map((fact) => `${fact.quote} → ${tell(fact)}`)
}

/** What the checks take of a file. */
export async function checkInputOf(name: string): Promise<CheckInput> {
  const { text, markup } = await extract(name, readTableFile(name))
  const document = parseDocument({ text, fileName: name, companies: [], markup })
  const { fiscalYearEnd } = document.metadata
  const facts = findFacts({ document, text, fiscalYearEnd })
  return { document, text, facts, fiscalYearEnd, glossary: { terms: [] }, dictionary: null }
}

/** All facts of a file, sentences' and tables'. */
export const factsOfFile = async (name: string): Promise<readonly FoundFact[]> =>
  (await checkInputOf(name)).facts

/** The facts of a plain text's tables and sentences, told in one line each. */
export async function factsOfText(content: string): Promise<readonly string[]> {
  const { text, markup } = await extract('results.txt', content)
  const document = parseDocument({ text, fileName: 'results.txt', companies: [], markup })
  return findFacts({ document, text, fiscalYearEnd: document.metadata.fiscalYearEnd }).map(tell)
}

const tell = (fact: FoundFact): string =>
  [fact.metric, fact.segment, fact.basis, fact.period, fact.kind, `${fact.value} ${fact.unit}`]
    .filter((part) => part !== null)
    .join(' | ')

/** What `tellTables` is to give for a file, as written beside it. */
export const expectedTables = (name: string): readonly string[] =>
  readFileSync(join(folder, `${name}.expected.txt`), 'utf8')
    .trimEnd()
    .split('\n')

type Row = readonly [label: string, ...cells: string[]]

/** A release set on one page, figures to the right of their columns, no cell's frame drawn. */
function printCalder(): Uint8Array {
  const items: PdfText[] = []
  const edges = [340, 400, 470, 530]
  let y = 60
  const put = (text: string, x: number, size = 9, font: PdfText['font'] = 'Helvetica'): void =>
    void items.push({ text, x, y, size, font })
  const row = ([label, ...cells]: Row, size = 9, font: PdfText['font'] = 'Helvetica'): void => {
    if (label !== '') put(label.trim(), label.startsWith(' ') ? 62 : 50)
    for (const [index, cell] of cells.entries())
      put(cell, (edges[index] ?? 0) - widthOf(cell, size, font), size, font)
    y += 13
  }
  const line = (text: string, x: number, by: number, size = 9, font: PdfText['font'] = 'Helvetica'): void => {
    put(text, x, size, font)
    y += by
  }
  line('Calder Networks Reports Fourth Quarter and Full Year 2025 Results', 50, 24, 13, 'Helvetica-Bold')
  line(
    'LEEDS, England, February 18, 2026 (BUSINESS WIRE) -- Calder Networks plc (Nasdaq: CALD), a maker of routers',
    50,
    12,
  )
  line(
    'and switches, today reported results for the fourth quarter and the full year ended December 31, 2025.',
    50,
    30,
  )
  line('Condensed Consolidated Statements of Operations', 180, 13, 10, 'Helvetica-Bold')
  line('(in millions, except per share amounts)', 200, 18)
  put('Three Months Ended', 310, 8, 'Helvetica-Bold')
  line('Year Ended', 460, 11, 8, 'Helvetica-Bold')
  put('December 31,', 320, 8, 'Helvetica-Bold')
  line('December 31,', 455, 11, 8, 'Helvetica-Bold')
  row(['', '2025', '2024', '2025', '2024'], 8, 'Helvetica-Bold')
  const statement: readonly Row[] = [
    ['Revenue:'],
    ['  Product', '$310.2', '$288.0', '$1,190.4', '$1,101.3'],
    ['  Service', '95.1', '88.4', '360.0', '331.2'],
    ['Total revenue', '405.3', '376.4', '1,550.4', '1,432.5'],
    ['Cost of revenue', '160.1', '155.0', '620.4', '600.2'],
    ['Gross profit', '245.2', '221.4', '930.0', '832.3'],
    ['Research and development', '80.4', '77.7', '310.1', '302.8'],
    ['Selling, general and administrative', '90.2', '88.8', '355.0', '349.7'],
    ['Restructuring', '—', '4.0', '2.1', '19.9'],
    ['Operating income', '74.6', '50.9', '262.8', '159.9'],
    ['Net income (loss)', '$60.1', '$(3.2)', '$205.5', '$88.1'],
    ['Diluted net income (loss) per share', '$0.52', '$(0.03)', '$1.78', '$0.76'],
  ]
  for (const one of statement) row(one)
  y += 20
  line('Revenue by Region', 250, 13, 10, 'Helvetica-Bold')
  line('(in millions)', 262, 16)
  row(['', 'Q4 2025', 'Q3 2025', 'Q4 2024', 'Y/Y'], 8, 'Helvetica-Bold')
  row(['Americas', '$200.1', '$190.0', '$180.4', '10.9%'])
  row(['Europe', '120.2', '118.8', '121.0', '(0.7%)'])
  row(['Asia', '85.0', '80.1', '75.0', '13.3%'])
  row(['Total', '$405.3', '$388.9', '$376.4', '7.7%'])
  y += 20
  line(
    'About Calder Networks. Calder makes routers and switches for carriers and was founded in Leeds in 1996.',
    50,
    12,
  )
  return writePdf({ pages: [{ items }] })
}

/** A release of a word processor, cells of its heads spanning columns. */
function writeNorrland(): Uint8Array {
  const cell = (text: string, span = 1): string =>
    `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${p(text)}</w:tc>`
  const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const row = (...texts: Row): string => tr(...texts.map((text) => cell(text)))
  const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
  return makeDocx(
    [
      p('Norrland Biometrics Reports Third Quarter 2025 Results', 'Heading1'),
      p(
        'UMEÅ, Sweden, October 30, 2025 (GLOBE NEWSWIRE) -- Norrland Biometrics AB today reported its results for the third quarter ended September 30, 2025.',
      ),
      p('Key figures (SEK in millions, unless otherwise stated)'),
      tbl(
        tr(cell(''), cell('Jul–Sep', 2), cell(''), cell('Jan–Sep', 2)),
        row('', '2025', '2024', 'Change', '2025', '2024'),
        row('Net sales', '412', '366', '12.6%', '1,190', '1,066'),
        row('Gross margin, %', '48.1', '46.0', '', '47.2', '45.8'),
        row('Operating profit', '61', '40', '52.5%', '160', '117'),
        row('Earnings per share, SEK', '1.12', '0.71', '57.7%', '2.90', '2.05'),
      ),
      p('Reconciliation of Adjusted EBITDA'),
      p('(SEK in millions)'),
      tbl(
        tr(cell(''), cell('Three months ended', 2)),
        row('', 'September 30, 2025', 'September 30, 2024'),
        row('Net income', '44', '28'),
        row('Interest expense', '5', '6'),
        row('Income taxes', '12', '8'),
        row('Depreciation and amortization', '30', '27'),
        row('EBITDA', '91', '69'),
        row('Stock-based compensation', '7', '6'),
        row('Adjusted EBITDA', '98', '75'),
        row('Adjusted EBITDA margin', '23.8%', '20.5%'),
      ),
      p('Full-year 2025 guidance'),
      tbl(
        row('Metric', 'Guidance range', 'Midpoint'),
        row('Net sales', 'SEK 1,600 million to SEK 1,660 million', 'SEK 1,630 million'),
        row('Adjusted EBITDA margin', '22% – 24%', '23%'),
      ),
      p(
        'Norrland Biometrics makes readers for hospitals and laboratories and is based in Umeå with 640 employees.',
      ),
    ].join(''),
  )
}
