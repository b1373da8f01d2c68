import { AppError } from '../../shared/api/app-error.ts'

import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { FactProposal, FactState } from '../../shared/facts/facts-api.ts'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { DecidedStatement } from '../../shared/facts/propose-decision.ts'
import type { Sql } from '../database/sql.ts'

/** A decision with the words it was made about, as one for a like statement. */
export interface DecidedElsewhere extends DecidedStatement {
  readonly from: FactProposal['from']
  readonly prefix: string
  readonly suffix: string
}

interface Row {
  readonly fact_id: string
  readonly document_id: string
  readonly title: string
  readonly passage: number
  readonly decided_at: string
  readonly state: string
  readonly metric: string
  readonly segment: string | null
  readonly basis: FactValues['basis']
  readonly period: string | null
  readonly kind: FactValues['kind']
  readonly value: string
  readonly unit: string
  readonly suggestion: string | null
  readonly prefix: string
  readonly suffix: string
}

const columns = `x.fact_id, d.id as document_id, d.title, x.passage, x.decided_at, x.state, x.metric, x.segment,
  x.basis, x.period, x.kind, x.value, x.unit, x.suggestion, x.prefix, x.suffix`

/** Decisions looked at for one figure's words: of `10%` there may be thousands. */
const mostLooked = 40

/** Decisions about other statements in exactly these words, the latest made first. */
export const listDecidedInWords = (
  db: Sql,
  { id, quote, side }: { readonly id: FactId; readonly quote: string; readonly side: Side },
): readonly DecidedElsewhere[] =>
  db
    .all<Row>(
      `select ${columns} from fact_decisions x join documents d on d.key = x.document_key
       where x.exact = ? and x.side = ? and x.fact_id <> ? and d.removed_at is null
       order by x.key desc limit ${mostLooked}`,
      [quote, side, id],
    )
    .map(rowToDecided)

/** Decisions about the other statements of a figure that its document states more than once, the latest made first. */
export const listDecidedRepeats = (db: Sql, factId: FactId): readonly DecidedElsewhere[] =>
  db
    .all<Row>(
      `with own as (select document_key, id, coalesce(repeats, ordinal) as root from suggested_facts where id = :factId),
       others as (
         select s.id from own join suggested_facts s on s.document_key = own.document_key and s.ordinal = own.root
         union all
         select s.id from own join suggested_facts s on s.document_key = own.document_key and s.repeats = own.root)
       select ${columns} from others join fact_decisions x on x.fact_id = others.id
       join documents d on d.key = x.document_key
       where others.id <> :factId order by x.key desc limit ${mostLooked}`,
      { factId },
    )
    .map(rowToDecided)

/** Whether anything was decided at all, without which nothing is proposed. */
export const hasDecisions = (db: Sql): boolean =>
  db.first('select 1 from fact_decisions limit 1') !== undefined

function rowToDecided(row: Row): DecidedElsewhere {
  const { metric, segment, basis, period, kind, value, unit } = row
  return {
    state: parseDecided(row.state),
    values: { metric, segment, basis, period, kind, value, unit },
    get suggestion() {
      return row.suggestion === null ? null : (JSON.parse(row.suggestion) as FactValues)
    },
    prefix: row.prefix,
    suffix: row.suffix,
    from: {
      factId: row.fact_id as FactId,
      documentId: row.document_id as DocumentId,
      documentTitle: row.title,
      passage: row.passage,
      decidedAt: row.decided_at,
    },
  }
}

function parseDecided(state: string): Exclude<FactState, 'suggested'> {
  if (state === 'confirmed' || state === 'corrected' || state === 'rejected') return state
  throw new AppError('library-damaged', { what: `facts: unknown word ${state}` })
}
