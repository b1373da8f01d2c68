import { isCompanyName } from './company-name.ts'
import { acronymOfFinance, capitalize, soldTwice, toBusiness, workersComp } from './business-name.ts'
import { isPlace } from './is-place.ts'
import type { Setting } from '../statement.ts'

/** Words a speaker turns the page with. */
const turning =
  /^(?:(?:(?:Regarding|(?:[Tt]urning|[Mm]oving|[Cc]oming|[Ll]ooking) (?:now )?(?:to|at)) our (?:[\w-]+ ){0,3}(?:segments|businesses|divisions|product lines|results), )?(?:(?:Now|OK|Okay|Alright|Next|And|So|Then|Finally|Lastly|First|Second|Third|With that),? )*(?:(?:I['’]?ll|I will|please|let me|let us|we['’]?ll|we will|let['’]?s|I['’]?d like to|I would like to|I want to) )?(?:(?:if|as|when) (?:we|you|I) (?=(?:now |next )?(?:(?:re)?turn|move|shift|switch)\b))?(?:(?:now|first|next|then) )?(?:(?:re)?turn(?:ing)?|go(?:ing)?|mov(?:e|ing)|shift(?:ing)?|switch(?:ing)?|flip(?:ping)?|transition(?:ing)?|continu(?:e|ing)|com(?:e|ing)|start(?:ing)?|look(?:ing)?|begin(?:ning)?|comment(?:ing)?|div(?:e|ing)|dig(?:ging)?|drill(?:ing)?)(?: deeper| further| now| over| on| next| briefly| first| back| off| finally| lastly| down)* (?:to|at|with|on|into|through|down) |(?:(?:And|But|Next|Now|Then|Finally|Lastly),? )*(?:[Ll]et me|[Ll]et us|[Ll]et['’]?s|I['’]ll|I will|we['’]ll)(?: now| next)? (?:(?:speak|talk) (?:about|to)|discuss|address) |(?:(?:And|Next|Now|Then|Finally|Lastly),? )*(?:[Ll]et me|I['’]ll|I will)(?: now| next)? focus on |(?:(?:And|Next|Now|Then|So|Finally|Lastly),? )*(?:[Ll]et me|I['’]ll|I will|I want to|I['’]d like to)(?: now| also| just)* (?:give|share|offer|provide|add|make|say)(?: you)? (?:a few|some|a couple of|a little|several|two|three)(?: (?:more|quick|brief|additional))? (?:data points|words|comments|thoughts|highlights|details?|color|numbers|observations|points|updates?)(?: here)? (?:on|about|for|regarding) (?=(?:the|our) [^.,;]{2,60} (?:segment|business|division)\b)|(?:To wrap up|Wrapping up|To summarize) (?:on )?|(?:Now|Next|And|Then),? on to |(?:(?:And|Now),? )?(?:Starting|Beginning) (?:first )?in (?=(?:the|our) [^.,;]{2,60} (?:segment|business|division)\b))/i
