import { areaSite } from '#areas'
import { Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { EasyEnterprises, EasyRecords } from './easy-privacy-records.tsx'
import type { PrivacyPageOptions } from './privacy-page.tsx'

/** What is kept about a visitor, why, how long, and who sees it, in Easy Read. */
export function EasyPrivacyPage(options: PrivacyPageOptions) {
  return (
    <Layout site={areaSite(options.area)} title="Your privacy">
      <h1 class="govuk-heading-l">Your privacy</h1>
      <Idea picture="lock">This page is about your privacy.</Idea>
      <HardWord word="privacy" />
      <LookingAround />
      <Asking {...options} />
      <Account {...options} />
      <EasyRecords {...options} />
      <Worrying {...options} />
      <TellingAndRecommending />
      <Listed {...options} />
      <EasyEnterprises {...options} />
      <AskUs {...options} />
    </Layout>
  )
}

function LookingAround() {
  return (
    <>
      <h2 class="govuk-heading-m">When you look around</h2>
      <Idea picture="eye-closed">We do not know who you are.</Idea>
      <Idea picture="count">We count how often people look at each page.</Idea>
      <Idea picture="calendar">We count it for each day.</Idea>
      <Idea picture="cross">We keep nothing about you.</Idea>
      <Idea picture="star">You can keep a shortlist.</Idea>
      <HardWord word="shortlist" />
      <Idea picture="mobile">It stays on your own phone or computer.</Idea>
      <Idea picture="paper">It stays there in a cookie.</Idea>
      <HardWord word="cookie" />
      <Idea picture="list">Only your shortlist is in that cookie.</Idea>
      <Idea picture="easy-read">Another cookie remembers that you read Easy Read.</Idea>
      <Idea picture="hand-stop">Other companies put nothing on these pages.</Idea>
    </>
  )
}

function Asking({ afterAnswer, unanswered }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you ask a question</h2>
      <Idea picture="worker">You can ask a provider.</Idea>
      <HardWord word="provider" />
      <Idea picture="speech">The provider gets your question.</Idea>
      <Idea picture="name">The provider gets your name.</Idea>
      <Idea picture="phone">The provider gets your email address or phone number.</Idea>
      <Idea picture="agreement">The provider must look after them.</Idea>
      <Idea picture="bin">We delete them {afterAnswer} days after the answer.</Idea>
      <Idea picture="later">Sometimes there is no answer.</Idea>
      <Idea picture="bin">Then we delete them {unanswered} days after you asked.</Idea>
      <Idea picture="count">We count how people heard of a provider.</Idea>
      <Idea picture="eye-closed">We keep that without names.</Idea>
    </>
  )
}

function Account({ area, signedIn }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you have an account</h2>
      <Idea picture="person">You may have an account.</Idea>
      <HardWord word="account" />
      <Idea picture="name">We keep what you want to be called.</Idea>
      <Idea picture="email">We keep your email address.</Idea>
      <Idea picture="easy-read">We keep whether you read Easy Read.</Idea>
      <Idea picture="mobile">We keep which phones or computers you sign in with.</Idea>
      <HardWord word="sign in" />
      <Idea picture="paper">A cookie keeps you signed in.</Idea>
      <Idea picture="leave">It ends when you sign out.</Idea>
      <Idea picture="calendar">It ends if you stay away for {signedIn} days.</Idea>
      <Idea picture="code">We send you a code.</Idea>
      <HardWord word="code" />
      <Idea picture="moon">We delete the code the next night.</Idea>
      <Idea picture="key">You may add a passkey.</Idea>
      <HardWord word="passkey" />
      <Idea picture="mobile">We keep what kind of phone it is on.</Idea>
      <Idea picture="website">We keep where it works.</Idea>
      <Idea picture="calendar">We keep when you added it.</Idea>
      <Idea picture="clock">We keep when you last used it.</Idea>
      <Idea picture="lock">We keep half of its key.</Idea>
      <Idea picture="happy">That half opens nothing by itself.</Idea>
      <Idea picture="bin">You can remove it.</Idea>
      <Idea picture="hand-stop">Your finger and your face never reach us.</Idea>
      <Idea picture="no-phone">Your phone’s number never reaches us.</Idea>
      <Idea picture="coordinator">
        <Name>{area.scheme.name}</Name> must look after accounts.
      </Idea>
      <Idea picture="signature">The law calls this a contract.</Idea>
      <HardWord word="contract" />
      <Idea picture="bin">You can erase your account.</Idea>
      <Idea picture="list">Sometimes you have to do something else first.</Idea>
      <Idea picture="paper">Then the page tells you what.</Idea>
      <Go picture="bin" href={urls.accountErasure(area, {})}>
        Erase your account
      </Go>
    </>
  )
}

