import type { Child } from 'hono/jsx'
import { areaSite } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import {
  Beside,
  EasyButton,
  HardWord,
  Idea,
  Name,
  NameIn,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Details } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import type { Party, Version } from '../agreement.ts'
import { countsFrom, isProposal, nextVersion, versionOn } from '../in-force.ts'
import { partsOf, type AgreementPageOptions } from './agreement-page.tsx'
import { EasyState, EasyVersionShown } from './easy-version-shown.tsx'
import { allTitle } from './side.ts'
import { isAsked, stateWords, waitsFor } from './state-words.ts'

/** One agreement as the person reads it, or whom she lets, in Easy Read. */
export function EasyAgreementPage(options: AgreementPageOptions) {
  const { area, side, agreement, names } = options
  const { today } = names
  const other = names.providerName
  const { ending, waiting, current, next, earlier } = partsOf(agreement, today)
  return (
    <Layout
      site={areaSite(area)}
      title={`Agreement with ${other}`}
      before={
        <Back href={side.addresses.all} text={<NameIn text={allTitle(side)} name={side.name} />} />
      }
      hidden
    >
      <h1 class="govuk-heading-l">
        Agreement with <Name>{other}</Name>
      </h1>
      <Idea picture="agreement">
        This is an agreement with <Name>{other}</Name>.
      </Idea>
      <HardWord word="agreement" />
      <EasyState words={stateWords(agreement, today)} />
      {options.isClosed && (
        <>
          <Idea picture="home">
            <Name>{other}</Name> is closed.
          </Idea>
          <Idea picture="agreement">What you agreed stays until it ends.</Idea>
          <Idea picture="cross">You cannot agree new things with them.</Idea>
        </>
      )}
      {ending?.why && (
        <>
          <Idea picture="speech">
            <Who party={ending.party} {...options} /> said why.
          </Idea>
          <Said text={ending.why} />
        </>
      )}
      {waiting && <Waiting {...options} waiting={waiting} />}
      {next && <Agreed {...options} version={next} heading="What comes next" />}
      {current && (
        <Agreed
          {...options}
          version={current}
          heading={waiting || next ? 'What counts today' : 'What is agreed'}
        />
      )}
      {earlier.toReversed().map((version) => (
        <Details summaryText={<Beside picture="book">{earlierWords(version, today)}</Beside>}>
          <EasyVersionShown content={version} names={names} own={!side.isHelper} />
          <Assents {...options} version={version} />
        </Details>
      ))}
      {side.mayChange && !ending && (
        <div class="gc-actions">
          {!options.isClosed && (
            <EasyButton
              picture="pencil"
              text={waiting ? 'Propose something else' : 'Propose a change'}
              href={side.addresses.change(agreement.agreementId)}
              classes="govuk-button--secondary"
            />
          )}
          <EasyButton
            picture="hand-stop"
            text={isProposal(agreement) ? 'Say no to it' : 'End this agreement'}
            href={side.addresses.end(agreement.agreementId)}
            classes="govuk-button--secondary"
          />
        </div>
      )}
    </Layout>
  )
}

/** “You” to the person herself; else the name of a party. */
function Who({ party, side, names }: AgreementPageOptions & { party: Party }): Child {
  if (party === 'provider') return <Name>{names.providerName}</Name>
  return side.isHelper ? <Name>{names.personName}</Name> : <>You</>
}

function Waiting(options: AgreementPageOptions & { waiting: Version }) {
  const { side, agreement, names, waiting } = options
  const mine = side.mayChange && !options.isClosed && isAsked(agreement, side.party)
  const others = (['person', 'provider'] as const).filter((party) => waitsFor(agreement, party))
  return (
    <>
      <h2 class="govuk-heading-m">
        {agreement.versions.length > 1 ? 'What is proposed now' : 'What is proposed'}
      </h2>
      {waiting.lapsed && (
        <>
          <Idea picture="person">
            Somebody said yes for <Name>{names.personName}</Name>.
          </Idea>
          <Idea picture="leave">They no longer help with this record.</Idea>
          <Idea picture="hand-yes">Somebody has to say yes again.</Idea>
        </>
      )}
      {mine ? (
        <>
          <Idea picture="pencil">
            <Who party={waiting.party} {...options} /> wrote this.
          </Idea>
          <Idea picture="book">It waits for you.</Idea>
          <EasyButton
            picture="hand-yes"
            text="Read it and say yes"
            href={side.addresses.yes(agreement.agreementId)}
            classes="govuk-button--crest"
          />
        </>
      ) : (
        others.map((party) => (
          <Idea picture="clock">
            <Who party={party} {...options} /> {isYou(options, party) ? 'have' : 'has'} not said yes
            yet.
          </Idea>
        ))
      )}
      <EasyVersionShown
        content={waiting}
        names={names}
        own={!side.isHelper}
        replaces={versionOn(agreement, names.today) ?? nextVersion(agreement, names.today)}
      />
      <Assents {...options} version={waiting} />
    </>
  )
}

function isYou({ side }: AgreementPageOptions, party: Party): boolean {
  return party === 'person' && !side.isHelper
}

type AgreedOptions = AgreementPageOptions & { version: Version }

function Agreed(options: AgreedOptions & { heading: string }) {
  const { version, heading, names, side } = options
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <EasyVersionShown content={version} names={names} own={!side.isHelper} />
      <Assents {...options} />
    </>
  )
}

function Assents(options: AgreedOptions) {
  const { version, names } = options
  return version.assents.map(({ party, how, agreedOn, present }) => {
    const day = dateWords(agreedOn, names.today)
    const who = <Who party={party} {...options} />
    return how === 'on_paper' ? (
      <>
        <Idea picture="signature">
          {who} signed it on paper on {day}.
        </Idea>
        <Idea picture="people">These people were there.</Idea>
        <Said picture="people" text={present ?? ''} />
      </>
    ) : (
      <Idea picture="hand-yes">
        {who} said yes on {day}.
      </Idea>
    )
  })
}

function earlierWords(version: Version, today: string): string {
  const from = countsFrom(version)
  return from
    ? `Version ${version.number} from ${dateWords(from, today)}`
    : `Version ${version.number} was not agreed`
}
