import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { planWords, spanWords } from './plan-words.ts'
import type { Plan } from './plan.ts'

interface Options {
  area: Area
  desk: Desk
  people: { personId: string; name: string; plans: Plan[] }[]
  today: string
}

/** Whom an enterprise supports, and when it comes to each. */
export function PlansPage({ area, desk, people, today }: Options) {
  const { providerId, name, workers } = desk
  const nameOf = (id: string | null) => workers.find(({ workerId }) => workerId === id)?.name
  return (
    <Layout
      site={areaSite(area)}
      title="Plan visits"
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
    >
      <h1 class="govuk-heading-l">Plan visits</h1>
      {people.length === 0 ? (
        <>
          <p class="govuk-body">
            Here will be the people whom {name} supports. Nobody is yet: first agree with somebody
            what the support is.
          </p>
          <Button
            text="Make an agreement"
            href={urls.providerAgreementNew(area, { providerId })}
            classes="govuk-button--crest"
          />
        </>
      ) : (
        <p class="govuk-body">With whom? Plan it together with them.</p>
      )}
      {people.map(({ personId, name: personName, plans }) => (
        <section class="gc-planning">
          <h2 class="govuk-heading-m">{personName}</h2>
          {plans.length === 0 && <p class="govuk-body gc-quiet">Nothing is planned yet.</p>}
          <ul class="govuk-list">
            {plans.map((plan) => (
              <li>
                <a class="govuk-link" href={urls.plan(area, { providerId, planId: plan.planId })}>
                  {planWords(plan)}
                </a>
                <span class="gc-quiet gc-line">
                  {spanWords(plan, today)}
                  {nameOf(plan.workerId) ? `. ${nameOf(plan.workerId)} comes` : ''}
                </span>
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.planNew(area, { providerId }, { with: personId })}>
              Plan visits with {personName}
            </a>
          </p>
        </section>
      ))}
    </Layout>
  )
}
