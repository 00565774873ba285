import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { accountsWith, recoverAccount } from '#accounts'
import { areas } from '#areas'
import { areaOf, oneOf, type CommandTools } from './command-tools.ts'
import { sendEmail } from './platform/messages/index.ts'
import { Problem } from './platform/problem.ts'

export const accountUsage = 'account email LOST NEW [--area SLUG] [--name NAME]'

const options = { area: { type: 'string' }, name: { type: 'string' } } as const

/**
 * `goldcrest account email LOST NEW`: a new way in for somebody who has lost her email address, after
 * a check of who she is. Both addresses are told.
 */
export async function runAccountCommand(args: string[], tools: CommandTools): Promise<void> {
  const { lost, email, values } = said(args)
  await tools.withDatabase(async ({ db }) => {
    const area = areaOf(await areas(db), values.area)
    await db.transaction().execute(async (transaction) => {
      const { accountId, name } = oneOf(await accountsWith(transaction, lost), lost, values.name)
      await recoverAccount(transaction, { accountId, lost, email })
      // Emails belong to an area.
      await sql`select set_config('goldcrest.area', ${area.areaId}, true),
        set_config('goldcrest.actor', 'operator', true)`.execute(transaction)
      const { scheme } = area
      for (const to of [lost, email])
        await sendEmail(transaction, {
          to,
          subject: 'The email address of your account was changed',
          body: `Codes to sign in to ${area.name} go to ${email} now, and no more to ${lost}. You were signed out everywhere, and passkeys were removed.

If this was not you, tell us at once: call ${scheme.phone} (${scheme.hours}) or write to ${scheme.email}.

${scheme.name}`,
        })
      console.log(
        `${name} signs in by ${email} now. ${lost} opens nothing any more; sessions and passkeys are over.`,
      )
    })
  })
}

function said(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [what, lost = '', email = '', ...rest] = positionals.map((word) => word.toLowerCase())
    const areAddresses = [lost, email].every((word) => /^\S+@\S+$/.test(word))
    if (what === 'email' && areAddresses && lost !== email && rest.length === 0)
      return { lost, email, values }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${accountUsage}`)
}
