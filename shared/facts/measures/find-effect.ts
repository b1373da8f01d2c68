import { isCurrency } from '../../figures/is-currency.ts'
import { isHeldIn, isOfCausesImpact } from './held-in-measure.ts'
import { itemOf } from './describe-figure.ts'
import { leadOf, type Statement } from '../statement.ts'
import { effectNoun, isEffectOnBoth, isImpactOn } from './effect-on-both.ts'
import { isPartOfIncrease, opensWithIncrease } from './moved-by-cause.ts'

const effectBefore = new RegExp(
  `\\b${effectNoun}(?: (?:on|to|from|for|in)(?: [\\w&'’-]+){1,6})?(?: (?:of|was|were|by|is|at|will be|would be|to be|totaling))+(?: (?:an?|net|positive|negative|about|approximately|around|roughly|nearly|some|an additional|over|up to|between))* ?$|\\b(?:impact(?:ed|ing|s)?|affected|benefit(?:ed|ing|s)?|boost(?:ed|ing)|hurt|helped|weigh(?:ed|ing) on|pressured|accretive|dilutive|additive)(?: [\\w&-]+){0,6}?(?: by)(?: (?:an?|additional|another|negative|positive|about|approximately|around|roughly|nearly|over|some|up to))* ?$|\\b(?:includ|reflect|assum|contain)(?:e|es|ed|ing|s)? (?:an? |the )?(?:[\\w&-]+ )?contributions? of(?: (?:about|approximately|around|roughly|nearly|over|between))* ?$|\\bdiluted (?:(?:our|the|adjusted|reported) )*(?:earnings|EPS|results|margins?|income|returns?)(?: per share)? by(?: (?:an?|additional|another|about|approximately|around|roughly|nearly|over|some|up to))* ?$`,
  'i',
)

/** `had the effect of lowering sales by $5 million`, `of raising costs by 2% this quarter and raising them by 3% a year ago`. */
const moving = '(?:reducing|lowering|decreasing|cutting|increasing|raising|lifting|boosting)'
const effectOfMoving = new RegExp(
  `\\b${effectNoun} of (?:${moving}(?: [\\w&-]+){1,7}? by [$€£¥]?[\\d.,]+%?[^.;$%]{0,60} and (?:also )?)?${moving}(?: [\\w&-]+){1,7}?(?: by)?(?: (?:about|approximately|around|roughly|nearly|some|over))* $`,
  'i',
)

/** `the impact of the port disruptions of nearly $45 million`: what something did, told with what it was. */
const effectOf = new RegExp(
  `\\b(?:${effectNoun} (?:of|from)|benefit(?:ed|ing) from)(?: [\\w&-]+){1,10}? (?:of|in the amount of)(?: (?:about|approximately|around|roughly|nearly|some|over))* $`,
  'i',
)

/** `currency impacts of $30 million for sales, $20 million for EBITDA and $15 million for income`: each of a list. */
const effectListed = new RegExp(
  `\\b${effectNoun} of(?: (?:about|approximately|around|roughly))* (?:[$€£¥][\\d.,]+ (?:million|billion)? ?(?:for|on|to|in) [^;$]{3,40}(?:,|,? and) (?:about |approximately )?)+$`,
  'i',
)

const sensitivity =
  /^(?:(?:(?:And|So|But|Now|Again),? )?(?:as a (?:reminder|rule of thumb|reference),? )?(?:for |that )?(?:every|each)|a|an) .{0,70}\b(?:hike|increase|decrease|change|move|cut|point|points|percent|%)\b/i

const effectAfter = new RegExp(
  `^(?: per share)? (?:in|of) (?:(?:annual|annualized|adjusted) )*(?:earnings per share|EPS)(?: (?:in|of|from) (?:[\\w-]+ ){0,3}?(?:savings|synergies)\\b)|^(?: per share| (?:earnings per share|EPS)(?= (?:positive|negative|favorable|unfavorable)\\b))?(?: (?:(?!(?:as|while|despite|because|due|and|but|offset\\w*|given|with|including|excluding|exclusive|before|without)\\b)[\\w-]+ ){0,3}| of (?:an? )?(?:year-over-year |net )?(?:(?:earnings|EPS)(?: per share)? )?)${effectNoun}\\b|^(?: per share)? (?:in|of) (?:(?:GAAP|reported|base) )?earnings (?:related|attributable|due) to\\b|^(?: per share)? of (?:[a-z-]+ ){0,2}(?:headwinds?|tailwinds?|dilution|accretion|benefits?|variance|pickup|upside|downside|favorability)|^ of (?:(?:net|higher|lower|raw|material|cost|input|price|volume|operating|unfavorable|favorable|negative|positive|foreign) ){0,3}(?:inflation|costs?|mix|pricing|leverage|deleverage|productivity|savings|freight|tariffs?|currency|FX|investments?|commodit(?:y|ies))\\b`,
  'i',
)

