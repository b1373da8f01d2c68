import type { Amount } from '../../figures/amount.ts'
import type { MetricMention } from './find-metrics.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

/** An amount whose measure is sought: where it stands and what was read before it. */
export interface Figure {
  readonly statement: Statement
  readonly index: number
  readonly amount: Amount
  readonly unit: string
  readonly isChange: boolean
  readonly earlier: readonly Reading[]
  readonly thread: Thread
  readonly setting: Setting
}

/** The measures named in its sentence: all that are, and those that its unit may be a figure of. */
export interface Candidates {
  readonly named: readonly MetricMention[]
  readonly fitting: readonly MetricMention[]
  /** Whether none of them stands between the amount and the one before it. */
  readonly isUnnamed: boolean
}
