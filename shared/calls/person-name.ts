import { toWordKey } from '../text/compare-words.ts'

const particles = new Set(
  'de van von der den da di del della la le las los bin bint ibn al el ter ten dos das do du des y e zu zur af av'.split(
    ' ',
  ),
)
const honorifics = /^(?:(?:dr|mr|mrs|ms|mx|prof|sir|dame)\b\.?|doctor|professor|mister)\s+(?=\p{L})/iu
/** What may follow a name after a comma or a space and is no part of it by which anyone is told apart. */
const suffixes =
  /^(?:jr|sr|ii|iii|iv|cfa|cpa|caia|frm|ph\.?d|m\.?d|mba|esq|obe|mbe|cbe|kbe|fca|aca|ca|j\.?d|pe|p\.eng)\.?$/i

// Words of headings and of speech that begin with a capital but are no part of a person's name.
const otherWords = new Set(
  (
    'the a an and or of in on for to with by at from is are was why what how when who where this that these those it its ' +
    'we you i they our your my he she yes no yeah yep okay ok great right sure thanks thank good hello hi hey so well exactly ' +
    'absolutely correct sorry please got perfect excellent understood agreed morning afternoon evening everyone congrats congratulations ' +
    'question questions answer answers presentation participants participant analysts ' +
    'executives company corporate conference call transcript session prepared remarks closing opening summary disclaimer ' +
    'note notes source sources date title subject operator instructions earnings revenue results quarter first second ' +
    'third fourth fiscal year inc corp ltd holdings group semiconductor technologies comparison conclusion introduction ' +
    'overview outlook background contents leave reply cancel comment comments share related posts about contact menu home ' +
    'subscribe new more next previous now also then again finally here there as but if industry market markets key risks risk ' +
    'margin margins sales income growth guidance profit case bull bear base pros cons price target rating buy sell hold ' +
    'highlights takeaways update report reports page copyright reserved rights duration image disclosure statement statements ' +
    'january february march april june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday figure table chart slide appendix example examples ' +
    'q1 q2 q3 q4 gaap eps ebitda usd total net gross operating however meanwhile additionally furthermore lastly secondly thirdly firstly'
  ).split(' '),
)
const nameToken =
  /^(?:\p{Lu}[\p{L}\p{M}'’ʼ`.-]*|\p{L}\.|(?:d|l|o|al|el|de|mc|mac)['’-]?\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*)$/u
