import type { Output } from './cli-output.ts'
import type { Places } from './places.ts'

/** What a command was told on the command line. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly options: CommandOptions
  readonly output: Output
  readonly places: Places
  /** Fires at the first Ctrl+C: stop cleanly. A second one ends the process. */
  readonly stop: AbortSignal
}

export interface CommandOptions {
  readonly library?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly port?: string
  readonly 'no-open'?: boolean
  readonly rank?: boolean
  readonly sentences?: boolean
  readonly limit?: string
  readonly company?: readonly string[]
  readonly speaker?: readonly string[]
  readonly period?: readonly string[]
  readonly lang?: string
  readonly pairs?: string
  readonly severity?: string
  readonly confidence?: string
  readonly to?: string
  readonly help?: boolean
}

/** 0: all went well; 1: some inputs failed; 2: wrong usage; 130: stopped by Ctrl+C before the end, as shells have it. */
export type ExitStatus = 0 | 1 | 2 | 130
export type RunCommand = (invocation: Invocation) => Promise<ExitStatus>

/** Wrong usage: the message is for the user. */
export class UsageError extends Error {}
