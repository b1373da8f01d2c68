import type { DocumentId } from '../../shared/documents/document.ts'
import type { DocumentVersion } from '../../shared/documents/documents-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** The versions of a document, the newest first: each keeps the file it was read from. One alone is not listed. */
export function DocumentVersions({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const versions = useLibrary((core) => core.documents.versions({ documentId }), `versions ${documentId}`, [
    'documents',
  ]).value
  if (!versions || versions.length < 2) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const save = async ({ version }: DocumentVersion) => {
    try {
      const place = await host.saveFile(await api.exports.original({ documentId, version }))
      if (place !== null) notify(t('library.originalSaved'))
    } catch (error) {
      notify(errorText(error), 'error')
    }
  }
  return (
    <section aria-label={t('library.versions')}>
      <h3 className="label">{t('library.versions')}</h3>
      <ul className="version-list">
        {versions.toReversed().map((version) => (
          <li key={version.version}>
            <span className="num">{version.version}</span>
            <span className="cut">{version.fileName}</span>
            <span className="muted small">{when.format(new Date(version.extractedAt))}</span>
            <IconButton
              icon="export"
              side="left"
              label={t('library.saveVersion', { version: version.version })}
              onClick={() => void save(version)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
