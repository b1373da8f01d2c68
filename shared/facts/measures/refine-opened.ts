import type { Refine } from './named-metric.ts'
import { isCompanyName } from '../businesses/company-name.ts'

const name = "([A-Z][\\w&'’-]*(?: (?:(?:and|&) )?[A-Z][\\w&'’-]*){0,3})"
const openedBy = new RegExp(
  `(?:^|[,;] (?:and |while )?|\\b(?:and|while|notably,?) )${name} (?:also )?(?:opened|added|built|debuted)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|a record))* $`,
)
const hadOpening = new RegExp(
  `\\b${name} (?:had|posted|delivered|saw) [^;$%\\d]{3,70}, opening(?: (?:about|approximately|nearly|over|another))* $`,
)
const toOpen =
  /^ (?:[\w-]+ ){1,4}(?:(?:that )?we (?:now )?(?:plan|expect|intend)|planned|expected|scheduled|slated|due|set) to (?:be opened|open)\b/
const nobody =
  /^(?:We|It|They|This|That|These|Those|Our|The|In|During|Both|Each|Management|Company|Franchisees?|Partners?|There|And|But|Most|Also)\b/

/** `Wings opened 310 net new units`: whose houses they are. */
export const refineOpened: Refine = (statement, index, read, unit, _isChange, setting) => {
  const amount = statement.amounts[index]
  // `12 stores scheduled to open in the fall`: none that is there.
  if (
    amount !== undefined &&
    read.metric === 'Store count' &&
    unit === 'count' &&
    toOpen.test(statement.text.slice(amount.end, amount.end + 80))
  )
    return { ...read, metric: 'Store openings' }
  if (amount === undefined || read.metric !== 'Store openings' || unit !== 'count' || read.segment !== null)
    return null
  // `We signed leases for 14 new stores`: what may be opened one day.
  if (
    /\b(?:leases?|sites?|permits?|agreements?|commitments?|franchise agreements?) (?:for|to open|to develop)(?: (?:about|over|nearly|another|more than|up to))* $/i.test(
      statement.text.slice(0, amount.start).slice(-64),
    )
  )
    return { ...read, metric: 'Stores signed', mention: null, isNamed: false }
  const before = statement.text.slice(0, amount.start).slice(-140)
  const opener = openedBy.exec(before)?.[1] ?? hadOpening.exec(before)?.[1]
  return opener === undefined || nobody.test(opener) || isCompanyName(opener, setting)
    ? null
    : { ...read, segment: setting.businesses.nameOf(opener) }
}
