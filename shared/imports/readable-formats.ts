/** The kinds of file Lightbench reads, with the endings their names usually have, the commonest first. */
const extensionsByFormat = {
  text: ['txt', 'text', 'md', 'markdown', 'log', 'transcript'],
  html: ['html', 'htm', 'xhtml'],
  mhtml: ['mhtml', 'mht', 'eml'],
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx'],
  odt: ['odt'],
  epub: ['epub'],
  rtf: ['rtf'],
  srt: ['srt'],
  vtt: ['vtt'],
  json: ['json', 'jsonl', 'ndjson'],
  tmx: ['tmx'],
  xlsx: ['xlsx', 'xlsm'],
  csv: ['csv', 'tsv'],
  archive: ['zip'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FileFormat = keyof typeof extensionsByFormat

/** Endings of files that can be read, in lower case without their dots: what choosers offer and messages name. */
export const readableExtensions: readonly string[] = Object.values(extensionsByFormat).flat()

/** The format that files with this ending usually have; null for an ending not in the table. */
export function formatOfExtension(extension: string): FileFormat | null {
  for (const [format, extensions] of Object.entries(extensionsByFormat))
    if ((extensions as readonly string[]).includes(extension)) return format as FileFormat
  return null
}
