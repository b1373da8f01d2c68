import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { matchFigures, type FigureProposals } from '../../shared/workbooks/match-figures.ts'
import { guessLayout, listFigures } from '../../shared/workbooks/sheet-layout.ts'
import type { ProposedFact, WorkbookProposals, WorkbooksApi } from '../../shared/workbooks/workbooks-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listCompanyCounts } from '../documents/library-list-queries.ts'
import { findCompany } from '../exports/find-company.ts'
import { readFigureSources, type FigureSource } from '../exports/figure-source.ts'
import { listFactsOfCompany } from '../facts/fact-queries.ts'
import { findCompanyFigures } from '../grids/company-queries.ts'

type MatchInput = Parameters<WorkbooksApi['match']>[0]

/** More than a person goes through; the surest are kept. */
const mostFound = 5_000

/** The facts of the library that the numbers of a workbook may come from, with the words of each. */
export function proposeSources(
  deps: Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'metrics'>,
  { content, company, layouts = [] }: MatchInput,
): WorkbookProposals {
  const names =
    company === undefined
      ? listCompanyCounts(deps.db).map((one) => one.company)
      : [findCompany(deps.db, company).company]
  const facts = names.flatMap((name) => listFactsOfCompany(deps.db, name))
  const given = new Map(layouts.map(({ sheet, layout }) => [sheet, layout]))
  const laid = content.sheets.map((sheet) => ({
    sheet,
    layout: given.has(sheet.name) ? (given.get(sheet.name) ?? null) : guessLayout(sheet),
  }))
  const figures = laid.flatMap(({ sheet, layout }) => listFigures(sheet, layout))
  const found = matchFigures(figures, facts, {
    powers: new Map(laid.map(({ sheet, layout }) => [sheet.name, layout?.power ?? null])),
    fiscalYearEnds: new Map(names.map((name) => [name, fiscalYearEndOf(deps, name)])),
    named: nameWords(content).toLowerCase(),
    catalogue: deps.metrics.read().catalogue,
  })
  const kept = keepSurest(found)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const wanted = new Set(
    kept.flatMap(({ proposals, stated }) => [
      ...proposals.map(({ factId }) => factId),
      ...(stated === null ? [] : [stated]),
    ]),
  )
  const sources = readFigureSources(
    deps,
    [...wanted].flatMap((id) => byId.get(id) ?? []),
  )
  const described = (id: FactId | null) => {
    const source = id === null ? undefined : sources.get(id)
    return source ? describe(source) : null
  }
  return {
    figures: figures.length,
    isCut: content.isCut,
    found: kept.map(({ proposals, stated, ...figure }) => ({
      ...figure,
      stated: described(stated),
      proposals: proposals.flatMap((proposal) => {
        const fact = described(proposal.factId)
        return fact ? [{ ...proposal, fact }] : []
      }),
    })),
  }
}

function keepSurest(found: readonly FigureProposals[]): readonly FigureProposals[] {
  if (found.length <= mostFound) return found
  // What differs is what a person looks for first.
  const rank = ({ stated, proposals: [first] }: FigureProposals) =>
    stated === null ? (first?.confidence ?? 0) : 1
  const surest = found.toSorted((a, b) => rank(b) - rank(a))
  const kept = new Set(surest.slice(0, mostFound))
  return found.filter((one) => kept.has(one))
}

/** The first cells, where a workbook says whose it is, and the names of its sheets and of the file. */
const nameWords = ({ fileName, sheets }: MatchInput['content']): string =>
  [
    fileName,
    ...sheets.flatMap(({ name, rows }) => [
      name,
      ...rows.slice(0, 5).flatMap(({ cells }) => cells.slice(0, 5).map(({ text }) => text.slice(0, 200))),
    ]),
  ].join('\n')

function fiscalYearEndOf(
  { db, companies }: Pick<CoreDeps, 'db' | 'companies'>,
  company: string,
): string | null {
  const said = findCompanyFigures(db, company)?.fiscalYearEnd ?? null
  return said ?? companies().find(({ name }) => name === company)?.fiscalYearEnd ?? null
}

function describe({ fact, quotation }: FigureSource): ProposedFact {
  const { id, documentId, documentTitle, company, speaker, line, state }: Fact = fact
  const { metric, segment, basis, period, kind, value, unit } = fact
  return {
    id,
    documentId,
    documentTitle,
    company,
    speaker,
    line,
    side: fact.side,
    span: fact.span,
    state,
    quotation,
    metric,
    segment,
    basis,
    period,
    kind,
    value,
    unit,
  }
}
