import { useState } from 'react'
import type { ImportedTerms } from '../../shared/glossary/glossary-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import { decodeTerms, formatOf, largestTerms } from './decode-terms.ts'

export interface TermImport {
  /** Lets the user choose a file and takes its terms in. */
  readonly start: () => void
  readonly outcome: { readonly name: string; readonly terms: ImportedTerms } | null
  readonly close: () => void
}

/** Takes in a CSV or TBX file. The window reads it itself: a glossary is text, and nothing of it is kept as a source. */
export function useTermImport(): TermImport {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const [outcome, setOutcome] = useState<TermImport['outcome']>(null)
  const take = async (file: File) => {
    const { name, size } = file
    if (size > largestTerms) return notify(t('glossary.tooLarge', { name }), 'error')
    try {
      const text = decodeTerms(new Uint8Array(await file.arrayBuffer()), locale)
      if (text === null || text.length > largestTerms)
        return notify(t(text === null ? 'glossary.unreadable' : 'glossary.tooLarge', { name }), 'error')
      const terms = await api.glossary.import({ format: formatOf(name, text), text })
      setOutcome({ name, terms })
    } catch (error) {
      notify(errorText(error), 'error')
    }
  }
  return {
    start: () => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = '.csv,.tsv,.txt,.tbx,.xml'
      input.addEventListener('change', () => {
        const [file] = input.files ?? []
        if (file) void take(file)
      })
      input.click()
    },
    outcome,
    close: () => setOutcome(null),
  }
}
