import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Details, Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { NameKind, Suggestion } from './suggest-names.ts'

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
          <Decision {...{ form, one, index }} />
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

const kinds: Record<NameKind, string> = {
  name: 'a name?',
  place: 'a place?',
  phone: 'a phone number?',
  email: 'an email address?',
  postcode: 'a postcode?',
  number: 'a number or date of one person?',
  web: 'a web address?',
}

function Decision({ form, one, index }: { form: Form; one: Suggestion; index: number }) {
  const { standsFor, kind, pseudonym, times, beside } = one
  // What was typed for another suggestion, before the text was added again, is not this one’s.
  const isSame = [undefined, standsFor].includes(form.typed[`stands-${index}`]?.[0])
  const typed = isSame ? form : { typed: {}, errors: form.errors }
  return (
    <>
      <input type="hidden" name={`stands-${index}`} value={standsFor} />
      <Radios
        {...field(typed, `does-${index}`)}
        idPrefix={`does-${index}`}
        fieldset={{
          legend: { text: `“${standsFor}”: ${kinds[kind]}`, classes: 'govuk-fieldset__legend--s' },
        }}
        hint={{ text: `${times === 1 ? 'Once' : `${times} times`}. ${beside}` }}
        items={[
          { value: 'replace', text: 'Replace it' },
          { value: 'leave', text: 'Leave it: it tells of nobody' },
        ]}
      />
      <Input
        {...field(typed, `pseudonym-${index}`, pseudonym)}
        label={{ text: `What stands for “${standsFor}”?` }}
      />
    </>
  )
}
