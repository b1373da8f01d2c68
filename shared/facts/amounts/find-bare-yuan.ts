import type { DocumentMetadata, ParsedDocument } from '../../documents/document.ts'

/**
 * What 元 alone means in a document: the money it names more often, else that of its script. Null where nothing is
 * written in Chinese.
 */
export function findBareYuan(document: ParsedDocument): 'TWD' | 'CNY' | 'HKD' | null {
  const { languages }: DocumentMetadata = document.metadata
  if (!languages.some((language) => language.startsWith('zh'))) return null
  let [taiwan, mainland, hongKong] = [0, 0, 0]
  for (const { zh } of document.passages) {
    if (zh === null) continue
    taiwan += zh.text.match(/新?[台臺]幣|新?台币|NT\$/g)?.length ?? 0
    mainland += zh.text.match(/人民[幣币]|RMB/g)?.length ?? 0
    hongKong += zh.text.match(/港[元幣币仙]|HK\$/g)?.length ?? 0
  }
  if (hongKong > Math.max(taiwan, mainland)) return 'HKD'
  if (taiwan !== mainland) return taiwan > mainland ? 'TWD' : 'CNY'
  return languages.includes('zh-Hant') ? 'TWD' : 'CNY'
}
