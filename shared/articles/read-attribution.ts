import type { Participant } from '../documents/document.ts'
import { isPersonName, tidyName } from '../calls/person-name.ts'

/** A quotation in its surroundings. */
export interface Clause {
  readonly before: string
  readonly words: string
  readonly after: string
  /** The end of the paragraph above, where the quotation begins its own. */
  readonly leadIn: string
}

const verbs =
  'said|says|saying|added|adds|told|tells|wrote|writes|noted|notes|explained|explains|stated|states|replied|replies|responded|' +
  'responds|argued|argues|warned|warns|continued|continues|concluded|concludes|recalled|recalls|insisted|insists|admitted|admits|' +
  'acknowledged|acknowledges|confirmed|confirms|observed|observes|remarked|remarks|quipped|quips|joked|commented|comments|' +
  'announced|announces|predicted|predicts|claimed|claims|emphasized|emphasised|emphasizes|stressed|stresses|called|calls|described|' +
  'describes|asked|asks|answered|answers|tweeted|posted|put|puts|declared|declares|suggested|suggests|reiterated|reiterates|disclosed|discloses|revealed|reveals|highlighted|highlights|pointed out|points out'
const namePart = "\\p{Lu}[\\p{L}'’.-]{0,24}"
const name = `(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.?\\s)?(${namePart}(?:\\s(?:(?:de|van|von|der|bin|al|da|di|la|le)\\s)?${namePart}){0,3})`
const pronoun = /^(?:he|she|they)$/i

/** `, said Jane Doe` or `Jane Doe said` right after the closing mark; a title may stand between name and verb. */
const verbThenName = new RegExp(`^[,.]?\\s?(?:${verbs})\\s(?:[\\p{Ll}\\d'’-]{1,24}\\s){0,6}?${name}`, 'u')
const nameThenVerb = new RegExp(
  `^[,.]?\\s?${name}(?:,[^,.“"]{1,80},)?\\s(?:(?:also|then|later|has|had)\\s)?(?:${verbs})(?![\\p{L}])`,
  'u',
)
const pronounThenVerb = new RegExp(
  `^[,.]?\\s?(he|she|they|(?:the )?\\p{L}{3,20})\\s(?:also\\s)?(?:${verbs})(?![\\p{L}])`,
  'iu',
)
const verbThenPronoun = new RegExp(`^[,.]?\\s?(?:${verbs})\\s(he|she|they)(?![\\p{L}])`, 'iu')
const according = new RegExp(`^[,.]?\\s?according to\\s(?:[\\p{Ll}\\d'’-]{1,24}\\s){0,6}?${name}`, 'iu')
/** `Jane Doe said that`, `As Jane Doe put it:` in the words that lead in. */
const leadVerb = new RegExp(`(?<![\\p{L}])(?:${verbs}|according to)(?![\\p{L}])`, 'giu')
const lineLabel = new RegExp(`^${name}\\s?[:\\uFF1A]\\s?$`, 'u')

/** Who an English quotation is attributed to; `readLast` tells whom a pronoun means. Null where no one is named. */
export function readEnglishSpeaker(
  { before, after, leadIn }: Clause,
  people: readonly Participant[],
  readLast: () => string | null,
): string | null {
  const near = after.slice(0, 160)
  for (const pattern of [verbThenName, nameThenVerb, according]) {
    const named = pattern.exec(near)?.[1]
    const speaker = named === undefined ? null : resolve(named, people)
    if (speaker !== null) return speaker
  }
  if (pronounAfter(near)) return readLast()
  const isAlone = before.trim() === ''
  const said = readLead(isAlone ? leadIn : before, people, readLast)
  if (said !== null || !isAlone || /[.!?]$/.test(leadIn.trimEnd())) return said
  // A line that runs on into a quotation of its own leads in whomever it names.
  const sentence = leadIn.slice(lastSentence(leadIn))
  return readNames(sentence, people).at(-1) ?? null
}

const pronounAfter = (after: string): boolean =>
  pronoun.test(pronounThenVerb.exec(after)?.[1] ?? '') || verbThenPronoun.test(after)

/** The name before the last verb of saying in the sentence that leads in. */
function readLead(
  lead: string,
  people: readonly Participant[],
  readLast: () => string | null,
): string | null {
  const trimmed = lead.trimEnd()
  const label = lineLabel.exec(trimmed)?.[1]
  if (label !== undefined) return resolve(label, people)
  const sentence = trimmed.slice(lastSentence(trimmed))
  // A sentence that has ended leads into nothing.
  if (sentence === '' || /[.!?]$/.test(trimmed)) return null
  const verb = [...sentence.matchAll(leadVerb)].at(-1)
  if (!verb) return null
  const subject = sentence.slice(0, verb.index)
  const object = sentence.slice(verb.index + verb[0].length)
  const isAccording = /according/i.test(verb[0])
  const named = isAccording ? readNames(object, people)[0] : readNames(subject, people).at(-1)
  if (named !== undefined) return named
  return /(?<![\p{L}])(?:he|she|they)(?![\p{L}])/iu.test(subject.slice(-60)) ? readLast() : null
}

