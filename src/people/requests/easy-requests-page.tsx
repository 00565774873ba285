import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import type { Area } from '#areas'
import { EasyButton, Go, HardWord, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { EasyPage } from '../easy-parts.tsx'
import type { RequestsPageOptions } from './requests-page.tsx'
import { outcomeOf, type Request } from './requests.ts'
import { easyKinds, type Outcome } from './request-words.ts'

/** What was asked of providers, and what became of it, in Easy Read. */
export function EasyRequestsPage({ area, requests, names, back, ask }: RequestsPageOptions) {
  return (
    <EasyPage area={area} title="What you asked providers" back={back}>
      <Idea picture="question">Here is what you asked providers.</Idea>
      <HardWord word="provider" />
      <Idea picture="paper">A provider keeps their own notes.</Idea>
      <Idea picture="coordinator">They must look after those.</Idea>
      <Idea picture="pencil">You can ask them to change something.</Idea>
      <Idea picture="calendar">They must answer in a month.</Idea>
      {ask && (
        <div class="gc-no-print">
          <EasyButton
            picture="question"
            text="Ask a provider"
            href={ask}
            classes="govuk-button--crest"
          />
        </div>
      )}
      {requests.length === 0 && <Idea picture="paper">Nothing has been asked yet.</Idea>}
      {requests.map((request) => (
        <section class="gc-result">
          <h2 class="govuk-heading-m">
            <Name>{names.get(request.providerId) ?? 'A provider'}</Name>
          </h2>
          <Shown {...{ area, request }} />
        </section>
      ))}
      <h2 class="govuk-heading-m">If it goes wrong</h2>
      <Idea picture="clock">Perhaps they do not answer.</Idea>
      <Idea picture="thumbs-down">Perhaps you are not happy with the answer.</Idea>
      <Idea picture="council">Then you can go to the Information Commissioner’s Office.</Idea>
      <HardWord word="information commissioner" />
      <Go picture="website" href="https://ico.org.uk/make-a-complaint/">
        Tell the Information Commissioner’s Office
      </Go>
    </EasyPage>
  )
}

function Shown({ area, request }: { area: Area; request: Request }) {
  const day = (moment: Date) => dateWords(isoDate(moment, area.timeZone))
  const kind = easyKinds[request.kind]
  return (
    <>
      <Idea picture={kind.picture}>{kind.asked}</Idea>
      <Idea picture="calendar">You asked on {day(request.askedAt)}.</Idea>
      <Idea picture="signature">
        It is signed <Name>{request.name}</Name>.
      </Idea>
      <Said text={request.words} />
      <Clock {...{ area, request }} />
      {request.answers.map((answer) => (
        <div class="govuk-inset-text">
          <Idea picture={outcomePictures[answer.outcome]}>{outcomeWords[answer.outcome]}</Idea>
          <Idea picture="calendar">They said so on {day(answer.answeredAt)}.</Idea>
          <Said picture="letter" text={answer.words} />
        </div>
      ))}
    </>
  )
}

/** See `clockWords`. */
function Clock({ area, request }: { area: Area; request: Request }) {
  if (request.withdrawnAt)
    return (
      <>
        <Idea picture="warning">Somebody else asked this by mistake.</Idea>
        <Idea picture="tick">It was taken back.</Idea>
      </>
    )
  if (outcomeOf(request)) return <Idea picture="tick">They have answered.</Idea>
  const due = dateWords(request.dueOn)
  if (isoDate(new Date(), area.timeZone) <= request.dueOn)
    return <Idea picture="clock">They must answer by {due}.</Idea>
  return (
    <>
      <Idea picture="warning">The answer is late.</Idea>
      <Idea picture="calendar">They had to answer by {due}.</Idea>
    </>
  )
}

const outcomeWords: Record<Outcome, string> = {
  done: 'It is done.',
  partly: 'Part of it is done.',
  refused: 'It was not done.',
  more_time: 'They need more time.',
}

const outcomePictures: Record<Outcome, PictureName> = {
  done: 'tick',
  partly: 'pause',
  refused: 'cross',
  more_time: 'clock',
}
