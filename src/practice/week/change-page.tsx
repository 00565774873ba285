import { areaSite, type Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { chosen, Day, itemsOf, legend, Time } from '../parts.tsx'
import { reasonWords, whenWords } from '../plan/plan-words.ts'
import { dayTitle } from './day-words.ts'
import type { Doing } from './doings.ts'
import type { Planned } from './planned.ts'

export type Asked = Exclude<Doing, 'as-planned'>

const titles: Record<Asked, (name: string) => string> = {
  move: (name) => `Move the visit to ${name}`,
  'call-off': (name) => `Call off the visit to ${name}`,
  missed: (name) => `Nobody came to ${name}`,
  give: (name) => `Give the visit to ${name} to somebody else`,
}

const buttons: Record<Asked, string> = {
  move: 'Move it',
  'call-off': 'Call it off',
  missed: 'Write down that nobody came',
  give: 'Give it to them',
}

interface Options {
  area: Area
  one: Planned
  doing: Asked
  form: Form
  today: string
}

/** Says how one planned visit is otherwise, and why. */
export function ChangePage({ area, one, doing, form, today }: Options) {
  const { occurrence, personName, desk } = one
  const { plan, plannedOn, day } = occurrence
  const ids = { planId: plan.planId, plannedOn }
  const others = desk.workers.filter(({ workerId }) => workerId !== occurrence.workerId)
  return (
    <FormPage
      site={areaSite(area)}
      title={titles[doing](personName)}
      form={form}
      action={urls.weekDayChange(area, { ...ids, doing })}
      before={<Back href={urls.weekDay(area, ids)} text={dayTitle(one, today)} />}
    >
      <p class="govuk-body">
        It is on {dateWords(day, today)}, {whenWords(occurrence, area.timeZone).toLowerCase()}.
        {doing !== 'missed' && ` Tell ${personName} yourself too: not everybody looks here.`}
      </p>
      <input type="hidden" name="changeId" value={form.typed.changeId?.[0] ?? ''} />
      {doing === 'move' && (
        <>
          <Day form={form} name="day" text="To which day?" />
          <Time form={form} name="time" text="At which time?" />
          <Input
            {...field(form, 'length')}
            label={{ text: 'How long?', classes: 'govuk-label--s' }}
            hint={{ text: 'In minutes, like 45. Or in hours, like 1:30.' }}
            classes="govuk-input--width-5"
          />
        </>
      )}
      {doing === 'give' ? (
        <Radios
          {...chosen(form, 'workerId')}
          fieldset={legend('Who comes instead?')}
          items={others.map(({ workerId, name }) => ({ value: workerId, text: name }))}
        />
      ) : (
        <Radios
          {...chosen(form, 'reason')}
          fieldset={legend('Why?')}
          items={itemsOf(reasonWords)}
        />
      )}
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'Anything to add?', classes: 'govuk-label--s' }}
        hint={{ text: `You need not. ${personName} can read it.` }}
        rows={2}
      />
      <Button
        text={buttons[doing]}
        preventDoubleClick
        classes={doing === 'call-off' ? 'govuk-button--warning' : 'govuk-button--crest'}
      />
    </FormPage>
  )
}
