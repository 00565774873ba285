import {
  EasyButton,
  Go,
  HardWord,
  Idea,
  Name,
  NameIn,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage } from '../easy-parts.tsx'
import { EasyDays } from './easy-parts.tsx'
import { EasyScopes } from './easy-scopes.tsx'
import type { OwnAccessPageOptions } from './own-access-page.tsx'

/** What somebody may see of another's record, and how she gives it up, in Easy Read. */
export function EasyOwnAccessPage({ area, person, held, isPaper }: OwnAccessPageOptions) {
  const { personId, name } = person
  const title = `What you can see of ${name}’s record`
  return (
    <EasyPage
      area={area}
      title={title}
      heading={<NameIn text={title} name={name} />}
      back={{
        href: urls.person(area, { personId }),
        text: <NameIn text={`${name}’s record`} name={name} />,
      }}
    >
      <Idea picture="eye">
        <Name>{name}</Name> lets you see something of this record.
      </Idea>
      <HardWord word="record" />
      {held.map((access) => (
        <section class="gc-result">
          <EasyScopes held={access.scopes} reader="holder" name={name} />
          <Idea picture="question">This is why you can see it.</Idea>
          <Said text={access.why} />
          <EasyDays
            access={access}
            whoStops={
              <>
                <Name>{name}</Name> stops
              </>
            }
          />
        </section>
      ))}
      <Idea picture="clock">
        <Name>{name}</Name> can read when you looked.
      </Idea>
      {isPaper && (
        <>
          <Idea picture="paper">
            You keep this record on paper for <Name>{name}</Name>.
          </Idea>
          <Go picture="letter" href={urls.paperClaim(area, { personId })}>
            Let <Name>{name}</Name> have it
          </Go>
        </>
      )}
      <h2 class="govuk-heading-m">If you no longer need it</h2>
      <Idea picture="leave">You can give it up.</Idea>
      <Idea picture="eye-closed">Then you see nothing of this record.</Idea>
      <Idea picture="hand-yes">
        <Name>{name}</Name> can let you see it again.
      </Idea>
      <form method="post" action={urls.ownAccess(area, { personId })}>
        <EasyButton
          picture="leave"
          text="I no longer need this"
          classes="govuk-button--secondary"
        />
      </form>
    </EasyPage>
  )
}
