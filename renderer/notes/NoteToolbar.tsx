import { useMemo } from 'react'
import { useLocale, useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { countWords } from './count-words.ts'
import type { SaveState } from './note-saver.ts'

export type NoteMode = 'write' | 'both' | 'read'

interface NoteToolbarProps {
  readonly mode: NoteMode
  readonly onMode: (mode: NoteMode) => void
  readonly saveState: SaveState
  readonly readOnly: boolean
  readonly body: string
  readonly citations: number
  readonly onCite: () => void
  readonly onRemove: () => void
}

/** How a note is shown, what can be put into it, and whether it is saved. */
export function NoteToolbar(props: NoteToolbarProps) {
  const { mode, onMode, saveState, readOnly, body, citations, onCite, onRemove } = props
  const t = useText()
  const words = useMemo(() => countWords(body), [body])
  return (
    <div className="toolbar" role="toolbar" aria-label={t('notes.note')}>
      <Segmented<NoteMode>
        label={t('notes.view')}
        value={mode}
        options={[
          { value: 'write', label: t('notes.write') },
          { value: 'both', label: t('notes.both') },
          { value: 'read', label: t('notes.read') },
        ]}
        onChange={onMode}
      />
      <span className="sep" />
      <button type="button" className="tool" disabled={readOnly || mode === 'read'} onClick={onCite}>
        <Icon name="quote" />
        {t('notes.cite')}
        <kbd aria-hidden="true">[[</kbd>
      </button>
      <span className="grow" />
      <span className="muted small num">
        {t('notes.words', { count: words })} · {t('notes.citations', { count: citations })}
      </span>
      <span className="sep" />
      <SaveStatus state={saveState} readOnly={readOnly} />
      <IconButton icon="bin" label={t('notes.delete')} disabled={readOnly} onClick={onRemove} />
    </div>
  )
}

function SaveStatus({ state, readOnly }: { readonly state: SaveState; readonly readOnly: boolean }) {
  const t = useText()
  const locale = useLocale()
  if (readOnly) return <span className="muted small">{t('notes.readOnly')}</span>
  if (state.kind === 'failed')
    return (
      <span className="is-error small" role="status">
        {t('notes.notSaved')}
      </span>
    )
  if (state.kind === 'unsaved') return <span className="muted small">{t('notes.saving')}</span>
  const time = state.at
    ? new Date(state.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    : ''
  return <span className="muted small num">{t('notes.saved', { time })}</span>
}
