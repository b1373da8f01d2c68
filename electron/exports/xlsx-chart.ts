import {
  absoluteName,
  type CellRange,
  type ChartModel,
  type ChartSeries,
  type SheetPlace,
} from './workbook-model.ts'
import { escapeXml, relationNamespace, xmlHead } from './xlsx-text.ts'

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const placingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** Told apart in print and by the colour-blind (Okabe and Ito), darkest first. */
const colors = ['0072B2', 'D55E00', '009E73', 'CC79A7', 'E69F00', '56B4E9', '5A5A5A', 'B8A800']

/** A chart over cells of the workbook, with what they held when it was written. */
export function chartXml({ kind, title, categories, series, numberFormat }: ChartModel): string {
  const body = series.map((one, index) => seriesXml(one, index, kind, categories)).join('')
  const axes = '<c:axId val="111"/><c:axId val="112"/>'
  const drawn =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${body}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="${kind === 'stacked' ? 'stacked' : 'clustered'}"/>` +
        `<c:varyColors val="0"/>${body}<c:gapWidth val="60"/>` +
        `${kind === 'stacked' ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationNamespace}">` +
    `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="1100" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${drawn}` +
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="low"/><c:crossAx val="112"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DFE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    '<c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>' +
    '</c:chart></c:chartSpace>'
  )
}

function seriesXml(
  { name, range, values }: ChartSeries,
  index: number,
  kind: ChartModel['kind'],
  categories: ChartModel['categories'],
): string {
  const color = `<a:solidFill><a:srgbClr val="${colors[index % colors.length]}"/></a:solidFill>`
  const look =
    kind === 'line'
      ? `<c:spPr><a:ln w="22225" cap="rnd">${color}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${color}</c:spPr></c:marker>`
      : `<c:spPr>${color}</c:spPr><c:invertIfNegative val="0"/>`
  const points = (list: readonly (string | number | null)[]) =>
    `<c:ptCount val="${list.length}"/>` +
    list
      .flatMap((value, at) =>
        value === null ? [] : [`<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
      )
      .join('')
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${escapeXml(absoluteName(name))}</c:f><c:strCache>${points([name.text])}</c:strCache></c:strRef></c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${escapeXml(rangeName(categories.range))}</c:f><c:strCache>${points(categories.texts)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(rangeName(range))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>` +
    `${kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

/** `'Grid'!$G$2:$K$2`. */
function rangeName({ sheet, from, to }: CellRange): string {
  const at = ([row, column]: readonly [number, number]): SheetPlace => ({ sheet, row, column })
  const [, end = ''] = /!(.*)$/.exec(absoluteName(at(to))) ?? []
  return `${absoluteName(at(from))}:${end}`
}

export const chartId = (index: number): string => `rId${index + 1}`

/** Where the charts of a sheet lie on it. */
export function chartPlacesXml(charts: readonly ChartModel[]): string {
  const places = charts.map(({ title, place: { row, column, columns, rows } }, index) => {
    const corner = (at: number, down: number) =>
      `<xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${down}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(column, row)}</xdr:from><xdr:to>${corner(column + columns, row + rows)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeXml(title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="${chartId(index)}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    )
  })
  return (
    `${xmlHead}<xdr:wsDr xmlns:xdr="${placingNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationNamespace}">` +
    `${places.join('')}</xdr:wsDr>`
  )
}
