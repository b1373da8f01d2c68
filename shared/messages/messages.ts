import { anchors } from './anchors.ts'
import { app } from './app.ts'
import { checkAgreement } from './check-agreement.ts'
import { cellSources } from './cell-sources.ts'
import { charts } from './charts.ts'
import { checkArithmetic } from './check-arithmetic.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkSource } from './check-source.ts'
import { checkTerms } from './check-terms.ts'
import { checks } from './checks.ts'
import { commands } from './commands.ts'
import { corrections } from './corrections.ts'
import { coverage } from './coverage.ts'
import { errors } from './errors.ts'
import { formulas } from './formulas.ts'
import { exports } from './exports.ts'
import { highlights } from './highlights.ts'
import { history } from './history.ts'
import { metrics } from './metrics.ts'
import { models } from './models.ts'
import { notes } from './notes.ts'
import { inspector } from './inspector.ts'
import { original } from './original.ts'
import { pairings } from './pairings.ts'
import { reader } from './reader.ts'
import { reading } from './reading.ts'
import { revisions } from './revisions.ts'
import { search } from './search.ts'
import { facts } from './facts.ts'
import { commandLine } from './command-line.ts'
import { host } from './host.ts'
import { glossary } from './glossary.ts'
import { guidance } from './guidance.ts'
import { gridLayouts } from './grid-layouts.ts'
import { grids } from './grids.ts'
import { imports } from './imports.ts'
import { library } from './library.ts'
import { settings } from './settings.ts'
import { units } from './units.ts'
import { workbooks } from './workbooks.ts'
import { formatMessage, type Catalogue, type Locale, type MessageDetails } from './catalogue.ts'

/** Every feature's words. A message's key is `feature.key`, such as `errors.disk-full`. */
export const catalogues = {
  app,
  anchors,
  settings,
  library,
  imports,
  checkAgreement,
  cellSources,
  charts,
  checkArithmetic,
  checkNumbers,
  checkSource,
  checkTerms,
  checks,
  commands,
  corrections,
  coverage,
  pairings,
  commandLine,
  errors,
  exports,
  host,
  facts,
  formulas,
  glossary,
  metrics,
  gridLayouts,
  grids,
  guidance,
  highlights,
  history,
  models,
  notes,
  inspector,
  reader,
  reading,
  original,
  revisions,
  search,
  units,
  workbooks,
} as const satisfies Readonly<Record<string, Catalogue>>

type Catalogues = typeof catalogues
export type MessageKey = {
  [Feature in keyof Catalogues]: `${Feature}.${keyof Catalogues[Feature]['en'] & string}`
}[keyof Catalogues]

/** Whether there is a message of this name, as in what another version saved. */
export function isMessageKey(key: string): key is MessageKey {
  const [feature = '', ...rest] = key.split('.')
  const words: unknown = Object.hasOwn(catalogues, feature)
    ? catalogues[feature as keyof typeof catalogues].en
    : null
  return typeof words === 'object' && words !== null && Object.hasOwn(words, rest.join('.'))
}

/** Writes a message in a language of the interface. */
export function translate(locale: Locale, key: MessageKey, details?: MessageDetails): string {
  const dot = key.indexOf('.')
  const feature: Catalogue = catalogues[key.slice(0, dot) as keyof Catalogues]
  const message = feature[locale][key.slice(dot + 1)]
  return message === undefined ? key : formatMessage(message, locale, details)
}
