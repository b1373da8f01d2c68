import type { FactId } from '../../shared/facts/fact.ts'
import { noMarkup } from '../../shared/documents/markup.ts'
import { renewNextFacts } from '../../electron/metrics/renew-facts.ts'
import { compareNext, everyCompany } from '../../electron/guidance/compare-companies.ts'
import { checkedCall, slippedAgain, slippedRow } from './checked-call.ts'
import { orvaneCalls } from './ledger-calls.ts'
import { importedId, prepareText, type TestLibrary } from './library.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

/** Puts something into every table of a library, the way a person does: by the samples and by work on them. */
export async function fillLibrary({
  deps,
  api,
  importSample,
  importText,
  reviseText,
  importPrepared,
}: TestLibrary): Promise<void> {
  const documentId = importedId(importSample('verrano-2025-q3-call.txt'))
  for (const [file, text] of orvaneCalls.slice(0, 2)) importText(file, text)
  for (let at = compareNext(deps, everyCompany); at; at = compareNext(deps, at))
    if (at.failure) throw at.failure as Error
  const essay = importedId(importSample('yield-before-volume-essay.txt'))
  importPrepared(withEveryLayer())
  const english = importText('lasers-en.txt', 'Memo on lasers\n\nLead times grew.\n\nPrices held.\n')
  const chinese = importText('lasers-zh.txt', '雷射備忘錄\n\n交期延長。\n\n價格持穩。\n')
  const paired = await api.pairings.create({
    enDocumentId: importedId(english),
    zhDocumentId: importedId(chinese),
  })
  await api.pairings.merge({ documentId: paired.documentId, passage: 1 })
  await api.documents.correct({ documentId: essay, field: 'source', value: 'Kept by hand' })
  await api.documents.savePosition({ documentId, position: 12 })
  await api.settings.save({ theme: 'dark' })
  await api.settings.save({ userName: 'Ada Quill' })
  const [churn] = (await api.metrics.list({})).filter(({ name }) => name === 'Churn')
  if (churn) {
    const { isDerived: _, chineseName: _____, origin: __, isHidden: ___, facts: ____, ...metric } = churn
    await api.metrics.save({ metric: { ...metric, english: ['logo loss'] }, isNew: false })
    renewNextFacts(deps, Number.MAX_SAFE_INTEGER)
  }
  const facts = await api.facts.list({ documentId })
  const ids = facts.map(({ id }) => id)
  await api.facts.confirm({ factIds: ids.slice(0, 3) })
  await api.facts.reject({ factIds: ids.slice(3, 5) })
  const [first] = facts
  if (!first) throw new Error('the sample has figures')
  await api.facts.correct({
    factId: ids[5] as FactId,
    values: { ...pickValues(first), value: '42' },
  })
  const [grid] = await api.grids.list({})
  if (!grid) throw new Error('the sample has a grid')
  const table = unpackTable(await api.grids.read({ gridId: grid.id }))
  const row = table.rows.find(({ kind }) => kind === 'metric')
  const column = table.columns[0]?.key ?? ''
  const settled = table.rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, index) =>
      cell?.factIds[0]
        ? [{ rowKey: key, column: table.columns[index]?.key ?? '', factId: cell.factIds[0] }]
        : [],
    ),
  )
  const place = { gridId: grid.id, rowKey: row?.key ?? '', column }
  await api.grids.setCells({ gridId: grid.id, cells: [{ rowKey: place.rowKey, column, value: '7' }] })
  await api.grids.comment({ ...place, text: 'Typed from the printed report' })
  await api.grids.create({ name: 'Kept by hand', definition: table.definition })
  if (settled[0]) await api.grids.chooseFact({ gridId: grid.id, ...settled[0] })
  const passages = await api.documents.passages({ documentId, from: 0, to: 60 })
  const cited = passages.find(({ en }) => (en?.text.length ?? 0) > 80)?.en
  const note = await api.notes.create({ body: '# Margins\n\nFirst thoughts.' })
  const citation = await api.notes.cite({
    noteId: note.id,
    documentId,
    side: 'en',
    start: cited?.start ?? 0,
    end: (cited?.start ?? 0) + 40,
  })
  const words = { documentId, side: 'en', start: cited?.start ?? 0, end: (cited?.start ?? 0) + 24 } as const
  await api.models.createFromDocument({ documentId: essay, name: 'What the essay reckons' })
  await api.guidance.make({
    company: 'Orvane Devices',
    place: words,
    change: {
      kind: 'stated',
      target: { metric: 'Revenue', segment: null, basis: null, period: '2026', unit: 'USD' },
      act: 'given',
      low: '40000000',
      high: '44000000',
      words: null,
      who: null,
      on: null,
      source: null,
      replaces: false,
    },
  })
  const highlight = await api.highlights.create({ ...words, colour: 2, comment: 'Compare with spring' })
  await api.highlights.create({ ...words, start: words.start + 10, end: words.end + 20, colour: 4 })
  await api.highlights.resize({ highlightId: highlight.id, start: words.start, end: words.end + 9 })
  await api.reading.fold({ documentId, start: 3, end: 5, folded: true })
  await api.reading.advance({ documentId, passage: 7 })
  await api.reading.setRead({ documentIds: [essay], read: true })
  await judgeChecks({ api, importText })
  const memo = importedId(importText('memo.txt', 'Memo\n\nLead times grew.\n\nPrices held.\n'))
  await api.notes.cite({ noteId: note.id, documentId: memo, side: 'en', start: 6, end: 22 })
  reviseText(memo, 'memo.txt', 'Memo\n\nPrices held.\n')
  const latest = await api.notes.read({ noteId: note.id })
  await api.notes.save({
    noteId: note.id,
    body: `# Margins\n\nSecond thoughts [as said][${citation.key}].`,
    revision: latest.revision,
  })
}

