import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { ForOthers } from '../sharing/for-others.ts'
import { Shown, staysWords } from '../sharing/shown.tsx'
import { periodWords } from '../what-we-add/span.ts'
import { title } from './may-need-help-page.tsx'
import { Reasons } from './reasons-list.tsx'
import type { Reason } from './reasons.ts'

interface SharedPageOptions {
  area: Area
  reasons: Reason[]
  forOthers: ForOthers
}

/** What one owner shares with the coordinators, and nothing else. */
export function SharedPage({ area, reasons, forOthers }: SharedPageOptions) {
  const { name } = forOthers.provider
  return (
    <Layout
      site={areaSite(area)}
      title={name}
      before={<Back href={urls.adminMayNeedHelp(area, {})} text={title} />}
      hidden
    >
      <h1 class="govuk-heading-l">
        {name} <span class="govuk-caption-l">as its owner shares it with you</span>
      </h1>
      <section class="gc-panel">
        <h2 class="govuk-heading-m">If it may soon need help</h2>
        <Reasons reasons={reasons} none="By our rules it doesn’t need help now." />
      </section>
      <section class="gc-telling">
        <h2 class="govuk-heading-m">What it adds</h2>
        <p class="govuk-body gc-quiet">
          {periodWords(forOthers)}. Counts of fewer than 5 people stand here only where each of them
          said yes. Hours and visits are to the nearest 5. {staysWords(forOthers)}
        </p>
        <Shown forOthers={forOthers} />
      </section>
    </Layout>
  )
}
