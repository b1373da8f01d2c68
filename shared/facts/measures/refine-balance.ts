import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { isOfOneHouse } from './of-one-house.ts'
import { nameOwed } from './name-owed.ts'
import { rangeTailOf, type Statement } from '../statement.ts'

/** `overall delinquencies for accruing loans were`, `interest income on our term loans totaled`: what is told of loans. */
const ofLoans =
  /\b(delinquenc(?:y|ies)|deferrals|modifications|(?:interest |fee )?income(?=,? including (?:the |any )?fees\b)|(?:interest |fee )?income|fees|payments|commitments|yields?)\b[^.;,$%]{0,16}(?:, including (?:the |any )?fees,?)? (?:on|for|from|of) (?:[\w-]+ ){0,3}$/i

const paidIn =
  /^,[^;$%]*?\b((?:[a-z]+ )?(?:payments|repayments|payoffs|prepayments|collections|recoveries|sales|originations|commitments))\b[^;$%]*$/

const issuedBefore =
  /\b(?:issu(?:ed?|ing|ance of)|rais(?:ed?|ing)|refinanc(?:ed?|ing)|borrow(?:ed|ing)|offering of|debt (?:capital )?markets for)(?: (?:about|approximately|around|roughly|another|an additional|a further|up to|over|more than|nearly|[$€£¥][\d.,]+ (?:million|billion) (?:in|of) [\w -]{3,24} and))* $/i
const ofEquity = /^ (?:of|in) (?:new )?(?:common )?(?:equity|stock|shares)\b/i

const ofOffering =
  /^ (?:(?:in|of) )?(?:(?!(?:and|or|of|in|from|to)\b)[\w-]+ ){0,3}?(?:debt|notes?|bonds?) (?:offering|issuance|issue|placement|financing|raise|refinancing|transaction)\b|^ (?:[a-z-]+ )?(?:refinancing|recapitalization|securitization)\b/i

/** `ahead of our debt repurchase commitments`, `further debt reductions`: what is done about it, and not what is owed. */
const debtDeed =
  /^ ((?:re)?(?:purchases?|payments?)|buybacks?|reductions?|retirements?|redemptions?|pay-?downs?|tenders?|exchanges?|commitments?|maturit(?:y|ies)|service|covenants?)\b/i

const spentOn = /^ (?:on|to|toward|towards|for|into|in) $/i

const withCredit =
  /^ (?:of|in) (?:(?:combined|total|unrestricted|available) )*cash(?: and (?:cash )?equivalents)?,? (?:and|plus) (?:(?:our|unused|undrawn|untapped|remaining|total|fully|existing|committed|current) )*(?:(?:credit|loan|borrowing|revolving credit|bank) (?:facilit(?:y|ies)|lines)|lines of credit|available (?:credit|borrowing|liquidity|capacity|revolver|under)|availability|borrowing (?:capacity|availability)|credit (?:availability|capacity)|(?:revolver|revolving credit|credit facility) (?:availability|capacity))\b/i

const underCredit =
  /^ (?:(?:of|in) )?(?:(?:available|availability|capacity|undrawn|unused|accessible) )*(?:through|under|on|from|via|within) (?:our |the |an? )?(?:(?!and\b|of\b)[\w-]+ ){0,3}?(?:credit|revolver|facility|facilities|lines?)\b/i

/** `the redemption of $150 million principal amount of our notes for $163 million in cash`: the loan, and what was paid for it. */
const redemptionOf =
  /\b(?:redemption|redeemed|redeem|repurchase|tender|retirement|repayment)(?: of)?(?: (?:an?|all|about|approximately|around|roughly|nearly|at least|over|more than|up to|some|the|our|additional|another))* (?:[$€£¥][\d.,]+ (?:million|billion) [^$€£¥;]{0,120} for(?: (?:about|approximately|a total of))* )?$/i
const ofPrincipal =
  /^ (?:of |in )?(?:(?:aggregate|outstanding|total) )*(?:principal(?: amount)?\b|of (?:our |the )?[^,;$]{0,40}\b(?:notes|bonds|debentures|debt)\b)|^ (?:in|of) cash\b/i

