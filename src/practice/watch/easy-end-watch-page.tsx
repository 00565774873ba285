import { EasyPage, EasyWhose } from '#people'
import { EasyButton, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { endButton, endTitle, type EndWatchPageOptions } from './end-watch-page.tsx'
import { watchTitle } from './watch-page.tsx'

/** Asks once more before nobody is told, in Easy Read. */
export function EasyEndWatchPage({ area, watch, ...open }: EndWatchPageOptions) {
  const { personId } = open.person
  return (
    <EasyPage
      area={area}
      title={endTitle}
      back={{ href: urls.watch(area, { personId }), text: watchTitle }}
    >
      <EasyWhose {...open} />
      <Idea picture="hand-stop">
        Then we do not tell <Name>{watch.contactName}</Name> any more.
      </Idea>
      <Idea picture="later">You can choose somebody again later.</Idea>
      <form method="post">
        <EasyButton picture="hand-stop" text={endButton} classes="govuk-button--crest" />
      </form>
    </EasyPage>
  )
}
