import type { FoundFact } from '../fact.ts'
import type { Setting } from '../statement.ts'
import { unlikelyConfidence } from './doubt-unlikely.ts'

/** `Net income improved 50 basis points`: no sum moves in points, and what does stands elsewhere; such a figure fills no cell. */
export const doubtPoints = (facts: readonly FoundFact[], { catalogue }: Setting): readonly FoundFact[] =>
  facts.map((fact) =>
    fact.unit === 'bps' &&
    fact.confidence > unlikelyConfidence &&
    catalogue.find(fact.metric)?.measure === 'money'
      ? { ...fact, confidence: unlikelyConfidence }
      : fact,
  )
