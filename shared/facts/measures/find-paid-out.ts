import { isCurrency } from '../../figures/is-currency.ts'
import { leadOf, rangeTailOf, type Reading, type Statement } from '../statement.ts'

const about = '(?: (?:about|approximately|around|roughly|nearly|just over|over|a total of|an aggregate of))*'

/** `bought back 1.3 million shares at an average of `. */
const atAverage = new RegExp(`\\b(?:at|for) an average(?: of)?${about} $`, 'i')
/** `repurchasing 800,000 shares for `. */
const costOfShares = new RegExp(
  `^(?: of (?:our |its )?(?:common )?(?:stock|shares))?(?: (?:in|during) the (?:\\w+ )?quarter)?,? (?:for|(?:at|for) an? (?:total |aggregate )?(?:cost|investment|outlay|expenditure|spend|consideration) of|totaling|worth|representing|or)${about} $`,
  'i',
)
/** `a dividend of $0.20 per share in the quarter totaling `. */
const sumOfDividends = new RegExp(
  `^(?: per share)?[^.;$%]{0,40}\\b(?:totaling|totaled|or a total of|for a total of|amounting to|which amounted to|returning)${about} $`,
  'i',
)
/** `paid a $2 million dividend`, `declared a cash dividend of `: all that is paid, a sum and no rate a share. */
const paidDividend =
  /\b(?:paid|pay|paying|declar\w+|distribut\w+)(?: out)?(?: (?:an?|our|the|another|regular|quarterly|special|cash))* $/i
const ofDividend =
  /^ (?:(?:January|February|March|April|May|June|July|August|September|October|November|December|regular|quarterly|special|annual|cash) )*dividends?\b(?! (?:per|yield|to cover))/i
/** `$43 million in common and preferred stock dividends`. */
const ofStockDividends =
  /^ (?:in|of) (?:(?:common|preferred|and|stock|ordinary|share|equity|cash|regular|quarterly) ){1,5}dividends\b/i
/** `$12 million of dividends and $25 million for the purchase of a firm`: the next thing that money went to. */
const onFirms =
  /^,? (?:(?:mainly|primarily|largely|mostly|principally|chiefly) )?(?:related to|for|on|to|toward|used for|associated with|in connection with|in|of) (?:(?:the|our|an?|recent|several|small|new|various|previously|announced|[a-z]+) ){0,3}(?:acquisitions?|purchases? of (?:[A-Z]|(?:an?|the|two|three) [a-z]+ (?:business|company|firm|maker)))/
const isOutflow = new Set([
  'Dividends paid',
  'Share repurchases',
  'Capex',
  'Debt repayment',
  'Capital returned',
])
const returning = /\breturn(?:ed|ing|s)?\b[^.;$%]{0,40}$/i
/** `through our share repurchase plan`, with no dividend beside it. */
const throughBuyback =
  /\b(?:through|via|under|by way of|in) (?:our |the )?(?:share |stock )?(?:repurchas\w+|buybacks?)\b(?! and\b| plus\b)/i
/** `returned $52 million through dividends`, and through nothing besides. */
const throughOne =
  /^ (?:through|via|by way of|in the form of) (?:our |cash |regular |quarterly |common )*(dividends?|(?:share |stock )?(?:re-?purchases|buybacks))(?=[.;]|$| (?:in|during|for) )/i
/** `through dividends and used $9 million`, with no buyback beside it. */
const throughDividends =
  /^[^,;$%]{0,40}holders (?:through|via|in|by way of|in the form of) (?:our |the payment of (?:our )?)?(?:regular )?(?:[$€£¥][\d.]+ (?:per|a) share )?(?:(?:quarterly|cash|regular|common) )*dividends?\b(?!,? (?:and|plus|as well as) (?:share|stock|special|other))/i
const spent =
  /\b(?:used|spent|invested|deployed)(?: (?:about|approximately|around|roughly|nearly|over|another))* $/i
const onCapex =
  /^ (?:for|on|in|toward) (?:[a-z]+ ){0,4}(?:capital (?:expenditures?|spending|investments?)|capex)\b/i
const spends =
  /\b(?:spend|spent|spending|invest|investing)(?: (?:about|approximately|around|roughly|nearly|over|another|between|somewhere|a total of|in the range of|up to))* $/i
const onCapital =
  /^ (?:on|in) capital(?: (?:equipment|projects|additions))?(?=[.,;]|$| (?:this|next|in|for|during|over|and|to)\b)/i
const toHolders =
  /^(?: (?:in|of) (?:this |that |the |our )?(?:capital|cash))?(?: back)? to (?:our |the |all )*(?:share|stock|unit)holders\b/i

const returningFor =
  /^,? (?:and )?return(?:ing|ed)(?: (?:about|approximately|around|roughly|nearly|over|a total of|another))* $/i
