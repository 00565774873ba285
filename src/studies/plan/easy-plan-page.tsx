import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Go, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { EasyStudyPage } from '../easy-frame.tsx'
import { sampleTable } from '../sample/sample-table.ts'
import { changesSince, lastFrozen } from './frozen/changes.ts'
import type { PlanOptions } from './plan-page.tsx'
import { planParts } from './plan-parts.ts'

/** What a study asks, of whom and by whom, in Easy Read. */
export function EasyPlanPage({ plan, ...frame }: PlanOptions) {
  const { area, study, member } = frame
  return (
    <EasyStudyPage {...frame} title="What the study asks">
      <Asked plan={plan} />
      <OfWhom plan={plan} />
      <h2 class="govuk-heading-m">Is the plan ready?</h2>
      <Frozen plan={plan} />
      <h2 class="govuk-heading-m">Read more of the plan</h2>
      {planParts(area, study.studyId, plan, member)
        .flatMap(({ parts }) => parts)
        .map(({ href, easy, picture }) => (
          <Go picture={picture} href={href}>
            {easy}
          </Go>
        ))}
    </EasyStudyPage>
  )
}

function Asked({ plan: { hypothesis } }: { plan: StudyData }) {
  return (
    <>
      <h2 class="govuk-heading-m">What we ask</h2>
      {hypothesis.length === 0 && <Idea picture="later">We do not know yet what we ask.</Idea>}
      {hypothesis.map(({ kind, name, words }) => (
        <>
          <Idea picture="question">{kind === 'question' ? 'We ask this:' : 'Is this true?'}</Idea>
          <Said picture="speech" text={words || name} />
        </>
      ))}
    </>
  )
}

function OfWhom({ plan }: { plan: StudyData }) {
  const { all } = sampleTable(plan)
  return (
    <>
      <h2 class="govuk-heading-m">Who we look at</h2>
      {plan.arm.length > 0 && <Idea picture="worker">We look at services of these kinds.</Idea>}
      {plan.arm.map(({ name }) => (
        <Idea picture="tick">
          One kind is called <Name>{name}</Name>.
        </Idea>
      ))}
      {plan.site.map(({ name }) => (
        <Idea picture="map-pin">
          We go to <Name>{name}</Name>.
        </Idea>
      ))}
      <Idea picture="count">
        {all.joined === 0 && 'No service helps us yet.'}
        {all.joined === 1 && '1 service helps us.'}
        {all.joined > 1 && `${all.joined} services help us.`}
      </Idea>
      {all.wanted !== undefined && <Idea picture="goal">We want {all.wanted}.</Idea>}
    </>
  )
}

function Frozen({ plan }: { plan: StudyData }) {
  const frozen = lastFrozen(plan)
  if (!frozen) return <Idea picture="pencil">We still change the plan.</Idea>
  const changes = changesSince(plan, frozen).length
  return (
    <>
      <Idea picture="lock">Yes, since {dateWords(isoDate(new Date(frozen.frozenAt)))}.</Idea>
      <Idea picture="eye">Everybody can see what we changed later.</Idea>
      <Idea picture="count">
        {changes === 0 && 'We changed nothing.'}
        {changes === 1 && 'We changed 1 thing.'}
        {changes > 1 && `We changed ${changes} things.`}
      </Idea>
    </>
  )
}
