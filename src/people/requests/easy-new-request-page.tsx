import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyRadios,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { EasyPage, Whose } from '../easy-parts.tsx'
import type { NewRequestPageOptions } from './new-request-page.tsx'
import { easyKinds } from './request-words.ts'

/** Asks a provider about what they keep, in Easy Read. */
export function EasyNewRequestPage(options: NewRequestPageOptions) {
  const { area, person, form, asked, requestId } = options
  const { personId, name } = person
  const back = { href: urls.requests(area, { personId }), text: 'What you asked providers' }
  if (asked.length === 0)
    return (
      <EasyPage area={area} title="There is nobody to ask" back={back}>
        <Idea picture="worker">No provider keeps anything here.</Idea>
        <HardWord word="provider" />
        <Idea picture="agreement">Nobody has an agreement.</Idea>
        <HardWord word="agreement" />
        <Idea picture="eye-closed">No provider was let see the record.</Idea>
        <HardWord word="record" />
      </EasyPage>
    )
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Ask a provider about what they keep"
      form={form}
      action={urls.newRequest(area, { personId })}
      before={<Back {...back} />}
      first={
        <>
          <Whose {...options} />
          <Idea picture="worker">A provider keeps their own notes.</Idea>
          <HardWord word="provider" />
          <Idea picture="question">You can ask them about those.</Idea>
        </>
      }
    >
      <EasyRadios
        {...field(form, 'providerId')}
        idPrefix="providerId"
        picture="worker"
        question="Whom do you want to ask?"
        items={asked.map((one) => ({
          value: one.providerId,
          text: <Name>{one.name}</Name>,
          picture: one.isHere ? 'worker' : 'no-phone',
        }))}
      />
      {asked
        .filter(({ isHere }) => !isHere)
        .map((one) => (
          <>
            <Idea picture="website">
              <Name>{one.name}</Name> does not use this website yet.
            </Idea>
            <Idea picture="phone">Phone them or write to them as well.</Idea>
          </>
        ))}
      <EasyRadios
        {...field(form, 'kind')}
        idPrefix="kind"
        picture="pencil"
        question="What do you want them to do?"
        items={Object.entries(easyKinds).map(([value, { says, picture }]) => ({
          value,
          text: says,
          picture,
        }))}
      />
      <Idea picture="paper">It may be some notes.</Idea>
      <Idea picture="list">It may be all of it.</Idea>
      <EasyTextarea
        {...field(form, 'words')}
        picture="speech"
        label={{ text: 'Say what it is about' }}
        rows={4}
      />
      <input type="hidden" name="requestId" value={requestId} />
      <Idea picture="eye">They see what you write here.</Idea>
      <Idea picture="name">
        They see this name: <Name>{name}</Name>
      </Idea>
      <Idea picture="calendar">They have a month to answer.</Idea>
      <EasyButton picture="letter" text="Send it" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
