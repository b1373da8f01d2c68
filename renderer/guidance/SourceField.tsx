import { useState } from 'react'
import type { WordsPlace } from '../../shared/guidance/guidance-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'

/** Where something was said: words of a document, or what a person types. */
export interface Source {
  readonly from: 'selected' | 'typed'
  readonly text: string
}

/** The words that are selected in the reader last in front; null where none are. */
export function useSelectedWords(): WordsPlace | null {
  const { selection } = useWorkbench()
  if (selection.kind !== 'passage' || selection.words === null) return null
  const { side, start, end } = selection.words
  return { documentId: selection.documentId, side, start, end }
}

/** A source that is being given; by default the words that are selected, where some are. */
export function useSource(text = '') {
  const selected = useSelectedWords()
  const [source, setSource] = useState<Source>({ from: selected === null ? 'typed' : 'selected', text })
  const isTyped = source.from === 'typed'
  const typed = isTyped ? source.text.trim() : null
  const place = isTyped ? null : selected
  return {
    field: { source, selected, onChange: setSource },
    isGiven: isTyped ? typed !== '' : place !== null,
    typed,
    place,
  }
}

interface SourceFieldProps {
  readonly source: Source
  readonly onChange: (source: Source) => void
  readonly selected: WordsPlace | null
  readonly problem: string | null
}

/** Asks where something was said. */
export function SourceField({ source, onChange, selected, problem }: SourceFieldProps) {
  const t = useText()
  const words = useLibrary(
    async (api) => (selected === null ? null : await api.guidance.words({ place: selected })),
    `words ${JSON.stringify(selected)}`,
    ['documents'],
  )
  return (
    <div className="guidance-source">
      <Segmented<Source['from']>
        label={t('guidance.source')}
        value={source.from}
        options={(['selected', 'typed'] as const).map((from) => ({
          value: from,
          label: t(`guidance.source-${from}`),
        }))}
        onChange={(from) => onChange({ ...source, from })}
      />
      {source.from === 'typed' ? (
        <TextField
          showLabel
          label={t('guidance.sourceText')}
          value={source.text}
          problem={problem}
          onChange={(text) => onChange({ ...source, text })}
        />
      ) : words.value ? (
        <blockquote className="fact-words">
          {t('guidance.fromDocument', { words: words.value.words, document: words.value.documentTitle })}
        </blockquote>
      ) : (
        <p
          className={problem === null ? 'second small' : 'problem'}
          role={problem === null ? undefined : 'alert'}
        >
          {t('guidance.noSelection')}
        </p>
      )}
    </div>
  )
}
