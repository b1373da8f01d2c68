import type { Reply } from '../../shared/api/app-error.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'
import type { EventName, Events, On } from '../../shared/api/events.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { parseDocumentLink } from '../../shared/links/document-link.ts'
import type { Host } from './host.ts'
import { listenToAddress } from './page-link.ts'

/** The desktop window: everything goes over the preload's bridge as text. */
export function createDesktopHost(bridge: DesktopBridge<File>): Host {
  const call = async (name: string, input: unknown): Promise<Reply> =>
    JSON.parse(await bridge.call(name, JSON.stringify(input))) as Reply
  const ask = async (name: string, input: object = {}): Promise<unknown> => valueOf(await call(name, input))
  const on: On = (name, listener) =>
    bridge.on((told, event) => {
      if (told === name) listener(JSON.parse(event) as Events[EventName] as Events[typeof name])
    })
  return {
    call,
    on,
    chooseFiles: async () => (await ask('host.chooseFiles')) as readonly GrantedFile[],
    chooseFolder: async () => (await ask('host.chooseFolder')) as readonly GrantedFile[],
    grantDropped: async (dropped) => {
      // The list is emptied as soon as the drop's event is over: take the files first, ask afterwards.
      const replies = [...dropped.files].map((file) => bridge.grant(file))
      const granted = await Promise.all(replies)
      return granted.map((reply) => valueOf(JSON.parse(reply) as Reply) as GrantedFile)
    },
    saveFile: async ({ fileId }) => (await ask('host.saveFile', { fileId })) as string | null,
    // A menu's command and a link come the same way; no command is called like a link.
    onCommand: (listener) =>
      bridge.onCommand((told) => {
        if (!parseDocumentLink(told)) listener(told)
      }),
    onLink: (listener) => {
      const offAddress = listenToAddress(listener)
      const offBridge = bridge.onCommand((told) => {
        const link = parseDocumentLink(told)
        if (link) listener(link)
      })
      return () => {
        offAddress()
        offBridge()
      }
    },
    openExternal: async (url) => {
      await ask('host.openExternal', { url })
    },
  }
}

function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value
  throw new AppError(reply.error.code, reply.error.details)
}
