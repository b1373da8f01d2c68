import type { Candidates, Figure } from './figure.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { findAnswered } from './carry-metric.ts'
import { findDescribedBusiness } from '../businesses/find-described-business.ts'
import { findMovedOfAll } from '../businesses/find-growing-business.ts'
import { findProducer } from '../businesses/find-owner.ts'
import { findOpeningPlace } from '../businesses/find-segment.ts'
import { findAroundAside } from './find-around-aside.ts'
import { findListed } from './find-listed.ts'
import { findOrdered } from './find-ordered.ts'
import { findPartMoved } from '../businesses/find-part-moved.ts'
import { nameWithBusiness } from '../businesses/name-with-business.ts'
import type { NamedMetric } from './named-metric.ts'
import { leadOf } from '../statement.ts'
import { namesProduced } from './names-produced.ts'
import { findToldAgain } from './find-told-again.ts'
import { softeners } from '../kinds/moved-by.ts'

/** `Up 15% on the year, revenue came to $94 million`, `With a rise of 9%, `: growth told before what has grown. */
const opensWithGrowth = new RegExp(
  `(?:^|[;:] |, (?:and|but|while) )(?:(?:and|but) )?(?:(?:with|after|on|following|despite) (?:an? |the )?(?:\\w+ )?(?:rise|fall|increase|decrease|growth|decline|gain|drop)(?: of)?|up|down|growing|rising|falling|increasing|decreasing|declining)${softeners} $`,
  'i',
)
const leadsToMeasure =
  /^(?: (?:sequentially|organically|on the year|year[- ]over[- ]year|(?:from|on|over|versus|compared (?:to|with)) (?:the |a )?(?:last|prior|previous|same|comparable|year)[^,;$%\d]{0,30}))?, (?:(?:our|the|total|quarterly|annual|consolidated|reported) )*$/i
const tellsLevel = /^ (?:was|were|is|are|came|reached|totaled|stood|ended|hit|amounted)\b/

/** Names a figure by what is tied to it without a word between: what moved, what was answered, what stands around or behind it. */
export function nameNear(
  { statement, index, unit, isChange, earlier, thread, setting, amount }: Figure,
  { named, fitting, isUnnamed }: Candidates,
): NamedMetric | null {
  const { side } = statement
  // `Our Red Ridge wells produced 42,000 barrels a day.`
  if (unit.endsWith('/d') && side === 'en' && !namesProduced(statement, amount, named)) {
    const segment = findProducer(statement.text, setting) ?? findOpeningPlace(statement.text) ?? thread.turned
    return { metric: 'Production', segment, mention: null, isNamed: true }
  }
  const own =
    side === 'en' && amount.start > 0 && isUnnamed
      ? findAnswered(statement, index, unit, isChange, setting)
      : null
  if (own !== null) return { metric: 'Revenue', segment: own, mention: null, isNamed: true }
  const movedOfAll =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findMovedOfAll(statement, leadOf(statement, index), thread)
      : null
  if (movedOfAll !== null) return movedOfAll
  const ordered = findOrdered(statement, index, unit, isChange, earlier)
  if (ordered !== null) return ordered
  const partMoved =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findPartMoved(statement, index, earlier, setting)
      : null
  if (partMoved !== null) return partMoved
  const toldAgain = side === 'en' ? findToldAgain(statement, index, unit, isChange, earlier) : null
  if (toldAgain !== null) return toldAgain
  const described =
    isChange && unit === '%' && side === 'en'
      ? findDescribedBusiness(statement.text.slice(0, amount.start))
      : null
  if (described !== null) return { metric: 'Revenue', segment: described, mention: null, isNamed: true }
  // `income rose on 8% higher revenue`.
  const behind =
    isChange && unit === '%' && side === 'en' ? fitting.find(({ start }) => start > amount.end) : undefined
  if (
    behind !== undefined &&
    behind.start - amount.end < 32 &&
    /^ (?:higher|lower|greater) (?:(?:net|total|segment|organic) )*$/.test(
      statement.text.slice(amount.end, behind.start),
    )
  )
    return nameWithBusiness(statement, behind, thread, setting)
  const grownAhead =
    isChange && unit === '%' && side === 'en' && opensWithGrowth.test(statement.text.slice(0, amount.start))
      ? fitting.find(
          ({ start, end }) =>
            start > amount.end &&
            leadsToMeasure.test(statement.text.slice(amount.end, start)) &&
            tellsLevel.test(statement.text.slice(end, end + 12)),
        )
      : undefined
  if (grownAhead !== undefined) return nameWithBusiness(statement, grownAhead, thread, setting)
  // `working capital for about $500 million in sequential revenue growth`.
  const grownBehind =
    isChange && isCurrency(unit) && side === 'en'
      ? fitting.find(
          ({ start, end }) =>
            start > amount.end &&
            /^ (?:of|in) (?:[\w-]+ ){0,3}$/.test(statement.text.slice(amount.end, start)) &&
            /^ growth\b/.test(statement.text.slice(end, end + 8)),
        )
      : undefined
  if (grownBehind !== undefined) return nameWithBusiness(statement, grownBehind, thread, setting)
  const around = side === 'en' ? findAroundAside(statement, index, fitting) : null
  if (around !== null) return nameWithBusiness(statement, around, thread, setting)
  const listed = findListed(statement, index, fitting)
  if (listed !== null) return nameWithBusiness(statement, listed, thread, setting)
  return null
}
