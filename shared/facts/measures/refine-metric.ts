import { refineBeside } from './refine-beside.ts'
import { refineCapital } from './refine-capital.ts'
import { refineGrowth } from './refine-growth.ts'
import { refinePace } from './refine-pace.ts'
import { refineEffects } from './refine-effects.ts'
import { refineOthers } from './refine-others.ts'
import { refineRequested } from './refine-requested.ts'
import { refineProfit } from './refine-profit.ts'
import { refineSupposed } from './refine-supposed.ts'
import { refineHomes } from './refine-homes.ts'
import { refineOwner } from './refine-owner.ts'
import { refineStores } from './refine-stores.ts'
import { refineTenantSales } from './tenant-sales.ts'
import { refineWorth } from './refine-worth.ts'
import { refinePart } from './refine-part.ts'
import type { NamedMetric, Refine } from './named-metric.ts'

/** The surest first: what one of them says of a figure, the next are not asked. */
const refiners: readonly Refine[] = [
  refineRequested,
  refinePace,
  refineEffects,
  refineOthers,
  refineStores,
  refineOwner,
  refineHomes,
  refineWorth,
  refineBeside,
  refineSupposed,
  refineProfit,
  refinePart,
  refineGrowth,
  refineCapital,
  refineTenantSales,
]

/**
 * What a figure is of, once its metric is known: an effect on the metric is not the metric, nor is growth over two
 * years, a price a unit or a part of growth.
 */
export function refineMetric(
  ...[statement, index, read, unit, isChange, setting]: Parameters<Refine>
): NamedMetric {
  if (statement.side === 'zh') return read
  for (const refine of refiners) {
    const refined = refine(statement, index, read, unit, isChange, setting)
    if (refined !== null) return refined
  }
  // `our accounts payable ratio, which expanded 350 basis points`: no balance moves in points.
  const word =
    unit === 'bps' && read.mention !== null
      ? /^ (ratio|rate|coverage)\b/.exec(statement.text.slice(read.mention.end))?.[1]
      : undefined
  if (word !== undefined && setting.catalogue.find(read.metric)?.measure === 'money')
    return { ...read, metric: `${read.metric} ${word}`, isNamed: false }
  // `Operating expenses improved 50 basis points`: their share of sales.
  return unit === 'bps' && overheads.has(read.metric)
    ? { ...read, metric: `${read.metric} % of revenue` }
    : read
}

/** Costs that are told in points as a share of sales. */
const overheads: ReadonlySet<string> = new Set([
  'SG&A expense',
  'G&A expense',
  'R&D expense',
  'Sales and marketing expense',
  'Operating expenses',
])
