import type { ExportedFile, ExportsApi } from '../../shared/exports/exports-api.ts'
import { formatTermsCsv } from '../../shared/glossary/format-terms-csv.ts'
import { formatTermsTbx } from '../../shared/glossary/format-terms-tbx.ts'
import { highlightsMarkdown } from '../../shared/highlights/highlights-markdown.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { buildGrid } from '../../shared/grids/build-grid.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { namedMetrics } from '../../shared/metrics/merge-metrics.ts'
import { formatMetricsCsv } from '../../shared/metrics/metrics-csv.ts'
import { explainModelProblem } from '../../shared/models/explain-model-problem.ts'
import { translate } from '../../shared/messages/messages.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findOriginal, readOriginal } from '../documents/original-queries.ts'
import { listFactsOfCompany } from '../facts/fact-queries.ts'
import { gridIdOf, readGrid, readGridSource, readGridSummary } from '../grids/read-grid.ts'
import { listSummaries } from '../documents/library-list-queries.ts'
import { listChecksInRows } from './check-rows.ts'
import { checksCsv, checksWorkbook } from './checks-table.ts'
import { listFiltered } from '../highlights/highlight-queries.ts'
import { describeHighlights } from '../highlights/read-highlights.ts'
import { companyWorkbook } from './company-workbook.ts'
import { factsCsv, factsSheet } from './facts-table.ts'
import { describeRows } from './describe-rows.ts'
import { findCompany } from './find-company.ts'
import { openChecksOf, readFactsWanted } from './facts-wanted.ts'
import { createCellReader } from '../models/read-cells.ts'
import { readModel } from '../models/read-model.ts'
import { modelWorkbook } from './model-workbook.ts'
import { readLedger } from '../guidance/read-ledger.ts'
import { guidanceSheet, versionsOf } from './guidance-sheet.ts'
import { promisesSheet } from './promises-sheet.ts'
import { readDocumentRows } from './document-rows.ts'
import { writeAlignment } from './write-alignment.ts'
import { readFigureSources } from './figure-source.ts'
import { gridCsv } from './grid-csv.ts'
import { gridWorkbook } from './grid-workbook.ts'
import { saveExport } from './save-export.ts'
import type { Words } from './words.ts'
import { writeWorkbook } from './write-workbook.ts'

/** More than a person makes in years; a file beyond that is no list to read. */
const mostHighlights = 20_000

/** More calls, filings and articles than anybody reads about one company. */
const mostDocuments = 2_000

/** Of the facts a grid is made of, those its cells quote; a computed one leads to the cells it is worked out of. */
function factsBehind({ rows }: GridTable, facts: readonly Fact[]): readonly Fact[] {
  const ids = new Set<FactId>()
  for (const { cells } of rows)
    for (const cell of cells) if (cell && cell.state !== 'computed') cell.factIds.forEach((id) => ids.add(id))
  return facts.filter(({ id }) => ids.has(id))
}

/** What a grid's file leaves out and how it is ordered; nothing where it is the whole. */
function saidOf(table: GridTable, words: Words): Pick<ExportedFile, 'said'> {
  const said = describeRows(table, words)
  return said.length > 0 ? { said } : {}
}

/** Words that take no details are put together once a file, not once a cell. */
function wordsOf(locale: Locale): Words {
  const plain = new Map<Parameters<Words>[0], string>()
  return (key, details) => {
    if (details !== undefined) return translate(locale, key, details)
    const text = plain.get(key) ?? translate(locale, key)
    plain.set(key, text)
    return text
  }
}

