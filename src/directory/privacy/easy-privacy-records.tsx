import { Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { PrivacyPageOptions } from './privacy-page.tsx'

/** Of records, and of who looks at them, in Easy Read. */
export function EasyRecords({ area, kept }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you have a record here</h2>
      <Idea picture="about-me">You can have your own record here.</Idea>
      <HardWord word="record" />
      <Idea picture="heart">It says what matters to you.</Idea>
      <Idea picture="help">It says what support you want.</Idea>
      <Idea picture="goal">It says what your goals are.</Idea>
      <HardWord word="goal" />
      <Idea picture="camera">You can put pictures and your voice in it.</Idea>
      <Idea picture="hand-yes">You say yes by writing it.</Idea>
      <Idea picture="council">The law calls this consent.</Idea>
      <HardWord word="consent" />
      <Idea picture="health">That is so for what it says about health too.</Idea>
      <Idea picture="eye-closed">Nobody else sees it until you let them.</Idea>
      <Idea picture="hand-stop">The coordinator never sees it.</Idea>
      <HardWord word="coordinator" />
      <Idea picture="lock">
        <Name>{area.scheme.name}</Name> must look after records.
      </Idea>
      <Idea picture="bin">Your words stay until you change or erase them.</Idea>
      <Idea picture="calendar">A picture or a voice stays for {kept.picture}.</Idea>
      <Idea picture="clock">You can take it away before.</Idea>
      <h2 class="govuk-heading-m">Who sees a record</h2>
      <Idea picture="people">You choose who sees something.</Idea>
      <Idea picture="eye">You choose what they see.</Idea>
      <Idea picture="calendar">You choose until when.</Idea>
      <Idea picture="list">We keep a list of who may see it.</Idea>
      <Idea picture="speech">It says who decided.</Idea>
      <Idea picture="ear">It says how it was explained.</Idea>
      <Idea picture="clock">It stays for {kept.access} after it ended.</Idea>
      <Idea picture="search">We note when others look at your record.</Idea>
      <Idea picture="pencil">We note when they change something.</Idea>
      <Idea picture="book">You can read that.</Idea>
      <Idea picture="calendar">It stays for {kept.looked}.</Idea>
      <Idea picture="council">The law says that we must keep these.</Idea>
      <Idea picture="paper">Perhaps your record began on paper.</Idea>
      <Idea picture="name">Then we keep the name that you gave.</Idea>
      <Idea picture="eye">We keep what we saw of who you are.</Idea>
      <Idea picture="bin">It stays until the record is erased.</Idea>
      <h2 class="govuk-heading-m">When you make an agreement</h2>
      <Idea picture="agreement">You can make an agreement with a provider.</Idea>
      <HardWord word="agreement" />
      <Idea picture="people">Both of you can read it.</Idea>
      <Idea picture="eye">Those you let can read it too.</Idea>
      <Idea picture="worker">The provider must look after it.</Idea>
      <Idea picture="paper">They must look after their own notes.</Idea>
      <Idea picture="signature">The law calls it a contract.</Idea>
      <HardWord word="contract" />
      <Idea picture="health">It may say something about health, to give care.</Idea>
      <Idea picture="calendar">It stays for {kept.agreement} after the agreement ends.</Idea>
      <h2 class="govuk-heading-m">See it, stop it, erase it</h2>
      <Idea picture="about-me">Do you have a record?</Idea>
      <Go picture="enter" href={urls.ownRecord(area, {})}>
        Go to your record
      </Go>
      <Idea picture="list">Look for “What is kept about you”.</Idea>
      <Idea picture="eye">There you can read all of it.</Idea>
      <Idea picture="download">You can have it in one file.</Idea>
      <Idea picture="pause">You can stop others from using it.</Idea>
      <Idea picture="bin">You can erase a part or all of it.</Idea>
      <Idea picture="worker">A provider keeps something too.</Idea>
      <Idea picture="bin">You can ask them to erase it.</Idea>
      <Idea picture="pencil">You can ask them to put it right.</Idea>
      <Idea picture="pause">You can ask them to stop using it.</Idea>
      <Idea picture="calendar">They have {kept.answer} to answer.</Idea>
      <Idea picture="letter">What you asked stays for {kept.request}.</Idea>
      <Go picture="person" href={urls.accountHeld(area, {})}>
        What we keep about your account
      </Go>
      <Idea picture="bin">What is erased is gone at once.</Idea>
      <Idea picture="calendar">We only note what was erased on which day.</Idea>
      <Idea picture="copy">We make spare copies, in case something breaks.</Idea>
      <Idea picture="clock">We keep those for a while.</Idea>
      <Idea picture="tick">What you erased stays erased.</Idea>
    </>
  )
}

/** Of those who give support, and what the coordinator notes, in Easy Read. */
export function EasyEnterprises({ area, kept }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you give support</h2>
      <Idea picture="list">You may say that a listing is yours.</Idea>
      <HardWord word="listing" />
      <Idea picture="pencil">We keep what you wrote.</Idea>
      <Idea picture="tick">We keep what was decided.</Idea>
      <Idea picture="calendar">It stays as long as the listing.</Idea>
      <Idea picture="letter">You may get an invitation.</Idea>
      <Idea picture="bin">An old one goes after {kept.invitation}.</Idea>
      <Idea picture="worker">You may work for a provider.</Idea>
      <Idea picture="list">The provider keeps who works for them.</Idea>
      <Idea picture="lock">They must look after that.</Idea>
      <Idea picture="signature">The law calls it a contract.</Idea>
      <Idea picture="eye">You can read it in your account.</Idea>
      <Idea picture="coordinator">The coordinator talks with providers.</Idea>
      <Idea picture="pencil">They make notes about it.</Idea>
      <Idea picture="hand-stop">They note nothing about people who get support.</Idea>
      <Idea picture="eye-closed">Only coordinators read the notes.</Idea>
      <Idea picture="calendar">The notes stay as long as the listing.</Idea>
      <Idea picture="list">Sometimes they bring in a list of providers.</Idea>
      <Idea picture="bin">That list goes after {kept.list}.</Idea>
      <Idea picture="lock">
        <Name>{area.scheme.name}</Name> must look after all this.
      </Idea>
      <Idea picture="tick">The law calls this a legitimate interest.</Idea>
      <HardWord word="legitimate interest" />
    </>
  )
}
