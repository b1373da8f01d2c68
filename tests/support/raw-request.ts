import { connect } from 'node:net'

export interface RawResponse {
  /** 0 when the connection was closed without an answer. */
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends exactly these bytes to a loopback port and reads until the other side closes or has answered. */
export function sendRaw(port: number, bytes: string, address = '127.0.0.1'): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: address })
    const chunks: Buffer[] = []
    const settle = (): void => {
      socket.destroy()
      const text = Buffer.concat(chunks).toString('utf8')
      const at = text.indexOf('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        head: at < 0 ? text : text.slice(0, at),
        body: at < 0 ? '' : text.slice(at + 4),
      })
    }
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      const text = Buffer.concat(chunks).toString('latin1')
      const at = text.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, at))?.[1] ?? Number.NaN)
      if (at >= 0 && text.length - at - 4 >= length) settle()
    })
    socket.on('end', settle)
    socket.on('close', settle)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error)
      else settle()
    })
    socket.write(bytes)
  })
}

/** Writes a request; a header that is null is left out, one with several values is repeated. */
export function requestText(
  line: string,
  headers: Readonly<Record<string, string | readonly string[] | null>>,
  body = '',
): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  return [`${line} HTTP/1.1`, ...lines, '', body].join('\r\n')
}
