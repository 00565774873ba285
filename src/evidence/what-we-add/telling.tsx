import type { Area } from '#areas'
import { Details } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Screen, Section, Told } from './told.ts'

interface Options {
  area: Area
  providerId: string
  sections: Section[]
  /** Names of the indicators that she says are wrong. */
  disputed: ReadonlySet<string>
}

/** What is told of an enterprise, each with how it is counted behind a fold. */
export function Telling({ sections, ...options }: Options) {
  return (
    <>
      {sections.map(({ title, told }) => (
        <section class="gc-telling">
          <h2 class="govuk-heading-m">{title}</h2>
          {told.map((one) => (
            <One {...options} told={one} />
          ))}
        </section>
      ))}
    </>
  )
}

function One({ area, providerId, disputed, told }: Omit<Options, 'sections'> & { told: Told }) {
  const { title, how } = told
  const indicator = how?.indicator
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <Said told={told} />
      {indicator && disputed.has(indicator) && (
        <p class="gc-disputed">You say that this figure is wrong.</p>
      )}
      {how && (
        <Details
          summaryText={
            <>
              How is this counted?<span class="govuk-visually-hidden"> {title}</span>
            </>
          }
        >
          <p>{how.definition}</p>
          <p>Counted from {how.records}</p>
          <p>
            {how.screen && (
              <>
                <a class="govuk-link" href={addressOf(how.screen, area, providerId)}>
                  {screenWords[how.screen]}
                </a>
                {indicator && ' · '}
              </>
            )}
            {indicator && (
              <a
                class="govuk-link"
                href={urls.disputes(area, { providerId }, { figure: indicator })}
              >
                This figure is wrong<span class="govuk-visually-hidden">: {title}</span>
              </a>
            )}
          </p>
        </Details>
      )}
    </>
  )
}

/** A sentence, what it is of, and its list: on a page, and on paper. */
export function Said({ told: { sentence, of, list } }: { told: Told }) {
  return (
    <>
      <p class="govuk-body">
        {sentence}
        {of && <span class="gc-quiet gc-line">{of}</span>}
      </p>
      {list && list.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const screenWords: Record<Screen, string> = {
  today: 'Today, where visits are written down',
  agreements: 'What we have agreed',
  approaches: 'Who asked, and who was turned down',
  listing: 'Your listing',
  workers: 'Who works with you',
  people: 'The people you support',
}

function addressOf(screen: Screen, area: Area, providerId: string): string {
  const own = { providerId }
  if (screen === 'today') return urls.today(area, {})
  if (screen === 'agreements') return urls.providerAgreements(area, own)
  if (screen === 'approaches') return urls.approaches(area, own)
  if (screen === 'workers') return urls.enterpriseWorkers(area, own)
  if (screen === 'people') return urls.people(area, {})
  return urls.enterprise(area, own)
}
