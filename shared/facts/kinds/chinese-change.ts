import { isCurrency } from '../../figures/is-currency.ts'

const chineseDirection =
  /(?:增[長长加]?|成[長长]|上升|上[漲涨]|下降|[減减]少?|下滑|下跌|衰退|提[高升]|同比|[環环]比|[年季月][增減减](?:率(?:[約约達达為为]|高[達达])?)?|升|降|跌|[擴扩]大)了? ?(?:[約约]|超[過过]|近|逾|幅度?[為为]?)? ?$/

/** Whether a Chinese lead ends in a verb of change (`年增`, `較上季下降`). */
export function endsInChineseChange(lead: string): boolean {
  return chineseDirection.test(lead)
}

/** Whether a figure is a change by the Chinese words before and behind it. */
export function isChineseChange(lead: string, tail: string, unit: string): boolean {
  if (unit !== '%' && !isCurrency(unit)) return false
  if (chineseDirection.test(lead)) return true
  return unit === '%' && /^ ?的(?:[^,，。]{0,4})(?:增[長长]|成[長长]|增幅|[減减]幅|下降)/.test(tail)
}
