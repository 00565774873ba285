import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Checkboxes, Radios } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  transcriptId: string
  name: string
  form: Form
  team: Member[]
}

/** Who codes a transcript in which pass, and whether without seeing each other’s codes. */
export function CodersPage({ area, study, member, name, form, team }: Options) {
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={`Who codes ${name}`}
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId: study.studyId })} text="Code" />}
    >
      <form method="post" novalidate>
        <Radios
          {...field(form, 'pass')}
          idPrefix="pass"
          fieldset={legend('In which pass?')}
          items={[
            { value: 'deductive', text: 'The first: with the codes of the hypotheses' },
            { value: 'inductive', text: 'The second: with what came up in the transcripts' },
          ]}
        />
        <Checkboxes
          name="coders"
          values={form.typed.coders ?? []}
          fieldset={legend('Who codes it?')}
          items={team.map(({ memberId, name: text }) => ({ value: memberId, text }))}
        />
        <Checkboxes
          name="blind"
          values={form.typed.blind ?? []}
          fieldset={legend('Do they code it blind?')}
          items={[
            {
              value: 'yes',
              text: 'Blind: nobody sees what the others coded until all are done',
            },
          ]}
        />
        <Button text="Save who codes it" />
      </form>
    </StudyPage>
  )
}
