import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { ago } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'

export interface ThreadsOptions {
  area: Area
  title: string
  back: { href: string; text: Child }
  threads: { name: string; href: string; last?: { on: string; isTheirs: boolean } }[]
  /** Said where there is nobody to write to. */
  nobody: string
  /** Where an enterprise says its quiet hours. */
  quiet?: string
  today: string
}

/** With whom one can write: those who wrote last first. */
export function ThreadsPage({ area, title, back, threads, nobody, quiet, today }: ThreadsOptions) {
  return (
    <Layout site={areaSite(area)} title={title} before={<Back {...back} />} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {threads.length === 0 && <p class="govuk-body">{nobody}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {threads.map(({ name, href, last }) => (
          <li>
            <a class="govuk-link" href={href}>
              {name}
            </a>
            {last && (
              <span class="gc-quiet gc-line">
                {last.isTheirs ? 'They wrote' : 'You wrote'} {ago(last.on, today)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {quiet && (
        <p class="govuk-body">
          <a class="govuk-link" href={quiet}>
            Quiet hours, in which messages wait
          </a>
        </p>
      )}
    </Layout>
  )
}
