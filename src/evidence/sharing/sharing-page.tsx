import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { clockTime, dateWords, isoDate, listWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { Reasons } from '../in-need/reasons-list.tsx'
import type { Reason } from '../in-need/reasons.ts'
import { indicators } from '../indicators/indicators.ts'
import { periodWords } from '../what-we-add/span.ts'
import type { ForOthers } from './for-others.ts'
import type { Sharing } from './sharing.ts'
import { Shown, staysWords } from './shown.tsx'

/** With what those are called who shared and stopped. */
export type SharingNamed = Sharing & { beganByName: string; endedByName: string }

export interface SharingPageOptions {
  area: Area
  name: string
  providerId: string
  /** The newest first. */
  all: SharingNamed[]
  reasons: Reason[]
  forOthers: ForOthers
}

/** What her coordinator would see, exactly as it would be; she shares it, and stops. */
export function SharingPage(options: SharingPageOptions) {
  const { area, name, providerId, all, reasons, forOthers } = options
  const isShared = all[0]?.endedAt === null
  const title = 'What your coordinator and the council see'
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={<Back href={urls.whatWeAdd(area, { providerId })} text="What we add" />}
      hidden
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {isShared ? (
          <>
            <strong>You share this with your coordinator now.</strong> They see what stands below:
            the first part as it is on the day on which they look.
          </>
        ) : (
          <>
            <strong>Nobody but you sees anything of this now.</strong> If you share, your
            coordinator sees what stands below, and can offer help in time.
          </>
        )}
      </p>
      <form method="post">
        <input type="hidden" name="sharingId" value={newId()} />
        <Button
          text={isShared ? 'Stop sharing, at once' : 'Share it with my coordinator'}
          name="change"
          value={isShared ? 'stop' : 'share'}
          classes={isShared ? 'govuk-button--secondary' : 'govuk-button--crest'}
          preventDoubleClick
        />
      </form>
      <section class="gc-telling">
        <h2 class="govuk-heading-m">1. If you may soon need help</h2>
        <Reasons reasons={reasons} none={`Nothing: by our rules ${name} doesn’t need help now.`} />
      </section>
      <section class="gc-telling">
        <h2 class="govuk-heading-m">2. What you add, without small counts</h2>
        <p class="govuk-body">
          A count of fewer than 5 people is there only if each of them said yes.{' '}
          <a
            class="govuk-link"
            href={urls.whatWeAddOthers(area, { providerId }, { for: 'coordinator' })}
          >
            Ask them
          </a>
        </p>
        <p class="govuk-body gc-quiet">
          {periodWords(forOthers)}. Hours and visits are to the nearest 5. {staysWords(forOthers)}
        </p>
        <Shown forOthers={forOthers} />
      </section>
      <section class="gc-telling">
        <h2 class="govuk-heading-m">What they never see</h2>
        <p class="govuk-body">
          The people you support, their names, visits and notes; a goal, unless its person lets you
          show it; how long any visit was; your income.
        </p>
      </section>
      <Council {...options} />
      <History {...options} />
    </Layout>
  )
}

/** Which of her figures reach what is published of the area, and how. */
function Council({ area, providerId }: SharingPageOptions) {
  const published = indicators.filter(
    ({ privacy, grain }) => privacy === 'published' && grain !== 'not-yet',
  )
  const byMinimum = Map.groupBy(
    published,
    ({ minimum: { providers, people } }) =>
      `from ${providers} enterprises or more${people > 0 ? `, with ${people} people or more` : ''}`,
  )
  const own = indicators.filter(({ privacy }) => privacy === 'owner')
  return (
    <section class="gc-telling">
      <h2 class="govuk-heading-m">What the council sees, whether you share or not</h2>
      <p class="govuk-body">
        Once in each quarter the figures of the whole of {area.name} are added up and published. You
        are one of all the enterprises in them. Nothing of yours alone is in them, and no name.
      </p>
      <Details summaryText="Which figures these are">
        <ul class="govuk-list govuk-list--bullet">
          {[...byMinimum].map(([minimum, some]) => (
            <li>
              Only {minimum}: {listWords(some.map((one) => one.title))}
            </li>
          ))}
        </ul>
        {own.length > 0 && (
          <p class="govuk-body">
            Never in it, for they are yours alone: {own.map((one) => one.title).join(', ')}.
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={urls.whatWeAdd(area, { providerId })}>
            How each is counted stands beside it
          </a>
        </p>
      </Details>
    </section>
  )
}

function History({ area, all }: SharingPageOptions) {
  if (all.length === 0) return null
  const at = (moment: Date) =>
    `${dateWords(isoDate(moment, area.timeZone), '')} at ${clockTime(
      moment.toLocaleTimeString('en-GB', {
        timeZone: area.timeZone,
        hour: '2-digit',
        minute: '2-digit',
      }),
    )}`
  return (
    <section class="gc-telling">
      <h2 class="govuk-heading-m">When you shared</h2>
      <ul class="govuk-list govuk-list--bullet">
        {all.map((one) => (
          <li>
            From {at(one.beganAt)}, by {one.beganByName}
            {one.endedAt ? `, until ${at(one.endedAt)}, by ${one.endedByName}` : ', until now'}
          </li>
        ))}
      </ul>
    </section>
  )
}
