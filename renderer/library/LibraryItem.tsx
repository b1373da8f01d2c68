import { useState, type MouseEventHandler } from 'react'
import { useLocale, useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { documentLabel, shortDate } from './document-label.ts'
import type { TreeNode } from './library-tree.ts'

interface LibraryItemProps {
  readonly node: TreeNode
  readonly selected: boolean
  readonly focusable: boolean
  readonly place: number
  readonly siblings: number
  readonly onClick: MouseEventHandler
  readonly onDoubleClick: MouseEventHandler
  readonly onFocus: () => void
}

const listNames = {
  all: 'app.documents',
  unread: 'app.unread',
  review: 'app.review',
  checks: 'checks.title',
  grids: 'grids.allGrids',
  coverage: 'grids.coverage',
  glossary: 'glossary.title',
  models: 'models.models',
  metrics: 'metrics.title',
  highlights: 'highlights.title',
  moves: 'anchors.title',
  bin: 'app.bin',
} as const

const groupNames = {
  companies: 'library.companies',
  others: 'library.others',
  grids: 'library.grids',
  notes: 'library.notes',
  found: 'library.found',
} as const

/** One line of the library tree. */
export function LibraryItem(props: LibraryItemProps) {
  const { node, selected, focusable, place, siblings, onClick, onDoubleClick, onFocus } = props
  const t = useText()
  const locale = useLocale()
  const { document } = node
  const label = document && node.level === 3 ? documentLabel(t, document) : lineLabel(t, node)
  const [today] = useState(() => new Date())
  const date = document?.date ? shortDate(document.date, locale, today) : null
  const name = [
    label,
    node.count !== null && node.kind !== 'more' ? countName(t, node) : '',
    date ?? '',
    document?.unread ? t('library.isUnread') : '',
  ]
    .filter(Boolean)
    .join(', ')
  const classes = [
    'item',
    node.kind === 'group' ? 'heading' : '',
    document ? 'doc' : '',
    document?.unread ? 'unread' : '',
  ]
  return (
    // The tree takes the keys; a line only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className={classes.filter(Boolean).join(' ')}
      aria-label={name}
      aria-level={node.level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={selected}
      {...(node.expanded === null ? {} : { 'aria-expanded': node.expanded })}
      tabIndex={focusable ? 0 : -1}
      title={document?.title}
      data-kind={node.kind}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={onFocus}
    >
      {node.kind === 'company' && <Icon name={node.expanded ? 'down' : 'right'} small />}
      {node.icon && <Icon name={node.icon} />}
      {document?.unread && <span className="u" />}
      <span className="cut">{label}</span>
      {node.kind !== 'more' && node.count !== null && (
        <span className={`count${node.fresh ? ' new' : ''}`}>{node.count.toLocaleString(locale)}</span>
      )}
      {date && <span className="count">{date}</span>}
    </div>
  )
}

type Text = ReturnType<typeof useText>

function lineLabel(t: Text, node: TreeNode): string {
  if (node.list) return t(listNames[node.list])
  if (node.group) return t(groupNames[node.group])
  if (node.kind === 'guidance') return t('guidance.title')
  if (node.kind === 'more') return t('library.showAll', { count: node.count })
  return node.label || t('library.untitled')
}

const countName = (t: Text, node: TreeNode): string =>
  node.kind === 'company'
    ? t('library.unreadCount', { count: node.count })
    : node.kind === 'guidance'
      ? t('guidance.openOf', { count: node.count })
      : String(node.count)
