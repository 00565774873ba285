import { z } from 'zod'
import { leftOut, type Mended } from './mended.ts'
import { plainText } from './plain-text.ts'

const address = z.email().max(254)
const part = String.raw`[^\s<>()[\]{},;:|/\\"“”?]`
const likely = new RegExp(`(?<!${part})${part}{1,200}@${part}{1,250}`, 'g')

/** The first email address of what somebody wrote. */
export function emailAddress(written: string): Mended<string> {
  const text = plainText(written.slice(0, 2000)).value
  if (!text) return {}
  const found = [...text.replaceAll(/ *@ */g, '@').matchAll(likely)]
    .map(([one]) => one.replace(/^[.'’‘]+/, '').replace(/[.'’‘]+$/, ''))
    .filter((one) => address.safeParse(one).success)
  const [value] = found
  if (!value) return leftOut('is no email address')
  if (value === text) return { value }
  if (new Set(found).size > 1)
    return { value, note: 'has several addresses, of which the first is kept' }
  return { value, note: 'has more than the address in it, of which the address is kept' }
}
