import type { Statement } from '../statement.ts'
import { capitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'

const about =
  '(?: (?:about|approximately|around|roughly|nearly|almost|just|over|under|more than|less than|only))*'
const nounOf = new RegExp(`(?:^|[ ,-])([a-z][a-z-]+ growth|[a-z][a-z-]+) of${about} $`)
/** What is no name of anything: `a total of 4%`. */
const plain =
  /^(?:(?:strong|solid|robust|healthy|modest|organic|total|overall|net|annual|continued|further|sequential|unit|year-over-year|year-on-year|quarterly|reported|underlying|comparable|positive|negative|double-digit|single-digit|digit|record|the|an?|our|its|and|of|year) growth|growth|increases?|decreases?|declines?|changes?|improvement|reduction|gains?|drop|rise|rate|rates|level|levels|average|total|range|high|highs|low|record|out|all|most|because|course|result|pace|excess|end|ends|part|half|share|percentage|portion|amount|number|instead|terms|margins?|return|returns|yield|target|goal|guidance|outlook|form|place|hike|cut|compression|expansion|erosion|mix|view|midpoint|tune|order|impact|effect|benefit|headwind|tailwind|basis|sort|kind|top|bottom|north|south|upwards|ahead|short|shy|balance|figure|factor|majority|minimum|maximum|limit|cap|floor|estimate|forecast|projection|spread|weight|premium|discount|build|print|comp|comparison|combination|contribution|run)$/

/** `demand kept up, with low vacancy of 4%`: the noun that a rate is told of at once, before an everyday name farther off. */
export function nameByNounBefore(
  { text, amounts, metrics, side }: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
): NamedMetric | null {
  const amount = amounts[index]
  const { mention } = read
  if (amount === undefined || side === 'zh' || unit !== '%' || mention?.isWeak !== true) return null
  const words = nounOf.exec(text.slice(0, amount.start).slice(-80))
  if (words?.[1] === undefined || plain.test(words[1])) return null
  const start = amount.start - words[0].length
  return mention.end <= start && !metrics.some((other) => other.end > start && other.start < amount.start)
    ? asDescribed(capitalize(words[1]))
    : null
}
