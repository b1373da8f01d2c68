import type { Glossary } from '../glossary/term.ts'
import { isDictionaryWord, isEnglishAcronym } from '../text/english.ts'
import { standsBeside, type SourceText, type Token } from './source-text.ts'
import { mostEvidence, spanOf, type Suspect } from './suspect.ts'

/** Abbreviations of trade and finance that any document may use beside its own. */
const commonAcronyms: ReadonlySet<string> = new Set(
  (
    'AI AR API APAC ARPU ARR ASC ASP ASIC ASU BEV BOM BPS BU CAGR CAPEX CEO CFO CIO CMO CMS COGS COO CPG CPI CRM CSO CTO CXO DCF DRAM DSO DTC ' +
    'EBIT EBITDA EBITDAR EMEA EPS ERP ESG ETF EU EV EVP FASB FCF FDA FED FFO FX FY GAAP GMV GPU GTM HBM HQ HR HVAC IFRS II III IP IPO IR ' +
    'IRA IRR IT IV JV KPI KYC LATAM LLC LLM LNG LOI LTM LTV MA MD ML MOU MSA MSO MTM NAND NAREIT NASDAQ NAV NDA NII NIM NOI NPS NRE NTM NYSE ' +
    'OCF OEM ODM OPEX OTA OTT PC PE PMI POS PR PPA QA QSR RD REIT RFP ROA ROC ROCE ROE ROI ROIC ROW RPO RSU RV SAAS SAM SBC SEC SGA SG SKU ' +
    'SLA SMB SME SOX SPAC SSD SVP SWOT TAM TCO TCV TSR TTM TV UI UK US USA USD UX VAT VC VIP VP VR WACC WIP YOY YTD QOQ OK CAPITA'
  ).split(' '),
)

/** Letters whose names rhyme or are made alike: what a recogniser takes for one another. */
const alike: readonly string[] = [
  'BCDEGPTVZ',
  'AHJK',
  'MN',
  'FSX',
  'CSZ',
  'IY',
  'LO',
  'QUW',
  'LEO',
  'RI',
  'EY',
]
const areAlike = (a: string, b: string): boolean =>
  alike.some((group) => group.includes(a) && group.includes(b))

interface Acronym {
  readonly text: string
  readonly places: readonly number[]
}

const leastUses = 3
/** A document with more abbreviations is a list of them; comparing all with all would grow with the square. */
const mostCompared = 200

/**
 * An abbreviation that stands once where a very similar one stands often: letters turned round (`AIO` for AOI), a letter
 * lost (`VCL` for VCSEL is too far), or taken for one that sounds alike (`YML` for EML). Abbreviations are close to one
 * another by nature, so the words beside it decide: only where the other one stands in the same company is it doubted.
 */
export function findMisheardAcronyms(source: SourceText, glossary: Glossary): readonly Suspect[] {
  const all = listAcronyms(source)
  const often = [...all.values()]
    .filter(({ places }) => places.length >= leastUses)
    .toSorted((a, b) => b.places.length - a.places.length)
    .slice(0, mostCompared)
  if (often.length === 0) return []
  const terms = new Set(glossary.terms.flatMap(({ en }) => en))
  const suspects: Suspect[] = []
  for (const { text, places } of all.values()) {
    if (places.length > 2 || commonAcronyms.has(text) || isEnglishAcronym(text) || terms.has(text)) continue
    // A word in capitals: a heading, an emphasis.
    if (isDictionaryWord(text.toLowerCase())) continue
    const likely = often.flatMap((other) => {
      const likeness = other.places.length < places.length * leastUses ? null : compare(text, other.text)
      return likeness === null ? [] : [{ ...other, likeness }]
    })
    const [only] = likely
    if (only === undefined || likely.length > 1) continue
    for (const place of places) {
      const token = source.tokens[place]
      if (token === undefined || isSpeltOut(source, place)) continue
      const isBeside = [only.text, `${only.text}s`].some((form) =>
        standsBeside(source, place, form.toLowerCase()),
      )
      if (isBeside) continue
      const right = only.text + token.text.slice(text.length)
      suspects.push({
        ...spanOf(token),
        passage: token.passage,
        expected: right,
        confidence: weigh(source, place, only, terms),
        explanation: {
          key: 'checkSource.misheardName',
          details: { likely: only.text, count: only.places.length },
        },
        evidence: only.places.slice(0, mostEvidence).flatMap((each) => {
          const said = source.tokens[each]
          return said === undefined ? [] : [spanOf(said)]
        }),
      })
    }
  }
  return suspects
}

