/** A short bilingual call of an invented company, with the rows asked for between sound ones. */
export const checkedCall = (rows: readonly (readonly [en: string, zh: string])[]): string =>
  [
    'Ostermere Optics (OSTM) Q1 2025 Earnings Call Transcript',
    '',
    'Nora Feld — Chief Executive Officer',
    '諾拉·費爾德 — 執行長',
    '',
    ...[
      ['Thank you all for joining us this afternoon.', '感謝各位今天下午參加我們的會議。'] as const,
      ...rows,
      ['We look forward to your questions.', '我們期待各位的提問。'] as const,
    ].flatMap(([en, zh]) => [en, zh, '']),
  ].join('\n')

/** Sales off by a factor of ten in the Chinese. */
export const slippedRow = ['Our order book grew to $6 billion.', '我們的訂單總額增至 6 億美元。'] as const
/** The same slip in other words. */
export const slippedAgain = [
  'We now have $6 billion of orders on hand.',
  '我們手上現有 6 億美元的訂單。',
] as const
