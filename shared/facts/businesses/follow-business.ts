import { isPlace } from './is-place.ts'
import { findOpeningBusiness, findOpeningPlace, findSold } from './find-segment.ts'
import { findOwner, speaksOfGroup } from './find-owner.ts'
import { capitalize, tidyNames } from './business-name.ts'
import {
  findHighlighted,
  findSharing,
  findSmallSpoken,
  findSpokenFor,
  findSpokenOf,
  findTurn,
} from './find-turn.ts'
import { unnamedPart } from './unnamed-part.ts'
import { isJustTurned, type Setting, type Thread } from '../statement.ts'

/** After so many sentences a speaker has come to something else without saying so. */
const longestTurn = 15
/** A business that a sentence only speaks of holds for the next few. */
const shortTurn = 3
/** A segment whose heading is missing is gone through all the same: its sales, what they moved by, its profit and margins. */
const unnamedTurn = 7

/** `Turning to our Pump segment`: until the speaker turns elsewhere, a business is spoken of. */
export function followBusiness(text: string, thread: Thread, setting: Setting): void {
  followWalk(text, thread)
  const before = thread.turned
  followTurns(text, thread, setting)
  if (before !== null && thread.turned === null) thread.isWalk = false
  const { businesses } = setting
  const last = [businesses.findOpening(text), thread.turned].find(
    (name) => name !== null && businesses.isCalled(name),
  )
  thread.called = last ?? (thread.turned === null ? null : thread.called)
}

const toSegments =
  /^(?:(?:Now|And|Next|So),? )?(?:(?:[Ll]ooking|[Tt]urning|[Mm]oving|[Ss]hifting|[Gg]oing|[Cc]oming)(?: now| next| on| over)* (?:to|at|through)|[Ll]et me (?:review|go through|walk through|turn to)|[Rr]eviewing) (?:the |our )?(?:results (?:of|by|for) (?:our |the )?)?(?:operating |business |reporting |reportable |individual )*segments?(?: results| performance| highlights)?[.,:]?$/

/** `Looking at our segments. Kilns revenues were $90 million. Operating income fell $3 million.`: of the one whose sales were told. */
function followWalk(text: string, thread: Thread): void {
  if (toSegments.test(text)) thread.isWalk = true
  const sold = thread.isWalk
    ? thread.told.find(({ metric, segment }) => metric === 'Revenue' && segment !== null)
    : undefined
  if (sold === undefined || thread.turned === sold.segment) return
  thread.turned = thread.group = sold.segment
  thread.sinceTurned = 0
}

