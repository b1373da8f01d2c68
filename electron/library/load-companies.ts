import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../shared/api/parse.ts'
import type { Company } from '../../shared/metadata/company.ts'

const names = z.array(z.string().min(1).max(200)).max(50)
const company = z.object({
  name: z.string().min(1).max(200),
  legalName: z.string().min(1).max(200).optional(),
  aliases: names.default([]),
  zhHant: names.optional(),
  zhHans: names.optional(),
  ticker: z.string().min(1).max(20),
  exchange: z.string().min(1).max(40),
  otherTickers: names.optional(),
  fiscalYearEnd: z.string().regex(/^(?:0[1-9]|1[0-2])$/),
  country: z.string().max(10).optional(),
})
const table = z.object({ companies: z.array(company).max(100_000) })

export interface LoadedCompanies {
  readonly companies: readonly Company[]
  /** Files of the user's that could not be read, with what is wrong. */
  readonly problems: readonly string[]
}

/**
 * The bundled companies, those of the sample library, and the user's own from `companies.json` in the library's
 * folder. A later table wins where ticker and exchange are the same; a faulty one of the user's is reported and left out.
 */
export function loadCompanies(resources: string, libraryFolder: string | null): LoadedCompanies {
  const byTicker = new Map<string, Company>()
  const problems: string[] = []
  const bundled = [join(resources, 'companies.json'), join(resources, 'samples', 'companies.json')]
  const own = libraryFolder === null ? [] : [join(libraryFolder, 'companies.json')]
  for (const file of [...bundled, ...own]) {
    const loaded = readTable(file)
    if (typeof loaded === 'string') problems.push(loaded)
    else for (const one of loaded) byTicker.set(`${one.ticker} ${one.exchange}`, one)
  }
  return { companies: [...byTicker.values()], problems }
}

/** A table's companies, none when there is no such file, or what is wrong with it. */
function readTable(file: string): readonly Company[] | string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  try {
    return table.parse(JSON.parse(text)).companies as readonly Company[]
  } catch (error) {
    return `${file}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`
  }
}
