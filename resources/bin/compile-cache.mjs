import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

const { env, platform } = process

/** Where the user's caches lie, by the custom of the system. */
const cacheFolder = () =>
  platform === 'win32'
    ? join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Lightbench', 'Cache')
    : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lightbench')

/**
 * Keeps what V8 makes of the program's sources for the next start, of this process and of those it starts. Node checks
 * each entry against its source, and goes on without where the folder cannot be written.
 */
export function keepCompiled() {
  if (env.NODE_DISABLE_COMPILE_CACHE) return
  env.NODE_COMPILE_CACHE ||= join(cacheFolder(), 'compiled')
  module.enableCompileCache?.(env.NODE_COMPILE_CACHE)
}
