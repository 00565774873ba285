import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Account } from '../account.ts'
import type { Answer, madeSchema } from './answer.ts'
import { challengeMinutes } from './challenge.ts'
import { mostPasskeys, type Passkey } from './passkeys.ts'
import type { Place } from './place.ts'
import type { Refusal } from './refusal.ts'
import { algorithms, handleOf, webauthn, webauthnParts } from './webauthn.ts'

export type Made = Answer<z.infer<typeof madeSchema>>

export interface AddOptions {
  place: Place
  /** What the phone calls the website. */
  siteName: string
  account: Account
  /** Two who share an address are told apart by their names. */
  email: string
  /** Those that she has: a phone makes one for each account. */
  passkeys: Passkey[]
}

/** What a browser is asked, to make a passkey: one that is found without a name typed, behind the phone's lock. */
export async function optionsToAdd({
  place,
  siteName,
  account,
  email,
  passkeys,
}: AddOptions): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpID: place.host,
    rpName: siteName,
    userID: handleOf(account),
    userName: `${account.name} (${email})`,
    userDisplayName: account.name,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    timeout: challengeMinutes * 60_000,
    excludeCredentials: passkeys
      .filter(({ host }) => host === place.host)
      .map(({ credentialId }) => ({ id: credentialId })),
  })
}

/**
 * Adds a passkey whose question was used up just now.
 * @param device its name in her list.
 * @returns why not, or nothing when it was added.
 */
export async function addPasskey(
  db: Db<'accounts'>,
  {
    accountId,
    place,
    made,
    device,
  }: { accountId: string; place: Place; made: Made; device: string },
): Promise<Refusal | undefined> {
  const credential = await checked(place, made)
  if (!credential) return 'notShown'
  const { count } = await db
    .selectFrom('accounts.passkey')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostPasskeys) return 'enough'
  const added = await db
    .insertInto('accounts.passkey')
    .values({
      account_id: accountId,
      passkey_id: newId(),
      credential_id: credential.id,
      host: place.host,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      device,
    })
    // Somebody else's, or a forger's.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows ? undefined : 'taken'
}

/** What is to be kept of a passkey; undefined when what was sent doesn't hold. */
async function checked(place: Place, made: Made) {
  const { verifyRegistrationResponse } = await webauthn()
  try {
    if (await tellsItsMaker(made)) return undefined
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: made,
      expectedChallenge: made.asked.challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return verified ? registrationInfo.credential : undefined
  } catch {
    // The package throws whatever doesn't fit; all of it came from outside.
    return undefined
  }
}

/**
 * We ask no phone who made it. Who sends certificates nevertheless could have us ask an address that
 * they name whether these still count.
 */
async function tellsItsMaker({ response }: Made): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await webauthnParts()
  const said = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const isPlain = ['none', 'packed'].includes(said.get('fmt'))
  return !isPlain || said.get('attStmt').get('x5c') !== undefined
}
