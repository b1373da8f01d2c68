import { join } from 'node:path'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { CheckedFile } from '../core/parse-files.ts'
import { severities, type Explanation, type Severity } from '../../shared/checks/finding.ts'
import {
  toLineCheckJson,
  type CheckJson,
  type PairCheckJson,
  type SideJson,
} from '../../shared/checks/to-check-json.ts'
import { compareDocuments } from '../../shared/guidance/compare-documents.ts'
import { groupCompanies } from '../../shared/guidance/group-companies.ts'
import type { LedgerDocument } from '../../shared/guidance/ledger-document.ts'
import { translate } from '../../shared/messages/messages.ts'
import { checkPairs } from '../core/check-pairs.ts'
import { UsageError, type ExitStatus, type Invocation, type RunCommand } from './cli-invocation.ts'
import { readFiles } from './cli-parse.ts'
import { terminalLocale } from './locale.ts'

/** `check`: what does not add up in each file, or in each pair of a file of pairs, without a library. */
export const check: RunCommand = async (invocation) => {
  const { operands, options, output } = invocation
  const isShown = readSeverity(invocation)
  const locale = terminalLocale(process.env)
  const explain = ({ key, details }: Explanation): string => translate(locale, key, details)
  if (options.pairs !== undefined) {
    if (operands.length > 0) throw new UsageError(output.say('pairsAlone'))
    return await checkFileOfPairs(invocation, options.pairs, isShown, explain)
  }
  const print = (file: string, { explanation, ...found }: CheckJson): void => {
    if (!isShown(found.severity)) return
    const words = explain(explanation)
    output.line(
      { file, ...found, explanation: words },
      [`${file}:${found.line}  ${describe(found)}`, `  ${words}`].join('\n'),
    )
  }
  const ledgers: LedgerDocument[] = []
  const status = await readFiles(invocation, 'check', (file, parsed) => {
    const { checks, ledger } = parsed as CheckedFile
    for (const one of checks) print(file, one)
    ledgers.push(ledger)
  })
  // What files of one company say against each other is known when all of them are read.
  for (const documents of groupCompanies(ledgers))
    for (const [file, findings] of compareDocuments(documents))
      for (const finding of findings) print(file, toLineCheckJson(finding, finding.line))
  return status
}

/** Which findings are asked for: those of a severity and of the graver ones. */
function readSeverity({ options: { severity = 'note' }, output }: Invocation): (one: Severity) => boolean {
  const least = severities.findIndex((one) => one === severity)
  if (least < 0) throw new UsageError(output.say('badSeverity'))
  return (one) => severities.indexOf(one) <= least
}

/** Answers a file of pairs line by line, in its order, however many there are. */
async function checkFileOfPairs(
  { output, places, stop }: Invocation,
  path: string,
  isShown: (severity: Severity) => boolean,
  explain: (explanation: Explanation) => string,
): Promise<ExitStatus> {
  let failed = false
  let done = 0
  const refuse = (where: object, code: ErrorCode, reason: string, plain: string): void => {
    failed = true
    const words = output.sayRefusal(code, reason)
    if (output.json) output.line({ ...where, outcome: 'unreadable', code, reason: words }, '')
    else output.note(`${plain}: ${words}`)
  }
  try {
    const entry = join(places.processFolder, `parse-worker${places.extension}`)
    for await (const { line, answer } of checkPairs(path, entry)) {
      if (stop.aborted) break
      if (answer.kind === 'unreadable')
        refuse({ id: answer.id, line }, answer.code, answer.reason, `${path}:${line}`)
      else {
        const found = answer.findings.filter(({ severity }) => isShown(severity))
        if (output.json) output.line({ id: answer.id, findings: found.map(withoutWords) }, '')
        else
          for (const finding of found)
            output.line({}, `${answer.id ?? line}  ${describe(finding)}\n  ${explain(finding.explanation)}`)
      }
      output.count(++done)
    }
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const isGone = code === 'ENOENT'
    refuse({ file: path }, isGone ? 'file-not-found' : 'file-unreadable', code || name, path)
  }
  output.endProgress()
  return failed || stop.aborted ? 1 : 0
}

const withoutWords = ({ kind, severity, en, zh, expected }: PairCheckJson): PairCheckJson => ({
  kind,
  severity,
  en,
  zh,
  expected,
})

/** What is found, and in which words: `error  unit-slip  “$6 billion” (6 billion USD) ≠ “6 億美元” (600 million USD) → 60 億美元`. */
function describe({ kind, severity, en, zh, expected }: PairCheckJson): string {
  const words = [en, zh]
    .filter((side) => side !== null)
    .map(quote)
    .join(' ≠ ')
  return `${severity}  ${kind}  ${words}${expected === null ? '' : ` → ${expected}`}`
}

const quote = ({ text, value }: SideJson): string => `“${text}”${value === null ? '' : ` (${value})`}`