const nickname = /^["“'‘(]\p{Lu}[\p{L}\p{M}'’.-]{0,19}["”'’)]$/u
const hanName = /^[\p{Script=Han}][\p{Script=Han}·‧・•]{1,14}$/u

/** Whether a text has the form of a personal name: one to six capitalised words or initials, or a short Chinese name. */
export function isPersonName(text: string): boolean {
  return readNameForm(text) === 'name'
}

/** Whether a text could be a name if the document uses it as one, though it has words that are usually none. */
export function couldBeName(text: string): boolean {
  return readNameForm(text) !== null
}

const mostNameWords = 7

/** `Three Months Ended`: the head of a table's columns, which comes again above each of them as a speaker's name does. */
const stretch = /\b(?:months|weeks|quarters?|years?|periods?) end(?:ed|ing)\b/i

function readNameForm(text: string): 'name' | 'unusual' | null {
  if (text.length < 2 || text.length > 60 || stretch.test(text)) return null
  if (hanName.test(text)) return 'name'
  const tokens = text.split(/\s+/)
  if (tokens.length > mostNameWords) return null
  let capitalised = 0
  let others = 0
  for (const [index, token] of tokens.entries()) {
    const bare = token.replace(/,$/, '')
    if (/^I['’]/.test(bare)) return null
    if (index > 0 && suffixes.test(bare)) continue
    if (particles.has(bare)) {
      if (tokens.length > 1) continue
      return null
    }
    if (nickname.test(bare) && index > 0) continue
    if (!nameToken.test(bare) || bare.endsWith('..')) return null
    // "A." and "I." are initials.
    if (!/^\p{Lu}\.$/u.test(bare) && otherWords.has(bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
      others++
    capitalised++
  }
  if (capitalised === 0) return null
  return others === 0 && tokens.length <= 6 ? 'name' : 'unusual'
}

/** The name without a form of address and, when printed in capitals throughout, in ordinary case. */
export function tidyName(text: string): string {
  const name = text.trim().replace(honorifics, '').replace(/\s+/g, ' ').replace(/[,;]$/, '')
  if (name.length < 4 || name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name
  return name
    .split(' ')
    .map((word) => lowerCapitals(word))
    .join(' ')
}

const capitalParticles = new Set([
  'DE',
  'VAN',
  'VON',
  'DER',
  'DEN',
  'DA',
  'DI',
  'DEL',
  'LA',
  'BIN',
  'TER',
  'DOS',
  'DU',
])

/** `MCDONALD` is McDonald and `O’BRIEN` O’Brien; initials, Roman numerals and degrees stay as they are. */
function lowerCapitals(word: string): string {
  if (/^(?:II|III|IV|CFA|CPA|MBA)[.,]?$/.test(word) || /^(?:\p{L}\.)+$/u.test(word)) return word
  if (word.length === 2 && !/[AEIOUY]/.test(word) && /^[A-Z]+$/.test(word)) return word
  if (capitalParticles.has(word)) return word.toLowerCase()
  return word
    .replace(/[\p{L}\p{M}]+/gu, (part) =>
      part.length < 2 ? part : (part[0] ?? '') + part.slice(1).toLowerCase(),
    )
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}

/** Key under which two printings of a name are the same name. */
export function toNameKey(name: string): string {
  return toWordKey(tidyName(name))
}

/** Cuts `Jr.`, `CFA` and the like off the front of a text that follows a name and a comma. Null when none is there. */
export function readNameSuffix(text: string): { readonly suffix: string; readonly rest: string } | null {
  const match = /^\s?([\p{L}.]{1,6})(?:,\s?|\s+|$)/u.exec(text)
  if (match?.[1] === undefined || !suffixes.test(match[1])) return null
  // "CA Technologies" is a firm.
  if (
    /\s$/.test(match[0]) &&
    !match[0].includes(',') &&
    !/^(?:jr|sr|i{2,3}|iv|cfa|ph\.?d|m\.d)\b/i.test(match[1])
  )
    return null
  return { suffix: match[1], rest: text.slice(match[0].length) }
}

const roleWords =
  /\b(?:analysts?|officer|president|relations|director|manager|chair(?:man|woman|person)?|c[efotimsr]o|chro|founder|co-founder|head|chief|treasurer|secretary|counsel|partner|executive|[sev]?vp|avp|gm|md|controller|comptroller|representative|moderator|host|guest|ir|strategist|economist|editor|reporter|engineer|scientist|speaker|author|fellow|accounting|principal|associate|lead|leader|owner|trustee|advis[eo]r|consultant|ceo|cfo|interim|management|operator)\b/i
const hanRoleWords =
  /分析師|分析师|執行長|执行长|執行官|执行官|財務長|财务长|財務官|财务官|總裁|总裁|董事|總經理|总经理|投資者關係|投资者关系|投資人關係|投资人关系|副總|副总|首席|主管|主席|創辦人|创始人|策略長|顧問|顾问|主持|經理|经理|處長|处长|秘書|秘书|總監|总监/

/** Whether a text names a position (as against a firm). */
export function isRole(text: string): boolean {
  return roleWords.test(text) || hanRoleWords.test(text)
}

const wordsOfRoles =
  /^(?:chief|executive|officer|vice|president|senior|chairman|chairwoman|chair|chairperson|director|managing|manager|general|head|investor|investors|relations|analyst|financial|finance|operating|operations|technology|strategy|strategic|marketing|commercial|legal|counsel|secretary|treasurer|founder|co-founder|partner|deputy|interim|group|global|corporate|board|member|independent|lead|principal|associate|research|equity|portfolio|vp|svp|evp|ceo|cfo|coo|cto|cio|cmo|accounting|administrative|sales|product|people|revenue|information|development|business|communications|affairs|division|unit|medical|scientific|&|and|of|the)$/i

/** Whether a text that has the form of a name is a position and nothing else: `Chief Executive`, `Vice President`. */
export function isRoleName(text: string): boolean {
  const words = text.split(/[\s,/]+/)
  return isRole(text) && words.filter((word) => wordsOfRoles.test(word)).length * 2 > words.length
}

export function isAnalystRole(role: string): boolean {
  return /\banalysts?\b|分析師|分析师/i.test(role)
}

const operatorNames = new Set([
  'operator',
  'conference operator',
  'the operator',
  'call operator',
  'coordinator',
  'conference coordinator',
  'conference call operator',
  'teleconference operator',
  'conference facilitator',
  'conference specialist',
  'event coordinator',
  'call coordinator',
  'operador',
  'operadora',
  '操作員',
  '操作员',
  '接線員',
  '接线员',
  '會議操作員',
  '会议操作员',
  '會議接線員',
  '会议接线员',
  '電話會議操作員',
  '电话会议操作员',
  '電話會議接線員',
  '話務員',
  '话务员',
])

export function isOperatorName(text: string): boolean {
  return text.length <= 28 && operatorNames.has(toWordKey(text))
}

const genericSpeaker =
  /^(?:(?:an? |the )?(?:un(?:identified|known|verified|named)|male|female|company|corporate|conference|audience|call|event|media|investor|shareholder|next)[ -]){0,3}(?:analyst|speaker|participant|executive|representative|attendee|member|caller|questioner|person|male|female|man|woman|voice|moderator|shareholder|investor|journalist|reporter|respondent|interpreter|translator|host|guest|interviewer|interviewee|presenter|panell?ist|facilitator|narrator|announcer|management|webcast|question|answer|q|a)s?(?: (?:speaker|male|female|representative|participant|member|[mf]|no\.? ?)){0,2}(?: ?#?\d{1,3}| [a-z])?$/i
const hanGenericSpeaker =
  /^(?:主持人|司儀|司仪|主席|分析師|分析师|發言人|发言人|發言者|发言者|投資人|投资人|投資者|投资者|提問者|提问者|提問|提问|回答|問題|问题|問|问|答|記者|记者|嘉賓|嘉宾|與會者|与会者|管理層|管理层|公司代表|翻譯|翻译|未知發言者|未知发言人|未具名分析師|男|女)(?:\s?[\dA-Za-z一二三四五六七八九十]{1,3})?$/

/** Whether a text is what transcripts put where a name is unknown: `Unidentified Analyst`, `Speaker 1`, `Q`, `主持人`. */
export function isGenericSpeaker(text: string): boolean {
  if (text.length > 60) return false
  const bare = text
    .replace(/[[\](){}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return genericSpeaker.test(bare) || hanGenericSpeaker.test(bare)
}
