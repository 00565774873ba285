import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open, type Whose } from '#people'
import { dayOf, timeOf } from '#practice'
import { newId } from '../../platform/db/new-id.ts'
import { clockTime, dateWords, isoDate, monthWords, plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details, InsetText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { CountedOf, OfProvider } from './counted-of.ts'
import type { LeftOut } from './left-out.ts'

export type CountedOptions = Open &
  CountedOf & {
    area: Area
    /** The first day of the month that is shown. */
    month: string
    /** Months beside it; none: it is to come. */
    earlier: string
    later?: string
    /** Her record is kept unused. */
    isUnused: boolean
    /** What of a provider is listed, where there isn’t room for all: each visit, or each figure. */
    listed?: 'visits' | 'figures'
  }

/** What is counted of a person, in which figures, and how she takes it out. */
export function CountedPage(options: CountedOptions) {
  const { area, month, providers, out, isUnused, person } = options
  const { personId } = person
  const whose = whoseIs(options)
  const { own, they, their } = whose
  return (
    <Layout
      site={areaSite(area)}
      title={countedTitle(whose)}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{countedTitle(whose)}</h1>
      <p class="govuk-body">
        Visits and agreements are added up, to show what support does. {own ? 'You' : they} can take{' '}
        {own ? 'yours' : 'them'} out, and put them back at any time. No reason is asked.
      </p>
      {isUnused && (
        <InsetText>
          {own ? 'Your' : their} record is kept unused now, so nothing of it is counted.
        </InsetText>
      )}
      {out ? (
        <>
          <InsetText>
            <strong>Nothing of {own ? 'yours' : `${their} records`} is counted</strong> since{' '}
            {dateWords(isoDate(out.beganAt, area.timeZone))}.
          </InsetText>
          <Change {...{ area, personId, month, text: 'Count it again', out }} crest />
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">{monthWords(month)}</h2>
          <Months {...options} />
          {providers.length === 0 && (
            <p class="govuk-body">No visit or agreement is written down here yet.</p>
          )}
          {providers.map((of) => (
            <Provider {...{ area, personId, month, whose, of }} />
          ))}
          <h2 class="govuk-heading-m">Everything, from everybody</h2>
          <Change {...{ area, personId, month, text: 'Take everything out' }} />
        </>
      )}
      <WhatHappens whose={whose} />
    </Layout>
  )
}

export function countedTitle({ own, they }: Whose): string {
  return `What is counted of ${own ? 'me' : they}`
}

function Months({ area, person, earlier, later }: CountedOptions) {
  const at = (month: string) => urls.counted(area, person, { month: month.slice(0, 7) })
  return (
    <p class="govuk-body gc-no-print">
      <a class="govuk-link" href={at(earlier)}>
        {monthWords(earlier)}
      </a>
      {later && (
        <>
          {' · '}
          <a class="govuk-link" href={at(later)}>
            {monthWords(later)}
          </a>
        </>
      )}
    </p>
  )
}

interface ProviderOptions {
  area: Area
  personId: string
  month: string
  whose: Whose
  of: OfProvider
}

function Provider({ area, personId, month, of }: ProviderOptions) {
  const { providerId, name, visits, agreed, indicators, out } = of
  const at = { area, personId, month, providerId }
  const counted = visits.filter(({ isCounted }) => isCounted).length
  return (
    <section class="gc-result">
      <h3 class="govuk-heading-s">{name}</h3>
      {out ? (
        <p class="govuk-body">
          Nothing of {name} is counted since {dateWords(isoDate(out.beganAt, area.timeZone))}.
        </p>
      ) : (
        <p class="govuk-body">{sumWords({ counted, all: visits.length, agreed })}.</p>
      )}
      {!out && indicators.length > 0 && (
        <Details
          summaryText={`In ${plural(indicators.length, 'figure', 'figures')} of this enterprise`}
        >
          <dl>
            {indicators.map(({ title, explain }) => (
              <>
                <dt class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">{title}</dt>
                <dd class="govuk-body govuk-!-margin-left-0">{explain}</dd>
              </>
            ))}
          </dl>
        </Details>
      )}
      {!out && visits.length > 0 && (
        <Details
          summaryText={`Each visit (${visits.length})`}
          open={visits.some((visit) => visit.out !== undefined)}
        >
          <ul class="govuk-list govuk-list--spaced">
            {visits.map((visit) => (
              <li>
                <VisitCounted {...at} visit={visit} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Change
        {...at}
        out={out}
        text={out ? `Count the visits of ${name} again` : `Take all of ${name} out`}
      />
    </section>
  )
}

function VisitCounted({
  visit,
  ...of
}: Omit<ProviderOptions, 'of' | 'whose'> & {
  providerId: string
  visit: OfProvider['visits'][number]
}) {
  const when = visitWords(visit, of.area.timeZone)
  return (
    <>
      {when}: {visit.isCounted ? 'counted' : visit.out ? 'taken out' : 'not counted'}
      {(visit.isCounted || visit.out) && (
        <Change
          {...of}
          visitId={visit.visitId}
          out={visit.out}
          text={
            <>
              {visit.out ? 'Put it back' : 'Take it out'}
              <span class="govuk-visually-hidden">: {when}</span>
            </>
          }
        />
      )}
    </>
  )
}

/** `Monday 2 March, 9am`. */
export function visitWords({ beganAt }: { beganAt: Date }, timeZone: string): string {
  return `${dateWords(dayOf(beganAt, timeZone))}, ${clockTime(timeOf(beganAt, timeZone))}`
}

/** `8 of 9 visits are counted, and the agreement`. */
function sumWords({ counted, all, agreed }: { counted: number; all: number; agreed: boolean }) {
  const visits =
    all === 0
      ? 'No visit in this month'
      : all === 1
        ? `${counted === 1 ? 'The' : 'No'} visit is counted`
        : `${counted} of ${all} visits are counted`
  return agreed
    ? `${visits}${all === 0 ? '; the agreement is counted' : ', and the agreement'}`
    : visits
}

interface ChangeOptions {
  area: Area
  personId: string
  month: string
  providerId?: string
  visitId?: string
  /** It is out, and is put back. */
  out?: LeftOut
  listed?: CountedOptions['listed']
}

/** A button that takes something out, or puts it back; pressed twice, it is once. */
function Change({
  text,
  crest,
  ...of
}: ChangeOptions & { text: Parameters<typeof Button>[0]['text']; crest?: boolean }) {
  return (
    <ChangeForm {...of}>
      <Button
        text={text}
        classes={crest ? 'govuk-button--crest' : 'govuk-button--secondary'}
        preventDoubleClick
      />
    </ChangeForm>
  )
}

/** What such a button sends. */
export function ChangeForm({
  area,
  personId,
  month,
  providerId,
  visitId,
  out,
  listed,
  children,
}: PropsWithChildren<ChangeOptions>) {
  return (
    <form method="post" action={urls.counted(area, { personId })}>
      <input type="hidden" name="change" value={out ? 'back' : 'out'} />
      <input type="hidden" name="leftOutId" value={out?.leftOutId ?? newId()} />
      <input type="hidden" name="month" value={month.slice(0, 7)} />
      {listed && <input type="hidden" name="listed" value={listed} />}
      {providerId && <input type="hidden" name="providerId" value={providerId} />}
      {visitId && <input type="hidden" name="visitId" value={visitId} />}
      {children}
    </form>
  )
}

function WhatHappens({ whose: { own, their } }: { whose: Whose }) {
  return (
    <>
      <h2 class="govuk-heading-m">What taking out does</h2>
      <p class="govuk-body">
        The provider’s own figures are smaller then, and the provider can notice. The visits stay in{' '}
        {own ? 'your' : their} record and in bills: nothing of the support changes. What was shown
        to others before stays as it was, since it can’t point at anybody.
      </p>
      <h2 class="govuk-heading-m">Who sees what of it</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>A provider sees the exact sums of their own enterprise, with no name beside them.</li>
        <li>
          A provider can show others these sums, without names. A count of fewer than 5 people is
          shown only if each of them says yes first.
        </li>
        <li>
          Of the whole area everybody, the council too, sees only sums of 5 or more enterprises and
          10 or more people, and no count under 5.
        </li>
      </ul>
      <h2 class="govuk-heading-m">What is never counted</h2>
      <p class="govuk-body">
        {own ? 'Your' : their} words, notes, pictures and voices, and About Me. Nothing here counts
        sexuality, faith or ethnicity.
      </p>
    </>
  )
}