/** `together totaling $80 million, to fully redeem our notes`: what goes out, and not what is owed. */
const toRedeem =
  /^,? to (?:fully |partially |also |voluntarily )?(?:redeem|repay|retire|prepay|extinguish|pay (?:down|off))\b|^ (?:of |in )?[^.,;$%]{0,50}\b(?:debt|notes|bonds) (?:was|were|has been|have been) (?:redeemed|repaid|retired|repurchased|paid (?:down|off))\b/i

/** `$310 million of cash, with $140 million available in the U.S.`: where a part of what is held lies. */
const heldSomewhere =
  /^ (?:of (?:that|which|it|this) )?(?:(?:is|was|were|being|is being) )?(?:available|held|located|residing|domiciled|sits|sitting) (?:in|outside|within|by|at|overseas|offshore|abroad|domestically|internationally|onshore)\b/i
const inWorkingCapital = new Set(['Inventory', 'Accounts receivable', 'Accounts payable', 'Working capital'])
const movedTogether =
  /\bworking capital\b[^;$%\d]{0,60}\b(?:receivables?|inventor(?:y|ies)|payables?)\b[^;$%\d]{0,60} (?:totaling|totaled|of|was|were|amounting to|came to)(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const ofBorrowing =
  /^ (?:in|of) (?:(?:additional|incremental|available|further|unused|undrawn|remaining) )*(?:borrowing|credit|debt|revolver|revolving credit) (?:capacity|availability)\b/i
/** `our used vehicle inventory`, `finished goods inventory`: a part of what is in stock. */
const kindOfStock =
  /\b(new|used|pre-owned)[ -](vehicle|car|truck|boat|equipment|aircraft)s? $|\b(finished[- ]goods|raw[- ]materials?|work[- ]in[- ]pro(?:cess|gress)) $/i
const balances = new Set(['Cash and short-term investments', 'Liquidity', 'Inventory'])

const isBalanceOf = ({ metric }: NamedMetric): boolean =>
  balances.has(metric) || metric === 'Accounts receivable' || metric === 'Loans' || metric === 'Deposits'
const overRequired =
  /^ (?:over|above|beyond|in excess of) (?:our |the |all )?(?:current )?(?:regulatory|statutory|minimum|required|rating agency|capital|target) (?:capital |target |liquidity )?(?:requirements?|minimums?|levels?|needs|targets?)\b/i

const madeOf =
  /\b(?:comprised of|composed of|made up of|consist(?:s|ed|ing) of)(?: [$€£¥][\d.,]+(?: (?:million|billion))? (?:in|of) [a-z ]{3,30}(?:,|,? and))*(?: (?:about|approximately|only|roughly|nearly))* $/i
const deferredBefore =
  /\b(?:deferred|unearned|unamortized|unaccreted) (?:[a-z]+ ){1,2}(?:balance )?of(?: (?:about|approximately|nearly))* $/i
const containsBefore =
  /\b(?:contain(?:s|ed)?|includ(?:es?|ed))(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i

const builtUp =
  /\bbacklog (?:build|burn|growth|increase|reduction) of(?: (?:about|approximately|over|nearly))* $/i
/** `LTM adjusted EBITDA of $930 million`: of a stretch that no column stands for. */
const trailing =
  /\b(LTM|TTM|(?:trailing|last)[- ](?:twelve|12)[- ]months?) (?:adjusted |net |total |GAAP )*$/i

const toRepay =
  /\b(?:to|and|which) (?:[a-z]+ ){0,6}?(?:pay|paid|paying|repay|repaid|reduce|reduced|retire|retired|refinance) ?(?:down|off)? (?:our |the |some |more |additional )?$/
const wasRepatriated = /^ (?:was |were )?repatriated\b/
const usedBefore = /\b(?:uses?|usage|outflows?|burn)(?: of(?: our)?)? $/i
/** `we used $9 million in cash for acquisitions`, `cash on hand was used to redeem $12 million of notes`: what went out. */
const spentBefore =
  /\b(?:used|spent|paid|deployed|invested)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const usedTo =
  /\b(?:was|were) used (?:to|for)\b[^.;]*$|\bcash dividends? of(?: (?:about|approximately|more than|over))* $/i
/** `bought a mill, utilizing $9 million of our cash`. */
const usingBefore =
  /\b(?:utiliz|us|deploy|consum|spend)ing(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
/** `Working capital consumed $28 million of cash`. */
const consumedBefore =
  /\b(?:used|consumed|absorbed|tied up|ate(?: up)?|drained|burned(?: through)?|took up)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const ofCash = /^ (?:of|in) (?:our |the )?(?:available |balance sheet )?cash\b/i
const inCash = /^ (?:in|of) (?:net )?cash (?:for|on|to)\b/i

/** `we brought back $187 million of offshore cash`, `$6 million repatriated during the quarter`. */
const broughtHome =
  /\b(?:brought (?:back|home)|repatriat(?:ed|ing))(?: (?:about|approximately|around|roughly|nearly|over|another))* $/i
const wcMoved =
  /^ (?:of|in|from) (?:net )?working capital (?:sources?|uses?|usage|inflows?|outflows?|benefits?|releases?|builds?)\b/i
const wcMovedBefore =
  /\bworking capital (?:sources?|uses?|usage|inflows?|outflows?|benefits?|releases?|builds?) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
/** `Working capital was a source of cash of $87 million`. */
const sourceBefore = /\b(?:source|inflow|generation) (?:of )?$/i
/** `We added $85 million in cash through a loan`. */
const addedBefore =
  /\b(?:added|raised|received|contribut(?:ed|ing)|gained)(?: (?:an?|net|about|approximately|around|roughly|nearly|over|another|additional|total|of))* $/i
/** `We generated over $90 million of cash`: what came in over a quarter. */
const generatedBefore =
  /\b(?:generat|produc)(?:ed|ing|es?)(?: (?:an?|about|approximately|around|roughly|nearly|over|more than|another|record|strong|some))* $/i
const partBefore =
  /\b(?:us|deploy|utiliz)(?:ed|ing) (?:a (?:portion|part|piece)|some|part|much|most|all) of (?:our |the )*(?:(?:more than|over|about|approximately|nearly|existing) )*$/i
const movedBefore = /\b(?:increase|decrease|change|reduction|decline) $/i
/** `acquires the maker for $850 million in cash`: what is paid for a firm. */
const boughtFor =
  /\b(?:acquir\w+|purchas\w+|buy(?:ing)?|bought|s(?:old|ell|elling)|divest\w*|sale of|(?:acquisition|deal|transaction|purchase|merger|buyout)\b[^.;$%]{0,40} (?:closed|was (?:closed|completed)|completed))\b[^.;$%]{0,120} for(?: (?:about|approximately|around|roughly|nearly|over|a total of|total consideration of))* $/i

/** `for $61 million in cash and $20 million of stock`: the other half of a price. */
const andInShares =
  /\bfor (?:about |approximately )?[$€£¥][\d.]+ (?:million|billion) (?:in|of) cash(?: and|,? plus)(?: (?:about|approximately|around|another))* $/i

/** What cash is told of beside what is held: what was brought home, came in or is paid for a firm; null for what is held. */
function nameCash({ text, amounts }: Statement, index: number, read: NamedMetric): NamedMetric | null {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  const lead = text.slice(Math.max(0, start - 160), start)
  const tail = text.slice(end, end + 48)
  if (broughtHome.test(lead) || wasRepatriated.test(tail)) return asDescribed('Cash repatriated')
  if (spentBefore.test(lead) && /^ (?:on|for|in) (?!cash\b)(?:[\w-]+ ){0,2}acquisitions?\b/.test(tail))
    return asDescribed('Acquisitions')
  if (boughtFor.test(lead) && /^ (?:in|of) cash\b/.test(tail)) return asDescribed('Purchase price')
  if (andInShares.test(lead) && /^ (?:in|of|worth of) (?:our |common |new )*(?:stock|shares)\b/.test(tail))
    return asDescribed('Purchase price')
  if (addedBefore.test(lead) && /^ (?:in|of) (?:free |net |new )?cash\b(?! flow)/.test(tail))
    return asDescribed('Cash brought in')
  if (
    generatedBefore.test(lead) &&
    /^ (?:of|in) (?:net |total |our )?cash\b(?! (?:flow|from|by|through|in (?:our |the )?operat))/.test(tail)
  )
    return asDescribed('Cash generated')
  // `using a part of our $2 billion of cash, we paid back the loan`: what was held before.
  if (partBefore.test(lead) && /^ (?:of|in) (?:our |the |available )?cash\b/.test(tail))
    return asDescribed('Earlier cash')
  const mention = read.mention
  // `our net increase in cash was $15 million`.
  if (mention !== null && movedBefore.test(text.slice(Math.max(0, mention.start - 24), mention.start)))
    return asDescribed('Change in cash')
  if (mention !== null && sourceBefore.test(text.slice(Math.max(0, mention.start - 24), mention.start)))
    return asDescribed('Cash brought in')
  return null
}

/** What is told of a balance, or of a stretch of its own, and is not the measure whose name stands beside it; null where it is the measure. */
export function refineBalance(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || !isCurrency(unit)) return null
  const { text } = statement
  const tail = rangeTailOf(statement, index)
  // `We have free cash of $170 million at the end of the quarter`: what is held and not bound, and no flow.
  const free = read.metric === 'Free cash flow' ? read.mention : null
  if (
    free !== null &&
    /^free cash$/i.test(text.slice(free.start, free.end)) &&
    (/\b(?:have|had|has|with|our|hold|held)(?: \w+)? $/i.test(
      text.slice(Math.max(0, free.start - 20), free.start),
    ) ||
      /^ (?:balance|position)\b/.test(text.slice(free.end)))
  )
    return asNamed('Free cash')
  // `our first branch has passed $2 million of receivables`: of one house, and not of all.
  if (isBalanceOf(read) && isOfOneHouse(text, amount.start, amount.end))
    return asDescribed(`Part of ${read.metric}`)
  // `the total was comprised of $33 million in loans and $1 million in property`: some of it.
  if (
    isBalanceOf(read) &&
    // Liquidity is made of cash itself.
    !/\bliquidity\b/i.test(text.slice(0, amount.start)) &&
    madeOf.test(text.slice(Math.max(0, amount.start - 90), amount.start)) &&
    /^ (?:in|of) /.test(tail)
  )
    return asDescribed(`Part of ${read.metric}`)
  // `PPP loans had a deferred fee balance of $28 million`: what is still to be taken in.
  if (isBalanceOf(read) && deferredBefore.test(text.slice(Math.max(0, amount.start - 60), amount.start)))
    return asDescribed('Deferred fees')
  // `cash and investments of $600 million over regulatory requirements`: what is held beyond them.
  if (balances.has(read.metric) && overRequired.test(text.slice(amount.end, amount.end + 60)))
    return asDescribed(`Excess ${read.metric.toLowerCase()}`)
  const issued = issuedBefore.test(text.slice(Math.max(0, amount.start - 90), amount.start))
  if (issued && ofEquity.test(tail) && amount.power >= 6) return asNamed('Share issuance proceeds')
  if (issued && read.metric === 'Total debt') return asDescribed('Debt issued')
  // `sold a building for $92 million and used the proceeds to pay down debt`: what was got, and not what is owed.
  if (
    read.metric === 'Total debt' &&
    read.mention !== null &&
    read.mention.start >= amount.end &&
    toRepay.test(text.slice(amount.end, read.mention.start))
  )
    return asDescribed('Other')
  // `a $390 million debt offering`.
  if (read.metric === 'Total debt' && ofOffering.test(tail)) return asDescribed('Debt issued')
  if (read.metric === 'Total debt' && read.mention !== null) {
    const deed = debtDeed.exec(text.slice(read.mention.end, read.mention.end + 40))?.[1]
    // `we deployed $340 million on debt reduction, dividends and buybacks` is a list.
    if (deed !== undefined && !spentOn.test(text.slice(amount.end, read.mention.start)))
      return asDescribed(
        /^(?:re)?(?:pay|purch|reduc|retir|redem|buy)/i.test(deed)
          ? 'Debt repayment'
          : capitalize(`debt ${deed.toLowerCase()}`),
      )
  }
  if (
    (read.metric === 'Total debt' || read.metric === 'Cash and short-term investments') &&
    redemptionOf.test(text.slice(Math.max(0, amount.start - 200), amount.start)) &&
    ofPrincipal.test(tail)
  )
    return asNamed('Debt repayment')
  if (read.metric === 'Total debt' && toRedeem.test(tail)) return asNamed('Debt repayment')
  if (balances.has(read.metric) && index > 0 && heldSomewhere.test(tail))
    return asDescribed(`Part of ${read.metric}`)
  // `cash of $40 million and $90 million in borrowing capacity`: what could be borrowed.
  // `$3 billion in cash and available credit`: what could be paid with.
  if (
    read.metric === 'Cash and short-term investments' &&
    withCredit.test(text.slice(amount.end, amount.end + 110))
  )
    return asNamed('Liquidity')
  // `net cash and access to $90 million through our credit facility`: what could be borrowed.
  if (
    (read.metric === 'Net cash' || read.metric === 'Cash and short-term investments') &&
    underCredit.test(text.slice(amount.end, amount.end + 90))
  )
    return asDescribed('Borrowing capacity')
  if (read.metric === 'Liquidity' && wasRepatriated.test(tail)) return asDescribed('Cash repatriated')
  const stock =
    read.metric === 'Inventory' && read.mention !== null
      ? kindOfStock.exec(text.slice(Math.max(0, read.mention.start - 28), read.mention.start))
      : null
  if (stock?.[1] !== undefined)
    return { ...read, segment: capitalize(`${stock[1].toLowerCase()} ${(stock[2] ?? '').toLowerCase()}`) }
  if (stock?.[3] !== undefined) return asDescribed(`${capitalize(stock[3].toLowerCase())} inventory`)
  if (balances.has(read.metric) && ofBorrowing.test(tail)) return asDescribed('Borrowing capacity')
  // `a working capital build in receivables, inventories and payables totaling $90 million`: what went into all of them.
  if (
    inWorkingCapital.has(read.metric) &&
    movedTogether.test(text.slice(Math.max(0, amount.start - 180), amount.start))
  )
    return asDescribed('Change in working capital')
  // `a backlog build of $65 million`, `we built $65 million of backlog`: what came on top of it.
  if (
    read.metric === 'Backlog' &&
    (builtUp.test(text.slice(Math.max(0, amount.start - 40), amount.start)) ||
      (/^ (?:of|in|to) (?:our |the )?backlog\b/.test(tail) &&
        /\b(?:built|added|adding|building)(?: (?:about|approximately|over|nearly))* $/.test(
          text.slice(Math.max(0, amount.start - 40), amount.start),
        )))
  )
    return { ...read, metric: 'Change in backlog', mention: null, isNamed: false }
  // `a backlog of $48 billion, of which $24 billion is funded`.
  if (
    read.metric === 'Backlog' &&
    /^ (?:of (?:which|that|it) )?(?:is|was) (?:currently )?funded\b/.test(tail)
  )
    return { ...read, metric: 'Funded backlog', mention: null, isNamed: true }
  // `We booked $90 million of new business and ended with a backlog of …`.
  if (
    read.metric === 'Backlog' &&
    /^ (?:of|in) (?:new )?(?:business|orders|awards|work)\b/.test(tail) &&
    /\bbooked(?: (?:about|approximately|over|nearly|a record))* $/.test(
      text.slice(Math.max(0, amount.start - 40), amount.start),
    )
  )
    return { ...read, metric: 'Bookings', mention: null, isNamed: true }
  // `$9 million of working capital use`, `a working capital source of $9 million`: what it took or gave.
  if (
    read.metric === 'Working capital' &&
    isCurrency(unit) &&
    (wcMoved.test(text.slice(amount.end, amount.end + 60)) ||
      wcMovedBefore.test(text.slice(Math.max(0, amount.start - 60), amount.start)))
  )
    return asDescribed('Change in working capital')
  // `cash grew to $51 million, and we generated $9 million from working capital`: what came in, and not what is held.
  if (
    read.metric === 'Cash and short-term investments' &&
    index > 0 &&
    /^ (?:of cash )?(?:from|out of|through) (?:our |lower |reduced )*(?:working capital|inventor(?:y|ies)|receivables)\b/.test(
      tail,
    )
  )
    return asDescribed('Cash from working capital')
  // `total debt, net of cash, was $2 billion`.
  if (
    read.metric === 'Total debt' &&
    read.mention !== null &&
    /^,? (?:less|net of) (?:our |unrestricted |total |available )*cash(?: and (?:cash )?equivalents| and investments| on hand)?(?:,? (?:was|is|stood|totaled|came)\b|, (?:of|at)\b)/i.test(
      text.slice(read.mention.end, read.mention.end + 90),
    )
  )
    return { ...read, metric: 'Net debt' }
  // `Net inventory on a per store basis was $90,000`.
  const each =
    read.mention !== null && read.mention.end <= amount.start
      ? /\bon a per[- ]([a-z]+) basis\b/.exec(text.slice(read.mention.end, amount.start))?.[1]
      : undefined
  if (each !== undefined && each !== 'share') return { ...read, metric: `${read.metric} per ${each}` }
  // `our backlog contained $90 million of old projects`: some of it.
  if (
    read.mention !== null &&
    read.mention.end <= amount.start &&
    (balances.has(read.metric) || read.metric === 'Backlog' || read.metric === 'Total debt') &&
    containsBefore.test(text.slice(read.mention.end, amount.start))
  )
    return { ...read, metric: `Part of ${read.metric}`, mention: null, isNamed: false }
  const besideDebt = nameOwed(statement, index, read)
  if (besideDebt !== null) return besideDebt
  const besideCash =
    read.metric === 'Cash and short-term investments' ? nameCash(statement, index, read) : null
  if (besideCash !== null) return besideCash
  if (read.mention === null) return null
  const before = text.slice(Math.max(0, read.mention.start - 64), read.mention.start)
  // `a write-down of inventory of $3 million`: what is taken off it.
  if (
    isBalanceOf(read) &&
    /\b(?:write-?(?:downs?|offs?)|impairments?|provisions?|reserves?|charges?) (?:of|on|for|against) (?:(?:our|the|some|excess|obsolete|certain) )*$/i.test(
      before,
    )
  )
    return asDescribed(`${read.metric} written down`)
  const told = read.metric === 'Loans' ? ofLoans.exec(before)?.[1] : undefined
  if (told !== undefined)
    return {
      ...asNamed(/^delinq/i.test(told) ? 'Delinquent loans' : capitalize(`${told} of loans`)),
      // `interest income on SBA loans`: of one kind of them.
      segment: /^[A-Z]{2,}/.test(read.segment ?? '') ? read.segment : null,
    }
  // `On our SBA loans, repayments rose, totaling $1.1 billion`: what came in, and not what is lent.
  const paid =
    read.metric === 'Loans' && read.mention.end <= amount.start
      ? paidIn.exec(text.slice(read.mention.end, amount.start))?.[1]
      : undefined
  if (paid !== undefined) return { ...asDescribed(capitalize(paid)), segment: read.segment }
  // `cash provided by operations before changes in working capital`: beside the flow itself.
  if (
    read.metric === 'Operating cash flow' &&
    /^ (?:before|excluding) (?:any |the )?(?:changes? in |movements? in )?(?:net )?(?:working capital|operating assets)/.test(
      text.slice(read.mention.end, read.mention.end + 60),
    )
  )
    return { ...read, metric: 'Operating cash flow before working capital', isNamed: false }
  // `operating cash flow of $62 million, with a use of cash this quarter of $8 million`: what went out is of the flow.
  const clause = statement.text.slice(Math.max(0, amount.start - 120), amount.start)
  const isSpent =
    (spentBefore.test(clause) && inCash.test(tail)) ||
    usedTo.test(clause) ||
    ((usingBefore.test(clause) || consumedBefore.test(clause)) && ofCash.test(tail))
  if (read.metric === 'Cash and short-term investments' && isSpent)
    return asDescribed(/dividend/i.test(clause.slice(-40)) ? 'Dividends paid' : 'Cash used')
  if (read.metric === 'Cash and short-term investments' && usedBefore.test(before)) {
    const at = read.mention.start
    const flow = statement.metrics.findLast(
      (other) => other.end <= at && /^(?:Operating|Free) cash flow$/.test(other.metric.name),
    )
    return flow === undefined
      ? asDescribed('Cash used')
      : { ...read, metric: flow.metric.name, mention: flow }
  }
  return trailing.test(before)
    ? { ...read, metric: `Trailing ${read.metric}`, segment: null, mention: null, isNamed: false }
    : null
}
