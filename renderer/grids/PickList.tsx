import { useState, type ReactNode } from 'react'
import { foldScript } from '../../shared/search/fold.ts'
import { useText } from '../app/text.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { TextField } from '../ui/TextField.tsx'

export interface PickOption<Name extends string = string> {
  readonly name: Name
  readonly label: string
  /** What else it is found by. */
  readonly aliases?: readonly string[]
}

interface PickListProps<Name extends string> {
  readonly title: string
  readonly options: readonly PickOption<Name>[]
  readonly picked: readonly Name[]
  /** None picked is none, not all. */
  readonly isExact?: boolean
  readonly onPick: (picked: readonly Name[]) => void
}

/** Lists longer than that can be searched. */
const mostUnsearched = 12
/** A catalogue has hundreds; whoever looks for one types a part of its name. */
const mostShown = 60

/** Options that hold a text in their label or in another of their names, in either Chinese script. */
export function findOptions<Name extends string>(
  options: readonly PickOption<Name>[],
  text: string,
): readonly PickOption<Name>[] {
  const wanted = fold(text)
  if (wanted === '') return options
  return options.filter(({ name, label, aliases = [] }) =>
    [label, name, ...aliases].some((word) => fold(word).includes(wanted)),
  )
}

const fold = (text: string) => foldScript(text.trim().toLowerCase())

/** Some of many; none ticked restricts nothing. What is picked stands first, and stays in sight while one searches. */
export function PickList<Name extends string>(props: PickListProps<Name>): ReactNode {
  const { title, options, picked, isExact = false, onPick } = props
  const t = useText()
  const [wanted, setWanted] = useState('')
  // What is picked and no longer there can still be taken out.
  const known = new Set(options.map(({ name }) => name))
  const all = [
    ...picked.filter((name) => !known.has(name)).map((name) => ({ name, label: name })),
    ...options,
  ]
  // Ticking moves nothing: what stood first when the dialog opened goes on standing there.
  const [first] = useState(() => new Set<Name>(picked))
  const ordered = [
    ...all.filter(({ name }) => first.has(name)),
    ...all.filter(({ name }) => !first.has(name)),
  ]
  const found = findOptions(ordered, wanted)
  const shown = found.slice(0, mostShown)
  const state =
    picked.length > 0
      ? t('gridLayouts.picked', { count: picked.length })
      : isExact
        ? ''
        : t('gridLayouts.allOfThem')
  return (
    <fieldset className="picks">
      <legend className="label">
        {title} <span className="muted">{state}</span>
      </legend>
      {all.length > mostUnsearched && (
        <TextField
          label={t('gridLayouts.searchIn', { list: title })}
          icon="search"
          placeholder={t('gridLayouts.searchNames')}
          value={wanted}
          onChange={setWanted}
        />
      )}
      <div className="pick-list">
        {shown.map(({ name, label }) => (
          <Checkbox
            key={name}
            label={label}
            checked={picked.includes(name)}
            onChange={(isWanted) =>
              onPick(isWanted ? [...picked, name] : picked.filter((one) => one !== name))
            }
          />
        ))}
        {shown.length === 0 && <p className="muted small">{t('gridLayouts.noneFound')}</p>}
        {found.length > shown.length && (
          <p className="muted small">{t('gridLayouts.moreFound', { count: found.length - shown.length })}</p>
        )}
      </div>
    </fieldset>
  )
}
