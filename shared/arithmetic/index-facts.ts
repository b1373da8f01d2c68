import type { CheckInput } from '../checks/check-input.ts'
import type { ParsedDocument } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import { shippedCatalogue, type MetricCatalogue } from '../metrics/metric-catalogue.ts'
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
  /** A metric of the catalogue the figures were found by. */
  readonly findMetric: MetricCatalogue['find']
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
  catalogue = shippedCatalogue,
}: Pick<CheckInput, 'facts' | 'text' | 'document' | 'catalogue'>): FactIndex {
  // A bilingual passage is read in English, as its facts are.
  const isArticle = articleKinds.has(document.metadata.kind)
  const isOfYear = createYearReader(document)
  const all = facts.map((fact) =>
    factToFigure(fact, text, document.passages[fact.passage]?.en === null, isArticle || isOfYear(fact)),
  )
  const byKey = Map.groupBy(all, ({ fact }) => keyOf(fact))
  const byMetric = Map.groupBy(all, ({ fact }) => `${fact?.metric ?? ''}|${fact?.period ?? ''}`)
  return {
    all,
    findMetric: catalogue.find,
    find: ({ metric, segment, basis, period }, kinds) =>
      (byKey.get(keyOf({ metric, segment, period })) ?? []).filter(
        ({ fact }) =>
          fact !== null &&
          kinds.has(fact.kind) &&
          (fact.basis === basis ||
            fact.basis === null ||
            basis === null ||
            !differsByBasis(metric, catalogue)),
      ),
    findSegments: (metric, period, kinds) =>
      (byMetric.get(`${metric}|${period ?? ''}`) ?? []).filter(
        ({ fact }) => fact !== null && fact.segment !== null && kinds.has(fact.kind),
      ),
  }
}

/** Words for a year or part of one (the group), or for a quarter. */
const spans =
  /(\bfull[- ]year|\bfiscal year\b(?! \d{4} (?:first|second|third|fourth))|\b(?:for|in) (?:the (?:full |whole |entire )?year(?![- ](?:ago|earlier|before|over|on|prior))|fiscal \d{4})\b|\bfor 20\d\d\b|(?:^|[.!?] )in 20\d\d,|\b(?:for|during) the (?:first )?(?:twelve|nine|six|12|9|6)[- ]months?\b|\b(?:twelve|nine|six|12|9|6)[- ]months? ended\b|\byear[- ]to[- ]date\b|\bfirst half\b|\bhalf[- ]year\b|全年|上半年|前[三二]季|累[計计])|\bquarter(?:ly|s)?\b|\bQ[1-4]\b|\b[1-4]Q\b|季/gi
const quarter = /Q[1-4]$/

/**
 * A speaker who has turned to the year goes on about it, and a figure that names no period is then a year's, whatever
 * quarter the call is of. Such figures are held together only with those of their own passage.
 */
function createYearReader({ passages }: ParsedDocument): (fact: FoundFact) => boolean {
  /** Of each passage read so far, where a span is named, and whether the year is spoken of when it ends. */
  const read: {
    readonly named: readonly { readonly at: number; readonly isYear: boolean }[]
    readonly isYear: boolean
  }[] = []
  const isYearBefore = (index: number): boolean =>
    index > 0 && passages[index - 1]?.turn === passages[index]?.turn && read[index - 1]?.isYear === true
  return ({ passage: index, period, span }) => {
    for (let at = read.length; at <= index; at += 1) {
      const side = passages[at]?.en ?? passages[at]?.zh
      const named = [...(side?.text.matchAll(spans) ?? [])].map((match) => ({
        at: (side?.start ?? 0) + match.index,
        isYear: match[1] !== undefined,
      }))
      read.push({ named, isYear: named.at(-1)?.isYear ?? isYearBefore(at) })
    }
    if (period === null || !quarter.test(period)) return false
    return read[index]?.named.findLast(({ at }) => at < span.start)?.isYear ?? isYearBefore(index)
  }
}

/** Revenue, cash and shares are the same on either basis; what is not in the catalogue may not be. */
const differsByBasis = (metric: string, catalogue: MetricCatalogue): boolean =>
  catalogue.find(metric)?.hasBasis ?? true

const keyOf = (fact: Pick<FoundFact, 'metric' | 'segment' | 'period'> | null): string =>
  `${fact?.metric ?? ''}|${fact?.segment?.toLowerCase() ?? ''}|${fact?.period ?? ''}`
