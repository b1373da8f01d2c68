import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { PassageText, Side, Span } from '../../shared/documents/document.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import '../styles/facts.css'

export interface SourceMark extends Span {
  readonly side: Side
}

interface SourcePassageProps {
  readonly row: PassageRow
  readonly marks: readonly SourceMark[]
  /** Whether the passage is the one meant, or stands beside it for context. */
  readonly context?: boolean
}

/** A passage as a source: both languages side by side, the words meant marked in each. */
export function SourcePassage({ row, marks, context = false }: SourcePassageProps) {
  return (
    <div
      className={[
        'source-passage',
        context ? 'is-context' : '',
        row.en === null || row.zh === null ? 'is-single' : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {row.en && (
        <p lang="en">
          {markText(
            row.en,
            marks.filter(({ side }) => side === 'en'),
          )}
        </p>
      )}
      {row.zh && (
        <p lang={readChineseScript(row.zh.text)}>
          {markText(
            row.zh,
            marks.filter(({ side }) => side === 'zh'),
          )}
        </p>
      )}
    </div>
  )
}

function markText({ start, text }: PassageText, marks: readonly Span[]) {
  const parts: { readonly text: string; readonly marked: boolean; readonly at: number }[] = []
  let done = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(mark.start - start, done)
    const to = Math.min(mark.end - start, text.length)
    if (from >= to) continue
    parts.push({ text: text.slice(done, from), marked: false, at: done })
    parts.push({ text: text.slice(from, to), marked: true, at: from })
    done = to
  }
  parts.push({ text: text.slice(done), marked: false, at: done })
  return parts.map((part) =>
    part.marked ? <mark key={`m${part.at}`}>{part.text}</mark> : <span key={`t${part.at}`}>{part.text}</span>,
  )
}
