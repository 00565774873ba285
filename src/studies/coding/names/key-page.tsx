import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Input, Table } from '../../../platform/web/govuk/index.ts'
import { plural } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Known } from '../../../platform/text/suggest-names.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  transcriptId: string
  name: string
  pairs: Known[]
  form: Form
  /** How often a name was just replaced. */
  times: number
}

/** What the pseudonyms of an open transcript stand for, and replacing a name that was missed. */
export function KeyPage({ area, study, member, transcriptId, name, pairs, form, times }: Options) {
  const key = { studyId: study.studyId, transcriptId }
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={`The key to ${name}`}
      at="Code"
      before={<Back href={studyUrls.transcript(area, key)} text={name} />}
    >
      {times > 0 && (
        <p class="govuk-inset-text" role="status">
          Replaced {plural(times, 'time', 'times')}. What is coded and quoted stands at the same
          words. Files that were taken out before still have the name: find them, and delete them.
        </p>
      )}
      <p class="govuk-body">Only those who keep the key see this page.</p>
      {pairs.length === 0 && <p class="govuk-body">Nothing was replaced in it.</p>}
      {pairs.length > 0 && (
        <Table
          head={[{ text: 'In the transcript' }, { text: 'Stands for' }]}
          rows={pairs.map(({ standsFor, pseudonym }) => [{ text: pseudonym }, { text: standsFor }])}
        />
      )}
      <h2 class="govuk-heading-m">A name was missed</h2>
      <p class="govuk-body">
        It is replaced wherever it stands as a whole word in this transcript, in notes on it and in
        what is said of its quotes.
      </p>
      <form method="post" novalidate autocomplete="off">
        <Input
          {...field(form, 'standsFor')}
          label={{ text: 'Which name, as it stands there?', classes: 'govuk-label--s' }}
        />
        <Input
          {...field(form, 'pseudonym')}
          label={{ text: 'What is to stand in its place?', classes: 'govuk-label--s' }}
        />
        <Button text="Replace it" preventDoubleClick />
      </form>
    </StudyPage>
  )
}