function followTurns(text: string, thread: Thread, setting: Setting): void {
  const isOfCompany = thread.isCompanyList || ofAllAtOnce.test(text)
  thread.isCompanyList = isOfCompany && text.endsWith(';')
  if (isOfCompany) {
    thread.turned = null
    return
  }
  if (outlookOfParts.test(text)) thread.isOutlookOfParts = true
  else if (thread.isOutlookOfParts && (ofOutlook.test(text) || ofAll.test(text)))
    thread.isOutlookOfParts = false
  const plain = text.replace(/\b(?:19|20)\d\d\b/g, '')
  const spokenOf = /\d/.test(plain)
    ? null
    : (findSpokenOf(text, setting) ??
      findHighlighted(text, setting) ??
      findSmallSpoken(text) ??
      findSpokenFor(text) ??
      findSpokenAt(text, setting))
  if (spokenOf !== null) {
    thread.sinceTurned = longestTurn - shortTurn
    thread.turned = spokenOf
    thread.walked = null
    return
  }
  // In a walk `Sales of lamps were` comes to the next kind.
  const sold = thread.turned === null ? null : findSoldFirst(text)
  if (sold !== null) {
    thread.sinceTurned = 0
    thread.turned = sold
    return
  }
  // `Turning to the segment's profitability.`: still the one that is gone through.
  // `Pump sales rose 9%. Operating income for the segment was $30 million.`: of the segment, and not of its last line.
  if (
    thread.walked !== null &&
    thread.turned !== null &&
    thread.turned !== thread.walked &&
    thread.segment === thread.turned &&
    thread.metric !== null &&
    toldOfLines.has(thread.metric) &&
    !setting.businesses.isCalled(thread.turned) &&
    ofTheSegment.test(text)
  ) {
    thread.turned = thread.group = thread.walked
    thread.sinceTurned = longestTurn - shortTurn
  }
  const rest = toRestOf.exec(text)?.[1]?.toLowerCase()
  const restOf = [thread.turned, thread.group].find((each) => each !== null && each.toLowerCase() === rest)
  if (restOf != null) {
    thread.turned = restOf
    thread.sinceTurned = 1
    return
  }
  if (toItsOwn.test(text) && (thread.turned ?? thread.group) !== null) {
    thread.turned ??= thread.group
    thread.sinceTurned = Math.min(thread.sinceTurned, longestTurn - shortTurn)
    return
  }
  const guided = ofSegmentGuided.exec(text)?.[1]
  const whose = guided === undefined ? null : setting.businesses.findAtEnd(`${guided} `)
  if (whose !== null) {
    thread.turned = thread.group = whose
    thread.sinceTurned = longestTurn - shortTurn
    return
  }
  const page = findTurn(text)
  const opened = page === undefined || page === null ? setting.businesses.findOpening(text) : null
  const passing =
    page === undefined && opened === null && /\d/.test(text) ? findOpened(text, thread, setting) : null
  if (passing !== null) {
    thread.sinceTurned = longestTurn - shortTurn
    thread.turned = passing
    return
  }
  const turned = page ?? opened ?? findSharing(text) ?? findSmallSpoken(text) ?? page
  const owner = turned === undefined && !isContrasted.test(text) ? findOwner(text, setting) : null
  // A business of which levels have just been told, or that is called the segment, is still gone through.
  const goesOn =
    thread.turned !== null &&
    (thread.told.some(({ metric, segment }) => metric === 'Revenue' && segment === thread.turned) ||
      ofTheBrand.test(text) ||
      (!/\d/.test(plain) &&
        (/\bthe segment\b/.test(text) || text.toLowerCase().includes(`the ${thread.turned.toLowerCase()} `))))
  if (goesOn) thread.sinceTurned = Math.min(thread.sinceTurned, longestTurn - shortTurn)
  thread.sinceTurned += 1
  const isOver =
    thread.sinceTurned > longestTurn ||
    (thread.sinceTurned > shortTurn && ofWholeOutlook.test(text)) ||
    (ofOutlook.test(text.replace(besideOutlook, '')) && !/\bsegment/i.test(text))
  // `GAAP operating profit rose 12%`, right after a business was turned to, is still that business's.
  const isNext = thread.sinceTurned <= 2 || thread.sinceTurned === longestTurn - shortTurn + 1
  const isItsOwn =
    isNext &&
    (operatingByGaap.test(text) || (isJustTurned(thread) && (totalOfIt.test(text) || quarterOfIt.test(text))))
  const isCompanys =
    ofWholeCompany.test(text) ||
    ofTopLine.test(text) ||
    ofProfitAShare.test(text) ||
    ofCompany.test(text) ||
    ofBoth.test(text) ||
    withProfitAShare.test(text) ||
    (thread.sinceTurned > shortTurn && ofQuarterSales.test(text))
  if (isOver || (isCompanys && !isItsOwn)) thread.turned = thread.walked = null
  // A country that is named again is still gone through.
  else if (thread.turned !== null && isPlace(thread.turned) && tidyNames(text).includes(thread.turned))
    thread.sinceTurned = Math.min(thread.sinceTurned, longestTurn - shortTurn)
  // `Turning to our segment outlook … We now expect sales to grow 30%`: the next one's, whose heading is missing.
  if (
    turned === undefined &&
    thread.isOutlookOfParts &&
    thread.turned === null &&
    ofWholeOutlook.test(text)
  ) {
    thread.turned = unnamedPart
    thread.sinceTurned = longestTurn
    return
  }
  if (turned !== undefined) {
    // What is expected of one business after the other is a list, each sentence for itself.
    thread.sinceTurned = opened !== null && expected.test(text) ? longestTurn : 0
    thread.turned = turned
    thread.group = turned
    if (turned === null || page === turned || setting.businesses.isCalled(turned)) thread.walked = null
  } else if (ofCorporate.test(text)) {
    thread.turned = 'Corporate'
    thread.sinceTurned = longestTurn - shortTurn
  } else if (thread.turned === null && unnamedSegment.test(text)) {
    thread.turned = 'This segment'
    thread.sinceTurned = longestTurn - unnamedTurn
  } else if (owner !== null || (thread.group !== null && speaksOfGroup(text))) {
    thread.turned = thread.group = owner ?? thread.group
    thread.sinceTurned = longestTurn - shortTurn
  }
}

