import { areaSite, type Area } from '#areas'
import { Go, HardWord, Idea, Name } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'
import type { Person } from './person.ts'

/** Those of whose record whoever asks may see something, in Easy Read. */
export function EasyPeoplePage({ area, people }: { area: Area; people: Person[] }) {
  return (
    <Layout site={areaSite(area)} title="People">
      <h1 class="govuk-heading-l">People</h1>
      <Idea picture="people">People can let you see something of their record.</Idea>
      <HardWord word="record" />
      {people.length === 0 ? (
        <>
          <Idea picture="paper">Nobody is here yet.</Idea>
          <Idea picture="eye">You will find them here.</Idea>
        </>
      ) : (
        people.map(({ personId, name }) => (
          <Go picture="person" href={urls.person(area, { personId })}>
            <Name>{name}</Name>
          </Go>
        ))
      )}
    </Layout>
  )
}
