import type { Check } from '../../shared/checks/checks-api.ts'
import type { GlossaryEntry, TermDraft, TermSuggestion } from '../../shared/glossary/glossary-api.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'

export const emptyTerm: TermDraft = {
  en: [],
  hant: [],
  hans: [],
  wrong: [],
  misheard: [],
  field: 'general',
  note: null,
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/**
 * A term as a check suggests it: its English, the Chinese that was expected, and the Chinese that stood there as a
 * wrong rendering. Words that were misheard become a misheard form of what was expected.
 */
export function draftTerm(check: Pick<Check, 'kind' | 'en' | 'zh' | 'expected'>): TermDraft {
  const { kind, en, zh, expected } = check
  if (kind === 'source-suspect' && en)
    return { ...emptyTerm, en: expected && !isHan(expected) ? [expected] : [], misheard: [en.text] }
  const right = expected && isHan(expected) ? [expected] : []
  const isSimplified = readChineseScript(expected ?? zh?.text ?? '') === 'zh-Hans'
  return {
    ...emptyTerm,
    en: en ? [en.text] : [],
    hant: isSimplified ? [] : right,
    hans: isSimplified ? right : [],
    wrong: zh ? [zh.text] : [],
  }
}

/** A term to begin with from words that were selected: English or Chinese of one script. */
export function draftFromWords(words: string): TermDraft {
  if (!isHan(words)) return { ...emptyTerm, en: [words] }
  return readChineseScript(words) === 'zh-Hans'
    ? { ...emptyTerm, hans: [words] }
    : { ...emptyTerm, hant: [words] }
}

/** A new term from what corrections teach. */
export function draftFromSuggestion({ wrong, correct, list }: TermSuggestion): TermDraft {
  const draft = draftFromWords(correct)
  return list === 'misheard' ? { ...draft, misheard: [wrong] } : { ...draft, wrong: [wrong] }
}

/** A term that knows what corrections taught of it. */
export function taughtTerm(entry: GlossaryEntry, { wrong, list }: TermSuggestion): TermDraft {
  const term = draftOf(entry)
  return { ...term, [list]: [...new Set([...term[list], wrong])] }
}

/** The fields of an entry as they are written. */
export function draftOf(entry: GlossaryEntry): TermDraft {
  const { id: _id, origin: _origin, ...term } = entry
  return term
}

/** Words of a field that holds one a line, without blank lines and without saying one twice. */
export const wordsOf = (lines: string): readonly string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
