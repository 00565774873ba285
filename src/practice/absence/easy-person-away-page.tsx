import { areaSite } from '#areas'
import {
  EasyButton,
  EasyErrors,
  EasyInput,
  EasyRadios,
  Idea,
  Name,
  NameIn,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, field } from '../../platform/web/forms.ts'
import { Layout } from '../../platform/web/layout.tsx'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { chosen } from '../parts.tsx'
import { awayReasons, personReasons } from './away-words.ts'
import type { PersonAwayOptions } from './person-away-page.tsx'

const pictures: Record<(typeof personReasons)[number], PictureName> = {
  hospital: 'health',
  ill: 'pills',
  holiday: 'sun',
  family: 'family',
  other: 'question',
}

/** A person says on which days she isn't there, in Easy Read. */
export function EasyPersonAwayPage({ area, person, own, away, form, today }: PersonAwayOptions) {
  const { personId, name } = person
  const title = own ? 'Days when I am away' : `Days when ${name} is away`
  const errors = errorList(form)
  const action = urls.personAway(area, { personId })
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? `Error: ${title}` : title}
      before={
        <Back href={urls.person(area, { personId })} text={own ? 'Go back' : <Name>{name}</Name>} />
      }
      hidden
    >
      <EasyErrors errors={errors} />
      <h1 class="govuk-heading-l">
        <NameIn text={title} name={name} />
      </h1>
      <Idea picture="leave">You can say when {own ? 'you are' : <Name>{name} is</Name>} away.</Idea>
      <Idea picture="letter">We tell the people who visit.</Idea>
      <Idea picture="speech">They talk with you about the visits.</Idea>
      {away.map((one) => (
        <>
          <Idea picture={pictures[one.reason]}>Away from {dateWords(one.fromOn, today)}.</Idea>
          <Idea picture="calendar">The last day is {dateWords(one.untilOn, today)}.</Idea>
          <form method="post" action={action}>
            <input type="hidden" name="back" value={one.awayId} />
            <EasyButton
              picture="cross"
              text={`Take back ${dateWords(one.fromOn, today)}`}
              classes="govuk-button--secondary"
            />
          </form>
        </>
      ))}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="awayId" value={form.typed.awayId?.[0] ?? ''} />
        <EasyInput
          {...field(form, 'fromOn')}
          picture="today"
          label={{ text: 'Which is the first day?' }}
          type="date"
          classes="govuk-input--width-10"
        />
        <EasyInput
          {...field(form, 'untilOn')}
          picture="later"
          label={{ text: 'Which is the last day?' }}
          type="date"
          classes="govuk-input--width-10"
        />
        <EasyRadios
          {...chosen(form, 'reason')}
          picture="question"
          question="Why?"
          items={personReasons.map((value) => ({
            ...{ value, text: awayReasons[value], picture: pictures[value] },
          }))}
        />
        <EasyButton
          picture="tick"
          text="Save these days"
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </form>
    </Layout>
  )
}
