import { leadOf, rangeTailOf, tailOf, type Statement } from '../statement.ts'

/** Whether a figure tells how far something is from what was guided or from last year, or how far guidance has moved, and is no level itself. */
export function isFromGuidance(statement: Statement, index: number, isChange: boolean): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const { text } = statement
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  return (
    (ofGuidance.test(tail) && !text.slice(0, amount.start).endsWith('at ')) ||
    (isChange &&
      amount.other === null &&
      fromGuidance.test(tail) &&
      !(
        amount.unit === '%' &&
        isGuidedNow.test(text.slice(0, amount.start)) &&
        /^[^.;%]{0,60} of [^.;%]{0,20}$/.test(tail)
      )) ||
    (sinceStart.test(tail) && ofMidpoint.test(text.slice(0, amount.start))) ||
    (atMidpoint.test(text.slice(amount.end)) &&
      /\bof\b/.test(lead) &&
      thisMoves.test(text.slice(0, amount.start))) ||
    beatsBy.test(text.slice(0, amount.start).slice(-110)) ||
    (withinAtEnd.test(lead) && ofWhatWasGuided.test(tail)) ||
    [byHowMuch, guidanceMovedBy, endsMovedBy].some((pattern) =>
      pattern.test(text.slice(Math.max(0, amount.start - 120), amount.start)),
    ) ||
    (isChange &&
      atMidpoint.test(text.slice(amount.end)) &&
      (movesRange.test(text.slice(0, amount.start)) ||
        thisMoves.test(text.slice(0, amount.start)) ||
        (amount.unit !== '%' && guidesAnew.test(text.slice(0, amount.start)))) &&
      !/\b(?:year[- ]over[- ]year|over (?:the )?(?:prior|last)|from (?:the )?(?:prior|last) (?!(?:[\w-]+ ){0,3}(?:guidance|outlook|forecast|range))|versus)\b/i.test(
        tail,
      )) ||
    (isChange &&
      amount.unit !== '%' &&
      atMidpoint.test(text.slice(amount.end)) &&
      behindRange.test(text.slice(0, amount.start).slice(-60))) ||
    thanWeThought.test(text.slice(0, amount.start).slice(-90)) ||
    raisedBy.test(text.slice(Math.max(0, amount.start - 120), amount.start)) ||
    movesMeasureBy(text, amount) ||
    (amount.other === null &&
      moveOfGuidance.test(text.slice(Math.max(0, amount.start - 120), amount.start))) ||
    (addsBefore.test(text.slice(0, amount.start).slice(-48)) && toGuidance.test(tail)) ||
    removedBehind.test(text.slice(amount.end, amount.end + 110)) ||
    removedToo.test(text.slice(0, amount.start).slice(-160)) ||
    (!isChange && !/^(?:%|bps|x)$/.test(amount.unit) && thanLastYear.test(rangeTailOf(statement, index)))
  )
}

/** `should come in 10 to 15 cents above last year’s`. */
const thanLastYear =
  /^ (?:above|below|ahead of|over|under|(?:higher|lower|better|more|less) than) (?:last year|the prior year|(?:fiscal )?20\d\d)\b/

