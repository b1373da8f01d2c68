import { isCurrency } from '../figures/is-currency.ts'

/** `USD/share` and the like. */
export const isPerShare = (unit: string): boolean => /^[A-Z]{3}\/share$/.test(unit)

/** Units of money or things that reach millions and are then shown in them. */
export const isScaled = (unit: string): boolean => isCurrency(unit) || unit === 'shares' || unit === 'count'
