import type { JoinedCell } from './join-pieces.ts'
import { isHeadLike, readHead, hasTime } from './read-head.ts'
import type { ReadRow } from './read-rows.ts'
import { readUnitLine } from './read-unit.ts'

/** Where one column of figures stands: from the leftmost to the rightmost place of its cells. */
export interface ColumnPlace {
  readonly from: number
  readonly to: number
}

const isValue = ({ reading }: JoinedCell): boolean => reading.kind !== 'words'

export const valuesOf = (row: ReadRow): readonly JoinedCell[] => row.cells.filter(isValue)

/** The columns of figures of some rows: as many as the fullest rows have, each over the places its cells take. */
export function placeColumns(rows: readonly ReadRow[]): readonly ColumnPlace[] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const count = valuesOf(row).length
    counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const sizes = [...counts].toSorted(([a], [b]) => b - a)
  // One row with more than all others is a mishap, unless the table is short.
  const most = sizes.find(([, times]) => times > 1 || rows.length < 6)?.[0] ?? sizes[0]?.[0] ?? 0
  const places: { from: number; to: number }[] = []
  for (const row of rows) {
    const values = valuesOf(row)
    if (values.length !== most) continue
    for (const [index, { from, to }] of values.entries()) {
      const place = places[index]
      places[index] = place ? { from: Math.min(place.from, from), to: Math.max(place.to, to) } : { from, to }
    }
  }
  return places
}

/**
 * The column of each figure of a row, null where it cannot be told. A full row goes by order; of another each figure
 * goes to the column it stands in, where the line says where it stands.
 */
export function columnsOfValues(
  row: ReadRow,
  values: readonly JoinedCell[],
  places: readonly ColumnPlace[],
  /** Whether the full rows say nothing of places, so that a row's cells are counted. */
  isByOrder = false,
): readonly (number | null)[] {
  if (values.length === places.length) return values.map((_, index) => index)
  if (values.length > places.length) return values.map(() => null)
  if (!row.isPositional) return values.map(() => null)
  const slots = isByOrder ? slotsOf(row, values) : null
  if (slots) return slots.map((slot) => (slot < places.length ? slot : null))
  let next = 0
  return values.map((value) => {
    let [best, least] = [-1, Infinity]
    for (let at = next; at < places.length; at += 1) {
      const place = places[at]
      if (!place) break
      // Figures are set to the right: their right edges tell more than their left ones.
      const distance =
        row.layout === 'blanks'
          ? Math.abs(value.to - place.to)
          : Math.max(0, value.from - place.to, place.from - value.to) + Math.abs(value.to - place.to) / 100
      if (distance < least) [best, least] = [at, distance]
    }
    if (best < 0 || least > (row.layout === 'blanks' ? 8 : 2)) return null
    next = best + 1
    return best
  })
}

/** Columns by number of the cell, what stands around a figure in cells of its own not counted; null without a name. */
function slotsOf(row: ReadRow, values: readonly JoinedCell[]): readonly number[] | null {
  if (row.layout !== 'tabs' || row.labelCell?.from !== 0) return null
  let extra = 0
  return values.map(({ from, to }) => {
    const slot = from - 1 - extra
    extra += to - from
    return slot
  })
}

/** The heads of each column from the rows of heads above them, from the top down. */
export function placeHeads(
  rows: readonly ReadRow[],
  places: readonly ColumnPlace[],
): readonly (readonly string[])[] {
  const heads: string[][] = places.map(() => [])
  const plain = rows.map((row) => headsOf(row, places))
  // `Sales | EBIT` over years that begin anew are two heads, though the first stands over the names of the rows.
  const perRow = rows.map((row, index) => {
    const all = row.labelCell ? [row.labelCell, ...row.cells] : row.cells
    const full = plain.slice(index + 1).find((below) => below.length === places.length)
    const groups = row.isPositional ? null : groupsOf(full)
    const isEach = groups !== null && all.length > 1 && (groups.at(-1) ?? 0) === all.length - 1
    const isSplit = !row.isPositional && full !== undefined && all.length === partsOf(full).length
    return isEach || isSplit ? all : (plain[index] ?? [])
  })
  for (const [index, cells] of perRow.entries()) {
    const row = rows[index]
    if (!row || cells.length === 0) continue
    const owners = ownersOf(
      row,
      cells,
      places,
      perRow.slice(index + 1).find((below) => below.length === places.length),
      perRow.slice(index + 1).find((below) => below.length > 0 && below.every(isChangeHead))?.length ?? 0,
    )
    for (const [column, owner] of owners.entries()) {
      const cell = owner === null ? undefined : cells[owner]
      if (cell) heads[column]?.push(cell.text)
    }
  }
  return heads
}

