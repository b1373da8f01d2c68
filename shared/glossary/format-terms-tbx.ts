import { hasTraditional } from '../text/has-traditional.ts'
import type { TermDraft } from './glossary-api.ts'

/**
 * Terms as TBX-Basic (ISO 30042:2019, style DCA): a concept a term, Chinese as `zh-TW` and `zh-CN`. A wrong rendering
 * and a misheard form are deprecated terms of their language, which is what other programs warn of.
 */
export const formatTermsTbx = (terms: readonly TermDraft[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc><sourceDesc><p>Lightbench glossary</p></sourceDesc></fileDesc></tbxHeader>',
    '<text><body>',
    ...terms.map(formatConcept),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n')

function formatConcept({ en, hant, hans, wrong, misheard, field, note }: TermDraft, index: number): string {
  const isTaiwan = wrong.map(hasTraditional)
  return [
    `<conceptEntry id="c${index + 1}">`,
    `<descrip type="subjectField">${field}</descrip>`,
    note === null ? '' : `<note>${escapeXml(note)}</note>`,
    formatLanguage('en', en, misheard),
    formatLanguage(
      'zh-TW',
      hant,
      wrong.filter((_, at) => isTaiwan[at]),
    ),
    formatLanguage(
      'zh-CN',
      hans,
      wrong.filter((_, at) => !isTaiwan[at]),
    ),
    '</conceptEntry>',
  ].join('')
}

function formatLanguage(language: string, right: readonly string[], deprecated: readonly string[]): string {
  if (right.length + deprecated.length === 0) return ''
  return [
    `<langSec xml:lang="${language}">`,
    ...right.map((term, index) => formatTerm(term, index === 0 ? 'preferredTerm' : 'admittedTerm')),
    ...deprecated.map((term) => formatTerm(term, 'deprecatedTerm')),
    '</langSec>',
  ].join('')
}

const formatTerm = (term: string, status: string): string =>
  `<termSec><term>${escapeXml(term)}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></termSec>`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- characters that XML 1.0 has no way to write
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
