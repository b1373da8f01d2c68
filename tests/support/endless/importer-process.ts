import { fileURLToPath } from 'node:url'
import { serveImporter } from '../../../electron/core/serve-importer.ts'
import { prepareImport } from '../../../electron/imports/prepare-import.ts'

/** An importer that hangs on `endless.txt` and dies of `fatal.txt`. */
serveImporter(fileURLToPath(new URL('../../../resources', import.meta.url)), (input) => {
  if (input.fileName === 'fatal.txt') process.abort()
  for (let turns = 0; input.fileName === 'endless.txt'; turns += 1) turns %= 2
  return prepareImport(input)
})
