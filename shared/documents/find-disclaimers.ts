const safeHarbourWords = [
  'forward-looking',
  'forward looking',
  'safe harbor',
  'safe harbour',
  'differ materially',
  'obligation to update',
  'considered in isolation',
  'risk factors',
  'reconciliation of',
  'reconciliation between',
  'reconciliations of',
  'reconciliation to',
  'non-gaap basis unless',
  'non-gaap basis, unless',
  'without unreasonable effort',
  'private securities litigation',
  '前瞻性',
  '安全港',
]

/** Whether a passage of a speech belongs to a safe-harbour or non-GAAP statement. */
export function isSafeHarbour(text: string): boolean {
  const lower = text.toLowerCase()
  return safeHarbourWords.some((words) => lower.includes(words))
}

// Each of these alone makes a notice to the reader; gaps are bounded so that no text makes them slow.
const noticePatterns = [
  /\b(?:no|not|nothing|neither|never|nor)\b[^.]{0,60}\badvice\b/,
  /\b(?:no|not|nothing|neither|never|nor)\b[^.]{0,60}\b(?:recommendation|solicitation|offer)s?\b[^.]{0,20}\b(?:to (?:buy|sell|hold)|securit)/,
  /\b(?:views|opinions)\b[^.]{0,40}\b(?:my own|mine|our own|alone|personal)\b/,
  /\bdo(?:ing)? (?:your|their) own (?:research|homework|(?:due )?diligence)\b/,
  /\bfor (?:informational|information|educational|reference|entertainment)(?: and (?:educational|informational|entertainment))? (?:purposes )?only\b/,
  /\bmachine[- ]translat|\bgoogle translate\b|\b(?:automatically|machine)[- ](?:generated|transcribed)\b/,
  /\btranscript[^.]{0,40}\b(?:may|might) contain\b[^.]{0,40}\b(?:errors|inaccuracies)\b/,
  /(?:僅供|仅供)[^。]{0,6}(?:參考|参考)|(?:不構成|不构成|非)[^。]{0,12}(?:投資|投资)[^。]{0,6}(?:建議|建议)|使用警語|免責聲明|免责声明/,
]
const longestNotice = 3000

/** Whether a paragraph is a notice to the reader (no advice, machine translation, the author's own opinion). */
export function isNotice(text: string): boolean {
  if (text.length > longestNotice) return false
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (/^(?:legal )?(?:disclaimer|disclosures?)\s{0,3}[:\uFF1A—-]/.test(lower.slice(0, 40))) return true
  return noticePatterns.some((pattern) => pattern.test(lower))
}
