import { areaSite, type Area } from '#areas'
import { plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details, Table } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { Bars, barsOf, barsSentence } from './pictures.tsx'
import { ToldStories, type ToldStory } from '../stories/index.ts'
import { periodWords, spans, type SpanAsked } from './span.ts'
import { hoursWords } from './figures-in-words.ts'
import { Telling } from './telling.tsx'
import type { Section } from './told.ts'
import type { Year } from './year.ts'

interface WhatWeAddPageOptions {
  area: Area
  year: Year
  span: SpanAsked
  sections: Section[]
  useful: string[]
  changes: string[]
  limits: string[]
  stories: readonly ToldStory[]
  /** Sentences about her own income, for her eyes only. */
  income: string[]
  disputed: ReadonlySet<string>
  /** She shares with her coordinator now. */
  shares: boolean
}

/** A year of an enterprise on one page: people, a picture, what to do today, then each figure. */
export function WhatWeAddPage(options: WhatWeAddPageOptions) {
  const { area, year, span } = options
  const { providerId } = year
  return (
    <Layout
      site={areaSite(area)}
      title="What we add"
      before={<Back href={urls.enterprise(area, { providerId })} text={year.provider.name} />}
      hidden
    >
      <h1 class="govuk-heading-l">
        What we add
        <span class="govuk-caption-l">
          {year.provider.name}, {periodWords(year)}
        </span>
      </h1>
      {year.first === undefined ? (
        <Nothing area={area} />
      ) : (
        <>
          <Spans {...{ area, span, providerId }} />
          <Something {...options} />
        </>
      )}
    </Layout>
  )
}

function Something(options: WhatWeAddPageOptions) {
  const { area, year, span, sections, useful, changes, limits, stories, income, disputed } = options
  const { providerId } = year
  return (
    <>
      <p class="gc-lead">{leadOf(year)}</p>
      <Picture year={year} />
      <div class="gc-actions">
        <Button
          text="Print it or send it"
          href={urls.whatWeAddPaper(area, { providerId }, { span })}
          classes="govuk-button--crest"
        />
        <Button
          text="Make one for others"
          href={urls.whatWeAddOthers(area, { providerId }, {})}
          classes="govuk-button--secondary"
        />
      </div>
      {useful.length > 0 && (
        <section class="gc-panel">
          <h2 class="govuk-heading-m">Something you can use today</h2>
          {useful.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href={urls.enterprise(area, { providerId })}>
              Say what you have free
            </a>
            {' · '}
            <a class="govuk-link" href={urls.approaches(area, { providerId })}>
              Write down who asked
            </a>
          </p>
        </section>
      )}
      <Telling {...{ area, providerId, sections, disputed }} />
      <ToldStories told={stories} />
      <p class="govuk-body gc-no-print">
        <a class="govuk-link" href={urls.stories(area, { providerId })}>
          {stories.length > 0 ? 'All stories' : 'Stories: notes that are worth telling'}
        </a>
      </p>
      {income.length > 0 && (
        <section class="gc-telling gc-no-print">
          <h2 class="govuk-heading-m">What an hour of your work brings you</h2>
          <p class="gc-quiet">
            For your eyes only: nobody else ever sees this, and it isn’t printed.
          </p>
          {income.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
        </section>
      )}
      <Lines title="What has changed" lines={changes} none="Nothing can be compared yet." />
      <Lines title="What the figures can’t say" lines={limits} />
      <section class="gc-telling gc-no-print">
        <h2 class="govuk-heading-m">Who sees it</h2>
        <p class="govuk-body">
          These are your exact figures, and only you see this page.{' '}
          {options.shares
            ? 'You share some of it with your coordinator.'
            : 'You don’t share it with your coordinator.'}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.whatWeAddSharing(area, { providerId })}>
            What your coordinator and the council see
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.disputes(area, { providerId })}>
            Figures that you say are wrong
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.askedOnce(area, { providerId })}>
            What no record can tell: asked once
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.indicators(area, {})}>
            All that is counted, and how
          </a>
        </p>
      </section>
    </>
  )
}

function Picture({ year: { months, first } }: { year: Pick<Year, 'months' | 'first'> }) {
  const bars = barsOf(months, first)
  return (
    <figure class="gc-figure">
      <figcaption>{barsSentence(bars)}</figcaption>
      <Bars bars={bars} label="Hours of support as bars; the table below says the same" />
      <Details summaryText="The same as a table">
        <Table
          caption="Hours of support and visits"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[
            { text: 'When' },
            { text: 'Hours', format: 'numeric' },
            { text: 'Visits', format: 'numeric' },
          ]}
          rows={bars.map(({ long, hours, visits }) => [
            { text: long },
            { text: String(Math.round(hours * 10) / 10), format: 'numeric' },
            { text: String(visits), format: 'numeric' },
          ])}
        />
      </Details>
    </figure>
  )
}

function Lines({ title, lines, none }: { title: string; lines: string[]; none?: string }) {
  if (lines.length === 0 && !none) return null
  return (
    <section class="gc-telling">
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What will be here, and the one step that starts it. */
function Nothing({ area }: { area: Area }) {
  return (
    <div class="gc-panel">
      <p class="govuk-body">
        Here will be your year: the people you support and how long they stay, who comes, how often
        they go out, what they reach in their own words, and how people found you. You can print it,
        and put it in a tender.
      </p>
      <p class="govuk-body">
        It writes itself from what you write down anyway. There is no form to fill in for it.
      </p>
      <Button
        text="Write down your first visit"
        href={urls.newVisit(area, {})}
        classes="govuk-button--crest"
      />
    </div>
  )
}

function Spans({ area, span, providerId }: { area: Area; span: SpanAsked; providerId: string }) {
  return (
    <nav class="gc-weeks" aria-label="Choose the time">
      {Object.entries(spans).map(([name, words]) =>
        name === span ? (
          <b aria-current="true">{words}</b>
        ) : (
          <a class="govuk-link" href={urls.whatWeAdd(area, { providerId }, { span: name })}>
            {words}
          </a>
        ),
      )}
    </nav>
  )
}

/** The year in a sentence: people first. */
export function leadOf({
  people,
  months,
  comers,
}: Pick<Year, 'people' | 'months' | 'comers'>): string {
  const now = people.filter(({ visits }) => visits > 0).length
  const visits = months.reduce((sum, one) => sum + one.visits, 0)
  if (visits === 0) return 'Nobody was visited in this time.'
  const minutes = months.reduce((sum, one) => sum + one.minutes, 0)
  return `${plural(now, 'person', 'people')}, ${plural(visits, 'visit', 'visits')}, ${hoursWords(minutes)} of support, by ${plural(comers.length, 'person who came', 'people who came')}.`
}
