import { useText } from '../app/text.ts'
import { Kbd } from '../ui/Kbd.tsx'
import type { SelectionPlace } from './use-text-selection.ts'

interface SelectionToolbarProps {
  readonly place: SelectionPlace
  /** Width of the reader, so that the toolbar stays inside it. */
  readonly width: number
  readonly onFact: () => void
  readonly onCite: () => void
  readonly onCopy: () => void
}

const heightPx = 36
const widthPx = 264

/** What can be done with the selected words, right above them; below them where there is no room. */
export function SelectionToolbar({ place, width, onFact, onCite, onCopy }: SelectionToolbarProps) {
  const t = useText()
  const top = place.top - heightPx - 4 < 34 ? place.bottom + 6 : place.top - heightPx - 4
  const left = Math.max(8, Math.min(place.left, width - widthPx - 16))
  const acts = [
    { name: t('reader.makeFact'), key: 'm', run: onFact },
    { name: t('reader.cite'), key: 'n', run: onCite },
    { name: t('reader.copy'), key: 'c', run: onCopy },
  ]
  return (
    <div
      className="seltool"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('reader.selectionTools')}
      style={{ left, top }}
      // A press on the toolbar must not end the selection it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {acts.map((act) => (
        <button
          key={act.key}
          type="button"
          className="act"
          aria-keyshortcuts={act.key.toUpperCase()}
          onClick={act.run}
        >
          {act.name} <Kbd binding={act.key} />
        </button>
      ))}
    </div>
  )
}
