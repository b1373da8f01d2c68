import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import type { Api } from '../../shared/api/api.ts'
import { useErrorText } from './error-text.ts'
import { useConnection } from './library.ts'
import { useNotices } from './notices.ts'
import { useText } from './text.ts'

/** Has a file made and saves it where the user says; tells where it went, or why it could not be made. */
export function useSaveExport(): (make: (api: Api) => Promise<ExportedFile>) => void {
  const t = useText()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  return (make) => {
    make(api)
      .then((file) => host.saveFile(file))
      .then(
        (place) => place !== null && notify(t('app.savedAs', { name: place })),
        (error: unknown) => notify(errorText(error), 'error'),
      )
  }
}
