import type { Side, Span } from '../documents/document.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type { LedgerSentence, TimedEvent, TimingStatement } from './ledger-document.ts'
import { findSubjects, type Subject } from './read-subject.ts'
import { findTimes, type NamedTime } from './read-time.ts'

/** Words of each event; the first that a clause has is its event: who ships samples is sampling. */
const events: readonly (readonly [event: TimedEvent, pattern: RegExp])[] = [
  ['samples', /\bsampl(?:e|es|ed|ing)\b|送[樣样]|[樣样]品/i],
  ['tape-out', /\btap(?:e|ed|ing)[- ]?outs?\b|流片/i],
  ['qualification', /\b(?:re-?)?qualif(?:y|ied|ying|ications?)\b|[認认][證证]/i],
  [
    'approval',
    /\bapprov(?:als?|ed|e)\b|\bclearance\b|\bcertif(?:ied|ications?)\b|\bauthori[sz]ations?\b(?! to\b| of\b)|核准|批准/i,
  ],
  [
    'production',
    /\b(?:volume|mass|commercial|full|initial|series|high[- ]volume|pilot) (?:production|manufacturing)\b|\b(?:in|into|enter|begin|began|start|started|commence[d]?) production\b|\bfirst (?:ore|oil|gas|power)\b|量[產产]|投[產产]/i,
  ],
  [
    'deployment',
    /\bdeploy(?:ed|ing|s|ments?)?\b|\broll(?:ed|ing)?[- ]?out\b|\bgo(?:es)? live\b|\bwent live\b|部署/i,
  ],
  ['shipment', /\bship(?:ping|ped|ments?|s)?\b|\bfirst deliver(?:y|ies)\b|出[貨货]|交付/i],
  [
    'launch',
    /\blaunch(?:ed|es|ing)?\b|\bintroduc(?:e|ed|ing|tion)\b|\breleas(?:e|ed|ing)\b|\bgenerally available\b|\bavailable (?:in|by) (?:the )?(?:first|second|third|fourth|spring|summer|fall|early|mid|late)\b|\bgeneral availability\b|推出|[發发][布佈表]|上市/i,
  ],
  [
    'opening',
    /\bopen(?:ed|ing|s)?\b|\bcommission(?:ed|ing)?\b|\b(?:come|came|bring|brought|be) online\b|\bbr(?:eak|oke) ground\b|[啟启][用動动]|[開开][業业幕]/i,
  ],
  [
    'closing',
    /\b(?:acquisition|transaction|deal|merger|divestiture|sale of)\b[^.;]{0,80}\bclos(?:e|ed|ing)\b|\bclos(?:e|ed|ing)\b[^.;]{0,40}\b(?:acquisition|transaction|deal|merger|divestiture|sale of)\b|\b(?:on track|on schedule|expected|scheduled|expect|anticipated|likely) to close (?:in|by|during|before)\b/i,
  ],
  ['ramp', /\bramp(?:ing|ed|s)?\b|爬坡/i],
  ['completion', /\bcomplet(?:e|ed|ing|ion)\b|\bfinish(?:ed)?\b|完成|完工|竣工/i],
]

/** Events that are spoken of all the time. */
const everyday: ReadonlySet<TimedEvent> = new Set<TimedEvent>(['deployment', 'shipment', 'ramp', 'launch'])