/** `3% above the midpoint of guidance` measures the guidance, as `shipments were 6% light` does. */
const ofGuidance =
  /^ (?:light|shy)\b(?! (?:of|weight|truck|vehicle|duty|commercial|manufactur|industr|crude|oil|source|hous))|^ (?:per share )?(?:above|below|ahead of|better than|worse than|higher than|lower than|short of|over|under|less than|more than) (?:the |our )?(?:prior |previous |original |initial )?(?:mid-?point|high[- ]end|low[- ]end|top[- ]end|top|bottom|guided|guidance|guide|record|consensus|expectations?|outlook|plan|budget|forecast|range|estimates?|(?:[a-z-]+ ){1,3}(?:expectations?|update|forecast|view)|(?:before|previously|earlier)(?=[,.;]|$)|(?:what )?we (?:told you|told|showed|gave|said|laid out)\b|(?:(?:we|what we|I|you)(?:['’]d)? |had |previously |originally |initially )*(?:expected|anticipated|planned|thought|guided|budgeted|assumed|projected|forecast(?:ed)?|estimated))\b/i

/** `a midpoint now $40 million higher than in May`: how far guidance has come. */
const sinceStart =
  /^ (?:higher|lower|above|below|better) (?:than|from)? ?(?:at |in )?(?:the )?(?:(?:start|beginning) of the year|(?:January|February|March|April|May|June|July|August|September|October|November|December|last quarter|three months ago))\b/i
const ofMidpoint = /\b(?:guidance|outlook|mid-?point|range|forecast)\b[^.;$%]{0,40}$/i

/** `up about $0.15 from the midpoint of our prior outlook`. */
const fromGuidance =
  /^(?: per share)?(?: (?:increase|decrease|raise|improvement|reduction|higher|lower))?(?: at (?:the )?mid-?point)?,? (?:from|over|on|versus|than|compared (?:to|with)) (?:the |our )?(?:(?:mid-?point|(?:high|low|upper|lower)[- ]end|top|bottom) of (?:the |our )?)?(?:prior|previous|earlier|original|initial|last) (?:[\w-]+ ){0,3}?(?:guidance|outlook|range|forecast|guide|expectations?|estimates?|view)\b/i

/** `We now see sales up 12%, compared to our prior guide of about 10%`: what is guided, beside what was. */
const isGuidedNow =
  /\bnow (?:expect|anticipate|project|forecast|see|guid\w+|look for)(?:ed|ing)?\b[^.;%]{0,60}\b(?:up|down|grow|growth of|increase|decline|decrease)(?: by)?(?: (?:about|approximately|around|roughly|at least))* $/i

/** `it beat the top end of what we told you in August by `: how far above what was said. */
const beatsBy =
  /\b(?:beat|beating|exceeded|exceeding|topped|topping|missed|missing|above|below|short of) (?:the (?:(?:top|high|low|bottom|upper|lower)(?:[- ]end)?|mid-?point) of )?(?:what (?:we|I)(?:['’]d| had)? (?:told you|said|guided|promised|indicated)|our (?:guidance|guide|outlook|range|forecast|expectations?|own number)|the (?:range|guide|guidance))(?: [^.;,$%\d]{2,32})? by(?: (?:about|around|roughly|nearly|over|more than|almost))* $/i

/** `within $0.02 of our guidance`: how near, and no level. */
const withinAtEnd = /\bwithin(?: (?:about|approximately|just|roughly))? $/i
const ofWhatWasGuided =
  /^(?: per (?:diluted )?share)? of (?:the |our |what |its )?(?:[\w-]+ ){0,3}(?:guidance|guide|outlook|forecast|expectations?|consensus|estimates?|targets?|plan|budget|mid-?point|guided|expected|range)\b/i

/** `We raised our range to $6.45 to $6.60, a $0.50 or 8% increase at the midpoint`: how far what is guided has moved. */
const atMidpoint =
  /^(?: per share| or [\d.]+%)?(?: (?:increase|decrease|improvement|raise|rise|reduction|change))?,? (?:at|in|on|from|to) (?:(?:the|our) (?:new )?)?mid-?point\b/
const movesRange =
  /\b(?:rais|increas|lift|lower|reduc|updat|revis|refin|narrow|tighten)\w* (?:(?:up |down )?to|(?:our|the) (?:[\w-]+ ){0,6}?(?:range|guidance|outlook|forecast))\b/i

/** `That is an increase of $0.15 at the midpoint`: of the range that was just told. */
const thisMoves =
  /^(?:(?:And|So),? )?(?:This|That|It|Which|These)(?:['’]s| is| was| represents| reflects| marks)(?: (?:also|now|about|approximately|roughly|nearly|over|an?|another))* (?:(?:increase|raise|decrease|reduction|improvement|lift|cut|rise) of(?: (?:about|approximately|roughly|nearly|over))* )?$/
/** `Our updated guidance calls for sales of … to …, a $20 million increase at the midpoint`. */
const guidesAnew =
  /\b(?:updated|revised|new|raised|increased|lowered|reduced|improved) (?:[\w-]+ ){0,3}?(?:guidance|outlook|range|forecast)\b|\bnow (?:expect|anticipate|project|forecast|see)\b/i

/** `the full year at $4.98 to $5.04, a 7 cent increase at the midpoint`. */
const behindRange =
  /\d (?:to|and) [$€£¥]?[\d.,]+%?(?: (?:million|billion))?(?: per share)?, (?:which is |representing |or |reflecting )?an?(?: [a-z]+)? $/i

/** `better than we expected by about $20 million`: by how much. */
const thanWeThought =
  /\b(?:better|worse|higher|lower|more|less|above|ahead of|below) (?:than )?(?:what )?(?:we|you|I)(?:['’]d| had)? (?:\w+ly )?(?:expected|anticipated|planned|guided|thought|forecast(?:ed)?|projected|budgeted|assumed)(?: (?:to|it|for|in) [^,.;$%\d]{2,30})? by(?: (?:about|approximately|around|roughly|nearly|over|more than|another))* $/i

/** `raised earnings guidance more than $1.80`. */
const raisedBy =
  /\b(?:rais|increas|lower|reduc|cut|lift)\w* (?:our |the )?(?:[\w-]+ ){0,6}?(?:guidance|outlook) (?:by )?(?:(?:more than|over|nearly|almost|about|approximately) )+$/i

/** `We're raising our full year earnings by $0.50 to $5.90 to $6.30`: what is raised to a range, or is being raised, is guided. */
const measureMovedBy =
  /\b(rais|increas|lift|lower|reduc|cut|trimm)(?:es?|ed|ing|s|t?ing)? (?:our|the) (?:[\w&/-]+ ){1,9}?by(?: (?:about|approximately|around|roughly|nearly|another|an additional|over|more than))* $/i
const toRange =
  /^(?: per (?:diluted )?share)?,? to (?:(?:be )?(?:in )?(?:a|the) (?:new |revised |updated )?range (?:of|from|between) |between |from )?[$€£¥]?[\d.,]+%?(?: (?:million|billion))? (?:to|and) [$€£¥]?[\d.,]+/i
const isMovingNow =
  /\b(?:are|['’]re|am|['’]m)(?: (?:also|now|again|therefore))* (?:raising|increasing|lifting|lowering|reducing|cutting|trimming) [^.;$%]*\b(?:full[- ]year|annual|fiscal|20\d\d|for the year|second half|next quarter)\b[^.;$%]* by [^.;$%]*$/i
function movesMeasureBy(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const before = text.slice(Math.max(0, start - 160), start)
  return measureMovedBy.test(before) && (toRange.test(text.slice(end, end + 90)) || isMovingNow.test(before))
}

/** `above the high end of our guidance by $2 million`, `raising our outlook by $6 million`: how far, and no level. */
const byHowMuch =
  /\bexceed\w* (?:by|[^.;$€£¥%\d]{0,40}\b(?:record|high|best|peak) by)(?: (?:about|approximately|around|roughly|nearly|over|more than))? $|\b(?:above|below|under|exceed\w*|topp(?:ed|ing)|ahead of|beat(?:ing)?|miss(?:ed|ing)?|better than|worse than|short of|rais\w+|increas\w+|lower\w+|reduc\w+|trimm\w+|cut(?:ting)?|lift\w+|boost\w+|mov\w+) (?:[^.;$€£¥%\d]|\b20\d\d\b){0,60}\b(?:guidance|guide|outlook|forecast|range|expectations?|consensus|the Street|estimates?|mid-?point|budget(?:ed)?|plan(?:s|ned)?|target(?:s|ed)?|goals?|project(?:ions?|ed))\b(?:[^.;$€£¥%\d]|\b20\d\d\b){0,44}(?: of [$€£¥]?[\d.,]+%?(?: (?:million|billion))? (?:to|and) [$€£¥]?[\d.,]+%?(?: (?:million|billion|per share))?)? by(?: (?:about|approximately|around|roughly|nearly|another|an additional|over|more than))? $/i

/** `guidance for EPS was raised by $0.05`, `raised the range for earnings by $0.10`: how far guidance moved. */
const guidanceMovedBy =
  /\b(?:guidance|outlook|forecast|range)\b[^.;$%\d]{0,60}\b(?:was|were|is|are|been)(?: (?:also|now))* (?:raised|increased|lowered|reduced|lifted|cut) by(?: (?:about|approximately))? $|\b(?:rais|increas|lift|lower|reduc)\w* (?:the|our) (?:[\w-]+ ){0,4}?(?:range|guidance|outlook|forecast) for [^.;$%\d]{3,60} by(?: (?:about|approximately))? $/i

/** `raising the high end of our sales and EPS ranges by 20 and $0.12, respectively`: how far each has moved. */
const endsMovedBy =
  /\b(?:rais|increas|lift|lower|reduc)\w* (?:the|our) (?:high|low|top|bottom|upper|lower)(?: and (?:high|low|top|bottom|upper|lower))?[- ]?(?:ends?)? (?:of|for) [^.;%\d]{3,90} by(?: (?:about|approximately))?(?: [$€£¥]?[\d.,]+(?: (?:million|billion|cents))?,? and)? $/i
/** `an increase in our EPS guidance of $0.15 at the midpoint`. */
const moveOfGuidance =
  /\b(?:increase|raise|reduction|decrease|cut|lift|improvement) (?:in|to|of) (?:our|the) (?:[\w-]+ ){0,6}?(?:guidance|outlook|forecast|guide)(?: range)? of(?: (?:about|approximately|roughly|around))* $/i
/** `adding roughly $200 million to our top line guidance`. */
const addsBefore =
  /\b(?:add(?:ed|ing|s)?|remov(?:ed?|ing)|took|taking|t(?:ook|aking) out)(?: (?:about|approximately|around|roughly|nearly|another|over))* $/i
const toGuidance =
  /^(?: (?:of|in) (?:[\w&-]+ ){1,3}?| )(?:to|from|out of) (?:our|the) (?:(?:Q[1-4]|third|fourth|first|second|quarter|prior|previous|earlier|original|initial|current|full-year|annual|fiscal|sales|revenue|top[- ]line|earnings|EPS|EBITDA|profit|20\d\d) ){0,4}(?:guidance|outlook|forecast|guide)\b/i

/** `$50 million of earnings removed from our guidance`. */
const removedBehind =
  /^ (?:of|in) (?:[\w-]+ ){1,3}(?:(?:being|to be|was|were|is|are|been) )?(?:removed|excluded|taken out|dropped) (?:from|of) (?:our|the) (?:[\w-]+ ){0,3}?(?:guidance|outlook|forecast|range)\b/i
/** `removed $20 million of profit from our outlook and $120 million of revenue`: the next of them. */
const removedToo =
  /\b(?:(?:remov|add|tak)\w*|took)(?: (?:about|approximately|around|roughly))* [$€£¥][\d.,]+ (?:million|billion)\b[^.;$%]*\b(?:from|to|out of) (?:our|the) [^.;$%]{0,40}\b(?:guidance|outlook|forecast),? (?:and|along with)(?: (?:we|also|removed|added|about|approximately|around|roughly))* $/i
