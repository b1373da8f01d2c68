import { monthsOf, parsePeriod } from '../figures/periods.ts'
import { placeOfMetric } from '../grids/metric-places.ts'
import { leaveOutRemoved, regroup } from './apply-changes.ts'
import { buildRow } from './build-row.ts'
import { isResult, type Actuals } from './find-actual.ts'
import { followPromises } from './follow-promises.ts'
import { groupCompanies } from './group-companies.ts'
import { keyOf, looseKeyOf, placeFigures, type PlacedFigure } from './group-figures.ts'
import type { MadeChange } from './ledger-change.ts'
import type { LedgerDocument } from './ledger-document.ts'
import type { CompanyLedger, GuidanceRow, LedgerSummary } from './ledger.ts'
import { nameAlike } from './name-alike.ts'
import { resolveRelatives } from './resolve-relatives.ts'
import { wordedRows } from './worded-rows.ts'
import { placeWritten } from './written-guidance.ts'

/** A ledger for each company that some documents are of; a document of none is left out. */
export function buildLedgers(documents: readonly LedgerDocument[]): readonly CompanyLedger[] {
  return groupCompanies(documents).map((ofOne) => buildLedger(ofOne))
}

/** The ledger of one company from its documents, oldest first, with what a person changed in it. */
export function buildLedger(
  found: readonly LedgerDocument[],
  changes: readonly MadeChange[] = [],
): CompanyLedger {
  const documents = leaveOutRemoved(nameAlike(found), changes)
  const named = documents.find(({ company }) => company !== null) ?? documents[0]
  const company = named?.company ?? named?.ticker ?? ''
  const placed = placeFigures(documents)
  const actuals: Actuals = Map.groupBy(
    placed.filter(({ figure }) => isResult(figure)),
    ({ measured }) => looseKeyOf(measured),
  )
  const relatives = Map.groupBy(resolveRelatives(documents, actuals), ({ measured }) => keyOf(measured))
  const guided = regroup(
    groupGuidance(placed.filter(({ figure }) => figure.kind.startsWith('guidance'))),
    changes,
  )
  const targets = groupGuidance(placed.filter(({ figure }) => figure.kind === 'target'))
  const known = [...new Set([...guided.keys(), ...relatives.keys()])]
  const written = placeWritten(changes, documents, known)
  const keys = leaveOutRepeatedGrowth([...new Set([...known, ...written.keys()])], written)
  const build = (kind: GuidanceRow['kind'], groups: ReadonlyMap<string, readonly PlacedFigure[]>) =>
    [...groups].flatMap(([key, figures]) => {
      const own = kind === 'guidance' ? (relatives.get(key) ?? []) : []
      const hand = kind === 'guidance' ? (written.get(key) ?? []) : []
      const row = buildRow({
        kind,
        key,
        company,
        figures,
        relatives: own,
        documents,
        actuals,
        written: hand,
        changes,
        keys,
      })
      return row === null ? [] : [row]
    })
  const rows = [
    ...build('guidance', new Map(keys.map((key) => [key, guided.get(key) ?? []]))),
    ...build('target', new Map([...targets].filter(([key]) => !guided.has(key)))),
  ]
  const all = [...rows, ...wordedRows(documents, company, rows)].toSorted(compareRows)
  return {
    company,
    ticker: documents.find(({ ticker }) => ticker !== null)?.ticker ?? null,
    rows: all,
    promises: followPromises(documents, company, changes),
    summary: summarize(rows),
    changes,
  }
}

/** `$735 million to $745 million, or growth of 16% to 18%` is one guidance, told twice: the sum stands. */
function leaveOutRepeatedGrowth(
  keys: readonly string[],
  written: ReadonlyMap<string, unknown>,
): readonly string[] {
  // A statement that a person parted from its row has a key with a mark behind it.
  const partOf = (key: string): readonly string[] =>
    JSON.parse(key.slice(0, key.lastIndexOf(']') + 1)) as readonly string[]
  const sums = new Set(
    keys
      .map(partOf)
      .flatMap(([metric, segment, , period, unit]) =>
        unit === '%' ? [] : [JSON.stringify([metric, segment, period])],
      ),
  )
  return keys.filter((key) => {
    const [metric = '', segment, , period] = partOf(key)
    const whole = growthOf.exec(metric)?.[1]
    return whole === undefined || written.has(key) || !sums.has(JSON.stringify([whole, segment, period]))
  })
}

const growthOf = /^(.+) growth(?: in constant currency)?$/

/** By what they measure; figures without a basis join those of the only basis there is. */
function groupGuidance(figures: readonly PlacedFigure[]): ReadonlyMap<string, readonly PlacedFigure[]> {
  const joined = [...Map.groupBy(figures, ({ measured }) => looseKeyOf(measured)).values()].flatMap(
    (loose) => {
      const bases = [...new Set(loose.flatMap(({ measured }) => measured.basis ?? []))]
      const [only = null] = bases
      return bases.length === 1
        ? loose.map((one) => ({ ...one, measured: { ...one.measured, basis: only } }))
        : loose
    },
  )
  return Map.groupBy(joined, ({ measured }) => keyOf(measured))
}

function compareRows(a: GuidanceRow, b: GuidanceRow): number {
  if (a.periodEnd !== b.periodEnd) return a.periodEnd < b.periodEnd ? -1 : 1
  // A year stands after its last quarter.
  return (
    lengthOf(a) - lengthOf(b) ||
    (a.period < b.period ? -1 : a.period > b.period ? 1 : 0) ||
    (placeOfMetric(a.metric)?.order ?? 999) - (placeOfMetric(b.metric)?.order ?? 999) ||
    (a.key < b.key ? -1 : 1)
  )
}

const lengthOf = ({ period }: GuidanceRow): number => {
  const parsed = parsePeriod(period)
  return parsed ? monthsOf(parsed) : 0
}

function summarize(rows: readonly GuidanceRow[]): LedgerSummary {
  const guidance = rows.filter(({ kind }) => kind === 'guidance')
  const count = (test: (row: GuidanceRow) => boolean): number => guidance.filter(test).length
  return {
    judged: count(({ verdict }) => verdict !== 'open' && verdict !== 'withdrawn'),
    above: count(({ verdict }) => verdict === 'above'),
    within: count(({ verdict }) => verdict === 'within'),
    below: count(({ verdict }) => verdict === 'below'),
    beat: count(({ isFavourable }) => isFavourable === true),
    missed: count(({ isFavourable }) => isFavourable === false),
    open: count(({ verdict }) => verdict === 'open'),
    withdrawn: count(({ verdict }) => verdict === 'withdrawn'),
  }
}
