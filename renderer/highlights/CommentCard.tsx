import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { Commenting } from './use-highlight-commands.ts'

interface CommentCardProps {
  readonly highlight: Commenting['highlight']
  readonly style: CSSProperties
  readonly lang: string
  readonly onSave: (comment: string) => void
  readonly onRemove: () => void
  /** `back`: the focus goes back to the text. */
  readonly onClose: (back: boolean) => void
}

/** What one says of highlighted words, by the words. However it is left, what was typed is kept; undo takes it back. */
export function CommentCard({ highlight, style, lang, onSave, onRemove, onClose }: CommentCardProps) {
  const t = useText()
  const before = highlight.comment ?? ''
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const saved = useRef(before)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const latest = useRef({ text, onSave })
  latest.current = { text, onSave }
  const save = () => {
    const now = latest.current.text.trim()
    if (now === saved.current) return
    saved.current = now
    latest.current.onSave(now)
  }
  // The card also goes when another highlight becomes active or the tab closes.
  // oxlint-disable-next-line react/exhaustive-deps -- once, when it goes
  useEffect(() => save, [])
  const press = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isEnter) return
    event.preventDefault()
    event.stopPropagation()
    save()
    onClose(true)
  }
  const { words } = highlight
  const label = t('highlights.commentOn', { words: words.length > 60 ? `${words.slice(0, 60)}…` : words })
  return (
    // Keys pressed in its field bubble up to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      className="card comment-card"
      role="dialog"
      aria-label={label}
      style={style}
      onKeyDown={press}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && card.current?.contains(event.relatedTarget)) return
        // A window that loses the focus comes back to the field as it was.
        if (!document.hasFocus()) return
        save()
        onClose(false)
      }}
    >
      <blockquote className={`hl-${highlight.colour}`} lang={lang}>
        {words}
      </blockquote>
      <textarea
        ref={field}
        rows={3}
        value={text}
        aria-label={t('highlights.commentField')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="acts">
        <span className="grow" />
        <IconButton
          icon="bin"
          label={t('highlights.remove')}
          side="top"
          onClick={() => {
            // What is deleted takes its words along; undo brings back both.
            saved.current = text.trim()
            onRemove()
            onClose(true)
          }}
        />
        <Button
          small
          look="primary"
          shortcut="mod+enter"
          onClick={() => {
            save()
            onClose(true)
          }}
        >
          {t('highlights.done')}
        </Button>
      </div>
    </div>
  )
}
