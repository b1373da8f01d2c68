import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocument } from '../../shared/checks/check-document.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import { noMarkup } from '../../shared/documents/markup.ts'
import { corpusDocument } from '../support/corpus.ts'
import { shippedLexicon } from '../support/library.ts'
import {
  median,
  ms,
  percentile,
  sideBySide,
  timed,
  type Benchmark,
  type Figure,
  type Ground,
} from './bench.ts'
import { openHost, runProduct } from './product.ts'

/** Checks: of pairs in bulk, of a document beside parsing it, and the first page of those of a library. */
export const checkGoals: readonly Benchmark[] = [
  { ids: ['Q21'], run: measurePairs },
  { ids: ['Q22'], run: measureDocument },
  { ids: ['Q23'], run: measurePages },
]

const wantedPairs = 10_000
const documentUnits = 50_000

/** Rows of bilingual documents of the corpus, over and over. */
function makePairs(): readonly { readonly en: string; readonly zh: string }[] {
  const pairs: { en: string; zh: string }[] = []
  for (let index = 3; pairs.length < wantedPairs; index += index % 5 === 3 ? 1 : 4)
    for (const { en, zh } of parse(corpusDocument(index)).passages)
      if (en && zh && pairs.length < wantedPairs) pairs.push({ en: en.text, zh: zh.text })
  return pairs
}

const parse = ({ name, text }: { readonly name: string; readonly text: string }) =>
  parseDocument({ text, fileName: name, companies: [], markup: noMarkup })

async function measurePairs({ folder, runs }: Ground): Promise<readonly Figure[]> {
  const file = join(folder, 'pairs.jsonl')
  writeFileSync(
    file,
    makePairs()
      .map((pair, id) => JSON.stringify({ id, ...pair }))
      .join('\n'),
  )
  const durations: number[] = []
  for (let run = 0; run < runs; run += 1)
    durations.push(
      await timed(async () => {
        const { status, output } = await runProduct(['check', '--pairs', file, '--json', '--quiet'])
        const answers = output.split('\n').length - 1
        if (status !== 0 || answers !== wantedPairs) throw new Error(`${answers} answers, status ${status}`)
      }),
    )
  const duration = median(durations)
  return [
    {
      id: 'Q21',
      what: `check --pairs, ${wantedPairs} pairs, start-up included`,
      ours: ms(duration),
      value: duration,
      pass: { atMost: 10_000, unit: ' ms' },
      remark: `${((1000 * wantedPairs) / duration).toFixed(0)} pairs/s`,
    },
  ]
}

/** What checking adds to an import, beside what parsing takes there; both after a first time. */
async function measureDocument({ runs }: Ground): Promise<readonly Figure[]> {
  const document = makeDocument()
  const { text } = document
  const parsed = parse(document)
  const facts = findFacts({ document: parsed, text, fiscalYearEnd: null })
  const check = () => checkDocument({ document: parsed, text, facts, fiscalYearEnd: null, ...shippedLexicon })
  for (let warm = 0; warm < 3; warm += 1) {
    parse(document)
    check()
  }
  const found = await sideBySide(Math.max(runs, 9), () => parse(document), check)
  return [
    {
      id: 'Q22',
      what: `all checks of ${Math.round(text.length / 1000)} KB in two languages, over parsing it`,
      ours: ms(found.ours),
      floor: ms(found.floor),
      value: found.ratio,
      pass: { atMost: 4 },
      remark: found.remark,
    },
  ]
}

function makeDocument(): { readonly name: string; readonly text: string } {
  for (let index = 3; ; index += 5) {
    const document = corpusDocument(index)
    if (document.text.length > documentUnits * 0.9 && document.text.length < documentUnits * 1.1)
      return document
  }
}

async function measurePages(ground: Ground): Promise<readonly Figure[]> {
  const host = await openHost(await ground.library(ground.corpus))
  const durations: number[] = []
  let total = 0
  for (let round = 0; round < 20; round += 1)
    durations.push(
      await timed(async () => {
        const filter = { states: ['open'], severities: ['error', 'doubt'] } as const
        total = (await host.api.checks.page({ filter, limit: 200 })).total
      }),
    )
  await host.close()
  return [
    {
      id: 'Q23',
      what: `first page of ${total} open checks of a library, p95`,
      ours: ms(percentile(durations, 0.95)),
      value: percentile(durations, 0.95),
      pass: { atMost: 100, unit: ' ms' },
    },
  ]
}
