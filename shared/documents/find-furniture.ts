import type { Line } from '../text/split-lines.ts'
import { toWordKey } from '../text/compare-words.ts'

const wholeLines = new Set(
  (
    'leave a reply|leave a comment|leave a reply cancel reply|cancel reply|post comment|post a comment|submit comment|add comment|' +
    'you must be logged in to post a comment|you must log in to post a comment|log in to leave a comment|log in|sign in|sign up|' +
    'your email address will not be published|required fields are marked|related posts|related articles|related stories|' +
    'related news|related|recommended|recommended for you|you may also like|you might also like|more from this author|' +
    'more articles|share|share this|share this article|share this post|share on facebook|share on twitter|tweet|print|' +
    'subscribe|subscribe now|subscribe to our newsletter|sign up for our newsletter|advertisement|sponsored|loading|' +
    'like loading|previous post|next post|previous article|next article|skip to content|skip to main content|menu|search|' +
    'home|back to top|read more|continue reading|view all|view comments|show comments|load more|website|comment|name|email|' +
    'all rights reserved|privacy policy|terms of service|terms of use|cookie policy|notify me of new posts by email|' +
    'notify me of follow up comments by email|save my name email and website in this browser for the next time i comment|' +
    '發表迴響|發表留言|取消回覆|發佈留言|分享|訂閱|相關文章|延伸閱讀|登入|发表评论|取消回复|订阅|相关文章|登录|广告|廣告'
  ).split('|'),
)
const openings = [
  'you must be logged in',
  'your email address will not be published',
  'required fields are marked',
  'save my name, email',
  'notify me of',
  'this site uses akismet',
  'learn how your comment data',
  'click to share',
  'share this:',
  'filed under',
  'tagged with',
  'copyright ©',
  '© 20',
  'thanks for reading',
  'this post is for paid subscribers',
  'proudly powered by',
  'powered by wordpress',
]
const forms = new Set([
  'name',
  'email',
  'website',
  'comment',
  'home',
  'menu',
  'search',
  'share',
  'print',
  'related',
  'tweet',
  'loading',
])

/** Whether a line is furniture of the page it was copied from, whatever stands around it. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > 200) return false
  const key = toWordKey(line)
  if (wholeLines.has(key)) return !forms.has(key) || line.endsWith('*')
  const lower = line.toLowerCase()
  return openings.some((opening) => lower.startsWith(opening))
}

/**
 * Index in `lines` where the furniture at the end begins, or their number. It begins at a line that is furniture
 * by its words after which nothing long follows, since forms and lists of related posts are short lines.
 */
export function findTrailingFurniture(lines: readonly Line[], from: number): number {
  let short = lines.length
  while (short > from && (lines[short - 1]?.text.length ?? 0) <= 200) short--
  for (let index = short; index < lines.length; index++) {
    if (isFurnitureLine(lines[index]?.text ?? '')) return index
  }
  return lines.length
}

/** How many lines at the beginning are a page's navigation. */
export function countLeadingFurniture(lines: readonly Line[]): number {
  let count = 0
  while (count < lines.length && isFurnitureLine(lines[count]?.text ?? '')) count++
  return count
}
