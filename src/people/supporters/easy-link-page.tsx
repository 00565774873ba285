import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage } from '../easy-parts.tsx'
import type { LinkPageOptions } from './link-page.tsx'

/** The link that somebody is invited by, in Easy Read. */
export function EasyLinkPage({ area, person, offer, address }: LinkPageOptions) {
  const { personId } = person
  const { name, endsAt } = offer
  return (
    <EasyPage
      area={area}
      title={`A link for ${name}`}
      heading={
        <>
          A link for <Name>{name}</Name>
        </>
      }
      back={{ href: urls.access(area, { personId }), text: 'Who can see what' }}
    >
      <Idea picture="eye-closed">
        <Name>{name}</Name> sees nothing yet.
      </Idea>
      <Idea picture="link">Give them this link.</Idea>
      <Idea picture="website">
        <Name>{address}</Name>
      </Idea>
      <Idea picture="hand-yes">They open it to say yes.</Idea>
      <Idea picture="eye">Then they can see it.</Idea>
      <h2 class="govuk-heading-m">Keep the link safe</h2>
      <Idea picture="code">It works once.</Idea>
      <Idea picture="calendar">It works until {dateWords(isoDate(endsAt, area.timeZone))}.</Idea>
      <Idea picture="warning">Whoever has it can say yes.</Idea>
      <Idea picture="lock">Give it only to them.</Idea>
      <div class="gc-no-print gc-actions">
        <EasyButton
          picture="copy"
          text="Copy the link"
          type="button"
          attributes={{ 'data-copy': address, hidden: true }}
        />
        <EasyButton
          picture="printer"
          text="Print this page"
          type="button"
          classes="govuk-button--secondary"
          attributes={{ 'data-print': '', hidden: true }}
        />
      </div>
      <h2 class="govuk-heading-m">With their phone</h2>
      <Idea picture="camera">They can point the camera of their phone at this.</Idea>
      <div class="gc-qr" role="img" aria-label="QR code that opens the link">
        {raw(renderSVG(address, { border: 1 }))}
      </div>
    </EasyPage>
  )
}