/** Cells of a row that head columns: without what stands over the names of the rows. */
function headsOf(row: ReadRow, places: readonly ColumnPlace[]): readonly JoinedCell[] {
  const all = row.labelCell ? [row.labelCell, ...row.cells] : row.cells
  const [first, ...rest] = all
  if (!first) return []
  if (all.length === places.length + 1) return rest
  const isOverNames =
    row.layout === 'blanks'
      ? first.to < (places[0]?.from ?? 0) - 3 && first.from < 4
      : row.isPositional
        ? first.from === 0 && (places[0]?.from ?? 1) > 0
        : rest.length > 0 &&
          (readUnitLine(first.text) !== null || !isHeadLike(first.text) || isNameOverDates(first, rest)) &&
          all.length !== places.length
  return isOverNames ? rest : all
}

/** `Business outlook | Three months ending April 1, 2026`: words beside times stand over the names. */
const isNameOverDates = (first: JoinedCell, rest: readonly JoinedCell[]): boolean =>
  !hasTime(readHead(first.text).time) && rest.every(({ text }) => hasTime(readHead(text).time))

/** For each column the head in this row that stands over it. */
function ownersOf(
  row: ReadRow,
  cells: readonly JoinedCell[],
  places: readonly ColumnPlace[],
  below: readonly JoinedCell[] | undefined,
  /** How many columns at the end have a row of heads of changes alone. */
  changes: number,
): readonly (number | null)[] {
  const count = places.length
  if (cells.length === count) return places.map((_, index) => index)
  if (cells.length > count) return places.map(() => null)
  const anew = row.layout === 'blanks' || !row.isPositional ? groupsOf(below) : null
  if (anew && Math.max(...anew) === cells.length - 1) return anew
  const placed = row.isPositional ? placeOver(row, cells, places) : null
  if (placed) return placed
  const runs = runsOf(below)
  if (runs && isOverRuns(cells, below, runs)) return runs
  const parts = below ? partsOf(below) : []
  // Names on two lines, of which the whole has but one: `Photon | Wafer |` over `Optics | Devices | Total`.
  if (below && parts.length === cells.length && parts.length < count && !row.isPositional)
    return places.map((_, index) => {
      const at = parts.indexOf(index)
      return at < 0 ? null : at
    })
  const before = beforeChanges(cells, below, count, changes)
  if (before) return before
  if (count % cells.length === 0) return places.map((_, index) => Math.floor(index / (count / cells.length)))
  // `March 31, | March 31, |` over `2026 | 2025 | Change`: dates belong to years.
  const dated = below?.flatMap((cell, index) => (hasTime(readHead(cell.text).time) ? [index] : [])) ?? []
  if (dated.length === cells.length)
    return places.map((_, index) => (dated.includes(index) ? dated.indexOf(index) : null))
  if (dated.length > 0 && dated.length % cells.length === 0)
    return places.map((_, index) =>
      dated.includes(index) ? Math.floor(dated.indexOf(index) / (dated.length / cells.length)) : null,
    )
  return places.map(() => null)
}

/**
 * Groups of columns whose own heads begin anew: over `June 28 | March 29 | June 28` stand `Three Months` and `Twelve
 * Months`, over two columns and one. Null where none does.
 */
function groupsOf(below: readonly JoinedCell[] | undefined): readonly number[] | null {
  const [first] = below ?? []
  if (!below || !first) return null
  let group = 0
  return below.map(({ text }, index) => (index > 0 && text === first.text ? (group += 1) : group))
}

