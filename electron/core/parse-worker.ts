import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import type { Company } from '../../shared/metadata/company.ts'
import { checkDocument } from '../../shared/checks/check-document.ts'
import type { Lexicon } from '../../shared/checks/check-input.ts'
import { checkPairLine } from '../../shared/checks/check-pair-line.ts'
import { toCheckJson } from '../../shared/checks/to-check-json.ts'
import type { ParsedDocument } from '../../shared/documents/document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import {
  readLedgerDocument,
  spokenPassagesOf,
  statedFiguresOf,
} from '../../shared/guidance/read-ledger-document.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import { toParseJson } from '../../shared/documents/to-parse-json.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import { rankFacts } from '../../shared/facts/headlines/rank-facts.ts'
import { toFactJson } from '../../shared/facts/to-facts-json.ts'
import { alignFiles } from '../alignment/align-files.ts'
import { loadDictionary } from '../alignment/load-dictionary.ts'
import { extractText } from '../extraction/extract-text.ts'
import { readImportFile } from '../extraction/read-import-file.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import { fiscalYearEndOf } from '../imports/prepare-import.ts'
import { loadCompanies } from '../library/load-companies.ts'
import type { ParseQuestion, ParseResult, WorkerQuestion, WorkerResult } from './parse-files.ts'

/** Both the source and the built file lie two folders below the root. */
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
let companies: readonly Company[] | null = null

// Most runs read one file: patterns compiled at their first use, instead of interpreted until they prove hot, save a
// sixth of it (V8's own switch, which changes no match).
setFlagsFromString('--no-regexp-tier-up')

/** Parses, checks or aligns one file after another for the command line, without a library. */
parentPort?.on('message', (question: WorkerQuestion) => {
  void answer(question).then((result) => parentPort?.postMessage(result))
})

/** The shipped terms alone: without a library there are no others. The dictionary is read where a pair asks for it. */
const readLexicon = (): Lexicon => ({
  glossary: loadGlossary(resourcesFolder),
  get dictionary() {
    return loadDictionary(resourcesFolder)
  },
})

async function answer(question: WorkerQuestion): Promise<WorkerResult> {
  try {
    if (question.want === 'pairs') {
      const lexicon = readLexicon()
      return { kind: 'pairs', answers: question.lines.map((line) => checkPairLine(line, lexicon)) }
    }
    if (question.want !== 'align') return await read(question)
    const aligned = await alignFiles(question.pair, question.isBySentence, loadDictionary(resourcesFolder))
    return aligned.kind === 'refused' ? { ...aligned, kind: 'unreadable', details: {} } : aligned
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    const isGone = code === 'ENOENT'
    return {
      kind: 'unreadable',
      code: isGone ? 'file-not-found' : 'file-unreadable',
      details: {},
      reason: code ?? name,
      file: null,
    }
  }
}

async function read({ path, entry, file, want }: ParseQuestion): Promise<ParseResult> {
  const source = readImportFile(path, entry)
  if (source.kind === 'refused') return { ...source, kind: 'unreadable', details: {} }
  if (source.kind === 'archive') return source
  const extracted = await extractText(source.bytes, file)
  if (extracted.kind === 'refused') return { ...extracted, kind: 'unreadable', details: {} }
  const { text, markup } = extracted
  companies ??= loadCompanies(resourcesFolder, null).companies
  const parsed = parseDocument({ text, fileName: file, companies, markup })
  if (want === 'parse') return { kind: 'read', parsed: toParseJson(parsed) }
  const fiscalYearEnd = fiscalYearEndOf(parsed, companies)
  const found = findFacts({ document: parsed, text, fiscalYearEnd })
  const readLedger = (of: ParsedDocument, facts: readonly FoundFact[]) =>
    readLedgerDocument({
      id: file,
      metadata: of.metadata,
      fiscalYearEnd,
      passages: spokenPassagesOf(of),
      figures: statedFiguresOf(facts),
    })
  if (want === 'check') {
    const input = Object.assign(readLexicon(), { document: parsed, text, facts: found, fiscalYearEnd })
    const checks = toCheckJson(checkDocument(input), text)
    return { kind: 'read', parsed: { checks, ledger: readLedger(parsed, found) } }
  }
  if (want === 'guidance') return { kind: 'read', parsed: readLedger(parsed, found) }
  return {
    kind: 'read',
    parsed: (want === 'facts' ? found : rankFacts(found)).map((fact) => toFactJson(fact, found)),
  }
}
