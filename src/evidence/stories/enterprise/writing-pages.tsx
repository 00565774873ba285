import { areaSite, type Area } from '#areas'
import { newId } from '../../../platform/db/new-id.ts'
import { NameDecision } from '../../../platform/text/name-decision.tsx'
import type { Suggestion } from '../../../platform/text/suggest-names.ts'
import { Back, FormPage } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Checkboxes, Details, Textarea } from '../../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import { urls } from '../../../urls.ts'
import type { OpenStory } from './open-story.ts'

interface BeginOptions {
  area: Area
  name: string
  visitId: string
  form: Form
  /** The note. */
  words: string
}

/** Is a note worth telling? Which of its words. */
export function BeginPage({ area, name, visitId, form, words }: BeginOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Is this worth telling?"
      form={form}
      before={<Back href={urls.visit(area, { visitId })} text={`Visit to ${name}`} />}
    >
      <p class="govuk-body">
        A few words about one visit can say more than a page of figures. First you take names out.
        Then {name} reads it, or it is read to {name}. Nobody else sees it before {name} says yes.
      </p>
      <input type="hidden" name="storyId" value={form.typed.storyId?.[0] ?? newId()} />
      <Textarea
        {...field(form, 'words', words)}
        label={{ text: 'What do you want to tell?', classes: 'govuk-label--s' }}
        hint={{ text: 'This is your note. Keep what matters. The note itself stays as it is.' }}
        rows={8}
      />
      <Button text="Make a draft" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

interface WritingOptions extends OpenStory {
  area: Area
  form: Form
}

/** The words anew. */
export function WordsPage({ area, form, story, name, desk, state }: WritingOptions) {
  return (
    <FormPage {...frame({ area, story, desk, name })} title="Change the words" form={form}>
      <Revision {...{ form, revision: story.revision }} />
      {state === 'shown' && (
        <p class="govuk-body">
          {name} has been shown it. With other words it is read for names again, and {name} is shown
          it again.
        </p>
      )}
      <Textarea
        {...field(form, 'words', story.words ?? '')}
        label={{ text: 'The story', classes: 'govuk-label--s' }}
        rows={10}
      />
      <Button text="Save the words" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

/** Each name that was found is decided about. */
export function NamesPage({
  suggestions,
  ...options
}: WritingOptions & { suggestions: Suggestion[] }) {
  const { area, form, story, name, desk } = options
  return (
    <FormPage {...frame({ area, story, desk, name })} title="Take names out" form={form}>
      <Revision {...{ form, revision: story.revision }} />
      <p class="govuk-body">
        {suggestions.length > 0
          ? 'These may tell who somebody is. They were found by simple rules, which miss some and take some words for names: decide about each.'
          : 'Nothing was found by our rules, which miss some. Read it yourself as well.'}
      </p>
      <div class="gc-panel">
        <Paragraphs text={story.words ?? ''} />
      </div>
      {suggestions.map((one, index) => (
        <NameDecision {...{ form, one, index }} />
      ))}
      <Textarea
        {...field(form, 'others')}
        label={{ text: 'What else tells who somebody is?', classes: 'govuk-label--s' }}
        hint={{
          text: 'One on each line, like this: the brass band = a club. A job, a club, an illness or a pet can tell as much as a name.',
        }}
        rows={4}
      />
      <Button text="Go on" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

/** Read once more by somebody, who says so. */
export function ReadPage({ area, form, story, name, desk }: WritingOptions) {
  const { runs } = desk
  const of = { providerId: desk.providerId, storyId: story.storyId }
  return (
    <FormPage {...frame({ area, story, desk, name })} title="Read it once more" form={form}>
      <Revision {...{ form, revision: story.revision }} />
      <div class="gc-panel">
        <Paragraphs text={story.words ?? ''} />
      </div>
      <p class="govuk-body">
        Would a neighbour know who it is? Would the family, or somebody from the same club?{' '}
        <a class="govuk-link" href={urls.storyWords(area, of)}>
          Change the words
        </a>
      </p>
      <Checkboxes
        {...field(form, 'read')}
        idPrefix="read"
        items={[{ value: 'yes', text: 'I have read it, and nobody can be known by it' }]}
      />
      <Button
        text={runs ? `Show it to ${name}` : 'Give it to who runs the enterprise'}
        preventDoubleClick
        classes="govuk-button--crest"
      />
      <Details summaryText="What happens then">
        <p class="govuk-body">
          {runs
            ? `${name} reads it, in Easy Read too, may change words, and says no, or yes: to whom, and until when.`
            : `Who runs the enterprise reads it too, and shows it to ${name}.`}
        </p>
      </Details>
    </FormPage>
  )
}

/** Before its words are gone. */
export function DownPage({ area, form, story, name, desk }: WritingOptions) {
  return (
    <FormPage {...frame({ area, story, desk, name })} title="Take this story down?" form={form}>
      <p class="govuk-body">
        Its words are gone at once, from every page here, and can’t be brought back. The note of the
        visit stays as it is.
      </p>
      <Button text="Take it down" preventDoubleClick classes="govuk-button--warning" />
    </FormPage>
  )
}

export function frame({
  area,
  story,
  desk,
  name,
}: Pick<WritingOptions, 'area' | 'story' | 'desk' | 'name'>) {
  const of = { providerId: desk.providerId, storyId: story.storyId }
  return {
    site: areaSite(area),
    before: <Back href={urls.story(area, of)} text={`A story about a visit to ${name}`} />,
  }
}

/** Which words the form is about: as they are now, once it was said that they changed. */
export function Revision({ form, revision }: { form: Form; revision: number }) {
  const opened = form.errors.revision ? undefined : form.typed.revision?.[0]
  return (
    <div id="revision" tabindex={-1}>
      <input type="hidden" name="revision" value={opened ?? String(revision)} />
    </div>
  )
}
