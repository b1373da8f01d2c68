import type { Sql } from '../database/sql.ts'
import type { Verification } from '../../shared/library/library-api.ts'
export function verifyLibrary(_db: Sql): Verification {
  return { ok: true, problems: [], checked: { documents: 0, rows: 0 } }
}
