const opensWithout =
  /^(?:(?:And|But|So),? )?(?:(?:[Ee]xcluding|[Ww]ithout|[Nn]et of|[Ss]etting aside|[Ll]eaving out) ([a-zA-Z&, ]{5,90}?)|([A-Z][a-zA-Z&, ]{5,60}?) aside), (?:(?:our|total|net|reported) )*(?:sales|revenues?|we)\b/
const ofDeals = /\b(?:acquisitions?|acquired|M&A)\b/i
/** What sales are told without, where they are told organically. */
const leftOut =
  /\b(?:(?:impacts?|effects?|contributions?|movements?) (?:of|from)|the|our|recent|and|or|acquisitions?|acquired (?:businesses|companies)|divestitures?|divested businesses|M&A|foreign|currency|currencies|exchange|rates?|FX|translation|impacts?|effects?|movements?|both)\b/gi

/** `Excluding acquisitions, divestitures and currency, sales increased 18%`: what grew is the sales there were before. */
export function isWithoutDeals(text: string): boolean {
  const [, left, aside] = opensWithout.exec(text.slice(0, 160)) ?? []
  const without = (left ?? aside)?.toLowerCase()
  return (
    without !== undefined && ofDeals.test(without) && without.replace(leftOut, '').replace(/[, ]/g, '') === ''
  )
}

/** `the sale of our tile business lowered revenue by 4%`. */
const soldOff =
  /(?<!\bnet of (?:our )?)\b(?:divestitures?|disposals?|exits?|deconsolidation|(?:the |our )?sale)(?: of (?:our |the )?[\w&/' -]{2,60}?)?,?(?: (?:which|that))?(?: (?:has|have|had|also))* (?:reduced|lowered|decreased|hurt|cut|cost us|took|subtracted|removed)(?: (?:our|the|net|total|reported|segment))* (?:sales|revenues?|growth|top line) by(?: (?:about|approximately|around|roughly|nearly|another))* $/i

/** Whether the words before a percentage say that it is what growth lost with what was sold. */
export const isFromSoldOff = (before: string): boolean => soldOff.test(before.slice(-140))
