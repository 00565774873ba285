/** Whether a browser would take anything in it for code: a tag, a comment or an entity. */
export function hasMarkup(text: string): boolean {
  const ends = endsOf(text)
  return text.matchAll(/[<&]/g).some(({ index }) => isCode(text, index, ends))
}

/** Whether its lines are broken by tags; then line ends mean nothing. */
export function hasBlocks(text: string): boolean {
  return /<(?:p|div|li|h[1-6]|tr|table|ul|ol|section|article|blockquote|hr)[\s>/]/i.test(text)
}

/**
 * The same, but what is no code can't be taken for it ("<£20", "B&B", "<ann@marl.example>"), and
 * no tag goes on for ever.
 */
export function safeMarkup(written: string): string {
  const text = written
    .replaceAll(/<([a-z][a-z0-9-]*)\s[^<>]{5000,}/gi, '<$1 ')
    .replaceAll(/&(?:amp;|#0*38;|#x0*26;)+(?=[#a-z])/gi, '&')
    .replaceAll(/&nbsp(?![;a-z])/gi, ' ')
    .replaceAll(/(<br\b[^<>]*>)\n/gi, '$1')
  const ends = endsOf(text)
  return text.replaceAll(/[<&]/g, (sign, place: number) => {
    if (isCode(text, place, ends)) return sign
    return sign === '<' ? '&lt;' : '&amp;'
  })
}

const endsOf = (text: string) => ({ tag: text.lastIndexOf('>'), comment: text.lastIndexOf('-->') })

const tag = /<(?:[!?]|\/?[a-z][a-z0-9-]*(?::[a-z]+)?(?=[\s>]|\/>))/iy
const comment = /<!--/y
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy

/** A tag or a comment is one only where it also ends. */
function isCode(text: string, place: number, ends: { tag: number; comment: number }): boolean {
  if (text[place] === '&') return startsAt(entity, text, place)
  if (startsAt(comment, text, place)) return place < ends.comment
  return place < ends.tag && startsAt(tag, text, place)
}

function startsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
