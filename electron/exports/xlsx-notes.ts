import { cellName } from './workbook-model.ts'
import { cellText, mainNamespace, xmlHead } from './xlsx-text.ts'

/** A note of a cell, for the sheet's comments. */
export interface PlacedNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Notes as a list of comments needs them, all by one author. */
export const commentList = (notes: readonly PlacedNote[], author: number): string =>
  notes
    .map(
      ({ row, column, text }) =>
        `<comment ref="${cellName(row, column)}" authorId="${author}"><text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr>` +
        `<t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
    )
    .join('')

export const commentsXml = (notes: readonly PlacedNote[]): string =>
  `${xmlHead}<comments xmlns="${mainNamespace}"><authors><author>Lightbench</author></authors>` +
  `<commentList>${commentList(notes, 0)}</commentList></comments>`

/** Excel numbers its shapes by blocks of this many; a drawing's first is 1025. */
export const shapeBlock = 1_024

const vmlNamespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"'

/** Excel shows a note only with a box drawn for it, in the markup of 1999; sized to its text. `type` names their kind. */
export function noteShapes(
  notes: readonly PlacedNote[],
  firstShape: number,
  type: string,
  isAlone = true,
): string {
  // Among shapes of another program each says itself what its prefixes mean.
  const names = isAlone ? '' : `${vmlNamespaces} `
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 52), 0)
    const height = Math.min(400, 14 + 12 * lines)
    return (
      `<v:shape ${names}id="_x0000_s${firstShape + index}" type="#${type}" style="position:absolute;width:270pt;height:${height}pt;` +
      'visibility:hidden" fillcolor="#fffbe6" o:insetmode="auto"><v:fill color2="#fffbe6"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1},12,${row},4,${column + 5},40,${row + Math.ceil(height / 14)},4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    )
  })
  return (
    `<v:shapetype ${names}id="${type}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}`
  )
}

export const noteDrawingXml = (notes: readonly PlacedNote[]): string =>
  `<xml ${vmlNamespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>` +
  `</o:shapelayout>${noteShapes(notes, shapeBlock + 1, 'note')}</xml>`
