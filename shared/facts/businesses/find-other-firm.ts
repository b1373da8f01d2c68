import type { Statement } from '../statement.ts'
import type { Setting } from '../statement.ts'
import { capitalize } from './business-name.ts'
import { isCompanyName } from './company-name.ts'

const tells =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:I (?:think|noticed|saw|heard) (?:that )?)?(?:(?:A|An|Another|(?:One|Two|Some|Several|Most|Many) of (?:our|the)|Our|The) |(?=(?:competitor|peer|rival|supplier|vendor)s\b))(?:(?:largest|biggest|main|major|key|large|big|other|direct|public|closest|smaller|leading) )*(competitor|peer|customer|supplier|vendor|rival|hyperscaler)s?(?: (?!(?:revenue|sales|orders|demand|count|base|deposits)\b)[\w-]+){0,2}? (?:said|reported|saw|told|announced|posted|guided|expects?|indicated|disclosed)\b(?:(?!\b(?:we|our)\b|, and (?:net |total )*(?:sales|revenues?|orders) (?:was|were))[^.;])*$/i

/** `Our largest customer plans to spend $2 billion on capex`, `peers run at gross margins of 25%`: what others do that a company does too. */
const doToo =
  /(?:^|[,;] (?:and |but |while |where )?|\b(?:and|but|while|that|where) )(?:(?:One|one|Two|two|Some|some|Several|Most|most|Many) of (?:our|the)|[Oo]ur|[Tt]he|[Mm]ost|[Ss]ome|[Oo]ther|[Mm]any|[Aa]ll|(?=[Pp]eers|[Cc]ompetitors|[Hh]yperscalers|[Rr]ivals))? ?(?:(?:largest|biggest|main|major|key|large|big|other|direct|public|closest|smaller|leading|top|lead|cloud|anchor|of the) )*([Cc]ompetitor|[Pp]eer|customer|supplier|vendor|[Rr]ival|[Hh]yperscaler|tenant|client|operator|carrier|industry|sector)s?(?: average| as a whole)?(?: (?:now|typically|still|also|currently|generally|all|often))? (?:has|have|had|plans?|runs?|operates?|averages?|earns?|generates?|makes?|spends?|spent|trades? at|(?:is|are|was|were) (?:at|an?|in the|running|spending|planning|guiding|looking|budgeting))\b(?:(?!\b(?:we|our|us)\b|, (?:and|but) )[^.;])*$/
/** `Our largest customer's capital spending`, `hyperscalers' capex`: whose it is. */
const isTheirs =
  /\b([Cc]ompetitor|[Pp]eer|[Cc]ustomer|[Ss]upplier|[Vv]endor|[Rr]ival|[Hh]yperscaler|[Cc]arrier|[Oo]perator|[Tt]enant)(?:['’]s|s['’]) (?:(?:own|total|annual|combined|planned|average|current|overall|aggregate|gross|operating) )*(?:capital (?:spending|expenditures?|budgets?|plans?)|cap-?ex|margins?|revenues?|sales|spending|budgets?|profits?|headcount)\b(?:(?!\b(?:we|our|us)\b|, (?:and|but) )[^.;])*$/i
/** What a company has, and those it deals with have too. */
const hadByAll = new Set([
  'Capex',
  'Gross margin',
  'Operating margin',
  'Adjusted EBITDA margin',
  'Net margin',
  'Revenue',
  'Operating income',
  'Adjusted EBITDA',
  'Net income',
  'Headcount',
  'Operating expenses',
  'R&D expense',
  'Customer % of revenue',
])

/** `The industry grew revenue 4%`, `The company we bought had sales of`: who has what is told, and is not the company. */
const has =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:The|This) (?:[a-z-]+ )?(?:(industry|market leader|sector)(?: as a whole| overall)?|(?:company|business|firm) (?:that )?(?:we|we['’]ve|we have|we just) (bought|acquired|purchased|buy)(?: (?:in|last|this) \w+)?|(acquired) (?:business|company|firm|operations)) (?:grew|has|had|does|did|saw|posted|lost|sold|increased|earned|reported|generate[sd]|grows|shrank|fell)\b(?:(?!\b(?:we|our|ours)\b)[^.;])*$/
/** `Our distributors hold `: what lies with them. */
const holds =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:Our|The|These|Most) (distributor|dealer|customer|retailer|wholesaler|partner|franchisee)s (?:now |still |currently )?(?:hold|held|carry|carried|are holding|are sitting on|sit on)\b(?:(?!\b(?:we|our)\b)[^.;])*$/

const officer =
  '(?:CEO|CFO|COO|CTO|[Cc]hief [a-z]+(?: officer)?|managing director|[Cc]hair(?:man|woman)|[Pp]resident|management(?: team)?)'
const telling =
  '(?:said|shared|noted|told|stated|announced|indicated|mentioned|commented|estimated|predicted|suggested)'
const firmName = '(?!(?:On|In|At|As|And|But|From|For|Per|So|When)\\b)[A-Z][\\w&]+(?: [A-Z][\\w&]+){0,2}'
/** `Acme's chief executive recently said that they will spend`, `On Acme's earnings call last week, their CEO said`. */
const ofAnother = new RegExp(
  `(?:\\b(${firmName})['’]s(?: [a-z-]+){0,2}|\\b(${firmName})['’]s [^,.;$%\\d]{3,60}, (?:their|its)|\\b(?:[Tt]heir)) ${officer}(?: [A-Z][a-z]+){0,2},? (?:(?:recently|just|also|publicly|has|have|had|once) )*${telling}\\b(?:(?!\\b(?:we|our|us)\\b)[^.;])*$`,
)

/** Who else a sentence says the figures of: `A competitor reported that its sales fell`; null where they may be the company's. */
export function findOtherFirm(
  { text, side }: Statement,
  start: number,
  metric: string,
  setting: Setting,
): string | null {
  if (side === 'zh') return null
  const before = text.slice(0, start)
  const [, other, bought, acquired] = has.exec(before) ?? []
  if (bought !== undefined || acquired !== undefined) return 'Acquired business'
  const told = ofAnother.exec(before)
  const teller = told?.[1] ?? told?.[2]
  if (told !== null && (teller === undefined || !isCompanyName(teller, setting)))
    return teller ?? 'Other firm'
  const firm =
    tells.exec(before)?.[1] ??
    other ??
    holds.exec(before)?.[1] ??
    (hadByAll.has(metric) ? (isTheirs.exec(before) ?? doToo.exec(before))?.[1] : undefined)
  return firm === undefined ? null : capitalize(firm.toLowerCase())
}
