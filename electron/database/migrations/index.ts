import type { Sql } from '../sql.ts'
import { up as library } from './0001-library.ts'
import { up as documentLayers } from './0002-document-layers.ts'
import { up as checks } from './0003-checks.ts'
import { up as marks } from './0004-marks.ts'

/** In order and without a gap: the n-th brings a library to `user_version` n. A released one is frozen. */
export const migrations: readonly ((db: Sql) => void)[] = [library, documentLayers, checks, marks]
