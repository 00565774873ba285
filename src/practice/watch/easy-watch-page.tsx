import { EasyPage, EasyWhose, recordTitle, saying, whoseIs } from '#people'
import { clockTime, dateWords, duration, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Go, HardWord, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { timeOf } from '../plan/occurrences.ts'
import { onlyEmail, stepWords, watchTitle, type WatchPageOptions } from './watch-page.tsx'
import type { StepName, Watch } from './watches.ts'

/** Whom the person wants told if nobody comes, in Easy Read. */
export function EasyWatchPage({ area, watches, steps, ...options }: WatchPageOptions) {
  const { providers, secondWait, sendsTexts, person, own } = options
  const { personId } = person
  const now = watches.filter(({ endedAt }) => !endedAt)
  const refused = watches.filter(({ endedBy }) => endedBy === 'contact')
  return (
    <EasyPage
      area={area}
      title={watchTitle}
      back={{
        href: urls.person(area, { personId }),
        text: saying({ own, person })(recordTitle(whoseIs({ own, person }))),
      }}
    >
      <EasyWhose {...{ own, person }} />
      <Idea picture="clock">Sometimes a visit should begin.</Idea>
      <Idea picture="question">Perhaps we have not heard that it did.</Idea>
      <Idea picture="worker">Then we ask the provider first.</Idea>
      <HardWord word="provider" />
      <Idea picture="later">We wait for {duration(secondWait)}.</Idea>
      <Idea picture="friend">Then we tell one person who was chosen.</Idea>
      <Idea picture="lock">We tell nobody else.</Idea>
      <Idea picture="no-phone">Sometimes a worker has no signal.</Idea>
      <Idea picture="tick">Then they may be there all the same.</Idea>
      <Idea picture="warning">In danger, ring 999.</Idea>
      {!sendsTexts && <Idea picture="email">{onlyEmail}</Idea>}
      <h2 class="govuk-heading-m">Who is told</h2>
      {now.length === 0 && <Idea picture="person">Nobody is told now.</Idea>}
      {now.map((watch) => (
        <Told {...{ area, watch, providers, personId }} />
      ))}
      {refused.map(({ contactName, endedAt }) => (
        <Idea picture="cross">
          <Name>{contactName}</Name> said no on {dateWords(isoDate(endedAt!, area.timeZone))}.
        </Idea>
      ))}
      <EasyButton
        picture="friend"
        text="Choose somebody to be told"
        href={urls.newWatch(area, { personId })}
        classes={now.length ? 'govuk-button--secondary' : 'govuk-button--crest'}
      />
      {steps.length > 0 && <h2 class="govuk-heading-m">What we did</h2>}
      {steps.map((step) => (
        <>
          <Idea picture="calendar">
            On {dateWords(isoDate(step.madeAt, area.timeZone))} at{' '}
            {clockTime(timeOf(step.madeAt, area.timeZone))}:
          </Idea>
          <Idea picture={stepPictures[step.step]}>{easySteps[step.step]}.</Idea>
          <Idea picture="worker">
            It was about <Name>{providers.get(step.providerId)}</Name>.
          </Idea>
        </>
      ))}
    </EasyPage>
  )
}

const easySteps: Record<StepName, string> = { ...stepWords, too_late: 'We noticed it too late' }

const stepPictures: Record<StepName, PictureName> = {
  asked: 'question',
  told: 'letter',
  too_late: 'later',
}

interface ToldOptions extends Pick<WatchPageOptions, 'area' | 'providers'> {
  watch: Watch
  personId: string
}

function Told({ area, watch, providers, personId }: ToldOptions) {
  const { watchId, providerId, contactName, contactEmail, contactMobile, words } = watch
  return (
    <>
      <Idea picture="friend">
        We tell <Name>{contactName}</Name>.
      </Idea>
      <Idea picture="worker">
        {providerId ? (
          <>
            It is about visits of <Name>{providers.get(providerId)}</Name>.
          </>
        ) : (
          'It is about all visits.'
        )}
      </Idea>
      <Idea picture="clock">We wait for {duration(watch.graceMinutes)} first.</Idea>
      <Said picture="email" text={contactEmail} />
      {contactMobile && <Said picture="mobile" text={contactMobile} />}
      {words && <Idea picture="speech">They read these words, too.</Idea>}
      {words && <Said text={words} />}
      <Go picture="hand-stop" href={urls.watchEnd(area, { personId, watchId })}>
        Stop this<span class="govuk-visually-hidden">: {contactName}</span>
      </Go>
    </>
  )
}
