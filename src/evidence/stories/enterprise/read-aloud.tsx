import type { Hono } from 'hono'
import { z } from 'zod'
import type { Area, AreaEnv, AreaRequest } from '#areas'
import { accountsDeciding, DecisionFields } from '#people'
import { asOwner } from '../../../platform/db/context.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { FormPage } from '../../../platform/web/form-page.tsx'
import { check, emptyForm, field, statusOf, type Form } from '../../../platform/web/forms.ts'
import { Button, Input, InsetText, Radios } from '../../../platform/web/govuk/index.ts'
import { page } from '../../../platform/web/html.ts'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import { urls } from '../../../urls.ts'
import { endStory, sayYes } from '../consent.ts'
import { YesFields } from '../yes-fields.tsx'
import { readAloudIn } from '../yes-form.ts'
import { changeOf, openStory, type OpenStory } from './open-story.ts'
import { frame, Revision } from './writing-pages.tsx'

const saidSchema = z.object({
  said: z.enum(['yes', 'no'], 'Choose what they said'),
})

/** A story that was read to somebody without an account: what she said, who was there, how it was explained. */
export function mountReadAloud(app: Hono<AreaEnv>): void {
  app.get(urls.storyTold.pattern, async (c) => {
    const open = await toRead(c)
    if (!open) return c.notFound()
    return open.mayWrite ? toldPage(c, open, emptyForm) : c.redirect(addressOf(c, open), 303)
  })

  app.post(urls.storyTold.pattern, async (c) => {
    const { db, typed } = c.var
    const open = await toRead(c)
    if (!open) return c.notFound()
    if (!open.mayWrite) return c.redirect(addressOf(c, open), 303)
    const { story, desk } = open
    const change = changeOf(c, story, desk.side)
    const said = check(saidSchema, typed)
    if (!said.ok) return toldPage(c, open, said.form)
    if (said.value.said === 'no') {
      await endStory(db, change, 'no')
      return c.redirect(urls.stories(c.var.area, { providerId: desk.providerId }), 303)
    }
    const checked = readAloudIn(typed, change.today)
    if (!checked.ok) return toldPage(c, open, checked.form)
    const [yes, decision, { present }] = checked.value
    const { providerName } = desk
    const outcome = await sayYes(db, change, { ...yes, decision, present, providerName })
    if (outcome !== 'changed' && outcome !== 'on_screen') return c.redirect(addressOf(c, open), 303)
    const revision =
      outcome === 'changed'
        ? 'Somebody changed the story meanwhile. Read it aloud as it is now, then write it down'
        : `${open.name} can say yes here now, so it isn’t written down for them. Ask them`
    return toldPage(c, open, { typed, errors: { revision } })
  })
}

type ToRead = OpenStory & { mayWrite: boolean }

/** Only who runs the enterprise writes it down, and only where nobody can say it on screen. */
async function toRead(c: AreaRequest): Promise<ToRead | undefined> {
  const { area, db } = c.var
  const open = await openStory(c)
  if (!open?.desk.runs) return undefined
  const deciding = await asOwner(db, (owner) =>
    accountsDeciding(owner, area.areaId, open.story.personId),
  )
  return { ...open, mayWrite: open.state === 'shown' && deciding.length === 0 }
}

function addressOf(c: AreaRequest, { story, desk }: OpenStory): string {
  return urls.story(c.var.area, { providerId: desk.providerId, storyId: story.storyId })
}

function toldPage(c: AreaRequest, open: OpenStory, form: Form) {
  const { area } = c.var
  const today = isoDate(new Date(), area.timeZone)
  return page(c, <ToldPage {...{ ...open, area, form, today }} />, statusOf(form))
}

type Options = OpenStory & { area: Area; form: Form; today: string }

/** The story to read aloud, and below it what the person said. */
function ToldPage({ area, form, story, name, desk, today }: Options) {
  return (
    <FormPage {...frame({ area, story, desk, name })} title={`Read it to ${name}`} form={form}>
      <InsetText
        text={`Read it aloud, with somebody there whom ${name} trusts. Say who would read it and until when, and that ${name} can say no, or take a yes back at any time.`}
      />
      <Revision {...{ form, revision: story.revision }} />
      <div class="gc-panel">
        <Paragraphs text={story.words ?? ''} />
      </div>
      <Radios
        {...field(form, 'said')}
        idPrefix="said"
        fieldset={{
          legend: { text: `What did ${name} say?`, classes: 'govuk-fieldset__legend--s' },
        }}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No. Its words go at once, and nothing below is needed' },
        ]}
      />
      <YesFields {...{ form, today }} />
      <Input
        {...field(form, 'present')}
        label={{ text: 'Who was there?', classes: 'govuk-label--s' }}
        hint={{ text: 'Their names, and who they are.' }}
      />
      <DecisionFields form={form} name={name} />
      <Button text="Write it down" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
