import { EasyPage, EasyWhose, saying, whoseIs } from '#people'
import { dateWords } from '../../platform/i18n/words.ts'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { WhoIdea } from '../person-week/easy-coming.tsx'
import { weekTitle } from '../person-week/week-page.tsx'
import type { BackUpsPageOptions } from './back-ups-page.tsx'

/** Who can stand in, in Easy Read. */
export function EasyBackUpsPage({ area, all, providers, ...open }: BackUpsPageOptions) {
  const { personId } = open.person
  return (
    <EasyPage
      area={area}
      title="Who can stand in"
      back={{
        href: urls.personWeek(area, { personId }),
        text: saying(open)(weekTitle(whoseIs(open))),
      }}
    >
      <EasyWhose {...open} />
      <Idea picture="health">Sometimes who comes is not well.</Idea>
      <Idea picture="person">Then someone else can come.</Idea>
      <Idea picture="hand-yes">It is good to meet them before.</Idea>
      <Idea picture="count">Three can be named for each provider.</Idea>
      <HardWord word="provider" />
      {all.length === 0 && <Idea picture="paper">Nobody is named yet.</Idea>}
      {all.map((one) => (
        <section>
          <WhoIdea name={one.name}>
            <Name>{one.name}</Name> can stand in.
          </WhoIdea>
          <Idea picture="worker">
            This is for visits of <Name>{providers.get(one.providerId)}</Name>.
          </Idea>
          {one.metOn ? (
            <Idea picture="tick">They met on {dateWords(one.metOn)}.</Idea>
          ) : (
            <Idea picture="later">They have not met yet.</Idea>
          )}
          {open.mayChange && (
            <Go picture="pencil" href={urls.backUp(area, { personId, backUpId: one.backUpId })}>
              Change this<span class="govuk-visually-hidden">: {one.name}</span>
            </Go>
          )}
        </section>
      ))}
      {open.mayChange && (
        <EasyButton
          picture="person"
          text="Name somebody"
          href={urls.newBackUp(area, { personId })}
          classes="govuk-button--crest"
        />
      )}
    </EasyPage>
  )
}
