import { isoDate } from '../../../platform/i18n/words.ts'
import { isoDateOf } from '../mending/iso-date.ts'
import { savedFile, type Draft } from './reading.ts'
import { fieldsIn, textIn, type Fields } from './said.ts'

/** The day on which somebody last saw that it is right. */
export function assuredOn(draft: Draft): string | undefined {
  const { service, notes, today } = draft
  const field = textIn(service, 'assured_date') ? 'assured_date' : 'pc_metadata.date_assured'
  const said =
    textIn(service, 'assured_date') || textIn(fieldsIn(service.pc_metadata), 'date_assured')
  const day = notes.mend(field, said, (text) => isoDateOf(text, today))
  if (!day || day <= isoDate(today)) return day
  notes.add(field, 'is still to come, so it is left out', said)
  return undefined
}

/** The moment of the last change, where the feed says it to the second. */
export function changedAt({ service, today, isOurs, origin }: Draft): string | undefined {
  // Only an export of ours tells whether somebody has changed it here since; any feed may say that
  // it is one.
  if (!isOurs || origin !== savedFile) return undefined
  const said = textIn(service, 'last_modified')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.test(said))
    return undefined
  const moment = new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(said) ? said : `${said}Z`)
  const isPast = moment.getTime() <= today.getTime()
  return isPast ? moment.toISOString() : undefined
}

/** Whether a price or a time held only until a day that has passed; noted. */
export function isOver(draft: Draft, field: string, said: Fields): boolean {
  const until = isoDateOf(textIn(said, 'valid_to'), draft.today).value
  if (!until || until >= isoDate(draft.today)) return false
  draft.notes.add(field, `held until ${until}, so it is left out`)
  return true
}

/** Whether the source says that it has stopped. */
export function hasStopped({ service, isOurs, notes }: Draft): boolean {
  const said = textIn(service, 'status')
  const status = said
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
  // In Goldcrest that is a pause: nobody new for a while.
  if (isOurs && status === 'temporarily closed') return false
  if (stopped.has(status)) {
    notes.add('status', 'has stopped, says the source', said)
    return true
  }
  if (status && status !== 'active') notes.add('status', 'is taken for active', said)
  return false
}

const stopped = new Set([
  'inactive',
  'defunct',
  'closed',
  'temporarily closed',
  'suspended',
  'ceased',
])
