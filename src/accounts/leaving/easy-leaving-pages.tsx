import { areaSite, type Area } from '#areas'
import {
  EasyButton,
  EasyCheckboxes,
  EasyFormPage,
  HardWord,
  hardWordsIn,
  Idea,
  Lines,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

const back = (area: Area) => (
  <Back href={urls.accountHeld(area, {})} text="What your account holds" />
)

/** What goes, and what stays, in Easy Read. */
export function EasyEraseAccountPage({ area, form }: { area: Area; form: Form }) {
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Erase your account?"
      form={form}
      action={urls.accountErasure(area, {})}
      before={back(area)}
      first={
        <>
          <Idea picture="bin">You can erase your account.</Idea>
          <HardWord word="account" />
          <h2 class="govuk-heading-m">What goes</h2>
          <Idea picture="clock">This goes at once.</Idea>
          <Idea picture="website">It goes everywhere.</Idea>
          <Idea picture="cross">Nobody can bring it back.</Idea>
          <Idea picture="name">What you are called.</Idea>
          <Idea picture="email">Your email addresses.</Idea>
          <Idea picture="mobile">Where you are signed in.</Idea>
          <HardWord word="sign in" />
          <Idea picture="key">Your passkeys.</Idea>
          <HardWord word="passkey" />
          <Idea picture="eye">What you may see of other people’s records.</Idea>
          <HardWord word="record" />
          <h2 class="govuk-heading-m">What stays</h2>
          <Idea picture="pencil">Perhaps you wrote in other people’s records.</Idea>
          <Idea picture="about-me">Those words stay there.</Idea>
          <Idea picture="search">That you looked at them stays too.</Idea>
          <Idea picture="eye-closed">Your name is no longer on it.</Idea>
          <Idea picture="calendar">We note that an account was erased that day.</Idea>
        </>
      }
    >
      <EasyCheckboxes
        {...field(form, 'sure')}
        idPrefix="sure"
        picture="question"
        question="Are you sure?"
        items={[{ value: 'yes', text: 'Yes, I am sure', picture: 'tick' }]}
      />
      <EasyButton picture="bin" text="Erase my account for good" classes="govuk-button--warning" />
    </EasyFormPage>
  )
}

/** What has to be done before, in Easy Read. */
export function EasyFirstPage({ area, first }: { area: Area; first: string[] }) {
  return (
    <Layout site={areaSite(area)} title="Before you erase your account" before={back(area)} hidden>
      <h1 class="govuk-heading-l">Before you erase your account</h1>
      <Idea picture="pause">You can’t erase your account yet.</Idea>
      <HardWord word="account" />
      <Idea picture="list">Do this first.</Idea>
      {hardWordsIn(first.join(' ')).map((word) => (
        <HardWord word={word} />
      ))}
      {first.map((step) => (
        <Idea picture="warning">
          <Lines text={step} />
        </Idea>
      ))}
      <Idea picture="enter">Then come back here.</Idea>
    </Layout>
  )
}

/** It is done, in Easy Read. */
export function EasyAccountErasedPage({ area }: { area: Area }) {
  return (
    <Layout site={areaSite(area)} title="The account is erased" hidden>
      <h1 class="govuk-heading-l">The account is erased</h1>
      <Idea picture="tick">It is done.</Idea>
      <Idea picture="leave">You are signed out everywhere.</Idea>
      <Idea picture="question">Do you want an account again one day?</Idea>
      <HardWord word="account" />
      <Idea picture="email">Then sign in with your email address.</Idea>
      <HardWord word="sign in" />
      <Idea picture="path">You begin anew.</Idea>
    </Layout>
  )
}
