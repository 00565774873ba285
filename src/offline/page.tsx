import { areaSite, type Area } from '#areas'
import { Layout } from '../platform/web/layout.tsx'

/** What this phone keeps: what waits to be sent, and what can be read with no signal. The script fills it. */
export function OnThisPhonePage({ area, time }: { area: Area; time: string }) {
  return (
    <Layout site={areaSite(area)} title="On this phone" hidden offline>
      <h1 class="govuk-heading-l">On this phone</h1>
      <p class="govuk-body" data-offline-lost="page" hidden>
        There is no signal, and the page that you wanted isn’t kept on this phone.
      </p>
      <p class="govuk-body" data-offline-lost="form" hidden>
        There is no signal, and what you sent could not be saved. Go back in your browser: what you
        typed should still be there.
      </p>
      <p class="govuk-body" data-offline-lost="sign-out" hidden>
        There is no signal, so we don’t know yet that you want to sign out. What could be read on
        this phone is gone. Sign out once more when there is signal.
      </p>
      <h2 class="govuk-heading-m">Waiting to be sent</h2>
      <div data-offline-waiting>
        <p class="govuk-body" data-offline-none>
          Nothing waits on this phone.
        </p>
      </div>
      <h2 class="govuk-heading-m">To read with no signal</h2>
      <div data-offline-pages>
        <p class="govuk-body" data-offline-none>
          Nothing is kept on this phone. Pages are kept when you are signed in and open one that
          works with no signal.
        </p>
      </div>
      <h2 class="govuk-heading-m">If this phone is lost</h2>
      <p class="govuk-body">
        Sign it out from another device, on the page of your account. It is shut out the next time
        it reaches us. Until then, whoever can open it can read what it keeps, for at most {time}{' '}
        after it last reached us. What waits to be sent is sealed: nobody can read it on the phone.
      </p>
    </Layout>
  )
}
