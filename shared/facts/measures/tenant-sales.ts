import type { ParsedDocument } from '../../documents/document.ts'
import type { Refine } from './named-metric.ts'

const ofFunds = /\b(?:FFO|funds from operations?)\b/i
const ofShops =
  /\b(?:malls?|outlets|shopping centers?|retailers|retail (?:sales|tenants|leasing|properties))\b/i
const ofLeases = /\b(?:tenants?|leasing|leases|occupancy)\b/i

/** Whether a company lets shops, so that sales are what its tenants sell. */
export function letsShops({ passages }: ParsedDocument): boolean {
  const texts = passages.map(({ en }) => en?.text ?? '')
  return [ofFunds, ofShops, ofLeases].every((pattern) => texts.some((text) => pattern.test(text)))
}

/** `Mall sales were up 8%`, told by who lets the mall: what its tenants sell, and no revenue of its own. */
export const refineTenantSales: Refine = ({ text }, _index, read, _unit, isChange, setting) =>
  setting.letsShops &&
  isChange &&
  read.metric === 'Revenue' &&
  read.mention !== null &&
  /\bsales$/i.test(text.slice(read.mention.start, read.mention.end))
    ? { ...read, metric: 'Tenant sales', segment: null, isNamed: false }
    : null
