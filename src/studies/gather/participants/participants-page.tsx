import { Button, Table } from '../../../platform/web/govuk/index.ts'
import { plural } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { consents } from '../consent/standing.ts'
import { consentInShort } from '../consent/words.ts'
import { GatherFrame } from '../gather-frame.tsx'
import type { Identity } from './identities.ts'
import { participantKinds, type ParticipantKind } from './participant-form.ts'
import type { InFrame } from '../../study/in-study.ts'

export type ParticipantsData = Pick<
  StudyData,
  'study' | 'participant' | 'organisation' | 'consent' | 'withdrawal'
>

interface Options extends InFrame {
  data: ParticipantsData
  known: Map<string, Identity>
  mayAdd: boolean
}

/** Everybody who takes part, by her code; names for who keeps the key only. */
export function ParticipantsPage({ data, known, mayAdd, ...frame }: Options) {
  const { area, study } = frame
  const { standing } = consents(data)
  const codes = new Map(data.organisation.map((one) => [one.organisationId, one.code]))
  return (
    <GatherFrame {...frame} title="Participants">
      <p class="govuk-body">
        {plural(data.participant.length, 'participant', 'participants')}.{' '}
        {known.size > 0 && 'You keep the key, so you see names; others of the team don’t.'}
      </p>
      {mayAdd && <Button text="Add a participant" href={studyUrls.addParticipant(area, study)} />}
      {data.participant.length > 0 && (
        <Table
          firstCellIsHeader
          head={[{ text: 'Code' }, { text: 'Is' }, { text: 'Agrees to' }]}
          rows={data.participant
            .toSorted((a, b) => (a.code < b.code ? -1 : 1))
            .map(({ participantId, code, kind, organisationId }) => [
              {
                text: (
                  <>
                    <a
                      class="govuk-link"
                      href={studyUrls.participant(area, { ...study, participantId })}
                    >
                      {code}
                    </a>
                    {known.has(participantId) && <> {known.get(participantId)!.name}</>}
                  </>
                ),
              },
              {
                text: (
                  <>
                    {participantKinds[kind as ParticipantKind]}
                    {organisationId !== null && `, ${codes.get(organisationId)}`}
                  </>
                ),
              },
              { text: consentInShort(standing(participantId)) },
            ])}
        />
      )}
    </GatherFrame>
  )
}
