/** A text that a spreadsheet would take for a formula, full-width forms included. */
const looksLikeFormula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A text as a field of CSV (RFC 4180): one that looks like a formula is led by an apostrophe. */
export function textField(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  const safe = looksLikeFormula.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
