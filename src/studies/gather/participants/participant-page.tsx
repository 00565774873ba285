import { dateWords } from '../../../platform/i18n/words.ts'
import { Button, SummaryList } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { does, type InFrame } from '../../study/in-study.ts'
import { consents } from '../consent/standing.ts'
import { consentWords, decidedNames, type Decided } from '../consent/words.ts'
import { WithdrawalsSaid } from '../consent/withdrawals-said.tsx'
import { GatherFrame } from '../gather-frame.tsx'
import { SurveysOf } from '../responses/surveys-of.tsx'
import type { Identity } from './identities.ts'
import { participantKinds, type ParticipantKind } from './participant-form.ts'

export type ParticipantData = Pick<
  StudyData,
  | 'study'
  | 'participant'
  | 'organisation'
  | 'consent'
  | 'withdrawal'
  | 'instrument'
  | 'interview'
  | 'interviewed'
  | 'response'
  | 'report'
>

interface Options extends InFrame {
  data: ParticipantData
  participant: RowOf<'participant'>
  identity: Identity | undefined
  /** What was just sent of her isn’t kept: she had taken back her consent. */
  isNotKept?: boolean
}

/** One participant: what she agreed to, and what she gave. */
export function ParticipantPage(options: Options) {
  const { data, participant, identity, isNotKept, ...frame } = options
  const { area, study, member } = frame
  const { participantId, code, kind, caseGroup, organisationId } = participant
  const standing = consents(data).standing(participantId)
  const of = { ...study, participantId }
  const isCollector = does(member, 'lead', 'keeper', 'researcher')
  const organisation = data.organisation.find((one) => one.organisationId === organisationId)
  return (
    <GatherFrame
      {...frame}
      title={code}
      back={{ href: studyUrls.participants(area, study), text: 'Participants' }}
    >
      {isNotKept && (
        <p class="govuk-inset-text" role="status">
          {code} has taken back her consent to surveys, so what you entered isn’t kept.
        </p>
      )}
      <SummaryList
        rows={[
          { key: { text: 'Is' }, value: { text: participantKinds[kind as ParticipantKind] } },
          { key: { text: 'Organisation' }, value: { text: organisation?.code ?? 'None' } },
          caseGroup !== null && { key: { text: 'Group' }, value: { text: caseGroup } },
          ...Object.entries(participant.attributes as Record<string, unknown>).map(
            ([name, value]) => ({ key: { text: name }, value: { text: String(value) } }),
          ),
          does(member, 'keeper') && {
            key: { text: 'Who she is' },
            value: {
              text: identity ? `${identity.name}. ${identity.contact}` : 'Not written down',
            },
            actions: {
              items: [
                {
                  text: 'Change',
                  visuallyHiddenText: 'who she is',
                  href: studyUrls.identity(area, of),
                },
              ],
            },
          },
        ]}
      />
      {isCollector && (
        <p class="govuk-body">
          <a class="govuk-link" href={studyUrls.changeParticipant(area, of)}>
            Change what is known of {code}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Consent</h2>
      <SummaryList
        rows={[
          { key: { text: 'Agrees to' }, value: { text: consentWords(standing) } },
          standing.decision !== undefined && {
            key: { text: 'Decided' },
            value: { text: decisionWords(standing.decision) },
          },
        ]}
      />
      <WithdrawalsSaid
        withdrawals={data.withdrawal.filter((one) => one.participantId === participantId)}
        reports={data.report}
      />
      <div class="govuk-button-group">
        <Button
          text={standing.decision ? 'Record what she says now' : 'Record her consent'}
          href={studyUrls.consent(area, of)}
          classes={standing.decision ? 'govuk-button--secondary' : undefined}
        />
        {standing.decision && (
          <Button
            text="She takes it back"
            href={studyUrls.withdrawal(area, of)}
            classes="govuk-button--secondary"
          />
        )}
      </div>
      <SurveysOf {...{ ...frame, data, participant, standing }} />
    </GatherFrame>
  )
}

function decisionWords({ decided, supportedBy, givenOn, easyRead }: RowOf<'consent'>): string {
  const how = easyRead ? 'with the Easy Read sheet' : 'without the Easy Read sheet'
  const by = supportedBy ? ` (${supportedBy})` : ''
  return `${decidedNames[decided as Decided]}${by}, on ${dateWords(givenOn)}, ${how}`
}
