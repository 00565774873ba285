import { areaSite } from '#areas'
import { EasyWhose, saying, whoseIs } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  EasyTextarea,
  Go,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { EasyWhen } from './easy-coming.tsx'
import { ratherQuestion, type RatherPageOptions } from './rather-page.tsx'

/** Asks what the person would rather have of one visit, in Easy Read. */
export function EasyRatherPage({ area, coming, form, ...open }: RatherPageOptions) {
  const { occurrence, providerName } = coming
  const { personId } = open.person
  const { day, plannedOn, plan } = occurrence
  const whose = whoseIs(open)
  const say = saying(open)
  const question = ratherQuestion(whose)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={question}
      heading={say(question)}
      form={form}
      before={<Back href={urls.personDay(area, { personId, day })} text={dateWords(day)} />}
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="calendar">This is about {dateWords(day)}.</Idea>
          <EasyWhen {...{ area, coming }} />
          <Idea picture="book">
            <Name>{providerName}</Name> reads what you say here.
          </Idea>
          <Idea picture="speech">Then you talk about it together.</Idea>
        </>
      }
      after={
        <>
          <Idea picture="question">Do you want no visit on that day?</Idea>
          <Go
            picture="cross"
            href={urls.personVisitOff(area, { personId, day: plannedOn, planId: plan.planId })}
          >
            Not that day
          </Go>
        </>
      }
    >
      <input type="hidden" name="wishId" value={form.typed.wishId?.[0] ?? newId()} />
      <EasyTextarea
        {...field(form, 'words')}
        picture="speech"
        label={{ text: say(`What would ${whose.they} rather do?`) }}
        rows={3}
      />
      <EasyInput
        {...field(form, 'otherTime')}
        picture="clock"
        label={{ text: 'Is another time better?' }}
      />
      <EasyInput
        {...field(form, 'who')}
        picture="person"
        label={{ text: say(`Who would ${whose.they} like to come?`) }}
        spellcheck={false}
      />
      <EasyButton picture="speech" text="Say this" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
