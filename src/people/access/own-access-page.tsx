import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import type { Access } from './access.ts'
import { daysWords, scopeLines } from './access-words.ts'

export type OwnAccessPageOptions = Pick<Open, 'person'> & {
  area: Area
  held: Access[]
  isPaper: boolean
}

/** What somebody may see of another's record, and how she gives it up. */
export function OwnAccessPage({ area, person, held, isPaper }: OwnAccessPageOptions) {
  const { personId, name } = person
  return (
    <Layout
      site={areaSite(area)}
      title={`What you can see of ${name}’s record`}
      hidden
      before={<Back href={urls.person(area, { personId })} text={`${name}’s record`} />}
    >
      <h1 class="govuk-heading-l">What you can see of {name}’s record</h1>
      {held.map((access) => (
        <section>
          <ul class="govuk-list govuk-list--bullet">
            {scopeLines(access.scopes, 'holder', name).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p class="govuk-body gc-lines">Why: {access.why}</p>
          <p class="govuk-body">{daysWords(access, `${name} stops`)}.</p>
        </section>
      ))}
      <p class="govuk-body">{name} can read when you looked.</p>
      {isPaper && (
        <p class="govuk-body">
          You keep this record on paper for {name}.{' '}
          <a class="govuk-link" href={urls.paperClaim(area, { personId })}>
            Let {name} have it
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">If you no longer need it</h2>
      <p class="govuk-body">
        You can give it up. You see nothing of this record then, unless {name} lets you again.
      </p>
      <form method="post" action={urls.ownAccess(area, { personId })}>
        <Button text="I no longer need this" classes="govuk-button--secondary" />
      </form>
    </Layout>
  )
}
