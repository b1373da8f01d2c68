import { useMemo, useRef, useState } from 'react'
import type { LibrarySummary } from '../../shared/library/library-api.ts'
import { useCommand, useCommands } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import { buildTree } from './library-tree.ts'
import { LibraryTree } from './LibraryTree.tsx'
import type { LibrarySort } from './library-tree.ts'
import { useLibraryTree } from './use-library-tree.ts'

interface LibraryPaneProps {
  readonly library: LibrarySummary | null
  readonly current: string | null
  readonly expanded: readonly string[]
  readonly onExpanded: (expanded: readonly string[]) => void
  readonly sort: LibrarySort
  readonly onSort: (sort: LibrarySort) => void
  readonly onCollapse: () => void
}

export function LibraryPane(props: LibraryPaneProps) {
  const { library, current, expanded, onExpanded, sort, onSort, onCollapse } = props
  const t = useText()
  const commands = useCommands()
  const { open, keysOf } = useWorkbench()
  const [filter, setFilter] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const source = useLibraryTree({ filter: filter.trim(), expanded, sort })
  const open_ = useMemo(() => new Set(expanded), [expanded])
  const nodes = useMemo(() => buildTree({ ...source, library, expanded: open_ }), [source, library, open_])
  useCommand('library.filter', () => field.current?.focus())
  const toggle = (key: string, wanted: boolean) =>
    onExpanded(wanted ? [...expanded, key] : expanded.filter((one) => one !== key))
  return (
    <>
      <div className="lib-head">
        <h2 className="grow">{t('library.title')}</h2>
        <Menu
          label={t('library.sort')}
          align="end"
          trigger={<IconButton icon="sort" label={t('library.sort')} />}
        >
          <MenuChoice
            label={t('library.sort')}
            value={sort}
            options={(['date', 'title', 'imported'] as const).map((value) => ({
              value,
              label: t(`library.sort-${value}`),
            }))}
            onChange={onSort}
          />
        </Menu>
        <IconButton
          icon="import"
          label={t('library.import')}
          shortcut={keysOf('import.files')[0]}
          onClick={() => commands.run('import.files')}
        />
        <IconButton
          icon="collapse"
          label={t('app.collapseLibrary')}
          shortcut={keysOf('pane.library')[0]}
          onClick={onCollapse}
        />
      </div>
      <TextField
        className="lib-filter"
        label={t('library.filter')}
        placeholder={t('library.filter')}
        icon="filter"
        value={filter}
        onChange={setFilter}
        ref={field}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter === '') return
          event.preventDefault()
          setFilter('')
        }}
      />
      {source.filter !== '' && nodes.length === 0 ? (
        <p className="muted lib-hint" role="status">
          {t('library.nothingFits', { filter: source.filter })}
        </p>
      ) : (
        <LibraryTree
          nodes={nodes}
          current={current}
          onToggle={toggle}
          onOpen={(node, beside) => node.request && open(node.request, beside ? 'split' : 'tab')}
        />
      )}
      {library?.documents === 0 && filter === '' && (
        <p className="muted lib-hint empty-hint">{t('library.emptyHint')}</p>
      )}
    </>
  )
}
