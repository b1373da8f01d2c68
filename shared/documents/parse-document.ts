import { toPlainSpaces } from '../text/plain-spaces.ts'
import { countScripts, readLineLanguage } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import { buildPassages } from './build-passages.ts'
import { classifyDocument } from '../metadata/classify-document.ts'
import type { Company } from '../metadata/company.ts'
import type { ParsedDocument } from './document.ts'
import { findConversation } from '../calls/find-conversation.ts'
import { findExchanges } from '../calls/find-exchanges.ts'
import { dropTitleLabels, findHead, mostHeadLines } from '../metadata/find-head.ts'
import { findQuotations } from '../articles/find-quotations.ts'
import { findSuspectTurns } from '../calls/find-suspect-turns.ts'
import { markSafeHarbour } from '../calls/mark-safe-harbour.ts'
import { noMarkup, type Markup } from './markup.ts'
import { isMarkdownName, withoutHeadingMark } from '../articles/markdown.ts'
import type { Outline } from './outline.ts'
import { parseArticle } from '../articles/parse-article.ts'
import { parseCall } from '../calls/parse-call.ts'
import { readContentLines } from './read-content-lines.ts'
import { readHeader } from '../metadata/read-header.ts'
import { findApartLines, putBackApart, type ApartLine } from '../articles/set-apart.ts'
import { readArticleCompany, readCallCompany } from '../metadata/read-company.ts'
import { readMetadata } from '../metadata/read-metadata.ts'
import { readTurnTexts } from '../calls/read-turn-texts.ts'

/**
 * Finds the structure of an extracted text: sections, turns, participants, passages with their languages paired,
 * and what the document says it is. Pure and deterministic; time grows with the text's length only.
 */
export function parseDocument(input: {
  readonly text: string
  readonly fileName: string
  readonly companies: readonly Company[]
  /** What the source's own markup says; none for plain text. */
  readonly markup?: Markup
}): ParsedDocument {
  const { fileName, companies, markup = noMarkup } = input
  const text = toPlainSpaces(input.text)
  const apart = findApartLines(text, markup)
  const numbersApart = new Set(apart.map(({ line }) => line.number))
  const found = findConversation(text, { apart: numbersApart, markup })
  const conversation = found === null ? null : dropTitleLabels(found)
  const lines = conversation?.lines ?? readContentLines(text, numbersApart)
  const { isBilingual, mainSide } = weighLanguages(lines)
  const { rows } = markup
  const isConversation = conversation !== null
  const talk = conversation === null ? null : findHead(conversation)
  const articleSource = { text, isMarkdown: isMarkdownName(fileName), markup }
  const article = conversation === null ? parseArticle(lines, articleSource) : null
  const header = article?.header ?? talk?.header ?? readHeader([], 0)
  const headLines =
    talk?.titleLines ?? lines.slice(header.title ?? 0, (header.title ?? -1) + 1).map(withoutHeadingMark)
  const fields = talk?.fields ?? header.fields
  const opening = talk?.opening ?? lines.slice(0, 12)
  const margins = [
    ...listMargins(apart, talk?.before ?? (lines[0]?.number ?? 0) + mostHeadLines),
    ...(talk?.margins ?? []),
  ]

  const kind = classifyDocument({
    lines: talk === null ? lines : [...talk.lines, ...opening],
    fields,
    isConversation,
    hasOperator: [...(conversation?.labels.values() ?? [])].some(
      (label) => label.form === 'operator' || label.key === 'operator',
    ),
    headings: article?.headings ?? 0,
    hasTitle: header.title !== null,
    fileName,
  })
  const isCompanys = kind.value === 'call' || kind.value === 'release' || kind.value === 'filing'
  const titleLines = [header.title, header.subtitle].flatMap((index) =>
    index === null ? [] : (lines[index] ?? []),
  )
  const reading = isCompanys
    ? readCallCompany(companies, { headLines, fields, opening, margins, fileName })
    : readArticleCompany(companies, titleLines)

  const content: Outline =
    conversation === null
      ? (article ?? parseArticle(lines, articleSource))
      : parseCall(conversation, {
          companyName: reading.company?.value ?? null,
          isCall: kind.value === 'call',
          fields,
        })
  const marked = isConversation ? { ...content, pieces: markSafeHarbour(text, content) } : content
  const outline = putBackApart(marked, apart)
  const passages = buildPassages(input.text, outline, outline.pieces, {
    isBilingual: isBilingual || rows.length > 0,
    mainSide,
    rows,
  })
  const { metadata, evidence } = readMetadata(
    {
      kind,
      headLines,
      fileName,
      hasLabels: isConversation,
      fields,
      opening,
      lines: [...lines, ...apart.map(({ line }) => line)],
      margins,
      passages,
      stated: readStatedFields(markup),
    },
    reading,
  )
  const heard = { ...outline, texts: readTurnTexts(outline.turns.length, passages) }
  const isCall = isConversation && kind.value === 'call'
  return {
    metadata,
    evidence,
    participants: outline.participants,
    sections: outline.sections,
    turns: outline.turns,
    exchanges: isCall ? findExchanges(heard) : [],
    suspectTurns: isCall ? findSuspectTurns(heard) : [],
    quotations: isConversation
      ? []
      : findQuotations(input.text, content.pieces.slice(article?.header.end ?? 0), outline.participants),
    passages,
  }
}

/** Short lines at the top of the page that its own markup keeps apart: running heads name call and day. */
function listMargins(apart: readonly ApartLine[], before: number): readonly Line[] {
  return apart
    .filter(
      ({ kind, line }) => kind === 'furniture' && line.number < before && line.text.length < longestMargin,
    )
    .slice(0, mostHeadLines)
    .map(({ line }) => line)
}

const longestMargin = 200

/** What the file states of itself. A paged file's own date is the day it was made, not the document's. */
function readStatedFields({ fields, pages }: Markup): Markup['fields'] {
  return pages.length === 0 ? fields : fields.filter(({ field }) => field !== 'date')
}

const leastLines = 2

/** A document is bilingual once both languages have whole lines, and not just one or two, to be paired. */
function weighLanguages(lines: readonly Line[]): {
  readonly isBilingual: boolean
  readonly mainSide: 'en' | 'zh'
} {
  let [english, chinese, han, latin] = [0, 0, 0, 0]
  for (const line of lines) {
    const count = countScripts(line.text)
    const language = readLineLanguage(line.text, count)
    if (language === 'en') english++
    if (language === 'zh') chinese++
    han += count.han
    latin += count.latinWords
  }
  const least = Math.max(leastLines, (english + chinese) * 0.1)
  return { isBilingual: english >= least && chinese >= least, mainSide: han > latin * 1.5 ? 'zh' : 'en' }
}
