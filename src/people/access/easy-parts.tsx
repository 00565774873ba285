// What the Easy Read pages of access have in common.
import type { Child } from 'hono/jsx'
import type { Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import {
  Go,
  HardWord,
  hardWordsIn,
  Idea,
  Name,
  type HardWordName,
} from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { Entries } from '../../platform/audit/index.ts'
import type { Access } from './access.ts'
import { didWords } from './looked-list.tsx'
import type { Names } from './names.ts'

/** From which day to which: both are included. */
export function EasyDays({
  access: { fromOn, untilOn },
  whoStops,
}: {
  access: Pick<Access, 'fromOn' | 'untilOn'>
  /** `you stop`, `Asha stops` */
  whoStops: Child
}) {
  return (
    <>
      <Idea picture="today">The first day is {dateWords(fromOn)}.</Idea>
      {untilOn ? (
        <Idea picture="calendar">The last day is {dateWords(untilOn)}.</Idea>
      ) : (
        <Idea picture="hand-stop">It goes on until {whoStops} it.</Idea>
      )}
    </>
  )
}

/** Who did something: “you”, or a name. */
export function Doer({ known }: { known: string }) {
  return /^you$/i.test(known) ? <>{known}</> : <Name>{known}</Name>
}

/** Who looked at a record or did something to it, by day, in Easy Read: see looked-list.tsx. */
export function EasyLooked({ days, names }: { days: Entries['days']; names: Names }) {
  if (days.length === 0) return <Idea picture="eye-closed">Nobody has looked yet.</Idea>
  const byDay = Map.groupBy(days, ({ on }) => on)
  // Each hard word is explained where it comes first.
  const explained = new Set<HardWordName>()
  const newIn = (words: string) => {
    const found = hardWordsIn(words).filter((word) => !explained.has(word))
    for (const word of found) explained.add(word)
    return found
  }
  return (
    <>
      {[...byDay].map(([on, entries]) => (
        <section>
          <h3 class="govuk-heading-s">{dateWords(on)}</h3>
          {entries.map((entry) => (
            <>
              <Idea picture={entry.action === 'looked' ? 'eye' : 'pencil'}>
                <Doer known={names.ofEntry(entry)} /> {didWords(entry)}.
              </Idea>
              {newIn(didWords(entry)).map((word) => (
                <HardWord word={word} />
              ))}
            </>
          ))}
        </section>
      ))}
    </>
  )
}

/** The way to what was before a day. */
export function EasyOlder(options: { area: Area; personId: string; before: string }) {
  const { area, personId, before } = options
  return (
    <Go picture="clock" href={urls.looked(area, { personId }, { before })}>
      Who looked before that
    </Go>
  )
}
