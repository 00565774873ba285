import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, Details, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { NameDecision } from '../../../platform/text/name-decision.tsx'
import type { Suggestion } from '../../../platform/text/suggest-names.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  name: string
  form: Drafted
  words: string
  suggestions: Suggestion[]
}

/** Somebody decides about each name in a transcript; then it is open to coders. */
export function NamesPage({ area, study, member, name, form, words, suggestions }: Options) {
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={`Names in ${name}`}
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId: study.studyId })} text="Code" />}
    >
      <p class="govuk-body">
        These were found by simple rules, which miss some and take some words for names. Read the
        transcript as well. What you replace goes into the key, which only keepers see.
      </p>
      <Details summaryText="Read the whole transcript">
        <div class="gc-said">{words}</div>
      </Details>
      <TypedForm {...{ area, study, form }}>
        {suggestions.map((one, index) => (
          <NameDecision {...{ form, one, index }} />
        ))}
        <Textarea
          {...field(form, 'others')}
          label={{ text: 'What else tells who somebody is?', classes: 'govuk-label--s' }}
          hint={{ text: 'One on each line, like this: Mary = Rowan' }}
          rows={4}
        />
        <Button text="Open it to coders" preventDoubleClick />
      </TypedForm>
    </StudyPage>
  )
}
