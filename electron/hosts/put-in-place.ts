import { randomUUID } from 'node:crypto'
import { copyFile, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'

/**
 * Puts a file, or bytes, where the user said. It is the old one or the new one there, never half of it. Refuses with
 * `disk-full` and `file-unwritable`.
 */
export async function putInPlace(from: string | Uint8Array, to: string): Promise<void> {
  const beside = join(dirname(to), `.${randomUUID()}.part`)
  try {
    await (typeof from === 'string' ? copyFile(from, beside) : writeFile(beside, from))
    const handle = await open(beside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, to)
  } catch (error) {
    await rm(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new AppError('disk-full', {}, { cause: error })
    throw new AppError('file-unwritable', { reason: `${to}: ${code ?? 'unknown'}` }, { cause: error })
  }
}
