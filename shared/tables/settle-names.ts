import { uncapitalize } from '../facts/businesses/business-name.ts'
import { nameShare, type RowName } from './name-row.ts'
import type { TitleMeaning } from './read-columns.ts'
import type { TableRow } from './table.ts'

/**
 * Names of a table's rows in the light of the whole table: what a statement of cash flows lists is what changed, steps
 * from one basis to the other are parts of what is reconciled, and one name is given to one row only.
 */
export function settleNames(
  rows: readonly TableRow[],
  plain: readonly RowName[],
  title: TitleMeaning,
): readonly RowName[] {
  const says = (pattern: RegExp): boolean =>
    rows.some(({ label, heads }) => pattern.test(label) || heads.some((head) => pattern.test(head)))
  const isCashFlow =
    title.isCashFlow ||
    (says(/operating activities|營業活動|经营活动|經營活動/i) &&
      says(/investing activities|投資活動|投资活动/i))
  const has = { investments: hasRow(rows, investments), adjusted: hasRow(rows, /adjusted ebitda/i) }
  const named = followRows(rows, plain).map((name, index) => {
    const row = rows[index]
    if (!row) return name
    // A flow is no line of a balance sheet: what is bought there is what there is of it.
    if (title.isBalanceSheet && name.known?.isBalance === false && name.known.measure === 'money')
      return unnamed(name, row.label)
    if (isCashFlow && name.known?.isBalance === true && !standsAtEnd.test(row.label))
      return unnamed(
        name,
        /\bcash\b|現金|现金/i.test(row.label) ? row.label : `Change in ${uncapitalize(row.label)}`,
      )
    return narrow(name, row, has)
  })
  return setApart(rows, markSteps(rows, named))
}

const unnamed = (name: RowName, metric: string): RowName => ({
  ...name,
  metric,
  known: null,
  segment: null,
  certainty: Math.min(0.4, name.certainty),
})

const ofSales =
  /^\W{0,2}(?:(?:in|as) )?(?:a )?(?:%|percent(?:age)?) (?:of |to )(?:total |net )?(?:sales|revenues?)\W{0,2}$|^margin[, (]{0,3}%?\)?$|^[佔占](?:營收|营收|收入)(?:比重?|比例|百分比|%)$/i

/** A row called `YoY growth` alone grows what stands above it. */
function followRows(rows: readonly TableRow[], names: readonly RowName[]): RowName[] {
  let last: RowName | null = null
  return names.map((name, index) => {
    if (name.metric === '' && name.change !== null)
      return last ? { ...last, change: name.change, isLoss: false } : name
    // `in % of net sales` beneath a measure is that measure's margin.
    if (last && ofSales.test(rows[index]?.label ?? ''))
      return { ...last, ...nameShare(last), isLoss: false, basis: name.basis ?? last.basis }
    if ((rows[index]?.cells.length ?? 0) > 0 && name.change === null) last = name
    return name
  })
}

const investments = /short-?\s?term investments|marketable securities|^total cash/i
const hasRow = (rows: readonly TableRow[], pattern: RegExp): boolean =>
  rows.some(({ label }) => pattern.test(label))

/** Names too wide for a row beside which the table has another of the same name. */
function narrow(
  name: RowName,
  { label }: TableRow,
  has: { readonly investments: boolean; readonly adjusted: boolean },
): RowName {
  if (has.investments && /^cash and cash equivalents\b/i.test(label))
    return unnamed({ ...name, certainty: 0.5 }, label)
  return has.adjusted && /^ebitda\b/i.test(label) ? unnamed(name, label) : name
}

const standsAtEnd = /\bend of (?:the )?(?:period|year|quarter)\b|期末/i

const mostSteps = 40

/** Measures of the whole company: what is added back to one of them is all there was of it. */
const wholes = new Set(['Net income', 'Operating income', 'Pre-tax income'])

/** Rows between a measure by GAAP and the same by another basis are steps from one to the other. */
function markSteps(rows: readonly TableRow[], names: readonly RowName[]): RowName[] {
  const marked = [...names]
  for (let from = 0; from < names.length; from += 1) {
    const first = names[from]
    if (!first?.known?.hasBasis || first.basis === 'non-GAAP' || first.change !== null || first.isShare)
      continue
    const steps = names
      .slice(from + 1, from + 1 + mostSteps)
      .findIndex((name) => name.known === first.known && name.basis === 'non-GAAP' && !name.isShare)
    if (steps < 0) continue
    const to = from + 1 + steps
    if (first.basis === null) marked[from] = { ...first, basis: 'GAAP' }
    for (let at = from + 1; at < to; at += 1) {
      const name = marked[at]
      if (!name || name.basis === 'non-GAAP' || (rows[at]?.cells.length ?? 0) === 0) continue
      if (name.known?.name === first.known.name) continue
      if (name.known !== null && wholes.has(first.metric)) continue
      marked[at] = { ...name, segment: first.metric, certainty: Math.min(0.4, name.certainty) }
    }
    from = to
  }
  return marked
}

/** Of rows with one name the first keeps it; another takes the head it stands beneath as its segment, or is in doubt. */
function setApart(rows: readonly TableRow[], names: readonly RowName[]): RowName[] {
  const taken = new Map<string, number>()
  return names.map((name, index) => {
    const row = rows[index]
    if (!row || row.cells.length === 0) return name
    const key = [name.metric, name.segment, name.basis, name.change, name.isShare].join('|')
    const before = taken.get(key)
    if (before === undefined) {
      taken.set(key, index)
      return name
    }
    const head = row.heads.at(-1)
    if (head !== undefined && head !== rows[before]?.heads.at(-1) && name.segment === null)
      return { ...name, segment: head, certainty: Math.min(0.45, name.certainty) }
    const isSame = row.cells.every((cell) => {
      const other = rows[before]?.cells.find(({ column }) => column === cell.column)
      return other === undefined || other.figures[0]?.value === cell.figures[0]?.value
    })
    return isSame ? name : { ...name, certainty: Math.min(0.4, name.certainty) }
  })
}
