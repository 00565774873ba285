import { areaSite } from '#areas'
import {
  EasyButton,
  EasyCheckboxes,
  EasyFormPage,
  EasyInput,
  Go,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { EasyDecisionFields } from '../decisions/easy-decision-fields.tsx'
import { saying } from '../easy-parts.tsx'
import { whoseIs } from '../whose.ts'
import type { EraseRecordPageOptions } from './erase-record-page.tsx'

/** What goes at once, what stays and why, and the name, in Easy Read. */
export function EasyEraseRecordPage(options: EraseRecordPageOptions) {
  const { area, form, keepers, own, person } = options
  const { personId, name } = person
  const { their } = whoseIs(options)
  const say = saying(options)
  const title = own ? 'Erase your whole record?' : `Erase the whole record of ${name}?`
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={title}
      heading={say(title)}
      form={form}
      action={urls.erasureOf(area, { personId, what: 'record' })}
      before={<Back href={urls.erasure(area, { personId })} text="What would you like to erase?" />}
      first={
        <>
          <Idea picture="bin">{say(`You can erase ${their} whole record.`)}</Idea>
          <HardWord word="record" />
          <WhatGoes {...options} />
          <WhatStays {...options} />
          <h2 class="govuk-heading-m">You can do something else</h2>
          <Idea picture="download">You can have all of it in one file first.</Idea>
          <Go picture="download" href={urls.held(area, { personId })}>
            Have your own copy
          </Go>
          <Idea picture="pause">You can keep it without anyone else using it.</Idea>
          <Go picture="pause" href={urls.restriction(area, { personId })}>
            Keep it without using it
          </Go>
          <h2 class="govuk-heading-m">Erase all of it</h2>
        </>
      }
    >
      {keepers.length > 0 && (
        <>
          <Idea picture="speech">We can ask them to erase what they keep.</Idea>
          <Idea picture="name">They see the name.</Idea>
          <Idea picture="calendar">They have a month to answer.</Idea>
          <Idea picture="eye">You see what they say.</Idea>
          <EasyCheckboxes
            name="ask"
            idPrefix="ask"
            values={form.typed.ask}
            picture="question"
            question="Shall we ask them?"
            items={keepers.map((one) => ({
              value: one.providerId,
              text: (
                <>
                  Ask <Name>{one.name}</Name>
                </>
              ),
              picture: 'worker',
            }))}
          />
        </>
      )}
      {!own && <EasyDecisionFields form={form} name={name} />}
      <Idea picture="lock">We want to be sure.</Idea>
      <Idea picture="name">
        The name on this record is <Name>{name}</Name>.
      </Idea>
      <EasyInput
        {...field(form, 'name')}
        picture="pencil"
        label={{ text: 'Write that name here' }}
        autocomplete="off"
        spellcheck={false}
      />
      <EasyButton picture="bin" text="Erase this record for good" classes="govuk-button--warning" />
    </EasyFormPage>
  )
}

function WhatGoes(options: EraseRecordPageOptions) {
  const { own, person } = options
  const { name } = person
  const say = saying(options)
  return (
    <>
      <h2 class="govuk-heading-m">What goes at once</h2>
      <Idea picture="cross">Nobody can bring this back.</Idea>
      <Idea picture="about-me">
        All that says something about {own ? 'you' : <Name>{name}</Name>}.
      </Idea>
      <Idea picture="camera">All pictures and voices.</Idea>
      <Idea picture="help">What {own ? 'you want' : say(`${name} wants`)} from support.</Idea>
      <Idea picture="goal">All goals.</Idea>
      <HardWord word="goal" />
      <Idea picture="eye">Who may see what.</Idea>
      <Idea picture="eye-closed">From then on nobody sees anything.</Idea>
      <Idea picture="hand-yes">What was decided.</Idea>
      <Idea picture="search">Who looked.</Idea>
    </>
  )
}

function WhatStays({ own, keepers }: EraseRecordPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">What stays</h2>
      <Idea picture="calendar">We note that a record was erased on that day.</Idea>
      <Idea picture="name">We note it without a name.</Idea>
      <Idea picture="cross">We keep nothing of what it said.</Idea>
      {keepers.map(({ name }) => (
        <Idea picture="worker">
          <Name>{name}</Name> still has what they keep.
        </Idea>
      ))}
      {keepers.length > 0 && (
        <>
          <Idea picture="agreement">They keep what was agreed.</Idea>
          <Idea picture="list">They keep what was done.</Idea>
          <Idea picture="coordinator">They must look after it.</Idea>
          <Idea picture="council">They may have to keep it for some years.</Idea>
        </>
      )}
      {own && (
        <>
          <Idea picture="person">You still have your account.</Idea>
          <HardWord word="account" />
          <Idea picture="bin">You can erase it later.</Idea>
        </>
      )}
    </>
  )
}
