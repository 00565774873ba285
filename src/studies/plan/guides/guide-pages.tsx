import { dateWords, isoDate, plural } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Input, Textarea } from '../../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanForm, PlanFrame, type Frame } from '../plan-frame.tsx'
import { PlanList } from '../plan-list.tsx'
import { newestOf, versionsOf, type Guide } from './guides.ts'

/** What is asked in interviews. */
export function GuidesPage({ guides, ...frame }: Frame & { guides: Guide[] }) {
  const { area, study, member } = frame
  const { studyId } = study
  return (
    <PlanFrame {...frame} title="Topic guides">
      <p class="govuk-body">
        What is asked in interviews. Each change is a new version; the ones before are kept.
      </p>
      <PlanList
        none="There is no topic guide yet. Write the first one with your co-researchers."
        items={newestOf(guides).map(({ guideId, name, version }) => ({
          ...{ id: guideId, name, href: studyUrls.guide(area, { studyId, guideId }) },
          words: <p class="govuk-hint">{plural(version, 'version', 'versions')}</p>,
        }))}
        add={
          does(member, 'lead', 'researcher') && {
            text: 'Write a topic guide',
            href: studyUrls.guideVersion(area, { studyId, guideId: 'new' }),
          }
        }
      />
    </PlanFrame>
  )
}

/** One version of a guide, and the way to the others. */
export function GuidePage({ guides, guide, ...frame }: Frame & { guides: Guide[]; guide: Guide }) {
  const { area, study, member } = frame
  const { studyId } = study
  const all = versionsOf(guides, guide)
  return (
    <PlanFrame
      {...frame}
      title={guide.name}
      back={{ href: studyUrls.guides(area, { studyId }), text: 'Topic guides' }}
    >
      <p class="govuk-hint">
        Version {guide.version}, of {dateWords(isoDate(new Date(guide.madeAt)))}
        {all[0] !== guide && '. There is a newer one'}.
      </p>
      <Paragraphs text={guide.words} />
      {guide.madeWith && (
        <>
          <h2 class="govuk-heading-m">Who wrote it, and how</h2>
          <Paragraphs text={guide.madeWith} />
        </>
      )}
      {does(member, 'lead', 'researcher') && (
        <Button
          text="Write a new version"
          href={studyUrls.guideVersion(area, { studyId, guideId: guide.guideId })}
          classes="govuk-button--crest"
        />
      )}
      {all.length > 1 && (
        <>
          <h2 class="govuk-heading-m">All versions</h2>
          <ul class="govuk-list">
            {all.map((one) => (
              <li>
                <a
                  class="govuk-link"
                  href={studyUrls.guide(area, { studyId, guideId: one.guideId })}
                  aria-current={one === guide ? 'page' : undefined}
                >
                  Version {one.version}, {dateWords(isoDate(new Date(one.madeAt)))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlanFrame>
  )
}

type FormOptions = Frame & { before?: RowOf<'topic_guide'>; form: Drafted }

/** A new version of a guide, or its first one. */
export function GuideFormPage({ before, form, ...frame }: FormOptions) {
  const { area, study } = frame
  return (
    <PlanForm
      {...frame}
      form={form}
      title={before ? `${before.name}: a new version` : 'Write a topic guide'}
      back={{ href: studyUrls.guides(area, study), text: 'Topic guides' }}
      save={before && 'Save as a new version'}
    >
      {before ? (
        <input type="hidden" name="name" value={before.name} />
      ) : (
        <Input
          {...field(form, 'name')}
          label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
          hint={{ text: 'Such as “People who use a service”' }}
        />
      )}
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What is asked?', classes: 'govuk-label--s' }}
        hint={{ text: 'One topic on each line.' }}
        rows={12}
      />
      <Textarea
        {...field(form, 'madeWith')}
        label={{
          text: 'Which co-researchers wrote it with you, and how?',
          classes: 'govuk-label--s',
        }}
        hint={{
          text: 'Such as “Tried with four co-researchers in a workshop; they asked to begin with an easier question”.',
        }}
        rows={3}
      />
    </PlanForm>
  )
}
