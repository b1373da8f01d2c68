import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { AppError } from '../../shared/api/app-error.ts'
import { openCommandSocket } from '../core/command-socket.ts'
import { connectToCore } from '../core/connect-socket.ts'
import { startCore } from '../core/core.ts'
import { createNodeProcessPort } from '../core/node-process-port.ts'
import { UsageError, type ExitStatus, type Invocation, type RunCommand } from './cli-invocation.ts'
import { createDevelopmentAssets } from './development-assets.ts'
import { fetchElectron } from './fetch-electron.ts'
import { findElectron, hasDisplay } from './find-electron.ts'
import { libraryFolder } from './library-folder.ts'
import { openBrowser } from './open-browser.ts'
import { createPageAssets } from './page-assets.ts'
import { readVersion } from './places.ts'
import { startWebHost } from './web.ts'

/** `start`: a window of its own where the runtime is there, else the loopback host and a browser. */
export const start: RunCommand = async (invocation) => {
  const { output, options, places } = invocation
  const display = hasDisplay(process.platform, process.env)
  const electron =
    findElectron(places.root) ??
    (display ? await fetchElectron(places.root, () => output.note(output.say('fetchingRuntime'))) : null)
  if (electron && display) return await runWindow(electron, invocation)
  output.note(output.say('noWindow', { reason: output.say(display ? 'noRuntime' : 'noDisplay') }))
  return await serve({ ...invocation, options: display ? options : { ...options, 'no-open': true } })
}

/** Hands over to Electron and ends as it ends. */
function runWindow(electron: string, { places, options, stop }: Invocation): Promise<ExitStatus> {
  return new Promise((resolve, reject) => {
    const args = [places.root, ...(options.library ? [`--library=${libraryFolder(options.library)}`] : [])]
    const child = spawn(electron, args, { stdio: 'inherit' })
    stop.addEventListener('abort', () => child.kill())
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? 0 : 1))
  })
}

const lastPort = 65_535

/** `serve`: the loopback host alone, until it is told to stop. */
export const serve: RunCommand = async (invocation) => {
  const { options, output, places, stop } = invocation
  const port = options.port === undefined ? 0 : Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > lastPort)
    throw new UsageError(output.say('badPort', { last: String(lastPort) }))
  const folder = libraryFolder(options.library)
  const open = !options['no-open'] && !options.json && hasDisplay(process.platform, process.env)
  const core = await startCore({
    port: createNodeProcessPort(places.processFolder, places.extension),
    libraryFolder: folder,
    sampleFolder: places.sampleFolder,
    version: readVersion(places.root),
    host: 'web',
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'library-busy') return error
    throw error
  })
  if (core instanceof AppError) return await openRunning(core, folder, invocation, open)
  // electron-vite tells its children where the development server is.
  const development = process.env['ELECTRON_RENDERER_URL']
  const host = await startWebHost({
    core,
    assets: development ? createDevelopmentAssets(development) : createPageAssets(places.pageFolder),
    port,
  })
  const socket = await openCommandSocket(core, folder, () => host.newLink())
  showLink(host.newLink(), invocation, open)
  const input = offerLinks(invocation, () => showLink(host.newLink(), invocation, false))
  await stopped(stop)
  input?.close()
  socket.close()
  await host.close()
  await core.close()
  return 0
}

/** The library is open elsewhere: its window comes forward, or its host makes a new link. */
async function openRunning(
  busy: AppError,
  folder: string,
  invocation: Invocation,
  open: boolean,
): Promise<ExitStatus> {
  const running = await connectToCore(folder)
  if (!running) throw busy
  const link = await running.openWindow()
  running.close()
  if (link === null) invocation.output.note(invocation.output.say('alreadyOpen'))
  else showLink(link, invocation, open)
  return 0
}

function showLink(url: string, { output }: Invocation, open: boolean): void {
  if (!output.json) output.note(output.say('linkOnce'))
  output.line({ url }, url)
  if (open) openBrowser(url)
}

/** At a terminal, Enter makes a new link: the printed one is gone once the browser has it. */
function offerLinks({ output }: Invocation, show: () => void): { readonly close: () => void } | null {
  if (!process.stdin.isTTY) return null
  output.note(output.say('newLinkHow'))
  const lines = createInterface({ input: process.stdin })
  lines.on('line', show)
  return lines
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
