import { areaSite } from '#areas'
import { EasyDecisionFields, EasyWhose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { graces, graceWords, newWatchTitle, type NewWatchPageOptions } from './new-watch-page.tsx'
import { onlyEmail, watchTitle } from './watch-page.tsx'

/** Asks whom to tell, and when, in Easy Read. */
export function EasyNewWatchPage({
  area,
  form,
  providers,
  sendsTexts,
  ...open
}: NewWatchPageOptions) {
  const { personId, name } = open.person
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={newWatchTitle}
      form={form}
      before={<Back href={urls.watch(area, { personId })} text={watchTitle} />}
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="letter">We write to this person now, one time.</Idea>
          <Idea picture="hand-stop">They can say no.</Idea>
          {!sendsTexts && <Idea picture="email">{onlyEmail}</Idea>}
        </>
      }
    >
      <input type="hidden" name="watchId" value={form.typed.watchId?.[0] ?? newId()} />
      <EasyInput
        {...field(form, 'contactName')}
        picture="name"
        label={{ text: 'What is their name?' }}
        autocomplete="off"
        spellcheck={false}
      />
      <EasyInput
        {...field(form, 'contactEmail')}
        picture="email"
        label={{ text: 'What is their email address?' }}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      {sendsTexts && (
        <>
          <Idea picture="mobile">We can send a text, too.</Idea>
          <EasyInput
            {...field(form, 'contactMobile')}
            picture="phone"
            label={{ text: 'What is their mobile number?' }}
            type="tel"
            autocomplete="off"
          />
        </>
      )}
      {providers.size > 0 && (
        <EasyRadios
          {...field(form, 'providerId', 'all')}
          idPrefix="providerId"
          picture="question"
          question="For whose visits?"
          items={[
            { value: 'all', text: 'All visits', picture: 'calendar' },
            ...[...providers].map(([value, text]) => ({
              value,
              text: (
                <>
                  Only visits of <Name>{text}</Name>
                </>
              ),
              picture: 'worker' as const,
            })),
          ]}
        />
      )}
      <EasyRadios
        {...field(form, 'grace', '30')}
        idPrefix="grace"
        picture="clock"
        question="How long do we wait first?"
        items={graces.map((minutes) => ({
          value: String(minutes),
          text: graceWords(minutes),
          picture: 'later',
        }))}
      />
      <Idea picture="lock">We do not say what the visit is for.</Idea>
      <EasyInput
        {...field(form, 'words')}
        picture="speech"
        label={{ text: 'Should they read something more?' }}
      />
      {!open.own && <EasyDecisionFields form={form} name={name} />}
      <EasyButton
        picture="letter"
        text="Tell them that they are named"
        classes="govuk-button--crest"
        preventDoubleClick
      />
    </EasyFormPage>
  )
}
