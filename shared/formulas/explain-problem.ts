import type { Locale } from '../messages/catalogue.ts'
import { translate } from '../messages/messages.ts'
import type { FormulaProblem } from './formula.ts'

/** The problem in the words of the interface; `text` is the formula's, so that the place in it can be shown. */
export function explainProblem(locale: Locale, problem: FormulaProblem, text = ''): string {
  const { code, name, names, at } = problem
  if (code === 'syntax' && at !== null && text !== '')
    return at >= text.length
      ? translate(locale, 'formulas.syntaxEnd')
      : translate(locale, 'formulas.syntaxAt', { rest: shorten(text.slice(at)) })
  return translate(locale, `formulas.${code}`, {
    name,
    ring: names.join(' → '),
    units: names.join(' · '),
    meant: names.map((one) => `[${one}]`).join(' · '),
  })
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)
