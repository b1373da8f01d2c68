/** What a spreadsheet would take for a formula. */
const looksLikeFormula = /^[=+\-@＝＋－＠]/

/** A cell of CSV (RFC 4180): quoted where it must be, and never one that a spreadsheet runs. */
export function formatCsvCell(cell: string): string {
  const plain = looksLikeFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
