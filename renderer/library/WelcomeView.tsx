import type { ReactNode } from 'react'
import type { ViewProps } from '../app/view-props.ts'
import { ImportFilesButton } from '../app/ImportFilesButton.tsx'
import { useImports } from '../app/imports.ts'
import { useLibrary } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { keyCaps } from '../ui/format-binding.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { longDate } from './document-label.ts'

/** What stands where no tab is open: three ways to begin, or the way back to what one has. */
export default function WelcomeView(_props: ViewProps<'welcome'>) {
  const library = useLibrary((api) => api.library.read({}), 'library', ['documents'])
  if (!library.value) return <div className="view" />
  return (
    <div className="view">
      <div className="empty">{library.value.documents === 0 ? <EmptyLibrary /> : <Recent />}</div>
    </div>
  )
}

function EmptyLibrary() {
  const t = useText()
  const { importSample, show } = useImports()
  const { keysOf } = useWorkbench()
  return (
    <div>
      <h2 className="empty-title">{t('library.emptyTitle')}</h2>
      <p className="lead">{t('library.emptyLead')}</p>
      <Way icon="star" title={t('library.sampleTitle')} text={t('library.sampleText')}>
        <Button onClick={importSample}>{t('library.sampleOpen')}</Button>
      </Way>
      <Way icon="import" title={t('library.importTitle')} text={t('library.importText')}>
        <ImportFilesButton />
      </Way>
      <Way icon="copy" title={t('library.pasteTitle')} text={t('library.pasteText')}>
        <Button shortcut={keysOf('import.paste')[0]} onClick={() => show('paste')}>
          {t('library.pasteOpen')}
        </Button>
      </Way>
    </div>
  )
}

interface WayProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Way({ icon, title, text, children }: WayProps) {
  return (
    <div className="way">
      <Icon name={icon} />
      <div>
        <h3 className="strong">{title}</h3>
        <p>{text}</p>
      </div>
      {children}
    </div>
  )
}

function Recent() {
  const t = useText()
  const locale = useLocale()
  const { open, keysOf } = useWorkbench()
  const recent = useLibrary(
    (api) => api.documents.list({ view: 'all', sort: 'imported', limit: 6 }),
    'recent documents',
    ['documents'],
  )
  const palette = keyCaps(keysOf('palette.open')[0] ?? '').join(' ')
  return (
    <div>
      <h2 className="empty-title">{t('library.startTitle')}</h2>
      <p className="lead">{t('library.startText', { keys: palette })}</p>
      <h3 className="muted small strong">{t('library.recent')}</h3>
      <ul className="recent">
        {recent.value?.documents.map((document) => (
          <li key={document.id}>
            <button type="button" onClick={() => open({ view: 'document', documentId: document.id })}>
              <Icon name="doc" />
              <span className={`cut${document.unread ? ' strong' : ''}`}>{document.title}</span>
              <span className="grow" />
              <span className="muted small">{document.date && longDate(document.date, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
