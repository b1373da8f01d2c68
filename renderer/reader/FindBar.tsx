import { useEffect, useRef } from 'react'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Find } from './use-find.ts'

interface FindBarProps {
  readonly find: Find
  readonly onClose: () => void
}

/** The words looked for, how many places have them, and the way from one to the next. */
export function FindBar({ find, onClose }: FindBarProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  // `select` does not take the focus by itself.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const total = find.hits.length
  const count = () => {
    if (find.query.trim() === '' || !find.settled) return ''
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
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') onClose()
          else find.step(event.shiftKey ? -1 : 1)
        }}
      />
      <span className="muted num find-count" role="status">
        {count()}
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
