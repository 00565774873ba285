import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, Radios, Select, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Candidate } from './candidates.ts'
import { Quoted } from './quotes-page.tsx'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Drafted
  quote: Candidate
  mayChoose: boolean
  findings: RowOf<'finding'>[]
  /** The finding that somebody comes from, and goes back to. */
  from: RowOf<'finding'> | undefined
}

/** One quote: what it says in easy words, for co-researchers and the Easy Read report, and why it is here. */
export function QuotePage(options: Options) {
  const { area, study, member, form, quote, mayChoose, findings, from } = options
  const { studyId } = study
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title="A quote"
      at="Code"
      before={
        from ? (
          <Back
            href={studyUrls.finding(area, { studyId, findingId: from.findingId })}
            text="The finding"
          />
        ) : (
          <Back href={studyUrls.quotes(area, { studyId })} text="Quotes" />
        )
      }
    >
      <Quoted {...{ area, studyId, one: quote }} />
      {mayChoose && (
        <>
          <TypedForm {...{ area, study, form }}>
            <Radios
              {...field(form, 'bears')}
              idPrefix="bears"
              fieldset={{
                legend: {
                  text: `What does it show of “${quote.code}”?`,
                  classes: 'govuk-fieldset__legend--s',
                },
              }}
              items={[
                { value: 'typical', text: 'It is typical' },
                { value: 'counter', text: 'It speaks against it' },
              ]}
            />
            <Select
              {...field(form, 'findingId')}
              label={{ text: 'On which finding does it bear?', classes: 'govuk-label--s' }}
              hint={{ text: 'It is shown in the report, and to co-researchers, with its finding.' }}
              items={[
                { text: 'None yet', value: '' },
                ...findings.map(({ findingId, words }) => ({
                  ...{ value: findingId, text: shortly(words) },
                })),
              ]}
            />
            <Textarea
              {...field(form, 'easyWords')}
              label={{ text: 'What it says in easy words', classes: 'govuk-label--s' }}
              hint={{ text: 'One short sentence on each line. Co-researchers read this.' }}
              rows={3}
            />
            <Textarea
              {...field(form, 'why')}
              label={{ text: 'Why was it chosen?', classes: 'govuk-label--s' }}
              rows={2}
            />
            <Button text="Save this quote" />
          </TypedForm>
          <form method="post">
            <Button
              text="Let this quote go"
              classes="govuk-button--secondary"
              name="do"
              value="let-go"
            />
          </form>
        </>
      )}
    </StudyPage>
  )
}

/** As much of a finding as a list takes at 360 px. */
export function shortly(words: string): string {
  const letters = [...words]
  return letters.length > 80 ? `${letters.slice(0, 79).join('').trimEnd()}…` : words
}
