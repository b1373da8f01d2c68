import { useState } from 'react'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { WordActions } from '../reader/use-word-actions.ts'

export interface LookUp {
  /** Terms found for the words last looked up; null while no card is open. */
  readonly terms: readonly GlossaryEntry[] | null
  readonly close: () => void
}

/** As much as is looked up at once. */
const longest = 400
/** More terms than this are a paragraph, not a look-up. */
const mostShown = 12

/** Looks up the selected words, or those of the passage one reads, in the glossary. */
export function useLookUp(active: boolean, actions: WordActions): LookUp {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const [terms, setTerms] = useState<readonly GlossaryEntry[] | null>(null)
  const lookUp = async () => {
    const words = actions.plainWords()
    if (!words) return announce(t('reader.nothingSelected'))
    try {
      setTerms((await api.glossary.lookUp({ words: words.slice(0, longest) })).slice(0, mostShown))
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }
  useCommand('words.lookUp', () => void lookUp(), active)
  return { terms, close: () => setTerms(null) }
}