/** Columns of parts, by index: none that is their whole; none at all where heads tell times. */
const partsOf = (heads: readonly JoinedCell[]): readonly number[] =>
  heads.some(({ text }) => isHeadLike(text))
    ? []
    : heads.flatMap(({ text }, index) => (isTotalHead.test(text) ? [] : [index]))
const isTotalHead = /^(?:total|consolidated|group|合[計计]|[總总][計计])$/i

const isChangeHead = ({ text }: JoinedCell): boolean => readHead(text).change !== null

/**
 * `Q4 | Q3 | Q4 | Change` over `FY25 | FY25 | FY24 | Q/Q | Y/Y`: changes stand last, and one head stands over all of
 * them; in a row of its own, `Q/Q | Y/Y` stands over the last columns.
 */
function beforeChanges(
  cells: readonly JoinedCell[],
  below: readonly JoinedCell[] | undefined,
  count: number,
  changes: number,
): readonly (number | null)[] | null {
  if (!below && cells.every(isChangeHead) && cells.length < count / 2 && count > 3)
    return Array.from({ length: count }, (_, index) => {
      const at = index - (count - cells.length)
      return at < 0 ? null : at
    })
  const levels =
    below?.findLastIndex((cell) => !isChangeHead(cell)) ?? (changes > 0 ? count - changes - 1 : -1)
  const last = cells.at(-1)
  if (levels < 0 || levels === count - 1 || !last) return null
  const isOverAll = isChangeHead(last) && cells.length === levels + 2
  if (!isOverAll && cells.length !== levels + 1) return null
  return Array.from({ length: count }, (_, index) =>
    index <= levels ? index : isOverAll ? levels + 1 : null,
  )
}

/** Columns in a row whose heads all say a time, or all none: `2025 | 2024 | %` are two runs. */
function runsOf(below: readonly JoinedCell[] | undefined): readonly number[] | null {
  if (!below) return null
  let run = 0
  const isDated = below.map(({ text }) => hasTime(readHead(text).time))
  return isDated.map((dated, index) => (index > 0 && dated !== isDated[index - 1] ? (run += 1) : run))
}

/** Whether heads of times and of changes stand over such runs one by one. */
const isOverRuns = (
  cells: readonly JoinedCell[],
  below: readonly JoinedCell[] | undefined,
  runs: readonly number[],
): boolean =>
  (runs.at(-1) ?? 0) === cells.length - 1 &&
  cells.every(
    ({ text }, run) =>
      hasTime(readHead(text).time) === hasTime(readHead(below?.[runs.indexOf(run)]?.text ?? '').time),
  )

/** Heads by where they stand; null where some would stand over nothing, so that the places mean nothing. */
function placeOver(
  row: ReadRow,
  cells: readonly JoinedCell[],
  places: readonly ColumnPlace[],
): readonly (number | null)[] | null {
  const owners = places.map((place): number => {
    if (row.layout === 'blanks') {
      const middle = (place.from + place.to) / 2
      let [best, least] = [-1, Infinity]
      for (const [index, cell] of cells.entries()) {
        // A head that stands over one column alone is no other's.
        const over = places.filter((one) => one.from <= cell.to && cell.from <= one.to)
        const isApart = Math.max(cell.from - place.to, place.from - cell.to) > 3
        if (isApart && over.length === 1) continue
        const distance =
          Math.max(0, cell.from - place.to, place.from - cell.to) * 4 +
          Math.abs((cell.from + cell.to) / 2 - middle)
        if (distance < least) [best, least] = [index, distance]
      }
      return best
    }
    // A head reaches to the next one.
    return cells.findLastIndex((cell) => cell.from <= place.to)
  })
  // Heads that are narrower than what they stand over must still follow each other.
  const isInOrder = owners.every((owner, index) => index === 0 || owner >= (owners[index - 1] ?? 0))
  const isEach = isInOrder && cells.every((_, index) => owners.includes(index))
  return isEach ? owners.map((owner) => (owner < 0 ? null : owner)) : null
}