/** Checks in every state, and terms of the user's. */
async function judgeChecks({ api, importText }: Pick<TestLibrary, 'api' | 'importText'>): Promise<void> {
  const documentId = importedId(importText('checked.txt', checkedCall([slippedRow, slippedAgain])))
  const [first, second] = await api.checks.list({ documentId })
  if (!first || !second) throw new Error('the slips are found')
  await api.checks.confirm({ checkIds: [first.id], reason: 'Told the publisher' })
  await api.checks.dismiss({ checkIds: [second.id], scope: 'document', reason: 'Meant so' })
  const term = { en: ['glass frame'], hant: ['玻璃框'], hans: ['玻璃框'], wrong: [], misheard: [] }
  await api.glossary.create({ term: { ...term, field: 'optics', note: null } })
  await api.glossary.dismissSuggestion({ wrong: '鏡框', correct: '玻璃框' })
}

const pickValues = ({ metric, segment, basis, period, kind, value, unit }: FactValuesOf) => ({
  metric,
  segment,
  basis,
  period,
  kind,
  value,
  unit,
})
type FactValuesOf = import('../../shared/facts/fact.ts').FactValues

/** A short call as from a paged original, with all that a parse can carry. */
function withEveryLayer(): ReturnType<typeof prepareText> {
  const prepared = prepareText(
    'layers.txt',
    'Tern Photonics, Inc. (TRNP)\nQ2 2025 Earnings Call\n\nOperator\n\nGood day and welcome.\n',
  )
  return {
    ...prepared,
    markup: {
      ...noMarkup,
      pages: [{ width: 595, height: 842 }],
      boxes: [{ start: 0, end: 27, page: 0, x: 72, y: 72, width: 200, height: 12 }],
    },
    parsed: {
      ...prepared.parsed,
      passages: prepared.parsed.passages.map((passage) => ({ ...passage, level: 1, confidence: 0.5 })),
      exchanges: [{ analyst: 'Ada Brook', turns: [0, 0] }],
      suspectTurns: [{ turn: 0, likely: 'Ada Brook', reason: 'introduces-self' }],
      quotations: [{ side: 'en', start: 0, end: 4, speaker: 'Ada Brook' }],
    },
  }
}
