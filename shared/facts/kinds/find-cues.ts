import type { Side, Span } from '../../documents/document.ts'
import { createWordGate } from '../../text/word-gate.ts'

/** Words that decide what a figure beside them is: a change, a loss, an earlier period, a promise. */
export const cueKinds = [
  'rise',
  'fall',
  'yoy',
  'qoq',
  'loss',
  'profit',
  'comparison',
  'guidance',
  'expectation',
  'target',
  'modal',
  'midpoint',
] as const
export type CueKind = (typeof cueKinds)[number]

export interface Cue extends Span {
  readonly kind: CueKind
}

/** What a figure is held against is not expected by anybody now: `better than expected`, `above our forecast`. */
const heldAgainst =
  /(?<!than-)(?<!\b(?:had|than|than we|than our|than my|as|(?:exceed(?:ed|s|ing)?|beat(?:ing)?|above|below|ahead of|met|in line with|surpass(?:ed|ing)|outpaced|missed|versus|against)(?: (?:our|their|all|internal|initial|market))?) )/

/** Words of what is expected. */
const expectations: readonly RegExp[] = [
  /expect(?:s|ed|ing|ation|ations)?/,
  /anticipat(?:e|es|ed|ing)/,
  /project(?:ed|ing|ions?)(?! (?:with|for))/,
  /(?<!\b(?:growth|capital|maintenance|construction|new|other|these|those|our|the|this|that|several|many|major|key|large|such|strategic|pilot|both|two|three|all|some|its|their|investment|development|various|customer|a|an|and|in|of|on) )projects?(?! (?:with|for))/,
  /(?<!\b(?:economic|macroeconomic|weather|baseline) )forecast(?:s|ed|ing)?/,
  /estimat(?:e|es|ed(?! (?:CET1|tier|common equity|capital|Basel|break-?even)))/,
  /impl(?:y|ies|ying)/,
  /assum(?:e|es|ing|ed(?= to be| at))/,
  /predict(?:s|ed|ion)?/,
  /foresees?/,
  /look(?:ing)? forward to(?= (?:having|getting|opening|adding|reaching|growing|bringing|welcoming|launching|completing|delivering)\b)/,
  /envision(?:s|ing)?/,
  /envisag(?:es?|ing)/,
  /(?<!\b(?:nice|great|good|solid|strong|economic|macroeconomic|credit) )outlook/,
  /confiden(?:t|ce) (?:in our ability to|(?:that )?we can)/,
  /on (?:track|pace)(?: with (?:our )?[\w’'&-]+(?: [\w’'&-]+){0,3}?)? (?:to|for)/,
  /(?:is|are) (?:seen|planned)(?= at| to)/,
  /(?<=\b(?:[Ww]e|I|[Yy]ou)(?:['’]d| would| should| could)? (?:still |now )?)think (?:about|of)(?= (?:the |next |this |fiscal )?(?:year|quarter|second half|first half|20\d\d|Q[1-4]|it|that|[a-z-]+ ?[a-z]*) as (?:about |around |roughly |approximately |somewhere )?[$€£¥\d])/,
  // What runs to a sum has not come to it yet.
  /(?<=(?:\b(?:is|are|be)|['’]re|['’]s) (?:now |currently |still |also )?)(?:tracking|trending|heading)(?= to(?:wards?)? (?:be )?(?:about |around |approximately |roughly |closer to |nearly )?[$€£¥]?\d)/,
  /sees/,
  /puts(?! (?:our|us at|the|net) (?:net )?(?:debt|leverage))(?=[^.;]{0,60} at )/,
  /translates? into/,
  /comfortable with/,
  /(?:has|have) agreed to(?= (?:pre-?pay|pay|buy|take|fund|invest|provide|purchase|supply)\b)/,
  /(?<=\b(?:[Ww]e(?:['’]re| are)|I['’]m|am) (?:now |still |currently )?)planning on(?= [^.;]{0,40}\d)/,
  /(?<=\b(?:year|20\d\d|Q[1-4]|quarter)[^.;$%\d]{0,24} )goes(?: up| down)? to(?= [$€£]\d)/,
  /(?<=\b(?:we|company|we['’]re|we are|is)(?: (?:now|also|currently|still|therefore))* )guiding(?= (?:to|for|toward)\b)/,
  /(?:would|['’]d) (?:model|assume|use|pencil in)/,
  /brings(?= our (?:[\w-]+ ){0,4}growth)/,
  /arrives? at/,
  /to be(?= (?:in (?:the|a) range|between|approximately|roughly|about|around|up|down)\b)/,
  /ends up/,
  /to (?:settle|land|end up)(?= (?:around|at|in|near|between|closer)\b)/,
  /(?:we|I|company)(?:['’]re| are| is)?(?: (?:now|still|currently|also))* look(?:s|ing)? for(?= (?:[\w&-]+ ){0,6}?(?:(?:of|at|between|to be|in (?:the|a) range of) )?(?:about |approximately |around )?[$€£¥]?\d)/,
  /(?:we|I)(?: (?:still|currently|now|also|continue to))* see(?= (?:[\w&-]+ ){1,5}?exit(?:ing)? (?:the |this )?(?:year|fiscal|20\d\d|[A-Za-z]+ quarter))/,
  /(?:we|I)(?: (?:now|still|currently|also|continue to))* see(?= (?:about |around |approximately |roughly |closer to |at least )?\S{0,3}\d)/,
  /(?<=\b(?:and|but) )(?:now|still|continue to)(?: now| still)? see(?= (?:about |around |approximately |roughly |closer to |at least )?[$€£¥]?\d)/,
  /(?:we|I)(?: (?:now|still|currently|also|continue to))* see(?= (?:[\w&-]+ ){1,4}?(?:up|down|growing|increasing|rising|declining|falling) (?:by |between |about |around |approximately |roughly |some |at least )*[$€£¥]?\d)/,
  /(?:we|I) see(?= (?:[\w&-]+ ){1,5}?growth of [\d.]+%? to )/,
  /(?:we|I)(?:['’]re)? now think(?:ing)?(?= (?:(?:about|approximately|around|roughly|it['’]s|more like) )*[$€£]?\d)/,
  /(?:we|I) (?:now |still |also |currently |continue to )*plan on(?= (?:(?:about|approximately|around|roughly|spending|investing|opening) )*[$€£]?\d)/,
  /(?:we|I) (?:still |currently )?(?:continue to )?see(?= (?:[\w&-]+ ){1,5}?growth (?:of|at|in the range of|between) [\d.]+% (?:to|and) [\d.]+%)/,
  /(?:we|I) (?:still |currently )?see(?= (?:[\w&-]+ ){1,6}?(?:between|to be|coming in|in (?:the|a) range of) )/,
  /(?<=\b[Ff]or (?:the |our )?(?:coming |current |next |full |fiscal )?(?:first|second|third|fourth|quarter|year|Q[1-4]|March|June|September|December|20\d\d)[^.,;$%]{0,24},? )(?:we|I) see(?= (?:[\w&-]+ ){1,6}?(?:of|at) [$€£]?\d)/,
  /(?:we|I) see(?= (?:[\w&-]+ ){1,5}?at [$€£]?[\d.]+(?:%| million| billion)? to [$€£]?\d)/,
  /(?:we|I) (?:now |currently )?see(?= [^.;$%\d]{3,60} (?:at|of) [$€£]?[\d.]+(?:%| million| billion| cents)?,? (?:plus or minus|give or take))/,
  /(?:we|I) now see(?= (?:[\w&-]+ ){1,6}?(?:of|at|between|to be|coming in|in (?:the|a) range of) )/,
]

/** Words of what is aimed at. */
const aims: readonly RegExp[] = [
  /target(?:s|ed|ing)?/,
  /goals?/,
  /objectives?/,
  /seek(?:s|ing)?(?! to)/,
  /focus(?= is to (?:maintain|keep|be|get|stay))/,
  /(?<!\b(?:as|floor|repurchase|buyback|pension|benefit|savings) |\b(?:under|through) (?:our|the|this|that) (?:[\w-]+ )?)plan(?:s|ned|ning)?(?! (?:is|was|remains) (?:[a-z]+ )?weighted)(?! as)(?! on\b[^.;]{0,40}\d)/,
  /intend(?:s|ed)? to/,
  /commit(?:s|ted|ting|ments?(?: is| was| remains)?)? to/,
  /aim(?:s|ed|ing)?/,
  /capp?(?:ed)?(?= (?:that|it|at)\b)/,
  /ambition/,
  /comfortable(?= (?:going |being |with )?up to (?:about )?(?:\d|an?|one|two|three|four)\b)/,
  /promised?(?= (?:that )?(?:we|you)(?:['’]d| would) )/,
  /aspir(?:e|ation)/,
  /(?<=\b(?:we|I|they|would|['’]d) )(?:want|like)(?= (?:[\w&-]+ ){1,3}(?:to be )?(?:at|around|in the) (?:[a-z]+ )?\d)/,
  /(?:want|like) to have(?= (?:(?:about|around|roughly|at least) )?(?:an? (?:third|quarter)|half|[\d.]+%))/,
  /want (?:it|them|that|those)(?= (?:at|above|over|below|closer to|to be)\b)/,
  /(?:want|like|love|prefer) to (?:be|see (?:it|that|us|them))(?= (?:at|closer|close|in the|around|above|below|between|back)\b)/,
  /(?:want|wants|wanted|(?:['’]d|would) like|plan|plans|planned|intend|intends|hope) to (?:\w+ ){0,2}?(?:(?:take|bring|pull|cut|lower)(?= [^.;$%\d]{0,40} from )|manage|grow|get|reach|hit|keep|double|spend|invest|make(?! sure)|build|ship|raise)/,
  /(?:previously|originally|initially) (?:projected|planned|expected|targeted)/,
]

/** Any of these words, where nothing that rules them out stands before. */
const oneOf = (words: readonly RegExp[], ruledOut = /(?:)/): RegExp =>
  new RegExp(`${ruledOut.source}\\b(?:${words.map(({ source }) => source).join('|')})\\b`, 'gi')

const english: Record<CueKind, RegExp> = {
  rise: /\b(?:up|increas(?:e|ed|es|ing)|grew|grow|grows|growing|grown|growth|rose|rise|rises|rising|higher|surg(?:e|ed|ing)|jump(?:ed)?|climb(?:ed)?|expand(?:ed|ing)?|improv(?:ed|ement)|gain(?:ed)?|accelerat(?:ed|ing)|widened|climbed|deleveraged|(?<!\bof )(?:rais|lift)(?:ed|ing)(?= (?:(?:our|the|its|their) )?(?:(?!guid|outlook|range|forecast|mid-?point|target|estimate|expectation|plan|budget|low\b|high\b|top\b|bottom\b|[a-z]+ end\b)[\w&/-]+ ){1,5}by (?:(?:about|approximately|another|around|nearly|over|roughly) )*[$€£¥]?\d))\b/gi,
  fall: /\b(?:down|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|fell|fall|falls|dropp?(?:ed)?|lower(?:ed|s)?|(?<!\bof )(?:cut(?:ting)?|lowering)(?= (?:(?:our|the|its|their) )?(?:(?!guid|outlook|range|forecast|mid-?point|target|estimate|expectation|plan|budget|low\b|high\b|top\b|bottom\b|[a-z]+ end\b)[\w&/-]+ ){1,5}by (?:(?:about|approximately|another|around|nearly|over|roughly) )*[$€£¥]?\d)|trimm(?:ed|ing)|reduc(?:ed|es|ing|tion)|shrank|slid|slipped|dipped|contracted|plung(?:ed|e)|narrowed|contraction|compression|ero(?:sion|ded|ding)|deteriorat(?:ed|ion)|compressed|moderat(?:ed|ing)(?= by )|took away|cost us|(?<=\b(?:was|were|is|are|been) (?:still |now |also )?)off(?= (?:by |about |around |roughly |nearly |another |over )*\d)|leveraged(?=(?: by)? [\d.]+ (?:basis|bps))|(?:work|draw|burn|step)-?down)\b/gi,
  yoy: /\byears?[ -](?:over|on)[ -]years?\b|\bover the (?:past|last) (?:year|twelve months|12 months)\b|\by\/y\b|\byoy\b|\b(?:from|over|compared (?:to|with)|relative to|versus|vs\.?|against) (?:the )?(?:same (?:quarter|period)(?: (?:of )?(?:the )?(?:last|prior|previous) year| a year ago)?|prior[ -]year|previous year|last year|a year (?:ago|back)|year-ago)\b|\bsame (?:quarter|period) (?:last|of the prior) year\b|\bannually\b|\bon the year\b/gi,
  qoq: /\bsequential(?:ly)?\b|\blinked[ -]quarter\b|\bquarter[ -]to[ -]quarter\b|\bquarter[ -](?:over|on)[ -]quarter\b|\bq\/q\b|\bqoq\b|\bon (?:the )?quarter\b|\b(?:from|over|than(?: in)?|compared (?:to|with)|versus|vs\.?) (?:the )?(?:prior|previous|last|preceding) quarter\b|(?<!\b(?:benefits?|impacts?|headwinds?|tailwinds?|contributions?|effects?|carryover|lift) )\b(?:from|than(?: in)?) (?:the )?(?:first|second|third|fourth) quarter\b(?! (?:of|in|last|a year|fiscal|20\d\d))|\bfrom Q[1-4]\b(?! (?:of|in|last|20))/gi,
  loss: /\b(?:loss|losses|lost|deficit|negative)\b/gi,
  profit: /\b(?:income|earned|profit|profits|earnings|gain of|positive)\b/gi,
  comparison:
    /\bcompar(?:ed|es|ing) (?:to|with|against)\b|\bversus\b|\bvs\b\.?|\bagainst\b(?! the\b)|\bafter (?=[$€£¥])|\bafter (?=[\d.,]+(?:%| [a-z]+)? (?:in|for) (?:the )?(?:prior|previous|last|first|second|third|fourth|Q[1-4])\b)|\brelative to (?=(?:an?|the|about|approximately)? ?[$€£¥]?\d[\d.,]*(?:%| (?:million|billion)))|\b(?:higher|lower) than (?:the )?(?=[$€£¥]?\d)|\b(?:up|down|improved|increased|decreased|declined|reduced|rose|fell|grew) from\b|\bdown from\b/gi,
  guidance:
    /\bguid(?:ance|ed|e|ing)\b|\b(?<!\b(?:economic|macroeconomic|credit) )outlook\b|\bour projections? for\b|\bour (?:prior |previous )?(?:expected )?range\b|\b(?:full[- ]year|annual|expected|revised|updated|new|targeted) range\b/gi,
  expectation: oneOf(expectations, heldAgainst),
  target: oneOf(aims),
  modal:
    /\b(?:(?:would|could|should|might)(?! (?:you|I|have been)\b)|may(?! I\b)|will(?!(?<=\byou will) (?:also |now )?(?:see|notice|note|find) (?:that|here|(?:on|in) (?:the |our )?(?:[Ss]lide|[Pp]age|table|chart))\b)(?! (?:start|begin|turn|move) (?:with|to|by|on)\b| (?:bear|mature|accrue|discuss|talk|cover|touch|review|note|speak|mention|walk|detail|describe|address|highlight|outline|explain|summarize|elaborate)\b)|(?<=(?:\b(?:is|are|was|were|not|I['’]m|be|still|now|also|really|we|they|just|probably)|['’](?:re|s)) )going to|likely to|set to|poised to|opportunity|potential|can (?:be|get|do|reach|become|grow)|to go|able to (?:get|reach|hit|achieve|do)|over the (?:next|coming)|in the coming|(?:think|believe) (?:that )?(?:we|it|they) (?:gets?|reach|reaches|exits?))\b(?! like to)|['’]d (?:expect|see|be|get|reach|exit|exceed|ramp|think of (?:it|that|this) as)\b|['’]ll\b(?!(?<=\byou['’]ll) (?:also |now )?(?:see|notice|note|find) (?:that|here|(?:on|in) (?:the |our )?(?:[Ss]lide|[Pp]age|table|chart))\b)(?! (?:discuss|talk|cover|touch|review|share|note|speak|mention|walk|go (?:over|through)|provide|give|detail|describe|address|highlight|outline|explain|summarize|elaborate)\b)/gi,
  midpoint: /\bmid-?point\b/gi,
}
/** How a word begins in every match of a kind's pattern; a sentence without any of them is not searched for it. */
const englishBeginnings: Record<CueKind, readonly string[]> = {
  rise: 'up deleveraged increas grew grow rose rise rising higher surg jump climb expand improv gain accelerat widened rais lift'.split(
    ' ',
  ),
  fall: 'down decreas declin fell fall drop lower trimm reduc shrank slid slipped dipped contract plung narrowed compress ero deteriorat off took cost moderat leveraged work draw burn step cut'.split(
    ' ',
  ),
  yoy: ['over the', 'year', 'y/y', 'yoy', 'quarter', 'period', 'annually'],
  qoq: ['sequential', 'quarter', 'linked', 'q/q', 'qoq', 'q1', 'q2', 'q3', 'q4'],
  loss: ['loss', 'lost', 'deficit', 'negative'],
  profit: ['income', 'earn', 'profit', 'gain of', 'positive'],
  comparison: ['compar', 'versus', 'vs', 'against', 'after', 'from', 'higher', 'lower', 'relative'],
  guidance: [
    'guid',
    'outlook',
    'our range',
    'our prior',
    'our previous',
    'our expected',
    'full',
    'annual',
    'expected',
    'revised',
    'updated',
    'new',
    'targeted',
  ],
  expectation:
    'tracking trending heading expect anticipat project forecast estimat guiding impl brings assum predict outlook look sees see puts translate arrive ends would d comfortable confiden foresee envision envisag'
      .split(' ')
      .concat(
        'to be',
        'planning on',
        'plan on',
        'now think',
        'think about',
        'think of',
        'goes',
        'to settle',
        'to land',
        'to end',
        'on track',
        'on pace',
        'is seen',
        'are seen',
        'is planned',
        'are planned',
      ),
  target:
    'target like love prefer goal objective focus seek plan intend commit aim cap ambition aspir want hope previously originally initially'.split(
      ' ',
    ),
  modal: 'would could may might should will opportunity potential ll think believe'
    .split(' ')
    .concat(
      'can be',
      'can get',
      'can do',
      'can reach',
      'can become',
      'can grow',
      'able to',
      'going to',
      'likely to',
      'set to',
      'poised to',
      'to go',
      'over the',
      'in the coming',
    )
    .concat('d expect', 'd see', 'd be', 'd get', 'd reach', 'd exit', 'd exceed', 'd ramp', 'd think'),
  midpoint: ['mid'],
}
const gate = createWordGate(cueKinds.map((kind) => englishBeginnings[kind]))
const chinese: Record<CueKind, RegExp> = {
  rise: /增[長长加]|成[長长]|上升|上[漲涨]|提[高升]|[年季月]增|同比增|[環环]比增|增(?= ?[\d約约])|升(?= ?[\d至到])|[擴扩]大|[飆飙]升|改善/g,
  fall: /下降|[減减]少|下滑|下跌|衰退|[年季月][減减]|同比[減减降]|[環环]比[減减降]|降(?=低|至|到| ?\d)|跌|[萎]縮|萎缩/g,
  yoy: /年[增減减]|同比|[較较比][去上]年同期|[與与]?[去上]年同期相比|年[對对]年|年度?[變变]化|YoY|yoy|[較较]去年/g,
  qoq: /季[增減减]|[環环]比|[較较比]上一?[個个]?季|[與与]上一?[個个]?季度?相比|季[對对]季|QoQ|qoq/g,
  loss: /[虧亏][損损]|[淨净][損损]/g,
  profit: /[淨净]利|盈利|[獲获]利|利[潤润]|收益(?!率)|盈[餘余]/g,
  comparison:
    /相比|相[較较]|而(?=[去上]年|上一?季|第|20\d\d)|[低高][於于](?=[去上]年|上一?季|第|20\d\d| ?20\d\d)|(?<!自)[從从由](?=[^,，。]{0,12}\d)/g,
  guidance: /指引|指[導导][範范]?[圍围]?|展望|[財财][測测]/g,
  expectation: /[預预][計计期估測测]|估[計计]|估(?![值算])|料將|料将|機會|机会/g,
  target: /目[標标]/g,
  modal: /[將将](?!近)|可能|可望|有望|會(?!議|計)|会(?!议|计)/g,
  midpoint: /中[值點点]|中位/g,
}

/** Cues of one sentence, in order; only those of `kinds` where a caller needs no more. */
export function findCues(text: string, side: Side, kinds: readonly CueKind[] = cueKinds): Cue[] {
  const table = side === 'en' ? english : chinese
  const possible = side === 'en' ? gate(text) : -1
  const cues: Cue[] = []
  for (const kind of kinds) {
    if ((possible & (1 << cueKinds.indexOf(kind))) === 0) continue
    for (const match of text.matchAll(table[kind])) {
      // The month is no modal verb.
      if (match[0] === 'May') continue
      // Nor is a company called Target an aim.
      if (match[0] === 'Target' && match.index > 0) continue
      cues.push({ kind, start: match.index, end: match.index + match[0].length })
    }
  }
  return cues.toSorted((a, b) => a.start - b.start)
}
