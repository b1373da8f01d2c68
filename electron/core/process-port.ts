/** A process of the core, whatever started it. Messages are plain values that can be cloned. */
export interface CoreProcess {
  readonly pid: number | null
  readonly send: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Heard once; `reason` names code or signal and where in the program it stopped, never what it was reading. */
  readonly onExit: (listener: (reason: string) => void) => void
  /** Ends it at once, even in the middle of a query. */
  readonly kill: () => void
}

export type CoreEntry = 'core-process' | 'importer-process'

export interface ProcessOptions {
  /** Cap of the JavaScript heap in MB. */
  readonly memoryMb?: number
}

/** Starts a process of the core: `child_process` under Node, `utilityProcess` under Electron. */
export interface ProcessPort {
  readonly start: (entry: CoreEntry, options?: ProcessOptions) => CoreProcess
}

/** Variables a child needs to find its way about, and what is compiled already; the rest of the environment stays here. */
const passedOn =
  /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE|NODE_COMPILE_CACHE)$/i

export const childEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => passedOn.test(entry[0]) && entry[1] !== undefined,
    ),
  )

/** Of what a dying process printed, only the kind of error and the places in our program: messages may quote a text. */
export function describeCrash(stderr: string): string {
  const kind = /^(?:FATAL ERROR: [\w .-]+|[A-Z]\w*Error\b)/m.exec(stderr)?.[0] ?? ''
  const frames = stderr.match(/^ {4}at .+$/gm)?.slice(0, 4) ?? []
  return [kind, ...frames.map((frame) => frame.trim())].filter(Boolean).join(' · ')
}
