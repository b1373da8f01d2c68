import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, type Refine } from './named-metric.ts'
import { nameByNounBefore } from './noun-before.ts'
import { leadOf, rangeTailOf } from '../statement.ts'

const lapped =
  /\b(?:as|when|while) we (?:(?:will|also|begin to|start to|have|had) )*lap(?:s|ped|ping)?\b(?: (?:[a-z-]+ ){0,5}of)?(?: (?:about|approximately|around|roughly|nearly|over))* (?:[$€£¥][\d.,]+ (?:million|billion) and )?$/i

const requiredBehind =
  /^ (?:(?:minimum|regulatory|covenant|capital|required) )*(?:requirements?|thresholds?|covenants?|minimum|hurdle)\b/i
const requiredBefore =
  /\b(?:covenants?|requirements?|thresholds?|required minimum|minimum)(?: (?:of|is|are|at|level|ratio))+(?: (?:about|approximately))? $/i

/** `well below the pre-pandemic level of 17%`. */
const formerLevel =
  /\b(?:the|our|a) (pre-pandemic|pre-COVID|historical|long-term|normalized|five-year|ten-year|10-year) (?:average |normal )?(?:levels?|rate|average|norm|range)? ?of(?: (?:about|approximately))? $/i

/** `Setting aside the strike`, `not counting Larch`. */
const leaving =
  '(?:(?:factoring|stripping|backing|leaving|taking) out|setting aside|not counting|apart from|aside from)'
/** What a sentence leaves out, and what it then says would be. */
const leavesOut = new RegExp(
  `\\b(?:excluding|${leaving}|adjusting for|adjusted for|after giving effect to|giving effect to|if we exclude|without|absent|before(?= [^.;,$%]{3,40}? would\\b)|(?:if not|but) for|pro forma for)\\b`,
  'i',
)
const wouldBe =
  /\b(?:would|could) (?:still )?(?:have (?:been|increased|grown|declined|decreased|improved|risen|fallen)|be)\b[^.;]{0,48}$/i
const wouldHaveBeen = /\bwould have been (?:about |around |approximately |roughly )?$/
/** `Had we owned Larch all quarter, revenue would have been $520 million`: nobody took that in. */
const supposes =
  /\bpro forma\b|\b[Ii]f (?:you|we|one|I) (?:were to )?(?:add(?:ed)? back|exclud(?:e|ed)|t(?:ake|ook) (?:away|out)|(?:strip|back|pull)(?:ped|ed)? out|adjust(?:ed)? for|ignored?|set aside)\b|\b(?:had|if) (?:we|it|the [\w -]{3,30}) (?:had )?(?:owned|closed|completed|acquired|included|been (?:ours|included|owned))\b|\b(?:including|with) [^,;$%]{2,60} (?:for|in) the (?:full|whole|entire) (?:quarter|year|period)\b|\bas (?:if|though)\b|\b(?:at|using|used|with|on|applying|applied) (?:last year['’]s|prior[- ]year|the (?:same|prior year['’]s)|constant|unchanged) (?:average )?(?:foreign )?(?:exchange|currency|FX) rates?\b/i
/** `On a pro forma basis, including Larch all quarter, revenue was `. */
const onProForma =
  /^(?:(?:And|But|So),? )?(?:on a pro ?forma basis|pro ?forma for)\b(?:[^.;]|\.(?=\d)){0,240}$/i