function Worrying({ draftKept }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you are worried about someone</h2>
      <Idea picture="worry">You may be worried about someone.</Idea>
      <Idea picture="pencil">You can write it down.</Idea>
      <Idea picture="eye-closed">Nobody reads it until you send it.</Idea>
      <Idea picture="lock">We keep it apart from everything else.</Idea>
      <Idea picture="people">Only a few people read it.</Idea>
      <Idea picture="name">The page tells you their names.</Idea>
      <Idea picture="council">They may have to tell the council.</Idea>
      <HardWord word="council" />
      <Idea picture="warning">They may have to tell the police.</Idea>
      <Idea picture="person">We do not note who you are.</Idea>
      <Idea picture="name">We only know it if you write it.</Idea>
      <Idea picture="calendar">What you saved stays for {draftKept} days.</Idea>
      <Idea picture="paper">A cookie helps your phone or computer find it.</Idea>
      <Idea picture="cross">That cookie goes when you send it.</Idea>
      <Idea picture="coordinator">The people of this website decide how long they keep it.</Idea>
      <Idea picture="download">It is in no file that anyone can download.</Idea>
    </>
  )
}

function TellingAndRecommending() {
  return (
    <>
      <h2 class="govuk-heading-m">When you tell us that something is wrong</h2>
      <Idea picture="coordinator">The coordinator reads it.</Idea>
      <HardWord word="coordinator" />
      <Idea picture="bin">We delete it when it is put right.</Idea>
      <Idea picture="email">We delete your email address then too.</Idea>
      <h2 class="govuk-heading-m">When you say that a provider is good</h2>
      <Idea picture="thumbs-up">You can recommend a provider.</Idea>
      <HardWord word="recommend" />
      <Idea picture="website">The provider’s page shows what you write.</Idea>
      <Idea picture="name">It shows the name that you chose.</Idea>
      <Idea picture="bin">You can ask the coordinator to take it away.</Idea>
      <Idea picture="clock">You can ask at any time.</Idea>
    </>
  )
}

function Listed({ area }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">People who give support</h2>
      <Idea picture="list">This website has a list of providers.</Idea>
      <Idea picture="coordinator">
        <Name>{area.scheme.name}</Name> must look after the list.
      </Idea>
      <Idea picture="search">The list helps people find support.</Idea>
      <Idea picture="council">That is why the law lets us keep it.</Idea>
      <Idea picture="tick">The law calls this a legitimate interest.</Idea>
      <HardWord word="legitimate interest" />
      <Idea picture="worker">Each provider has a page.</Idea>
      <Idea picture="website">What the page says is open data.</Idea>
      <HardWord word="open data" />
      <Idea picture="speech">Open data says how to reach the provider.</Idea>
      <Idea picture="email">It does not say the provider’s email address.</Idea>
      <Idea picture="paper">Some providers have had a criminal record check.</Idea>
      <HardWord word="criminal record" />
      <Idea picture="tick">We keep what kind of check it was.</Idea>
      <Idea picture="calendar">We keep the dates of the check.</Idea>
      <Idea picture="hand-stop">We keep nothing else of it.</Idea>
    </>
  )
}

function AskUs({ area }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">Ask us</h2>
      <Idea picture="eye">You can ask what we know about you.</Idea>
      <Idea picture="pencil">You can ask us to put it right.</Idea>
      <Idea picture="bin">You can ask us to delete it.</Idea>
      <Idea picture="email">
        Write to{' '}
        <a class="govuk-link" href={`mailto:${area.scheme.email}`}>
          <Name>{area.scheme.email}</Name>
        </a>
        .
      </Idea>
      <Idea picture="thumbs-down">You may not be happy with our answer.</Idea>
      <Idea picture="council">Then you can ask the Information Commissioner’s Office.</Idea>
      <HardWord word="information commissioner" />
      <h2 class="govuk-heading-m">These are our first rules</h2>
      <Idea picture="path">The reasons on this page are where we start.</Idea>
      <Idea picture="clock">The times on this page are where we start.</Idea>
      <Idea picture="question">
        <Name>{area.scheme.name}</Name> still has to check them.
      </Idea>
      <Idea picture="lock">Someone there looks after people’s data.</Idea>
      <HardWord word="data" />
    </>
  )
}
