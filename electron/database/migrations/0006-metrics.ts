import type { Sql } from '../sql.ts'

/** The metrics and aliases a person adds to the catalogue, and what was proposed for like statements. */
export function up(_db: Sql): void {}
