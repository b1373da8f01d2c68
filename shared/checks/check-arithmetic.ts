import { findContradictions, type Contradiction } from '../arithmetic/find-contradictions.ts'
import type { Figure } from '../arithmetic/figure.ts'
import { findRelations } from '../arithmetic/find-relations.ts'
import { indexFacts } from '../arithmetic/index-facts.ts'
import type { Relation, RelationKind } from '../arithmetic/relation.ts'
import { writeLike } from '../arithmetic/write-working.ts'
import { formatFigure } from '../facts/format-fact.ts'
import { createChinesePairing } from '../facts/chinese/pair-chinese.ts'
import { normalizeDecimal } from '../figures/decimal.ts'
import type { CheckInput } from './check-input.ts'
import type { Evidence, ExplanationKey, Finding } from './finding.ts'

/** Sums, shares, growth, margins, midpoints and repeated figures of a document that do not agree. */
export function checkArithmetic(input: CheckInput): readonly Finding[] {
  const index = indexFacts(input)
  const contradictions = findContradictions(index, input)
  const relations = findRelations(input, index, contradictions).filter(({ verdict }) => verdict !== 'fits')
  return [
    ...relations.map((relation) => toFinding(relation, input)),
    ...contradictions.map((one) => toContradiction(one, input)),
  ]
}

const explanations: Readonly<Record<RelationKind, ExplanationKey>> = {
  growth: 'checkArithmetic.growth',
  difference: 'checkArithmetic.difference',
  share: 'checkArithmetic.share',
  whole: 'checkArithmetic.whole',
  sum: 'checkArithmetic.sum',
  margin: 'checkArithmetic.margin',
  income: 'checkArithmetic.income',
  'per-share': 'checkArithmetic.perShare',
  midpoint: 'checkArithmetic.midpoint',
  range: 'checkArithmetic.range',
  product: 'checkArithmetic.product',
  quotient: 'checkArithmetic.quotient',
  ratio: 'checkArithmetic.ratio',
  mean: 'checkArithmetic.mean',
}

function toFinding(relation: Relation, input: CheckInput): Finding {
  const { kind, stated, operands, computed, working, verdict, factor } = relation
  const expected = writeLike(stated, computed.point)
  const key: ExplanationKey =
    verdict === 'rounding'
      ? 'checkArithmetic.rounding'
      : factor !== null
        ? 'checkArithmetic.factor'
        : explanations[kind]
  return {
    kind: 'arithmetic',
    confidence: relation.confidence,
    passage: stated.passage,
    ...sidesOf(stated, input),
    expected: kind === 'range' ? null : expected,
    explanation: {
      key,
      details: {
        working,
        stated: stated.text.trim(),
        computed: expected,
        factor: factor === null ? null : writeFactor(factor),
      },
    },
    evidence: operands.map((operand) => toEvidence(operand)),
  }
}

const writeFactor = (factor: number): string =>
  factor >= 1 ? factor.toLocaleString('en') : `1/${Math.round(1 / factor).toLocaleString('en')}`

function toContradiction(
  { stated, other, confidence, isMisheard }: Contradiction,
  input: CheckInput,
): Finding {
  return {
    kind: 'contradiction',
    confidence,
    passage: stated.passage,
    ...sidesOf(stated, input),
    expected: other.text.trim(),
    explanation: {
      key: isMisheard ? 'checkArithmetic.misheard' : 'checkArithmetic.contradiction',
      details: {
        metric: [other.fact?.segment, other.fact?.metric].filter(Boolean).join(' '),
        stated: stated.text.trim(),
        other: other.text.trim(),
        line: other.fact?.line ?? null,
      },
    },
    evidence: [toEvidence(other)],
  }
}

/** The words on the side they were read on, and their counterpart where the pair has one. */
function sidesOf(figure: Figure, { document, text }: CheckInput): Pick<Finding, 'en' | 'zh'> {
  const own = toEvidence(figure)
  if (figure.isChinese) return { en: null, zh: own }
  const chinese = document.passages[figure.passage]?.zh ?? null
  const value = toDecimal(Math.abs(figure.value))
  const zh = figure.zh ?? createChinesePairing(chinese)({ value, unit: figure.unit })
  return { en: own, zh: zh === null ? null : { ...zh, text: text.slice(zh.start, zh.end), value: own.value } }
}

/** A number as decimal text, which floating point writes with an exponent where it is very large or very small. */
const toDecimal = (value: number): string =>
  Math.abs(value) >= 1e15 ? BigInt(Math.round(value)).toString() : normalizeDecimal(value.toFixed(10))

function toEvidence(figure: Figure): Evidence {
  const { number, unit } = formatFigure(figure.fact?.value ?? toDecimal(figure.value), figure.unit)
  return {
    start: figure.start,
    end: figure.end,
    text: figure.text,
    value: unit === '%' ? `${number}%` : `${number} ${unit}`,
  }
}
