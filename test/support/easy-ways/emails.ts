// The ways into an account, as somebody who reads Easy Read changes them.
import assert from 'node:assert/strict'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { Phone } from '../../../src/accounts/passkeys/testing.ts'
import { signIn } from '../../../src/accounts/testing.ts'
import { attribute } from '../site/page.ts'
import type { Ways } from './ways.ts'

const emails = '/ashdale/account/emails'
const passkeys = '/ashdale/account/passkeys'

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

  'src/accounts/passkeys/easy-add-passkey-page.tsx': async (_, site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await asha.send((await asha.open('/ashdale')).press('Easy Read'))
    const page = await asha.open(passkeys)
    const refused = await asha.send({ action: passkeys, fields: [['passkey', 'none']] })
    assert.equal(refused.status, 422)
    const question = await asha.ask(`${passkeys}/challenge`, { method: 'POST' })
    const options = (await question.json()) as PublicKeyCredentialCreationOptionsJSON
    const lies = { origin: 'https://other.example.org' }
    const passkey = new Phone().make(options, lies)
    const elsewhere = await asha.send({ action: passkeys, fields: [['passkey', passkey]] })
    assert.equal(elsewhere.status, 422)
    return [page, refused, elsewhere]
  },

  'src/accounts/passkeys/easy-remove-passkey-page.tsx': async (_, site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const account = await asha.send((await asha.open('/ashdale')).press('Easy Read'))
    assert.match(account.html, /gc-easy/)
    await site.rows(`insert into accounts.passkey
        (account_id, passkey_id, credential_id, host, public_key, counter, device, used_at)
      select account_id, gen_random_uuid(), n, 'localhost', 'x', 0, n || ' on Android, Chrome', used
      from accounts.account,
        (values ('Phone', null), ('Tablet', now())) as passkey (n, used)`)
    const list = await asha.open('/ashdale/account')
    const removals = list
      .all('a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => /passkeys\/[\da-f-]{36}$/.test(href))
    assert.equal(removals.length, 2)
    return [list, ...(await Promise.all(removals.map((href) => asha.open(href))))]
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
