import { findChineseSource } from '../chinese/find-chinese-source.ts'
import type { Side } from '../../documents/document.ts'

/** Who says a figure where it is not the speaker, and of whom it is said. */
export interface Attribution {
  readonly source: string | null
  readonly subject: string | null
}

const nameWord = "[A-Z][\\w&.'’-]*[\\w]"
const name = `(${nameWord}(?: (?:(?:of|and|&) )?${nameWord}){0,3})`
const accordingTo = new RegExp(
  `\\b(?:[Aa]ccording to|[Dd]ata from|[Ee]stimates? (?:from|by)|figures from|forecasts? (?:from|by)|research (?:from|by)|cited by|as reported by)(?: (?:the|market research firm|research firm|analysts? at|researchers? at|market researcher|consultancy|consultants?|a (?:report|study) (?:from|by)))* ${name}`,
)
const says = new RegExp(
  `(?:^|[.,;:"”)] |\\b(?:while|and|but|analysts? at|research firm|researcher|broker|bank|firm|consultancy) )(?:The |the )?${name}(?:['’]s? (?:analysts?|report|research|latest report|forecasts?|estimates?))?(?:,? (?:for example|in turn|now|also|currently|has|have|itself|alone|still))?,? (?:expects?|estimates?|estimated|forecasts?|forecasted|projects?|projected|predicts?|predicted|sees|puts|pegs|reckons?|thinks|believes|says|said|models|calculates|anticipates?|reports?|reported|counts|counted|values|(?:raised|lifted|boosted|increased|cut|lowered|trimmed|reduced|revised) (?:its|their) (?:[\\w-]+ ){0,3}(?:forecasts?|estimates?|projections?)|(?:released|published|issued) (?:a|its|their) (?:new |latest |recent )?(?:report|forecast|study|note))\\b`,
  'g',
)
const possessive = new RegExp(`(?:^|\\b[a-z]+,? )${name}['’]s? ([a-z]+)`, 'g')
const ownWords =
  /^(?:forecasts?|predictions?|estimates?|projections?|reports?|data|research|analys[ie]s|surveys?|expectations?|models?)$/
/** `SIVE, with annual revenue of $30 million`. */
const withFigures = new RegExp(`(?:^|[;,] (?:and )?|\\band )${name}(?: \\([^)]{0,80}\\))?, with `, 'g')
const opensWith = new RegExp(
  `^(?:In \\w+ )?${name} (?:has|had|is|was|will|would|could|can|makes?|made|sells?|sold|ships?|shipped|earns?|earned|posted|reported|trades?|traded|spends?|spent|holds?|held|builds?|built|plans?|wants?|captures?|captured|packs?|needs?|buys?|bought|raised|guided|generated|delivered|controls?|supplies|supplied|owns?|expects?)\\b`,
)
const chineseSays =
  /(?:根[據据]|依[據据]|[據据])?([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}|[\u4e00-\u9fff]{2,6}(?:[證证]券|研究|集[團团]|[銀银]行|[諮咨][詢询]|投行)) ?(?:最新)?(?:[報报]告)?(?:[預预][估計计期測测]|[認认][為为]|估[計计算]|指出|表示|[統统][計计])/
/** What opens a sentence before a name. */
const linkWord =
  /^(?:Before|After|Since|While|Although|Though|Meanwhile|However|Because|Unlike|Like|When|If|As|And|But|Even|Both|Only|Today|Now|Yet|So) (?=[A-Z])/
/** Words with a capital that name nobody. */
const nobody =
  /^(?:The|This|That|These|Those|It|We|I|He|She|They|You|In|On|At|For|But|And|So|If|As|An?|Our|Their|Its|His|Her|My|What|When|While|With|From|By|To|Of|Then|Now|Here|There|Today|Some|Many|Most|Management|Revenue|Sales|Net|Gross|Operating|GAAP|Non-GAAP|EPS|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December|Wall Street|Street|Consensus|Analysts?|People|One|Two|Both|Each|Every|Note|Adjusted|Total|First|Second|Third|Fourth|Last|Next|North America|Europe|Asia|China|America|US|U\.S)\b/

/** Every word that names an author; most sentences have none. */
const mayName =
  /(?:ccording|\breleased|published|issued|prediction|projection|analys|survey|data from|estimate|figures from|forecast|research|cited|reported by|expect|project|predict|sees|puts|pegs|reckon|think|believe|says|said|models|calculat|anticipat|report|count|value)/

/** Reads who is named as the author of a sentence's figures, and in an article whose figures they are. */
export function createAttribution(
  text: string,
  side: Side,
  isArticle: boolean,
): (start: number) => Attribution {
  if (side === 'zh') {
    const source = isArticle ? (findChineseSource(text) ?? chineseSays.exec(text)?.[1] ?? null) : null
    return () => ({ source, subject: null })
  }
  const isNamed = mayName.test(text)
  const cited = isNamed ? tidyName(accordingTo.exec(text)?.[1]) : null
  if (!isArticle) return () => ({ source: cited, subject: null })
  const said = isNamed && cited === null ? [...text.matchAll(says)] : []
  const owned = [...text.matchAll(possessive)]
  const authors = owned.filter((match) => ownWords.test(match[2] ?? ''))
  const owners = [
    ...owned.filter((match) => !authors.includes(match)),
    ...text.matchAll(withFigures),
  ].toSorted((a, b) => a.index - b.index)
  const opener = tidyName(opensWith.exec(text)?.[1])
  return (start) => {
    const source = cited ?? lastBefore(said, start) ?? lastBefore(authors, start)
    const subject = lastBefore(owners, start) ?? opener
    return { source, subject: subject === source ? null : subject }
  }
}

/** The last name matched before a figure. */
function lastBefore(matches: readonly RegExpExecArray[], start: number): string | null {
  return tidyName(matches.findLast((match) => match.index + match[0].length <= start)?.[1])
}

function tidyName(printed: string | undefined): string | null {
  if (printed === undefined) return null
  const words = printed.replace(/['’]s$/, '').replace(linkWord, '')
  return nobody.test(words) ? null : words
}