/** Where the last sentence of a text begins; abbreviations and initials end none. */
function lastSentence(text: string): number {
  let begin = 0
  for (const match of text.matchAll(/[.!?]["”’]?\s+(?=[\p{Lu}“"])/gu)) {
    const word = /(\S{0,12})$/.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1] ?? ''
    if (!/^(?:Mr|Ms|Mrs|Dr|Prof|Inc|Corp|Ltd|St|No|vs|\p{Lu})$/u.test(word))
      begin = match.index + match[0].length
  }
  return begin
}

/** People named in a stretch, in their order: those the document knows by any name, others by their full one. */
function readNames(text: string, people: readonly Participant[]): readonly string[] {
  const found: { readonly at: number; readonly name: string }[] = []
  for (const match of text.matchAll(new RegExp(name, 'gu'))) {
    const speaker = resolve(match[1] ?? '', people)
    if (speaker !== null) found.push({ at: match.index, name: speaker })
  }
  return found.map((one) => one.name)
}

/** The person behind a printed name: one the document names in full, or a full name of its own. */
function resolve(printed: string, people: readonly Participant[]): string | null {
  // "Brightwell CEO Ivan Okoye": what stands before a position is no part of the name.
  const tidy = tidyName(
    printed
      .replace(
        /^.*\b(?:CEO|CFO|COO|CTO|President|Chairman|Chair|Analyst|Professor|Minister|Secretary|Senator)\s/,
        '',
      )
      .replace(/['’]s$|[.,]$/, ''),
  )
  const words = tidy.split(/\s+/)
  const family = words.at(-1) ?? ''
  for (const { name: full, aliases } of people)
    if (
      full === tidy ||
      aliases.includes(tidy) ||
      (words.length <= 3 && full.split(' ').at(-1) === family && family.length > 2)
    )
      return full
  return words.length >= 2 && words.length <= 4 && isPersonName(tidy) ? tidy : null
}

const chineseVerbs =
  '表示|指出|認為|认为|強調|强调|補充|补充|坦言|透露|寫道|写道|回應|回应|回答|解釋|解释|直言|說道|说道|談到|谈到|提到|說|说|稱|称|道|問|问'
const positions =
  '執行長|执行长|首席執行官|首席执行官|總經理|总经理|董事長|董事长|總裁|总裁|財務長|财务长|首席財務官|首席财务官|營運長|技術長|創辦人|创办人|創始人|创始人|' +
  '分析師|分析师|發言人|发言人|教授|博士|主席|部長|部长|主任|經理|经理|院長|院长|研究員|研究员|負責人|负责人|記者|记者|先生|女士'
const beforeVerb = new RegExp(
  `([^。！？；，,」』”]{1,40}?)(?:${chineseVerbs})[^。！？；」』”]{0,8}[：:，,]?\\s?$`,
  'u',
)
const afterVerb = new RegExp(`^[，,。]?\\s?([^。！？；，,「『“]{1,30}?)(?:${chineseVerbs})`, 'u')
const afterPosition = new RegExp(`^.*(?:${positions})`, 'u')
const adverbs =
  /(?:今天|今日|昨天|昨日|日前|週[一二三四五六日]|周[一二三四五六日]|也|則|则|還|还|並|并|又|隨後|随后|同時|同时|進一步|进一步|對此|对此|曾|再次|特別|特别|近日|當時|当时|在.{1,16}(?:中|上|時|时|後|后))+$/u

/** Who a Chinese quotation is attributed to, by the words before a verb of saying. */
export function readChineseSpeaker(
  { before, after, leadIn }: Clause,
  people: readonly Participant[],
  readLast: () => string | null,
): string | null {
  const lead = before.trim() === '' ? leadIn.trimEnd() : before.trimEnd()
  for (const subject of [beforeVerb.exec(lead.slice(-80))?.[1], afterVerb.exec(after.slice(0, 60))?.[1]]) {
    if (subject === undefined) continue
    const speaker = readChineseName(subject, people)
    if (speaker !== null) return speaker
    if (/[他她]/.test(subject)) return readLast()
  }
  return null
}

function readChineseName(subject: string, people: readonly Participant[]): string | null {
  const known = people.find(({ name: full, aliases }) =>
    [full, ...aliases].some((one) => subject.includes(one)),
  )
  if (known) return known.name
  const latin = /(\p{Lu}[\p{L}'’.-]{0,24}(?:[\s·]\p{Lu}[\p{L}'’.-]{0,24}){1,3})/u.exec(subject)?.[1]
  if (latin !== undefined) return latin
  const bare = subject.replace(adverbs, '')
  const rest = bare.replace(afterPosition, '').trim()
  if (rest !== bare && /^\p{Script=Han}{2,4}$/u.test(rest)) return rest
  // A name before its position, or alone in its clause.
  const named = new RegExp(`(\\p{Script=Han}{2,4}?)(?:${positions})$`, 'u').exec(bare)?.[1] ?? bare
  return /^\p{Script=Han}{2,3}$/u.test(named) && !/[他她們们我你其該该此這这的]/.test(named) ? named : null
}
