import type { LibrarySummary } from '../../shared/library/library-api.ts'
import { useCommands } from '../app/commands.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { IconButton } from '../ui/IconButton.tsx'

interface LibraryRailProps {
  readonly library: LibrarySummary | null
  readonly onExpand: () => void
}

/** The library pane when collapsed: its lists, and the way to open it again. */
export function LibraryRail({ library, onExpand }: LibraryRailProps) {
  const t = useText()
  const commands = useCommands()
  const { open, keysOf } = useWorkbench()
  const counted = useLibrary((api) => api.checks.count({}), 'open checks', ['checks', 'documents']).value
  const checks = counted ? counted.error + counted.doubt : undefined
  const named = (name: string, count: number | undefined) =>
    count === undefined ? name : t('app.named', { name, count })
  return (
    <div className="rail" role="toolbar" aria-orientation="vertical" aria-label={t('library.title')}>
      <IconButton
        icon="documents"
        side="right"
        label={named(t('app.documents'), library?.documents)}
        onClick={() => open({ view: 'documents', list: 'all' })}
      />
      <IconButton
        icon="inbox"
        side="right"
        count={library?.unread}
        label={named(t('app.unread'), library?.unread)}
        onClick={() => open({ view: 'documents', list: 'unread' })}
      />
      <IconButton
        icon="figure"
        side="right"
        count={library?.toReview}
        label={named(t('app.review'), library?.toReview)}
        onClick={() => open({ view: 'documents', list: 'review' })}
      />
      <IconButton
        icon="warning"
        side="right"
        count={checks}
        label={named(t('checks.title'), checks)}
        onClick={() => open({ view: 'checks' })}
      />
      <IconButton
        icon="book"
        side="right"
        label={t('glossary.title')}
        onClick={() => open({ view: 'glossary' })}
      />
      <IconButton
        icon="model"
        side="right"
        label={t('models.models')}
        onClick={() => open({ view: 'models' })}
      />
      <IconButton icon="company" side="right" label={t('library.companies')} onClick={onExpand} />
      <IconButton
        icon="note"
        side="right"
        label={named(t('library.notes'), library?.notes)}
        onClick={onExpand}
      />
      <IconButton
        icon="search"
        side="right"
        label={t('commands.searchLibrary')}
        shortcut={keysOf('search.library')[0]}
        onClick={() => commands.run('search.library')}
      />
      <IconButton
        icon="import"
        side="right"
        label={t('library.import')}
        shortcut={keysOf('import.files')[0]}
        onClick={() => commands.run('import.files')}
      />
      <IconButton
        icon="expand"
        side="right"
        label={t('app.expandLibrary')}
        shortcut={keysOf('pane.library')[0]}
        onClick={onExpand}
      />
    </div>
  )
}
