import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { AnchorMove, AnchorMoveId } from '../../shared/anchors/anchors-api.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { changedPart } from './changed-part.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import '../styles/moves.css'

type Shown = 'all' | AnchorMove['state']

const ownerIcons: Readonly<Record<AnchorMove['owner']['kind'], IconName>> = {
  citation: 'note',
  fact: 'figure',
  check: 'check',
  correction: 'edit',
  highlight: 'highlight',
  fold: 'fold',
  guidance: 'figure',
}

/** What pointed into a text that came in a new version: what moved, with before and after, and what was lost. */
export default function MovesView({ request }: ViewProps<'moves'>) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const { documentId } = request
  const moves = useLibrary(
    (core) => core.anchors.moves(documentId ? { documentId } : {}),
    `moves ${documentId ?? ''}`,
    ['documents', 'notes', 'facts'],
  )
  const [shown, setShown] = useState<Shown>('all')
  const all = moves.value ?? none
  const listed = shown === 'all' ? all : all.filter((move) => move.state === shown)
  const groups = useMemo(() => [...Map.groupBy(listed, (move) => move.documentId)], [listed])
  const count = (state: AnchorMove['state']) => all.filter((move) => move.state === state).length
  const acknowledge = (moveIds: readonly AnchorMoveId[]) => {
    const undo = () => void api.history.undo({}).catch((error: unknown) => notify(errorText(error), 'error'))
    api.anchors.acknowledge({ moveIds }).then(
      () =>
        notify(t('anchors.seen', { count: moveIds.length }), 'plain', {
          label: t('library.undo'),
          run: undo,
        }),
      (error: unknown) => notify(errorText(error), 'error'),
    )
  }
  if (moves.state === 'failed' && !moves.value)
    return (
      <div className="view">
        <EmptyState icon="warning" title={t('anchors.failed')} text={errorText(moves.error)} />
      </div>
    )
  if (!moves.value)
    return (
      <div className="view">
        <Skeleton label={t('app.loading')} lines={8} />
      </div>
    )
  if (all.length === 0)
    return (
      <div className="view">
        <EmptyState icon="check" title={t('anchors.none')} text={t('anchors.noneText')} />
      </div>
    )
  return (
    <div className="view moves-view">
      <div className="toolbar" role="toolbar" aria-label={t('anchors.title')}>
        <Segmented<Shown>
          label={t('anchors.show')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t('anchors.all', { n: all.length }) },
            { value: 'moved', label: t('anchors.onlyMoved', { n: count('moved') }) },
            { value: 'lost', label: t('anchors.onlyLost', { n: count('lost') }) },
          ]}
        />
        <span className="grow" />
        <Button
          small
          icon="check"
          disabled={listed.length === 0}
          onClick={() => acknowledge(listed.map(({ id }) => id))}
        >
          {t('anchors.allSeen')}
        </Button>
      </div>
      <div className="moves-body">
        {groups.map(([id, members]) => (
          <section key={id} aria-label={members[0]?.documentTitle}>
            <h2>
              <Icon name="doc" />
              <span className="cut">{members[0]?.documentTitle}</span>
            </h2>
            <MoveList moves={members} onSeen={(move) => acknowledge([move.id])} />
          </section>
        ))}
      </div>
    </div>
  )
}

const none: readonly AnchorMove[] = []

interface MoveListProps {
  readonly moves: readonly AnchorMove[]
  readonly onSeen: (move: AnchorMove) => void
}

/** One tab stop, arrows inside; the buttons of an entry follow it. */
function MoveList({ moves, onSeen }: MoveListProps) {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = Math.max(0, Math.min(moves.length - 1, at + by))
    setAt(next)
    list.current?.querySelectorAll<HTMLElement>('.move')[next]?.focus()
  }
  const follow = (event: FocusEvent) => {
    const entry = event.target.closest('.move')
    if (entry) setAt([...(list.current?.querySelectorAll('.move') ?? [])].indexOf(entry))
  }
  return (
    // The entries take the focus; the list only hears their arrows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} onKeyDown={press} onFocus={follow}>
      {moves.map((move, index) => (
        <MoveEntry
          key={move.id}
          move={move}
          tabStop={index === Math.min(at, moves.length - 1)}
          onSeen={() => onSeen(move)}
        />
      ))}
    </ul>
  )
}

interface MoveEntryProps {
  readonly move: AnchorMove
  readonly tabStop: boolean
  readonly onSeen: () => void
}

function MoveEntry({ move, tabStop, onSeen }: MoveEntryProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, before, after, owner, state } = move
  const lost = state === 'lost'
  const what = t(`anchors.owner-${owner.kind}`, { label: owner.label })
  const reattach = () =>
    open({
      view: 'document',
      documentId,
      attach: { moveId: move.id, words: before.exact },
      ...(after ? { target: { side: after.side, start: after.start, end: after.end } } : {}),
    })
  return (
    <li
      className={`move is-${state}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${t(`anchors.state-${state}`)}: ${what}`}
    >
      <header>
        <Icon name={lost ? 'warning' : 'right'} className={lost ? 'err' : 'dbt'} />
        <span className={`badge ${lost ? 'err' : 'dbt'}`}>{t(`anchors.state-${state}`)}</span>
        <Icon name={ownerIcons[owner.kind]} className="second" />
        <span className="cut">{what}</span>
        <span className="grow" />
        <span className="muted small num">
          {t('anchors.versions', { from: move.fromVersion, to: move.toVersion })}
        </span>
      </header>
      <dl>
        <dt>{t('anchors.before')}</dt>
        <dd>
          <Words anchor={before} other={after} />
        </dd>
        <dt>{t('anchors.after')}</dt>
        <dd>
          {after ? (
            <Words anchor={after} other={before} />
          ) : (
            <span className="muted">{t('anchors.nowhere')}</span>
          )}
        </dd>
      </dl>
      <div className="acts">
        {after && (
          <Button
            small
            icon="open"
            onClick={() =>
              open({
                view: 'document',
                documentId,
                target: { side: after.side, start: after.start, end: after.end },
              })
            }
          >
            {t('anchors.open')}
          </Button>
        )}
        <Button small icon="link" look={lost ? 'plain' : 'quiet'} onClick={reattach}>
          {t('anchors.reattach')}
        </Button>
        <Button small icon="check" look="quiet" onClick={onSeen}>
          {t('anchors.seenOne')}
        </Button>
      </div>
    </li>
  )
}

/** The words of an anchor among those around them, with what differs from how they stand in the other version. */
function Words({ anchor, other }: { readonly anchor: Anchor; readonly other: Anchor | null }) {
  const { exact } = anchor
  const { start, end } = other ? changedPart(exact, other.exact) : { start: 0, end: 0 }
  return (
    <span lang={anchor.side === 'en' ? 'en' : readChineseScript(exact)}>
      <span className="muted">{anchor.prefix}</span>
      <mark>
        {exact.slice(0, start)}
        {end > start && <b>{exact.slice(start, end)}</b>}
        {exact.slice(end)}
      </mark>
      <span className="muted">{anchor.suffix}</span>
    </span>
  )
}
