import { shortText } from '../mending/short-text.ts'

const most = 120

/** A name as it is shown: without spaces and commas around it. */
export function tidyName(written: string): string {
  const line = shortText(written, most).value ?? ''
  return line.replaceAll(/ {2,}/g, ' ').replace(/[\s,]+$/, '')
}

/** Whether a name is that of a person, or of several, rather than of an enterprise. */
export function isOfPersons(name: string): 'one' | 'several' | undefined {
  if (!/^(?:mr|mrs|miss|ms|mx|dr|prof|rev)\b\.? \p{L}/iu.test(name)) return undefined
  // What is a firm all the same: "Dr Moss & Co", "Miss Fern's Homecare Ltd".
  if (
    /\b(?:ltd|limited|llp|plc|cic|care|homecare|home|services?|group|practice|trust|company|co|agency|support)\b/i.test(
      name,
    )
  )
    return undefined
  return /,|&|\band\b/i.test(name) ? 'several' : 'one'
}
