import { dateWords, isoDate, plural } from '../../../platform/i18n/words.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, SummaryList, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../plan-frame.tsx'
import { changesSince, lastFrozen, type DatedChange } from './changes.ts'

type Options = Frame & {
  plan: StudyData
  form: Drafted
}

/** The plan as it was frozen, what was changed since, and freezing it. */
export function FrozenPage({ plan, form, ...frame }: Options) {
  const { area, study, member } = frame
  const frozen = lastFrozen(plan)
  return (
    <PlanFrame {...frame} form={form} title="The frozen plan">
      <p class="govuk-body">
        A plan is frozen before fieldwork, so that everybody can tell what was decided before
        anything was seen. It can be changed later: each change is listed here.
      </p>
      {frozen ? (
        <Since {...{ plan, frozen }} />
      ) : (
        <p class="govuk-body">The plan isn’t frozen yet.</p>
      )}
      {!frozen && nothingAsked(plan) && (
        <p class="govuk-body">
          There is nothing to freeze yet.{' '}
          <a class="govuk-link" href={studyUrls.hypotheses(area, study)}>
            Add a hypothesis or a question first
          </a>
          .
        </p>
      )}
      {does(member, 'lead') && !nothingAsked(plan) && (
        <FreezeForm {...{ ...frame, form, frozen }} />
      )}
      {plan.frozenPlan.length > 0 && <Versions plan={plan} />}
    </PlanFrame>
  )
}

/** A plan that asks nothing can't be frozen. */
export function nothingAsked({ hypothesis }: StudyData): boolean {
  return hypothesis.length === 0
}

const day = (time: string) => dateWords(isoDate(new Date(time)))

function Since({ plan, frozen }: { plan: StudyData; frozen: RowOf<'frozen_plan'> }) {
  const changes = changesSince(plan, frozen)
  return (
    <>
      <h2 class="govuk-heading-m">Changed since {day(frozen.frozenAt)}</h2>
      {changes.length === 0 ? (
        <p class="govuk-body">
          Nothing has been changed since version {frozen.version} was frozen on{' '}
          {day(frozen.frozenAt)}.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {plural(changes.length, 'thing is', 'things are')} otherwise than in version{' '}
            {frozen.version}.
          </p>
          {changes.map((change) => (
            <Changed {...{ plan, change }} />
          ))}
        </>
      )}
    </>
  )
}

function Changed({ plan, change }: { plan: StudyData; change: DatedChange }) {
  const who = plan.member.find(({ memberId }) => memberId === change.memberId)?.name
  return (
    <div class="gc-changed">
      <h3 class="govuk-heading-s">{change.what}</h3>
      <p class="govuk-body">
        It was <del>{change.was}</del>.
        <br />
        It is <ins>{change.becomes}</ins>.
      </p>
      {change.changedAt && (
        <p class="govuk-hint">
          Changed on {day(change.changedAt)}
          {who && ` by ${who}`}.
        </p>
      )}
    </div>
  )
}

function FreezeForm({
  area,
  study,
  form,
  frozen,
}: Pick<Options, 'area' | 'study' | 'form'> & { frozen?: RowOf<'frozen_plan'> }) {
  return (
    <TypedForm {...{ area, study, form }}>
      <h2 class="govuk-heading-m">{frozen ? 'Freeze it anew' : 'Freeze it'}</h2>
      <input type="hidden" name="id" value={field(form, 'id', newId()).value} />
      {frozen && (
        <Textarea
          {...field(form, 'why')}
          label={{ text: 'Why is it frozen anew?', classes: 'govuk-label--s' }}
          hint={{ text: 'The versions before stay, and are listed.' }}
          rows={3}
        />
      )}
      <Button
        text={frozen ? 'Freeze a new version' : 'Freeze the plan'}
        preventDoubleClick
        classes={frozen ? 'govuk-button--secondary' : 'govuk-button--crest'}
      />
    </TypedForm>
  )
}

function Versions({ plan }: { plan: StudyData }) {
  return (
    <>
      <h2 class="govuk-heading-m">Versions</h2>
      {plan.frozenPlan
        .toSorted((a, b) => b.version - a.version)
        .map(({ version, frozenAt, hash, why, memberId }) => (
          <>
            <h3 class="govuk-heading-s">Version {version}</h3>
            <SummaryList
              rows={[
                {
                  key: { text: 'Frozen' },
                  value: {
                    text: `${day(frozenAt)}, by ${plan.member.find((one) => one.memberId === memberId)?.name}`,
                  },
                },
                why !== '' && { key: { text: 'Why' }, value: { text: why } },
                {
                  key: { text: 'Hash' },
                  value: { text: <code class="gc-hash">{hash}</code> },
                },
              ]}
            />
          </>
        ))}
    </>
  )
}