const promising: Readonly<Record<Side, RegExp>> = {
  en: /\b(?:expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|aim(?:s|ing)?|intend(?:s)?|scheduled|slated|on (?:track|schedule|course)|will|should|going to|committed to|remain(?:s)? on|begin(?:s|ning)? in|start(?:s|ing)? in|set to|due)\b/i,
  zh: /[預预][計计期定]|[計计][劃划畫]|[將将]|目[標标]|可望|有望/,
}
const delayed: Readonly<Record<Side, RegExp>> = {
  en: /\b(?:delay(?:ed|ing)|an? (?:\w+ )?delay|delays? (?:in|of|to)|push(?:ed|ing)? (?:out|back|to|into)|slip(?:ped|ping|s)?|postpon(?:e|ed|ing)|moved? (?:out|back|to the right)|taking longer|later than (?:we )?(?:had )?(?:expected|planned|anticipated)|rescheduled)\b/i,
  zh: /延[後后遲迟]|推[遲迟延]|[遞递]延/,
}
const dropped: Readonly<Record<Side, RegExp>> = {
  en: /\b(?:cancel(?:l?ed|l?ing)|discontinu(?:ed|ing)|no longer (?:plan(?:ning)?|pursu(?:e|ing)|intend|develop(?:ing)?|expect)|terminat(?:ed|ing)|abandon(?:ed|ing)|decided not to|shelved|halted (?:the )?(?:development|project|program))\b/i,
  zh: /取消|[終终]止|放[棄弃]|不再/,
}
const done: Readonly<Record<Side, RegExp>> = {
  en: /\b(?:began|begun|started|commenced|shipped|launched|completed|taped out|delivered|released|introduced|qualified|approved|certified|opened|commissioned|closed|deployed|sampled|ramped|received|achieved|obtained|entered|reached|finished|went live|came online|came into service|became (?:generally |commercially )?available|made available|broke ground|(?:are|is|'re|’re) now (?:shipping|sampling|in|qualified|available|ramping|deployed|open|live)|now shipping|already (?:shipping|sampling|in production))\b/i,
  zh: /已[經经]?(?:[開开]始|完成|通[過过]|[進进]入|推出|出[貨货]|取得|送[樣样]|量[產产])|[開开]始[了]|完成了/,
}
const undone =
  /\b(?:not|n['’]t|yet to|have yet|before|once|when|after|until|if|should|would|could|had (?:expected|planned|hoped))\b|尚未|未能|[還还]沒|[還还]没/i
/** Verbs of what is still to come, whatever else the clause says is done. */
const foreseen =
  /\b(?:expect|expects|anticipate|will|should|going to|on (?:track|schedule|course) (?:to|for)|plans? to|target(?:ing)?|intend|slated|scheduled)\b|[預预][計计期]|[將将]/i
/** What has to come first is not what is promised: `expected to close, subject to regulatory approval`. */
const condition =
  /\b(?:subject to|pending|following|assuming|upon|after)(?: (?!in\b|by\b)[\w-]+){0,3} (?:approvals?|clearances?|certifications?)\b/gi
/** Where a sentence of several statements divides. */
const divider =
  /, (?:and|but|while|with|so) | (?:and|but) (?=(?:we|our|is|are|expect|will|now|remain|it|they)\b)|; |，|；/

/**
 * What a sentence says of when something comes, comes later, came or comes no more, clause by clause. Only where a clause
 * names both the event and the thing, or goes on about the thing of the clause before. `names` are words of people and of
 * the company, which are no things.
 */
export function readTimings(
  sentence: LedgerSentence,
  context: PeriodContext,
  names: ReadonlySet<string>,
): readonly TimingStatement[] {
  const { text, side } = sentence
  if (findEvent(text) === null) return []
  const statements: TimingStatement[] = []
  let last: readonly Subject[] = []
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end).replace(condition, (said) => ' '.repeat(said.length))
    const named = findSubjects(words, side, names)
    const subjects = named.length > 0 ? named : last
    if (named.length > 0) last = named
    const event = findEvent(words)
    if (event === null || subjects.length === 0) continue
    // `The data centers where it is deployed` are nobody's promise: of these events only a named thing has a time.
    if (everyday.has(event) && !subjects.some(({ isTelling }) => isTelling)) continue
    const times = findTimes(words, side, context)
    const kind = kindOf(words, side, times, context)
    if (kind === null) continue
    for (const { time, of } of bindTimes(words, times, named, subjects, kind))
      statements.push({
        kind,
        event,
        subject: nameOf(of, text, words, named.length > 0),
        keys: [...new Set(of.filter(({ isTelling }) => isTelling).map(({ key }) => key))].concat(
          of.some(({ isTelling }) => isTelling) ? [] : [...new Set(of.map(({ key }) => key))],
        ),
        time: time && { text: time.text, from: time.from, to: time.to },
        sentence,
      })
  }
  return statements.filter(({ subject, keys }) => subject !== '' && keys.length > 0)
}

/** The event that words name, if any. */
export const findEvent = (words: string): TimedEvent | null =>
  events.find(([, pattern]) => pattern.test(words))?.[0] ?? null

function kindOf(
  words: string,
  side: Side,
  times: readonly NamedTime[],
  { date }: PeriodContext,
): TimingStatement['kind'] | null {
  if (dropped[side].test(words)) return 'dropped'
  const isAhead = times.some(({ to }) => date !== null && to > date)
  if (delayed[side].test(words) && !/\b(?:no|not|without|n['’]t) (?:\w+ )?delay/i.test(words))
    return 'delayed'
  // A bare month may be the last one of its name: `opened in December`, said in February.
  if (done[side].test(words) && !undone.test(words) && !foreseen.test(words)) return 'done'
  return isAhead && promising[side].test(words) ? 'promised' : null
}

/** Each time with its things: those named right after it (`Q3 for 800G`), else all; the first time ahead, where it is not said. */
function bindTimes(
  words: string,
  times: readonly NamedTime[],
  named: readonly Subject[],
  subjects: readonly Subject[],
  kind: TimingStatement['kind'],
): readonly { readonly time: NamedTime | null; readonly of: readonly Subject[] }[] {
  if (kind === 'done' || kind === 'dropped') return [{ time: null, of: subjects }]
  if (times.length > 1) {
    const bound = times.flatMap((time) => {
      const next = named.find(
        ({ start }) => start >= time.end && /^ for (?:the |our )?$/i.test(words.slice(time.end, start)),
      )
      return next ? [{ time, of: [next] }] : []
    })
    if (bound.length > 0) return bound
    // `from the second quarter to the third`: a slip names both, and the later one stands.
    const latest = times.reduce((a, b) => (b.to > a.to ? b : a))
    return kind === 'delayed' ? [{ time: latest, of: subjects }] : []
  }
  return [{ time: times[0] ?? null, of: subjects }]
}

function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const match of text.matchAll(new RegExp(divider, 'gi'))) {
    clauses.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...clauses, { start, end: text.length }]
}

/** `DOCSIS 4.0 amplifiers`: the first telling words with the noun that follows them. */
function nameOf(subjects: readonly Subject[], whole: string, clause: string, isOwn: boolean): string {
  const first = subjects.findIndex(({ isTelling }) => isTelling)
  const head = subjects[Math.max(0, first)]
  if (!head) return ''
  if (!isOwn) return head.key
  const next = subjects[Math.max(0, first) + 1]
  const end = next && !next.isTelling && next.start - head.end <= 1 ? next.end : head.end
  const words = clause.slice(head.start, end)
  return whole.includes(words) ? words : head.key
}
