import { buildLedgers } from '../../shared/guidance/build-ledger.ts'
import type { LedgerDocument } from '../../shared/guidance/ledger-document.ts'
import { toGuidanceJson, type GuidanceJson } from '../../shared/guidance/to-guidance-json.ts'
import type { ExitStatus, Invocation } from './cli-invocation.ts'
import { readFiles } from './cli-parse.ts'

/** `guidance`: what was guided beside what came, company by company and period by period, without a library. */
export async function guidance(invocation: Invocation): Promise<ExitStatus> {
  const documents: LedgerDocument[] = []
  const status = await readFiles(invocation, 'guidance', (_, parsed) => {
    documents.push(parsed as LedgerDocument)
  })
  for (const { rows } of buildLedgers(documents))
    for (const row of rows) {
      const line = toGuidanceJson(row)
      if (line) invocation.output.line(line, describe(line, row.actual?.working ?? null))
    }
  return status
}

/** `working` is the sum that what came was added up by. */
function describe(
  { company, metric, segment, basis, period, guided, actual, verdict }: GuidanceJson,
  working: string | null,
): string {
  const what = [company, metric, segment, basis, period].filter(Boolean).join(' · ')
  const { low, high, file, line } = guided
  const range = low === high ? (low ?? '') : `${low ?? '…'} – ${high ?? '…'}`
  const came = actual
    ? `${actual.value}${working === null ? '' : ` = ${working}`}  ${actual.file}:${actual.line}`
    : ''
  return `${what}\n  ${range}  ${file}:${line}\n  ${verdict}  ${came}`.trimEnd()
}
