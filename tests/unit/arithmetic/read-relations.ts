import { findRelations } from '../../../shared/arithmetic/find-relations.ts'
import type { Relation } from '../../../shared/arithmetic/relation.ts'
import { checkArithmetic } from '../../../shared/checks/check-arithmetic.ts'
import type { CheckInput } from '../../../shared/checks/check-input.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseText } from '../../support/parse-text.ts'

export function readInput(text: string): CheckInput {
  const document = parseText(text)
  const { fiscalYearEnd } = document.metadata
  const facts = findFacts({ document, text, fiscalYearEnd })
  return { document, text, facts, fiscalYearEnd, glossary: { terms: [] }, dictionary: null }
}

export const relationsOf = (text: string): readonly Relation[] => findRelations(readInput(text))

/** Relations as `fits growth 12%: 56 ÷ 50 − 1 = 12.0%`. */
export const listRelations = (text: string): readonly string[] =>
  relationsOf(text).map(
    ({ verdict, kind, stated, working }) => `${verdict} ${kind} ${stated.text.trim()}: ${working}`,
  )

/** Findings that are marked in the text, notes left out. */
export const marked = (text: string): readonly Finding[] =>
  checkArithmetic(readInput(text)).filter(({ confidence }) => severityOf(confidence) !== 'note')
