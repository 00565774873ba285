import { areaSite } from '#areas'
import { EasyButton, Go, HardWord, Idea, Name, NameIn } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { AgreementsPageOptions } from './agreements-page.tsx'
import { EasyState } from './easy-version-shown.tsx'
import { allTitle } from './side.ts'
import { isAsked, stateWords } from './state-words.ts'

/** All agreements of a person, in Easy Read. */
export function EasyAgreementsPage({ area, side, agreements, today }: AgreementsPageOptions) {
  const title = allTitle(side)
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={
        <Back
          href={urls.person(area, { personId: side.id })}
          text={side.isHelper ? <Name>{side.name}</Name> : 'Your record'}
        />
      }
      hidden
    >
      <h1 class="govuk-heading-l">
        <NameIn text={title} name={side.name} />
      </h1>
      <Idea picture="agreement">
        {side.isHelper ? (
          <>
            Here are the agreements of <Name>{side.name}</Name>.
          </>
        ) : (
          'Here are your agreements.'
        )}
      </Idea>
      <HardWord word="agreement" />
      <Idea picture="help">An agreement says what the support is.</Idea>
      <Idea picture="money">It says what it costs.</Idea>
      <Idea picture="eye">It says what the provider may see.</Idea>
      <HardWord word="provider" />
      <Idea picture="hand-yes">It only counts when both have said yes.</Idea>
      {agreements.length === 0 && (
        <>
          <Idea picture="paper">Nothing is here yet.</Idea>
          <Idea picture="list">Old agreements will be here too.</Idea>
        </>
      )}
      {agreements.map(({ agreement, otherName }) => (
        <section class="gc-result">
          <h2 class="govuk-heading-m">
            <Name>{otherName}</Name>
          </h2>
          <EasyState words={stateWords(agreement, today)} />
          {side.mayChange && isAsked(agreement, side.party) && (
            <Idea picture="book">It waits for you to read it.</Idea>
          )}
          <Go picture="enter" href={side.addresses.one(agreement.agreementId)}>
            Agreement with <Name>{otherName}</Name>
          </Go>
        </section>
      ))}
      {side.mayChange && (
        <EasyButton
          picture="agreement"
          text="Make an agreement"
          href={side.addresses.begin()}
          classes="govuk-button--crest"
        />
      )}
    </Layout>
  )
}
