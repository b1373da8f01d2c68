import type { MarkupField } from '../../shared/documents/markup.ts'

/** What programs put in the place of a title when the author gave none. */
const noTitle =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint|excel) *- *|.*\.(?:docx?|pdf|indd|html?|rtf|txt|pptx?|xlsx?|qxd|tmp)$|https?:|about:|print|slide \d+|[\d\W]*$)/i

/** Title, author and date that a PDF states of itself, in its information dictionary or else its XMP packet. */
export function readPdfFields(
  info: Readonly<Record<string, unknown>>,
  readXmp: (name: string) => unknown,
): readonly MarkupField[] {
  const title = textOf(info['Title']) ?? textOf(readXmp('dc:title'))
  const author = textOf(info['Author']) ?? textOf(readXmp('dc:creator'))
  const date = readPdfDate(textOf(info['CreationDate']) ?? textOf(readXmp('xmp:createdate')) ?? '')
  const fields: MarkupField[] = []
  if (title && !noTitle.test(title)) fields.push({ field: 'title', value: title })
  if (author) fields.push({ field: 'author', value: author })
  if (date) fields.push({ field: 'date', value: date })
  return fields
}

function textOf(value: unknown): string | null {
  const text = (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '')
    .slice(0, 1_000)
    .replace(/[\s\0]+/g, ' ')
    .trim()
  return text === '' ? null : text
}

/** ISO date of `D:20250502…` or of `2025-05-02T…`; null when it is neither. */
export function readPdfDate(written: string): string | null {
  const [, year = '', month = '01', day = '01'] =
    /^(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])?-?(0[1-9]|[12]\d|3[01])?/.exec(written) ?? []
  return year === '' ? null : `${year}-${month}-${day}`
}
