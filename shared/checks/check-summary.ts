import type { Span } from '../documents/document.ts'
import { traceSummary, type DoubtedWords, type TracedSentence } from '../summaries/trace-summary.ts'
import type { CheckInput } from './check-input.ts'
import type { ExplanationKey, Finding, FindingSide } from './finding.ts'

/** Of what is shown only to who asks. */
const quiet = 0.4

/** Sentences of a document's summary that its body contradicts, and figures of it that the body does not have. */
export function checkSummary(input: CheckInput): readonly Finding[] {
  const sideAt = ({ start, end }: Span): FindingSide => ({
    start,
    end,
    text: input.text.slice(start, end),
    value: null,
  })
  const traced = traceSummary(input)
  const isSure = isWrittenOver(traced)
  return traced.flatMap(({ verdict, doubted, side, passage, confidence, evidence }): Finding[] => {
    if (verdict === 'supported' || doubted === null) return []
    const words = sideAt(doubted)
    const instead = doubted.instead?.quote ?? null
    return [
      {
        kind: verdict === 'contradicted' ? 'contradiction' : 'summary-unsupported',
        confidence: isSure || instead !== null ? confidence : Math.min(confidence, quiet),
        en: side === 'en' ? words : null,
        zh: side === 'zh' ? words : null,
        expected: doubted.kind === 'direction' ? null : instead,
        explanation: {
          key: keyOf(doubted),
          details: { said: words.text, body: instead, metric: doubted.instead?.metric ?? null },
        },
        passage,
        evidence: evidence.map(sideAt),
      },
    ]
  })
}

const keyOf = ({ kind, instead }: DoubtedWords): ExplanationKey =>
  kind === 'direction'
    ? 'checkSource.summaryDirection'
    : instead === null
      ? 'checkSource.summaryUnsupported'
      : 'checkSource.summaryContradicted'

/** What follows the body, or shares few figures with it, is headed like a summary and is something else. */
function isWrittenOver(traced: readonly TracedSentence[]): boolean {
  const missing = traced.filter(({ verdict, doubted }) => verdict === 'not-found' && doubted !== null)
  return (
    traced.every(({ isBefore }) => isBefore) && (missing.length <= 1 || missing.length * 2 <= traced.length)
  )
}
