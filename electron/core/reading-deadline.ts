/**
 * How long one file may take to be read, in milliseconds: a minute for any, and a second more for each half megabyte.
 * Some three times what the slowest machine needs that shares itself with others: no sound file may end here.
 */
export const readingDeadlineMs = (bytes: number): number => 60_000 + bytes / 500