/** `we now expect the pump segment's sales to grow`: whose margin is guided next. */
const ofSegmentGuided =
  /\b(?:expect|anticipate|forecast|project|see) (?:that )?(?:our |the )?([A-Za-z][\w&' -]{2,60}?) (?:segment|division)['’]s (?:full[- ]year )?(?:sales|revenues?|growth)\b/

/** `The brand's profit was …`, `with the brand reporting sales of …`: the one that was turned to. */
const ofTheBrand =
  /^(?:The|This) (?:brand|banner|chain|concept)(?:['’]s)? |\bwith the (?:brand|banner|chain|concept) (?:reporting|posting|delivering|generating)\b/

function findSoldFirst(text: string): string | null {
  const first = /^(?:(?:Our|Total|Net) )?(?:[Ss]ales|[Rr]evenues?)(?= of )/.exec(text)?.[0]
  // Growth alone is told of the parts of a business as well.
  return first === undefined ||
    !/\b(?:was|were|totaled|reached) (?:about |approximately |over )?[$€£¥]/.test(text)
    ? null
    : findSold(text, 0, first.length)
}

/** What the lines of a segment are told of. */
const toldOfLines = new Set([
  'Revenue',
  'Organic revenue growth',
  'Constant-currency revenue growth',
  'Orders',
])
const ofTheSegment =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat) segment\b|^(?:(?:Our|The|Overall|Adjusted|GAAP|Non-GAAP),? )*[Ss]egment (?:(?:adjusted|operating) )*(?:income|profits?|earnings|margins?|EBITA?|EBITDA)\b/

/** `Turning to the rest of pumps and valves.`: still the business that is gone through. */
const toRestOf =
  /^(?:(?:Now|And|Next),? )?(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over)* (?:to|at) the rest of (?:the |our )?([^,.;]{3,60}?)(?: (?:segment|business|division))?\.$/

const toItsOwn =
  /^(?:(?:Now|And|Next|Finally|Lastly),? )?(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over)* (?:to|at) (?:the|this|that) (?:segment|business|division|group)(?:['’]s)? (?:profitability|margins?|operating|adjusted|orders|backlog|earnings|performance|results)\b/

/** `Our Pumps and Valves businesses did well, while Seals fell short`: an overview, and no turn to one of them. */
const isContrasted =
  /^(?:Our|The|Both) [^,.]{3,60} businesses\b[^.]*, (?:while|whereas|but|although) (?:our |the )?[A-Z]/

/** `Moving to Lamps. Total revenue grew 8%`: right behind a turn, the whole is the business's. */
const totalOfIt = /^(?:Its |Their )?[Tt]otal (?:revenues?|sales)\b/

/** `Third quarter reported sales rose 9%`, right behind a turn. */
const quarterOfIt =
  /^(?:(?:First|Second|Third|Fourth)[- ]quarter|Q[1-4],?) reported (?:net )?(?:sales|revenues?)\b/

const operatingByGaap =
  /^(?:Our |The )?(?:non-)?GAAP (?:segment\b|operating (?:profit|income|margin)\b)(?![^.]*\b(?:EPS|earnings per share)\b)/i

/** What is said next is the whole company's. */
const ofCompany =
  /^(?:From an? (?:[\w-]+ ){1,3}(?:perspective|standpoint), )?(?:[Tt]he|[Oo]ur) (?:quarter|year)['’]s (?:total |overall )?(?:combined|loss|expense|operating) ratio\b|^Our (?:(?:first|second|third|fourth|full)[- ](?:quarter|year)|Q[1-4]) (?:results|performance)\b|\b(?:across|in) (?:all|each|every one|every) (?:of )?(?:our |the |business |reporting )*(?:segments?|business(?:es)?|divisions?)\b|\bkey financial information\b|\bdeclar(?:ed|ing|e) (?:a|our|the) (?:[a-z]+ )?dividend\b|\bbrings (?:us|me) to (?:our |the )(?:total |consolidated )*(?:adjusted )?(?:EBITDA|EPS|net income|earnings)\b|^(?:(?:First|Second|Third|Fourth)[- ]quarter|Q[1-4],?|Total) reported (?:net )?(?:sales|revenues?)\b|^(?:Our |The |(?:First|Second|Third|Fourth) quarter )?(?:non-)?GAAP\b|\b(?:discuss|review|cover|provide|walk (?:you )?through|share|summari[sz]e[sd]?)\b[^.]{0,48}\b(?:(?:our|the) (?:[\w-]+ )?financial results|our (?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|quarterly) (?:performance|results)|our (?:(?:adjusted|GAAP|year-to-date|overall) )*results for the (?:first|second|full|year|half|six|nine)|consolidated|total company|balance sheet|cash flow)\b/i

const opensWithMeasure =
  /^[^,]{2,60}, (?:(?:our|its|the|net|total|segment|organic|(?:first|second|third|fourth)(?:-quarter)?|quarter|quarterly|Q[1-4]|for the \w+ quarter,?) ){0,4}(?:revenues?|sales|(?<=quarter )results|orders|bookings|backlog|operating income|operating profit|segment profit|EBITDA|adjusted EBITDA|profit|same[- ]store sales|comparable sales|system sales)\b|^[^,]{2,60}, (?:the |our )?(?:first|second|third|fourth|next|coming|full)[- ](?:quarter|half|year) (?:should|will|is|was|saw)\b|^[^,]{2,60},(?: [^,]{2,40},)? (?:we|it) (?:continued to see|saw|had|delivered|achieved|posted|generated|grew)\b/i
const leadingWord = /^(?:(?:Meanwhile|Next|Finally|Lastly|And|Now),? )+(?:finally,? )?/
/** `In Flow Control, orders were up 9%.`: a business that a sentence opens with and goes through measure by measure. */
function findOpened(text: string, { turned }: Thread, { company }: Setting): string | null {
  const name = opensWithMeasure.test(text.replace(leadingWord, ''))
    ? (findOpeningPlace(text) ?? findOpeningSmall(text))
    : null
  // In a walk through places the next one is come to.
  const isAside = name !== null && isPlace(name) && !(turned !== null && isPlace(turned))
  return name === null || isAside || company?.includes(name) === true ? null : name
}

/** `In glass fibres, second-quarter results were`; a single small word may be any kind of thing. */
function findOpeningSmall(text: string): string | null {
  const name = findOpeningBusiness(text)
  return name?.includes(' ') === true ? name : null
}

const faresAt =
  /^[^,]{2,60}, we(?: also| again)? (?:continued? to (?:see|experience|have)|saw|see|had|have|experienced|delivered)\b/
/** `In pet care, we're expecting continued growth`. */
const inSmall =
  /^(?:(?:And|Now|Finally),? )?(?:In|For|Within|Across) ([a-z][a-z-]*(?: [a-z-]+){0,2}), we(?:['’]re| are| expect| see| anticipate| continue| saw| had)\b/
/** `At Filters, we continue to see a solid recovery`, `In Filters, demand was soft`: a business that the next sentences tell of. */
function findSpokenAt(text: string, { company, businesses, segments }: Setting): string | null {
  const small = inSmall.exec(text)?.[1]
  if (small !== undefined && (businesses.has(small) || segments.has(small)))
    return capitalize(businesses.nameOf(small))
  const isAt = text.startsWith('At ') && faresAt.test(text)
  const name = isAt || /^(?:In|Within|For) [A-Z]/.test(text) ? findOpeningPlace(text) : null
  if (name === null || isPlace(name) || company?.includes(name) === true) return null
  return isAt || businesses.has(name) || segments.has(name.toLowerCase()) ? name : null
}

/** `This segment had revenue of $3 billion`, after nobody has named one: not the company's, whatever it is called. */
const unnamedSegment =
  /^This segment(?:['’]s)? (?:had|reported|posted|generated|delivered|recorded|revenues?|sales)\b/

/** `At Corporate, the loss was $20 million.`: what no business bears. */
const ofCorporate =
  /^(?:(?:And|Now|Finally|Lastly|Meanwhile),? )*(?:(?:[Aa]t|[Ii]n|[Ww]ithin|[Ff]or) (?:our |the )?[Cc]orporate(?: (?:and|&) [Oo]ther)?(?: segment)?,|(?:[Oo]ur |[Tt]he )?Corporate (?:and|&) Other(?: segment)? (?:reported|recorded|had|posted|incurred|generated|adjusted|pre-?tax|operating|loss|was|results)\b)/

const expected = /\b(?:expect|anticipate|forecast|project|should|will)\b/i

/** `Turning to our segment outlook on slide 16`. */
const outlookOfParts =
  /^(?:(?:Now|Next|And|Finally|Lastly),? )?(?:[Tt]urning|[Mm]oving|[Ss]hifting|[Ll]ooking)(?: now| on| over| next)* (?:to|at) (?:the |our )?(?:[\w-]+ )?segments?(?:['’]s?)? (?:outlook|guidance|expectations|assumptions)\b/
/** What ends it: a time farther off, or all of the company. */
const ofAll =
  /^(?:(?:Now|Next|And|Finally|Lastly|In total|Overall|In summary),? )*(?:(?:[Tt]urning|[Mm]oving|[Ss]hifting|[Ll]ooking)(?: now| on| over| ahead| next)* (?:to|at) (?:slide|our (?:consolidated|total|full)|the (?:company|balance|full)|cash|capital|20\d\d)|[Ff]or the (?:total |whole )?company|[Oo]verall)\b|\b(?:consolidated|total company|companywide|company-wide)\b/

/** `We project revenue will increase`: some sentences after a business, the company's. */
const ofWholeOutlook =
  /^(?:And )?[Ss]o,? (?:with|given|considering|taking) [^$%]{8,180}, we (?:now |still )?(?:expect|anticipate|project|forecast|see|look for|are looking for) (?:our |total |adjusted )*(?:revenues?|sales|EBITDA|earnings|EPS)\b|^(?:Overall, |In total, )?[Ww]e (?:now |still |continue to |currently )?(?:project|expect|anticipate|forecast) (?:that )?(?:our |total |net |full[- ]year |20\d\d )*(?:revenues?|sales) (?:will|to|growth)\b|\b[Ww]e (?:now |still |continue to |currently )?(?:expect|anticipate|are targeting) (?:to achieve |our )?[^,.;]{0,32}\bgross margins?\b[^,.;]{0,32}\bfor the (?:full )?year\b/

/** `44% versus our original guidance of 40%`: what a figure is held against turns to no outlook. */
const besideOutlook =
  /\b(?:versus|vs\.?|compared (?:to|with)|from|than|above|below|within|exceed\w*|meet\w*|met|reach\w*|double|ahead of) (?:our|the|its)(?: (?:original|prior|previous|initial|earlier|full-year|long(?:er)?[- ](?:term|run)|multi-year|\d-year))* (?:guidance|outlook)\b/gi

const ofOutlook =
  /\bguidance\b|\b(?:look|looking) (?:ahead|forward) (?:to (?:our|the|Q[1-4]|next|20\d\d)|,|for)|^(?:Stepping back|In (?:closing|summary|conclusion)|To (?:conclude|summarize|sum up)|Let me (?:close|conclude|summarize|wrap up))\b|\bour expectations for the\b|\b(?:update|look|view) (?:of|at|on) (?:our |the )?full[- ]year forecast\b|\b(?:our|the|year|quarter|financial|updated|revised|company|fiscal|20\d\d)(?:['’]s)? (?:\w+ )?outlook\b/i

/** What only the whole company has, and what is said of all of it: the speaker is done with its parts. */
const ofWholeCompany =
  /^(?:(?:And|Now|So|Finally|Lastly|Next|Turning to|Moving to|At|On|For|As for|Looking at|Our|The|In) ?,?(?: (?:the|our|a))* ?)*(?:total (?:company|revenues?|sales|net)|consolidated|company-?wide|enterprise|overall (?:company|corporation|revenues?|sales|organic)|(?:overall )?profitability|balance sheet|cash (?:flows?|and cash|on hand|provided|from)|(?:operating|free|adjusted free) cash flow|capital (?:expenditures|allocation|deployment)|corporate (?:expenses?|costs?)|we (?:now |still |currently )?(?:expect|anticipate|forecast|project) (?:our )?(?:total |consolidated )(?:company|net|revenues?|sales)|(?:effective |adjusted )*tax rate|net (?:debt|leverage|interest)|interest expense|(?:adjusted |diluted |GAAP |non-GAAP |reported )*(?:earnings per share|EPS)|share repurchases?|liquidity|(?:all )?(?:of )?(?:our )?businesses (?:delivered|had|posted|achieved|performed|produced)|company(?:['’]s)? (?:revenues?|sales|level|total)|full[- ]year (?:company|consolidated|total|guidance|outlook)|(?:first|second|third|fourth) quarter (?:of )?(?:20\d\d )?(?:consolidated|total|company))\b|^(?:We|(?:During|In|For) (?:Q[1-4]|the (?:(?:first|second|third|fourth) )?(?:quarter|year)),? we) (?:ended|closed|finished|exited|generated(?![^.;]{0,48}\b(?:revenues?|sales)\b)|returned|repurchased|paid|spent|deployed)\b|\b(?:we|our company) (?:ended|closed|finished|exited) the (?:quarter|year|period)\b|\b(?:pass|hand|turn)(?:ing)? (?:it|the call|the program|the floor|the discussion|the presentation|things|this)? ?(?:back |over |on )*(?:over |back )?to\b/i

/** The company's, where a figure of it is told; what drove it is said of a business as well. */
const ofTopLine = /^(?:Our |The )?top[- ]line\b.*\d/i

/** `For the quarter, we delivered total revenue of …; Pump revenue of …; a margin of 12%`: a list of the company's. */
const ofAllAtOnce =
  /^[^.;$%]{0,60}\bwe (?:delivered|reported|achieved|posted|generated|recorded|had)\b[^.;$%]{0,30}\btotal (?:company )?(?:net )?(?:revenues?|sales)\b/i

/** `As a result, Harrow generated $2 billion in sales, $300 million of EBITDA and $4 in earnings per share`: only a company has the last. */
const withProfitAShare =
  /^(?:(?:As a result|In total|Overall|All told|In summary|For the (?:\w+ )?quarter|And|So),? )*(?:we|[A-Z][\w&]+(?: [A-Z][\w&]+)?|our company|the company) (?:generated|delivered|reported|produced|achieved|posted|recorded|had) (?:[^.;]|\.(?=\d))*\b(?:earnings per (?:diluted )?share|EPS)\b/i

/** `In Q3, our net sales increased 4% to $2 billion`, some sentences behind a business: the company's. */
const ofQuarterSales =
  /^(?:(?:In|For|During) (?:Q[1-4]|the (?:first|second|third|fourth) quarter)(?: of (?:fiscal )?20\d\d)?,? our (?:total )?net (?:sales|revenues?)|Our net (?:sales|revenues?) (?:in|for) (?:Q[1-4]|the (?:(?:first|second|third|fourth) )?quarter)) (?:was|were|increased|decreased|grew|rose|declined|fell|totaled|came)\b/

/** `at our sites in both segments`: what is said of all of them. */
const ofBoth =
  /\b(?:in|at|across|from|for|within|by) (?:both|all|all (?:two|three|four|five|six)|each)(?: of)?(?: our| the)? (?:operating |reporting |business |reportable )?(?:segments|divisions)\b/i

/** `We reported earnings of $2 per share`: what follows is the whole company's. */
const ofProfitAShare =
  /\b(?:we|[Cc]ompany) (?:reported|delivered|achieved|recorded|posted|generated|earned) [^.;$%]{0,60}\b(?:earnings|income|EPS|FFO|profit)(?: [\w-]+){0,3} per (?:diluted )?share\b/i
