import { isCurrency } from '../../figures/is-currency.ts'
import { uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, type Refine } from './named-metric.ts'

/** What a regulator decides on: rates, what may be earned on them, and with whose money. */
const ofRates =
  /\b(?:rate (?:cases?|reviews?|base|increases?|filings?|orders?|proceedings?|requests?|adjustments?)|base rates?|equity (?:ratio|layer|component)|(?:public (?:service|utility|utilities)|utilities|commerce|energy|corporation|regulatory|state) commissions?|regulators?|[Tt]he commission|(?:law )?judges?|[Rr]evenue (?:requirement|increase|decrease|deficiency)|[A-Z]?(?:PSC|PUC|ICC|PUCT|CPUC|FERC)|(?:electric|gas|water|wastewater|distribution|delivery|transmission|service|power) (?:service |delivery |distribution )?revenues?)\b/

const ask =
  '(?:requests?|request(?:ed|ing)|filings?|petitions?|petition(?:ed|ing)|application|applied|filed|asked|asks|asking|seek|seeks|seeking|sought|propos(?:es?|ed|ing|al)|recommend(?:s|ed|ing|ation)?)'
/** `The request includes`, `we filed for`, `staff recommended`: what is wanted, and nobody has yet. */
const asksBefore = new RegExp(`\\b${ask}\\b[^;]*$`, 'i')
/** `approved a return of 9.6%, against our request`: what came of it. */
const grantedBefore =
  /\b(?:approv(?:es?|ed|al)|authoriz(?:es?|ed)|granted|allow(?:s|ed)|award(?:s|ed)|settle(?:d|ment)|final order|ordered|adopted|effective)\b[^;]*$/i
/** `$40 million of revenue, as we requested`, `the 10.2% we asked for`: asked for behind the figure. */
const asksBehind =
  /^ (?:that )?(?:we|it) (?:had )?(?:asked for|requested|filed for|proposed|sought)\b|^[^.;]{0,80}\b(?:as (?:we )?(?:requested|filed|proposed)|in (?:our|the) (?:request|filing|petition|application))\b/i

const files =
  /\b(?:(?:our|the|a|this|that|rate) (?:request|filing|petition|application)|request(?:ed|ing|s)?|filed|petitioned)\b/i

const ofRequirement = /^ (?:of|in) (?:[a-z]+ ){0,2}revenue requirements?\b/i

/** What a regulated company may be told to earn, to own or to charge. */
const decided = new Set(['Return on equity', 'Allowed ROE', 'Equity ratio', 'Rate base', 'Revenue', 'Other'])

/** `The filing asks for a 9.4% return on equity`: what is asked of a regulator is not what the company has. */
export const refineRequested: Refine = (statement, index, read, unit, _isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle || !decided.has(read.metric)) return null
  if (unit !== '%' && !isCurrency(unit)) return null
  const { text } = statement
  // `Every 50 basis points come to $9 million in revenue requirement.`
  if (isCurrency(unit) && ofRequirement.test(text.slice(amount.end, amount.end + 60)))
    return asDescribed('Revenue requirement')
  // `we seek a return on equity of 15%` is an aim of one's own, `we filed for` one is asked of a regulator.
  const isReturn = /^(?:Return on equity|Allowed ROE)$/.test(read.metric)
  if (!ofRates.test(text) && !(isReturn && files.test(text))) return null
  const before = text.slice(0, amount.start)
  const asks = asksBefore.exec(before)?.index
  const granted = grantedBefore.exec(before)?.index
  const isAsked =
    (asks !== undefined && (granted === undefined || asks > granted)) ||
    asksBehind.test(text.slice(amount.end))
  if (!isAsked) return null
  const isSum = isCurrency(unit) && /^(?:Revenue|Other)$/.test(read.metric)
  if (read.metric === 'Other' && !isSum) return null
  const metric = isSum
    ? 'Requested increase'
    : `Requested ${read.metric === 'Allowed ROE' ? 'return on equity' : uncapitalize(read.metric)}`
  return asDescribed(metric)
}
