import { EasyHeldParts } from '#areas'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, saying } from '../easy-parts.tsx'
import { recordTitle, whoseIs } from '../whose.ts'
import type { HeldPageOptions } from './held-page.tsx'

/** All that is held about a person, in Easy Read. */
export function EasyHeldPage({ area, held, ...open }: HeldPageOptions) {
  const { own, person } = open
  const { personId, name } = person
  const say = saying(open)
  const title = `What is kept about ${own ? 'you' : name}`
  return (
    <EasyPage
      area={area}
      title={title}
      heading={say(title)}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whoseIs(open))) }}
    >
      <Idea picture="list">{say(`Here is all that is kept about ${own ? 'you' : name}.`)}</Idea>
      <Idea picture="question">It says why we keep it.</Idea>
      <Idea picture="calendar">It says for how long.</Idea>
      <Idea picture="coordinator">
        <Name>{area.scheme.name}</Name> must look after one part.
      </Idea>
      <Idea picture="worker">Some providers must look after another part.</Idea>
      <HardWord word="provider" />
      <div class="gc-no-print">
        <h2 class="govuk-heading-m">Is something wrong?</h2>
        <Idea picture="pencil">You can change it where it was written.</Idea>
        <Idea picture="speech">You can ask the provider to put it right.</Idea>
        <Go picture="worker" href={urls.requests(area, { personId })}>
          Ask a provider about what they keep
        </Go>
        <Idea picture="bin">You can ask them to erase it.</Idea>
        <Idea picture="pause">You can ask them to stop using it.</Idea>
        <Idea picture="letter">There you can read what they said.</Idea>
        <h2 class="govuk-heading-m">Have your own copy</h2>
        <Idea picture="download">You can have all of it in one file.</Idea>
        <Idea picture="camera">Pictures and voices are in it.</Idea>
        <Idea picture="lock">It is as private as a letter.</Idea>
        <Idea picture="home">Keep it where nobody else finds it.</Idea>
        <EasyButton
          picture="download"
          text="Download all of it"
          href={urls.heldFile(area, { personId })}
          classes="govuk-button--crest"
          attributes={{ download: true }}
        />
        <Idea picture="printer">You can print this page too.</Idea>
        <h2 class="govuk-heading-m">Stop using it</h2>
        <Idea picture="eye-closed">Nobody else can see it then.</Idea>
        <Idea picture="hand-yes">You can start it again at any time.</Idea>
        <Go picture="pause" href={urls.restriction(area, { personId })}>
          Keep it without using it
        </Go>
        <h2 class="govuk-heading-m">Erase something</h2>
        <Idea picture="bin">You can erase one part.</Idea>
        <Idea picture="list">You can erase all of it.</Idea>
        <Go picture="bin" href={urls.erasure(area, { personId })}>
          Erase something
        </Go>
      </div>
      <EasyHeldParts area={area} held={held} />
    </EasyPage>
  )
}
