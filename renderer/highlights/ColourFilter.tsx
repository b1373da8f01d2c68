import { highlightColours, type HighlightColour } from '../../shared/highlights/highlight.ts'
import type { HighlightCounts } from '../../shared/highlights/highlights-api.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

/** Which highlights are listed: those of some colours, only those with a comment. */
export interface ListedHighlights {
  /** Empty for all. */
  readonly colours: readonly HighlightColour[]
  readonly commented: boolean
}

export const allHighlights: ListedHighlights = { colours: [], commented: false }

interface ColourFilterProps {
  readonly counts: HighlightCounts
  readonly listed: ListedHighlights
  readonly onChange: (listed: ListedHighlights) => void
}

/** A button for each colour there is, and one for comments. */
export function ColourFilter({ counts, listed, onChange }: ColourFilterProps) {
  const t = useText()
  const { colours, commented } = listed
  const toggle = (colour: HighlightColour) =>
    onChange({
      ...listed,
      colours: colours.includes(colour) ? colours.filter((one) => one !== colour) : [...colours, colour],
    })
  return (
    <div className="hl-filter" role="group" aria-label={t('highlights.filter')}>
      {highlightColours
        .filter((colour) => counts[colour] > 0 || colours.includes(colour))
        .map((colour) => {
          const name = t('highlights.only', {
            colour: t(`highlights.colour-${colour}`),
            count: counts[colour],
          })
          return (
            <Tooltip key={colour} text={name}>
              <button
                type="button"
                className={`swatch hl-${colour}`}
                aria-label={name}
                aria-pressed={colours.includes(colour)}
                onClick={() => toggle(colour)}
              >
                <i aria-hidden="true">{counts[colour]}</i>
              </button>
            </Tooltip>
          )
        })}
      <IconButton
        icon="comment"
        label={t('highlights.onlyCommented')}
        pressed={commented}
        onClick={() => onChange({ ...listed, commented: !commented })}
      />
    </div>
  )
}

/** Whether a highlight is listed. */
export const isListed = (
  { colours, commented }: ListedHighlights,
  highlight: { readonly colour: HighlightColour; readonly comment: string | null },
): boolean =>
  (colours.length === 0 || colours.includes(highlight.colour)) && (!commented || highlight.comment !== null)
