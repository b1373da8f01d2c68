import { findRespectiveList } from '../amounts/respective-list.ts'
import { asNamed, type NamedMetric } from './named-metric.ts'
import type { Reading, Statement } from '../statement.ts'

/** Between the last level and the growth of all of them. */
const grew =
  /^(?: per (?:diluted )?share| a share)?,? (?:(?:that|which|each) )?(?:(?:(?:also|both|have|had) )*(?:(?:was|were|are) (?:up|down|higher|lower)|up|down|increased|decreased|grew|declined|rose|fell|improved)|(?:(?:and )?(?:representing|reflecting|marking|showing|for) |or )?(?:an? )?(?:(?:year[- ]over[- ]year|sequential|annual|organic|solid|strong|record) )*(?:increases?|decreases?|declines?|gains?|growth|improvements?) of)(?: (?:by|about|approximately|around|roughly|nearly|over|more than))* $/

const withVolume =
  /(?:^|\b(?:both|in|our|total|with) )(?:[Oo]ur |[Tt]otal |[Bb]oth )?(revenues?|sales|volumes?) and (revenues?|sales|volumes?)(?: (?:[a-z]+ ){0,3}[a-z]+,?)?,? (?:up|down|grew|rose|fell|increased|declined|improved)(?: by)? $/i

/** `Profit of $9 million and sales of $80 million rose 5% and 8%, respectively`: of the levels before it, in their order. */
export function findOrdered(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
): NamedMetric | null {
  if (!isChange || unit !== '%' || statement.side === 'zh') return null
  const list = findRespectiveList(statement, index)
  if (list === null) return null
  // `both revenue and volume were up 30% and 22%, respectively`.
  const [, one, two] = withVolume.exec(statement.text.slice(0, list.start).slice(-90)) ?? []
  const own = list.last === list.first + 1 ? (index === list.first ? one : two) : undefined
  if (own !== undefined) return asNamed(/^volume/i.test(own) ? 'Volume growth' : 'Revenue')
  const levels = earlier.filter(({ amount, kind }) => amount.end <= list.start && kind === 'actual')
  const last = levels.at(-1)
  const told = levels[index - list.first]
  return told !== undefined &&
    last !== undefined &&
    levels.length === list.last - list.first + 1 &&
    grew.test(statement.text.slice(last.amount.end, list.start))
    ? { metric: told.metric, segment: told.segment, mention: null, isNamed: told.isNamed }
    : null
}
