import { areaSite } from '#areas'
import { ago } from '../../platform/i18n/words.ts'
import { Go, HardWord, Idea, Name, NameIn } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import type { ThreadsOptions } from './threads-page.tsx'

/** With whom a person can write, in Easy Read. */
export function EasyThreadsPage(options: ThreadsOptions & { own: boolean; personName: string }) {
  const { area, title, back, threads, today, own, personName } = options
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={<Back href={back.href} text={own ? 'Go back' : <Name>{personName}</Name>} />}
      hidden
    >
      <h1 class="govuk-heading-l">
        <NameIn text={title} name={personName} />
      </h1>
      <Idea picture="letter">You can write to who gives support.</Idea>
      {threads.length === 0 && (
        <>
          <Idea picture="worker">There is no provider here yet.</Idea>
          <HardWord word="provider" />
        </>
      )}
      {threads.map(({ name, href, last }) => (
        <>
          <Go picture="worker" href={href}>
            <Name>{name}</Name>
          </Go>
          {last && (
            <Idea picture="calendar">
              {last.isTheirs ? 'They wrote' : 'You wrote'} {ago(last.on, today)}.
            </Idea>
          )}
        </>
      ))}
    </Layout>
  )
}
