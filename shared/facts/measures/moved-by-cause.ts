/** What a company does or what befalls it, that moves its results: closed stores, a strike, a new tariff. */
const cause =
  '(?:closures?|closings?|openings?|shutdowns?|divestitures?|disposals?|acquisitions?|transactions?|deals?|sales? of [^,;$%]{3,40}|exits?|tariffs?|strikes?|plants?|lines?|fabs?|pricing|prices?|price increases?|currency|currencies|FX|exchange(?: rates?)?|dollar|euro|yen|yuan|inflation|interest rates?|surcharges?|contracts?|launch(?:es)?|products?|storms?|outages?|recalls?|actions?|initiatives?|programs?|measures|changes?|refinancing|redemptions?|investments?|shifts?|weather|weeks?|days?)'
const will =
  '(?:will|would|should|could|may|might|(?:is|are) (?:expected|projected|anticipated|estimated) to)'
const move = '(?:reduce|lower|decrease|increase|raise|improve|boost|lift|cut|hurt|help|benefit|trim|impact)'
const measure =
  '(?:our |the |total |annual |[\\w-]+ ){0,4}?(?:sales|revenues?|top[- ]line|profitability|EBITDA|earnings|profits?|income|cash flows?|results|margins?|FFO|NOI)'
const about =
  '(?: (?:about|approximately|around|roughly|nearly|over|more than|up to|almost|some|an estimated))*'

/** `The depot closures will lower our parts sales by nearly $60 million this year`, `we expect currency to reduce sales by`, and what `but will improve` says of them. */
const causeWillMove = new RegExp(
  `(?:^|[,;] (?:and |but )?|\\bthat |\\b(?:expect|anticipat|estimat|project|assum|believ)(?:e|ed|es|s|ing)? )(?:the |these |our |those |this |such )?(?!we\\b)(?:[\\w-]+ ){0,4}?${cause}(?: (?:in|of|at|from) [^,;$%]{3,40})? (?:${will}|to) (?:also )?${move} ${measure} by${about} (?:[$€£¥][^;]{3,120}? (?:and|but) (?:${will} )?(?:also )?${move} ${measure} by${about} )?$`,
  'i',
)

/** `offset by an increase in earnings of $0.07 a share from new lines`: what one cause did. */
const offsetBy =
  /\boffset by (?:an?|the) (?:[\w-]+ )?(?:increase|decrease|improvement|reduction|decline) (?:in|of|to) (?:our )?(?:earnings|EPS|results|net income)(?: per (?:diluted )?share)? of(?: (?:about|approximately|nearly|roughly))* $/i

/** `to 31.2% as freight cost us 240 basis points`, `currency took away $7 million`: what something takes, behind what it takes it from. */
const tookAway =
  /\b(?:cost us|set us back|took (?:away|off|out)|takes (?:away|off|out)|taking (?:away|off|out)|tak(?:en|es?) from (?:it|us|that)|shaved(?: off)?|knocked off|weighed on (?:it|us|that) by|(?:subtract|detract)(?:ed|s|ing))(?: (?:about|approximately|around|roughly|nearly|over|another|an additional|a further|some|an estimated))* $/i

const didMove =
  '(?:reduced|lowered|increased|decreased|raised|boosted|lifted|hurt|cut|trimmed|depressed|dented|improved|benefit(?:t?ed)|helped|aided|affected|impacted)'
/** `The extra cost that the flood brought us reduced our income by $2 million, or `: nobody but a cause moves what is ours. */
const causeMovedOurs = new RegExp(
  `(?:^|[,;] (?:and |but )?|\\b(?:as|while|because) )(?!(?:and|we|I|they|he|she|you|it|to|our (?:team|people|company|management|businesse?s?|segments?)|the (?:company|team|segment|business|group|division))\\b)(?:[\\w'’-]+ ){1,24}?(?<!\\b(?:and|or|but|we|to|it|they|which|that|also|company|team|segment|business|group|division) )(?:has |have )?${didMove} our ${measure} by${about} (?:[$€£¥][\\d.,]+(?: (?:million|billion))?(?: or|, or|,)${about} )?$`,
  'i',
)
/** `Freight delays lowered operating income by $3 million`. */
const namedCauseMoved = new RegExp(
  `(?:^|[,;] (?:and |but )?|\\b(?:as|while|because) )(?!we\\b)(?:[\\w-]+ ){0,5}?(?:costs?|expenses?|charges?|storms?|hurricanes?|strikes?|floods?|fires?|delays?|shortages?|outages?|closures?|weather|accruals?|settlements?|write-?downs?|disruptions?|inefficiencies)(?: (?:in|of|at|from|on) [^,;$%\\d]{3,50}?)? ${didMove} (?:the )?${measure} by${about} (?:(?:[$€£¥][\\d.,]+(?: (?:million|billion))?|[\\d.]+%)(?: or|, or|,)${about} )?$`,
  'i',
)

/** `bringing total savings to $0.12 of earnings per share`: how much a cause has come to, and no profit. */
const causeCameTo =
  /\b(?:savings|synergies|dilution|accretion|headwinds?|tailwinds?)(?: (?:so far|to date|from [^,;$%\d]{3,40}))?(?: (?:has|have|had|now|already))* (?:to|reached|reaching|(?:now )?(?:totals?|totaled|totaling)|amount(?:s|ed)? to|came to|comes to)(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** Whether the words before a figure tell what a cause does to a measure. */
export const isMovedByCause = (before: string): boolean =>
  offsetBy.test(before) ||
  tookAway.test(before) ||
  causeCameTo.test(before.slice(-120)) ||
  [causeWillMove, causeMovedOurs, namedCauseMoved].some((pattern) => pattern.test(before.slice(-400)))

/** `Our reported earnings were $0.31 higher because of a tax benefit`: how far one basis is from another, and no change. */
export const isBetweenBases = (before: string, behind: string): boolean =>
  /\b(?:reported|GAAP|as-reported|unadjusted) (?:diluted )?(?:earnings|EPS|net income|results)(?: per (?:diluted )?share)? (?:was|were)(?: (?:about|approximately|also))* $/i.test(
    before,
  ) &&
  /^(?: per (?:diluted )?share)? (?:higher|lower|above|below)(?: than [^,;$%\d]{3,40})?,? (?:due to|because of|reflecting|from|on|driven by|as a result of|owing to) [^.;]{0,60}\b(?:non-?recurring|one-?time|benefits?|charges?|gains?|items?|loss(?:es)?|impairments?|credits?|settlements?|costs?)\b/i.test(
    behind,
  )

/** The words a sentence opens with that tells what a change is made of, as far as their comma. */
export const opensWithIncrease =
  /^(?:And )?[Oo]f (?:that|the|this|our) (?:[\w-]+ )?(?:increase|raise|improvement|change|decrease|decline|beat|growth)(?: of [$€£¥][\d.,]+(?: (?:million|billion))?)?,/
/** `Of the increase, about $4 million came from price and $3 million from savings`: what a change is made of. */
export const isPartOfIncrease = (text: string, tail: string): boolean =>
  opensWithIncrease.test(text) &&
  /^ (?:of (?:it|that|which) )?(?:was|came|is|comes|related|due|from|reflects?)\b/.test(tail)
