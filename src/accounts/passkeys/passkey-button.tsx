import type { Child } from 'hono/jsx'
import { asset } from '../../platform/web/assets.ts'
import { Button, ErrorMessage } from '../../platform/web/govuk/index.ts'
import type { Place } from './place.ts'

export interface PasskeyButtonOptions {
  text: Child
  classes: string
  what: 'add' | 'sign-in'
  place: Place
  /** The addresses that ask the passkey's question, and that take its answer. */
  ask: string
  send: string
  error?: Child
}

/**
 * Inside a form: asks the phone for a passkey and sends its answer with the form. It shows itself
 * where the browser can do that, and hides what is marked `data-without-passkeys`.
 */
export function PasskeyButton({
  text,
  classes,
  what,
  place,
  ask,
  send,
  error,
}: PasskeyButtonOptions) {
  return (
    <>
      <input type="hidden" name="passkey" value="" />
      {error && <ErrorMessage text={error} />}
      <Button
        text={text}
        type="button"
        id="passkey"
        classes={classes}
        attributes={{
          hidden: true,
          'data-passkey': what,
          'data-host': place.host,
          'data-ask': ask,
          'data-send': send,
        }}
      />
      <p class="govuk-body" id="passkey-said" role="status" />
      <script type="module" src={asset('passkeys.js')} />
    </>
  )
}
