import { alignTexts } from '../alignment/align-texts.ts'
import type { Bead } from '../alignment/bead.ts'
import { trimSpan, type RowSpans } from '../corrections/correct-rows.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { ParsedDocument, Span } from '../documents/document.ts'
import type { PairingRow } from './pairing.ts'

/** A stretch to be aligned, and whether it is a speaker's label. */
interface Segment extends Span {
  readonly isLabel: boolean
}

/**
 * Aligns the passages of two parses that stand in one text. Rows made by hand are kept as they are and guide the
 * others; where one of them parts a passage, each part is aligned by itself. A label is never in a row with speech.
 */
export function alignPairing(
  text: string,
  sides: { readonly en: ParsedDocument; readonly zh: ParsedDocument },
  { fixed, dictionary }: { readonly fixed: readonly RowSpans[]; readonly dictionary: Dictionary | null },
): readonly PairingRow[] {
  const en = segmentsOf(
    sides.en,
    text,
    fixed.map((row) => row.en).filter((span) => span !== null),
  )
  const zh = segmentsOf(
    sides.zh,
    text,
    fixed.map((row) => row.zh).filter((span) => span !== null),
  )
  const words = (segments: readonly Segment[]) => segments.map(({ start, end }) => text.slice(start, end))
  const within = (segments: readonly Segment[], span: Span | null): number[] =>
    span
      ? segments.flatMap(({ start, end }, index) => (start >= span.start && end <= span.end ? [index] : []))
      : []
  const kept = fixed
    .map((row) => ({ en: within(en, row.en), zh: within(zh, row.zh) }))
    .filter((bead) => bead.en.length + bead.zh.length > 0)
  const beads = alignTexts(words(en), words(zh), { dictionary, fixed: kept })
  const isKept = (bead: Bead) => kept.some((one) => one.en[0] === bead.en[0] && one.zh[0] === bead.zh[0])
  return beads.flatMap((bead) => (isKept(bead) ? [toRow(bead, en, zh)] : partLabels(bead, en, zh)))
}

function segmentsOf(parsed: ParsedDocument, text: string, cuts: readonly Span[]): readonly Segment[] {
  return parsed.passages
    .flatMap(({ kind, en, zh }) =>
      [en, zh].flatMap((side) => (side ? [{ side, isLabel: kind === 'label' }] : [])),
    )
    .toSorted((a, b) => a.side.start - b.side.start)
    .flatMap(({ side, isLabel }) =>
      cutAt(side, cuts, text).map(({ start, end }) => ({ start, end, isLabel })),
    )
}

/** A stretch parted where others begin and end within it. */
function cutAt(span: Span, cuts: readonly Span[], text: string): readonly Span[] {
  const inside = cuts
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > span.start && at < span.end)
    .toSorted((a, b) => a - b)
  const bounds = [span.start, ...inside, span.end]
  return bounds.slice(1).flatMap((end, index) => trimSpan({ start: bounds[index] ?? end, end }, text) ?? [])
}

function toRow(bead: Bead, en: readonly Segment[], zh: readonly Segment[]): PairingRow {
  return {
    en: spanOf(bead.en, en),
    zh: spanOf(bead.zh, zh),
    confidence: Math.round(bead.confidence * 1000) / 1000,
  }
}

function spanOf(indexes: readonly number[], segments: readonly Segment[]): Span | null {
  const [first, last] = [segments[indexes[0] ?? -1], segments[indexes.at(-1) ?? -1]]
  return first && last ? { start: first.start, end: last.end } : null
}

/** A bead with labels among speech as several rows: labels with labels, the rest with the rest, in order. */
function partLabels(bead: Bead, en: readonly Segment[], zh: readonly Segment[]): readonly PairingRow[] {
  const [english, chinese] = [runsOf(bead.en, en), runsOf(bead.zh, zh)]
  if (english.length <= 1 && chinese.length <= 1 && english[0]?.isLabel === chinese[0]?.isLabel)
    return [toRow(bead, en, zh)]
  const rows: PairingRow[] = []
  const add = (enRun: readonly number[], zhRun: readonly number[]): void => {
    rows.push(toRow({ en: enRun, zh: zhRun, confidence: bead.confidence }, en, zh))
  }
  let at = 0
  for (const run of english) {
    const found = chinese.findIndex((one, index) => index >= at && one.isLabel === run.isLabel)
    if (found < 0) add(run.indexes, [])
    else {
      for (const skipped of chinese.slice(at, found)) add([], skipped.indexes)
      add(run.indexes, chinese[found]?.indexes ?? [])
      at = found + 1
    }
  }
  for (const left of chinese.slice(at)) add([], left.indexes)
  return rows
}

function runsOf(
  indexes: readonly number[],
  segments: readonly Segment[],
): readonly { readonly isLabel: boolean; readonly indexes: number[] }[] {
  const runs: { readonly isLabel: boolean; readonly indexes: number[] }[] = []
  for (const index of indexes) {
    const isLabel = segments[index]?.isLabel ?? false
    const run = runs.at(-1)
    if (run?.isLabel === isLabel) run.indexes.push(index)
    else runs.push({ isLabel, indexes: [index] })
  }
  return runs
}
