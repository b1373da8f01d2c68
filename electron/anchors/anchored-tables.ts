import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { AnchorOwnerKind } from '../../shared/anchors/anchors-api.ts'
import type { DocumentId, Side, Span } from '../../shared/documents/document.ts'
import { listCheckAnchors, writeAnchorsOfDecision } from '../checks/check-decision-queries.ts'
import { listTextCorrections, writeAnchorsOfCorrection } from '../corrections/correction-queries.ts'
import type { Sql } from '../database/sql.ts'
import type { CarrySpan } from '../documents/carry-between.ts'

/** A row that points into a document's text, with its anchors; all are of one version. */
export interface AnchoredRow {
  readonly key: number
  readonly version: number
  readonly anchors: readonly Anchor[]
}

/** What else follows an anchor to a new version. */
export interface Carrying {
  readonly carrySpan: CarrySpan
  /** Number of the line a position of the new text stands in. */
  readonly lineAt: (position: number) => number
}

/** A table whose rows point into texts: a new kind of anchor is one more entry here, and follows every new version. */
export interface AnchoredTable {
  readonly name: string
  readonly kind: AnchorOwnerKind
  readonly list: (
    db: Sql,
    document: { readonly key: number; readonly id: DocumentId },
  ) => readonly AnchoredRow[]
  /** Points a row to these anchors, as many as it had, in a version of the text. */
  readonly write: (
    db: Sql,
    row: AnchoredRow,
    version: number,
    anchors: readonly Anchor[],
    carrying: Carrying | null,
  ) => void
  /** Whom a row belongs to; null when it is gone. */
  readonly owner: (db: Sql, key: number) => { readonly id: string; readonly label: string } | null
}

interface PlaceRow {
  readonly key: number
  readonly version: number
  readonly side: string
  readonly span_start: number
  readonly span_end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

const placeColumns = 'key, version, side, span_start, span_end, exact, prefix, suffix'

const rowOf =
  (documentId: DocumentId) =>
  (row: PlaceRow): AnchoredRow => ({
    key: row.key,
    version: row.version,
    anchors: [
      {
        documentId,
        version: row.version,
        side: row.side as Side,
        start: row.span_start,
        end: row.span_end,
        exact: row.exact,
        prefix: row.prefix,
        suffix: row.suffix,
      },
    ],
  })

const placeOf = (version: number, { side, start, end, exact, prefix, suffix }: Anchor) => [
  version,
  side,
  start,
  end,
  exact,
  prefix,
  suffix,
]
const setPlace = 'version = ?, side = ?, span_start = ?, span_end = ?, exact = ?, prefix = ?, suffix = ?'

export const anchoredTables: readonly AnchoredTable[] = [
  {
    name: 'note_citations',
    kind: 'citation',
    list: (db, { key, id }) =>
      db
        .all<PlaceRow>(`select ${placeColumns} from note_citations where document_key = ? order by key`, [
          key,
        ])
        .map(rowOf(id)),
    write: (db, row, version, [anchor]) => {
      if (anchor)
        db.run(`update note_citations set ${setPlace} where key = ?`, [...placeOf(version, anchor), row.key])
    },
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        'select n.id, n.title as label from note_citations c join notes n on n.key = c.note_key where c.key = ?',
        [key],
      ) ?? null,
  },
  {
    name: 'fact_decisions',
    kind: 'fact',
    list: (db, { key, id }) =>
      db
        .all<PlaceRow>(`select ${placeColumns} from fact_decisions where document_key = ? order by key`, [
          key,
        ])
        .map(rowOf(id)),
    write: (db, row, version, [anchor], carrying) => {
      if (!anchor) return
      const zh = carrying && carryChinese(db, row.key, carrying.carrySpan)
      db.run(
        `update fact_decisions set ${setPlace}, zh_start = ?, zh_end = ?, line = coalesce(?, line) where key = ?`,
        [
          ...placeOf(version, anchor),
          zh?.start ?? null,
          zh?.end ?? null,
          carrying?.lineAt(anchor.start) ?? null,
          row.key,
        ],
      )
    },
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        'select fact_id as id, metric as label from fact_decisions where key = ?',
        [key],
      ) ?? null,
  },
  {
    name: 'highlights',
    kind: 'highlight',
    list: (db, { key, id }) =>
      db
        .all<PlaceRow>(`select ${placeColumns} from highlights where document_key = ? order by key`, [key])
        .map(rowOf(id)),
    write: (db, row, version, [anchor]) => {
      if (anchor)
        db.run(`update highlights set ${setPlace} where key = ?`, [...placeOf(version, anchor), row.key])
    },
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        "select id, coalesce(comment, '') as label from highlights where key = ?",
        [key],
      ) ?? null,
  },
  {
    name: 'ledger_changes',
    kind: 'guidance',
    list: (db, { key, id }) =>
      db
        .all<PlaceRow>(`select ${placeColumns} from ledger_changes where document_key = ? order by key`, [
          key,
        ])
        .map(rowOf(id)),
    write: (db, row, version, [anchor], carrying) => {
      if (anchor)
        db.run(`update ledger_changes set ${setPlace}, line = coalesce(?, line) where key = ?`, [
          ...placeOf(version, anchor),
          carrying?.lineAt(anchor.start) ?? null,
          row.key,
        ])
    },
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        "select id, coalesce(change ->> '$.target.metric', '') as label from ledger_changes where key = ?",
        [key],
      ) ?? null,
  },
  {
    name: 'check_decisions',
    kind: 'check',
    list: (db, { key, id }) => listCheckAnchors(db, key, id),
    write: (db, row, version, anchors) => writeAnchorsOfDecision(db, row.key, version, anchors),
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        'select check_id as id, kind as label from check_decisions where key = ?',
        [key],
      ) ?? null,
  },
  {
    name: 'folded_passages',
    kind: 'fold',
    list: (db, { key, id }) =>
      db
        .all<PlaceRow>(`select ${placeColumns} from folded_passages where document_key = ? order by key`, [
          key,
        ])
        .map(rowOf(id)),
    write: (db, row, version, [anchor]) => {
      if (anchor)
        db.run(`update folded_passages set ${setPlace} where key = ?`, [...placeOf(version, anchor), row.key])
    },
    owner: (db, key) =>
      db.first<{ id: string; label: string }>("select id, '' as label from folded_passages where key = ?", [
        key,
      ]) ?? null,
  },
  {
    name: 'text_corrections',
    kind: 'correction',
    list: (db, { key }) => listTextCorrections(db, key).filter(({ anchors }) => anchors.length > 0),
    write: (db, row, version, anchors) => writeAnchorsOfCorrection(db, row.key, version, anchors),
    owner: (db, key) =>
      db.first<{ id: string; label: string }>(
        'select id, kind as label from text_corrections where key = ?',
        [key],
      ) ?? null,
  },
]

/** A figure's place on the Chinese side, kept only where its very words stand still. */
function carryChinese(db: Sql, key: number, carrySpan: CarrySpan): Span | null {
  const row = db.first<{ zh_start: number | null; zh_end: number | null }>(
    'select zh_start, zh_end from fact_decisions where key = ?',
    [key],
  )
  if (!row || row.zh_start === null || row.zh_end === null) return null
  return carrySpan({ start: row.zh_start, end: row.zh_end })
}
