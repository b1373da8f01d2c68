import type { ServerResponse } from 'node:http'
import type { Core } from '../core/core.ts'
import { pageHeaders } from './page-headers.ts'
import { sendRefusal } from './web-answers.ts'

/** A browser's tabs share one stream; this many are more browsers than one person has. */
const maxStreams = 16
/** Says so that the connection lives, and finds out whether it does. */
const heartbeatMs = 15_000

export interface EventStream {
  /** Makes this response a stream of the core's events. */
  readonly add: (response: ServerResponse) => void
  readonly close: () => void
}

/** The core's events as server-sent events, to each browser that listens. */
export function createEventStream(core: Core): EventStream {
  const streams = new Set<ServerResponse>()
  const send = (text: string): void => {
    for (const stream of streams) stream.write(text)
  }
  const off = core.onAny((name, event) => send(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`))
  const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs)
  return {
    add: (response) => {
      if (streams.size >= maxStreams)
        return sendRefusal(response, { status: 503, reason: 'too many windows' })
      response.writeHead(200, {
        ...pageHeaders(''),
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write('retry: 1000\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
    },
    close: () => {
      off()
      clearInterval(heartbeat)
      for (const stream of streams) stream.end()
      streams.clear()
    },
  }
}