/** Makes files of what the library holds and leaves them in `folder`, each under its id. */
export function createExportsApi(
  deps: Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'newId' | 'lexicon' | 'metrics'>,
  folder: string,
): ExportsApi {
  return {
    grid: async ({ gridId, format, locale = 'en' }) => {
      const source = readGridSource(deps, gridId)
      const table = buildGrid(source)
      const words = wordsOf(locale)
      if (format === 'csv') {
        const csv = Buffer.from(gridCsv(table, words), 'utf8')
        return { ...saveExport(folder, deps.newId(), `${table.name}.csv`, csv), ...saidOf(table, words) }
      }
      const { updatedAt: changedAt } = readGridSummary(deps, gridId)
      const figures = readFigureSources(deps, factsBehind(table, source.facts))
      const workbook = await writeWorkbook(gridWorkbook({ table, figures, words, changedAt }))
      return { ...saveExport(folder, deps.newId(), `${table.name}.xlsx`, workbook), ...saidOf(table, words) }
    },
    document: async ({ documentId, format, locale = 'en' }) => {
      const { place, text } = readDocumentRows(deps, documentId)
      const words = wordsOf(locale)
      const created = `${place.date ?? '2000-01-01'}T00:00:00`
      const made = await writeAlignment({ text, format, segments: 'paragraph', words, created })
      return saveExport(folder, deps.newId(), `${place.title}.${format}`, made)
    },
    checks: async ({ filter, sort, format, locale = 'en' }) => {
      const checks = listChecksInRows(deps, filter, sort)
      const words = wordsOf(locale)
      const made =
        format === 'csv'
          ? Buffer.from(checksCsv(checks, words), 'utf8')
          : await writeWorkbook(checksWorkbook(checks, words, '2000-01-01T00:00:00'))
      return saveExport(folder, deps.newId(), `${words('exports.checks')}.${format}`, made)
    },
    facts: async ({ of, format, locale = 'en' }) => {
      const words = wordsOf(locale)
      const wanted = readFactsWanted(deps, of)
      const figures = [...readFigureSources(deps, wanted.facts).values()]
      const made =
        format === 'csv'
          ? Buffer.from(factsCsv(figures, words), 'utf8')
          : await writeWorkbook({
              title: wanted.title,
              created: wanted.createdAt,
              sheets: [factsSheet(words('exports.facts'), figures, words)],
            })
      return saveExport(folder, deps.newId(), `${wanted.title} ${words('exports.facts')}.${format}`, made)
    },
    company: async ({ company: name, locale = 'en' }) => {
      const words = wordsOf(locale)
      const { company } = findCompany(deps.db, name)
      const table = readGrid(deps, gridIdOf(company))
      const { updatedAt: changedAt } = readGridSummary(deps, table.id)
      const { documents } = listSummaries(deps.db, {
        view: 'all',
        company,
        sort: 'date',
        limit: mostDocuments,
      })
      const workbook = companyWorkbook({
        table,
        company,
        documents,
        words,
        changedAt,
        figures: readFigureSources(deps, listFactsOfCompany(deps.db, company)),
        ledger: readLedger(deps, company),
        checks: [...listChecksInRows(deps, openChecksOf(documents))],
      })
      return saveExport(folder, deps.newId(), `${company}.xlsx`, await writeWorkbook(workbook))
    },
    guidance: async ({ company: name, locale = 'en' }) => {
      const words = wordsOf(locale)
      const { company } = findCompany(deps.db, name)
      const ledger = readLedger(deps, company)
      const { documents } = listSummaries(deps.db, {
        view: 'all',
        company,
        sort: 'date',
        limit: mostDocuments,
      })
      const workbook = await writeWorkbook({
        title: `${company}, ${words('exports.guidance')}`,
        created: `${documents[0]?.date ?? '2000-01-01'}T00:00:00`,
        sheets: [
          guidanceSheet(words('exports.guidance'), ledger, versionsOf(documents), words),
          ...(ledger.promises.length > 0
            ? [promisesSheet(words('exports.promises'), ledger, versionsOf(documents), words)]
            : []),
        ],
      })
      return saveExport(folder, deps.newId(), `${company} ${words('exports.guidance')}.xlsx`, workbook)
    },
    model: async ({ modelId, locale = 'en' }) => {
      const model = readModel(deps, modelId, createCellReader(deps))
      const figures = readFigureSources(deps, model.facts)
      const workbook = await writeWorkbook(
        modelWorkbook({
          model,
          figures,
          words: wordsOf(locale),
          explain: (problem, formula) => explainModelProblem(locale, problem, formula),
        }),
      )
      return saveExport(folder, deps.newId(), `${model.name}.xlsx`, workbook)
    },
    metrics: async () => {
      const listed = namedMetrics(deps.metrics.read().listed).filter(({ isDerived }) => !isDerived)
      return saveExport(folder, deps.newId(), 'metrics.csv', Buffer.from(formatMetricsCsv(listed), 'utf8'))
    },
    picture: async ({ name, format, content }) =>
      saveExport(folder, deps.newId(), `${name}.${format}`, Buffer.from(content, 'base64')),
    glossary: async ({ format }) => {
      const { terms } = deps.lexicon().glossary
      const text = format === 'csv' ? formatTermsCsv(terms) : formatTermsTbx(terms)
      return saveExport(folder, deps.newId(), `glossary.${format}`, Buffer.from(text, 'utf8'))
    },
    highlights: async ({ filter, locale = 'en' }) => {
      const listed = describeHighlights(deps, listFiltered(deps.db, filter, null, mostHighlights))
      const title = translate(locale, 'highlights.title')
      const markdown = highlightsMarkdown(listed, {
        title,
        colour: (colour) => translate(locale, `highlights.colour-${colour}`),
        passage: (at) => translate(locale, 'reader.passage', { at }),
      })
      return saveExport(folder, deps.newId(), `${title}.md`, Buffer.from(markdown, 'utf8'))
    },
    original: async ({ documentId, version }) => {
      const { name, bytes } = readOriginal(deps.db, findOriginal(deps.db, documentId, version))
      return saveExport(folder, deps.newId(), name, bytes)
    },
  }
}
