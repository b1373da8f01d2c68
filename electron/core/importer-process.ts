import { fileURLToPath } from 'node:url'
import { prepareImport } from '../imports/prepare-import.ts'
import { serveImporter } from './serve-importer.ts'

/** Both the source and the built file lie two folders below the root. */
serveImporter(fileURLToPath(new URL('../../resources', import.meta.url)), prepareImport)
