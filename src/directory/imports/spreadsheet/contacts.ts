import { emailAddress } from '../mending/email-address.ts'
import { phoneNumber } from '../mending/phone-number.ts'
import { postcodeOf } from '../mending/postcode.ts'
import { webAddress } from '../mending/web-address.ts'
import { writtenShort } from './excel.ts'
import { leaveOut, mended, type Kind } from './kinds.ts'

/** Cells by which somebody is reached. */

export const emailCell = mending(emailAddress)
export const websiteCell = mending(webAddress)
export const postcodeCell = mending(postcodeOf)

/** Also where a spreadsheet program took it for a number: without its 0, or as 1.63296E+09. */
export const phoneCell: Kind<string> = {
  read: ({ text, isExact }) => {
    if (isExact && /^\+[\d ().-]{7,29}$/.test(text)) return { value: text }
    const short = writtenShort(text)
    if (short === undefined) return mended(phoneNumber(text))
    return short.isWhole
      ? mended(phoneNumber(short.number))
      : leaveOut('was shortened by a spreadsheet program')
  },
  write: (value) => value,
}

function mending(mend: typeof emailAddress): Kind<string> {
  return { read: ({ text }) => mended(mend(text)), write: (value) => value }
}
