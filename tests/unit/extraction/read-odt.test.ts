import { describe, expect, it } from 'vitest'
import { blockLines, extract, extractFile, rowTexts } from '../../support/extract.ts'
import { makeOdt } from '../../support/make-packages.ts'

describe('an OpenDocument text', () => {
  it('gives headings, lists, tables and notes, deleted words left out', async () => {
    const extracted = await extract(
      'memo.odt',
      makeOdt(
        `<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>
<text:h text:outline-level="2">Margins</text:h>
<text:p><text:span text:style-name="T1">Nora Feld</text:span><text:line-break/>Chief<text:s/> Executive</text:p>
<text:p>They rose<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Without one-off costs.</text:p></text:note-body></text:note> a lot, see <text:a xlink:href="https://harbour.example/">here</text:a>.</text:p>
<text:list><text:list-item><text:p>Lasers</text:p><text:list><text:list-item><text:p>Small ones</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Revenue was $4.2 million in the quarter.</text:p></table:table-cell><table:table-cell><text:p>本季營收為四百二十萬美元。</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    )
    expect(blockLines(extracted)).toEqual([
      'heading 2: Margins',
      'paragraph: Nora Feld',
      'paragraph: Chief Executive',
      'paragraph: They rose[1] a lot, see here.',
      'list 1: Lasers',
      'list 2: Small ones',
      'paragraph: Revenue was $4.2 million in the quarter.',
      'paragraph: 本季營收為四百二十萬美元。',
      'footnote: [1] Without one-off costs.',
    ])
    expect(rowTexts(extracted)).toEqual([
      ['Revenue was $4.2 million in the quarter.', '本季營收為四百二十萬美元。'],
    ])
    const { text, markup } = extracted
    expect(markup.bold.map(({ start, end }) => text.slice(start, end))).toEqual(['Nora Feld'])
    expect(markup.links.map(({ href }) => href)).toEqual(['https://harbour.example/'])
  })

  it('behind a password is refused as protected', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect(await extractFile('memo.odt', makeOdt('', { 'META-INF/manifest.xml': manifest }))).toMatchObject({
      kind: 'refused',
      code: 'file-protected',
    })
  })
})
