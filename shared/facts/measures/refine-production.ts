import { capitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import { rangeTailOf, type Statement } from '../statement.ts'

const products: readonly (readonly [words: RegExp, name: string])[] = [
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:crude )?oil\b/i, 'Oil'],
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:total )?(?:liquids?|NGLs?)\b/i, 'Liquids'],
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:natural )?gas\b/i, 'Gas'],
]
const productBefore =
  /\b(oil|liquids?|gas)(?: production)? (?:percentage|mix|weighting|cut|share)\b[^.;,%]{0,40}$/i
const ofCapacity =
  /\bcapacity(?: (?:is|was|now|stands|stood|reached|reaches|will|should|be|of|at|to|about|around|roughly|approximately|nearly|over|currently|already|today|grows?|grew|rises?|rose|goes|went))+ $/i
const longestCapacity = 72
const ofPlaces =
  /^ ((?:(?:new|more|additional|further|other|large|big|small|modern|existing) )*(?:factor(?:y|ies)|plants?|fabs?|facilit(?:y|ies)|sites?|buildings?|campus(?:es)?|mills?|mines?|data centers?))\b/
const lost =
  /^ (?:of|for|from|in) [^.;,]{0,56}?\b(?:downtime|outages?|curtailments?|shut-?ins?|maintenance|impacts?|turnarounds?)\b/i
const ofIndustry =
  /\b(?:[Cc]lass \d(?: (?:to|through|and|-) \d)?|(?:light|heavy|commercial|passenger|medium)[- ](?:duty )?(?:vehicle|truck|car)|auto(?:motive|mobile)?|(?:truck|vehicle|car)|[Ii]ndustry|OEM|crude steel|global (?:steel|vehicle|auto\w*)) $/
const ofThing =
  /^ (?:[A-Z][\w-]* ){0,3}(?:FPSO|vessels?|plants?|facility|refinery|platform|pipeline|terminal|unit|train|rig)\b/
const ofWell = /\b(?:wells?|IP ?-?\d*|pads?|peak)\b(?! in\b)[^.;]{0,70}$/

/**
 * What a figure beside production is: its mix, what was lost of it, or what a well gives, none of which is what the
 * company produced. Oil and gas by themselves are parts of it.
 */
export function refineProduction(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return read
  // `Industrial production is forecast to rise 5%`: of the whole economy.
  if (
    read.metric === 'Production' &&
    read.mention !== null &&
    /\bindustrial $/i.test(statement.text.slice(0, read.mention.start).slice(-12))
  )
    return asDescribed('Industrial production')
  // `Heavy truck production was up 12%`: what others make.
  if (
    read.metric === 'Production' &&
    read.mention !== null &&
    ofIndustry.test(statement.text.slice(0, read.mention.start).slice(-60))
  )
    return asDescribed('Industry production')
  if (isChange) return read
  // `capacity is now 6 million units a year`: what can be made, and not what was sold.
  if (unit === 'count' && ofCapacity.test(statement.text.slice(0, amount.start).slice(-longestCapacity)))
    return { ...read, metric: 'Capacity', mention: null, isNamed: true }
  // `to expand capacity and build three new factories`: where things are made, and not how many of them.
  const place =
    unit === 'count' && /^(?:Capacity|Production)$/.test(read.metric)
      ? ofPlaces.exec(rangeTailOf(statement, index))?.[1]
      : undefined
  if (place !== undefined) return asDescribed(capitalize(place))
  if (read.metric !== 'Production') return read
  const tail = rangeTailOf(statement, index)
  const before = statement.text.slice(Math.max(0, amount.start - 110), amount.start)
  if (unit === '%') {
    const product =
      products.find(([words]) => words.test(tail))?.[1] ?? productBefore.exec(before)?.[1]?.toLowerCase()
    return product === undefined
      ? { ...read, metric: 'Share of production', mention: null, isNamed: false }
      : { ...read, metric: `${nameProduct(product)} share of production`, segment: null }
  }
  if (lost.test(tail)) return { ...read, metric: 'Production downtime', mention: null, isNamed: false }
  if (unit.endsWith('/d') && read.segment === null && read.mention === null && ofWell.test(before))
    return { ...read, metric: 'Initial production rate', mention: null, isNamed: false }
  // `will use the 200,000 barrels per day Tern FPSO`: what a thing is able to do.
  if (unit.endsWith('/d') && ofThing.test(tail) && /\b(?:the|an?|our|its) $/.test(before))
    return asDescribed('Capacity')
  // `gross production from one field averaged 90,000 barrels per day`: not what is the company's of it.
  if (read.segment === 'Gross')
    return { ...read, metric: 'Gross production', segment: null, mention: null, isNamed: false }
  if (read.segment !== null) return read
  const words = `${read.mention === null ? '' : statement.text.slice(read.mention.start, read.mention.end)} ${statement.text.slice(amount.start, amount.end)}`
  if (/equivalent|boe|cfe/i.test(words)) return read
  const part = /\bNGLs?\b/.test(words)
    ? 'NGL'
    : /\boil\b/i.test(words)
      ? 'Oil'
      : /\bgas\b/i.test(words)
        ? 'Natural gas'
        : null
  return part === null ? read : { ...read, segment: part }
}

const nameProduct = (word: string): string =>
  /^oil$/i.test(word) ? 'Oil' : /^gas$/i.test(word) ? 'Gas' : 'Liquids'
