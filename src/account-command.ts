import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import {
  accountOf,
  accountsNamed,
  accountsWith,
  emailsOf,
  maskedEmail,
  recoverAccount,
  type Account,
} from '#accounts'
import { areas, type Area } from '#areas'
import { areaOf, oneOf, type CommandTools } from './command-tools.ts'
import type { WholeDb } from './platform/db/db.ts'
import { uuid } from './platform/db/new-id.ts'
import { sendEmail, type Email } from './platform/messages/index.ts'
import { Problem } from './platform/problem.ts'

export const accountUsage =
  'account email LOST NEW [--name NAME], account email NEW --account NUMBER (both with [--area SLUG]), or account list NAME'

const options = {
  area: { type: 'string' },
  name: { type: 'string' },
  account: { type: 'string' },
} as const

/**
 * `goldcrest account email LOST NEW`: a new way in for somebody who has lost her email address, after
 * a check of who she is; all others are shut, and told. Where LOST was removed too, `account list`
 * and the emails that tell of a change say the account's number.
 */
export async function runAccountCommand(args: string[], tools: CommandTools): Promise<void> {
  const asked = said(args)
  await tools.withDatabase(async ({ db }) => {
    if ('list' in asked) return list(db, asked.list)
    const area = areaOf(await areas(db), asked.area)
    await db.transaction().execute(async (transaction) => {
      const { accountId, name } = await meant(transaction, asked)
      const removed = await recoverAccount(transaction, accountId, asked.email)
      // Emails belong to an area.
      await sql`select set_config('goldcrest.area', ${area.areaId}, true),
        set_config('goldcrest.actor', 'operator', true)`.execute(transaction)
      for (const email of told(area, asked.email, removed)) await sendEmail(transaction, email)
      console.log(`${name} signs in by ${asked.email} now, and in no other way.`)
      if (removed.length > 0) console.log(`Removed: ${removed.join(', ')}.`)
      console.log(
        'Sessions and passkeys are over. Look with her at who may see her record, and who works for her enterprise: a stranger may have let somebody in.',
      )
    })
  })
}

async function list(db: WholeDb, name: string): Promise<void> {
  const found = await accountsNamed(db, name)
  if (found.length === 0) throw new Problem(`Nobody here is called ${name}.`)
  for (const one of found) {
    const emails = await emailsOf(db, one.accountId)
    console.log(`${one.accountId}: ${one.name} (${emails.map(maskedEmail).join(', ')})`)
  }
}

async function meant(db: WholeDb, { lost, accountId, name }: Recovery): Promise<Account> {
  if (lost !== undefined) return oneOf(await accountsWith(db, lost), lost, name)
  const account = accountId && (await accountOf(db, accountId))
  if (!account) throw new Problem('There is no account with this number.')
  return account
}

/** Whoever reads what was lost is told no address but that. */
function told({ name, scheme }: Area, email: string, removed: string[]): Email[] {
  return [...removed, email].map((to) => {
    const now = to === email ? email : maskedEmail(email)
    const more = to === email ? 'nowhere else' : `no more to ${to}`
    return {
      to,
      subject: 'The email address of your account was changed',
      body: `Codes to sign in to ${name} go to ${now} now, and ${more}. You were signed out everywhere, and passkeys were removed.

If this was not you, tell us at once: call ${scheme.phone} (${scheme.hours}) or write to ${scheme.email}.

${scheme.name}`,
    }
  })
}

interface Recovery {
  /** The address that she reads no more. */
  lost?: string
  /** In its place. */
  accountId?: string
  email: string
  name?: string
  area?: string
}

function said(args: string[]): Recovery | { list: string } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [what, ...words] = positionals
    const { account, name, area } = values
    if (what === 'list' && words.length > 0) return { list: words.join(' ') }
    const addresses = words.map((word) => word.toLowerCase())
    const [lost, email = ''] = account === undefined ? addresses : [undefined, ...addresses]
    const areAddresses = addresses.every((word) => /^\S+@\S+$/.test(word))
    const isAll = addresses.length === (account === undefined ? 2 : 1)
    if (what === 'email' && areAddresses && isAll && lost !== email)
      return { lost, accountId: uuid(account), email, name, area }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${accountUsage}`)
}
