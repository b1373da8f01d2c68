import type { Sql } from '../sql.ts'

/** Grids a person lays out, their own rows and comments, rates of currencies. */
export function up(_db: Sql): void {}
