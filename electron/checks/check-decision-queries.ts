import type { Anchor } from '../../shared/anchors/anchor.ts'
import type {
  Check,
  CheckDecision,
  CheckId,
  CheckState,
  DismissalScope,
} from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { AnchoredRow } from '../anchors/anchored-tables.ts'
import type { Sql } from '../database/sql.ts'
import { findPattern } from './check-queries.ts'

/** What was found where something was decided, for when it is found no more. */
export type DecidedFinding = Pick<Check, 'kind' | 'en' | 'zh' | 'expected' | 'explanation' | 'line'>

const pickFinding = ({ kind, en, zh, expected, explanation, line }: Check): string =>
  JSON.stringify({ kind, en, zh, expected, explanation, line } satisfies DecidedFinding)

/** Says of one finding that it is an error indeed, or none. */
export function saveCheckDecision(
  db: Sql,
  decision: {
    readonly check: Check
    readonly documentKey: number
    readonly state: 'confirmed' | 'dismissed'
    readonly reason: string | null
    readonly version: number
    readonly anchors: readonly Anchor[]
    readonly at: string
  },
): void {
  const { check, documentKey, state, reason, version, anchors, at } = decision
  db.run(
    `insert into check_decisions (check_id, document_key, kind, state, pattern, reason, version, anchors, finding,
       decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (check_id) do update set state = excluded.state, pattern = excluded.pattern,
       reason = excluded.reason, version = excluded.version, anchors = excluded.anchors, finding = excluded.finding,
       decided_at = excluded.decided_at`,
    [
      check.id,
      documentKey,
      check.kind,
      state,
      findPattern(db, check.id) ?? '',
      reason,
      version,
      JSON.stringify(anchors.map(pickPlace)),
      pickFinding(check),
      at,
    ],
  )
}

export const deleteCheckDecision = (db: Sql, checkId: CheckId): void =>
  void db.run('delete from check_decisions where check_id = ?', [checkId])

/** Dismisses a pattern in one document or (null) everywhere. */
export const saveDismissedPattern = (
  db: Sql,
  check: Check,
  { documentKey, reason, at }: { documentKey: number | null; reason: string | null; at: string },
): void =>
  void db.run(
    `insert into dismissed_patterns (pattern, document_key, kind, reason, finding, dismissed_at)
     values (?, ?, ?, ?, ?, ?)
     on conflict (pattern, coalesce(document_key, 0)) do update set reason = excluded.reason,
       finding = excluded.finding, dismissed_at = excluded.dismissed_at`,
    [findPattern(db, check.id) ?? '', documentKey, check.kind, reason, pickFinding(check), at],
  )

/** Takes back every dismissal of a check's pattern that holds in its document. */
export const deleteDismissedPattern = (db: Sql, checkId: CheckId, documentKey: number): void =>
  void db.run('delete from dismissed_patterns where pattern = ? and coalesce(document_key, 0) in (0, ?)', [
    findPattern(db, checkId) ?? '',
    documentKey,
  ])

export const addToCheckJournal = (
  db: Sql,
  { checkId, documentKey }: { readonly checkId: CheckId; readonly documentKey: number },
  { at, state, scope, reason }: CheckDecision,
): void =>
  void db.run(
    'insert into check_journal (check_id, document_key, at, state, scope, reason) values (?, ?, ?, ?, ?, ?)',
    [checkId, documentKey, at, state, scope, reason],
  )

/** What was decided about a check, oldest first. */
export const listCheckJournal = (db: Sql, checkId: CheckId): readonly CheckDecision[] =>
  db.all<{ at: string; state: CheckState; scope: DismissalScope | null; reason: string | null }>(
    'select at, state, scope, reason from check_journal where check_id = ? order by key',
    [checkId],
  )

interface AnchorsRow {
  readonly key: number
  readonly version: number
  readonly anchors: string
}

/** Decisions about a document's findings with where their words stand. */
export const listCheckAnchors = (
  db: Sql,
  documentKey: number,
  documentId: DocumentId,
): readonly AnchoredRow[] =>
  db
    .all<AnchorsRow>(
      'select key, version, anchors from check_decisions where document_key = ? order by key',
      [documentKey],
    )
    .map(({ key, version, anchors }) => ({
      key,
      version,
      anchors: (JSON.parse(anchors) as readonly Omit<Anchor, 'documentId'>[]).map((anchor) => ({
        documentId,
        ...anchor,
      })),
    }))

export const writeAnchorsOfDecision = (
  db: Sql,
  key: number,
  version: number,
  anchors: readonly Anchor[],
): void =>
  void db.run('update check_decisions set version = ?, anchors = ? where key = ?', [
    version,
    JSON.stringify(anchors.map(pickPlace)),
    key,
  ])

/** Each anchor names its version: of several, some may be attached to a newer text before the others are. */
const pickPlace = ({ version, side, start, end, exact, prefix, suffix }: Anchor) => ({
  version,
  side,
  start,
  end,
  exact,
  prefix,
  suffix,
})
