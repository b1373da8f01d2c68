import { describe, expect, it } from 'vitest'
import type { Api } from '../../../shared/api/api.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'
import type { FollowedWords } from '../../../shared/documents/documents-api.ts'
import { findLinkPlace } from '../../../renderer/app/use-document-links.ts'

const documentId = 'd1' as DocumentId
const at = { start: 40, end: 45 }

/** A library of one document, whose words were followed to where it says. */
function libraryWith(followed: FollowedWords, located: { ordinal: number; side: 'en' | 'zh' } | null) {
  const asked: string[] = []
  const documents = {
    follow: async () => (asked.push('follow'), followed),
    locate: async () => (asked.push('locate'), located),
    read: async () => (asked.push('read'), {}),
  }
  return { api: { documents } as unknown as Api, asked }
}

describe('a link into a document', () => {
  it('leads to the words of its version, wherever they stand now', async () => {
    const { api } = libraryWith(
      { state: 'moved', start: 90, end: 95, version: 2, line: 7, ordinal: 3, side: 'zh' },
      null,
    )
    expect(await findLinkPlace(api, { documentId, line: 4, at, version: 1 })).toEqual({
      request: { view: 'document', documentId, target: { side: 'zh', start: 90, end: 95 } },
      isGone: false,
    })
  })

  it('opens the document and says that its words are gone', async () => {
    const { api, asked } = libraryWith({ state: 'lost' }, { ordinal: 0, side: 'en' })
    expect(await findLinkPlace(api, { documentId, line: 4, at, version: 1 })).toEqual({
      request: { view: 'document', documentId },
      isGone: true,
    })
    expect(asked).toEqual(['follow', 'read'])
  })

  it('without a version goes on meaning the text as it is', async () => {
    const { api } = libraryWith({ state: 'lost' }, { ordinal: 0, side: 'en' })
    expect(await findLinkPlace(api, { documentId, line: 4, at, version: null })).toEqual({
      request: { view: 'document', documentId, target: { side: 'en', ...at } },
      isGone: false,
    })
    expect(await findLinkPlace(api, { documentId, line: null, at: null, version: null })).toEqual({
      request: { view: 'document', documentId },
      isGone: false,
    })
  })
})
