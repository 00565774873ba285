import { areaSite, type Area } from '#areas'
import type { Goal } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { clockTime, dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Details,
  Input,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { timeOf, type Occurrence } from '../plan/occurrences.ts'
import type { Supported } from '../supported.ts'
import { places } from './visit-form.ts'
import type { Visit } from './visits.ts'

export interface Asked {
  person: Supported
  /** The plan and its day, where it was planned. */
  occurrence?: Occurrence
  /** What is corrected. */
  corrects?: Visit
  /** Goals that are open, where whoever writes may see them. */
  goals: Pick<Goal, 'goalId' | 'words'>[]
  /** Words for what was done that were used before. */
  activities: string[]
  /** Who may have come, where there are several. */
  workers: { workerId: string; name: string }[]
  workerId: string
}

interface Options extends Asked {
  area: Area
  form: Form
}

/** Asks what happened: when and a few words first, the rest behind "Add more". */
export function VisitFormPage({ area, form, ...asked }: Options) {
  const { person, occurrence, corrects } = asked
  const back = corrects
    ? { href: urls.visit(area, corrects), text: 'The visit' }
    : { href: urls.today(area, {}), text: 'Today' }
  return (
    <FormPage
      site={areaSite(area)}
      title={titleOf(asked)}
      heading={corrects ? titleOf(asked) : `Visit to ${person.name}`}
      form={form}
      waits={
        corrects
          ? { next: urls.visit(area, corrects), name: 'A correction of a visit' }
          : { next: urls.today(area, {}), name: 'A visit' }
      }
      before={<Back {...back} />}
      after={
        <p class="govuk-body">
          <a class="govuk-link" href={urls.worried(area, {})}>
            Something worries me
          </a>
        </p>
      }
    >
      {occurrence && <p class="gc-quiet">{plannedWords(occurrence, area)}</p>}
      <Hidden {...{ form, asked }} />
      <div class="gc-pair">
        <Input
          {...field(form, 'began')}
          label={{ text: 'From', classes: 'govuk-label--s' }}
          type="time"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'ended')}
          label={{ text: 'Until', classes: 'govuk-label--s' }}
          type="time"
          classes="govuk-input--width-5"
        />
      </div>
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'A few words', classes: 'govuk-label--s' }}
        hint={{ text: `${person.name} can read them.` }}
        rows={3}
      />
      <Button
        text={corrects ? 'Save the correction' : 'Save this visit'}
        preventDoubleClick
        classes="govuk-button--crest"
      />
      <Details summaryText="Add more" open={isOpen(form, corrects)}>
        <More {...{ form, asked }} />
        <Button text="Save all of it" preventDoubleClick classes="govuk-button--secondary" />
      </Details>
    </FormPage>
  )
}

/** As it stands in a list of several: of which day. */
function titleOf({ person, occurrence, corrects }: Asked): string {
  if (corrects) return `Correct the visit to ${person.name}`
  return occurrence
    ? `Visit to ${person.name}, ${dateWords(occurrence.day)}`
    : `Another visit to ${person.name}`
}

function Hidden({ form, asked }: { form: Form; asked: Asked }) {
  const { person, occurrence, corrects } = asked
  const newIds = corrects ? ['versionId'] : ['visitId', 'versionId']
  const made = (name: string) => form.typed[name]?.[0] ?? newId()
  const hidden = {
    visitId: corrects?.visitId ?? made('visitId'),
    versionId: made('versionId'),
    replaces: corrects?.versionId,
    providerId: person.providerId,
    personId: person.personId,
    plan: occurrence?.plan.planId,
    on: occurrence?.plannedOn,
    writtenAt: '',
  }
  return (
    <>
      {Object.entries(hidden).map(
        ([name, value]) =>
          value !== undefined && (
            <input
              type="hidden"
              name={name}
              value={value}
              data-offline-id={newIds.includes(name) || undefined}
            />
          ),
      )}
    </>
  )
}

