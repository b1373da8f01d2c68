import { object, read, z, type InputsOf } from '../api/parse.ts'
import type { CompanyLedger } from './ledger.ts'

export interface GuidanceApi {
  /** What a company guided and promised in the library's documents, and what came; empty for one without documents. */
  read(input: { readonly company: string }): Promise<CompanyLedger>
}

export const guidanceInputs = {
  read: read(object({ company: z.string().min(1).max(400) })),
} satisfies InputsOf<GuidanceApi>
