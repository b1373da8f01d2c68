import { isCurrency } from '../../figures/is-currency.ts'

const marketReckoned =
  /\b(?:estimates?|forecasts?|views?|projections?|sizing) (?:of|for|on) (?:the |our )?[^.;$%\d]{2,50}\bmarket(?: (?:to|at|of|is|now|up|down|about|around|roughly))+ (?:[$€£¥][\d.,]+ (?:million|billion|trillion),? (?:up |down )?from (?:about )?)?$/i
const ofMarket =
  /\bshare (?:of|in) (?:the |this |that |its |our )?(?:[\w-]+ ){0,4}markets?(?: (?:is|was|stands|stood|at|to|has|grown|rose|reached|now|near|nearly|close|about|around|roughly|approximately|over|above|just|well|still|already))+ $/i
/** Characters before a figure within which a market is named that it is a share of. */
const longestMarket = 110

/** `its estimate of the optics market to $22 billion`, `Our share of that market is near 30%`: what is told of a market, by the words before a figure. */
export function findMarket(
  before: string,
  unit: string,
  isChange: boolean,
): 'Market size' | 'Market share' | null {
  const words = before.slice(-longestMarket)
  if (isCurrency(unit)) return marketReckoned.test(words) ? 'Market size' : null
  return unit === '%' && !isChange && ofMarket.test(words) ? 'Market share' : null
}
