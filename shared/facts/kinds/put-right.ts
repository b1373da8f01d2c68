import type { Period } from '../../figures/periods.ts'
import { isUnderCondition } from '../periods/under-condition.ts'
import type { FactKind } from '../fact.ts'
import type { Statement, Thread } from '../statement.ts'

const puttingRight =
  /^(?:[^,.]{0,16}, )?(?:Actually|Sorry|I['’]m sorry|Correction|Excuse me|Let me correct|To correct|I misspoke|I should have said|I meant)\b/i

/**
 * `I'd model 16 for 2026. Actually, let me correct that, 16 to 17.`: of the time, and as firm, as what is put right. So is
 * `800G is $250 million next year. If the third customer is qualified in Q1, it can be $300 million.`
 */
export function putRight<
  Read extends { readonly kind: FactKind; readonly period: Period | null; readonly unit: string },
>(
  statement: Statement,
  index: number,
  read: Read & { readonly metric: string },
  own: { readonly mention: unknown },
  { latest, section }: Thread,
): Read {
  if (statement.side === 'zh' || section !== 'questions' || own.mention !== null) return read
  if (latest === null || latest.unit !== read.unit || latest.metric !== read.metric) return read
  if (read.kind === 'actual' && puttingRight.test(statement.text))
    return { ...read, kind: latest.kind, period: latest.period }
  return read.kind === 'forecast' && latest.kind === 'forecast' && isUnderCondition(statement, index)
    ? { ...read, period: latest.period }
    : read
}
