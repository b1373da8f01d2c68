/** `103.0–109.0` is `103–109` where space is short: a range has no column of points to align with. */
export const shortenRange = (range: string): string =>
  (range.match(/\.\d+/g) ?? []).every((fraction) => /^\.0+$/.test(fraction))
    ? range.replace(/\.0+/g, '')
    : range
