import type { CheckInput } from '../checks/check-input.ts'
import type { ParsedDocument } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import { findMetric } from '../facts/metrics.ts'
import { factToFigure, type Figure } from './figure.ts'

/** Whose figure and of what time: what two facts share to be terms of one calculation. */
export interface FigureKey {
  readonly metric: string
  readonly segment: string | null
  readonly basis: string | null
  readonly period: string | null
}

/** Facts by metric, segment and period, so that no rule below searches the document. */
export interface FactIndex {
  readonly all: readonly Figure[]
  /** Figures of these kinds under a key, in reading order; a basis that one of two leaves open is no difference. */
  find(key: FigureKey, kinds: ReadonlySet<string>): readonly Figure[]
  /** Every figure of a metric in a period, whichever its segment. */
  findSegments(metric: string, period: string | null, kinds: ReadonlySet<string>): readonly Figure[]
}

const articleKinds: ReadonlySet<string> = new Set(['article', 'podcast', 'memo', 'other'])

export const actualKinds: ReadonlySet<string> = new Set(['actual', 'prior-period actual'])

export function indexFacts({
  facts,
  text,
  document,
}: Pick<CheckInput, 'facts' | 'text' | 'document'>): FactIndex {
  // A bilingual passage is read in English, as its facts are.
  const isArticle = articleKinds.has(document.metadata.kind)
  const isOfYear = createYearReader(document, text)
  const all = facts.map((fact) =>
    factToFigure(fact, text, document.passages[fact.passage]?.en === null, isArticle || isOfYear(fact)),
  )
  const byKey = groupBy(all, ({ fact }) => keyOf(fact))
  const byMetric = groupBy(all, ({ fact }) => `${fact?.metric ?? ''}|${fact?.period ?? ''}`)
  return {
    all,
    find: ({ metric, segment, basis, period }, kinds) =>
      (byKey.get(keyOf({ metric, segment, period })) ?? []).filter(
        ({ fact }) =>
          fact !== null &&
          kinds.has(fact.kind) &&
          (fact.basis === basis || fact.basis === null || basis === null || !differsByBasis(metric)),
      ),
    findSegments: (metric, period, kinds) =>
      (byMetric.get(`${metric}|${period ?? ''}`) ?? []).filter(
        ({ fact }) => fact !== null && fact.segment !== null && kinds.has(fact.kind),
      ),
  }
}

const ofYear =
  /\bfull[- ]year|\bfiscal year\b(?! \d{4} (?:first|second|third|fourth))|\b(?:for|in) (?:the (?:full |whole |entire )?year(?![- ](?:ago|earlier|before|over|on|prior))|fiscal \d{4})\b|\bfor 20\d\d\b|(?:^|[.!?] )in 20\d\d,|\b(?:for|during) the (?:first )?(?:twelve|nine|six|12|9|6)[- ]months?\b|\b(?:twelve|nine|six|12|9|6)[- ]months? ended\b|\byear[- ]to[- ]date\b|\bfirst half\b|\bhalf[- ]year\b|全年|上半年|前[三二]季|累[計计]/gi
const ofQuarter = /\bquarter(?:ly|s)?\b|\bQ[1-4]\b|\b[1-4]Q\b|季/gi
const quarter = /Q[1-4]$/

/**
 * A speaker who has turned to the year goes on about it, and a figure that names no period is then a year's, whatever
 * quarter the call is of. Such figures are held together only with those of their own passage.
 */
function createYearReader(document: ParsedDocument, text: string): (fact: FoundFact) => boolean {
  const isYearAfter = new Map<number, boolean>()
  const lastIs = (words: string): boolean | null => {
    const [year, other] = [lastIndexOf(ofYear, words), lastIndexOf(ofQuarter, words)]
    return year < 0 && other < 0 ? null : year > other
  }
  /** Whether the year is spoken of when a passage ends: its own last word on it, or that of the passages before in its turn. */
  const isYearAtEnd = (index: number): boolean => {
    const known = isYearAfter.get(index)
    if (known !== undefined) return known
    const passage = document.passages[index]
    const side = passage?.en ?? passage?.zh
    const before = document.passages[index - 1]
    const own = side ? lastIs(side.text) : null
    const isSameTurn = passage !== undefined && before !== undefined && passage.turn === before.turn
    const carried = own ?? (isSameTurn && index > 0 ? (isYearAfter.get(index - 1) ?? false) : false)
    isYearAfter.set(index, carried)
    return carried
  }
  let read = 0
  return (fact) => {
    for (; read < fact.passage; read += 1) isYearAtEnd(read)
    if (fact.period === null || !quarter.test(fact.period)) return false
    const passage = document.passages[fact.passage]
    const side = passage?.en ?? passage?.zh
    if (!side) return false
    const own = lastIs(text.slice(side.start, fact.span.start))
    const isSameTurn = document.passages[fact.passage - 1]?.turn === passage?.turn
    return own ?? (isSameTurn && (isYearAfter.get(fact.passage - 1) ?? false))
  }
}

function lastIndexOf(pattern: RegExp, words: string): number {
  let last = -1
  for (const match of words.matchAll(pattern)) last = match.index
  return last
}

/** Revenue, cash and shares are the same on either basis; what is not in the catalogue may not be. */
const differsByBasis = (metric: string): boolean =>
  findMetric(metric)?.hasBasis ?? findMetric(metric) === null

const keyOf = (fact: Pick<FoundFact, 'metric' | 'segment' | 'period'> | null): string =>
  `${fact?.metric ?? ''}|${fact?.segment?.toLowerCase() ?? ''}|${fact?.period ?? ''}`

export function groupBy<T>(
  items: readonly T[],
  toKey: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = toKey(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
