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

const noticeWords = [
  'not financial advice',
  'not investment advice',
  'not constitute investment advice',
  'not constitute financial advice',
  'not constitute an offer',
  'not a recommendation to buy',
  'not intended as investment advice',
  'opinions are my own',
  'opinions expressed are my own',
  'views are my own',
  'views expressed are my own',
  'for informational purposes only',
  'for information purposes only',
  'for reference only',
  'machine translat',
  'google translate',
  'do their own research',
  'do your own research',
  'may contain errors',
  '僅供參考',
  '仅供参考',
  '不構成投資建議',
  '不构成投资建议',
  '投資建議',
  '使用警語',
  '免責聲明',
  '免责声明',
]

/** Whether a paragraph is a notice to the reader (no advice, machine translation, the author's own opinion). */
export function isNotice(text: string): boolean {
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (/^(?:legal )?(?:disclaimer|disclosures?)\s{0,3}[::—-]/.test(lower.slice(0, 40))) return true
  return noticeWords.some((words) => lower.includes(words))
}
