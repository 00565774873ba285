import { areaSite } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyRadios,
  HardWord,
  Idea,
  Name,
  NameIn,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { chosen } from '../parts.tsx'
import { daysAhead, daysBack } from './feed.ts'
import type { LinksPageOptions, LinkShown } from './links-page.tsx'

/** A person's week in a calendar, in Easy Read: for her, and whoever helps her. */
export function EasyLinksPage(options: LinksPageOptions & { own: boolean; name: string }) {
  const { area, action, back, title, links, form, made, own, name } = options
  const who = own ? 'you' : <Name>{name}</Name>
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      before={<Back href={back.href} text={own ? 'Go back' : <Name>{name}</Name>} />}
      hidden
    >
      <h1 class="govuk-heading-l">
        <NameIn text={title} name={name} />
      </h1>
      {made && (
        <>
          <Idea picture="link">Here is the link.</Idea>
          <Idea picture="copy">Copy it into the calendar on the phone.</Idea>
          <Idea picture="link">
            <Name>{made}</Name>
          </Idea>
          <Idea picture="eye-closed">You can see it only now.</Idea>
        </>
      )}
      <Idea picture="calendar">A calendar on a phone can show the visits.</Idea>
      <Idea picture="link">For that it needs a secret link.</Idea>
      <Idea picture="later">
        It shows {daysBack} days back, {daysAhead} days ahead.
      </Idea>
      <Idea picture="eye">Who has the link sees who comes to {who}.</Idea>
      <Idea picture="clock">They see when, too.</Idea>
      <Idea picture="key">They need not sign in.</Idea>
      <HardWord word="sign in" />
      <Idea picture="mobile">Did you lose the phone?</Idea>
      <Idea picture="hand-stop">Then end the link here.</Idea>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="linkId" value={newId()} />
        <EasyRadios
          {...chosen(form, 'names', 'initials')}
          picture="name"
          question="How are people called in it?"
          items={[
            { value: 'initials', text: 'By the first letters of their names', picture: 'lock' },
            { value: 'names', text: 'By their names', picture: 'name' },
          ]}
        />
        <EasyButton
          picture="link"
          text="Make a link"
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </form>
      <h2 class="govuk-heading-m">Links that are open</h2>
      {links.length === 0 && <Idea picture="cross">There is none.</Idea>}
      {links.map((link) => (
        <OpenLink {...{ ...options, link }} />
      ))}
    </Layout>
  )
}

function OpenLink({ area, action, today, link }: LinksPageOptions & { link: LinkShown }) {
  const { linkId, names, madeAt } = link
  const day = dateWords(isoDate(madeAt, area.timeZone), today)
  return (
    <>
      <Idea picture="calendar">You made a link on {day}.</Idea>
      <Idea picture="name">
        {names === 'names' ? 'It shows names.' : 'It shows the first letters of names.'}
      </Idea>
      <form method="post" action={action}>
        <input type="hidden" name="end" value={linkId} />
        <EasyButton picture="hand-stop" text="End this link" classes="govuk-button--secondary" />
      </form>
    </>
  )
}
