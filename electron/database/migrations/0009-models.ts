import type { Sql } from '../sql.ts'

/** Worksheets of named inputs and formulas. */
export function up(_db: Sql): void {}
