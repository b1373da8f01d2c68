import { weighTogether } from './choose-relation.ts'
import { add, exactly } from './estimate.ts'
import type { Figure } from './figure.ts'
import { actualKinds, type FactIndex } from './index-facts.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { findScale, placesOf, writeNumber, writeTerm } from './write-working.ts'

const twoParts =
  /\btwo (?:[\w-]+ ){0,3}(?:segments|categories|businesses|divisions|business units|product groups)\b|[兩两][個个大][^，。\d]{0,6}(?:部門|部门|分部|業務|业务|事業群|事业群)/i

/**
 * Segments' revenues against the company's. Which segments there are, and that none lies within another, a document
 * rarely says: parts that do not add up are an error only where there are two and no more, and where they are said to
 * be two, or make more than the whole.
 */
export function relateSegments(index: FactIndex, text: string): readonly Relation[] {
  const totals = index.all.filter(
    ({ fact }) =>
      fact !== null &&
      fact.metric === 'Revenue' &&
      fact.segment === null &&
      actualKinds.has(fact.kind) &&
      fact.confidence >= 0.8,
  )
  const areTwo = twoParts.test(text)
  return [...Map.groupBy(totals, ({ fact }) => fact?.period ?? '').values()].flatMap((statements) => {
    const total = finest(statements)
    const period = total?.fact?.period ?? null
    if (total === undefined || period === null) return []
    const parts = findParts(index, period)
    if (parts.length < 2 || parts.length > 6) return []
    const relation = relateSum(total, parts, areTwo)
    return relation === null ? [] : [relation]
  })
}

function relateSum(total: Figure, parts: readonly Figure[], areTwo: boolean): Relation | null {
  const all = judgeSum(total, parts)
  if (all === null || all.verdict !== 'off') return all
  // Another segment's part may stand among them: without it they add up.
  const others =
    parts.length < 3
      ? []
      : parts.map((_, at) =>
          judgeSum(
            total,
            parts.filter((__, other) => other !== at),
          ),
        )
  const fitting = others.find((relation) => relation?.verdict === 'fits')
  if (fitting) return fitting
  const isMore = all.computed.low > total.meant.high
  if (parts.length !== 2 || (!areTwo && !isMore)) return null
  // What is missing may be a segment too small to be spoken of; what is too much, a part of another part.
  const isSure = areTwo && (isMore || all.computed.point >= 0.75 * total.value)
  return isSure ? all : { ...all, confidence: Math.min(all.confidence, 0.45) }
}

function judgeSum(total: Figure, parts: readonly Figure[]): Relation | null {
  const together = weighTogether([total, ...parts])
  if (together === null) return null
  const computed = parts.reduce((sum, part) => add(sum, part.term), exactly(0))
  const unit = findScale([total, ...parts])
  const size = unit ?? 1
  const claim: Claim = {
    kind: 'sum',
    stated: total,
    operands: parts,
    computed,
    working: `${parts.map((part) => writeTerm(part, unit)).join(' + ')} = ${writeNumber(computed.point / size, placesOf(total, size))}`,
    certainty: 0.75 * together,
  }
  return judge(claim)
}

/** Each segment once, as precisely as it is stated. */
function findParts(index: FactIndex, period: string): readonly Figure[] {
  const named = index
    .findSegments('Revenue', period, actualKinds)
    .filter(({ fact }) => (fact?.confidence ?? 0) >= 0.8)
  return [...Map.groupBy(named, ({ fact }) => fact?.segment?.toLowerCase() ?? '').values()].flatMap(
    (statements) => finest(statements) ?? [],
  )
}

const finest = (statements: readonly Figure[]): Figure | undefined =>
  statements.toSorted((a, b) => a.step - b.step || a.start - b.start)[0]
