/** Whether a unit is a sum of money: ISO 4217 codes are three capitals, and no other unit of a fact is written so. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)
