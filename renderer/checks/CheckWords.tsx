import type { Check } from '../../shared/checks/checks-api.ts'
import type { FindingSide } from '../../shared/checks/finding.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { useText } from '../app/text.ts'

/** The language words stand in: Chinese by its script, as far as they show it. */
export const langOf = (text: string): 'en' | 'zh-Hant' | 'zh-Hans' =>
  /\p{Script=Han}/u.test(text) ? readChineseScript(text) : 'en'

/**
 * What a check says: both quotations with their values, what was expected, and why. Made of spans, so that it can
 * stand in a button.
 */
export function CheckWords({ check }: { readonly check: Check }) {
  const t = useText()
  const { en, zh, expected, explanation } = check
  return (
    <>
      {(en || zh) && (
        <span className="check-sides">
          {en && <Quotation sign="EN" lang="en" words={en} other={zh} />}
          {zh && <Quotation sign="中" lang={langOf(zh.text)} words={zh} other={en} />}
        </span>
      )}
      {expected && (
        <span className="check-line-part">
          {t('checks.expected')}{' '}
          <b className="strong" lang={langOf(expected)}>
            {expected}
          </b>
        </span>
      )}
      <span className="check-line-part second">{t(explanation.key, explanation.details)}</span>
    </>
  )
}

/** Words and a value that differ only in how they are set say the same. */
const bare = (words: string): string => words.replace(/[\s,，]/g, '').toLowerCase()

/** A quotation longer than this is cut after some lines, to be read where it stands. */
const longQuote = 120

interface QuotationProps {
  readonly sign: 'EN' | '中'
  readonly lang: string
  readonly words: FindingSide
  /** The same on the other side: a value that both state is not worth saying twice. */
  readonly other: FindingSide | null
}

function Quotation({ sign, lang, words, other }: QuotationProps) {
  const { text, value } = words
  const saysMore = value !== null && bare(value) !== bare(text) && !(other && other.value === value)
  return (
    <>
      <span className="check-sign" lang={lang}>
        {sign}
      </span>
      <span>
        <span className={text.length > longQuote ? 'check-quote' : ''} lang={lang}>
          {text}
        </span>
        {saysMore && <span className="check-value num"> = {value}</span>}
      </span>
    </>
  )
}
