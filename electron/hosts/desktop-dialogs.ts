import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { z } from 'zod'
import { AppError } from '../../shared/api/app-error.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { readableExtensions } from '../../shared/imports/readable-formats.ts'
import { translate } from '../../shared/messages/messages.ts'
import { isExternalLink } from '../../shared/text/external-link.ts'
import type { Core } from '../core/core.ts'
import type { WindowMethods } from './desktop-calls.ts'
import { putInPlace } from './put-in-place.ts'

export interface DialogParts {
  readonly core: Core
  readonly window: BrowserWindow
  readonly locale: () => Locale
}

/** What truly belongs to the window: choosing files, saving one, opening an address outside. */
export function createWindowMethods({ core, window, locale }: DialogParts): WindowMethods {
  const choose = async (options: OpenDialogOptions): Promise<readonly GrantedFile[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? [] : filePaths.map((path) => core.grant(path))
  }
  const saveFile = async ({ fileId }: { readonly fileId: string }): Promise<string | null> => {
    const file = core.exportedFile(fileId)
    if (!file) throw new AppError('file-not-granted')
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: file.name })
    if (canceled || !filePath) return null
    await putInPlace(file.path, filePath)
    return filePath
  }
  const openExternal = async ({ url }: { readonly url: string }): Promise<null> => {
    if (!isExternalLink(url))
      throw new AppError('invalid-input', { path: 'url', problem: 'not https or mailto' })
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: translate(locale(), 'host.openExternalTitle'),
      message: translate(locale(), 'host.openExternal'),
      detail: url,
      buttons: [translate(locale(), 'host.open'), translate(locale(), 'host.cancel')],
      defaultId: 1,
      cancelId: 1,
    })
    if (response === 0) await shell.openExternal(url)
    return null
  }
  return new Map([
    [
      'host.chooseFiles',
      parsed(z.strictObject({}), () =>
        choose({
          title: translate(locale(), 'host.chooseFiles'),
          properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
          filters: [
            { name: translate(locale(), 'host.readableFiles'), extensions: [...readableExtensions] },
            { name: translate(locale(), 'host.allFiles'), extensions: ['*'] },
          ],
        }),
      ),
    ],
    [
      'host.chooseFolder',
      parsed(z.strictObject({}), () =>
        choose({
          title: translate(locale(), 'host.chooseFolder'),
          properties: ['openDirectory', 'dontAddToRecent'],
        }),
      ),
    ],
    ['host.saveFile', parsed(z.strictObject({ fileId: z.string().max(128) }), saveFile)],
    ['host.openExternal', parsed(z.strictObject({ url: z.string().max(2_000) }), openExternal)],
  ])
}

const parsed =
  <Input>(schema: z.ZodType<Input>, run: (input: Input) => Promise<unknown>) =>
  async (input: unknown): Promise<unknown> => {
    const result = schema.safeParse(input)
    if (!result.success) throw new AppError('invalid-input', { path: '', problem: '' })
    return await run(result.data)
  }
