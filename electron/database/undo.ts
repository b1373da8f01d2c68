import type { ChangedKind } from '../../shared/api/events.ts'
import type { HistoryLabel } from '../../shared/messages/history.ts'
import { binTables, columnsOf, undoableTables, type KeptTable } from './kept-tables.ts'
import type { Sql, SqlValue } from './sql.ts'

/** One row as it was: null values when it was not there. */
interface Before {
  readonly table: KeptTable
  readonly key: number
  readonly values: readonly SqlValue[] | null
}

export interface Step {
  readonly label: HistoryLabel
  readonly kinds: readonly ChangedKind[]
  readonly ids: readonly string[]
  /** Steps in a row with the same name are one step. */
  readonly coalesce?: string | undefined
}

interface Entry extends Step {
  readonly before: Map<string, Before>
}

/** The session's writes that can be taken back; belongs to the writer's connection and ends with it. */
export interface UndoLog {
  /** Collects what a write changes; call `keep` after its commit or `forget` after its failure. */
  readonly begin: () => void
  readonly keep: (step: Step) => void
  readonly forget: () => void
  readonly undoLabel: () => HistoryLabel | null
  readonly redoLabel: () => HistoryLabel | null
  /** Within a transaction, puts rows back; `settle` after its commit moves the step to the other side. */
  readonly revert: (direction: 'undo' | 'redo') => Reversal | null
}

export interface Reversal extends Step {
  /** Documents whose parse rests on a row that was put back, with the version of their text it was of before. */
  readonly documents: ReadonlyMap<number, { readonly fromVersion: number }>
  readonly settle: () => void
}

/** Rows that say what is derived from a document's text: what they change has to be derived anew. */
const layers: readonly KeptTable[] = ['corrections', 'text_corrections', 'pairings']
/**
 * Of a document's row only what a person decides is put back; the rest follows from its text and may be of a newer
 * parse by then.
 */
const decidedColumns = ['removed_at', 'unread', 'version'] as const

const maxEntries = 500

/**
 * Records rows before they change, by triggers of this connection, and puts them back. Rows, not statements: a
 * feature's write needs no inverse of its own and cannot forget one. `now` dates what goes into the bin.
 */
export function createUndoLog(db: Sql, now: () => string): UndoLog {
  const columns = new Map(undoableTables.map((table) => [table, columnsOf(db, table)]))
  const undos: Entry[] = []
  const redos: Entry[] = []
  let collecting: Before[] | null = null

  db.define('record_change', (table, key, present, ...values) => {
    collecting?.push({ table: table as KeptTable, key: Number(key), values: present === 1 ? values : null })
    return null
  })
  for (const [table, names] of columns) {
    const old = names.map((name) => `old.${name}`).join(', ')
    db.exec(`
      create temp trigger ${table}_undo_insert after insert on main.${table}
        begin select record_change('${table}', new.key, 0); end;
      create temp trigger ${table}_undo_update before update on main.${table}
        begin select record_change('${table}', old.key, 1, ${old}); end;
      create temp trigger ${table}_undo_delete before delete on main.${table}
        begin select record_change('${table}', old.key, 1, ${old}); end;
    `)
  }

  const entryOf = (step: Step, changes: readonly Before[]): Entry => {
    const before = new Map<string, Before>()
    // The first state of a row is the one to return to.
    for (const change of changes) {
      const row = `${change.table} ${change.key}`
      if (!before.has(row)) before.set(row, change)
    }
    return { ...step, before }
  }

  const valueOf = ({ table, key, values }: Before, column: string): number =>
    Number(
      values
        ? values[(columns.get(table) ?? []).indexOf(column)]
        : (db.column(`select ${column} from ${table} where key = ?`, [key])[0] ?? 0),
    )
  /** Documents that have to be derived anew after these rows are put back. */
  const findTouched = (changes: Iterable<Before>): Reversal['documents'] => {
    const touched = new Map<number, { readonly fromVersion: number }>()
    for (const change of changes) {
      const isLayer =
        layers.includes(change.table) && !(change.table === 'pairings' && change.values === null)
      const isDocument = change.table === 'documents' && change.values !== null
      if (!isLayer && !isDocument) continue
      const key = isLayer ? valueOf(change, 'document_key') : change.key
      const fromVersion = db.column<number>('select version from documents where key = ?', [key])[0]
      if (fromVersion === undefined) continue
      if (isLayer || valueOf(change, 'version') !== fromVersion) touched.set(key, { fromVersion })
    }
    return touched
  }

  const putBack = ({ table, key, values }: Before): void => {
    const names = columns.get(table) ?? []
    if (values && table === 'documents') {
      db.run(`update documents set ${decidedColumns.map((name) => `${name} = ?`).join(', ')} where key = ?`, [
        ...decidedColumns.map((name) => values[names.indexOf(name)] ?? null),
        key,
      ])
    } else if (values) {
      const assignments = names.slice(1).map((name) => `${name} = excluded.${name}`)
      db.run(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
         on conflict (key) do update set ${assignments.join(', ')}`,
        values,
      )
    } else if (table === 'pairings') {
      // Its document is in the bin, and is nothing without it should it come back.
    } else if (binTables.includes(table)) {
      db.run(`update ${table} set removed_at = ? where key = ? and removed_at is null`, [now(), key])
    } else db.run(`delete from ${table} where key = ?`, [key])
  }

  return {
    begin: () => {
      collecting = []
    },
    keep: (step) => {
      const changes = collecting ?? []
      collecting = null
      if (changes.length === 0) return
      redos.length = 0
      const last = undos.at(-1)
      if (last && step.coalesce !== undefined && last.coalesce === step.coalesce) {
        for (const [row, change] of entryOf(step, changes).before)
          if (!last.before.has(row)) last.before.set(row, change)
        undos[undos.length - 1] = { ...last, ids: [...new Set([...last.ids, ...step.ids])] }
        return
      }
      undos.push(entryOf(step, changes))
      if (undos.length > maxEntries) undos.shift()
    },
    forget: () => {
      collecting = null
    },
    undoLabel: () => undos.at(-1)?.label ?? null,
    redoLabel: () => redos.at(-1)?.label ?? null,
    revert: (direction) => {
      const [from, to] = direction === 'undo' ? [undos, redos] : [redos, undos]
      const entry = from.at(-1)
      if (!entry) return null
      collecting = []
      const documents = findTouched(entry.before.values())
      for (const change of [...entry.before.values()].toReversed()) putBack(change)
      const { label, kinds, ids } = entry
      return {
        label,
        kinds,
        ids,
        documents,
        settle: () => {
          from.pop()
          // Never joins a later write of the same name: what was taken back is a step of its own.
          to.push(entryOf({ label, kinds, ids }, collecting ?? []))
          collecting = null
        },
      }
    },
  }
}
