import { tidyNames, toBusiness } from './business-name.ts'
import { properName } from './find-segment.ts'

const poster = new RegExp(
  `(?:^|[,;.] |\\b(?:and|while|but|with|as) )(?:[Oo]ur |[Tt]he )?(${properName})(?: (?:segment|business|division|brand))? (?:also )?(?:posted|delivered|reported|recorded|generated|achieved|saw|had|registered|produced|contributed|remained \\w+ posting) (?:an? |another |very |strong |solid |record |(?:quarter|year) (?:of|with) )*(?:about |approximately |nearly |over )?[\\d.]+%(?: (?:organic|comparable|net|reported|year-over-year|total|local-currency))* $`,
)

/** `Germany, our largest market, delivered`: what is put between a name and its verb. */
const besideName =
  /, (?:(?:which is )?our|the|one of our) (?:[a-z-]+ ){1,4}(?:markets?|regions?|countr(?:y|ies)|segments?|business(?:es)?|divisions?|brands?),? (?=(?:also )?(?:posted|delivered|reported|recorded|generated|achieved|saw|had|registered|produced|contributed) )/

const setRecord = new RegExp(
  `(?:^|[,;] (?:and |while )?)(?:[Oo]ur |[Tt]he )?(${properName})(?: (?:segment|business|division|brand))? (?:set|hit|reached|posted) (?:an?|another) (?:[\\w-]+ ){0,4}record (?:with|of|at) (?:about |approximately |nearly |over )?[$€£¥][\\d.,]+ (?:million|billion) (?:in|of) (?:net |total )?$`,
)

/** `Pumps & Valves posted 6% ` right before `sales growth`, `Pumps set a record with $40 million in ` before `sales`: whose they are. */
export function findPoster(text: string, metricStart: number): string | null {
  const before = tidyNames(text.slice(Math.max(0, metricStart - 140), metricStart)).replace(besideName, ' ')
  const name = poster.exec(before)?.[1] ?? setRecord.exec(before)?.[1]
  return name === undefined ? null : toBusiness(name.split(' '))
}
