import { nameUnit } from '../../shared/facts/format-fact.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { withLibrary } from './cli-core.ts'
import { findGridId } from './find-grid.ts'
import type { ExitStatus, RunCommand } from './cli-invocation.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

/** More than this are asked for page by page. */
const pageSize = 1_000

/** `documents`: what the library holds, newest first. */
export const documents: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (let from = 0, total = 1; from < total; from += pageSize) {
      const page = await api.documents.list({ view: 'all', from, limit: pageSize })
      total = page.total
      for (const document of page.documents) {
        const { id, title, kind, company, ticker, period, date, languages, fileName, bytes, importedAt } =
          document
        const { unread, passages, facts, suggestedFacts, version } = document
        // Most documents have one; the files of the others are named, the oldest first.
        const versions =
          version > 1
            ? (await api.documents.versions({ documentId: id })).map((one) => ({
                version: one.version,
                file: one.fileName,
                bytes: one.bytes,
                sha256: one.sha256,
              }))
            : []
        invocation.output.line(
          {
            id,
            title,
            kind,
            company,
            ticker,
            exchange: document.exchange,
            period,
            date,
            languages,
            source: document.source,
            file: fileName,
            bytes,
            importedAt,
            version,
            versions,
            unread,
            passages,
            facts,
            suggestedFacts,
          },
          `${id}  ${date ?? '—'}  ${title}\n  ${[
            kind,
            company,
            period,
            fileName,
            version > 1 ? `v${version}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}`,
        )
      }
    }
    return 0
  })

/** `grids`: the tables of facts, a company's and those laid out; `grids NAME`: the cells of one, a line each. */
export const grids: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    const [name] = invocation.operands
    if (name !== undefined)
      return printCells(
        invocation,
        unpackTable(await api.grids.read({ gridId: await findGridId(api, name) })),
      )
    for (const summary of await api.grids.list({})) {
      const { id, layout, company, ticker, updatedAt } = summary
      // A grid laid out is counted by building it.
      const counts =
        summary.facts === null ? countTable(unpackTable(await api.grids.read({ gridId: id }))) : summary
      const { periods, facts, suggested } = counts
      invocation.output.line(
        {
          id,
          name: summary.name,
          kind: 'grid',
          layout,
          company,
          ticker,
          periods,
          facts,
          suggested,
          updatedAt,
        },
        `${summary.name}  ${company ?? layout}  ${facts} (${suggested}○)  ${periods}`,
      )
    }
    return 0
  })

const countTable = ({ columns, counts }: GridTable) => ({
  periods: columns.length,
  facts: counts.suggested + counts.confirmed,
  suggested: counts.suggested,
})

function printCells({ output }: Parameters<RunCommand>[0], table: GridTable): ExitStatus {
  for (const row of table.rows) {
    const { metric, segment, basis, unit, measure, title, company, source } = row
    for (const [at, cell] of row.cells.entries()) {
      const column = table.columns[at]
      if (!cell || !column) continue
      const period = cell.period ?? column.period
      const { value, high, state, rule, verdict, working } = cell
      output.line(
        {
          metric,
          segment,
          basis,
          unit: column.unit ?? unit,
          measure,
          title,
          company: company ?? column.company ?? table.company,
          source: source ?? (column.kind === 'source' ? column.group : null),
          column: column.title ?? column.key,
          period,
          calendar: column.calendar ?? (cell.period === null ? null : column.period),
          value,
          high,
          state,
          rule,
          verdict,
          working,
          facts: cell.factIds,
        },
        `${[title ?? metric, segment, basis, measure === 'value' ? null : measure].filter(Boolean).join(' · ')}  ${column.title ?? column.key}  ${formatCell(cell, row)} ${column.unit ?? nameUnit(unit, row.format.scale)}  ${state}`,
      )
    }
  }
  return 0
}

/** `notes`: the user's notes, without their texts. */
export const notes: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (const { id, title, createdAt, updatedAt, citations } of await api.notes.list({}))
      invocation.output.line(
        { id, title, kind: 'note', createdAt, updatedAt, citations },
        `${id}  ${updatedAt}  ${title}`,
      )
    return 0
  })

/** `verify`: the integrity of everything in the library; what is wrong is named. */
export const verify: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    const { ok, problems, checked } = await api.library.verify({})
    const lines = problems.map(({ where, id, what }) => [where, id, what].filter(Boolean).join(': '))
    invocation.output.line(
      { ok, problems },
      ok ? invocation.output.say('verified', checked) : lines.join('\n'),
    )
    return ok ? 0 : 1
  })
