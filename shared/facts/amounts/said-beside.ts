// What is said beside a number without a unit, and what unit it tells. Numbers stand at the end or begin right behind.

/** `Then '27 could be `: the time after the one just told of, in which a young business may be many times as large. */
export const ofNextPeriod =
  /(?:^|[.;,] )(?:(?:then|and|so|but),? )*(?:in |for )?(?:(?:calendar |fiscal )?(?:['’]\d\d|20\d\d)|next year|the (?:next year|year after|following year))(?:,? (?:it|that|we))?(?:['’]s|['’]d be|['’]ll be| (?:could|would|will|should|might|may|can|is|was)(?: be| do)?)(?: (?:about|around|roughly|more like|probably|maybe|closer to|somewhere|anywhere|between|like))* $/i
/** ` next year`, right behind. */
export const nextPeriod =
  /^ (?:next year|(?:in|for) (?:next year|(?:fiscal |calendar )?(?:['’]\d\d|20\d\d)))\b/
/** `the margin started in the low 20s, and it's ` */
export const ofMargin = /\bmargins?\b(?![^.;]*[$€£])[^.;]{0,60}$/i
/** `the full year is going to be `: a year's sum, beside one of its quarters. */
export const ofWholeYear =
  /\b(?:full[- ]year|for the year|whole year|(?:this|next) year|(?:fiscal|calendar) (?:['’]?\d\d|20\d\d))\b[^.;,]{0,28}$/i
/** `the long-term model is still `. */
export const ofModel =
  /\b(?:model|target|goal)(?: range)?(?:, [a-z ]{2,16},)? (?:is|was|calls for|remains|of|at|has been)(?: (?:still|now|about|around|roughly|always))* $/i
/** `is 42 to 44 still the model?` */
export const isModel =
  /^ (?:(?:is|was) )?(?:still |now )?(?:the|your|our) (?:right |long[- ]term |target )*(?:model|target|goal|framework)\b/i
/** `30 of headwinds`. */
export const ofEffect = /^ of (?:headwinds?|tailwinds?|pressure|benefit)\b/i
/** `it’s more like 40`: the same share once more. */
export const againShare =
  /\b(?:it|that)(?:['’]s| is| was)(?: (?:usually|normally|typically|historically|generally|more|closer|like|to|about|around|probably|now|only|just|roughly|still))+ $|\b(?:this|last) (?:quarter|year|time),? (?:it|that)(?: is| was|['’]s)(?: (?:about|around|more like|like|roughly|at))* $/i
/** `and another `, `theirs is another`: as much again of what was told. */
export const another =
  /\b(?:and|plus|with)(?: there['’]s| there is| we have| then)? (?:another|a further|an additional) $|\b(?:theirs|ours|yours)(?:['’]s| is| are| was| were)(?: (?:about|around|only|maybe))* $/i
/** `we should generate `: money, whatever was counted before. */
export const earnsOrSpends =
  /\b(?:we|you|they)(?:['’]ll|['’]d|['’]ve| will| would| should| could| might| can| have)?(?: (?:probably|still|also|already))? (?:generate|spend|burn|invest|collect|paid|spent|repaid|raised|received|collected|burned|invested|generated)(?: (?:about|around|roughly|another|maybe|somewhere|between|like))* $/i
/** `the largest was `, `the next was `, `and the third `. */
export const ofLargest =
  /\b(?:the|our) (?:largest|biggest|top|next|second|third|fourth|other)(?: (?:one|largest|biggest|customer))*(?: (?:(?:probably |maybe )?(?:was|is|were|at|did|came in at|stays?|will be|would be|should be)))?(?: (?:probably|about|around|roughly|at|just|over|under))* $/i
/** `the other 33`, `the remaining 20`: what is left of the whole that is being parted. */
export const ofWhole =
  /\bthe (?:other|remaining|rest|balance|remainder)(?:,? (?:is|was|about|around|roughly|so|at))* $/i
/** Words of what things are sold for. */
export const ofPrices = /\b(?:pric(?:es?|ing)|ASPs?)\b/i
/** Dollars from which a price is told in thousands. */
export const leastInThousands = 5000
/** Percent that prices fall by in a year, at most. */
export const mostOff = 60
/** A verb of being right before a figure. */
export const isLevelSaid =
  /\b(?:is|was|are|were|be|being|at|to|have|has|had)(?: (?:about|around|roughly|now|still|probably|maybe|only|just|like|almost|over|under))* $/i
/** Words that no speed stands behind: `north of 100`. */
export const isNoSpeed =
  /\b(?:north of|south of|(?:well |already )?(?:over|more than|less than)|at least|a (?:little|bit) (?:over|under|above|below|north of|south of)|just (?:over|under)|close to|upwards of|something like|call it)(?: (?:a|about|around))* $/i
/** `working capital days were 71`. */
export const inTime = /\b(days|weeks) (?:were|was|are|is|at|of)(?: (?:about|around|still|now))* $/i
/** `it was `, `versus `: the same measure at another time. */
export const wasThen =
  /^[^.;$%\d]{0,24},? (?:and )?(?:(?:it|that|they|we) (?:was|were|had been|used to be)|versus|compared (?:to|with)|up from|down from|from)(?: (?:at|about|around|like|just|only))* $/
/** Least number in words that is a level: `one` counts anything. */
export const leastInWords = 2
/** `versus about `. */
export const heldAgainst =
  /^,? (?:versus|vs\.?|compared (?:to|with)|against)(?: (?:about|around|roughly|like|just|only|something like))* $/
/** `of revenue, and lasers at `: the next part. */
export const andAnother =
  /^(?: of [\w ]{2,24})?,? and [A-Za-z][\w&' -]{1,20} at(?: (?:about|around|roughly))* $/
/** `Pricing is maybe `: what another cause adds. */
export const alsoGives =
  /^(?:And |Then |So )?[A-Z][\w&-]*(?: [\w&-]+){0,5} (?:is|was|are|adds|gives|brings|would be|should be)(?: (?:maybe|about|another|probably|around|roughly|like|you|us))* $/
/** `we should be back at 53`, `the model was 55`: where a rate stands, and not by how much it moves. */
export const isStanding =
  /\b(?:be|get|is|are|was|were|sit|run|exit|model (?:is|was))(?: (?:back|up|down))?(?: (?:at|to|in))(?: (?:about|around|roughly|the|like|more))* $|\bmodel (?:is|was)(?: (?:about|still))* $/i
/** Words that name nothing themselves: what is spoken of is at this number. */
export const saysOnly =
  /(?:^|[,;] )(?:(?:so|and|but|well|yes|yeah|no|look|again|right|sure|I|we|you|it|that|this|they|corporate|think|mean|guess|believe|be|been|is|was|were|are|will|would|could|should|had|have|['’]?(?:s|d|re|ve|ll)|said|guided|told|printed|posted|came|ended|finished|closed|at|to|in|about|around|roughly|approximately|like|more|closer|call|say|still|now|today|just|probably|maybe|did|got|use|assume|model|north|south|of|over|under|above|below|somewhere|something|between|the|a|an|really|actually|only|going|stuck|running|hovering|bouncing|sitting|trending|averaging|expect|expecting|figure|looking|see|seeing|do|doing)(?:[ ,]|(?=['’])))*$/i
/** Characters of a sentence in which its subject stands. */
export const longestOpening = 60

/** `the fab's at `, `we weren't at `, `they run closer to `. */
export const standsAt =
  /(?:['’](?:s|re)|\b(?:is|are|was|were|weren['’]t|wasn['’]t|get|gets|runs?|running))(?: (?:back|still|now|already|running|about|around|up|closer|nearer))* (?:at|to)(?: (?:about|around|roughly|nearly|just|over|under|like))* $/i

/** Words that say a number is what something moved by. */
export const moving =
  /\b(?:up|down|plus|minus|grow|grew|growth of|increased?(?: by| of)?|declined?(?: by| of)?|rose|fell)(?: (?:about|around|maybe|another|roughly|like|by|at least))* $/i

/** `you guided June to 240, and the Street is at 252`. */
export const guidedTo =
  /\b(?:guid(?:e|ed|ing|ance)|consensus|the Street)\b(?:['’]s)?[^.;%]{0,24} (?:to|at|of|was|is)(?: (?:about|around|like))? $/i

export const perMonth = /^,? (?:a|per|each) (?:day|week|month|quarter)\b/i

/** `in absolute dollars`. */
export const inDollars = /\bin (?:absolute )?dollars?(?: terms)?,? [^.;]{0,40}$/i
/** `On the margin,`: what an answer turns to. */
export const isTurnedTo =
  /^(?:[^,.]{0,24}[,.] )?(?:(?:So|And|Then|But),? )*(?:on|as for|in terms of|regarding) (?:the |your |our )?$/i

/** People, so few of whom nobody counts. */
export const leastHeads = 20
