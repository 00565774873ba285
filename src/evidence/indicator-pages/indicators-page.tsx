import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Details, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { plural } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { parts, type Indicator } from '../indicators/indicator.ts'
import { indicatorFacts } from './indicator-words.ts'

interface Options {
  area: Area
  all: readonly Indicator[]
}

/** All that is counted, by the parts of the framework: written by the files that count it. */
export function IndicatorsPage({ area, all }: Options) {
  const waiting = all.filter(({ grain }) => grain === 'not-yet').length
  return (
    <Layout
      site={areaSite(area)}
      title="What is counted"
      before={<Back href={urls.home(area, {})} text={area.name} />}
    >
      <h1 class="govuk-heading-l">What is counted</h1>
      <p class="govuk-body">
        {plural(all.length, 'figure', 'figures')} in four parts show what small enterprises add.
        Nobody fills in a form for them: they come from visits, agreements and enquiries that are
        written down anyway. {waiting > 0 && `${waiting} of them can’t be counted yet.`}
      </p>
      <p class="govuk-body">
        A few things that no record can say are asked once, and may stay empty. Names and words are
        never counted, and a person can take her records out. This page is made from the same files
        that count.
      </p>
      {Object.entries(parts).map(([part, title]) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {all
            .filter((one) => one.part === part)
            .map((one) => (
              <OneOfAll area={area} one={one} />
            ))}
        </section>
      ))}
    </Layout>
  )
}

function OneOfAll({ area, one }: { area: Area; one: Indicator }) {
  return (
    <section class="gc-result">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={urls.indicator(area, { indicator: one.name })}>
          {one.title}
        </a>
      </h3>
      <p class="govuk-body">{one.explain}</p>
      {one.grain === 'not-yet' && <NotYetWords missing={one.missing} />}
      <Details summaryText="How it is counted">
        <Facts one={one} />
      </Details>
    </section>
  )
}

export function NotYetWords({ missing }: { missing: string }) {
  return (
    <p class="govuk-body">
      <b>Not yet.</b> {missing}
    </p>
  )
}

/** What its file says of it. */
export function Facts({ one, without }: { one: Indicator; without?: 'inputs' }) {
  const inputs = one.inputs.map(({ record, screen, what }) => `${record}: ${what} (${screen})`)
  const rows = [
    ...indicatorFacts(one),
    ...(inputs.length > 0 && !without
      ? [['Counted from', inputs.join(' · ')] as [string, string]]
      : []),
  ]
  return (
    <SummaryList
      rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
    />
  )
}
