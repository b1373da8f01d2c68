import { openLibrary } from '../../electron/database/open.ts'

/** Opens a library as its writer and keeps it until killed. */
openLibrary({ folder: process.argv[2] ?? '', mode: 'write', now: () => new Date().toISOString() })
process.stdout.write('ready\n')
setInterval(() => undefined, 60_000)
