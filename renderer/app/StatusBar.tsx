import { useEffect, useState } from 'react'
import type { Locale } from '../../shared/messages/catalogue.ts'
import type { LibrarySummary } from '../../shared/library/library-api.ts'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { Progress } from '../ui/Progress.tsx'
import { countOutcomes, runningJob, useImports } from './imports.ts'
import { useConnection } from './library.ts'
import { localeNames } from './locale-names.ts'
import { useSettings } from './settings.ts'
import { useLocale, useText } from './text.ts'
import { useWorkbench, type Selection } from './workbench.ts'

export function StatusBar({ library }: { readonly library: LibrarySummary | null }) {
  const t = useText()
  const locale = useLocale()
  const { settings, save } = useSettings()
  const savedAt = useSavedAt()
  const { selection } = useWorkbench()
  return (
    <footer className="statusbar" data-pane="status" aria-label={t('app.status')}>
      {library && <span>{t('app.documentCount', { count: library.documents })}</span>}
      {library && <span className="wide">{savedText(t, library, savedAt, locale)}</span>}
      <ImportStatus />
      <span className="grow" />
      <span className="give">{selectionText(t, selection)}</span>
      <Menu
        label={t('settings.locale')}
        align="end"
        trigger={
          <button
            type="button"
            className="plain"
            aria-label={t('app.localeIs', { locale: localeNames[locale] })}
          >
            <span lang={locale}>{localeNames[locale]}</span>
          </button>
        }
      >
        <MenuChoice
          label={t('settings.locale')}
          value={settings.locale}
          options={[
            { value: 'system', label: t('settings.locale-system') },
            ...Object.entries(localeNames).map(([value, label]) => ({
              value: value as Locale,
              label,
              lang: value,
            })),
          ]}
          onChange={(next) => save({ locale: next })}
        />
      </Menu>
    </footer>
  )
}

/** How far an import is, with its end in sight; afterwards the way to what became of each file. */
function ImportStatus() {
  const t = useText()
  const { jobs, cancel, show } = useImports()
  const running = runningJob(jobs)
  const last = jobs.at(-1)
  if (running) {
    const details = { done: running.done, total: running.total }
    return (
      <span className="row">
        {running.state === 'stopping' ? t('imports.stopping') : t('imports.progress', details)}
        <Progress
          label={t('imports.importing')}
          value={running.done + (running.part ?? 0)}
          max={running.total}
        />
        {running.state === 'running' && (
          <button type="button" onClick={cancel}>
            {t('app.cancel')}
          </button>
        )}
      </span>
    )
  }
  if (!last) return null
  const { imported, unreadable } = countOutcomes(last.outcomes)
  return (
    <button type="button" onClick={() => show('outcomes')}>
      {unreadable > 0
        ? t('imports.resultSomeUnreadable', { imported, count: unreadable })
        : t('imports.result', { count: imported })}
    </button>
  )
}

type Text = ReturnType<typeof useText>

function savedText(t: Text, library: LibrarySummary, savedAt: Date | null, locale: Locale): string {
  if (library.readOnly) return t('app.readOnly')
  if (!savedAt) return t('app.saved')
  return t('app.savedAt', {
    time: savedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
  })
}

function selectionText(t: Text, selection: Selection): string {
  switch (selection.kind) {
    case 'passage': {
      const passage = t('app.passage', { ordinal: selection.ordinal + 1 })
      const length = selection.words ? selection.words.end - selection.words.start : 0
      return length > 0 ? `${passage} · ${t('app.selectedCharacters', { count: length })}` : passage
    }
    case 'cell':
      return selection.title
    default:
      return ''
  }
}

/** When the library was last written to in this window's time. */
function useSavedAt(): Date | null {
  const { host } = useConnection()
  const [at, setAt] = useState<Date | null>(null)
  useEffect(() => host.on('libraryChanged', () => setAt(new Date())), [host])
  return at
}
