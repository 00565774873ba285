import type { Entries, OfDay } from '../../platform/audit/index.ts'
import { dateWords, plural } from '../../platform/i18n/words.ts'
import type { Names } from './names.ts'
import { doings } from './trail-words.ts'

/** Who looked at a record or did something to it, by day: the newest first. */
export function LookedList({ days, names }: { days: Entries['days']; names: Names }) {
  if (days.length === 0) return <p class="govuk-body">Nobody has looked yet.</p>
  const byDay = Map.groupBy(days, ({ on }) => on)
  return (
    <>
      {[...byDay].map(([on, entries]) => (
        <section>
          <h3 class="govuk-heading-s">{dateWords(on)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {entries.map((entry) => (
              <li>
                {names.ofEntry(entry)} {didWords(entry)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** `looked at “About me” 6 times`, `stopped what somebody could see`. */
export function didWords({
  action,
  what,
  times,
}: Pick<OfDay, 'action' | 'what' | 'times'>): string {
  const often = Number(times) > 1 ? ` ${plural(Number(times), 'time', 'times')}` : ''
  if (action === 'looked') return `looked at ${parts[what] ?? 'a part of the record'}${often}`
  const known: Record<string, string> = doings
  return `${known[`${action} ${what}`] ?? 'did something else'}${often}`
}

/** What is looked at, by the codes of the trail. */
const parts: Record<string, string> = {
  record: 'the first page',
  about_me: '“About me”',
  piece: 'a picture, or a voice',
  plan: 'goals and plan',
  own_visits: 'visits',
  all_visits: 'visits',
  family_updates: 'how visits went',
  agreement: 'agreements',
  money: 'what support costs',
  everything: 'who can see what',
  week: 'the week',
  continuity: 'who comes how often',
  back_ups: 'who can stand in',
  own_access: 'what they can see',
  claim_taken: 'when the record was claimed',
}
