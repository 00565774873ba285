import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { asset } from '../../../platform/web/assets.ts'
import { Button } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { does } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Placed } from '../codebook/codes.ts'
import { CodePoints } from '../../../platform/text/code-points.ts'
import type { assignments } from '../transcripts/assign.ts'
import type { Turn } from '../transcripts/transcripts.ts'
import { coders } from '../who-codes.ts'
import type { Coding } from './codings.ts'
import { CodedTurn, ofTurn } from './coded-turn.tsx'
import { Finder, Keys } from './finder.tsx'

interface Options {
  area: Area
  study: Study
  member: Member
  transcriptId: string
  name: string
  words: string
  edition: string
  redacted: boolean
  turns: Turn[]
  codes: Placed[]
  codings: Coding[]
  assignments: Awaited<ReturnType<typeof assignments>>
}

/** A transcript, to read and to code. Its script makes it a tool; without it, whole turns are coded apart. */
export function TranscriptPage(options: Options) {
  const { area, study, member, transcriptId, name, words, redacted, turns, codes, codings } =
    options
  const key = { studyId: study.studyId, transcriptId }
  const mayCode = does(member, ...coders)
  const text = new CodePoints(words)
  return (
    <StudyPage
      {...{ area, study, member }}
      title={name}
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId: study.studyId })} text="Code" />}
    >
      {redacted && (
        <p class="govuk-inset-text">
          Somebody took back her consent: what she said is gone from here.
        </p>
      )}
      <Asked {...options} />
      <ul class="govuk-list gc-beside-list">
        {mayCode && (
          <li>
            <a class="govuk-link" href={studyUrls.transcriptTurns(area, key)}>
              Code whole turns on a plain page
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={studyUrls.transcriptSpeakers(area, key)}>
            Who speaks
          </a>
        </li>
        <li>
          <a class="govuk-link" href={studyUrls.memos(area, key, { transcript: transcriptId })}>
            Write a memo
          </a>
        </li>
        <li>
          <a
            class="govuk-link"
            href={studyUrls.codingAudit(area, key, { transcript: transcriptId })}
          >
            Every recoding of it
          </a>
        </li>
        {does(member, 'keeper') && (
          <li>
            <a class="govuk-link" href={studyUrls.transcriptNames(area, key)}>
              The key
            </a>
          </li>
        )}
      </ul>
      <div
        data-coder={mayCode ? studyUrls.transcriptCodings(area, key) : undefined}
        data-edition={options.edition}
      >
        {mayCode && <Keys />}
        <ol class="gc-turns">
          {turns.map((turn) => (
            <CodedTurn {...{ turn, text, codes }} codings={ofTurn(turn, codings)} />
          ))}
        </ol>
        {mayCode && <Finder />}
      </div>
      {mayCode && <script type="module" src={asset('coding.js')} />}
    </StudyPage>
  )
}

/** What she is asked to code here, and whether she is done. */
function Asked({ member, assignments: who }: Options) {
  const own = who.filter(({ memberId }) => memberId === member.memberId)
  return (
    <>
      {own.map(({ pass, isBlind, doneAt }) => {
        const isSeen =
          isBlind && who.every((one) => one.pass !== pass || !one.isBlind || one.doneAt !== null)
        return (
          <form method="post" class="govuk-inset-text">
            <p class="govuk-body">
              You code this in the {pass === 'deductive' ? 'first' : 'second'} pass
              {isBlind &&
                !isSeen &&
                ', blind: nobody sees what the others coded until all are done'}
              {isSeen &&
                ', and all who code it blind are done: what you change now counts as after'}
              .
            </p>
            <input type="hidden" name="pass" value={pass} />
            {!isSeen && (
              <Button
                text={doneAt ? 'Go on coding it' : 'I’m done with this pass'}
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
                name="do"
                value={doneAt ? 'go-on' : 'done'}
              />
            )}
          </form>
        )
      })}
    </>
  )
}
