import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button, Details, Select } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { CodePoints } from '../../../platform/text/code-points.ts'
import { isInterviewer } from './save-speakers.ts'
import { speakersOf } from './split-turns.ts'
import type { Participant, Turn } from './transcripts.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  transcriptId: string
  name: string
  words: string
  turns: Turn[]
  /** Whom the interview was with, and everybody of the study. */
  those: Participant[]
  everybody: Participant[]
}

/** Whose words the turns of a transcript have: by speaker, and for single turns. */
export function SpeakersPage(options: Options) {
  const { area, study, member, transcriptId, name, words, turns, those, everybody } = options
  const key = { studyId: study.studyId, transcriptId }
  const others = everybody.filter(
    (one) => !those.some((own) => own.participantId === one.participantId),
  )
  const people = [...those, ...others].map(({ participantId, code }) => ({
    value: participantId,
    text: code,
  }))
  const who = [
    { value: 'nobody', text: 'It isn’t known' },
    { value: isInterviewer, text: 'An interviewer' },
    ...people,
  ]
  const text = new CodePoints(words)
  return (
    <StudyPage
      {...{ area, study, member }}
      title={`Who speaks in ${name}`}
      at="Code"
      before={<Back href={studyUrls.transcript(area, key)} text={name} />}
    >
      <p class="govuk-body">
        What is counted is people: so each turn belongs to a participant, or to an interviewer.
      </p>
      <form method="post" novalidate>
        {speakersOf(turns).map((speaker, index) => (
          <Select
            name={`speaker-${index}`}
            label={{ text: speaker || 'Turns of nobody named', classes: 'govuk-label--s' }}
            items={who}
            value={mostly(turns.filter((one) => one.speaker === speaker))}
          />
        ))}
        <Details summaryText="One turn has another speaker">
          {turns.map((one) => (
            <Select
              name={`turn-${one.turn}`}
              label={{
                text: `${one.turn + 1}. ${text.slice(one.startsAt, Math.min(one.endsAt, one.startsAt + 60))}`,
              }}
              items={[{ value: '', text: 'As its speaker above' }, ...who]}
              value={isOther(one, turns) ? chosen(one) : ''}
            />
          ))}
        </Details>
        <Button text="Save who speaks" />
      </form>
    </StudyPage>
  )
}

function chosen({ participantId, isInterviewer: asks }: Turn): string {
  return asks ? isInterviewer : (participantId ?? 'nobody')
}

/** What is chosen for most turns of a speaker. */
function mostly(turns: readonly Turn[]): string {
  const counts = Map.groupBy(turns, chosen)
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]![0]
}

function isOther(turn: Turn, turns: readonly Turn[]): boolean {
  return chosen(turn) !== mostly(turns.filter(({ speaker }) => speaker === turn.speaker))
}
