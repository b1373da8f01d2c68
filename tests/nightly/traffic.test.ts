import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectApi } from '../../shared/api/api.ts'
import { makeFolder, removeFolder, samplesFolder } from '../support/library.ts'
import { program } from '../support/program.ts'
import { openLink } from '../support/web-client.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0

it.runIf(hasStrace)('speaks to no address but its own loopback while it is used', async () => {
  const folder = makeFolder()
  const trace = join(folder, 'trace')
  const library = join(folder, 'library')
  const host = spawn(
    'strace',
    [
      ...'-f -qq -e trace=connect,sendto,sendmsg,sendmmsg,bind -o'.split(' '),
      trace,
      process.execPath,
      program.cli,
      ...'serve --json --no-open --library'.split(' '),
      library,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], detached: true },
  )
  const link = await new Promise<string>((resolve) => {
    host.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /"url":"([^"]+)"/.exec(text)?.[1]
      if (found) resolve(found)
    })
  })
  const client = await openLink(link)
  const api = connectApi(client.call)
  const finished = new Promise((resolve) => client.on('importFinished', resolve))
  const name = 'verrano-2025-q3-call.txt'
  const { fileId } = await client.upload(name, readFileSync(join(samplesFolder, name)))
  await api.imports.start({ fileIds: [fileId] })
  await finished
  const [document] = (await api.documents.list({ view: 'all' })).documents
  if (!document) throw new Error('the sample was imported')
  await api.documents.passages({ documentId: document.id, from: 0, to: 100 })
  await api.search.search({ query: 'revenue' })
  const [grid] = await api.grids.list({})
  if (grid) await client.download((await api.exports.grid({ gridId: grid.id, format: 'xlsx' })).fileId)
  await api.notes.create({ body: 'A note' })
  await api.library.verify({})
  client.close()
  const ended = once(host, 'close')
  process.kill(-(host.pid ?? 0), 'SIGTERM')
  await ended

  expect(existsSync(trace)).toBe(true)
  const calls = readFileSync(trace, 'utf8').split('\n')
  const addressed = calls.filter((line) => /sa_family=/.test(line))
  expect(addressed.filter((line) => line.includes('AF_INET')).length).toBeGreaterThan(0)
  const elsewhere = addressed.filter(
    (line) =>
      !/sa_family=AF_(?:UNIX|LOCAL|NETLINK)/.test(line) && !/sin_addr=inet_addr\("127\.0\.0\.1"\)/.test(line),
  )
  expect(elsewhere).toEqual([])
  removeFolder(folder)
})
