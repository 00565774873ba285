import { areaSite, type Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { Agreement, Version } from '../agreement.ts'
import {
  countsFrom,
  endingOf,
  isProposal,
  nextVersion,
  versionOn,
  waitingVersion,
} from '../in-force.ts'
import { allTitle, type Side } from './side.ts'
import {
  assentWords,
  closedWords,
  isAsked,
  lapsedWords,
  stateWords,
  waitsFor,
} from './state-words.ts'
import { VersionShown } from './version-shown.tsx'
import type { Names } from './version-words.ts'

export interface AgreementPageOptions {
  area: Area
  side: Side
  agreement: Agreement
  names: Names
  isClosed: boolean
  /** Somebody can say yes on screen for the person: she herself, or who helps her. */
  personHasAccount: boolean
  /** The person's record, where whoever asks may open it. */
  record?: string
}

/** One agreement: how it stands, what waits, what counts, and what was before. */
export function AgreementPage(options: AgreementPageOptions) {
  const { area, side, agreement, names, record } = options
  const { today } = names
  const otherName = side.party === 'person' ? names.providerName : names.personName
  const { ending, waiting, current, next, earlier } = partsOf(agreement, today)
  return (
    <Layout
      site={areaSite(area)}
      title={`Agreement with ${otherName}`}
      before={<Back href={side.addresses.all} text={allTitle(side)} />}
      hidden
    >
      <h1 class="govuk-heading-l">Agreement with {otherName}</h1>
      <p class="govuk-body">{stateWords(agreement, today)}</p>
      {options.isClosed && <p class="govuk-body">{closedWords(names.providerName)}</p>}
      {ending?.why && (
        <>
          <p class="govuk-body">
            {ending.party === 'person' ? names.personName : names.providerName} says why:
          </p>
          <Paragraphs text={ending.why} />
        </>
      )}
      {waiting && <Waiting {...options} waiting={waiting} />}
      {[
        [next, 'What comes next'] as const,
        [current, waiting || next ? 'What counts today' : 'What is agreed'] as const,
      ].map(([version, heading]) => version && <Agreed {...{ version, heading, names }} />)}
      {earlier.toReversed().map((version) => (
        <Details summaryText={earlierWords(version, names)}>
          <VersionShown content={version} names={names} />
          <Assents version={version} names={names} />
        </Details>
      ))}
      {record && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={record}>
            What {names.personName} lets you see
          </a>
        </p>
      )}
      {side.party === 'provider' && (current || next) && !ending && (
        <p class="govuk-body gc-no-print">
          <a
            class="govuk-link"
            href={urls.planNew(area, { providerId: side.id }, { with: agreement.personId })}
          >
            Plan visits with {names.personName}
          </a>
        </p>
      )}
      {side.mayChange && !ending && (
        <div class="gc-actions">
          {!options.isClosed && (
            <Button
              text={waiting ? 'Propose something else' : 'Propose a change'}
              href={side.addresses.change(agreement.agreementId)}
              classes="govuk-button--secondary"
            />
          )}
          <Button
            text={isProposal(agreement) ? 'Say no to it' : 'End this agreement'}
            href={side.addresses.end(agreement.agreementId)}
            classes="govuk-button--secondary"
          />
        </div>
      )}
    </Layout>
  )
}

/** What of an agreement a page shows, by what it is today. */
export function partsOf(agreement: Agreement, today: string) {
  const waiting = waitingVersion(agreement)
  const current = versionOn(agreement, today)
  const next = nextVersion(agreement, today)
  const earlier = agreement.versions.filter(
    (version) => version !== waiting && version !== current && version !== next,
  )
  return { ending: endingOf(agreement), waiting, current, next, earlier }
}

/** A version that waits for somebody to say yes, and what whoever looks can do about it. */
function Waiting(options: AgreementPageOptions & { waiting: Version }) {
  const { side, agreement, names, waiting, personHasAccount } = options
  const mine = side.mayChange && !options.isClosed && isAsked(agreement, side.party)
  const theirs = waitsFor(agreement, 'person')
  const others = (['person', 'provider'] as const).filter((party) => waitsFor(agreement, party))
  const nameOf = { person: names.personName, provider: names.providerName }
  const { yes, paper } = side.addresses
  return (
    <>
      <h2 class="govuk-heading-m">
        {agreement.versions.length > 1 ? 'What is proposed now' : 'What is proposed'}
      </h2>
      {waiting.lapsed && (
        <p class="govuk-body">
          {lapsedWords(names.personName)}
          {side.party === 'provider' && ' Then you can say yes.'}
        </p>
      )}
      {mine ? (
        <>
          <p class="govuk-body">{nameOf[waiting.party]} wrote this. It waits for you.</p>
          <Button
            text="Read it and say yes"
            href={yes(agreement.agreementId)}
            classes="govuk-button--crest"
          />
        </>
      ) : (
        <p class="govuk-body">
          It waits for {others.map((party) => nameOf[party]).join(' and ')} to say yes.
        </p>
      )}
      {paper && theirs && !personHasAccount && !options.isClosed && (
        <>
          <p class="govuk-body">
            {names.personName} has no account here, so it is agreed on paper. Print this page, read
            it together, and let them sign it.
          </p>
          <Button
            text="They have signed it on paper"
            href={paper(agreement.agreementId)}
            classes={mine ? 'govuk-button--secondary' : 'govuk-button--crest'}
          />
        </>
      )}
      <VersionShown
        content={waiting}
        names={names}
        replaces={versionOn(agreement, names.today) ?? nextVersion(agreement, names.today)}
      />
      <Assents version={waiting} names={names} />
      <SignedHere names={others.map((party) => nameOf[party])} />
    </>
  )
}

/** Where it is signed, when it is printed. */
function SignedHere({ names }: { names: string[] }) {
  return (
    <div class="gc-print-only">
      {names.map((name) => (
        <p class="govuk-body govuk-!-margin-top-8">
          {name}, signed: ______________________ Date: ____________ Who was there:
          ______________________
        </p>
      ))}
    </div>
  )
}

function Agreed({ version, heading, names }: { version: Version; heading: string; names: Names }) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <VersionShown content={version} names={names} />
      <Assents version={version} names={names} />
    </>
  )
}

function Assents({ version, names }: { version: Version; names: Names }) {
  return assentWords(version, names).map((words) => <p class="govuk-body gc-quiet">{words}</p>)
}

function earlierWords(version: Version, { today }: Names): string {
  const from = countsFrom(version)
  return from
    ? `Earlier: version ${version.number}, from ${dateWords(from, today)}`
    : `Earlier: version ${version.number}, which was not agreed`
}
