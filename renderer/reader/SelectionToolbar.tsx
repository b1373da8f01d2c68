import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { highlightColours, type HighlightColour } from '../../shared/highlights/highlight.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import { useCommands } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { WordsPlace } from '../highlights/use-words-place.ts'
import { ariaShortcut } from '../ui/format-binding.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { barPx } from './use-navigation.ts'

interface SelectionToolbarProps {
  readonly place: WordsPlace
  /** The reader's size, so that the toolbar stays inside it. */
  readonly width: number
  readonly height: number
  /** The colour of the active highlight; null where the words are selected. */
  readonly colour: HighlightColour | null
  /** Grows when the focus is wanted here. */
  readonly calls: number
  /** Gives the focus back to the text. */
  readonly onLeave: () => void
}

interface Act {
  readonly id: string
  readonly label: MessageKey
  readonly name: MessageKey
}

const heightPx = 36
const gapPx = 6

const acts: readonly Act[] = [
  { id: 'fact.fromSelection', label: 'highlights.fact', name: 'highlights.factName' },
  { id: 'note.fromSelection', label: 'highlights.newNote', name: 'highlights.newNoteName' },
  { id: 'reader.copyCitation', label: 'highlights.copy', name: 'highlights.copyName' },
]
const more: readonly { readonly id: string; readonly icon: IconName; readonly label: MessageKey }[] = [
  { id: 'words.cite', icon: 'quote', label: 'highlights.cite' },
  { id: 'words.copyBilingual', icon: 'language', label: 'highlights.copyBilingual' },
  { id: 'words.lookUp', icon: 'book', label: 'highlights.lookUp' },
  { id: 'words.search', icon: 'search', label: 'highlights.searchLibrary' },
  { id: 'correct.words', icon: 'edit', label: 'highlights.correct' },
]

/**
 * What can be done with the selected words or the active highlight, right above them; below them where there is no
 * room, and gone while they are out of sight. One tab stop, arrows inside; each act is a command with its key.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { place, width, height, colour, calls, onLeave } = props
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const [barWidth, setBarWidth] = useState(0)
  // After every render: it is measured where it stands, and stands where its width lets it.
  // oxlint-disable-next-line react/exhaustive-deps -- the same width again renders nothing
  useLayoutEffect(() => setBarWidth((known) => bar.current?.offsetWidth ?? known))
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    if (calls > 0) buttons()[0]?.focus()
  }, [calls])

  const spot = spotFor(place, barWidth, width, height)
  if (!spot) return null
  const press = (event: KeyboardEvent) => {
    const all = buttons()
    const at = all.findIndex((button) => button === event.target)
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (event.key === 'Escape') onLeave()
    else if (to !== undefined && at >= 0) all[(to + all.length) % all.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keys = (id: string) => {
    const [key] = keysOf(id)
    return key ? { 'aria-keyshortcuts': ariaShortcut(key) } : {}
  }
  const tab = (index: number) => ({ tabIndex: index === stop ? 0 : -1, onFocus: () => setStop(index) })
  const after = highlightColours.length
  return (
    <div
      ref={bar}
      className="seltool"
      role="toolbar"
      tabIndex={-1}
      aria-label={t(colour === null ? 'highlights.toolsOf' : 'highlights.toolsOfHighlight')}
      style={spot}
      onKeyDown={press}
      // A press on the toolbar must not end the selection it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {highlightColours.map((each, index) => {
        const name = t(colour === null ? 'highlights.make' : 'highlights.recolour', {
          colour: t(`highlights.colour-${each}`),
        })
        return (
          <Tooltip key={each} text={name} shortcut={keysOf(`highlight.${each}`)[0]} side="top">
            <button
              type="button"
              className={`swatch hl-${each}`}
              aria-label={name}
              {...(colour === null ? {} : { 'aria-pressed': colour === each })}
              {...keys(`highlight.${each}`)}
              {...tab(index)}
              onClick={() => commands.run(`highlight.${each}`)}
            >
              <i aria-hidden="true">{each}</i>
            </button>
          </Tooltip>
        )
      })}
      <Tooltip text={t('highlights.comment')} shortcut={keysOf('highlight.comment')[0]} side="top">
        <button
          type="button"
          className="act"
          aria-label={t('highlights.comment')}
          {...keys('highlight.comment')}
          {...tab(after)}
          onClick={() => commands.run('highlight.comment')}
        >
          <Icon name="comment" />
        </button>
      </Tooltip>
      <span className="sep" aria-hidden="true" />
      {acts.map((act, index) => {
        const [key] = keysOf(act.id)
        return (
          <button
            key={act.id}
            type="button"
            className="act"
            title={t(act.name)}
            {...keys(act.id)}
            {...tab(after + 1 + index)}
            onClick={() => commands.run(act.id)}
          >
            {t(act.label)} {key && <Kbd binding={key} />}
          </button>
        )
      })}
      <Menu
        label={t('highlights.more')}
        align="end"
        trigger={
          <button
            type="button"
            className="act"
            aria-label={t('highlights.more')}
            {...tab(after + 1 + acts.length)}
          >
            <Icon name="more" />
          </button>
        }
      >
        {more.map(({ id, icon, label }) => (
          <MenuItem key={id} icon={icon} shortcut={keysOf(id)[0]} onChoose={() => commands.run(id)}>
            {t(label)}
          </MenuItem>
        ))}
        {colour !== null && (
          <>
            <MenuSeparator />
            <MenuItem
              icon="bin"
              shortcut={keysOf('highlight.remove')[0]}
              onChoose={() => commands.run('highlight.remove')}
            >
              {t('highlights.remove')}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  )
}

/** Above the first of the words, else below the last, wherever one of them is in sight. */
function spotFor({ first, last }: WordsPlace, barWidth: number, width: number, height: number) {
  const above = first ? first.top - heightPx - gapPx : -1
  const below = last ? last.bottom + gapPx : height
  const isAbove = first !== null && above >= barPx && above + heightPx < height
  const isBelow = last !== null && last.bottom > barPx && below + heightPx < height
  if (!isAbove && !isBelow) return null
  const left = (isAbove ? first : last)?.left ?? 0
  return {
    left: Math.max(8, Math.min(left, width - barWidth - 16)),
    top: isAbove ? above : below,
  }
}
