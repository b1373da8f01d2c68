const opensWithout =
  /^(?:(?:And|But|So),? )?(?:[Ee]xcluding|[Ww]ithout|[Nn]et of) ([a-zA-Z&, ]{5,90}?), (?:(?:our|total|net|reported) )*(?:sales|revenues?|we)\b/
const ofDeals = /\b(?:acquisitions?|acquired|M&A)\b/
/** What sales are told without, where they are told organically. */
const leftOut =
  /\b(?:(?:impacts?|effects?|contributions?|movements?) (?:of|from)|the|our|recent|and|or|acquisitions?|acquired (?:businesses|companies)|divestitures?|divested businesses|M&A|foreign|currency|currencies|exchange|rates?|FX|translation|impacts?|effects?|movements?|both)\b/g

/** `Excluding acquisitions, divestitures and currency, sales increased 18%`: what grew is the sales there were before. */
export function isWithoutDeals(text: string): boolean {
  const without = opensWithout.exec(text.slice(0, 160))?.[1]
  return (
    without !== undefined && ofDeals.test(without) && without.replace(leftOut, '').replace(/[, ]/g, '') === ''
  )
}
