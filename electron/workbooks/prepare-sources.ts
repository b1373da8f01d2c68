import type { AcceptedSource } from '../../shared/workbooks/workbooks-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { storedNumber } from '../exports/cell-formula.ts'
import { linkOf, readFigureSources, type FigureSource } from '../exports/figure-source.ts'
import { numberFormatOf } from '../exports/sheet-styles.ts'
import { collectSources } from '../exports/sources-sheet.ts'
import type { SheetModel } from '../exports/workbook-model.ts'
import type { Words } from '../exports/words.ts'
import { readFact } from '../facts/fact-queries.ts'
import type { CellCitation } from './cite-workbook.ts'

/** What an importer puts into a workbook; plain enough to travel as JSON. */
export interface PreparedSources {
  readonly citations: readonly CellCitation[]
  readonly sheet: SheetModel
}

/** The sheet of sources for the cells of a user's workbook, and the note of each. */
export function prepareSources(
  deps: Pick<CoreDeps, 'db' | 'texts'>,
  accepted: readonly AcceptedSource[],
  words: Words,
): PreparedSources {
  const facts = new Map(
    [...new Set(accepted.map(({ factId }) => factId))].map((id) => [id, readFact(deps.db, id)]),
  )
  const figures = readFigureSources(deps, [...facts.values()])
  const sources = collectSources(words('exports.sources'), words)
  const citations = accepted.flatMap(({ place, factId }): CellCitation[] => {
    const source = figures.get(factId)
    if (!source) return []
    const { fact } = source
    const { metric, segment, basis, period, unit, value, state, kind } = fact
    const row = sources.add([
      {
        metric,
        segment,
        basis,
        unit,
        place,
        source,
        period: period ?? '',
        kind: words(`facts.kind.${kind}`),
        value: storedNumber(value, unit),
        numberFormat: numberFormatOf({
          unit,
          format: { style: 'number', scale: 0, decimals: value.split('.')[1]?.length ?? 0 },
        }),
        state,
        inUse: true,
      },
    ])
    return row ? [{ place, note: noteOf(source, words), sourceRow: row.row }] : []
  })
  const sheet = sources.sheet()
  return { citations, sheet: { ...sheet, rows: [...sheet.rows] } }
}

function noteOf(source: FigureSource, words: Words): string {
  const { fact, quotation, counterpart } = source
  const place = { document: fact.documentTitle, line: fact.line }
  return [
    quotation,
    ...(counterpart === null ? [] : [counterpart]),
    fact.speaker
      ? words('exports.noteSpoken', { ...place, speaker: fact.speaker })
      : words('exports.noteSource', place),
    words(`exports.state.${fact.state}`),
    linkOf(source),
  ].join('\n')
}
