import { useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail, PassageRow } from '../../shared/documents/documents-api.ts'
import { citeInto } from '../app/cite.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import { quoteBilingually, quoteWithSource } from './cited-text.ts'
import type { FactDraft } from './FactDialog.tsx'
import { draftFact } from './draft-fact.ts'
import type { PassagePages } from './passage-pages.ts'
import { scriptOf, type ReaderMode } from './reader-settings.ts'
import { pairedWords } from './paired-words.ts'
import { selectedText, sideOf, toTarget, wholePassage, type TextSelection } from './text-selection.ts'

interface WordActionsOptions {
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly selection: TextSelection | null
  readonly current: number
  readonly mode: ReaderMode
}

export interface WordActions {
  /** The selected words; null when none are. */
  readonly words: TextTarget | null
  readonly copy: () => void
  /** The selected column's words alone, for the clipboard; null when some of them are not at hand yet. */
  readonly plainText: () => string | null
  /** Both languages of what is meant, with who says it, where and when. */
  readonly copyBilingual: () => void
  /** Into the note last worked on; a new one where there is none. */
  readonly cite: () => void
  /** A new note that begins with the words. */
  readonly makeNote: () => void
  /** Where the words stand that an act would be about; null where there are none. */
  readonly meantWords: () => TextTarget | null
  /** The words in one line, for a look-up; null where there are none. */
  readonly plainWords: () => string | null
  readonly makeFact: () => void
  readonly factDraft: FactDraft | null
  readonly closeFact: () => void
}

/** The words an act is about, and the rows they stand in. */
interface Meant {
  readonly words: TextTarget
  readonly row: PassageRow
  readonly rows: readonly PassageRow[]
  readonly text: string
}

/** What one can do with selected words, or with the current passage when none are selected. Always the original's. */
export function useWordActions({ detail, pages, selection, current, mode }: WordActionsOptions): WordActions {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce, currentNote, setCurrentNote, open } = useWorkbench()
  const [factDraft, setFactDraft] = useState<FactDraft | null>(null)
  const prefer: Side = mode === 'zh' ? 'zh' : 'en'

  const rowsOf = (chosen: TextSelection): readonly PassageRow[] => {
    const rows: PassageRow[] = []
    for (let ordinal = chosen.from.ordinal; ordinal <= chosen.to.ordinal; ordinal += 1) {
      const row = pages.peek(ordinal)
      if (row) rows.push(row)
    }
    return rows
  }
  const words = selection ? toTarget(selection, rowsOf(selection)) : null

  /** The words meant and the passage they begin in. */
  const meant = (): Meant | null => {
    if (selection && words) {
      const rows = rowsOf(selection)
      const [row] = rows
      return row ? { words, row, rows, text: selectedText(selection, rows).trim() } : null
    }
    const row = pages.peek(current)
    const whole = row && wholePassage(row, prefer)
    const text = row && whole ? (sideOf(row, whole.side)?.text ?? '').trim() : ''
    return row && whole ? { words: whole, row, rows: [row], text } : null
  }

  const copy = () => {
    const chosen = meant()
    if (!chosen) return announce(t('reader.nothingSelected'))
    const lang = chosen.words.side === 'en' ? 'en' : scriptOf(detail.languages)
    const quotation = quoteWithSource(chosen.text, lang, {
      speaker: chosen.row.speaker,
      title: detail.title,
      date: detail.date,
      passage: t('reader.passage', { at: chosen.row.ordinal + 1 }),
    })
    void write(quotation, t('reader.copied'))
  }
  const write = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      announce(done)
    } catch {
      announce(t('reader.copyFailed'), 'error')
    }
  }
  const copyBilingual = () => {
    const chosen = meant()
    if (!chosen) return announce(t('reader.nothingSelected'))
    const [from, to] = linesOf(chosen.rows)
    const quotation = quoteBilingually(
      chosen.rows.map((row) => pairedWords(row, chosen.words)),
      scriptOf(detail.languages),
      {
        speaker: chosen.row.speaker,
        title: detail.title,
        date: detail.date,
        passage: t('highlights.line', { from, to, count: to - from + 1 }),
      },
    )
    void write(quotation, t('highlights.copiedBilingual'))
  }

  const cite = async (note: typeof currentNote) => {
    const chosen = meant()
    if (!chosen) return announce(t('reader.nothingSelected'))
    try {
      const cited = await citeInto(api, note, { ...chosen.words, documentId: detail.id })
      setCurrentNote(cited.noteId)
      if (cited.place !== 'caret') open({ view: 'note', noteId: cited.noteId }, 'split')
      announce(
        t(
          { caret: 'reader.cited', end: 'reader.citedAtEnd', 'new-note': 'reader.citedInNewNote' }[
            cited.place
          ] as 'reader.cited',
        ),
      )
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }

  return {
    words,
    copy,
    plainText: () => {
      if (!selection) return null
      const rows = rowsOf(selection)
      return rows.length === selection.to.ordinal - selection.from.ordinal + 1
        ? selectedText(selection, rows)
        : null
    },
    copyBilingual,
    cite: () => void cite(currentNote),
    makeNote: () => void cite(null),
    meantWords: () => meant()?.words ?? null,
    plainWords: () => meant()?.text.replace(/\s+/g, ' ').trim() ?? null,
    makeFact: () => {
      const chosen = meant()
      if (!chosen) return announce(t('reader.nothingSelected'))
      setFactDraft({
        documentId: detail.id,
        words: chosen.words,
        text: chosen.text,
        values: draftFact(chosen.row, chosen.words, chosen.text, detail.period),
      })
    },
    factDraft,
    closeFact: () => setFactDraft(null),
  }
}

/** The first and the last line of some rows. */
const linesOf = (rows: readonly PassageRow[]): readonly [number, number] => [
  Math.min(...rows.map(({ lines }) => lines[0])),
  Math.max(...rows.map(({ lines }) => lines[1])),
]
