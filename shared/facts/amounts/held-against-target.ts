const heldAgainst =
  /\b(?:above|below|beyond|over|past|under|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|ing)?|outpac(?:es|ed|ing)|ahead of|short of|higher than|lower than|better than|more than|less than|near|close to|in line with|topp(?:ed|ing))(?: (?:the|our|its|their|a|an))?(?: (?:internal|annual|stated|prior|previous|original|initial|long-term|roughly|approximately))* $/i
const targetBehind =
  /^(?:[- ](?:plus|or (?:more|better)))? (?:(?:organic|annual|long-term|same-store|revenue|sales|comp|growth|volume|margin)[ -])*(?:targets?|goals?|hurdles?|algorithm|ambition|aspiration)\b/i

/** `which beat what we had guided to, of down 4%`. */
const endOfGuidance =
  /\b(?:above|below|exceed\w*|surpass\w*|beat(?:ing|s)?|topp(?:ed|ing)|ahead of|short of|better than|worse than|outperform\w*|at|near|than) (?:the |even the )?(?:(?:high|low|upper|lower|top|bottom)[- ]?(?:end)?|mid-?point) (?:of|in) (?:our|the) (?:[\w-]+ ){0,4}?(?:guidance|outlook|range|guide|forecast)(?: range)? (?:of|for|which was)(?: (?:growth|declines?|an?|increase|decrease|of))* (?:up|down)(?: (?:about|approximately|roughly|around))* $/i

/** `growth was well beyond the 30% growth goal`: what it is held against, by the words before and behind. */
export const isHeldAgainstTarget = (before: string, after: string): boolean =>
  (heldAgainst.test(before) && targetBehind.test(after)) || endOfGuidance.test(before)
