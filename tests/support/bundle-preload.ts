import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The preload as it is shipped: one CommonJS file with Electron left outside. */
export async function bundlePreload(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../electron/hosts/preload.ts', import.meta.url)),
    external: ['electron'],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'cjs' })
  await bundle.close()
  if (output.length !== 1) throw new Error('a sandboxed preload is one file')
  return output[0].code
}
