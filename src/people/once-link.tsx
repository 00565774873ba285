import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { Button } from '../platform/web/govuk/index.ts'

/** A link that works once, to be copied, printed or scanned. */
export function OnceLink({ address, until }: { address: string; until: string }) {
  return (
    <>
      <p class="govuk-body">
        <strong>{address}</strong>
      </p>
      <p class="govuk-body">
        It works once, until {until}. Give it only to them: whoever has it can say yes.
      </p>
      <div class="gc-no-print gc-actions">
        <Button
          text="Copy the link"
          type="button"
          attributes={{ 'data-copy': address, hidden: true }}
        />
        <Button
          text="Print this page"
          type="button"
          classes="govuk-button--secondary"
          attributes={{ 'data-print': '', hidden: true }}
        />
      </div>
      <p class="govuk-body">Or they point the camera of their phone at this:</p>
      <div class="gc-qr" role="img" aria-label="QR code that opens the link">
        {raw(renderSVG(address, { border: 1 }))}
      </div>
    </>
  )
}
