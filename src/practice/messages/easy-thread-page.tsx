import { areaSite } from '#areas'
import {
  EasyButton,
  EasyErrors,
  EasyTextarea,
  Idea,
  Name,
  NameIn,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, field } from '../../platform/web/forms.ts'
import { Layout } from '../../platform/web/layout.tsx'
import type { Message } from './message.ts'
import { whenSent, type ThreadOptions } from './thread-page.tsx'

/** What a person and an enterprise wrote to each other, in Easy Read. */
export function EasyThreadPage(options: ThreadOptions) {
  const { area, title, back, action, otherName, all, form, nobodyReads } = options
  const errors = errorList(form)
  const other = <Name>{otherName}</Name>
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? `Error: ${title}` : title}
      before={<Back href={back.href} text="Go back" />}
      hidden
    >
      <EasyErrors errors={errors} />
      <h1 class="govuk-heading-l">
        <NameIn text={title} name={otherName} />
      </h1>
      {all.length === 0 && <Idea picture="letter">Nobody has written yet.</Idea>}
      {all.map((one) => (
        <OneMessage {...options} one={one} />
      ))}
      {nobodyReads && <Idea picture="phone">{other} does not read here. Please ring.</Idea>}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="messageId" value={form.typed.messageId?.[0] ?? ''} />
        <EasyTextarea
          {...field(form, 'words')}
          picture="pencil"
          label={{ text: 'What do you want to say?' }}
          rows={4}
        />
        <EasyButton
          picture="letter"
          text="Send this message"
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </form>
      <Emergency {...options} />
    </Layout>
  )
}

function OneMessage({ area, today, otherName, one }: ThreadOptions & { one: Message }) {
  return (
    <>
      <Idea picture={one.party === 'person' ? 'person' : 'worker'}>
        <Name>{one.name}</Name> wrote this,{' '}
        {whenSent(one, area.timeZone, today).replace(/, [^,]*$/, '')}.
      </Idea>
      <Said text={one.words} />
      {one.quietAnswer && (
        <>
          <Idea picture="moon">
            <Name>{otherName}</Name> is not working now.
          </Idea>
          <Said picture="worker" text={one.quietAnswer} />
        </>
      )}
    </>
  )
}

/** Whom to ring when it can't wait. */
function Emergency({ council }: ThreadOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">If you cannot wait</h2>
      <Idea picture="clock">Nobody reads messages all the time.</Idea>
      <Idea picture="warning">Is someone in danger?</Idea>
      <Idea picture="phone">Ring 999.</Idea>
      <Idea picture="health">Is someone very ill?</Idea>
      <Idea picture="phone">Ring 111.</Idea>
      {council && (
        <>
          <Idea picture="help">Do you need other help soon?</Idea>
          <Idea picture="phone">
            Ring <Name>{council.name}</Name> on <Name>{council.phone}</Name>.
          </Idea>
          {council.outOfHours && (
            <Idea picture="moon">
              At night ring <Name>{council.outOfHours}</Name>.
            </Idea>
          )}
        </>
      )}
    </>
  )
}
