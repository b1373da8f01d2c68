import type { Side } from '../../documents/document.ts'
import type { FoundAlias } from '../../metrics/find-aliases.ts'
import { shippedCatalogue, type MetricCatalogue } from '../../metrics/metric-catalogue.ts'

export interface MetricMention extends FoundAlias {
  /** `revenue` in `61% of revenue`: what the figure is a part of, not what it measures. */
  readonly isWhole: boolean
}

const wholeBefore =
  /(?:%|\bpercent(?:age)?|\bpoints|\bportion|\bshare|\bthirds?|(?<!\b(?:first|second|back|front|latter|1st|2nd) )\bhalf),?(?: of)(?: (?:our|its|the|their|total|net|overall|company|data center|data|center|[A-Z]\w*['’]s|[a-z-]+))* ?$/i
/** `excluding foreign currency impact`: what a figure is without. */
const leftOut =
  /\b(?:excluding|exclusive of|excludes?|adjusted for|apart from)(?: (?!and\b)[\w&'’-]+){0,4} ?$/i

const handled =
  /^ (?:step-?ups?|impacts?|effects?|write-?(?:downs?|offs?)|reserves?|charges?|obsolescence|adjustments?)\b/i

const otherUse =
  /^ (?:prices?\b|and marketing|channels?|people|mix|team|force|cycle|opportunity|recognition|drivers?|contributors?|streams?|yields?)\b/i

/** `on our last earnings call`: an occasion, and no profit. */
const occasion =
  /^ (?:calls?|releases?|conference|presentation|announcements?|seasons?|reports?|webcast|materials|slides?|script|transcript)\b/i

/** 收益 is revenue in Hong Kong's reports, and a gain or a return where another noun stands before or behind it. */
const isTurnover = (before: string, after: string): boolean =>
  !/(?:投[資资]|其他(?![業业][務务]$)|利息|[兌兑]|公允|公平值?|[處处]置|出售|[資资][產产]|每股|政府|全面|[綜综]合|非[經经]常性|[淨净]|融[資资]|租[賃赁金]|股息|估值|[獲获帶带][得來来]|[來来]源)[^，。；\d]{0,2}$/.test(
    before,
  ) && !/^(?:率|[權权]|[類类]|性|表)/.test(after)

/** Words beside an everyday name that make it another thing: `operating leverage`, `net cash outflow`, `our largest market`. */
const otherThings: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  'Other expense': { before: /\b(?:and|all|any|or) $/i },
  // The general partner of a fund is no gross profit.
  'Gross margin': { after: /^(?:s\b| (?:commit\w*|interests?|stakes?|capital|funds?|co-invest\w*|led)\b)/i },
  // `natural gas pipeline`, `our products pipeline segment`: what gas goes through.
  'Order pipeline': {
    before:
      /\b(?:[Gg]as|[Oo]il|[Cc]rude|[Pp]roducts?|NGL|CO2|[Ll]iquids|[Ww]ater|[Ss]torage and|[Ii]nterstate|[Ii]ntrastate) $|(?<=[a-z,] )[A-Z][a-z]+ $/,
    after:
      /^ (?:assets?|systems?|segments?|capacity|operat\w+|network|infrastructure|tariffs?|volumes?|transport\w*|integrity|construction)\b/,
  },
  // `on a unit cost basis, steel was up 6%`: how something else is counted.
  'Unit cost': { after: /^ basis\b/ },
  // `stores distribution expense`, `traffic gaps to the index`: what it costs, and how far off others are.
  // `11,500 drilling locations`: where wells may be sunk.
  'Store count': {
    before:
      /\b(?:drilling|drill|undrilled|drillable|wells?|wellhead|inventory|infill|premium|resource|pad) $/i,
    after:
      /^ (?:(?:distribution|operating|occupancy|payroll|labou?r|selling|opening|closing) )*(?:expenses?|costs?)\b/,
  },
  // `earnings of unconsolidated subsidiaries`: of others, of which it has a share.
  'Net income': {
    after:
      /^ (?:of|from|in) (?:our |the )?(?:unconsolidated|nonconsolidated|equity[- ]method|affiliates?\b|associates?\b|joint ventures?\b)/,
  },
  // `in this liquidity environment`: how things are.
  Liquidity: { after: /^ (?:environment|conditions|backdrop)\b/ },
  Traffic: { after: /^ (?:gaps?|outperformance|beat)\b/ },
  'Leverage ratio': { before: /\b(?:operating|cost|expense|fixed[- ]cost|SG&A|sales|margin) $/i },
  'Net cash': {
    after:
      /^ (?:outflows?|inflows?|flows?|used|provided|paid|usage|impacts?|costs?|proceeds|payments?|consideration|interest|settlement|generat\w+|burn\w*)\b/i,
  },
  // `$8 million of costs returned`: what came back, and was given to nobody.
  'Capital returned': {
    before:
      /\b(?:costs?|expenses?|spend(?:ing)?|travel|demand|traffic|volumes?|customers|guests|patients|employees|activity|inflation) (?:(?:that|which|has|have|had|will|would|to|be|being|is|are|was|were) ){0,3}$/i,
  },
  'Cash and short-term investments': {
    after:
      /^ (?:payments?|tax(?:es)?|outflows?|outlays?|charges?|costs?|expenditures?|consideration|interest|contributions?|restructuring|settlements?|returns?|proceeds|conversion|acquired|(?:pension |retirement )?plans?)\b/i,
  },
  // Those who hire for others call that business RPO as well.
  'Remaining performance obligations': {
    after:
      /^ (?:(?:and|&) (?:[A-Z][a-z]+\b|(?:[a-z]+ )?(?:search|staffing|consulting|recruiting|recruitment|talent)\b)|fee|new business|business|segment|(?:was|were) awarded|clients?|services?)\b/,
  },
  // `working capital needs associated with $2 billion of growth`: what it is needed for.
  'Working capital': {
    after:
      /^ (?:needs|requirements?|associated|demands|management|usage|initiatives|efficiency|intensity)\b/i,
  },
  // `debt issuance costs`: what it costs to borrow.
  'Total debt': {
    after:
      /^ (?:issuance|extinguishment|service|refinancing|retirement|breakage) (?:costs?|charges?|fees?|expenses?)\b|^ (?:capacity|availability|extinguishment)\b/i,
  },
  'Market size': {
    before:
      /\b[Oo]ur (?:two |three )?(?:(?:second |third |second-|third-)?largest|biggest|fastest[- ]growing)(?: [\w-]+){0,2} $/,
    after: /^, we (?:delivered|grew|saw|posted|achieved|had|generated|recorded)\b/,
  },
}

const toldInMoney =
  /^(?: dollars)?(?: (?:for|in) the (?:\w+ )?quarter)?,? (?:of|was|were|totaled|at|came to|reached)(?: (?:about|approximately|nearly|over))* [$€£¥]\d[\d.,]* (?:million|billion)/i

/** `return on average assets and average common equity`: what the second is a return on too. */
const returnOnToo =
  /^ and (?:on )?(?:average )?((?:tangible )?(?:common )?)(?:(?:share|stock)holders['’] )?equity\b/i

/** Metrics named in a sentence, in order; of overlapping names the longest stands. */
const forResearch =
  /^ (?:tools?|equipment|centers?|team|teams|people|engineers|labs?|facilit(?:y|ies)|lines?|fab|staff|headcount)\b/i

export function findMetrics(
  text: string,
  side: Side,
  catalogue: MetricCatalogue = shippedCatalogue,
): MetricMention[] {
  const found: MetricMention[] = []
  for (const { metric, start, end, isWeak } of catalogue.aliases[side](text)) {
    if (
      side === 'en' &&
      /earnings$/i.test(text.slice(start, end)) &&
      occasion.test(text.slice(end, end + 16))
    )
      continue
    if (side === 'en' && metric.name === 'Revenue' && otherUse.test(text.slice(end, end + 16))) continue
    if (
      side === 'en' &&
      /^we sold$/i.test(text.slice(start, end)) &&
      !/^ (?:about |approximately |over |nearly )?[$€£¥]/.test(text.slice(end, end + 24))
    )
      continue
    // `impairments and other expenses`, `all other expenses`: whatever is left, and not what stands below the operating income.
    if (side === 'en' && metric.name === 'Other expense' && /^other expenses$/i.test(text.slice(start, end)))
      continue
    if (side === 'en' && isPartOfName(text, start, end)) continue
    // `customer pay gross profit`: a word of another name.
    if (
      side === 'en' &&
      metric.name === 'Customers' &&
      /^customer$/i.test(text.slice(start, end)) &&
      /^ (?!(?:for|in|with|at|that|who|which|and|or|is|was|were|are|to|of|from|on|by|has|had|as|we|this|last|now|today)\b)[a-z]/.test(
        text.slice(end),
      ) &&
      !/^ (?:count|base|numbers?|growth|additions?|adds|total|losses|gains?|accounts?|logos?|wins|relationships)\b/.test(
        text.slice(end, end + 16),
      )
    )
      continue
    // `closed sales of $240 million`: what was signed, and not what was sold.
    if (
      side === 'en' &&
      metric.name === 'Revenue' &&
      /\bclosed $/i.test(text.slice(Math.max(0, start - 8), start))
    )
      continue
    // `new sales of $70 million`: what was won, and not yet delivered.
    if (
      side === 'en' &&
      metric.name === 'Revenue' &&
      /\b[Nn]ew $/.test(text.slice(Math.max(0, start - 8), start)) &&
      /^sales$/i.test(text.slice(start, end))
    )
      continue
    const other = side === 'en' ? otherThings[metric.name] : undefined
    const isMany = metric.name !== 'Store count' && /s$/i.test(text.slice(start, end))
    if (!isMany && other?.before?.test(text.slice(Math.max(0, start - 48), start)) === true) continue
    if (other?.after?.test(text.slice(end, end + 24)) === true) continue
    // `Utilities, our largest end market, was down`: a name for whom one sells to.
    if (
      side === 'en' &&
      metric.name === 'Market size' &&
      /\bend $/i.test(text.slice(Math.max(0, start - 4), start))
    )
      continue
    // `Europe up 20% and emerging markets up 28%`: where one sells.
    if (
      side === 'en' &&
      metric.name === 'Market size' &&
      /\b(?:emerging|developed|developing|frontier) $/i.test(text.slice(Math.max(0, start - 12), start))
    )
      continue
    // `the inventory step-up`, `inventory impacts`: what is done with a balance is no balance.
    if (side === 'en' && metric.name === 'Inventory' && handled.test(text.slice(end, end + 16))) continue
    // `maintenance and R&D tools`: what is bought for it.
    if (side === 'en' && metric.name === 'R&D expense' && forResearch.test(text.slice(end, end + 16)))
      continue
    const before = text.slice(Math.max(0, start - 60), start)
    // `SG&A expense, including R&D, was`: an aside, and nothing the figure is of.
    if (
      side === 'en' &&
      text.startsWith(',', end) &&
      /, (?:including|inclusive of)(?: our| the)? $/i.test(before) &&
      found.at(-1) !== undefined &&
      start - (found.at(-1)?.end ?? 0) < 24
    )
      continue
    if (side === 'zh' && text.slice(start, end) === '收益' && !isTurnover(before, text.slice(end, end + 2)))
      continue
    if (side === 'en' && leftOut.test(before)) continue
    // `savings in operating expenses of $25 million`: what is saved.
    if (
      side === 'en' &&
      / expenses?$/i.test(metric.name) &&
      /\bsavings (?:in|on|from) (?:our |the |total )?$/i.test(before)
    )
      continue
    // `a 5% decline in new units`: what a dealer sells new, and no stores.
    if (
      side === 'en' &&
      metric.name === 'Store openings' &&
      /^new units$/i.test(text.slice(start, end)) &&
      /% (?:increase|decrease|decline|growth|drop|rise) in $/.test(before)
    )
      continue
    // Posts to be filled open no stores.
    if (side === 'en' && metric.name === 'Store openings' && /\b(?:job|position|role|career) $/i.test(before))
      continue
    // `cash, restricted cash and investments`: all that is held, told in one.
    const held = side === 'en' && metric.name === 'Restricted cash' ? heldWith.exec(before) : null
    const allHeld = catalogue.find('Cash and short-term investments')
    if (held !== null && allHeld !== null) {
      const from = start - held[0].length
      while ((found.at(-1)?.end ?? 0) > from) found.pop()
      found.push({ start: from, end, metric: allHeld, isWeak: false, isWhole: false })
      continue
    }
    const after = text.slice(end, end + 12)
    const isWhole =
      side === 'en'
        ? before.includes(' of') &&
          wholeBefore.test(before) &&
          // `30% of sales and operating margin of 12%`: a rate is no whole.
          !(metric.measure === 'percent' && /\band (?:an? |our |the )?$/.test(before))
        : /[佔占][^,。]{0,6}$/.test(before) || (/^的 ?[\d.]+ ?%/.test(after) && metric.measure === 'money')
    const coordinated = side === 'en' ? findCoordinated(text, start, end, catalogue) : null
    if (coordinated !== null) found.push({ ...coordinated, isWeak, isWhole })
    // `Gross margin of $1.5 billion`: told in money it is the gross profit.
    const inMoney =
      side === 'en' && metric.name === 'Gross margin' && toldInMoney.test(text.slice(end, end + 48))
        ? catalogue.find('Gross profit')
        : null
    found.push({ start, end, metric: inMoney ?? metric, isWeak, isWhole })
    const too =
      side === 'en' && metric.name === 'Return on assets' ? returnOnToo.exec(text.slice(end, end + 60)) : null
    const onEquity = catalogue.find(
      /tangible/i.test(too?.[1] ?? '') ? 'Return on tangible common equity' : 'Return on equity',
    )
    if (too !== null && onEquity !== null)
      found.push({
        start: end + 5,
        end: end + too[0].length,
        metric: onEquity,
        isWeak: false,
        isWhole: false,
      })
  }
  return found
}

const heldWith =
  /\bcash(?: and(?= cash equivalents))?(?:,? (?:and )?cash equivalents| equivalents)?(?:,? (?:and )?(?:short-term |marketable )?(?:investments|securities))?(?:,|,? and) (?:and )?$/i

const coordinatedBefore = /\b([A-Za-z]+) and $/

/** The measure that shares its noun with the next: the `operating` of `operating and free cash flow`, the `gross` of `gross and operating margins`. */
function findCoordinated(
  text: string,
  start: number,
  end: number,
  catalogue: MetricCatalogue,
): Omit<MetricMention, 'isWeak' | 'isWhole'> | null {
  const [first, noun] = /^(\w+) (.+)$/.exec(text.slice(start, end))?.slice(1) ?? []
  const before = coordinatedBefore.exec(text.slice(Math.max(0, start - 24), start))
  const word = before?.[1]
  if (before === null || word === undefined || first === undefined || noun === undefined) return null
  const whole = `${word} ${noun}`
  const metric = catalogue.aliases
    .en(whole)
    .find((each) => each.start === 0 && each.end === whole.length)?.metric
  const at = start - before[0].length
  return metric === undefined || /^(?:our|the|its|net|total|adjusted)$/i.test(word)
    ? null
    : { metric, start: at, end: at + word.length }
}

/** `Production Systems revenue`: one word of a business's name, which is written in capitals all through. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return (
    /^[A-Z][a-z]+$/.test(text.slice(start, end)) &&
    /^ (?:(?:&|and) )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Quarter|Year)[A-Z][a-z]+/.test(
      text.slice(end, end + 24),
    )
  )
}
