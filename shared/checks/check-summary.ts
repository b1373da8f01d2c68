import type { Span } from '../documents/document.ts'
import { traceSummary } from '../summaries/trace-summary.ts'
import type { CheckInput } from './check-input.ts'
import type { Finding, FindingSide } from './finding.ts'

/** Sentences of a document's summary that its body contradicts, and figures of it that the body does not have. */
export function checkSummary(input: CheckInput): readonly Finding[] {
  const sideAt = ({ start, end }: Span): FindingSide => ({
    start,
    end,
    text: input.text.slice(start, end),
    value: null,
  })
  return traceSummary(input).flatMap(
    ({ verdict, figure, side, passage, confidence, evidence }): Finding[] => {
      if (verdict === 'supported' || figure === null) return []
      const words = sideAt(figure)
      const instead = figure.instead?.quote ?? null
      return [
        {
          kind: verdict === 'contradicted' ? 'contradiction' : 'summary-unsupported',
          confidence,
          en: side === 'en' ? words : null,
          zh: side === 'zh' ? words : null,
          expected: instead,
          explanation: {
            key: instead === null ? 'checkSource.summaryUnsupported' : 'checkSource.summaryContradicted',
            details: { said: words.text, body: instead, metric: figure.instead?.metric ?? null },
          },
          passage,
          evidence: evidence.map(sideAt),
        },
      ]
    },
  )
}
