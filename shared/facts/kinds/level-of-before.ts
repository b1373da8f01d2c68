import type { Statement } from '../statement.ts'

/** `versus pre-pandemic levels, which averaged 27% to 28%`: both ends of what is held against. */
const ofBefore =
  /\b(?:versus|vs\.?|compared (?:to|with)|relative to|from|above|below) (?:the |our )?(?:pre-[a-z]+|historical|former) (?:levels?|rates?|averages?),? which (?:averaged|was|were|had been|(?:lay|ran|stood) at)(?: (?:about|approximately|around|roughly|between|[\d.]+% (?:to|and)))* $/i
const howLong =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\\d)(?: and a half)? (?:years|quarters|months)'
const agoBefore = new RegExp(
  `(?:^|[,;.] |\\b(?:and|but|that) )${howLong} ago,? [^.;,$%\\d]{2,40} (?:was|were|had|stood at|ran at)(?: (?:only|just|about|at|still|maybe|around|below|under))* $`,
  'i',
)
const agoBehind = new RegExp(`^(?: only| just)? ${howLong} ago\\b`)
/** `One and a half years ago this yield was only 71%`, `it was below 15% six quarters ago`. */
const isOfAgo = (text: string, start: number, end: number): boolean =>
  agoBefore.test(text.slice(0, start)) ||
  (agoBehind.test(text.slice(end, end + 40)) &&
    /\b(?:was|were|had|stood at)(?: (?:only|just|about|at|still|maybe|around|below|under))* $/.test(
      text.slice(0, start),
    ))

/** Whether a figure is a level of some time before, which no period stands for. */
export const isOfBefore = ({ text, periods, amounts }: Statement, start: number): boolean =>
  ofBefore.test(text.slice(0, start).slice(-120)) ||
  (periods.length === 0 &&
    isOfAgo(text, start, amounts.find((each) => each.start === start)?.end ?? start)) ||
  atThatTime.test(text.slice(0, start)) ||
  (formerly.test(text.slice(0, start).slice(-64)) &&
    !/\bmid-?point\b[^.;$%]*$/i.test(text.slice(0, start)) &&
    !periods.some((mention) => mention.start >= start && mention.start - start < nearBehind))
/** `Gross margin used to be 35%`, `which had been 35% at the trough`, `With leverage going from 1.5 to 1.3, …?`: a level that is no more. */
const formerly =
  /(?:\b(?:used to (?:be|run|stand)|had been(?: (?:running|standing))?)|(?:^|[,;] |\band )[Ww]ith (?:(?:your|the) )?(?:[\w&-]+ ){1,5}(?:going|moving|coming) (?:(?:up|down) )?from)(?: (?:at|about|around|roughly|approximately|nearly|over|under|close to|down|up|an?))* $/i
/** `At the time of our IPO, revenue was $90 million`. */
const atThatTime =
  /^(?:(?:And|So|But),? )?(?:At the time of (?:our|the|its) (?:IPO|listing|merger|spin(?:-?off)?|separation|acquisition|deal|founding)|When (?:I|we) (?:joined|started|began|founded|went public|bought|acquired|took)\b[^,;$%\d]{0,48}),? [^;$%\d]*$/
/** Characters within which a time dates what was. */
const nearBehind = 48

/** `17.9% versus a normal 22%`: what it mostly is, and not what it was. */
export const usual =
  /^(?: (?:an?|the|our|its|more|about|around|roughly|what would be))*(?: (?:normal|usual|typical|ordinary|expected|statutory|long-term|underlying|industry|peer|historical))(?: [a-z]+){0,3} $/i
