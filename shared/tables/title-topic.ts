import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Metric } from '../metrics/metric.ts'
import { findWhole, plainName } from './plain-name.ts'

/** `二、`, `（三）`, `4.`: where a title stands in its report. */
const numbering = /^ ?(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、.．](?!\d)) ?/

/** The metric that a title says the rows are parts of: `Revenue by product line`, `營收按地區`. */
export function topicOf(title: string, catalogue: MetricCatalogue): Metric | null {
  const plain = plainName(title.replace(numbering, ''))
  const match =
    /^(?:disaggregat\w+ (?:of )?|segment(?:ed)? |quarterly |annual )?(.{2,40}?)(?:,? (?:by|per) (?:product|segment|region|geograph|market|end|customer|business|type|division|country|line|category|technology|area|platform|application|industry|channel)\w*\b.*| disaggregation| breakdown| mix)$/.exec(
      plain,
    ) ??
    /^(.{2,12}?)(?:[-—:：]?[(（]?(?:按|依|分)(?:產品|产品|地區|地区|部門|部门|應用|应用|業務|业务|區域|区域|客戶|客户).*|結構|结构|組成|构成)$/.exec(
      plain,
    )
  // `按产品划分的收入`, `分地区营业收入`: the parts first, then what is parted.
  const parted =
    /^(?:按|依|分)(?:產品|产品|地區|地区|部門|部门|應用|应用|業務|业务|區域|区域|客戶|客户|行業|行业|渠道|通路|品牌|市場|市场)(?:類[別型]|类[别型]|線|线|別|别|分部|板塊|板块|種類|种类)?(?:劃分|划分|區分|区分|分類|分类|列示|呈列)?(?:之|的)?(.{2,10}?)(?:情況|情况|明細|明细|概況|概况)?$/.exec(
      plain,
    )
  if (parted?.[1]) return findTopic(parted[1], catalogue)
  const each =
    /^各(?:產品線?|产品线?|事業|事业|部門|部门|地區|地区|區域|区域|應用|应用|業務|业务|客戶|客户)(?:別|别|部門|部门|群)?(?:之|的)?(.{2,8}?)(?:比重|占比|佔比|概況|明細|明细)?$/.exec(
      plain,
    )
  if (each?.[1]) return findTopic(each[1], catalogue)
  const found = match?.[1] === undefined ? null : findTopic(match[1].trim(), catalogue)
  if (found) return found
  const segmentsOf =
    /^(?:segment|disaggregated|product|geographic) (?:(revenues?|net sales|sales)\b|(.{2,40})$)/.exec(plain)
  if (segmentsOf?.[1]) return catalogue.find('Revenue')
  return segmentsOf?.[2] ? findWhole(segmentsOf[2], catalogue) : null
}

/** A bare 收入 is income of any kind in a row, and revenue where a title parts it by products or places. */
const findTopic = (plain: string, catalogue: MetricCatalogue): Metric | null =>
  findWhole(plain, catalogue) ?? (plain === '收入' ? catalogue.find('Revenue') : null)
