import type { Span } from '../documents/document.ts'
import { splitSentences } from '../text/split-sentences.ts'
import type { PairFinding } from './finding.ts'
import { firstFrom, type MatchedWords } from './match-words.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/**
 * Negations that one language has and the other lost or added. Translations turn negations into opposites all the time
 * (`not until` 才, `unchanged` 持平), so only two things count: an English sentence that denies something beside a
 * Chinese one without any character that could (`findLostSentences`), and a Chinese negation before a word whose English
 * stands in a sentence where nothing denies or limits anything (`findAdded`).
 */
export const compareNegations = (reading: PairReading, words: MatchedWords): readonly PairFinding[] =>
  mayDeny(reading) ? [...findLost(reading, words), ...findAdded(reading, words)] : []

const mayDeny = ({ en, folded }: PairReading): boolean =>
  /\b(?:no|not|never|cannot|without|n(?:one|othing|either|obody))\b|n['’]t\b/i.test(en) || denies.test(folded)

/** Turns of English that deny nothing, or that Chinese says without a negation. */
const englishIdioms = new RegExp(
  [
    "(?:\\bnot|n['’]t) (?:only|just|merely|simply|until|to mention|far|long|least|unlike|uncommon|a few|so much|all that|unreasonable|unlikely|insignificant|before)\\b",
    '\\bno (?:doubt|wonder|matter|problem|stranger|secret|surprise|question|one else|longer than|exception)\\b',
    '\\bno (?:more|less|fewer|later|sooner|earlier|longer|better|other|greater|bigger)\\b',
    '\\b(?:nothing|none) (?:but|other|less|short)\\b',
    '\\b(?:if|or|why|of course|maybe|perhaps|certainly|probably) not\\b',
    "\\bwhy (?:don|didn|won|can|doesn)['’]t\\b",
    "\\b\\w+n['’]t (?:I|you|he|she|it|we|they|there)\\b",
    "\\b(?:can|could)(?: ?not|n['’]t) (?:wait|help|agree more|be (?:more|happier|better|prouder|overstated)|overstate|over-?emphasi[sz]e)\\b",
    "(?:\\bnot|n['’]t) (?:half bad|bad|alone|now|again)\\b",
    "\\b(?:don['’]t|do not|never|not) (?:worry|forget|hesitate|stop|fail|mind|cease)\\b",
    '\\bnever[ -](?:mind|ending|better|more|been (?:more|better|higher|stronger))\\b',
    '\\bnot[ -](?:for|so)[ -]\\w+',
    '\\bno\\. ?\\d',
    '\\bno-\\w+',
    '\\bno[,.!?]',
    '^no\\b',
    '\\b(?:hope|worried|afraid|doubt|deny|denied) \\S+ ?(?:not|nothing|no)\\b',
    '\\bnot\\W+but\\b',
    "(?:\\bnot|n['’]t|\\bnever)(?: \\w+){0,2} (?:un\\w{3,}|without|in(?:significant|considerable|conceivable|frequent)\\w*|dis\\w{4,}|less)\\b",
    '\\bis no more\\b',
    '\\bwithout (?:question|exception|doubt|fail|delay|further ado|a hitch)\\b',
    "\\bif \\w+ (?:do|does|did)(?: not|n['’]t) mind\\b",
  ].join('|'),
  'gi',
)
const englishDenials = /\b(?:not|cannot|never|nobody|nothing|none|nowhere|neither|without|no)\b|n['’]t\b/gi

/** Characters, folded, of which any may carry what English says by a negation. */
const mayDenyInChinese =
  /[不没未无非否别勿莫毋罕鲜难免缺乏失拒绝停止禁除仅只才唯惟反空零避岂哪怎何谁吗吧太比少差弱外欠盲懒休毫独轻胜误错虚枉白废抛随便断败灭忘早迟晚慢旧久远限甚亏戒忍放弃弃消离脱饶]|取消|直到|至今|之前|以前|持平|一样|一律|一概|逊|都会|保密|隐|平手|有待|待|先|后/

/** Words, folded, that have such a character and deny nothing. */
const denyNothing =
  /不[仅但断管论少]|(?<!\p{Script=Han})不过|无[论数疑比线]|未来|非常|特别|分别|别人|个别|级别|类别|性别|识别|只要|只有|除了|除外|才能|人才|唯一|反映|反弹|反应|空间|空气|太阳|比例|比赛|相比|减少|至少|外资|海外|国外|额外|此外|外汇|误会|随着|随后|取消息|停车|休息|远期|永远|单独|独立|控制|限制|有限公司|上限|下限|期限|无限|权限|抛售|轻松|年轻|减轻|虚拟|白天|白宫|空运|航空|何时|如何|任何|怎样|如果|拒之门外|立刻|久前|开放|放大|投放|释放|发放|消费|消息|消除|距离|离开|脱颖/gu
/** 不同 renders these, and then it is no denial of anything else. */
const differs = /\b(?:differ\w*|unlike|vari\w+|vary\w*|divers\w+|distinct\w*)\b/i
const blank = (words: string): string => ' '.repeat(words.length)

/** The English denies, the Chinese beside it cannot: the sentence, or the clause with the word that is denied. */
function findLost({ en, zh, folded: whole }: PairReading, words: MatchedWords): readonly PairFinding[] {
  const findings: PairFinding[] = []
  const plainly = whole.replace(denyNothing, blank)
  const folded = differs.test(en) ? plainly.replace(/不同/g, blank) : plainly
  for (const [english, chinese] of pairSentences(en, zh)) {
    const plain = en.slice(english.start, english.end).replace(englishIdioms, blank)
    const denials = [...plain.matchAll(englishDenials)]
    if (denials.length === 0 || !isChinese(whole.slice(chinese.start, chinese.end))) continue
    const isBare = !mayDenyInChinese.test(folded.slice(chinese.start, chinese.end))
    const isShort = countDenials(folded.slice(chinese.start, chinese.end)) < denials.length
    if (!isShort) continue
    for (const denial of isBare ? denials.slice(0, 1) : denials) {
      const start = english.start + denial.index
      const end = start + denial[0].length
      const clause = isBare ? chinese : clauseOfDenied(words, end, folded, chinese)
      if (clause === null || mayDenyInChinese.test(folded.slice(clause.start, clause.end))) continue
      if (!isDeniedRendered(words, end, english.end, clause)) continue
      const isPredicate = /^(?:not|never|cannot|n['’]t)$/i.test(denial[0])
      const denied = sideOf(en, start, endOfWords(en, end))
      const rendering = sideOf(zh, clause.start, clause.end)
      findings.push({
        kind: 'negation-lost',
        confidence: isPredicate && isBare ? 0.65 : 0.45,
        en: denied,
        zh: rendering,
        expected: null,
        explanation: {
          key: 'checkTerms.negation-lost',
          details: { words: denied.text, rendering: rendering.text },
        },
      })
    }
  }
  return findings
}

const countDenials = (folded: string): number => folded.match(plainDenials)?.length ?? 0
const plainDenials = /不(?![仅但断同久管论过错])|[没未无莫勿]|[绝并]非|别(?![的人墅])/g

/** The Chinese clause with the first word after the denial, where that is surely rendered. */
function clauseOfDenied(words: MatchedWords, from: number, folded: string, within: Span): Span | null {
  const word = words.en[firstFrom(words.en, from)]
  const partner = word?.match === 2 && word.start - from < 24 ? words.zh[word.partner] : undefined
  if (partner === undefined || partner.start < within.start || partner.end > within.end) return null
  let { start, end } = partner
  const [first, last] = [
    Math.max(within.start, start - longestClause),
    Math.min(within.end, end + longestClause),
  ]
  while (start > first && !clauseMark.test(folded.charAt(start - 1))) start -= 1
  while (end < last && !clauseMark.test(folded.charAt(end))) end += 1
  return { start, end }
}

const longestClause = 100
const clauseMark = /[，。；！？,;!?：:]/

/** Whether a word soon after the denial is rendered in the sentence: else what was denied is said in another way. */
function isDeniedRendered(words: MatchedWords, from: number, to: number, chinese: Span): boolean {
  const first = firstFrom(words.en, from)
  return words.en.slice(first, first + 3).some(({ end, partner }) => {
    const other = words.zh[partner]
    return end <= to && other !== undefined && other.start >= chinese.start && other.end <= chinese.end
  })
}

type Sentences = readonly (readonly [english: Span, chinese: Span])[]

/** Sentence beside sentence where both sides have as many; otherwise the row as a whole. */
function pairSentences(en: string, zh: string): Sentences {
  const english = splitSentences(en, 'en')
  const chinese = splitSentences(zh, 'zh')
  if (english.length === chinese.length)
    return english.flatMap((one, index) => {
      const other = chinese[index]
      return other === undefined ? [] : [[one, other] as const]
    })
  return [
    [
      { start: 0, end: en.length },
      { start: 0, end: zh.length },
    ],
  ]
}

/** Enough Chinese to deny something, and not English left as it was. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han >= 6 && han > (text.match(/[A-Za-z]/g)?.length ?? 0)
}

/** Two words more, so that what is denied is shown too. */
function endOfWords(text: string, from: number): number {
  const rest = /^(?:\s+[\p{L}'’-]+){0,2}/u.exec(text.slice(from, from + 60))?.[0] ?? ''
  return from + rest.length
}

/** A Chinese negation, folded, with the auxiliary that may follow it; not one of the words where 不 and 无 deny nothing. */
const denies =
  /(?<!差|[是要能会可好行对得有埋淹沉吞出隐覆])(?:并不|并未|并没有|并没|从不|从未|绝不|决不|不再|不会|不能|不想|不打算|不愿|无法|没有|没能|不|未|没)(?!过|仅|但|断|同|久|已|管|论|料|禁|由|得|如|妨|愧|只|止|单|错|少|一|停|懈|惜|顾|息|约|倦|可|凡|等|时|乏|愁|堪|知|尽|定|平|啻|光|外|了|及|说|用|容|来|必|婚|遂|关系|事|然|是|想到|什么|安|满|便|利|良|幸|足|齐|全|明|动|见|成|上|下|出|起|好|大|太|怎么|亚|锈|稳|确定|测|需|该|应|在乎|法|当|敢|多|曾|经)/
/** What may stand for a negation in English, or turn a sentence so that Chinese takes one. */
const limitsInEnglish =
  /\b(?:no|not|cannot|never|none|nobody|nothing|nowhere|neither|nor|without|unable|fail\w*|refus\w*|hardly|barely|scarcely|rarely|seldom|lack\w*|few|fewer|little|less|least|den(?:y|ied|ies|ial)|avoid\w*|prevent\w*|stop\w*|ceas\w*|beyond|too|only|until|unless|except|exclud\w*|rather|instead|before|absen\w+|miss(?:es|ed|ing)?|lost|lose|losing|flat|despite|ban(?:s|ned|ning)?|halt\w*|forbid\w*|prohibit\w*|reject\w*|against|zero|anything|out of|mind|otherwise|far from|doubt\w*|yet|hard|difficult|poor\w*|weak\w*|wrong\w*|quit\w*|cancel\w*|ignor\w*|forg[eo]t\w*|abandon\w*|alone|whether|regardless|resist\w*|suspen\w*|withdr\w+|exempt\w*|oppos\w*|object(?:s|ed|ions?)?|disput\w*|escap\w*|un(?!der|i[tovq])\w{3,}|in(?:cap|suf|eff|con|act|def|vis|comp|accur|app|dep|fini|voli|vali|expl|evit)\w+|im(?:poss|mob|mun|per|prob|prac)\w+|ir(?:re|ra)\w+|dis(?!cuss|tri|play|cover|tan|h)\w{3,}|non\w*|\w+less|de-?\w+i[sz]\w+)\b|n['’]t\b|\?/gi

/** The Chinese denies a word that the English has plainly. */
function findAdded({ en, zh, folded }: PairReading, words: MatchedWords): readonly PairFinding[] {
  const findings: PairFinding[] = []
  const limits = [...en.matchAll(limitsInEnglish)]
  if (countDenials(folded) <= limits.length) return findings
  const pattern = new RegExp(denies.source, 'g')
  for (const match of folded.matchAll(pattern)) {
    const end = match.index + match[0].length
    const rest = folded.slice(end)
    if (/^.{0,8}[吗？?]/.test(rest) || isAlternative(folded, match.index, end)) continue
    const around = words.zh[firstFrom(words.zh, match.index)]
    const isPartOfWord = around !== undefined && around.start <= match.index && around.end > end
    const denied = words.zh[firstFrom(words.zh, end)]
    if (isPartOfWord || denied === undefined || !/^[会能想再要可]?$/.test(folded.slice(end, denied.start)))
      continue
    const partner = denied.match === 2 ? words.en[denied.partner] : undefined
    if (partner === undefined || hasLimit(limits, en, partner.start)) continue
    const rendering = sideOf(zh, match.index, denied.end)
    const said = sideOf(en, partner.start, partner.end)
    findings.push({
      kind: 'negation-lost',
      confidence: 0.6,
      en: said,
      zh: rendering,
      expected: null,
      explanation: {
        key: 'checkTerms.negation-added',
        details: { words: said.text, rendering: rendering.text },
      },
    })
  }
  return findings
}

/** Whether something that limits stands in the same sentence as a word, within a line or so of it. */
function hasLimit(limits: readonly RegExpExecArray[], en: string, place: number): boolean {
  const from = Math.max(0, place - nearby)
  const [before, after] = [en.slice(from, place), en.slice(place, place + nearby)]
  const start = from + Math.max(0, ...[...before.matchAll(sentenceMark)].map(({ index }) => index))
  const end = place + (after.search(sentenceMark) === -1 ? nearby : after.search(sentenceMark))
  const first = firstFrom(
    limits.map(({ index }) => ({ start: index, end: index + 1 })),
    start,
  )
  return (limits[first]?.index ?? Infinity) < end
}
const nearby = 120
const sentenceMark = /[.;!?](?=\s)/g

/** 是不是, 来不来: a question that offers both. */
const isAlternative = (text: string, start: number, end: number): boolean =>
  start > 0 && text.charAt(start - 1) === text.charAt(end)
