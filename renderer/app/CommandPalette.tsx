import { Dialog as Base } from '@base-ui/react/dialog'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useCommands } from './commands.ts'
import type { PaletteEntry, PaletteHit } from './palette-entries.ts'
import { useText } from './text.ts'
import { usePaletteHits } from './use-palette-hits.ts'
import { useWorkbench } from './workbench.ts'

interface CommandPaletteProps {
  /** What stands in the field at first: `>` for commands only; null while closed. */
  readonly start: string | null
  readonly onClose: () => void
}

export function CommandPalette({ start, onClose }: CommandPaletteProps) {
  const t = useText()
  return (
    <Base.Root open={start !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="palette" aria-label={t('app.palette')}>
          {start !== null && <PaletteBody start={start} onClose={onClose} />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function PaletteBody({ start, onClose }: { readonly start: string; readonly onClose: () => void }) {
  const t = useText()
  const commands = useCommands()
  const { open } = useWorkbench()
  const [query, setQuery] = useState(start)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const hits = usePaletteHits(query)
  const current = hits[Math.min(at, hits.length - 1)]

  const choose = (entry: PaletteEntry, beside: boolean) => {
    onClose()
    // After the dialog has given the focus back, so that the command acts where the user was.
    requestAnimationFrame(() => {
      if ('command' in entry.action) commands.run(entry.action.command)
      else open(entry.action.request, beside ? 'split' : 'tab')
    })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = hits.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 10, last),
      PageUp: Math.max(at - 10, 0),
    }
    const next = steps[event.key]
    if (next !== undefined) setAt(Math.max(next, 0))
    else if (event.key === 'Enter' && current) choose(current.entry, event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, hits])

  return (
    <>
      <div className="q">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t('commands.paletteOpen')}
          aria-expanded="true"
          aria-controls="palette-found"
          aria-autocomplete="list"
          {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
          placeholder={t('commands.paletteOpen')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div className="found" role="listbox" id="palette-found" aria-label={t('app.found')} ref={list}>
        {[...new Set(hits.map((hit) => hit.entry.group))].map((group) => {
          const members = hits.filter((hit) => hit.entry.group === group)
          return (
            <div key={group} role="group" aria-label={t(`app.group-${group}`)}>
              <div className="gh" role="presentation">
                {t(`app.group-${group}`)}
              </div>
              {members.map((hit) => (
                <PaletteOption
                  key={hit.entry.key}
                  hit={hit}
                  selected={hit === current}
                  onChoose={(beside) => choose(hit.entry, beside)}
                  onPoint={() => setAt(hits.indexOf(hit))}
                />
              ))}
            </div>
          )
        })}
      </div>
      {hits.length === 0 && (
        <p className="none" role="status">
          {t('app.nothingFound')}
        </p>
      )}
      <div className="ft" aria-hidden="true">
        <span>
          <Kbd binding="arrowup" /> <Kbd binding="arrowdown" /> {t('app.paletteMove')}
        </span>
        <span>
          <Kbd binding="enter" /> {t('app.paletteRun')}
        </span>
        <span>
          <Kbd binding="mod+enter" /> {t('app.paletteBeside')}
        </span>
        <span>
          <Kbd binding="escape" /> {t('app.paletteBack')}
        </span>
        <span className="grow" />
        <span>
          <Kbd binding=">" /> {t('app.paletteCommands')}
        </span>
      </div>
    </>
  )
}

const optionId = (hit: PaletteHit) => `found-${hit.entry.key.replaceAll(' ', '-')}`

interface PaletteOptionProps {
  readonly hit: PaletteHit
  readonly selected: boolean
  readonly onChoose: (beside: boolean) => void
  readonly onPoint: () => void
}

function PaletteOption({ hit, selected, onChoose, onPoint }: PaletteOptionProps) {
  const { entry } = hit
  return (
    // The keyboard's way is the field's: an option never has the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className="po"
      role="option"
      id={optionId(hit)}
      aria-selected={selected}
      tabIndex={-1}
      onPointerMove={() => !selected && onPoint()}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon name={entry.icon} />
      <span className="cut">
        <Marked hit={hit} />
      </span>
      <span className="muted cut">{entry.hint}</span>
      {entry.shortcut && <Kbd binding={entry.shortcut} split />}
    </div>
  )
}

function Marked({ hit: { entry, marks } }: { readonly hit: PaletteHit }) {
  let from = 0
  return (
    <>
      {marks.map(([start, end]) => {
        const before = entry.label.slice(from, start)
        from = end
        return (
          <span key={start}>
            {before}
            <mark>{entry.label.slice(start, end)}</mark>
          </span>
        )
      })}
      {entry.label.slice(from)}
    </>
  )
}