const singularOf = (text: string): string => text.replace(/s$/, '')

function listAcronyms({ tokens }: SourceText): ReadonlyMap<string, Acronym> {
  const found = new Map<string, { readonly text: string; readonly places: number[] }>()
  for (const [place, { text }] of tokens.entries()) {
    if (!/^[A-Z]{3,6}s?$/.test(text)) continue
    const singular = singularOf(text)
    const known = found.get(singular)
    if (known === undefined) found.set(singular, { text: singular, places: [place] })
    else known.places.push(place)
  }
  return found
}

/** How one can be taken for the other; null where it cannot. */
type Likeness = 'turned' | 'sound' | 'letter' | 'length'

/** Two neighbours turned round, one letter taken for another of like sound, or one lost or put in. */
function compare(text: string, other: string): Likeness | null {
  if (text.length === other.length) {
    const wrong = Array.from(text, (letter, at) => (letter === other[at] ? -1 : at)).filter((at) => at >= 0)
    const [first = -1, second = -1] = wrong
    if (wrong.length === 2)
      return second === first + 1 && text[first] === other[second] && text[second] === other[first]
        ? 'turned'
        : null
    if (wrong.length !== 1) return null
    if (areAlike(text[first] ?? '', other[first] ?? '')) return 'sound'
    // Three letters are one from too many others.
    return text.length > 3 ? 'letter' : null
  }
  const [short, long] = text.length < other.length ? [text, other] : [other, text]
  // `EMLS` is EMLs in capitals.
  if (long.length - short.length !== 1 || short.length < 3 || long === `${short}S`) return null
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ? 'length' : null
}

const oftenTurned = 10

/**
 * The words beside it make it likely; for letters turned round it is enough that the other one stands everywhere. A
 * letter more or less may as well be lost in the other one, unless that one is a term of the field.
 */
function weigh(
  source: SourceText,
  place: number,
  other: Acronym & { readonly likeness: Likeness },
  terms: ReadonlySet<string>,
): number {
  if (other.likeness === 'turned' && other.places.length >= oftenTurned) return 0.65
  if (other.likeness === 'length' && !terms.has(other.text)) return 0.35
  return standsAlike(source, place, other) ? 0.65 : 0.35
}

/** `(LTV)` after its words, or `LTV (…)`: an abbreviation that is explained is meant. */
function isSpeltOut({ tokens }: SourceText, place: number): boolean {
  return tokens[place]?.gap.includes('(') === true || tokens[place + 1]?.gap.includes('(') === true
}

const weak: ReadonlySet<string> = new Set(
  'the a an of to in on for with at by and or our is are was were it its that this as from we you be'.split(
    ' ',
  ),
)

/** Whether the words on one side of it, one of them no mere particle, also stand beside the other one. */
function standsAlike({ tokens }: SourceText, place: number, other: Acronym): boolean {
  const token = tokens[place]
  const wordAt = (at: number, home: Token | undefined): string | null => {
    const word = tokens[at]
    return word === undefined || home === undefined || word.passage !== home.passage
      ? null
      : singularOf(word.lower)
  }
  const [before2, before, after, after2] = [-2, -1, 1, 2].map((by) => wordAt(place + by, token))
  return other.places.some((each) => {
    const home = tokens[each]
    const [their2, their, theirNext, theirNext2] = [-2, -1, 1, 2].map((by) => wordAt(each + by, home))
    const isBefore =
      before !== null &&
      before === their &&
      (!weak.has(before ?? '') || (before2 !== null && before2 === their2 && !weak.has(before2 ?? '')))
    const isAfter =
      after !== null &&
      after === theirNext &&
      (!weak.has(after ?? '') || (after2 !== null && after2 === theirNext2 && !weak.has(after2 ?? '')))
    return isBefore || isAfter
  })
}
