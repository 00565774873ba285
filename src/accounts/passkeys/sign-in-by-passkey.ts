import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'
import type { Answer, usedSchema } from './answer.ts'
import { challengeMinutes } from './challenge.ts'
import type { Place } from './place.ts'
import type { Refusal } from './refusal.ts'
import { handleOf, webauthn } from './webauthn.ts'

export type Used = Answer<z.infer<typeof usedSchema>>

/** What a browser is asked, to sign in: any passkey that it has for this place. */
export async function optionsToSignIn(
  place: Place,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: place.host,
    userVerification: 'required',
    timeout: challengeMinutes * 60_000,
  })
}

/**
 * Whose passkey has signed a question that was used up just now, and that it was used. As the owner only.
 * @returns the account, or why not.
 */
export async function accountByPasskey(
  db: Db<'accounts'>,
  place: Place,
  used: Used,
): Promise<{ accountId: string } | Refusal> {
  const kept = await db
    .selectFrom('accounts.passkey')
    .select(['account_id', 'passkey_id', 'public_key'])
    .where('credential_id', '=', used.id)
    .where('host', '=', place.host)
    // Who removes it meanwhile waits, and two at once count one after the other.
    .forUpdate()
    .executeTakeFirst()
  if (!kept) return 'unknown'
  const accountId = kept.account_id
  const isHers =
    used.response.userHandle === Buffer.from(handleOf({ accountId })).toString('base64url')
  const counter = isHers ? await signed(place, used, kept.public_key) : undefined
  if (counter === undefined) return 'notShown'
  const { rows } = await sql`update accounts.passkey set counter = ${counter}, used_at = now()
    where account_id = ${accountId} and passkey_id = ${kept.passkey_id}
      and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning 1`.execute(db)
  return rows.length ? { accountId } : 'copied'
}

/** The counter that a passkey has signed; undefined when what was sent doesn't hold. */
async function signed(place: Place, used: Used, publicKey: Buffer): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: used,
      expectedChallenge: used.asked.challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: true,
      // Less than any: whether the counter goes on is seen once it is known that it was signed.
      credential: { id: used.id, publicKey: new Uint8Array(publicKey), counter: -1 },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // The package throws whatever doesn't fit; all of it came from outside.
    return undefined
  }
}
