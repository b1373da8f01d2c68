import type { Span } from '../../documents/document.ts'
import { capitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import type { Statement } from '../statement.ts'

const owed = new Set(['Total debt', 'Net debt', 'Liquidity', 'Cash and short-term investments', 'Other'])

const loanWords =
  '(?:term loans?(?: [A-Z]\\b)?|notes|bonds?|debentures?|bridge loan|mortgages?|(?:revolving )?credit facilit(?:y|ies)|revolver|revolving (?:credit )?(?:facility|loan)|lines? of credit|credit lines?|ABL(?: (?:facilit(?:y|ies)|revolver))?|commercial paper|term facility)'
const loanKinds =
  '(?:(?:new|our|the|its|an?|existing|outstanding|remaining|senior|secured|unsecured|convertible|subordinated|exchangeable|accordion|committed|syndicated|incremental|additional|drawn|investment|grade|green|asset-based|ABL|(?:20[2-9]\\d|\\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:-(?:year|day|month))?|[\\d.]+%|due|maturing|Term) )*'
/** `$800 million of new 8-year senior notes`, `a $400 million 364-day credit facility`: one loan. */
const oneLoan = new RegExp(`^ (?:(?:of|in|on|from|for|under) )?(${loanKinds}${loanWords})\\b`, 'i')
/** `we repaid the outstanding balance of $65 million on our revolver`. */
const repaidBefore =
  /\b(?:repay|repaid|repaying|pay(?:ing)? (?:down|off)|paid (?:down|off)|retir(?:e|ed|ing)|redeem(?:ed|ing)?|prepa(?:id|y|ying)|extinguish(?:ed|ing)|repurchas(?:e|ed|ing))\b(?: (?:the|our|all|remaining|entire|full|outstanding|balance|of|about|approximately|nearly|over|another|a|an|additional|total))* $/i
/** `our variable rate debt, which totaled`: a part of what is owed. */
const kindOfDebt =
  /\b((?:variable|floating|fixed|adjustable)[- ](?:rate|price)|secured|unsecured|subordinated|convertible|recourse|non-?recourse|vehicle|floor ?plan|mortgage) $/i
const balanceOfLoan = new RegExp(
  `\\b${loanWords}\\b[^;]{0,90}\\b(?:bring(?:ing|s)|brought|reduc(?:ing|ed)|leav(?:ing|es)|tak(?:ing|es)) (?:the |its )?(?:(?:outstanding|remaining) )?(?:balance|amount|principal)(?: (?:outstanding|remaining))? (?:down )?(?:to|at|of)(?: (?:about|approximately))? $`,
  'i',
)
/** All that is owed, called so before the sum. */
const allOwed =
  /\b(?:total|gross|long-term|outstanding|consolidated|funded) (?:debt|borrowings|indebtedness)\b[^.;$%]{0,40}$|\bdebt (?:outstanding|balance)\b[^.;$%]{0,40}$/i
/** `converting our €900 million denominated borrowings`: what is owed in one currency. */
const inCurrency = /^[- ]denominated\b/i
/** `issued $600 million in debt`, `we drew $90 million on`: what came in. */
const borrowedBefore =
  /\b(?:issued?|issuing|drew(?: down)?|borrowed|raised|placed|priced|closed on|upsized|added|obtained|secured)(?: (?:an?|our|the|new|about|approximately|around|roughly|another|an additional|a further|up to|over|nearly))* $/i
const ofDebt =
  /^ (?:of|in) (?:new |additional |incremental |fixed-rate |long-term )*(?:debt|borrowings)\b|^ (?:of|in) (?:(?:new|additional|[\d.]+%|\d+-year|20\d\d|senior|secured|unsecured|convertible|subordinated|floating-rate|fixed-rate|investment-grade) )*(?:notes|bonds|debentures)\b/i
/** `all of our $70 million revolver, less $3 million in letters of credit`. */
const lettersOfCredit = /^ (?:of|in) (?:outstanding |undrawn |standby |issued )*letters? of credit\b/i
/** `$300 million available under our revolver`, `$200 million of unused capacity on our line`. */
const stillToDraw =
  /^ (?:(?:of|in) )?(?:(?:is |was |remains |still |currently |fully |unused |undrawn |additional |remaining |borrowing |total |committed )*)(?:available|undrawn|unused|availability|capacity|remaining)(?: capacity| availability| for (?:borrowing|use))? (?:under|on|in|from|through|for|of) (?:our |the |its |an? |existing )*(?:[$€£¥][\d.]+ (?:million|billion) )?(?:[\w-]+ ){0,4}?(?:revolver|revolving|credit|facilit(?:y|ies)|lines?|ABL|loan)\b/i
/** `including $700 million of cash and $1.2 billion under our revolver`. */
const costsOfDebt =
  /\b((?:[a-z-]+ )?(?:costs?|fees|charges?|premiums?|penalt(?:y|ies)))(?: [a-z-]+){1,6} (?:of|on|for) (?:our |the |all )*(?:[\w-]+ ){0,4}(?:loans?|notes|debt|bonds|debentures) (?:total(?:s|ed)?|was|were|is|are|came to|amounted to)(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const underRevolver =
  /^ (?:under|on|from) (?:our |the |its )?(?:[$€£¥][\d.]+ (?:million|billion) )?(?:[\w-]+ ){0,3}?(?:revolver|facilit(?:y|ies)|lines? of credit|credit lines?|ABL)\b/i
/** `debt of $1.1 billion, including $300 million drawn on the revolver`: some of it. */
const drawnOf =
  /^ (?:(?:was|is|remains|currently|outstanding|borrowed|drawn) )+(?:on|under|against) (?:our |the |its )?(?:[\w-]+ ){0,3}?(?:revolver|facilit(?:y|ies)|lines? of credit|credit lines?|ABL|term loans?)\b/i
/** `availability under our facility of $240 million`. */
const availableBefore =
  /\bavailab(?:ility|le) (?:under|on|from) (?:our|the|its) (?:[\w-]+ ){0,4}?(?:revolver|facilit(?:y|ies)|lines? of credit|credit lines?|credit agreement)(?: of|,? totaling| is| was| st(?:ands|ood) at| c(?:omes|ame) to)(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const undrawnBefore =
  /\b(?:undrawn|unused|untapped|available) (?:[\w-]+ ){0,3}?(?:revolver|facilit(?:y|ies)|lines? of credit|credit lines?|commitments?|borrowings?)(?: (?:balance|capacity|availability|commitments?))?(?: of|,? (?:totaling|which totals))(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** Whether a sum is what was borrowed: `issued $300 million of senior notes`. */
export const isBorrowed = ({ text }: Statement, { start, end }: Span): boolean =>
  borrowedBefore.test(text.slice(Math.max(0, start - 110), start)) && ofDebt.test(text.slice(end, end + 110))

/**
 * What a sum is that stands where debt, cash or liquidity is spoken of and is none of them: one loan, an issue, what
 * could still be drawn. Null where it is no such sum. `read` is what it was taken for.
 */
export function nameOwed(statement: Statement, index: number, read: NamedMetric): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || !(owed.has(read.metric) || read.metric.startsWith('Excess '))) return null
  const lead = statement.text.slice(Math.max(0, amount.start - 110), amount.start)
  // What follows up to the next sum; the days and years in a loan's name are amounts too.
  const from = Math.max(amount.end, statement.amounts[amount.other ?? index]?.end ?? 0)
  const tail = statement.text.slice(from, from + 110)
  if (read.metric === 'Cash and short-term investments' && /^ (?:of )?(?:undrawn|unused)\b/.test(tail))
    return asDescribed('Borrowing capacity')
  if (read.metric === 'Cash and short-term investments' && underRevolver.test(tail))
    return asDescribed('Borrowing capacity')
  // `what ending the loans early cost us was about $15 million`.
  const costs = costsOfDebt.exec(statement.text.slice(Math.max(0, amount.start - 160), amount.start))?.[1]
  if (costs !== undefined) return asDescribed(capitalize(costs))
  if (availableBefore.test(lead) || undrawnBefore.test(lead) || stillToDraw.test(tail))
    return asDescribed('Borrowing capacity')
  // `liquidity is net of $500 million of paper that is outstanding`: what has been taken off it.
  if (/\bnet of(?: (?:about|approximately|around|roughly|nearly|over|the|our))* $/i.test(lead))
    return asDescribed('Other')
  if (lettersOfCredit.test(tail)) return asDescribed('Letters of credit')
  if (read.metric !== 'Total debt') return null
  const kind =
    read.mention !== null &&
    /^(?:debt|borrowings)$/i.test(statement.text.slice(read.mention.start, read.mention.end))
      ? kindOfDebt.exec(statement.text.slice(Math.max(0, read.mention.start - 24), read.mention.start))?.[1]
      : undefined
  if (kind !== undefined)
    return asDescribed(capitalize(`${kind.toLowerCase().replace(/ (?=rate|price)/, '-')} debt`))
  if (
    drawnOf.test(tail) &&
    /\b(?:including|of which|with|and)(?: (?:about|approximately|roughly|nearly))* $/i.test(lead)
  )
    return asDescribed('Part of Total debt')
  if (repaidBefore.test(lead)) return { ...read, metric: 'Debt repayment' }
  if (allOwed.test(lead) && !balanceOfLoan.test(statement.text.slice(0, amount.start))) return null
  if (inCurrency.test(tail)) return asDescribed('Debt in one currency')
  // `paid down our term loan by $20 million, bringing the outstanding balance to $310 million`: of that loan.
  if (balanceOfLoan.test(statement.text.slice(0, amount.start))) return asDescribed('Loan balance')
  const loan = oneLoan.exec(tail)?.[1]
  return loan === undefined
    ? null
    : asDescribed(
        capitalize(loan.replace(/^(?:(?:new|our|the|its|an?|existing|outstanding|remaining) )+/i, '')),
      )
}
