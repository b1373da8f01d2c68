import { isCurrency } from '../../shared/figures/is-currency.ts'
import type { ExchangeRate } from '../../shared/grids/grid-definition.ts'

const noRate: ExchangeRate = { from: '', to: '', date: '', rate: '' }

/** Changes one part of one rate; codes are capitals. */
export const changeRate = (
  rates: readonly ExchangeRate[],
  at: number,
  part: Exclude<keyof ExchangeRate, 'enteredAt'>,
  text: string,
): readonly ExchangeRate[] =>
  rates.map((rate, index) =>
    index === at
      ? {
          ...rate,
          [part]:
            part === 'from' || part === 'to' ? text.trim().toUpperCase() : isWords(part) ? text : text.trim(),
        }
      : rate,
  )

const isWords = (part: string) => part === 'source' || part === 'by'

/** One more, signed as the last: one person mostly enters them all. */
export const addRate = (rates: readonly ExchangeRate[]): readonly ExchangeRate[] => {
  const by = rates.findLast((rate) => (rate.by ?? '') !== '')?.by
  return [...rates, by === undefined ? noRate : { ...noRate, by }]
}

/** A rate that can be kept: two currencies, a day, and a number above zero. */
export const isRate = ({ from, to, date, rate }: ExchangeRate): boolean =>
  isCurrency(from) &&
  isCurrency(to) &&
  from !== to &&
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  /^\d{1,12}(?:\.\d{1,12})?$/.test(rate) &&
  Number(rate) > 0
