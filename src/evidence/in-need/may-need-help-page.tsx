import { areaSite, type Area } from '#areas'
import { monthWords, plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Details } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { disputedTitle } from '../sharing/disputes-page.tsx'
import type { Dispute } from '../sharing/disputes.ts'
import { Reasons } from './reasons-list.tsx'
import { rules, type Reason } from './reasons.ts'

/** An enterprise whose owner shares with the coordinators now. */
interface SharedOne {
  providerId: string
  name: string
  reasons: Reason[]
}

interface MayNeedHelpPageOptions {
  area: Area
  shared: SharedOne[]
  disputes: (Dispute & { name: string })[]
}

/** Of the owners who share it: who may need help soon, and why; and which figures are disputed. */
export function MayNeedHelpPage({ area, shared, disputes }: MayNeedHelpPageOptions) {
  const needing = shared
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length || a.name.localeCompare(b.name))
  const well = shared.filter(({ reasons }) => reasons.length === 0)
  const waiting = disputes.filter(({ isSettled }) => !isSettled)
  const link = ({ providerId, name }: SharedOne) => (
    <a class="govuk-link" href={urls.adminShared(area, { providerId })}>
      {name}
    </a>
  )
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={<Back href={urls.admin(area, {})} text="All listings" />}
      hidden
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {shared.length === 0 ? (
        <p class="govuk-body">
          No owner shares this with you yet. Here will be those who do, when their everyday records
          say that they may soon need help. Each sees it first, on her own page “What we add”, and
          shares it there if she wants to: you could tell her of it.
        </p>
      ) : (
        <p class="govuk-body">
          From{' '}
          {plural(shared.length, 'enterprise whose owner shares', 'enterprises whose owners share')}{' '}
          this with you, until they take it back. They see the same list. A reason is no judgement:
          ask before you think you know.
        </p>
      )}
      {shared.length > 0 && needing.length === 0 && (
        <p class="govuk-body">By these rules none of them needs help now.</p>
      )}
      <ul class="gc-results">
        {needing.map((one) => (
          <li class="gc-result">
            <h2>{link(one)}</h2>
            <Reasons reasons={one.reasons} none="" />
          </li>
        ))}
      </ul>
      {well.length > 0 && (
        <section class="gc-telling">
          <h2 class="govuk-heading-m">The others who share</h2>
          <ul class="govuk-list govuk-list--bullet">
            {well.map((one) => (
              <li>{link(one)}</li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section class="gc-telling">
          <h2 class="govuk-heading-m">Figures that owners say are wrong</h2>
          <ul class="govuk-list govuk-list--bullet">
            {waiting.map(({ disputeId, indicator, name, from, said }) => (
              <li>
                <a class="govuk-link" href={urls.adminDispute(area, { disputeId })}>
                  {name}: {disputedTitle(indicator)}
                </a>
                , from {monthWords(from)},
                {said.at(-1)?.party === 'owner' ? ' waits for your answer' : ' was answered'}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details summaryText="By which rules?">
        <ul class="govuk-list govuk-list--bullet">
          {Object.values(rules).map((words) => (
            <li>{words}.</li>
          ))}
        </ul>
        <p>They are counted of visits, agreements and who can stand in. No person is ever in it.</p>
      </Details>
    </Layout>
  )
}

export const title = 'Who may need help soon'
