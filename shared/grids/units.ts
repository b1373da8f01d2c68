/** ISO 4217 codes are three capitals; no other unit of a fact is written so. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

/** `USD/share` and the like. */
export const isPerShare = (unit: string): boolean => /^[A-Z]{3}\/share$/.test(unit)

/** Units of money or things that reach millions and are then shown in them. */
export const isScaled = (unit: string): boolean => isCurrency(unit) || unit === 'shares' || unit === 'count'
