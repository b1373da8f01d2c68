import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { Core } from '../core/core.ts'
import { pageOrigin } from './desktop-protocol.ts'
import { readJson } from './read-json.ts'

/** A question longer than this is none of ours; the loopback host has the same limit. */
const maxCallChars = 8_000_000

/** What the page can ask of the window itself, each with a parser of its input. */
export type WindowMethods = ReadonlyMap<string, (input: unknown) => Promise<unknown>>

export interface WindowParts {
  readonly core: Core
  readonly window: BrowserWindow
  readonly methods: WindowMethods
}

/** Serves the window's page: calls and grants from its main frame alone, events to it. Text both ways. */
export function serveWindow({ core, window, methods }: WindowParts): void {
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.origin === pageOrigin
  const serve = (channel: string, run: (...texts: string[]) => Promise<unknown>): void =>
    ipcMain.handle(channel, async (event, ...texts: unknown[]) => {
      if (!isOurs(event)) throw new Error('refused')
      if (!texts.every((text): text is string => typeof text === 'string' && text.length <= maxCallChars))
        return JSON.stringify(refusal('invalid-input'))
      return JSON.stringify(await replyOf(() => run(...texts)))
    })
  serve('lightbench:call', async (name = '', text = '') => {
    const input = readJson(text)
    const own = methods.get(name)
    if (own) return await own(input)
    const reply = await core.call(name, input)
    if (reply.ok) return reply.value
    throw new AppError(reply.error.code, reply.error.details)
  })
  // Only the preload calls this, with the path of a file that was really dropped; the page cannot name the channel.
  serve('lightbench:grant', async (path = '') => {
    if (path === '') throw new AppError('file-not-granted')
    return core.grant(path)
  })
  const off = core.onAny((name, event) => {
    if (!window.isDestroyed()) window.webContents.send('lightbench:event', name, JSON.stringify(event))
  })
  window.on('closed', () => {
    off()
    ipcMain.removeHandler('lightbench:call')
    ipcMain.removeHandler('lightbench:grant')
  })
}

async function replyOf(run: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: (await run()) ?? null }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code, details: error.details } }
    return refusal('unexpected')
  }
}

const refusal = (code: 'invalid-input' | 'unexpected'): Reply => ({ ok: false, error: { code, details: {} } })
