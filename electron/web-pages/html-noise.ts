/** Lines that pages put into and around their text, whole: lower case, without marks at the ends. */
const wholeLines = new Set(
  (
    'advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted|share|share this|share this article|share this story|' +
    'share on facebook|share on twitter|share on linkedin|share via email|share with|facebook|twitter|linkedin|pinterest|reddit|whatsapp|telegram|email|' +
    'email this|print|print this|pocket|flipboard|tweet|tweet this|like|like this|follow us|follow|copy link|link copied|' +
    'subscribe|subscribe now|sign up|sign up now|log in|login|sign in|register|join|menu|search|close|home|next|previous|prev|' +
    'read more|continue reading|learn more|see more|show more|load more|more|view all|see all|view gallery|view comments|' +
    'show comments|hide comments|leave a comment|comments|comment|add comment|post a comment|reply|back to top|top|' +
    'related|related articles|related stories|related posts|related content|related topics|related links|read next|up next|' +
    'recommended|recommended for you|you may also like|you might also like|more from|most popular|most read|trending|' +
    'story continues below advertisement|article continues below advertisement|continue reading the main story|' +
    'skip advertisement|story highlights below|loading|loading...|play video|watch now|listen|listen to this article|' +
    'enlarge this image|toggle caption|hide caption|view image in fullscreen|image source|more on this story|' +
    'newsletter|newsletters|about the author|tags|topics|filed under|font size|text size|a a a|save|save article|bookmark|' +
    'report a problem|report this ad|contact us|permalink|edit|download|terms of use|privacy policy|all rights reserved|' +
    '廣告|广告|分享|分享至|訂閱|订阅|相關新聞|相關文章|相关新闻|相关文章|延伸閱讀|推薦閱讀|推荐阅读|上一篇|下一篇|返回頂部|收藏|評論|评论|登入|登录|列印|打印|繼續閱讀|字號|字号'
  ).split('|'),
)

/** Beginnings that tell a line of furniture of at most 160 characters. */
const beginnings =
  /^(?:(?:also )?read(?: more| also| next| this)?\s?[:|»>]|related\s?(?:stor(?:y|ies)|articles?|posts?|news|links?|topics?|content|coverage|video)?\s?[:|»>]|see also\s?:|watch\s?(?:now|more)?\s?:|more\s?:|recommended\s?:|(?:photo|image|picture|illustration)s?(?: (?:credit|source|courtesy|by|via)s?)?\s?:|share (?:this|on|via|to)\b|follow (?:us|me|him|her|them|@|\p{Lu}[\p{L}.]+ (?:\p{Lu}[\p{L}.]+ )?on)\b|like us on|find us on|join us on|sign up (?:for|to|here)\b|subscribe (?:to|for|here|now|today)\b|click (?:here|to)\b|tap here|download (?:the|our) (?:free )?app|get (?:our|the) (?:free )?(?:newsletter|app|latest)|copyright\b|©|\(c\) (?:19|20)\d\d|all rights reserved|filed under\s?:|posted (?:in|under)\s?:?|tags?\s?[:：]|tagged (?:with|as|under)|categor(?:y|ies)\s?[:：]|topics?\s?:|keywords?\s?:|print this|email this|this site uses|we use cookies|by continuing|your email address will not|notify me of|this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)|last (?:updated|modified)\s?:|updated\s?:|published\s?:|\d{1,5} (?:comments?|shares?|views?|likes?|replies)\b|相關(?:新聞|文章|報導)[:：]|相关(?:新闻|文章|报道)[:：]|延伸閱讀[:：]|更多(?:新聞|新闻|內容|内容)|責任編輯[:：]|责任编辑[:：]|(?:文章)?來源[:：]|(?:文章)?来源[:：]|關鍵字[:：]|关键词[:：]|標籤[:：]|标签[:：]|版權所有|版权所有)/iu

const byline = /^(?:By|Par|Por|Von)\s\p{Lu}\S{0,30}(?:\s(?:(?:and|et|y|und)\s)?\p{Lu}\S{0,30}){1,6}$/u

/** Whether a line is furniture by its words alone, wherever it stands on a page. */
export function isNoiseLine(text: string): boolean {
  if (text.length > 160) return false
  const key = text
    .toLowerCase()
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/\s+/g, ' ')
  if (key === '') return !/[\p{L}\p{N}]/u.test(text) && text.length < 8 && !/^[*_~.·•—-]{1,8}$/.test(text)
  return wholeLines.has(key) || beginnings.test(text.trimStart()) || byline.test(text)
}
