/** Words beside a figure that make it another one than its name says: growth without an acquisition, at old exchange rates. */
const otherScope =
  /\b(?:organic\w*|constant[- ]currenc\w+|currency[- ]neutral|local currenc\w+|exclud\w+|excl\.?|ex[- ](?=[a-z])|pro[- ]forma|like[- ]for[- ]like|same[- ]store|comparable|underlying|normali[sz]ed|adjusted for|net of)\b|有機|有机|固定[匯汇]率|排除|不含|剔除|可比|同店/i
/** Words that spread a change over other years than the last. */
const otherSpan =
  /\b(?:on average|averag\w+|per year|a year for|annually|compound\w*|stack\w*|cumulative\w*|since|(?:two|three|four|five|ten|\d+)[- ]years?|pre-(?:pandemic|covid))\b|[複复]合|年均|平均/i

/** How far from a figure such words are looked for, within its sentence. */
const reach = 48

/** Whether a figure is of another scope or span than its name says, by the words beside it in its sentence. */
export const isQualified = (text: string, start: number, end: number): boolean =>
  isBeside([otherScope, otherSpan], text, start, end)

/** Whether it is of another scope; a change between two figures that are both given is of whatever span lies between. */
export const isOfOtherScope = (text: string, start: number, end: number): boolean =>
  isBeside([otherScope], text, start, end)

function isBeside(patterns: readonly RegExp[], text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - reach), start)
  const tail = text.slice(end, end + reach)
  const before = lead.slice(lastBreak(lead) + 1)
  const after = tail.slice(0, firstBreak(tail))
  return patterns.some((pattern) => pattern.test(before) || pattern.test(after))
}

const breaks = /[.;。；\n](?!\d)/g

function lastBreak(text: string): number {
  let last = -1
  for (const match of text.matchAll(breaks)) last = match.index
  return last
}

function firstBreak(text: string): number {
  const at = text.search(/[.;。；\n](?!\d)/)
  return at < 0 ? text.length : at
}
