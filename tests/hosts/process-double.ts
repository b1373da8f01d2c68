import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { AppError } from '../../shared/api/app-error.ts'

/** A process of the core that answers only `yes` and, as a real one, refuses what is open when it ends. */
export function processDouble(pid: number, killed?: Promise<void>): OpenedProcess {
  let end = (_reason: string): void => {}
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })
  const unanswered = async (): Promise<never> => {
    throw new AppError('core-stopped', { reason: await ended })
  }
  return {
    pid,
    library: { readOnly: true, schemaVersion: 1, versions: {} },
    call: async (name) => (name === 'yes' ? { ok: true, value: pid } : unanswered()),
    commit: unanswered,
    recognise: unanswered,
    kill: () => void Promise.resolve(killed).then(() => end('SIGKILL')),
    close: async () => {
      end('exit 0')
      await ended
    },
    ended,
  }
}
