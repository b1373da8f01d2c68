import type { Sql } from '../database/sql.ts'

export const countNotes = (db: Sql): number =>
  db.first<{ count: number }>('select count(*) as count from notes where removed_at is null')?.count ?? 0
