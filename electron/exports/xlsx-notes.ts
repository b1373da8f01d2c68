import { cellName } from './workbook-model.ts'
import { cellText, mainNamespace, xmlHead } from './xlsx-text.ts'

/** A note of a cell, for the sheet's comments. */
export interface PlacedNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

export function commentsXml(notes: readonly PlacedNote[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr>` +
      `<t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  )
  return (
    `${xmlHead}<comments xmlns="${mainNamespace}"><authors><author>Lightbench</author></authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  )
}

/** Excel shows a note only with a box drawn for it, in the markup of 1999; sized to its text. */
export function noteDrawingXml(notes: readonly PlacedNote[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 52), 0)
    const height = Math.min(400, 14 + 12 * lines)
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#note" style="position:absolute;width:270pt;height:${height}pt;` +
      'visibility:hidden" fillcolor="#fffbe6" o:insetmode="auto"><v:fill color2="#fffbe6"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1},12,${row},4,${column + 5},40,${row + Math.ceil(height / 14)},4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    )
  })
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  )
}
