import type { Sql } from '../sql.ts'

/** What a person decides about the guidance of a company. */
export function up(_db: Sql): void {}
