// The ways into an account, as somebody who reads Easy Read changes them.
import { signIn } from '../../../src/accounts/testing.ts'
import type { Ways } from './ways.ts'

const emails = '/ashdale/account/emails'

export const emailWays: Ways = {
  'src/accounts/emails/easy-emails-page.tsx': async (_, site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await asha.send((await asha.open('/ashdale')).press('Easy Read'))
    const page = await asha.open(emails)
    const code = await asha.send(page.press('Send a code', { email: 'work@example.org' }))
    await site.rows(`insert into accounts.email (account_id, email)
      select account_id, n || '@example.org' from accounts.account, generate_series(1, 4) as n`)
    return [
      page,
      code,
      await asha.send(code.press('Add this address', { code: '000000' })),
      await asha.open(emails),
      await asha.send(page.press('Send a code', { email: '1@example.org' })),
      await asha.send(page.press('Send a code', { email: 'six@example.org' })),
      await asha.send(page.press('Send a code', { email: 'none' })),
    ]
  },

  'src/accounts/easy-sign-in-again-page.tsx': async (_, site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await asha.send((await asha.open('/ashdale')).press('Easy Read'))
    const form = await asha.open(emails)
    await site.rows("update accounts.session set began_at = began_at - interval '11 minutes'")
    return [
      await asha.open(emails),
      await asha.send(form.press('Send a code', { email: 'work@example.org' })),
      await asha.open('/ashdale/account/passkeys'),
    ]
  },
}
