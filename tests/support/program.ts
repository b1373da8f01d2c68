import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the program that a test starts lies. */
export interface Program {
  /** The command line's entry. */
  readonly cli: string
  /** Folder and ending of the core's processes. */
  readonly processes: string
  readonly extension: '.js' | '.ts'
}

const sources: Program = {
  cli: join(root, 'electron', 'hosts', 'cli.ts'),
  processes: join(root, 'electron', 'core'),
  extension: '.ts',
}

/** As it was built, with a page; it starts in a third of the time. */
export const builtProgram: Program = {
  cli: join(root, 'out', 'main', 'cli.js'),
  processes: join(root, 'out', 'main'),
  extension: '.js',
}

/** Its sources, unless whoever runs the tests says that it has just been built from them. */
export const program: Program = process.env['LIGHTBENCH_BUILT'] === 'yes' ? builtProgram : sources
