import type { Sql } from '../sql.ts'
import { up as library } from './0001-library.ts'
import { up as documentLayers } from './0002-document-layers.ts'
import { up as checks } from './0003-checks.ts'
import { up as marks } from './0004-marks.ts'
import { up as factDetails } from './0005-fact-details.ts'
import { up as metrics } from './0006-metrics.ts'
import { up as grids } from './0007-grids.ts'
import { up as guidance } from './0008-guidance.ts'
import { up as models } from './0009-models.ts'
import { up as guidanceByHand } from './0010-guidance-by-hand.ts'

/** In order and without a gap: the n-th brings a library to `user_version` n. A released one is frozen. */
export const migrations: readonly ((db: Sql) => void)[] = [
  library,
  documentLayers,
  checks,
  marks,
  factDetails,
  metrics,
  grids,
  guidance,
  models,
  guidanceByHand,
]
