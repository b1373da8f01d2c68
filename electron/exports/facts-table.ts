import type { Fact } from '../../shared/facts/facts-api.ts'
import { storedNumber } from './cell-formula.ts'
import { textField } from './csv-text.ts'
import { linkOf, type FigureSource } from './figure-source.ts'
import { dateCell, figureStyle, headStyle, numberFormatOf, textStyle, wrappedStyle } from './sheet-styles.ts'
import { openCell, quotationHeight, textCell } from './sources-sheet.ts'
import type { CellModel, SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

/** Columns of a list of facts with their widths in characters: what is said first, then who says it and where. */
const columns = [
  ['company', 20],
  ['metric', 26],
  ['segment', 18],
  ['basis', 10],
  ['period', 11],
  ['kind', 22],
  ['value', 16],
  ['unit', 11],
  ['state', 11],
  ['approximation', 10],
  ['condition', 26],
  ['voice', 12],
  ['author', 20],
  ['subject', 18],
  ['repeats', 9],
  ['garbled', 9],
  ['importance', 10],
  ['confidence', 10],
  ['printed', 18],
  ['quotation', 80],
  ['counterpart', 56],
  ['document', 34],
  ['file', 24],
  ['date', 11],
  ['speaker', 20],
  ['section', 18],
  ['line', 7],
  ['open', 10],
] as const

/** Facts with all that is known of each, in the order given. */
export function factsSheet(name: string, facts: readonly FigureSource[], words: Words): SheetModel {
  return {
    name,
    widths: columns.map(([, width]) => width),
    frozen: { rows: 1, columns: 2 },
    hasFilter: true,
    rows: {
      *[Symbol.iterator]() {
        yield columns.map(([head]): CellModel => ({ value: words(`exports.${head}`), style: headStyle }))
        for (const source of facts) yield factCells(source, words)
      },
    },
    heights: [null, ...facts.map(({ quotation, counterpart }) => quotationHeight(quotation, counterpart))],
  }
}

function factCells(source: FigureSource, words: Words): readonly (CellModel | null)[] {
  const { fact } = source
  const isProvisional = fact.state === 'suggested'
  const state = fact.state === 'rejected' ? 'suggested' : fact.state
  return [
    ...describe(fact, words).map(textCell),
    {
      value: storedNumber(fact.value, fact.unit),
      style: figureStyle({ state, isProvisional }, formatOf(fact), false),
    },
    textCell(fact.unit),
    ...detail(fact, words).map((value): CellModel | null =>
      typeof value === 'number' ? { value, style: { numberFormat: '0.00' } } : textCell(value),
    ),
    textCell(fact.quote),
    { value: source.quotation, style: wrappedStyle },
    source.counterpart ? { value: source.counterpart, style: wrappedStyle } : null,
    textCell(fact.documentTitle),
    textCell(source.file),
    dateCell(fact.documentDate),
    textCell(fact.speaker),
    textCell(source.section),
    { value: fact.line, style: textStyle },
    openCell(linkOf(source), words),
  ]
}

const describe = (fact: Fact, words: Words): readonly (string | null)[] => [
  fact.company,
  fact.metric,
  fact.segment,
  fact.basis,
  fact.period,
  words(`facts.kind.${fact.kind}`),
]

const detail = (fact: Fact, words: Words): readonly (string | number | null)[] => [
  words(`exports.state.${fact.state}`),
  fact.approximation && words(`exports.approximation.${fact.approximation}`),
  fact.condition,
  fact.voice && words(`exports.voice.${fact.voice}`),
  fact.source,
  fact.subject,
  fact.repeats === null ? null : words('exports.yes'),
  fact.isGarbled ? words('exports.yes') : null,
  fact.importance,
  fact.confidence,
]

/** Every digit that was stated, in base units. */
const formatOf = ({ unit, value }: Fact): string =>
  numberFormatOf({
    unit,
    format: { style: 'number', scale: 0, decimals: value.split('.')[1]?.length ?? 0 },
  })

/** The same as CSV (RFC 4180, UTF-8 with a byte-order mark, which Excel needs): values in base units, as stated. */
export function factsCsv(facts: readonly FigureSource[], words: Words): string {
  const lines = [columns.map(([head]) => textField(words(`exports.${head}`))).join(',')]
  for (const source of facts) {
    const { fact } = source
    const text = (value: string | number | null) =>
      typeof value === 'number' ? String(value) : textField(value ?? '')
    lines.push(
      [
        ...describe(fact, words).map(text),
        // A number as it stands: only what is no number could be a formula.
        fact.value,
        ...[fact.unit, ...detail(fact, words), fact.quote, source.quotation, source.counterpart].map(text),
        ...[fact.documentTitle, source.file, fact.documentDate, fact.speaker, source.section].map(text),
        String(fact.line),
        textField(linkOf(source)),
      ].join(','),
    )
  }
  return `\ufeff${lines.join('\r\n')}\r\n`
}
