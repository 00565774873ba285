import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { Button, Details, Select, Textarea } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import { TypedForm } from '../drafts/typed-form.tsx'
import type { Drafted } from '../drafts/typed.ts'
import { StudyPage, type StudyPageOptions } from '../study-page.tsx'
import { easyHints } from './easy-hints.ts'
import { RestsOn } from './rests-on.tsx'

/** A finding with all that it may rest on; no row: one that is being written. */
export interface FindingFacts {
  data: StudyData
  row?: RowOf<'finding'>
}

export type FindingOptions = Pick<StudyPageOptions, 'area' | 'study' | 'member'> & FindingFacts

/** One finding: its words, its easy words, and the quotes that it rests on. */
export function FindingPage({ form, ...options }: FindingOptions & { form: Drafted }) {
  const { area, study, member, data, row } = options
  const said = data.verdict.filter(({ findingId }) => row && findingId === row.findingId).length
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={row ? 'A finding' : 'Write a finding'}
      at="Find"
      before={<Back href={studyUrls.findings(area, study)} text="Findings" />}
    >
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="id" value={field(form, 'id').value} />
        <Textarea
          {...field(form, 'words')}
          label={{ text: 'What did you find?', classes: 'govuk-label--s' }}
          hint={{
            text: 'It stands in the public report as you write it: say nothing that tells of one person.',
          }}
          rows={4}
        />
        <Textarea
          {...field(form, 'easyWords')}
          label={{ text: 'In easy words', classes: 'govuk-label--s' }}
          hint={{
            text: 'One short sentence on each line, of 12 words or fewer. Co-researchers read this.',
          }}
          rows={4}
        />
        <Hints easyWords={form.typed.easyWords?.[0] ?? ''} />
        <Select
          {...field(form, 'hypothesisId')}
          label={{
            text: 'On which hypothesis or question does it bear?',
            classes: 'govuk-label--s',
          }}
          items={[
            { text: 'None of them', value: '' },
            ...data.hypothesis.map(({ hypothesisId, name }) => ({
              ...{ text: name, value: hypothesisId },
            })),
          ]}
        />
        {said > 0 && (
          <p class="govuk-body">
            Co-researchers have said whether it fits. If you change its words, they are asked anew,
            and what they said before counts no more.
          </p>
        )}
        <Button text="Save this finding" preventDoubleClick classes="govuk-button--crest" />
      </TypedForm>
      {row && (
        <>
          <RestsOn {...options} row={row} />
          <Details summaryText="Take this finding out">
            <p class="govuk-body">
              What was said of it goes with it. Its quotes stay chosen, and can bear on another.
            </p>
            <form method="post">
              <Button
                text="Take it out"
                name="do"
                value="remove"
                classes="govuk-button--warning govuk-!-margin-bottom-0"
              />
            </form>
          </Details>
        </>
      )}
    </StudyPage>
  )
}

/** What would make its easy words easier. */
function Hints({ easyWords }: { easyWords: string }) {
  const hints = easyHints(easyWords)
  if (hints.length === 0) return null
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">These easy words could be easier:</p>
      <ul class="govuk-list govuk-list--bullet">
        {hints.map((hint) => (
          <li>{hint}</li>
        ))}
      </ul>
    </div>
  )
}
