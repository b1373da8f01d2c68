/**
 * Grows with every release whose parser or finder of figures reads documents differently: what an older one read is
 * offered to be read again. 1 is the first release's.
 */
export const parserVersion = 7
/**
 * The same for the readers of formats, which make the extracted text. Later formats came with their readers; what the
 * first release read, plain text, still gives the same. 2 keeps the columns that a table's cells span, 3 the empty cells of a PDF's tables,
 * 4 reads per cents of a workbook as they are shown, and a report kept as comma-separated values as a table.
 */
export const readerVersion = 4