const dividendsAndBuybacks = new RegExp(
  `\\b(?:dividends?,? (?:and|plus) (?:our |the )?(?:(?:share|stock) )?(?:repurchases?|buybacks?)|(?:(?:share|stock) )?(?:repurchases?|buybacks?),? (?:and|plus) (?:our |the )?(?:(?:cash|common|quarterly) )?dividends?)(?: (?:in|for|during|over) (?:the|this) [^,;$%\\d]{3,40})? (?:totaled|totaling|totalled|came to|amounted to|was|were|of)(?: (?:just under|in total|a combined|a total of))?${about} $`,
  'i',
)

const ofReturned = /\breturn(?:ed|ing|s)? [^.;]*holders\b/i
/** The one way of paying that a sum of several went. */
const paidBy =
  /^ (?:(?:was|were|went|came) )?(?:through|via|by way of|in the form of|in|on|to|from) (?:our |the )?(?:(?:cash|quarterly|common|regular|open[- ]market|share|stock) )*(re-?purchas\w+|buybacks?|dividends?)\b(?!,? (?:and|or|plus) (?!the (?:rest|remainder|balance)\b)[a-z])/i

/** `with $240 million being returned to shareholders`. */
const wasReturned =
  /^ (?:(?:of (?:cash|capital|that|it|which) )?(?:being|was|were|has been) )?returned to (?:our |the |all )*(?:share|stock|unit)holders\b/i

/**
 * What a sum is that is paid to those who hold the shares: the cost of shares bought back, all dividends together,
 * both. Null where it is no such sum.
 */
export function findPaidOut(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
): string | null {
  if (isChange || !isCurrency(unit)) return null
  const lead = leadOf(statement, index)
  if ((statement.amounts[index]?.power ?? 0) < 3)
    return earlier.at(-1)?.metric === 'Shares repurchased' && atAverage.test(lead)
      ? 'Average repurchase price'
      : null
  // `used $12 million for maintenance and growth in capital expenditures`.
  if (spent.test(lead) && onCapex.test(rangeTailOf(statement, index))) return 'Capex'
  // `We plan to spend between $280 million and $300 million on capital this year.`
  const other = statement.amounts[index]?.other ?? index
  if (spends.test(leadOf(statement, Math.min(index, other))) && onCapital.test(rangeTailOf(statement, index)))
    return 'Capex'
  // `Dividends of $52 million and share repurchases of $10 million.`
  if (
    /(?:^|\b(?:and|of|in|cash|through) |, )dividends? of(?: (?:about|approximately|around|roughly|nearly|over))* $/i.test(
      lead,
    )
  )
    return 'Dividends paid'
  // `our dividend in the quarter totaled $24 million`.
  if (
    /\b(?:the|our) dividends?(?: (?:in|for|during) the (?:\w+ )?quarter)? (?:totaled|came to|amounted to|was|were)(?: (?:about|approximately|around|roughly|nearly|over))* $/i.test(
      lead,
    )
  )
    return 'Dividends paid'
  // `dividends and share repurchases totaled $45 million`: both together.
  if (
    dividendsAndBuybacks.test(lead) &&
    !/^,? and (?:about |approximately )?[$€£¥]/.test(rangeTailOf(statement, index))
  )
    return 'Capital returned'
  const before = earlier.at(-1)?.metric
  if ((before === 'Shares repurchased' || before === 'Average repurchase price') && costOfShares.test(lead))
    return 'Share repurchases'
  if (before === 'Dividend per share' && sumOfDividends.test(lead)) return 'Dividends paid'
  const tail = rangeTailOf(statement, index)
  if (ofStockDividends.test(tail)) return 'Dividends paid'
  if (isOutflow.has(before ?? '')) {
    if (onFirms.test(tail)) return 'Acquisitions'
    if (/^ to (?:our |the )?(?:cash |common |quarterly )*dividends\b/.test(tail)) return 'Dividends paid'
  }
  if ((paidDividend.test(lead) || /\b(?:the|our|an?) $/i.test(lead)) && ofDividend.test(tail))
    return 'Dividends paid'
  // `we bought back 3 million shares, returning $190 million to shareholders`.
  if (before === 'Shares repurchased' && returningFor.test(lead)) return 'Share repurchases'
  if (wasReturned.test(tail)) return 'Capital returned'
  // `returned $90 million to shareholders: $50 million through buybacks and $40 million through dividends`.
  const isOfReturned =
    before === 'Capital returned' ||
    ofReturned.test(statement.text.slice(0, statement.amounts[index]?.start).slice(-160))
  const way = isOfReturned ? paidBy.exec(tail)?.[1] : undefined
  if (way !== undefined) return /^d/i.test(way) ? 'Dividends paid' : 'Share repurchases'
  const [, through] = returning.test(lead) ? (throughOne.exec(tail) ?? []) : []
  if (through !== undefined) return /^d/i.test(through) ? 'Dividends paid' : 'Share repurchases'
  if (!returning.test(lead) || !toHolders.test(tail)) return null
  const rest = statement.text.slice(statement.amounts[index]?.end)
  if (throughDividends.test(tail) && !/\brepurchas|\bbuybacks?\b/i.test(rest)) return 'Dividends paid'
  return throughBuyback.test(tail) && !/\bdividend/i.test(rest) ? 'Share repurchases' : 'Capital returned'
}
