import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import type { Text } from '../app/text.ts'

/** The columns of the table of terms, in their order. */
export const termColumns = ['English', 'Hant', 'Hans', 'Wrong', 'Field', 'Origin'] as const
export type TermColumn = (typeof termColumns)[number]

/** What stands in a term's cell and sorts it; empty where there is nothing. */
export function termValue(term: GlossaryEntry, column: TermColumn, t: Text): string {
  switch (column) {
    case 'English':
      return term.en.join(', ')
    case 'Hant':
      return term.hant.join('、')
    case 'Hans':
      return term.hans.join('、')
    case 'Wrong':
      return term.wrong.join('、')
    case 'Field':
      return t(`glossary.field-${term.field}`)
    case 'Origin':
      return t(`glossary.origin-${term.origin}`)
  }
}
