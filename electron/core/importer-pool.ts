import { availableParallelism } from 'node:os'
import { createImporter, type Importer } from './importer.ts'
import type { ProcessPort } from './process-port.ts'

/** Preparing a file takes several times as long as writing it, and each importer some 100 MB. */
const most = 3

/** How many importers work side by side: one core is left to the interface where there are more than two. */
export function importersFor(cores = availableParallelism()): number {
  return Math.max(1, Math.min(most, cores > 2 ? cores - 1 : cores))
}

/** Several importers as one: a file goes to whichever has the least to do, so a single file starts a single process. */
export function createImporterPool(port: ProcessPort, count = importersFor()): Importer {
  const lanes = Array.from({ length: count }, () => ({ importer: createImporter(port), waiting: 0 }))
  const inLeastBusy = async <Result>(ask: (importer: Importer) => Promise<Result>): Promise<Result> => {
    const lane = lanes.reduce((least, one) => (one.waiting < least.waiting ? one : least))
    lane.waiting += 1
    try {
      return await ask(lane.importer)
    } finally {
      lane.waiting -= 1
    }
  }
  return {
    prepare: (...asked) => inLeastBusy((importer) => importer.prepare(...asked)),
    readWorkbook: (...asked) => inLeastBusy((importer) => importer.readWorkbook(...asked)),
    citeWorkbook: (...asked) => inLeastBusy((importer) => importer.citeWorkbook(...asked)),
    hash: (paths, deadlineMs) => inLeastBusy((importer) => importer.hash(paths, deadlineMs)),
    kill: () => {
      for (const { importer } of lanes) importer.kill()
    },
  }
}
