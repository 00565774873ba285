import { areaSite } from '#areas'
import { Go, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { begins, momentWords, type ListOptions } from './pages.tsx'

export const easyKeptApartTitle = 'What we could not save'

/** What came from a phone and has to be looked at, in Easy Read. */
export function EasyKeptApartPage({ area, kept, twice, time }: ListOptions) {
  return (
    <Layout
      site={areaSite(area)}
      title={easyKeptApartTitle}
      before={<Back href={urls.account(area, {})} text="Go back" />}
      hidden
      offline
    >
      <h1 class="govuk-heading-l">{easyKeptApartTitle}</h1>
      {kept.length === 0 ? (
        <Idea picture="tick">There is nothing here now.</Idea>
      ) : (
        <>
          <Idea picture="no-phone">You wrote this without a signal.</Idea>
          <Idea picture="cross">We could not save it when it came.</Idea>
          <Idea picture="lock">We keep all of it for you.</Idea>
          <Idea picture="later">It goes after {time}.</Idea>
        </>
      )}
      {kept.map((one) => (
        <>
          <Said picture="pencil" text={begins(one)} />
          <Idea picture="calendar">
            You wrote it on <Name>{momentWords(one.writtenAt, area)}</Name>.
          </Idea>
          <Go picture="eye" href={urls.keptApartItem(area, { itemId: one.itemId })}>
            Look at it
            <span class="govuk-visually-hidden">
              {' '}
              <Name>{begins(one)}</Name>
            </span>
          </Go>
        </>
      ))}
      {twice.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Saved 2 times</h2>
          <Idea picture="copy">You wrote something 2 times in different words.</Idea>
          <Idea picture="lock">We saved both.</Idea>
          <Idea picture="bin">You can take one away.</Idea>
          {twice.map(({ ledTo, receivedAt }) =>
            ledTo ? (
              <Go picture="list" href={ledTo}>
                What came on <Name>{momentWords(receivedAt, area)}</Name>
              </Go>
            ) : (
              <Idea picture="list">
                One came on <Name>{momentWords(receivedAt, area)}</Name>.
              </Idea>
            ),
          )}
        </>
      )}
    </Layout>
  )
}