/** `As mentioned, I speak of our own results; I will begin with Pumps`: a turn that stands behind something else. */
const turnsBehind =
  /(?:[,;:\]] )(?=(?:(?:and|so) )?(?:I['’]ll|I will|[Ll]et me|(?:[Nn]ow )?[Ll]et['’]s|we['’]ll|we will) (?:now |first |then )?(?:begin|start|turn|move|shift|go|continue) )/
/** `Moving to pumps and valves, which grew 24%`: a business written small, with what became of it. */
const smallWhich =
  /^([a-z][a-z&-]*(?: (?:and )?[a-z][a-z&-]*){0,3}), (?:which|where) (?:(?:also|again) )?(?:grew|increased|rose|declined|decreased|fell|had|has|delivered|posted|saw|generated|achieved|recorded|reported|was|were|sales|revenues?|organic)\b/

/** `Moving to glass substrates, which continues its growth with sales surpassing a billion dollars`. */
const smallSelling =
  /^([a-z][a-z&-]*(?: (?:and )?[a-z][a-z&-]*){0,3}), (?:which|where|with) [^.;$%\d]{0,60}?\b(?:sales|revenues?) (?:of|surpass|exceed|reach|grew|grow|increas|declin|decreas|was|were|up|down|at|rose|fell)/

/** What a company spends, holds and owes is no business of it. */
const ofCost =
  /^[^,]*\b(?:salar(?:y|ies)|benefits?|compensation|expenses?|costs?|fees|incomes?|charges?|charge-offs?|provisions?|reserves?|deposits?|loans?|capital|rates?|taxes|margins?|cash|debt|liquidity|volumes?|pric(?:e|es|ing)|inventor(?:y|ies)|orders|backlog|bookings|headcount|working|interest|depreciation|amortization|guidance|outlook|demand|quarter|year|half|results|share|dividends?|earnings)\b/i

/** Articles are written small; a capital one begins a name. */
const article = /^(?:the |our )/
const business =
  /^((?:[A-Za-z][\w&/'’-]* ){1,4}?)(?:operating )?(?:[Ss]egment|[Bb]usiness|[Mm]arket|[Dd]ivision|[Bb]rand|[Gg]roup|[Uu]nit|[Ff]ranchise|[Rr]egion|[Ss]ector|(?<!\b(?:[Tt]op|[Bb]ottom|[Pp]roduct|[Cc]redit) )[Ll]ines?)\b/
const properName =
  /^([A-Z][\w&]+(?:-[A-Z]\w+)?(?: (?:(?:&|and) )?[A-Z][\w&]+){0,4})(?=[,.]|['’]s (?![A-Z])| where\b| our (?:[a-z]+ )?(?:revenues?|sales)\b)/
/** `Europe, Middle East and Africa region`: one name that is a list. */
const listedName =
  /^([A-Z][\w&/'’-]*(?: [A-Z][\w&/'’-]*)*(?:, [A-Z][\w&/'’-]*(?: [A-Z][\w&/'’-]*)*)+,? and [A-Z][\w&/'’-]*(?: [A-Z][\w&/'’-]*)*) (?:segment|business|market|division|region)\b/
/** A page that is turned to and nothing else said: `Starting with data center.` */
const alone = /^([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3})(?:[.:]|$)/

/** `Looking at the coated glass international sales, robust growth of 11%`. */
const salesOf =
  /^([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}) (?:sales|revenues?), (?=[^,;]{0,60}\d)/

/** `If you look at lamp systems, they …`. */
const lookedAt =
  /^(?:(?:And|Now|Next),? )?[Ii]f (?:you|we)(?: now)? (?:look at|turn to|go to) (?:our |the )?([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}), (?:they|it|sales|revenues?)\b/

/** A page that is turned to with what it sold right behind: `Turning to glass fibres, third quarter sales were`. */
const beforeSales =
  /^([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}), (?:(?:our|the|its|total|net|segment|first|second|third|fourth|full|fiscal|quarter|quarterly|year|Q[1-4]) ){0,5}(?:revenues?|sales)\b/

/** `Now on to the Tile division`. */
const onTo = /^(?:(?:Now|Next|And|So|Then|Finally|Lastly),? )*[Oo]n to (?:the |our )?/

/** `And finally, Home & Garden, which is slide 18.`: a page and whose it is, and nothing else. */
const pageOf =
  /^(?:(?:And|Now|Next|So|Then),? )*(?:(?:[Ff]inally|[Ll]astly|[Nn]ext|[Nn]ow),? )?(?:(?:on )?to )?(?:our |the )?([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})(?: (?:segment|business|division|unit))?,? (?:which is )?(?:shown )?(?:on )?(?:[Ss]lide|[Pp]age) (?:\d+|[a-z]+(?:-[a-z]+)?)\.?$/

/** `First, the Coated Glass Group.`: a name and nothing else. */
const heading =
  /^(?:(?:And|Now|So),? )?(?:First|Second|Third|Fourth|Next|Then|Finally|Lastly)(?:ly)?(?: up)?,? (?:is |to |comes )?(?:the |our )?([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4}) (?:[Gg]roup|[Ss]egment|[Bb]usiness|[Dd]ivision)[.:]$/

/** `Turning to U.S. results` turns to what is told of a country, `Turning to our results` to nothing. */
const resultsOf =
  /^((?:international|domestic|overseas)|[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}) (?:segment )?(?:results|operations)\b/
/** `Looking at our operations in Japan, …`. */
const operationsIn = /^(?:operations|business(?:es)?|results) in ([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})\b/
const findPlaceOf = (rest: string): RegExpExecArray | null => {
  const found = resultsOf.exec(rest) ?? operationsIn.exec(rest)
  const name = found?.[1] ?? ''
  // `Turning to FCS results on page 8.`: a business by its initials.
  const isInitials = /^[A-Z]{3,5}$/.test(name) && !acronymOfFinance.test(name)
  return isPlace(name) || isInitials ? found : null
}

/** What a page is turned to that is no business. */
const noBusiness =
  /\b(?:each|every|quarter|year|results?|outlook|guidance|slides?|page|financials?|cash|balance|liquidity|capital|end|core|overall|total|our|other|EBITDA|ARR|RPO|NRR|EPS|FFO|NOI|SG&A|G&A|GAAP|revenues?|sales|margins?|expenses?|Q[1-4]|20\d\d|highlights|performance|operations|January|February|March|April|May|June|July|August|September|October|November|December|ESG|COVID\S*|P&L|income|statements?|sheet|flows?|rest|numbers|details?|questions?|segments|businesses|profitability|profits?|line|costs?|operating|earnings|debt|tax(?:es)?|summary|overview|update|priorities|strategy|topics?|environment|demand|me|you|him|her|us|call|company|opex|capex|inventory|acquisitions?|dividends?|future|side|use|leverage|returns?|half|items?|things?|that|this|these|those|it|basis|trends?|progress|volumes?|pricing|portfolio|geograph\w*|regions|customers?|(?<!\b(?:manufactured|engineered|[a-z]{3,}al|[A-Z][a-z]+) )products?|people|team|talent|sustainability|model|backlog|bookings|orders|metrics|quality|served|reportable|individual|deposits?|loans?|credit)\b/i
/** `Turning to Selling, General and Administrative`: a line of the income statement. */
const ofStatement =
  /^(?:Selling|General|Administrative|Marketing|Research)(?: (?:&|and) (?:Administrative|Marketing|Development))?$/i
/** The country is no pronoun, and `Performance Films` are films. */
const isNoBusiness = (name: string): boolean =>
  ofStatement.test(name) ||
  noBusiness.test(name.replace(/\bU[SK]\b/, '').replace(/\bPerformance (?=[A-Z])/, ''))

/** `Turning to Slide 12, I'll review results for our Pacific region.`: the page says nothing, what is on it does. */
const ofPage =
  /^(?:slides?|pages?|charts?|exhibit) (?:\d+|[a-z]+(?:-[a-z]+)?)(?:,? (?:to|and|with)|,|\.)? ?(?:(?:(?:across|within|in|for|at) )?(?:the|our) (?=[A-Z][^.;$%]{2,50}? (?:segment|business|division)\b)|(?:[^,.;$%]{0,60}? )?(?:review|discuss|cover|look at|highlight|present|summari[sz]e|recap|outline|detail|(?:lay|set) out|show(?: you)?|walk (?:you )?through|results? (?:for|of|in)|(?:revenues?|sales) (?:in|for|of)|turn to)(?: (?:the|our|your|its))? (?:[^.;$%]{0,40}? (?:for|of|in) (?:the|our) )?)/i
/** `On Slide 14, we highlight Pump segment results.`: a page that says whose figures stand on it. */
const shownPage =
  /^(?:(?:Next|Now|Here|And|So|Then|Finally|Lastly),? )*(?:[Oo]n (?:[Ss]lides?|[Pp]ages?) (?:\d+|[a-z]+(?:-[a-z]+)?), )?(?:[Yy]ou(?:['’]ll| will| can) see|(?:[Ww]e|I|[Ll]et me|[Ll]et us|[Ll]et['’]s)(?:['’]ll| will| want to)?(?: now| next)?(?: (?:move|turn|go) (?:forward|on|ahead) (?:and|to))? (?:have(?= the (?:[a-z]+ )?results (?:of|for|in) our )|highlight|show|review|discuss|cover|present|summari[sz]e|recap|outline|detail|(?:lay|set) out|walk (?:you )?through|go (?:through|over)|take an? (?:closer |brief |quick |deeper )?look at|provide)) (?:the |our |some )?(?:(?:[a-z-]+ ){1,2}(?:on|of|for) (?:the |our )?)?/
const shownBusiness =
  /^((?:[A-Za-z][\w&/'’-]* ){1,5}?)(?:operating |reporting )?(?:segment|business|division|region|group)(?:['’]s)?(?: (?:results?|performance|highlights|trends|sales|financials))?(?:[.,]| (?:in|for|on)\b)/
/** `With respect to Pumps, we are moving …`: a business that is come to; anything else that is come to ends no walk. */
const comesTo =
  /^(?:(?:Now|And|So|Then|Finally|Lastly|Next),? )*(?:[Ww]ith (?:respect|regards?) to|[Ii]n terms of|[Aa]s (?:for|to)|[Rr]egarding|[Cc]oncerning) (?:the |our )?/
/** `Our business with pumps is built on …`, `Kilns for Acme are a steady business`: a sentence that says what a business is. */
const introduced =
  /^(?:Our|[A-Z][\w&]*['’]s) (?:[a-z-]+ ){0,2}business (?:with|of) ([A-Za-z][\w&-]*(?: [A-Za-z][\w&-]*){0,2}?)(?: products)? (?:is|are|consists?|comprises?|includes?|builds?|represents?)\b|^([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Za-z][\w&-]*){0,3}?)(?: (?:for|at) [A-Z][\w&]*)? (?:is|are|represents?|remains?) (?:an?|our|one of our) (?:[\w-]+ ){0,3}?(?:business|segment|division|product line)\b/
const turnsLater =
  /\b(?:moving|turning) (?:on |over |now )?to\b|\bover to you\b|\b(?:start|begin) (?:by|with) (?:discuss|review|cover|recapp?|summari[sz])ing\b|\bturn (?:it|the call|things) (?:over|back)\b/i

/**
 * The business a sentence turns to (`Turning to our Pump segment`, `Moving to Automotive.`), null where it turns to
 * something else (`Moving to the rest of the P&L.`), undefined where it turns no page.
 */
export function findTurn(sentence: string): string | null | undefined {
  const behind = turnsBehind.exec(sentence)
  const text = (behind === null ? sentence : sentence.slice(behind.index + behind[0].length))
    .replace(/\bU\.([SK])\.(?=[ ,]|['’]s|$)/g, 'U$1')
    .replace(soldTwice, '$1-$2')
    .replace(workersComp, '$1orkers-comp')
    .replace(/ on (?:slide|page) (?:\d+|[a-z]+)(?=[.,]| where\b| and\b)/i, '')
  const shown = shownPage.exec(text)?.[0].length
  const shownName =
    shown === undefined ? undefined : shownBusiness.exec(text.slice(shown, shown + 80))?.[1]?.trim()
  if (shownName !== undefined && !isNoBusiness(shownName)) return toBusiness(shownName.split(' '))
  const ofItsPage = pageOf.exec(sentence)?.[1] ?? heading.exec(sentence)?.[1]
  if (ofItsPage !== undefined && !isNoBusiness(ofItsPage)) return toBusiness(ofItsPage.split(' '))
  if (aheadInTime.test(text) || withinPart.test(text)) return undefined
  // `Let's begin on slide 6.`: to whatever stands there.
  if (text !== sentence && turnsPageOnly.test(text)) return null
  const small = ofSegments.test(text) ? startingWithSmall.exec(text)?.[1] : undefined
  if (small !== undefined && !isNoBusiness(capitalize(small)) && !ofOutcome.test(small))
    return capitalize(small)
  const start = (turning.exec(text) ?? onTo.exec(text))?.[0].length
  if (start === undefined) {
    const named = findIntroduced(text)
    if (named !== null) return named
    // `Let's review how each of the segments did, starting with Kilns.`
    const opening =
      ofSegments.test(text) || /\b(?:segment|business|division|region)[.:]?$/.test(text)
        ? startingWith.exec(text)?.[1]
        : undefined
    if (opening !== undefined && !isNoBusiness(opening)) return toTurned(opening)
  }
  // A sentence may end in a turn to what comes next.
  if (start === undefined) return turnsLater.test(text) ? null : undefined
  const afterTurn = start + (article.exec(text.slice(start, start + 4))?.[0].length ?? 0)
  const page = ofPage.exec(text.slice(afterTurn, afterTurn + 160))?.[0].length ?? 0
  const rest = text
    .slice(afterTurn + page, afterTurn + page + 72)
    .replace(/^(?:core|main|largest|flagship) (?=[A-Z])/, '')
  const behindIt = namedBehind.exec(text.slice(afterTurn + page, afterTurn + page + 140))?.[1]
  if (behindIt !== undefined && behindIt !== 'We' && !isNoBusiness(behindIt)) return toTurned(behindIt)
  const outcome = outcomeOf.exec(text.slice(afterTurn, afterTurn + 110))?.[1]
  if (outcome !== undefined && !isNoBusiness(outcome)) return toTurned(outcome)
  const listed = listedName.exec(rest)?.[1]
  if (listed !== undefined) return capitalize(listed)
  const found =
    findPlaceOf(rest) ??
    business.exec(rest) ??
    properName.exec(rest) ??
    alone.exec(rest) ??
    (ofCost.test(rest)
      ? null
      : (smallWhich.exec(rest) ?? smallSelling.exec(text.slice(afterTurn + page, afterTurn + page + 160))))
  const name =
    (found ??
      beforeSales.exec(text.slice(afterTurn + page, afterTurn + page + 110)) ??
      salesOf.exec(text.slice(afterTurn + page, afterTurn + page + 110)))?.[1]?.trim() ?? ''
  const first =
    startingWith.exec(text)?.[1] ??
    largest.exec(text.slice(afterTurn, afterTurn + 110))?.[1] ??
    (page > 0 || !opensPage.test(text.slice(afterTurn)) ? undefined : ofWhat.exec(text.slice(-90))?.[1]) ??
    startingWithPart.exec(text)?.[1]
  if (first !== undefined && !isNoBusiness(first)) return toTurned(first)
  return name === '' || isNoBusiness(name)
    ? null
    : toTurned(name.replace(/['’]s$/, '').replace(/(?<=[a-z]) products$/, ''))
}

/** `Let's move to segment results for Coated Glass.` */
const outcomeOf =
  /^(?:(?:our|the|segment|business|operating|financial|quarterly|(?:first|second|third|fourth)[- ]quarter|Q[1-4]) )*(?:results?|performance|highlights) (?:for|of|in|at|from|within) (?:our |the )?([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})(?: (?:segment|business|division))?[.:]?$/
/** `Starting with our largest brand, Hollow, which …`. */
const largest =
  /^(?:largest|biggest|second largest|newest|first|core) (?:brand|segment|business|division|region), ([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4}),/
/** `Turning to slide 12, you see excellent performance in Asset Management.` */
const opensPage = /^(?:slide|page|chart) \w+\b/i
const ofWhat =
  /\b(?:performance|results|growth|trends|momentum) (?:in|for|of|at) (?:our |the )?([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})\.?$/

const turnsPageOnly =
  /^(?:(?:Now|OK|Okay|Next|And|So|Then),? )*(?:(?:let['’]?s|let me|let us|I['’]?ll|I will|we['’]?ll|we will) )?(?:now |next )?(?:begin|beginning|start|starting|turn|turning|continue|continuing|move|moving)\.$/i
/** `Turning to our claims handling business, Harrow earned $40 million`: by the name told behind what it does. */
const namedBehind =
  /^[^,.;$%\d]{3,60} (?:business|segment|division), (?:our |the )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3})(?:['’]s)? (?:also )?(?:generated|delivered|reported|had|has|posted|achieved|produced|recorded|continues?|continued|earned|saw|grew|revenues?|sales|adjusted|operating|EBITDA)\b/

/** `Looking to the back half, we expect`: a look ahead in time turns no page. */
const aheadInTime =
  /^(?:(?:And|Now|So|But),? )?[Ll]ooking (?:ahead |forward )?(?:to|at|into) (?:the )?(?:back|second) half\b/

/** `Looking at the placement rate, the increase came from mix`: a measure of the part that is gone through. */
const withinPart =
  /^(?:(?:And|Now|So|But),? )?(?:[Ll]ooking|[Tt]urning) (?:more closely )?(?:at|to) (?:the |its |their )?(?:[a-z-]+ ){0,2}?(?:rates?|margins?|profitability|volumes?|mix|premiums?|policies|loans?|orders|utilization|occupancy|retention|pricing|units|trends|loss ratio)(?: tracked?)?, (?!we (?:now |still )?(?:expect|anticipate|project)\b)/

/** `global banking` is a business, though what is called global elsewhere is all there is; before a name it is no part of it. */
const toTurned = (name: string): string | null =>
  toBusiness(
    name
      .replace(/^global (?=[A-Z])/, '')
      .replace(/^global (?=[a-z])/, 'Global ')
      .split(' '),
  )

/** `In the Kiln Controls segment, sales rose`: what a sentence opens in is what the next ones are about. */
const inSegment =
  /^(?:(?:And|Now|Next|Finally|Lastly),? )?(?:[Ii]n|[Ww]ithin) (?:the|our) ([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4}) segment\b/

/** `On page eight, financial results in Advice & Lending were strong, with …`: whose results are told from here on. */
const fared =
  /^(?:On (?:slide|page) \w+, |(?:Next|Now|Finally|Lastly|And),? )?(?:[Tt]he |[Oo]ur )?(?:(?:[Ff]inancial|[Oo]perating) )?[Rr]esults (?:in|at|for) (?:our |the )?([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})(?: (?:segment|business|division))? (?:was|were|is|are|remained|continued)\b/

/** `Similar to our other segments, tiles delivered a good quarter.`, `Tiles, which sold little in 2020, has since grown the most of all our businesses.` */
const amongOthers =
  /^(?:Similar to|Like|Unlike|As with|As in) (?:our|the) other (?:segments|businesses|divisions), (?:our |the )?([A-Za-z][\w&-]*(?: (?:(?:and|&) )?[A-Za-z][\w&-]*){0,3}?) (?:also )?(?:delivered|had|posted|saw|performed|reported|achieved|continued|produced)\b|^([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Za-z][\w&-]*){0,3}), which [^,;]{3,120}, (?:has|is|was|remains)\b[^.;]{0,90}\bof (?:any of |all )?our (?:businesses|segments)\b/

/** `Europe wholesale beat our plan again.`: a part that did better or worse than was planned, and that is told of next. */
const againstPlan =
  /^(?:Our |The )?([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Za-z][\w&-]*){1,3}?) (?:exceeded|beat|outperformed|surpassed|topped|missed|fell short of|came in (?:ahead of|above|below)|performed (?:ahead of|above|better than|below)) (?:our |all |internal )*(?:expectations?|plans?|forecasts?)\b/

function findIntroduced(text: string): string | null {
  const planned = /\d/.test(text) ? undefined : againstPlan.exec(text)?.[1]
  if (
    planned !== undefined &&
    isPlace(planned.split(' ')[0] ?? '') &&
    !isNoBusiness(planned) &&
    !/\b(?:growth|traffic|recovery|adoption|spend(?:ing)?|season|launch(?:es)?)\b/i.test(planned)
  )
    return toTurned(planned)
  const among = amongOthers.exec(text.slice(0, 280))
  const one = among?.[1] ?? among?.[2]
  if (one !== undefined && !isNoBusiness(one)) return toTurned(one)
  // A single small word may be anything that is looked at.
  const looked = lookedAt.exec(text.slice(0, 90))?.[1] ?? ''
  if (/ |^[A-Z]/.test(looked) && !isNoBusiness(looked)) return toTurned(looked)
  const told = fared.exec(text.slice(0, 140))?.[1]
  if (told !== undefined && !isNoBusiness(told)) return toBusiness(told.split(' '))
  const from = comesTo.exec(text)?.[0].length
  const rest = from === undefined ? '' : text.slice(from, from + 64)
  const match = introduced.exec(text.slice(0, 140)) ?? inSegment.exec(text.slice(0, 140))
  const name = business.exec(rest)?.[1] ?? properName.exec(rest)?.[1] ?? match?.[1] ?? match?.[2]
  // Between a small article and `segment` a capital one is part of the name: `In the New Power segment`.
  const isNewName = match !== null && name !== undefined && /^New [A-Z]/.test(name)
  if (isNewName) return name
  return name === undefined || isNoBusiness(name) ? null : toBusiness(name.trim().split(' '))
}

/** `Turning to the business segments, let's start with consumer lending.` */
const startingWithPart =
  /\b(?:segments|businesses|segment results|business lines|lines of business),? (?:and )?(?:let['’]?s |I['’]?ll |we['’]?ll )?(?:starting|beginning|start|begin) (?:first )?with (?:the |our )?([a-z][\w&/'’-]*(?: (?:and )?[a-z][\w&/'’-]*){0,3})[.:]?$/
/** `Now let's move to segment results, starting with Coated Glass.` */
const startingWith =
  /\b(?:starting|beginning|start|begin) (?:out |off |first )?(?:with (?:the |our )?|the )([A-Z][\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})(?: (?:segment|business|division|region))?[.:]?$/

const ofSegments =
  /\b(?:segments|businesses|divisions|segment results|(?:business|product) lines|lines of business)\b|\beach (?:of (?:these|our|the) )?(?:business |operating |product )?(?:groups?|business|segment|division)\b/
/** What is told of the company, group by group or not. */
const ofOutcome =
  /\b(?:results?|performance|highlights|outlook|guidance|financials?|revenues?|sales|margins?|profits?|earnings|cash|expenses|costs?|quarter|year|people|team|customers?|strategy|priorit\w+)\b/i
/** `each of these groups, starting out with our grain cars`, `the business lines, and we begin with grain cars`: no name, since the call writes none. */
const startingWithSmall =
  /\b(?:start|begin)(?:n?ing)? (?:out |off |first )?with (?:our |the )?([a-z][\w&-]*(?: (?:and )?[a-z][\w&-]*){0,2})\.?$/

const sharing =
  /^(?:(?:And|But|Now|Finally|Lastly|Meanwhile|In addition),? )*(?:[Oo]ur|[Tt]he) ((?:[A-Za-z][\w&/'’-]* ){1,5}?)(?:(?:end |operating |reporting )?(?:market|segment|business|division|vertical|region|channel|category|unit|group)s? )(?:represent(?:s|ed)|account(?:s|ed) for|compris(?:es|ed)|made up|makes up|contributed|was|is)(?: (?:about|approximately|around|roughly|nearly|over|almost))? [\d.]+(?:%| percent) of (?:our |the |total )*(?:company |company['’]s )?(?:total |net )*(?:sales|revenues?)\b/

/** `The rail market represented 14% of our sales.`: the business that the next sentences are about. */
export function findSharing(text: string): string | null {
  const name = sharing.exec(text)?.[1]?.trim()
  return name === undefined || isNoBusiness(name) ? null : toBusiness(name.split(' '))
}

const spokenOf =
  /^(?:(?:From an? [\w-]+ (?:standpoint|perspective)|As [A-Z][a-z]+ (?:just )?(?:mentioned|said|noted|highlighted|indicated|discussed)), )?(?:(?:And|But|Now|Finally|Lastly|Meanwhile|At|In|Our|The|Again),? )*((?:[A-Z][\w&/'’-]*|[a-z][\w-]*\.com)(?: (?:(?:and|&) )?[A-Z][\w&/'’-]*){0,4})( (?:segment|business|division|brand|team|franchise))? (?:also |again |once again )*(?:had|has had|delivered|posted|saw|accelerated|continued|continues? (?:to )?|performed|enjoyed|experienced|recorded|achieved|reported|turned in|generated|produced) (?:perform (?:well|in line)\b|(?:[a-z]+ly |very )?(?:well|strongly)\b|[^.;]{0,90}\b(?:quarter|results|performance|growth|momentum|year)\b)/

/** `Mineral fibres posted another record quarter.`: a part written small, and nothing told of it yet. */
const smallSpokenOf =
  /^(?:(?:And|But|Now|Finally|Lastly|Meanwhile|Our|The|Again),? )*([A-Z][a-z-]+(?: (?:(?:and|&) )?[a-z][a-z-]*){1,3}) (?:also |again |once again )*(?:had|delivered|posted|recorded|achieved|reported|turned in|produced) (?:an? |another |its )+(?:[a-z-]+ )*quarter\.?$/

/** `Fernhill Grill had another solid quarter.`: the business, and never the company, that the next sentences are about. */
export function findSpokenOf(
  text: string,
  setting: Pick<Setting, 'company' | 'ticker' | 'ownNames'>,
): string | null {
  // A company's name does not go on in small letters: what has a quarter and is written so is a part.
  const small = smallSpokenOf.exec(text.slice(0, 120))?.[1]
  if (small !== undefined && !isNoBusiness(small)) return toBusiness(small.split(' '))
  const [, name, noun] = spokenOf.exec(text.slice(0, 200)) ?? []
  if (name === undefined || setting.company === null || isNoBusiness(name)) return null
  if (isCompanyName(name, setting)) return null
  const words = name.split(' ')
  // A single word may be anybody; one that is called a business is none of the company's own names.
  return noun === undefined &&
    words.length === 1 &&
    /^(?:We|It|They|This|That|These|He|She|I|You|Management|Customers?|Consumers?|Demand|Sales|Investors|Both|All|Each|Everyone|Others?|Many|Most|Some|Teams?|Overall)$/.test(
      name,
    )
    ? null
    : toBusiness(words)
}

const toPerformance =
  /\b(?:highlight|discuss|address|cover|speak to|touch on|talk about|comment on)\b[^.;$%\d]{0,90}?\b(?:from|of|in|at|for|on|to) (?:the )?([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Z][\w&-]*){0,3})['’]s? (?:performance|results|quarter|trends)\b/

/** `Let me highlight what came from Quillhouse's performance`: whose the next sentences tell. */
export function findHighlighted(
  text: string,
  setting: Pick<Setting, 'company' | 'ticker' | 'ownNames'>,
): string | null {
  const name = toPerformance.exec(text.slice(0, 240))?.[1]
  return name === undefined || setting.company === null || isNoBusiness(name) || isCompanyName(name, setting)
    ? null
    : toBusiness(name.split(' '))
}

const smallSpoken =
  /^(?:(?:And|But|Now|Finally|Lastly|Meanwhile|Turning to results),? )*(?:[Oo]ur|[Tt]he) ((?!(?:total|other|core|whole|entire|overall|combined|underlying|base|current|new|remaining|leadership|management|working|peer|sales|executive|finance|existing|same|legacy|first|second|third|fourth|last|largest|three|four|two|five|acquired|whole)\b)[a-z][a-z&-]*(?: (?:(?:and|&) )?[a-z][a-z&-]*){0,2}) (?:group|segment|division)(?:, which [^,]{2,60},)? (?:(?:also|again|once again) )?(?:had|delivered|posted|saw|benefit(?:t)?ed|continued|performed|enjoyed|experienced|recorded|achieved|reported|turned in|generated|produced|rebounded|grew|remained)\b/

/** `Our deck coatings group also benefited from demand.`: a business written small that the next sentences are about. */
export function findSmallSpoken(text: string): string | null {
  const name = smallSpoken.exec(text.slice(0, 160))?.[1]
  const words = name?.replace(/ products$/, '').split(' ') ?? []
  // `performance coatings` are coatings.
  return words.length === 0 || isNoBusiness(words.at(-1) ?? '') ? null : toBusiness(words)
}

const spokenFor =
  /\b(?:in|for|of|from|by|at|within) (?:the|our) ((?:[A-Z][\w&/-]*)(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4}) (?:segment|business|division)(?:(?: (?:in|for|during) [^,.;]{3,24})?\.?$| (?:remains?|remained|is|was|continues?|continued|looks) )/
const opensStrong =
  /\b(?:strong|solid|good|great|healthy|robust|record|improv\w+|outlook|performance|demand|soft|weak|challeng\w+|momentum|pleased|expect\w*)\b/i

/** `The outlook for our Pump segment remains strong.`: a sentence without figures that says how one business fares. */
export function findSpokenFor(text: string): string | null {
  const names = [...text.matchAll(/\b(?:segment|business|division)s?\b/g)]
  const name = names.length === 1 && opensStrong.test(text) ? spokenFor.exec(text)?.[1] : undefined
  return name === undefined || isNoBusiness(name) ? null : toBusiness(name.split(' '))
}

const carried =
  /^(?:And |Our |The )?([A-Z][\w&/-]*(?: [\w&/-]+){0,2}?)(?: team| franchise)? (?:ha(?:s|d|ve)|was|were|also|again|continued|remained|performed|outperformed|delivered) [^,;.$%]{0,60},? with (?:net |total )?(?:revenues?|sales) /

/** `Tiles also had a good quarter, with revenue up 12%`: the business whose revenue it is, told before. */
export function findCarriedBusiness(sentence: string, metricStart: number): string | null {
  const words = carried.exec(sentence.slice(0, metricStart + 12))?.[1]?.split(' ')
  return words === undefined || isNoBusiness(words.join(' ')) ? null : toBusiness(words)
}
