import type { ExtractedText, Refusal } from '../extraction/extracted-text.ts'
import { refuse } from '../extraction/extracted-text.ts'
import { readImportFile } from '../extraction/read-import-file.ts'
import { readText } from '../extraction/read-text.ts'
import type { Output } from './cli-output.ts'

/** The text of a table the user names (terms, metrics), under the bounds of every import; null once it said why not. */
export function readTableText(file: string, output: Output): string | null {
  const read = readFile(file)
  if (read.kind !== 'refused') return read.text
  const words = output.sayRefusal(read.code, read.reason)
  if (output.json) output.line({ file, outcome: 'unreadable', code: read.code, reason: words }, '')
  else output.note(`${file}: ${words}`)
  return null
}

function readFile(file: string): ExtractedText | Refusal {
  try {
    const source = readImportFile(file, null)
    if (source.kind === 'refused') return source
    return source.kind === 'archive' ? refuse('format-unsupported', 'zip') : readText(source.bytes)
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? refuse('file-not-found', code) : refuse('file-unreadable', code ?? name)
  }
}
