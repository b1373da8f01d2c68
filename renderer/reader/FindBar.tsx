import { useEffect, useId, useRef } from 'react'
import { useErrorText } from '../app/error-text.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Find, FindChoices } from './use-find.ts'

interface FindBarProps {
  readonly find: Find
  readonly onClose: () => void
}

const choices = [
  { choice: 'matchCase', icon: 'matchCase', label: 'reader.findCase' },
  { choice: 'wholeWord', icon: 'wholeWord', label: 'reader.findWord' },
  { choice: 'isPattern', icon: 'pattern', label: 'reader.findPattern' },
] as const satisfies readonly { readonly choice: keyof FindChoices; icon: string; label: string }[]

/** The words looked for, how many places have them, and the way from one to the next. */
export function FindBar({ find, onClose }: FindBarProps) {
  const t = useText()
  const errorText = useErrorText()
  const statusId = useId()
  const field = useRef<HTMLInputElement>(null)
  // `select` does not take the focus by itself.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const total = find.hits.length
  const status = () => {
    if (find.query.trim() === '' || !find.settled) return ''
    if (find.problem) return errorText(find.problem)
    if (total === 0) return t('reader.findNone')
    return t(find.complete ? 'reader.findCount' : 'reader.findMore', { at: find.at + 1, total })
  }
  return (
    <div className="findbar" role="search">
      <TextField
        ref={field}
        className="grow"
        icon="search"
        label={t('reader.findField')}
        placeholder={t('reader.findField')}
        value={find.query}
        onChange={find.ask}
        aria-describedby={statusId}
        aria-invalid={find.problem !== null}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') onClose()
          else find.step(event.shiftKey ? -1 : 1)
        }}
      />
      {choices.map(({ choice, icon, label }) => (
        <IconButton
          key={choice}
          icon={icon}
          label={t(label)}
          pressed={find.choices[choice]}
          onClick={() => find.choose({ ...find.choices, [choice]: !find.choices[choice] })}
        />
      ))}
      <span
        id={statusId}
        className={`num find-count ${find.problem ? 'problem' : 'muted'}`}
        role="status"
        title={find.problem ? status() : undefined}
      >
        {status()}
      </span>
      <IconButton
        icon="up"
        label={t('reader.findPrevious')}
        shortcut="shift+f3"
        disabled={total === 0}
        onClick={() => find.step(-1)}
      />
      <IconButton
        icon="down"
        label={t('reader.findNext')}
        shortcut="f3"
        disabled={total === 0}
        onClick={() => find.step(1)}
      />
      <IconButton icon="close" label={t('reader.findClose')} shortcut="escape" onClick={onClose} />
    </div>
  )
}
