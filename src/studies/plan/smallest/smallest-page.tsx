import { asset } from '../../../platform/web/assets.ts'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Input } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../plan-frame.tsx'
import type { SmallestSaid } from './smallest-form.ts'
import { smallestWords } from './smallest.ts'

type Options = Frame & {
  plan: StudyData
  form: Form
  /** What the numbers are, where they are all right. */
  said?: SmallestSaid
}

/** The smallest difference that the study could see, while its numbers are chosen. */
export function SmallestPage({ plan, form, said, ...frame }: Options) {
  const { area, study, member } = frame
  const [first, ...rest] = plan.arm.map(({ name }) => name)
  const names = {
    first: first ?? 'the first arm',
    others: rest.length === 1 ? rest[0]! : 'the others together',
  }
  const address = studyUrls.smallestDifference(area, study)
  return (
    <PlanFrame {...frame} form={form} title="What this study could see">
      <p class="govuk-body">
        A small study sees large differences only. Choose the numbers before fieldwork, while they
        can still be changed.
      </p>
      <form method="get" action={address} novalidate data-live="smallest">
        <Input
          {...field(form, 'first')}
          label={{ text: `How many people answer in ${names.first}?`, classes: 'govuk-label--s' }}
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'others')}
          label={{ text: `And in ${names.others}?`, classes: 'govuk-label--s' }}
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'perOrganisation')}
          label={{
            text: 'How many people answer from each organisation?',
            classes: 'govuk-label--s',
          }}
          hint={{ text: 'On average, like 3.5. Where some have many more, take a little more.' }}
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Input
          {...field(form, 'intraClass')}
          label={{ text: 'How alike are they?', classes: 'govuk-label--s' }}
          hint={{
            text: 'People of one organisation share its staff and its ways. 0: no more alike than strangers. 1: all the same. If you don’t know, 0.05 is usual, and 0.1 is careful. (Intra-class correlation)',
          }}
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Button text="Work it out" classes="govuk-button--secondary" />
      </form>
      <div id="smallest" role="status">
        {said && <Seen {...{ said, names }} />}
        {said && does(member, 'lead') && (
          <form method="post" action={address}>
            {Object.entries(said).map(([name, value]) => (
              <input type="hidden" name={name} value={String(value)} />
            ))}
            <Button text="Put these numbers into the plan" classes="govuk-button--crest" />
          </form>
        )}
      </div>
      <script type="module" src={asset('study.js')} />
    </PlanFrame>
  )
}

function Seen({ said, names }: { said: SmallestSaid; names: { first: string; others: string } }) {
  const [main, ...rest] = smallestWords(said, names)
  return (
    <div class="gc-panel">
      <p class="govuk-body-l">{main}</p>
      {rest.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      <p class="govuk-hint">
        By a two-sided test at 5% with 80% power, about shares of one half, where differences are
        hardest to see; people count for fewer by the design effect. This is for one outcome by
        itself: when several are told in one family, each has to differ by more.
      </p>
    </div>
  )
}