const ofCombined = /\b(?:for|of|at|by) the combined (?:company|business|firm|entity|organization|group)\b/i
/** Characters to either side of a figure within which it is said to be of two firms together. */
const combinedWithin = 120
const leavesOutBehind =
  /^(?: of (?:net |total )?(?:sales|revenues?))? (?:without|excluding|absent|had (?:it not been for|we not)|if (?:not for|we had not|we hadn['’]t)|but for|were it not for) /
const insteadOfReal = /^ (?:instead of|rather than|versus the reported)\b/
const proForma = 'Pro forma '

const step = /^ (?:per [a-z]+ )?(?:movement|move|change|increase|decrease|rise|fall|drop|shift|swing)\b/

/** `The spread between our physical and leased occupancy`. */
const apartFrom = /\b(?:spread|gap|difference|delta|distance) between [^,;$%\d]{3,90}/i
const aheadOfOthers = /^ (?:beat|outperformance|advantage|lead|gap)s? (?:in|on|of|to|over|versus)\b/
/** `Our comps beat the industry by `. */
const beatsOthers =
  /\b(?:beat|beating|outpac(?:ed|ing)|outperform(?:ed|ing)|ahead of|lagg(?:ed|ing)|trail(?:ed|ing)) (?:the |our )?(?:[a-z-]+ )?(?:industry|category|market|benchmark|peers?|index|competition|competitors|sector)(?: average)? by(?: (?:about|approximately|around|roughly|nearly|over|more than|some|an?))* $/i
/** `Our yield is higher than the S&P's of 1.9% and the industry average of 2.9%`: what others have, or how far they are apart. */
const ofOthers =
  /\b(?:than|versus|vs\.?|compared (?:to|with)|against|above|below|beat(?:s|en|ing)?|outperform(?:s|ed)|exceed(?:s|ed|ing)) (?:(?:that|those) of )?(?:the |our )?(?:S&P(?: 500)?|market|industry|peers?|sector|index|benchmark|treasur(?:y|ies)|REITs?|national|(?:[A-Z]{3,}|[a-z]+) (?:industry|average|sector|index|peers?))\b(?!(?:[^.;$]|\.(?=\d))*\b(?:we|our|company)\b)(?:[^.;$]|\.(?=\d)){0,100}(?: by| of| at| is| was)(?: (?:about|approximately|around|roughly|nearly|over|more than|almost|some))* $/
const ofSpace = /^ (?:[a-z-]+ ){0,4}square (?:feet|foot|met(?:er|re)s)\b/

const ifMoved =
  /\bif (?:[\w-]+ ){1,4}?(?:fell|falls?|drop(?:ped|s)?|declined?s?|decreased?s?|rose|rises?|grew|grows?|increased?s?|moved?s?|(?:went|goes?|were|was) (?:up|down|to (?:fall|drop|decline|rise|grow|increase)))(?: by)?(?: (?:another|an additional|a further|about|around|roughly|say|only))* $/i
/** `if we assume 10% growth for the second half`. */
const ifAssumed = /\bif (?:we|you|one)(?: were to)? assumes?(?: (?:about|roughly|another|that|a))* $/i
const ifReached =
  /\b[Ii]f (?:we|you|they|it)(?: (?:were|was))?(?: to)? (?:hit|reach|get(?: back)? to|do|did|achieve|make|sell|at)(?: (?:about|around|roughly|say|another|only|even|more than))* $/
/** `If you get to $3 billion, operating margin is `; `if you look at the quarter` supposes nothing. */
const ifOpens =
  /^(?:(?:And|So|But),? )?[Ii]f (?:we|you|they) (?!(?:look|think|remember|recall|exclude|take|go back|see|include|add|strip|back|adjust|compare|step|normalize)\b)[^.;]{4,90}, [^.;]{2,60}\b(?:is|are|gets? to|comes? to|goes? to)(?: (?:about|around|roughly|approximately|maybe|more like))* $/
const evenAt = /\beven (?:at|if|with) [^,;$%\d]{3,40} $/i
const higherBehind = /^ (?:higher|lower|above|below)\b/

/** What is left out is named up to the word that goes on. */
const leftOut = '((?:(?!stop)[\\w-]+ ){0,3}(?!stop)[\\w-]+)'.replaceAll(
  'stop',
  '(?:of|in|from|for|with|associated|related|and|or|which|that|is|was|about|approximately|around|roughly|nearly)\\b',
)
/** `1.59% or 1.72% excluding PPP loans`, `94.3% and 98.1% on a pro forma basis`: the same level once more. */
const levelAgain = /^[^;$%\d]{0,40}(?:^|[ ,])(?:or|and)(?: (?:about|approximately|around|roughly|an?))* $/
const levelWithout = new RegExp(
  `^(?: per [a-z ]{3,28}?)?,? (?:on a pro ?forma basis|(?:when |if )?(?:excluding|exclusive of) (?:the |our )?${leftOut})`,
  'i',
)
/** `or 29 basis points when excluding the inventory charge`, `or 3% excluding Lorca`: the same change once more. */
const changeAgain = /(?:^|[ ,])or(?: (?:up|down|about|approximately|around|roughly|an?))* $/i
const changeWithout = new RegExp(
  `^(?: year[- ]over[- ]year)?,? (?:when |if )?(?:excluding|adjusting for) (?:the |our )?${leftOut}`,
  'i',
)
/** `or approximately 7% on an organic constant currency basis`. */
const onBasis =
  /^ on an? (organic|constant[- ]currency|local[- ]currency|currency-neutral)(?: (?:constant|local)[- ]currency)? basis\b/i
/** `up 8% year over year and up 5% FX neutral`, `6% as reported and by 4% in constant currency`: the same change without currencies. */
const changeBeside =
  /(?:^|[ ,])(?:or|and)(?: (?:by|up|down|about|approximately|around|roughly|increased|decreased|grew|declined|rose|fell))* $/i
const neutral =
  /^(?: year[- ](?:over|on)[- ]year)?,? (?:(?:FX|currency|foreign[- ]exchange)[- ]neutral|(?:in|at|on an?) (?:constant|local)[- ](?:currenc(?:y|ies)|dollars?))\b/i
const neutralBefore =
  /^,? or,? (?:in|at) (?:constant|local)[- ](?:currenc(?:y|ies)|dollars?)(?: terms)?,?(?: (?:by|up|down|about|approximately))* $|\bon an? (?:constant|local)[- ]currency basis,? (?:an? )?(?:increase|decrease|growth|decline|up|down)(?: of)? $/i
/**
 * `Excluding bridge loans, average loans were $14 billion`, `Excluding the addition of Brightwell, bookings grew 12%`: with
 * what a sentence opens that its figures are without.
 */
const withoutOpening = new RegExp(
  `^(?:(?:And|But|So|Also|Now|Again),? )?(?:excluding|exclusive of|without|${leaving}) (?:the |our )?(?:(?:addition|contribution|impact|acquisition) (?:of|from) (?:the |our )?)?(?!(?:(?:this|that|these|those)(?! (?:two|three|four|few|other|[a-z]+) (?:states|markets|regions|countries|stores|restaurants|businesses|brands|months|weeks)\\b)|it|them)\\b)([a-zA-Z][^,;$%\\d]{2,40}?)(?:['’]s [^,;$%\\d]{3,60})?(?: (?:revenues?|sales|operations|business))?, `,
  'i',
)
/** What any company leaves out of its adjusted results, which have a basis of their own. */
const adjustedFor =
  /\b(?:items?|charges?|costs?|expenses?|impacts?|effects?|gains?|loss(?:es)?|amortization|depreciation|one-time|currenc(?:y|ies)|FX|foreign|exchange|acqui\w+|divest\w+|compensation|restructuring|adjust\w*|benefits?|non-?cash|accounting|tax(?:es)?|interest|factors?|both|all|(?:non-?)?cat(?:astrophe)?s?|storms?|hurricanes?|weather|wildfires?)(?! (?:markets?|states?|regions?|areas?|stores?))\b/i
const organically = /^,? (?:organically|on an organic basis)\b/i
/** Growth of sales without acquisitions or currencies is a metric of its own. */
const hasOwnRow = /^Revenue$|growth|^Organic|^Constant/

/** A figure beside the measure that is not the measure as it stood: what is required, what would have been, what it is without something. */
export const refineSupposed: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const lead = leadOf(statement, index)
  // `as we lap recoveries of $19 million`: of the year before, and none of the time that is told of.
  if ((isCurrency(unit) || unit === '%') && lapped.test(statement.text.slice(0, amount.start).slice(-90)))
    return asDescribed('Lapped')
  const noun = nameByNounBefore(statement, index, read, unit)
  if (noun !== null) return noun
  // `future upside of $300 million in NOI`: what may be earned one day.
  if (
    !isChange &&
    isCurrency(unit) &&
    read.mention !== null &&
    /\b(?:future|untapped|embedded|potential) (?:[a-z]+ ){0,4}(?:of|worth)(?: (?:about|approximately|around|roughly|nearly|over|some|another))* $/i.test(
      lead,
    ) &&
    /^ (?:of|in) /.test(rangeTailOf(statement, index))
  )
    return { ...read, metric: `Potential ${uncapitalize(read.metric)}`, mention: null, isNamed: false }
  // `for every $0.01 movement of the exchange rate`: what a sensitivity is reckoned for.
  if (/\b(?:for|with) (?:every|each) $/i.test(lead) && step.test(rangeTailOf(statement, index)))
    return asDescribed('Assumed change')
  // `every $100 million of acquisitions adds 1% to earnings`: what a sensitivity is reckoned for.
  if (
    /\bevery (?:additional |incremental )?$/i.test(lead) &&
    /^ (?:of|in) [a-z]/i.test(rangeTailOf(statement, index))
  )
    return asDescribed('Assumed change')
  // `the gap between physical and leased occupancy grew to 260 basis points`: how far two levels are apart.
  const apart =
    (unit === '%' || unit === 'bps') && read.metric !== 'Other' ? apartFrom.exec(statement.text) : null
  if (
    apart !== null &&
    apart.index < amount.start &&
    // `the spread between the two, and are you still thinking 47% to 48%?`: what is asked next.
    !/, (?:and|but|so) (?:are|is|do|does|what|how|can|will|should|would|where|when) /.test(
      statement.text.slice(apart.index, amount.start),
    ) &&
    (read.mention === null ||
      (read.mention.start > apart.index && read.mention.start < apart.index + apart[0].length))
  )
    return {
      ...read,
      metric: `Difference in ${read.metric.replace('Difference in ', '')}`,
      mention: null,
      isNamed: false,
    }
  // `If we hit $2 billion in sales, margins would be 20%`: where nobody is yet.
  if (!isChange && read.metric !== 'Other' && ifReached.test(lead))
    return { ...read, metric: `Assumed ${uncapitalize(read.metric)}`, mention: null, isNamed: false }
  // `even at a share price 20% higher than today's`: what is only imagined.
  if (unit === '%' && evenAt.test(lead) && (isChange || higherBehind.test(rangeTailOf(statement, index))))
    return asDescribed('Assumed change')
  // `If sales fell another 10%, EBITDA would be lower`: what is only supposed.
  if (unit === '%' && isChange && (ifMoved.test(lead) || ifAssumed.test(lead)))
    return asDescribed('Assumed change')
  // `an 18% beat in traffic against the industry`: how far others are behind.
  if (
    (unit === '%' && aheadOfOthers.test(rangeTailOf(statement, index))) ||
    ((unit === '%' || unit === 'bps') &&
      (beatsOthers.test(lead) || ofOthers.test(statement.text.slice(0, amount.start).slice(-160))))
  )
    return asDescribed('Other')
  // `with 120 fewer stores and 20% less space`: by how much, and not how many.
  if (
    read.mention !== null &&
    read.mention.start >= amount.end &&
    /^ (?:fewer|less) (?:[a-z]+ ){0,2}$/.test(statement.text.slice(amount.end, read.mention.start))
  )
    return { ...read, metric: `Difference in ${read.metric}`, mention: null, isNamed: false }
  // `we closed 137 stores, 1.1 million square feet in all`: as much space, and no stores.
  if (unit === 'count' && read.metric !== 'Square footage' && ofSpace.test(rangeTailOf(statement, index)))
    return asDescribed('Square feet')
  // `Had currencies stayed put, operating income would have been $4 million higher`: what they took, and no profit.
  if (isCurrency(unit) && wouldHaveBeen.test(lead) && higherBehind.test(rangeTailOf(statement, index)))
    return { ...read, metric: `Impact on ${read.metric}`, mention: null, isNamed: false }
  // `would have been 19% instead of 8%`: the second is what was.
  if (read.metric.startsWith(proForma) && /\binstead of $/.test(lead))
    return { ...read, metric: read.metric.slice(proForma.length) }
  const whole = read.metric.replace(/ excluding .*$/, '')
  if (whole !== read.metric && withAgain.test(statement.text.slice(0, amount.start)))
    return { ...read, metric: whole }
  if (setting.catalogue.find(read.metric) === null) return null
  const tail = rangeTailOf(statement, index)
  const isRatio = unit === '%' || unit === 'x'
  const metric =
    (isRatio && !isChange ? nameBound(read.metric, lead, tail) : null) ??
    (isSupposed() ? proForma + read.metric : null) ??
    (unit.endsWith('/share') || read.mention === null
      ? null
      : nameWithout(read.metric, statement.text, amount.start)) ??
    (isChange
      ? nameChangeAgain(read.metric, unit, lead, tail)
      : index > 0
        ? nameLevelAgain(read.metric, lead, tail)
        : null)
  return metric === null ? null : { ...read, metric, mention: null, isNamed: false }

  function isSupposed(): boolean {
    const before = statement.text.slice(0, amount?.start)
    if (!isChange && ifOpens.test(before)) return true
    // `The resulting earnings per share would have been $4.50`: nobody earned that.
    if (unit.endsWith('/share'))
      return !isChange && wouldHaveBeen.test(lead) && !leavesOut.test(statement.text)
    if (isCurrency(unit) && amount !== undefined)
      return (
        !isChange &&
        (onProForma.test(before) ||
          ofCombined.test(
            statement.text.slice(Math.max(0, amount.start - combinedWithin), amount.end + combinedWithin),
          ) ||
          (wouldHaveBeen.test(lead) &&
            (supposes.test(before) ||
              (leavesOut.test(before) && (read.metric === 'Revenue' || !adjustedFor.test(before))))))
      )
    if (unit === 'x' && !isChange && onProForma.test(before)) return true
    return (
      (isRatio || unit === 'bps') &&
      wouldBe.test(lead) &&
      (leavesOut.test(before) || insteadOfReal.test(tail) || leavesOutBehind.test(tail))
    )
  }
}

/** What a level is held against: what is required, or what it used to be. */
function nameBound(metric: string, lead: string, tail: string): string | null {
  if (requiredBehind.test(tail) || requiredBefore.test(lead)) return `${metric} requirement`
  const former = formerLevel.exec(lead)?.[1]
  return former === undefined ? null : `${capitalize(former)} ${metric}`
}

/** `Revenue, excluding the extra week, was up `. */
const withoutAside =
  /\b(?:revenues?|sales), (?:excluding|exclusive of) (?:the |our )?([a-zA-Z][^,;$%\d]{2,40}?), (?:was|were|is|are|grew|rose|fell|increased|decreased|declined)\b[^;]*$/i

/** `Excluding fuel, comps were 6%, and with fuel they were 9%`. */
const withAgain =
  /(?:\band|\bbut|\bwhile|;),? (?:with|including|inclusive of) (?!the exception)[^,;$%\d]{2,40}?,? (?:it|they|that|those|the (?:number|figure)|(?:comparable |same-store |total )?(?:sales|comps|growth|revenues?))\b[^,;$%\d]*$/i

function nameWithout(metric: string, text: string, start: number): string | null {
  const without =
    withoutOpening.exec(text)?.[1] ?? withoutAside.exec(text.slice(Math.max(0, start - 140), start))?.[1]
  return without === undefined || adjustedFor.test(without) || withAgain.test(text.slice(0, start))
    ? null
    : `${metric} excluding ${without}`
}

function nameLevelAgain(metric: string, lead: string, tail: string): string | null {
  const found = levelAgain.test(lead) ? levelWithout.exec(tail) : null
  if (found === null) return null
  return found[1] === undefined ? proForma + metric : `${metric} excluding ${found[1]}`
}

function nameChangeAgain(metric: string, unit: string, lead: string, tail: string): string | null {
  // `orders were up 44% overall and 39% organically`.
  if (unit === '%' && !hasOwnRow.test(metric) && levelAgain.test(lead) && organically.test(tail))
    return `Organic change in ${metric}`
  const isNeutral = (changeBeside.test(lead) && neutral.test(tail)) || neutralBefore.test(lead)
  if (unit === '%' && !hasOwnRow.test(metric) && isNeutral) return `Constant-currency change in ${metric}`
  if (!changeAgain.test(lead)) return null
  const without = changeWithout.exec(tail)?.[1]
  if (without !== undefined) return `${metric} excluding ${without}`
  const basis = hasOwnRow.test(metric) ? undefined : onBasis.exec(tail)?.[1]
  if (basis === undefined) return null
  return `${/^organic$/i.test(basis) ? 'Organic' : 'Constant-currency'} change in ${metric}`
}
