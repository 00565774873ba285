import { dateWords } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import {
  Button,
  Details,
  Input,
  InsetText,
  Select,
  Textarea,
} from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { KnownWords, knownWords } from '../../plan/known-words.tsx'
import { PlanList } from '../../plan/plan-list.tsx'
import { serviceTypes } from '../../plan/plan.ts'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../../plan/plan-frame.tsx'
import { reclassing } from './reclass.ts'

/** Every organisation that has joined, with the arm that it is in. */
export function OrganisationsPage({ plan, ...frame }: Frame & { plan: StudyData }) {
  const { area, study, member } = frame
  const { studyId } = study
  const mayChange = does(member, 'lead', 'researcher')
  const others = reclassing(plan).length
  return (
    <PlanFrame
      {...frame}
      title="Organisations"
      back={{ href: studyUrls.sample(area, study), text: 'The sample' }}
    >
      {others > 0 && does(member, 'lead') && (
        <InsetText>
          By the plan as it is now, some would be in another arm.{' '}
          <a class="govuk-link" href={studyUrls.reclassing(area, study)}>
            See which ({others})
          </a>
        </InsetText>
      )}
      <PlanList
        none="No organisation has joined yet."
        items={plan.organisation
          .toSorted((a, b) => a.code.localeCompare(b.code, 'en'))
          .map((row) => ({
            id: row.organisationId,
            name: row.code,
            href: mayChange
              ? studyUrls.organisation(area, { studyId, organisationId: row.organisationId })
              : undefined,
            words: <Words {...{ plan, row }} />,
          }))}
        add={
          mayChange
            ? {
                text: 'Add an organisation',
                href: studyUrls.organisation(area, { studyId, organisationId: 'new' }),
              }
            : undefined
        }
      />
    </PlanFrame>
  )
}

function Words({ plan, row }: { plan: StudyData; row: RowOf<'organisation'> }) {
  const site = plan.site.find(({ siteId }) => siteId === row.siteId)?.name
  return (
    <>
      <p class="govuk-body">
        <strong>{armName(plan, row.armId)}</strong>: {row.serviceType}, at {site}.
        {row.leftOn && ` Left on ${dateWords(row.leftOn)}.`}
      </p>
      <p class="govuk-hint">{row.armBecause}</p>
    </>
  )
}

export function armName({ arm }: Pick<StudyData, 'arm'>, id: string | null): string {
  return arm.find(({ armId }) => armId === id)?.name ?? 'In no arm'
}

type OneOptions = Frame & { plan: StudyData; row?: RowOf<'organisation'>; form: Drafted }

/** One organisation: what is known of it, its arm and why, and that it leaves. */
export function OrganisationPage({ plan, row, form, ...frame }: OneOptions) {
  const { area, study } = frame
  return (
    <PlanFrame
      {...frame}
      form={form}
      title={row ? row.code : 'Add an organisation'}
      back={{ href: studyUrls.organisations(area, study), text: 'Organisations' }}
    >
      {row && (
        <InsetText>
          <strong>{armName(plan, row.armId)}</strong>. {row.armBecause}
          {row.armId && ' It stays in this arm, whatever is changed here.'}
        </InsetText>
      )}
      {plan.site.length === 0 && (
        <p class="govuk-body">
          There are no sites yet. <a href={studyUrls.sites(area, study)}>Add one first</a>.
        </p>
      )}
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="id" value={field(form, 'id').value} />
        <Input
          {...field(form, 'code')}
          label={{ text: 'By which code does the team call it?', classes: 'govuk-label--s' }}
          hint={{ text: 'Not its name: the code stands in tables and transcripts.' }}
          classes="govuk-input--width-10"
        />
        <Select
          {...field(form, 'siteId')}
          label={{ text: 'At which site?', classes: 'govuk-label--s' }}
          items={[
            { text: 'Choose', value: '' },
            ...plan.site.map(({ siteId, name }) => ({ text: name, value: siteId })),
          ]}
        />
        <Input
          {...field(form, 'serviceType')}
          label={{ text: 'Which type of service?', classes: 'govuk-label--s' }}
          attributes={knownWords('serviceTypes')}
        />
        <KnownWords id="serviceTypes" words={serviceTypes(plan)} />
        <Input
          {...field(form, 'fte')}
          label={{ text: 'How many full-time equivalents work there?', classes: 'govuk-label--s' }}
          hint={{ text: 'Such as 4.5. While it isn’t known, leave it empty: it waits in no arm.' }}
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Textarea
          {...field(form, 'attributes')}
          label={{ text: 'What else is known of it', classes: 'govuk-label--s' }}
          hint={{ text: `One on each line, like “${attributeOf(plan)}: co-operative”.` }}
          rows={3}
        />
        <Input
          {...field(form, 'joinedOn')}
          type="date"
          label={{ text: 'When did it join?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
        />
        <Button
          text={row ? 'Save' : 'Add this organisation'}
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </TypedForm>
      {row && <Leaving row={row} form={form} />}
    </PlanFrame>
  )
}

function attributeOf({ study }: StudyData): string {
  return study[0]?.armAttribute ?? 'ownership'
}

function Leaving({ row, form }: { row: RowOf<'organisation'>; form: Drafted }) {
  if (row.leftOn)
    return (
      <form method="post">
        <p class="govuk-body">It left on {dateWords(row.leftOn)}. What was gathered stays.</p>
        <Button
          text="It takes part again"
          name="do"
          value="return"
          classes="govuk-button--secondary"
        />
      </form>
    )
  return (
    <Details summaryText="It no longer takes part" open={'leftOn' in form.errors}>
      <p class="govuk-body">
        What was gathered until then stays in the study. Somebody who takes back her consent does so
        herself.
      </p>
      <form method="post" novalidate>
        <Input
          {...field(form, 'leftOn')}
          type="date"
          label={{ text: 'When did it leave?' }}
          classes="govuk-input--width-10"
        />
        <Button
          text={`${row.code} has left`}
          name="do"
          value="leave"
          classes="govuk-button--warning govuk-!-margin-bottom-0"
        />
      </form>
    </Details>
  )
}
