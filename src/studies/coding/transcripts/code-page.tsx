import type { Area } from '#areas'
import { listWords } from '../../../platform/i18n/words.ts'
import { Button, Tag } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { does } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Listed } from './transcripts.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  transcripts: Listed[]
}

/** The first page of coding: the transcripts, and the way to all else. */
export function CodePage({ area, study, member, transcripts }: Options) {
  const { studyId } = study
  return (
    <StudyPage {...{ area, study, member }} title="Code" at="Code">
      <ul class="govuk-list">
        {parts(area, studyId).map(({ text, href, hint }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            <span class="govuk-hint gc-part-hint">{hint}</span>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Transcripts</h2>
      {does(member, 'keeper') && (
        <Button text="Add a transcript" href={studyUrls.addTranscript(area, { studyId })} />
      )}
      {transcripts.length === 0 && <p class="govuk-body">None yet.</p>}
      <ul class="gc-results">
        {transcripts.map((one) => (
          <li class="gc-result">
            <Line {...{ area, studyId, member, one }} />
          </li>
        ))}
      </ul>
    </StudyPage>
  )
}

function parts(area: Area, studyId: string) {
  const of = { studyId }
  return [
    {
      text: 'Codebook',
      href: studyUrls.codebook(area, of),
      hint: 'What each code means, and when to use it',
    },
    {
      text: 'Agreement',
      href: studyUrls.agreement(area, of),
      hint: 'How far two coders agree, by code',
    },
    {
      text: 'Who said what',
      href: studyUrls.matrix(area, of),
      hint: 'People and organisations by code',
    },
    {
      text: 'Quotes',
      href: studyUrls.quotes(area, of),
      hint: 'Typical ones, and what speaks against them',
    },
    {
      text: 'Memos',
      href: studyUrls.memos(area, of),
      hint: 'What you think of while you code',
    },
    {
      text: 'Every coding and recoding',
      href: studyUrls.codingAudit(area, of),
      hint: 'Who, what and when',
    },
    {
      text: 'Exchange',
      href: studyUrls.exchange(area, of),
      hint: 'With NVivo, MAXQDA, ATLAS.ti and QualCoder',
    },
  ]
}

interface LineOptions {
  area: Area
  studyId: string
  member: Member
  one: Listed
}

function Line({ area, studyId, member, one }: LineOptions) {
  const { transcriptId, name, isReady, turns, coders } = one
  const key = { studyId, transcriptId }
  const isKeeper = does(member, 'keeper')
  return (
    <>
      <h3 class="govuk-heading-s">
        {isReady && (
          <a class="govuk-link" href={studyUrls.transcript(area, key)}>
            {name}
          </a>
        )}
        {!isReady && isKeeper && (
          <a class="govuk-link" href={studyUrls.transcriptNames(area, key)}>
            {name}
          </a>
        )}
        {!isReady && !isKeeper && name}
      </h3>
      {!isReady && (
        <p class="govuk-body">
          <Tag text="Not open yet" /> Somebody who keeps the key decides about each name first.
        </p>
      )}
      {isReady && <p class="govuk-body">{turns} turns.</p>}
      {coders.length > 0 && <p class="govuk-body">{codersWords(coders)}</p>}
      {does(member, 'lead') && (
        <p class="govuk-body">
          <a class="govuk-link" href={studyUrls.transcriptCoders(area, key)}>
            Who codes <span class="govuk-visually-hidden">{name}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** Who is done with all that she was asked is named once. */
function codersWords(coders: Listed['coders']): string {
  const byName = [...Map.groupBy(coders, ({ name }) => name)]
  const done = byName.filter(([, own]) => own.every(({ isDone }) => isDone))
  const open = coders.filter(({ name }) => !done.some(([other]) => other === name))
  return [
    ...(done.length > 0 ? [`Coded by ${listWords(done.map(([name]) => name))}.`] : []),
    ...(open.length > 0 ? [`${open.map(coderWords).join('; ')}.`] : []),
  ].join(' ')
}

function coderWords({ name, pass, isBlind, isDone }: Listed['coders'][number]): string {
  return `${name}: ${pass} pass${isBlind ? ', blind' : ''}${isDone ? ', done' : ''}`
}
