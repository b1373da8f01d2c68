const soMuch = /, (?:so|which is)(?: (?:that['’]s|it['’]s|call it|about|around|roughly|like|say|that is))* $/
const eachTime = /^ (?:a|per|each) (?:month|quarter|year)\b/

/** `$60 million over four quarters, so $15 million a quarter`: reckoned from what stands before it. */
export const isReckonedPerTime = (before: string, behind: string): boolean =>
  soMuch.test(before) && eachTime.test(behind)
