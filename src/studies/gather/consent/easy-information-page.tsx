import { areaSite } from '#areas'
import { dateWords } from '../../../platform/i18n/words.ts'
import { HardWord, Idea, Name, Said } from '../../../platform/web/easy-read/index.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { Layout } from '../../../platform/web/layout.tsx'
import { studyUrls } from '../../../study-urls.ts'
import { EasyConsentForm } from './easy-consent-form.tsx'
import type { InFrame } from '../../study/in-study.ts'

/**
 * What a study is and what taking part means, in Easy Read, with the form to fill in: on a phone together, or
 * printed and signed.
 */
export function EasyInformationPage({ area, study }: Pick<InFrame, 'area' | 'study'>) {
  const { title, controller, contact, aim, keptUntil } = study
  return (
    <Layout
      site={areaSite(area)}
      title={`Taking part in ${title}`}
      before={<Back href={studyUrls.gather(area, study)} text="Gather" />}
      hidden
    >
      <h1 class="govuk-heading-l">Would you like to take part?</h1>
      <Idea picture="question">
        This is about a study called <Name>{title}</Name>.
      </Idea>
      <Idea picture="search">A study finds something out.</Idea>
      <Idea picture="people">
        The people who run it are <Name>{controller}</Name>.
      </Idea>
      {aim && (
        <>
          <Idea picture="goal">This is what they want to find out:</Idea>
          <Said text={aim} />
        </>
      )}
      <h2 class="govuk-heading-m">What we ask you to do</h2>
      <Idea picture="speech">We would like to talk with you.</Idea>
      <Idea picture="list">We may ask you some short questions.</Idea>
      <Idea picture="friend">Someone you trust can be there.</Idea>
      <Idea picture="pause">You can stop at any time.</Idea>
      <Idea picture="hand-stop">You do not have to answer every question.</Idea>
      <h2 class="govuk-heading-m">You choose</h2>
      <Idea picture="hand-yes">You can say yes.</Idea>
      <Idea picture="cross">You can say no.</Idea>
      <Idea picture="clock">You can take time to think.</Idea>
      <Idea picture="help">Someone can help you choose.</Idea>
      <Idea picture="heart">Your support stays the same if you say no.</Idea>
      <h2 class="govuk-heading-m">What happens to what you say</h2>
      <Idea picture="lock">We keep it safe.</Idea>
      <Idea picture="name">We take your name out of it.</Idea>
      <Idea picture="eye">Only the people of this study read it.</Idea>
      <Idea picture="paper">We write about what many people said.</Idea>
      <Idea picture="worry">We must tell someone if a person may be hurt.</Idea>
      {keptUntil && <Idea picture="calendar">We keep it until {dateWords(keptUntil)}.</Idea>}
      <h2 class="govuk-heading-m">You can change your mind</h2>
      <Idea picture="phone">You can tell us that you want to stop.</Idea>
      <Idea picture="bin">Then we take out what you said.</Idea>
      <Idea picture="question">You do not have to say why.</Idea>
      <Idea picture="book">We can not change a book that is printed.</Idea>
      <h2 class="govuk-heading-m">How to reach us</h2>
      <Said picture="phone" text={contact} />
      <h2 class="govuk-heading-m">Saying yes</h2>
      <Idea picture="signature">This page is called a consent form.</Idea>
      <HardWord word="consent" />
      <EasyConsentForm />
    </Layout>
  )
}
