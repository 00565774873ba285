import { areaSite, type Area } from '#areas'
import type { Entries } from '../../platform/audit/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { LookedList } from './looked-list.tsx'
import type { Names } from './names.ts'

export type LookedPageOptions = Pick<Open, 'own' | 'person'> & {
  area: Area
  looked: Entries
  names: Names
}

/** Who looked, further back. */
export function LookedPage({ area, own, person, looked, names }: LookedPageOptions) {
  const { personId, name } = person
  return (
    <Layout
      site={areaSite(area)}
      title="Who looked"
      hidden
      before={<Back href={urls.access(area, { personId })} text="Who can see what" />}
    >
      {!own && <span class="govuk-caption-l">{name}</span>}
      <h1 class="govuk-heading-l">Who looked</h1>
      <LookedList days={looked.days} names={names} />
      {looked.before && <Older {...{ area, personId }} before={looked.before} />}
    </Layout>
  )
}

/** The way to what was before a day. */
export function Older({
  area,
  personId,
  before,
}: {
  area: Area
  personId: string
  before: string
}) {
  return (
    <p class="govuk-body gc-no-print">
      <a class="govuk-link" href={urls.looked(area, { personId }, { before })}>
        Who looked before that
      </a>
    </p>
  )
}
