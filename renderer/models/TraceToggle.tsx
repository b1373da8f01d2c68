import { useText } from '../app/text.ts'

interface TraceToggleProps {
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Opens what a value of a trace follows from. */
export function TraceToggle({ name, isOpen, onToggle }: TraceToggleProps) {
  const t = useText()
  return (
    <button
      type="button"
      className="ib small"
      aria-expanded={isOpen}
      aria-label={t('models.followName', { name })}
      onClick={onToggle}
    >
      {isOpen ? '▾' : '▸'}
    </button>
  )
}
