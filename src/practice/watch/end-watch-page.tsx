import { areaSite, type Area } from '#areas'
import type { Open } from '#people'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { watchTitle } from './watch-page.tsx'
import type { Watch } from './watches.ts'

export type EndWatchPageOptions = Open & { area: Area; watch: Watch }

/** Asks once more before nobody is told. */
export function EndWatchPage({ area, watch, person }: EndWatchPageOptions) {
  const { personId } = person
  return (
    <Layout
      site={areaSite(area)}
      title={endTitle}
      hidden
      before={<Back href={urls.watch(area, { personId })} text={watchTitle} />}
    >
      <h1 class="govuk-heading-l">{endTitle}</h1>
      <p class="govuk-body">
        {watch.contactName} is not told any more, from now on. You can choose somebody again
        whenever you want.
      </p>
      <form method="post">
        <Button text={endButton} classes="govuk-button--crest" />
      </form>
    </Layout>
  )
}

export const endTitle = 'Stop telling somebody'
export const endButton = 'Stop it now'
