import { useState } from 'react'
import type { TermDraft } from '../../shared/glossary/glossary-api.ts'
import type { TermField } from '../../shared/glossary/term.ts'
import { useText } from '../app/text.ts'
import { wordsOf } from './draft-term.ts'

const lists = ['en', 'hant', 'hans', 'wrong', 'misheard'] as const
export type TermList = (typeof lists)[number]

export interface TermForm {
  /** The field's text, a word a line. */
  readonly text: (list: TermList) => string
  readonly write: (list: TermList, text: string) => void
  readonly field: TermField
  readonly setField: (field: TermField) => void
  readonly note: string
  readonly setNote: (note: string) => void
  readonly isChanged: boolean
  /** What is wrong with a field, once saving was tried. */
  readonly problem: (list: TermList) => string | null
  /** The term as written; null where something is missing, and then the fields say what. */
  readonly read: () => TermDraft | null
}

/** A term being written. Begins with `start`; another `key` on the component begins anew. */
export function useTermDraft(start: TermDraft): TermForm {
  const t = useText()
  const [texts, setTexts] = useState(
    () => Object.fromEntries(lists.map((list) => [list, start[list].join('\n')])) as Record<TermList, string>,
  )
  const [field, setField] = useState(start.field)
  const [note, setNote] = useState(start.note ?? '')
  const [tried, setTried] = useState(false)
  const written: TermDraft = {
    en: wordsOf(texts.en),
    hant: wordsOf(texts.hant),
    hans: wordsOf(texts.hans),
    wrong: wordsOf(texts.wrong),
    misheard: wordsOf(texts.misheard),
    field,
    note: note.trim() === '' ? null : note.trim(),
  }
  const lacksEnglish = written.en.length === 0
  const saysNothing = !(['hant', 'hans', 'wrong', 'misheard'] as const).some(
    (list) => written[list].length > 0,
  )
  return {
    text: (list) => texts[list],
    write: (list, text) => setTexts((were) => ({ ...were, [list]: text })),
    field,
    setField,
    note,
    setNote,
    isChanged: JSON.stringify(written) !== JSON.stringify(pick(start)),
    problem: (list) => {
      if (!tried) return null
      if (list === 'en') return lacksEnglish ? t('glossary.needsEnglish') : null
      return list === 'hant' && saysNothing ? t('glossary.needsChinese') : null
    },
    read: () => {
      setTried(true)
      return lacksEnglish || saysNothing ? null : written
    },
  }
}

/** The fields of a term that are written, in the order in which `useTermDraft` writes them. */
const pick = ({ en, hant, hans, wrong, misheard, field, note }: TermDraft): TermDraft => ({
  en,
  hant,
  hans,
  wrong,
  misheard,
  field,
  note,
})
