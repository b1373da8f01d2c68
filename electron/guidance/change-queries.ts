import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { Side } from '../../shared/documents/document.ts'
import type {
  LedgerChange,
  LedgerChangeId,
  LedgerJournalEntry,
  MadeChange,
} from '../../shared/guidance/ledger-change.ts'
import type { Sql } from '../database/sql.ts'

/** The words a change rests on, as they are kept. */
export interface ChangePlace {
  readonly documentKey: number
  readonly anchor: Anchor
  readonly line: number
  readonly speaker: string | null
}

/** A change as it is written. */
export interface ChangeToWrite {
  readonly id: LedgerChangeId
  readonly company: string
  readonly change: LedgerChange
  readonly place: ChangePlace | null
  readonly who: string | null
  readonly at: string
}

interface Row {
  readonly id: string
  readonly change: string
  readonly made_by: string | null
  readonly made_at: string
  readonly document_id: string | null
  readonly title: string | null
  readonly date: string | null
  readonly is_current: number | null
  readonly side: string | null
  readonly span_start: number | null
  readonly span_end: number | null
  readonly exact: string | null
  readonly line: number | null
  readonly speaker: string | null
}

/**
 * What a person changed in a company's ledger, oldest first, without what rests on a document in the bin. Where a later
 * version has lost the words, they are kept without the way to them.
 */
export const listChanges = (db: Sql, company: string): readonly MadeChange[] =>
  db
    .all<Row>(
      `select l.id, l.change, l.made_by, l.made_at, d.id as document_id, d.title, d.date,
         l.version = d.version as is_current, l.side, l.span_start, l.span_end, l.exact, l.line, l.speaker
       from ledger_changes l left join documents d on d.key = l.document_key
       where l.company = ? and (l.document_key is null or d.removed_at is null) order by l.key`,
      [company],
    )
    .map((row) => ({
      id: row.id as LedgerChangeId,
      change: JSON.parse(row.change) as LedgerChange,
      madeBy: row.made_by,
      madeAt: row.made_at,
      place:
        row.document_id === null
          ? null
          : {
              documentId: row.is_current === 1 ? row.document_id : '',
              documentTitle: row.title ?? '',
              date: row.date,
              line: row.line ?? 0,
              side: row.side as Side,
              span: { start: row.span_start ?? 0, end: row.span_end ?? 0 },
              quote: row.exact ?? '',
              speaker: row.speaker,
            },
    }))

export const findChange = (
  db: Sql,
  id: LedgerChangeId,
): { readonly company: string; readonly change: LedgerChange } | null => {
  const row = db.first<{ company: string; change: string }>(
    'select company, change from ledger_changes where id = ?',
    [id],
  )
  return row ? { company: row.company, change: JSON.parse(row.change) as LedgerChange } : null
}

/** Keeps a change, in place of an earlier state of it, and enters both in the journal. */
export function saveChange(db: Sql, { id, company, change, place, who, at }: ChangeToWrite): void {
  const before = findChange(db, id)
  const json = JSON.stringify(change)
  if (before)
    db.run('update ledger_changes set change = ?, kind = ?, made_by = ?, made_at = ? where id = ?', [
      json,
      change.kind,
      who,
      at,
      id,
    ])
  else
    db.run(
      `insert into ledger_changes (id, company, kind, change, made_by, made_at, document_key, version, side,
         span_start, span_end, exact, prefix, suffix, line, speaker)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        company,
        change.kind,
        json,
        who,
        at,
        place?.documentKey ?? null,
        place?.anchor.version ?? null,
        place?.anchor.side ?? null,
        place?.anchor.start ?? null,
        place?.anchor.end ?? null,
        place?.anchor.exact ?? null,
        place?.anchor.prefix ?? null,
        place?.anchor.suffix ?? null,
        place?.line ?? null,
        place?.speaker ?? null,
      ],
    )
  addToJournal(db, { id, company, at, who, from: before?.change ?? null, to: change })
}

export function deleteChange(db: Sql, { id, company, change, who, at }: Omit<ChangeToWrite, 'place'>): void {
  db.run('delete from ledger_changes where id = ?', [id])
  addToJournal(db, { id, company, at, who, from: change, to: null })
}

function addToJournal(
  db: Sql,
  entry: {
    readonly id: LedgerChangeId
    readonly company: string
    readonly at: string
    readonly who: string | null
    readonly from: LedgerChange | null
    readonly to: LedgerChange | null
  },
): void {
  const json = (change: LedgerChange | null) => (change === null ? null : JSON.stringify(change))
  db.run(
    'insert into ledger_journal (change_id, company, at, who, change_from, change_to) values (?, ?, ?, ?, ?, ?)',
    [entry.id, entry.company, entry.at, entry.who, json(entry.from), json(entry.to)],
  )
}

/** What was changed in a company's ledger, oldest first. */
export const listJournal = (db: Sql, company: string): readonly LedgerJournalEntry[] =>
  db
    .all<{
      change_id: string
      at: string
      who: string | null
      change_from: string | null
      change_to: string | null
    }>(
      'select change_id, at, who, change_from, change_to from ledger_journal where company = ? order by key',
      [company],
    )
    .map((row) => ({
      changeId: row.change_id as LedgerChangeId,
      at: row.at,
      who: row.who,
      from: row.change_from === null ? null : (JSON.parse(row.change_from) as LedgerChange),
      to: row.change_to === null ? null : (JSON.parse(row.change_to) as LedgerChange),
    }))
