import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        // One entry for each process (and the parser's thread), so that each loads what it needs and no more.
        input: {
          desktop: 'electron/hosts/desktop.ts',
          cli: 'electron/hosts/cli.ts',
          'core-process': 'electron/core/core-process.ts',
          'importer-process': 'electron/core/importer-process.ts',
          'parse-worker': 'electron/core/parse-worker.ts',
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
    plugins: [react()],
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
