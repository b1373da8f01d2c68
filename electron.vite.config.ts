import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Puts what pdf.js loads by name (character maps, the standard fonts, decoders without WebAssembly) with the page's own
 * files. Their folder carries the version, as the names of other assets carry a digest.
 */
function pdfAssets(): Plugin {
  const root = at('node_modules/pdfjs-dist')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const folder = `assets/pdfjs-${version}`
  const files = ['cmaps', 'standard_fonts', 'wasm'].flatMap((part) =>
    readdirSync(join(root, part))
      .filter((name) => /\.(?:bcmap|pfb|ttf)$|_nowasm_fallback\.js$|^LICENSE/.test(name))
      .map((name) => ({ name, path: join(root, part, name) })),
  )
  return {
    name: 'pdf-assets',
    configureServer: (server) =>
      void server.middlewares.use(`/${folder}/`, (request, response, next) => {
        const file = files.find(({ name }) => `/${name}` === request.url)
        if (!file) return next()
        response.setHeader(
          'Content-Type',
          file.name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        )
        response.end(readFileSync(file.path))
      }),
    generateBundle() {
      for (const { name, path } of files)
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readFileSync(path) })
    },
  }
}

export default defineConfig({
  main: {
    resolve: { alias: { cssom: at('electron/web-pages/no-css.ts') } },
    build: {
      rolldownOptions: {
        // One entry for each process (and the parser's thread), so that each loads what it needs and no more.
        input: {
          desktop: 'electron/hosts/desktop.ts',
          cli: 'electron/hosts/cli.ts',
          'core-process': 'electron/core/core-process.ts',
          'importer-process': 'electron/core/importer-process.ts',
          'parse-worker': 'electron/core/parse-worker.ts',
          'pdf-thread': 'electron/pdf/pdf-thread.ts',
        },
      },
    },
  },
  preload: {
    build: {
      isolatedEntries: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/hosts/preload.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), pdfAssets()],
    worker: { format: 'es' },
    // The loopback host passes the page on; its address is not this one, so the page is told where changes come from.
    server: { host: '127.0.0.1', port: 5173, hmr: { host: '127.0.0.1', clientPort: 5173 } },
    build: {
      minify: 'oxc',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