/** What a fuller record holds. */
function More({ form, asked }: { form: Form; asked: Asked }) {
  const { person, occurrence, corrects, goals, activities, workers, workerId } = asked
  const chosen = form.typed.activities ?? []
  const known = [...new Set([...activities, ...chosen])]
  return (
    <>
      <Checkboxes
        name="activities"
        values={chosen}
        fieldset={legend('What we did')}
        classes="govuk-checkboxes--small"
        items={known.map((text) => ({ value: text, text }))}
      />
      <Input
        {...field(form, 'activity')}
        label={{ text: 'Something else', classes: 'govuk-label--s' }}
        hint={{ text: 'It is offered the next time.' }}
      />
      <Radios
        {...field(form, 'place')}
        fieldset={legend('Where')}
        classes="govuk-radios--small govuk-radios--inline"
        items={Object.entries(places).map(([value, text]) => ({ value, text }))}
      />
      {(goals.length > 0 || form.errors.goalId) && (
        <>
          <Select
            {...field(form, 'goalId')}
            label={{ text: 'Nearer to a goal?', classes: 'govuk-label--s' }}
            items={[
              { value: '', text: 'Not this time' },
              ...goals.map(({ goalId, words }) => ({ value: goalId, text: words.slice(0, 80) })),
            ]}
          />
          <Textarea
            {...field(form, 'goalWords')}
            label={{ text: `In ${person.name}’s own words`, classes: 'govuk-label--s' }}
            rows={2}
          />
        </>
      )}
      <Textarea
        {...field(form, 'familyWords')}
        label={{ text: 'For the family', classes: 'govuk-label--s' }}
        hint={{ text: `For those whom ${person.name} lets read how visits went.` }}
        rows={2}
      />
      <Input
        {...field(form, 'breakHours')}
        label={{ text: 'Hours of rest for whoever cares otherwise', classes: 'govuk-label--s' }}
        inputmode="decimal"
        classes="govuk-input--width-3"
        suffix={{ text: 'hours' }}
      />
      {workers.length > 1 ? (
        <Select
          {...field(form, 'workerId', workerId)}
          label={{ text: 'Who came', classes: 'govuk-label--s' }}
          items={workers.map((worker) => ({ value: worker.workerId, text: worker.name }))}
        />
      ) : (
        <input type="hidden" name="workerId" value={workerId} />
      )}
      <Input
        {...field(form, 'day')}
        label={{ text: 'Day', classes: 'govuk-label--s' }}
        type="date"
        classes="govuk-input--width-10"
        attributes={{ 'data-offline-today': !occurrence && !corrects ? 'yes' : undefined }}
      />
      <Select
        {...field(form, 'endedDays', '0')}
        label={{ text: 'It ended', classes: 'govuk-label--s' }}
        items={[
          { value: '0', text: 'That day, or the night after' },
          { value: '1', text: 'The day after' },
          { value: '2', text: 'Two days after' },
        ]}
      />
    </>
  )
}

function legend(text: string) {
  return { legend: { text, classes: 'govuk-fieldset__legend--s' } }
}

/** What is behind "Add more" is shown where something is in it, or not right. */
function isOpen(form: Form, corrects: Visit | undefined): boolean {
  const more = ['activity', 'goalWords', 'familyWords', 'breakHours', 'place', 'activities']
  const filled = more.some((name) => form.typed[name]?.some((text) => text !== ''))
  const wrong = [...more, 'day'].some((name) => form.errors[name] !== undefined)
  return wrong || filled || corrects !== undefined
}

/** `Planned for Tuesday 3 March, 10am, 2½ hours` */
export function plannedWords({ day, beginsAt, plan }: Occurrence, area: Area): string {
  const when = beginsAt ? clockTime(timeOf(beginsAt, area.timeZone)) : partWords[plan.part]
  return `Planned for ${dateWords(day)}, ${when}`
}

export const partWords = {
  clock: '',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  any: 'some time that day',
} as const
