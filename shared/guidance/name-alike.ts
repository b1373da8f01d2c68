import type { LedgerDocument } from './ledger-document.ts'

/** A short name, and what it stands for with a company that says the whole one too. */
const shortNames: Readonly<Record<string, string>> = { EPS: 'Diluted EPS' }

/**
 * A company's documents with its metrics named alike: who says `diluted EPS` in one sentence means it by `EPS` in the
 * next. A name whose whole form is said nowhere stays as it is.
 */
export function nameAlike(documents: readonly LedgerDocument[]): readonly LedgerDocument[] {
  const said = new Set(documents.flatMap(({ figures }) => figures.map(({ metric }) => metric)))
  if (!Object.values(shortNames).some((whole) => said.has(whole))) return documents
  const name = (metric: string): string => {
    const whole = shortNames[metric]
    return whole !== undefined && said.has(whole) ? whole : metric
  }
  const rename = <Named extends { readonly metric: string }>(all: readonly Named[]): readonly Named[] =>
    all.map((one) => ({ ...one, metric: name(one.metric) }))
  return documents.map((document) => ({
    ...document,
    figures: rename(document.figures),
    acts: document.acts.map((act) => ({ ...act, metrics: act.metrics.map(name) })),
    claims: rename(document.claims),
    relatives: rename(document.relatives),
    worded: rename(document.worded),
  }))
}
