import type { Period } from '../../figures/periods.ts'
import type { FactKind } from '../fact.ts'
import type { Statement, Thread } from '../statement.ts'

const puttingRight =
  /^(?:[^,.]{0,16}, )?(?:Actually|Sorry|I['’]m sorry|Correction|Excuse me|Let me correct|To correct|I misspoke|I should have said|I meant)\b/i

/** `I'd model 16 for 2026. Actually, let me correct that, 16 to 17.`: of the time, and as firm, as what is put right. */
export function putRight<
  Read extends { readonly kind: FactKind; readonly period: Period | null; readonly unit: string },
>(
  { text, side }: Statement,
  read: Read & { readonly metric: string },
  own: { readonly mention: unknown },
  { latest, section }: Thread,
): Read {
  return side === 'en' &&
    section === 'questions' &&
    read.kind === 'actual' &&
    own.mention === null &&
    latest !== null &&
    latest.unit === read.unit &&
    latest.metric === read.metric &&
    puttingRight.test(text)
    ? { ...read, kind: latest.kind, period: latest.period }
    : read
}