/** `The extra week was worth just under $40 million in sales`, `the 53rd week, worth $20 million`. */
const timeWorth =
  /\b(?:week|weeks|days?|hours?|storms?|strike|outages?|shutdowns?|holidays?|promotion|shift)\b[^.;$%]{0,40} worth(?: (?:about|approximately|around|roughly|nearly|just|just under|just over|over|under|an estimated|some))* $/i

/** `earnings per share benefited from about $0.12 of lower taxes`, `About $0.06 of the increase comes from the segments`. */
const benefitedFrom =
  /\bbenefit(?:ed|ing|s)? (?:from|by)(?: (?:an?|about|approximately|around|roughly|nearly|over))* $/i
const ofIncrease =
  /^(?: per share)? of (?:the|that|this|our) (?:[\w-]+ )?(?:increase|raise|improvement|change|decrease|beat|upside|growth)\b/
/** `Of the increase, $0.04 came from price`: the figure stands right behind the words the sentence opens with. */
const firstOfIncrease = new RegExp(`${opensWithIncrease.source} (?:(?:about|approximately|roughly) )?$`)

const ofWhich = /^ (?:that|which) (?!(?:is|are|was|were) (?:our|the)\b)/
const ofItem = /^ (?:of|from|for|due to) /
/** Only of a share or of points it is certain that what is added is not the whole. */
const addedBefore =
  /\b(?:add(?:ed|ing|s)?|contribut(?:ed|ing|es?)|subtract(?:ed|ing)|took|reduc(?:ed|ing|es?)|lower(?:ed|ing|s)|decreas(?:ed?|ing)|cost us|down|up)(?: (?!to\b|from\b)[\w&'’-]+){0,4}?(?: by)?(?: (?:about|approximately|around|roughly|an additional|another|over))* ?$/i

/** `$10 million of NOI, representing $0.11 to $0.16 of FFO`. */
const worthBefore =
  /\b(?:represent(?:s|ed|ing)|equat(?:es|ing)(?: to)?|worth|contribut(?:es?|ing)|or)(?: (?:in excess of|about|approximately|roughly|over|an incremental|an additional))? $/i

/** `a lower tax rate contributed $0.12`, `mix of $0.30 was offset by price, which contributed $0.25`. */
const contributes =
  /\b(?:contribut(?:ed?|es|ing)|account(?:ed|ing|s) for|benefit(?:ed|ing)|be worth|cost us|sav(?:ed?|es|ing)(?: us)?)(?: (?:an?|about|approximately|roughly|around|negative|positive|another|an additional))* $/i

/** `The improvement reflected in the guidance is about $0.25`. */
const reflectedIn =
  /\b(?:improvement|benefit|impact|headwind|tailwind|contribution|increase|decrease)s? (?:that is |which is )?(?:reflected|included|embedded|assumed|implied) in (?:the|our|this) (?:[\w-]+ )?(?:guidance|outlook|range|forecast) (?:is|are|of|was)(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** `guidance includes $0.40 to $0.60 of impacts`, `it includes $0.20 related to the new line`: parts, and no profit. */
const includesOf =
  /\b(?:includ(?:es?|ed|ing)|reflects?|assumes?|despite|absorb(?:s|ed|ing)|net of)(?: (?:an?|about|approximately|roughly|around|expected|another|an additional|pre-?tax|after-?tax|net))* $|[;:,] (?:and )?(?:approximately )?$/i

/** `a return of 8%, which included 2% in storm impacts`: what the rate bears. */
const whichIncludes =
  /\b(?:includ(?:es?|ed|ing)|reflect(?:s|ed|ing)?|net of|absorb(?:s|ed|ing)|despite)(?: (?:an?|about|approximately|roughly|around|another|an additional))* $/i
const inEffects =
  /^(?: (?:points?|percentage points?))? (?:in|of|from|for|due to) (?:[\w-]+ ){0,4}(?:impacts?|losses|charges|effects|headwinds|tailwinds|benefits?|claims|dilution|drag|pressures?|costs)\b/i

/** `which included $0.19 for impairments and $0.04 from a settlement`: whatever a profit a share includes is none. */
const includedPart =
  /\b(?:includ|exclud|absorb|reflect)(?:es|ed|ing)(?: (?:an?|about|approximately|roughly|around|net|another|an additional))* (?:[$€£¥]\d*\.\d+(?: per share)? (?!to\b)[^$;]{3,90}(?:,|,? and)(?: (?:an?|about|approximately))* )*$/i
const partBehind =
  /^(?: per (?:diluted )?share| a share)? (?:for|from|of|due to|related to|associated with|attributable to|in) (?!(?:the (?:first|second|third|fourth|prior|year|quarter|full|range|same|current)|(?:[\w-]+ ){0,3}(?:EPS|earnings per)|adjusted earnings|Q[1-4]|(?:fiscal |fiscal year )?20\d\d)\b)/i

/** `That included $6 million, or $0.04 per share, of merger charges`, `we recorded a $20 million impairment, or $0.30 per share`. */
const includedSum =
  /\b(?:(?:includ|exclud|absorb|reflect)(?:e|s|es|ed|ing)?|(?:record|book|incurr|recogni[sz])(?:ed|ing)|took|had)(?: (?:an?|about|approximately|roughly|around|net|another|an additional))* [$€£¥][\d.,]+ (?:million|billion|thousand)( (?!(?:of |in )?(?:[a-z-]+ ){0,3}(?:income|earnings|profits?|FFO|loss(?!es)))[a-z][^,;$%\d]{2,40})?,? or (?:about |approximately )?$/i

const ofWhat = /^(?: per (?:diluted )?share| a share)?,? (?:of|for|from|in|related to|associated with) /

const ofItems =
  /^(?:(?: per share)? to [$€£¥][\d.]+(?: per share)?)? (?:of (?:[\w-]+ ){0,3}(?:impacts?|benefits?|contributions?|costs?|charges?|dilution|accretion|expenses?|headwinds?|tailwinds?|items|amortization|restructuring|severance|write-?downs?)\b|due to\b|(?:[\w-]+ )?(?:related|attributable|associated) (?:to|with)\b|from (?:gains|losses|the)\b|of (?:[\w-]+ ){0,2}(?:income|earnings|profits?|gains?|loss(?:es)?) (?:from|due to|related to|associated with|attributable to)\b)/i

/** `Adjusted earnings per share exclude $0.03 of moving costs and $0.10 of a gain`: what they are without. */
const excludesOf =
  /\bexclud(?:es?|ed)(?: (?:an?|the|about|approximately|net|favorable|unfavorable|positive|negative|one-time|non-?cash))* (?:[$€£¥][\d.]+ (?:[\w-]+ ){1,8}?and (?:an? )?)?$/i

/** `earnings rose, driven primarily by higher prices of $0.50 and volume $0.20`: what each of the causes did. */
const causesOf =
  /\b(?:driven|caused|offset|explained)(?: (?:[a-z]+ly|in part|in large part))* by\b(?:(?!\b(?:earnings|EPS|(?<!operating )income|FFO|dividends?|book value|guidance|range)\b)[^;:])* $/i

/** `The increase consists of the following: $0.60 due to higher sales and $0.10 due to mix`: what a profit a share moved by, piece by piece. */
const pieceBefore =
  /\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?|(?:made up|composed) of|including|the following)\b(?:[^.;]|\.(?=\d))*?(?:\b(?:of|following|including)[:,]?|,(?: and)?| and)(?: (?:an?|about|approximately|roughly))* $/i
const pieceBehind =
  /^(?: per (?:diluted )?share)? (?:due to|from|because of|resulting from|as a result of|attribut(?:able|ed) to|related to|associated with) /
/** `shifted $40 million of revenue out of the quarter`, `the $40 million revenue deferral`: what moved to another time. */
const movedBefore =
  /\b(?:shift|push|mov|delay|defer|slip|pull)\w*(?: (?:out|back|forward|in))?(?: (?:about|approximately|around|roughly|nearly|over|an estimated))* $/i
const movedInTime =
  /^ (?:of|in) (?:[a-z-]+ ){0,2}(?:revenues?|sales)\b[^.;]{0,60}\b(?:out of|into|from|to) (?:the|our|Q[1-4]|next|this|20\d\d|fiscal|first|second|third|fourth)\b/i
const deferral =
  /^ (?:of )?(?:in )?(?:revenues?|sales) (?:deferrals?|shifts?|push-?outs?|slippages?|delays?|shortfalls?)\b/i
const wasDeferred =
  /^ (?:of|in) (?:[a-z-]+ ){0,2}(?:revenues?|sales|orders|bookings|shipments|gross profits?|profits?)\b(?:[^.;]|\.(?=\d)){0,180}\b(?:(?:was|were|has been|have been|is|are) (?:deferred|delayed|pushed|shifted|moved)|slipped|slid|shifted|moved over|got pushed) (?:over |out )?(?:from|out|into|to)\b/i

/** Characters that the pieces of a profit a share are listed in. */
const longestPieces = 360
/** `reflects the absence of a rider and lost revenue, which totaled $0.05 per share`. */
const missedBefore =
  /\b(?:lost|absence of|loss of|lack of)\b[^.;$%]{0,90}, which (?:totaled|amounted to|came to|was|were|cost us)(?: (?:about|approximately|around|roughly|nearly))* $/i
/** `more than offset the $0.12 of rider revenue of last year`. */
const outdoneBefore =
  /\b(?:offset|overcame|absorbed|made up for) (?:the|an?)(?: (?:about|approximately|nearly))* $/i
/** `The $0.06 difference includes`. */
const betweenTwo =
  /^(?: per (?:diluted )?share)? (?:difference|delta|gap|(?:operational|operating|underlying) (?:improvement|increase|decrease|decline))\b/
/**
 * `This increased our third quarter revenue by about $90 million`, `The gain reduced last year's net income by $3 million`:
 * what something did to it, and no move of its own.
 */
const causeNoun =
  '(?:gains?|loss(?:es)?|charges?|items?|costs?|benefits?|credits?|settlements?|adjustments?|reversals?|write-?downs?|divestitures?|reclassifications?|storms?|strikes?|outages?|changes)'
const thisMoved = new RegExp(
  `(?:^(?:And |So )?(?:This|That|These|It|Which)|\\b${causeNoun}, which|^(?:The|These|Those|This|That|Such)(?: [\\w&-]+){0,4} ${causeNoun}(?: (?:of|in|from|related to) [^,;$%\\d]{3,60})?) (?:also |in turn |together )?(?:increased|reduced|lowered|boosted|decreased|raised|helped|hurt|lifted) (?:our |the )?(?:[\\w'’-]+ ){0,5}?(?:revenues?|sales|EBITDA|income|earnings|profits?|cash flow)(?: (?:in|of|for) (?:[\\w'’-]+ ){1,6}| )by(?: (?:about|approximately|around|roughly|nearly|over|almost|an estimated))* (?:[$€£¥][\\d.,]+ (?:million|billion),? or (?:about |approximately )?)?$`,
  'i',
)

/** `currency will increase sales growth by 3%`: what it does to growth, and not how much that is. */
const growthMoved =
  /\b(?:increas|decreas|reduc|benefit|lower|rais|boost|hurt|help|lift)\w* (?:to )?(?:our |the )?(?:[\w-]+ ){0,3}growth by(?: (?:about|approximately|around|roughly|nearly|over|an additional))* $/i

/** `$20 million of net income or $1.80 of diluted EPS`, `net income of $20 million, or `: one profit, in all and a share. */
const profitOr =
  / (?:of|in) (?:(?:net|adjusted|operating|core|total|GAAP) )*(?:income|earnings|profits?|FFO),? or (?:about |approximately )?$|\b(?:income|earnings|profits?|FFO) (?:of|was|totaled|came to) [$€£¥][\d.,]+ (?:million|billion),? or (?:about |approximately )?$/

const partsOfShare =
  /^(?: per share| a share)? of (?:(?:our|the|this|total|adjusted|year[- ]over[- ]year|[\w-]+) ){0,4}(?:FFO|EPS|earnings)\b/

/** What moves a profit a share, told in cents, is not that profit: `which decreased earnings $0.03 per share`. */
const movedProfit =
  /\b(?:increas|decreas|reduc|improv|lower|rais|hurt|benefit|impact|add|boost|lift)\w* (?:to )?(?:our |the |last year['’]s )?(?:[\w-]+ ){0,2}(?:earnings|EPS|results|net income|FFO)(?: per (?:diluted )?share)?(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|an additional|another))* $/i

/** `lowered margins by 40 basis points and earnings by $0.02`, `hurt margins and earnings by 30 basis points and $0.04`. */
const movedToo =
  /\b(?:lower|reduc|increas|rais|decreas|hurt|cut|impact|boost|lift)\w*\b(?:[^.;]|\.(?=\d)){0,90}?\band (?:our |adjusted |diluted )*(?:earnings|EPS)(?: per (?:diluted )?share)? by(?: (?:about|approximately|[\d.]+ (?:basis points|%) and))* $/i

/** Nor is a charge, a gain or a reserve: `a litigation reserve of $0.32`, `a $0.21 per share impairment charge`. */
const item =
  '(?:charges?|gains?|savings|synergies|loss(?:es)? (?:on|from|related to)|adjustments?|reserves?|benefits?|write-?(?:downs?|offs?)|impairments?|accruals?|amortization|costs?|expenses?|settlements?|items?|credits?|tailwinds?|headwinds?|remeasurements?|revaluations?)'

const favorable = 'of (?:net |total )?(?:(?:un)?favorable|adverse) '
const favorableBehind = new RegExp(`^(?: per (?:diluted )?share)? ${favorable}`)
const favorableBefore = new RegExp(
  `\\bper (?:diluted )?share ${favorable}[^;]*\\b(?:compared (?:to|with)|versus)\\b[^;%]*$`,
)
const itemBefore = new RegExp(
  `\\b${item}(?: (?!per\\b|was\\b|were\\b|is\\b)[\\w-]+){0,4}? (?:of|totaling|equivalent to|equal to|equating to|worth)(?: (?:about|approximately|around|roughly|nearly|over))? $`,
  'i',
)

/** `the amortization expense should be about $0.15`. */
const itemIs =
  /(?:^|[,;] |\b(?:includes?|including) (?=[^.;$%\d]{3,90}, which ))(?:(?:the|our|and|net|total|non-?GAAP) )*(?:[\w-]+ ){0,2}?(?:amortization|depreciation|costs?|expenses?|charges?|adjustments?|gains?|benefits?|impacts?)(?: (?:expense|charge)s?)?(?: (?:for|in) the (?:quarter|year|first half|second half)| (?:for|from|of|related to|associated with) [^,.;$%\d]{3,60})?(?:, which)? (?:is|are|was|were|will be)(?: (?:expected|anticipated|estimated|projected) to be)?(?: (?:in (?:the|a) range (?:of|from)|between|about|approximately|around|roughly|nearly))* $/i

const itemAfter = new RegExp(
  `^(?: (?!(?:excluding|exclusive|ex|before|including|inclusive|net|and|or|after|from|compared|versus|vs|in|for|to|of|up|down|despite|with|without|on|due|reflecting|reflects|driven|as|at|by|over|under|includes?|included|excludes?|which|was|were|is)\\b)[a-z-]+){0,3}? ${item}\\b`,
)

/** `the extra week contributed $308 million to sales`. */
const addsTo =
  /^ (?:to|in|of) (?:our |the |total |net |reported |incremental |additional |consolidated |annual |(?:fiscal )?20\d\d |full[- ]year |(?:first|second|third|fourth)[- ](?:quarter|half) |next year['’]s |this year['’]s )*(?:sales|revenues?)\b/i

const addsBefore =
  /\b(?:contribut(?:ed|ing|es?)(?! \S+ (?:million|billion) of)|add(?:ed|ing|s)?|benefit(?:ed|ing)?)(?: (?:about|approximately|around|roughly|an additional|another|nearly|between|an incremental|an? estimated|estimated))* ?$/i

/** `we expect the acquired businesses of Alder and Birk to deliver about`: what they will bring. */
const broughtBy =
  /\b(?:expect|anticipate|project)s? (?:that )?(?:the |our )?(?:acquired|acquisitions?|newly acquired|two acquisitions)\b[^;$%]{0,90}?(?:to|will) (?:deliver|contribute|generate|add|bring in)(?: (?:about|approximately|around|roughly|nearly|over|between))* $/i

/** `That increase reflects $25 million in revenue and $6 million in EBITDA`: what a change is made of. */
const reflectsPart =
  /^(?:(?:And|So),? )?(?:That|This|The) (?:[\w-]+ )?(?:increase|raise|change|reduction|decrease)(?: (?:for|from|in|to) [^.;$%\d]{3,50})? (?:reflects|includes|comprises|consists of|comes from)\b[^;]*$/

/** `$0.06 per share is expected to reverse`. */
const passing =
  /^ (?:is|are|was|were|will)(?: be)?(?: (?:expected|anticipated) to)? (?:reverse|unwind|repeat|recur|turn around|be offset)\b/i

const addedTo =
  /\badd(?:ed|ing|s)?(?: (?:some|about|approximately|around|roughly|nearly|another|an additional|over))* (?:[$€£¥][\d.,]+ (?:million|billion) and )?$/i

const toWhole =
  /^(?: per (?:square )?foot)?(?: and [$€£¥][\d.,]+ (?:million|billion))? (?:to|in) (?:our |total |the |annual )?(?:net )?(?:sales|revenues?|earnings|profits?|income|EBITDA|(?:average )?(?:base |minimum )*rents?)\b/i

/** `Of the $0.26, $0.18 flows through`, `The remaining $0.08 only helps`: what made a difference, told part by part. */
const partsTold =
  /^(?:(?:And|So|But|Now),? )?(?:Of (?:the|that|this)|The (?:remaining|other)|(?:The|This|That)(?= \S+ (?:benefits?|impact|upside)\b| [$€£¥]0?\.0\d (?:includes?|comprises?|relates?|reflects?|consists?)\b)) [$€£¥]\d*\.\d+(?! (?:million|billion|thousand))/

/** `which reflects the collection of $200 million of taxes`: what a sum holds. */
const holds =
  /\b(?:reflect(?:s|ed|ing)?|includ(?:es?|ed|ing)) (?:the |a |an )?(?:collection|receipt|payment|refund|settlement|recovery) of(?: (?:about|approximately|around|roughly|nearly))* $|^(?:Also )?excluded from (?:the |our )?[^,;$%]{3,50} (?:was|were|is|are)(?: (?:about|approximately|around|roughly|nearly))* $/i

/** `due to the higher volume and mix of $86 million and favorable pricing net of inflation of $12 million`: what moved a sum. */
const movedBy =
  /\b(?:due to|reflect(?:s|ing|ed)|driven by|offset by|because of|resulting from|(?:mainly|mostly|primarily|largely) (?:from|on))\b[^;]{0,160}\b(?:higher|lower|favorable|unfavorable|improved|reduced|negative|positive|increased|decreased|net) (?:[\w-]+ ){0,2}?(?:volumes?|mix|pric(?:e|ing)|inflation|performance|productivity)(?: (?:and mix|net of inflation|and other))? of(?: (?:about|approximately|around|roughly|nearly))* $/i

/** `Tarn is expected to generate $0.40 of earnings per share`: what something brings, and not what the company earns. */
const expectedToBring =
  /^(?!.*\b(?:we|our|company|corporation|earnings|EPS|income|FFO|results|guidance|outlook)\b)[^$€£¥]{3,90} (?:is|are) (?:now |still |currently )?(?:expected|projected|anticipated|estimated) to (?:generate|add|contribute|provide|bring|deliver)(?: (?:about|approximately|around|roughly|nearly|an additional|another))* $/i

/** `the Vale business is expected to generate $240 million in sales and $0.05 in diluted earnings per share`: what it brings. */
const bringsToShare =
  /\b[Tt]he (?:[A-Z][\w&-]* ){1,4}(?:business|segment|division|acquisition|transaction|deal)\b[^$%;]{0,90}? to (?:generate|add|contribute|deliver|bring)\b[^$%;]{0,40} [$€£¥][\d.,]+ (?:million|billion) (?:of|in) (?:annual |net )?(?:sales|revenues?) and(?: (?:about|approximately|around|roughly))* $/

/** `The impact of our disposals over the year resulted in a net decrease in revenue of $52 million`: whatever stands between. */
const impactDoes =
  /^(?:(?:And|Additionally|In addition),? )?(?:The|Our) (?:net |combined |total )?(?:impacts?|effects?) (?:of|from|on)\b[^;]*?\b(?:(?:increas|decreas|reduc|lower|rais|benefit)(?:e?d|es|ing)? (?:our |the |total |net )*(?:revenues?|sales) by|(?:increase|decrease|reduction|benefit) (?:in|to|of) (?:our |the |total |net )*(?:revenues?|sales) of)\b[^;]{0,60}$/i

/** `Higher costs reduced earnings by $4 million`, `Changes in working capital increased cash flow by $9 million`: what one cause did. */
const causeMoved =
  /(?:^|[;:] |, (?:and )?|\b(?:and|while|as) )(?:the |our |net )*(?:higher|lower|increased|decreased|reduced|favorable|unfavorable|improved|stronger|weaker|changes? in|(?:all )?other)\b[^;$%]{2,80}? (?:reduced|increased|lowered|improved|decreased|raised|added to|hurt) (?:our |the |reported |adjusted |net |operating |(?:first|second|third|fourth)[- ]quarter )*(?:earnings|results|income|profits?|EBITDA|sales|revenues?|cash flows?(?: from [a-z]+(?: activities)?)?) by(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** Whether a figure tells by how much something moved a measure: `had the effect of raising costs by 2%`. */
export const isOfMoving = (text: string, start: number): boolean =>
  effectOfMoving.test(text.slice(Math.max(0, start - 200), start))

/** Whether the words before a sum tell what one cause did to a profit. */
export const isOfCause = (before: string): boolean => causeMoved.test(before.slice(-240))

/** Whether the words before a figure tell what an impact, named at their beginning, did to sales. */
export const isOwnImpact = (before: string): boolean => impactDoes.test(before)

/** `amortization of $36 million, or $0.27 per diluted share`: what a share bears of an item. */
export function isItemsShare(statement: Statement, index: number, unit: string): boolean {
  const lead = leadOf(statement, index)
  const isOfItem =
    /^(?: per share)? (?:of|in|from|for|related to|due to|associated with) [^.;$%]{3,70}?,? or (?:(?:about|approximately|roughly) )?$/.test(
      lead,
    )
  if (
    !unit.endsWith('/share') ||
    (!isOfItem &&
      !/^(?: (?:in|for|during) the (?:quarter|year|period))?,? or (?:(?:about|approximately|roughly) )?$/.test(
        lead,
      ))
  )
    return false
  const { start = 0, end = 0 } = statement.amounts[index - 1] ?? {}
  const before = statement.text.slice(Math.max(0, start - 72), start)
  const behind = statement.text.slice(statement.amounts[index]?.end ?? end)
  return (
    itemBefore.test(before) ||
    effectBefore.test(before) ||
    itemOf.test(statement.text.slice(Math.max(0, start - longestItem), start)) ||
    // `included $40 million of storm losses, or $1.20 per share`.
    (includesOf.test(before) && isOfItem) ||
    // `an adjustment for a $4 million or $0.12 per share deferred tax remeasurement`.
    (/\ban? $/.test(before) && itemAfter.test(behind.slice(0, 72).replace(/^ per (?:diluted )?share/, '')))
  )
}

/** `earnings per share excluding amortization of $1.70`: a profit, told without something; `Excluding a tax benefit of $0.11` is none. */
const profitWithout =
  /\b(?:share|EPS|earnings|income|profits?|results?|basis|FFO|EBITDA|loss)(?: (?:was|were|from operations|for the quarter))?,? (?:excluding|exclusive of) [^,;$%]*$/i

/** Characters before a sum within which an item of a profit is named, whatever it is for. */
const longestItem = 200

/** Whether a figure is what something does to the measure beside it (`a 50 basis point headwind to gross margin`), and not the measure. */
export function isEffect(text: string, start: number, end: number, unit: string, tail: string): boolean {
  if (isCurrency(unit) && (isHeldIn(text, start, end) || isOfCausesImpact(text.slice(0, start)))) return true
  const before = text.slice(Math.max(0, start - 72), start)
  // `raised the range by $0.10 to between $3.70 and $3.85`.
  if (
    /\bto (?:between|an? (?:new )?range (?:of|from|between))(?: [$€£¥]?[\d.,]+ (?:to|and))? $/i.test(before)
  )
    return false
  if (
    sensitivity.test(text) &&
    /\b(?:adds?|costs?|worth|equates? to|equals?|means?|impacts?|would|changes?|moves?) (?:[\w-]+ ){0,4}$/i.test(
      before,
    )
  )
    return true
  if (/^[A-Z]{3}(?:\/share)?$/.test(unit) && partsTold.test(text)) return true
  if (isCurrency(unit) && (isOwnImpact(text.slice(0, start)) || thisMoved.test(text.slice(0, start))))
    return true
  if (isCurrency(unit) && isOfCause(text.slice(0, start))) return true
  if (isImpactOn(text.slice(0, start))) return true
  if (addedTo.test(before) && toWhole.test(text.slice(end, end + 64))) return true
  if (isCurrency(unit) && (movedBy.test(text.slice(Math.max(0, start - 240), start)) || holds.test(before)))
    return true
  if (
    passing.test(tail) ||
    reflectsPart.test(text.slice(0, start)) ||
    isEffectOnBoth(text, start, tail, unit)
  )
    return true
  // `earnings per share, excluding intangibles, of $1.70`: what they are without.
  if (/\b(?:excluding|exclusive of) (?:[\w-]+ ){1,4}of $/i.test(before) && profitWithout.test(before))
    return false
  if (reflectedIn.test(text.slice(Math.max(0, start - 140), start))) return true
  if (unit.endsWith('/share') && bringsToShare.test(text.slice(Math.max(0, start - 240), start))) return true
  if (unit.endsWith('/share') && itemIs.test(text.slice(Math.max(0, start - 180), start))) return true
  // `up from prior guidance of $1.10`: what was guided.
  if (/\b(?:guidance|outlook|range|forecast)(?: (?:of|was|at|from|to|between))* $/i.test(before)) return false
  if (effectListed.test(text.slice(Math.max(0, start - 200), start)) && /^ (?:for|on|to|in) /.test(tail))
    return true
  if (
    effectBefore.test(text.slice(Math.max(0, start - 110), start)) ||
    effectOf.test(before) ||
    isOfMoving(text, start) ||
    effectAfter.test(tail.slice(0, 56))
  )
    return true
  if (unit === '%' && growthMoved.test(before)) return true
  if (broughtBy.test(text.slice(Math.max(0, start - 160), start)) && addsTo.test(tail)) return true
  if (addsBefore.test(before) && addsTo.test(tail)) return true
  const behind = text.slice(end, end + 260)
  if (
    (movedBefore.test(before) && movedInTime.test(behind)) ||
    deferral.test(tail) ||
    wasDeferred.test(behind)
  )
    return true
  if (unit === 'bps' && addsBefore.test(before) && /^ (?:to|in) (?:[\w&-]+ ){0,3}margins?\b/i.test(tail))
    return true
  if (
    unit.endsWith('/share') &&
    ((benefitedFrom.test(before) && /^(?: per share)? (?:of|in|from) /.test(text.slice(end, end + 18))) ||
      /\bworth(?: (?:about|approximately|around|roughly|nearly))* $/i.test(before) ||
      ofIncrease.test(text.slice(end, end + 48)) ||
      firstOfIncrease.test(text.slice(0, start)))
  )
    return true
  // `weather in the amount of $0.07 a share`: how much something was worth.
  if (
    unit.endsWith('/share') &&
    /\b(?:to the tune|in the amount) of(?: (?:about|approximately|roughly))? $/i.test(before)
  )
    return true
  if (isCurrency(unit) && isPartOfIncrease(text, tail)) return true
  if (isCurrency(unit) && timeWorth.test(before)) return true
  // `revenue included $9 million that customers had pulled in`, `guidance includes 150 basis points of underutilization`.
  const held = isCurrency(unit) ? ofWhich : unit === 'bps' ? ofItem : null
  if (held?.test(tail) === true && whichIncludes.test(before)) return true
  if (unit === 'bps' && /\bworth(?: (?:about|approximately|around|roughly))? $/i.test(before)) return true
  if (
    unit.endsWith('/share') &&
    (movedProfit.test(before) || itemBefore.test(before) || itemAfter.test(tail.slice(0, 56)))
  )
    return true
  // `$0.19 per share of net favorable storm impacts compared to $0.27 per share`: both are what the storms did.
  if (
    unit.endsWith('/share') &&
    (favorableBehind.test(text.slice(end, end + 56)) ||
      favorableBefore.test(text.slice(Math.max(0, start - 200), start)))
  )
    return true
  if (unit === '%' && whichIncludes.test(before) && inEffects.test(text.slice(end, end + 80))) return true
  if (unit === 'bps' && includesOf.test(before) && ofItems.test(text.slice(end, end + 160))) return true
  if (!unit.endsWith('/share')) return false
  if (
    causesOf.test(text.slice(Math.max(0, start - 400), start)) ||
    expectedToBring.test(text.slice(0, start))
  )
    return true
  if (contributes.test(before) || movedToo.test(text.slice(Math.max(0, start - 140), start))) return true
  if ((start === 0 || includesOf.test(before)) && ofItems.test(text.slice(end, end + 160))) return true
  if (
    partBehind.test(text.slice(end, end + 90)) &&
    includedPart.test(text.slice(Math.max(0, start - 200), start))
  )
    return true
  const sum = includedSum.exec(text.slice(Math.max(0, start - 120), start))
  if (sum !== null && (sum[1] !== undefined || ofWhat.test(tail))) return true
  if (excludesOf.test(text.slice(Math.max(0, start - 140), start))) return true
  if (betweenTwo.test(tail) || missedBefore.test(text.slice(Math.max(0, start - 140), start))) return true
  if (outdoneBefore.test(before) && /^(?: per share)? of /.test(text.slice(end, end + 14))) return true
  if (pieceBehind.test(tail) && pieceBefore.test(text.slice(Math.max(0, start - longestPieces), start)))
    return true
  if (partsOfShare.test(text.slice(end, end + 64)) && worthBefore.test(before) && !profitOr.test(before))
    return true
  return (
    addedBefore.test(before.slice(-48)) &&
    !/\b(?:up|down|increased|decreased|an? (?:[a-z-]+ )?decrease of)\b[^.;]{0,12}$/i.test(before)
  )
}
