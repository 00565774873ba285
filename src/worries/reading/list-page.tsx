import { areaSite, type Area } from '#areas'
import { ago, dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Bird } from '../../platform/web/bird.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { ListedWorry } from './worries.ts'

/** The worries that were sent, for one of those who are named. No name stands in the list. */
export function ListPage({ area, worries }: { area: Area; worries: ListedWorry[] }) {
  const open = worries.filter(({ isClosed }) => !isClosed)
  const closed = worries.filter(({ isClosed }) => isClosed)
  return (
    <Layout site={areaSite(area)} title="Worries" hidden>
      <h1 class="govuk-heading-l">Worries</h1>
      <p class="govuk-body">
        Only those named for safeguarding see these. Each time that you open one, it is noted beside
        it.
      </p>
      {open.length === 0 ? (
        <div class="gc-empty">
          <p class="govuk-body">
            <Bird />
          </p>
          <p class="govuk-body">Nothing waits for you. When somebody sends a worry, it is here.</p>
        </div>
      ) : (
        <>
          <h2 class="govuk-heading-m">Not closed yet</h2>
          <Listed area={area} worries={open} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Closed</h2>
          <Listed area={area} worries={closed} />
        </>
      )}
    </Layout>
  )
}

function Listed({ area, worries }: { area: Area; worries: ListedWorry[] }) {
  return (
    <ul class="gc-results">
      {worries.map((worry) => {
        const { worryId, sentAt } = worry
        const date = isoDate(sentAt, area.timeZone)
        return (
          <li class="gc-result">
            <h3>
              <a class="govuk-link" href={urls.worry(area, { worryId })}>
                Sent on {dateWords(date)}
              </a>
            </h3>
            <p class="gc-quiet">
              {ago(date, isoDate(new Date(), area.timeZone))} · {stateWords(worry)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function stateWords({ isOpened, takenBy, passedTo }: ListedWorry): string {
  const taken = takenBy
    ? `taken by ${takenBy}`
    : isOpened
      ? 'opened, taken by nobody'
      : 'not opened'
  return passedTo ? `${taken} · passed on to ${passedTo}` : taken
}
