import { parseArgs } from 'node:util'
import {
  addAccount,
  accountsWith,
  endRole,
  giveRole,
  roleHolders,
  roles,
  type Role,
} from '#accounts'
import { areas } from '#areas'
import { areaOf, oneOf, type CommandTools } from './command-tools.ts'
import type { WholeDb } from './platform/db/db.ts'
import { Problem } from './platform/problem.ts'

const names = Object.keys(roles).join('|')

export const roleUsage = `role give|end EMAIL ${names} [--area SLUG] [--name NAME], or role list [--area SLUG]`

const options = { area: { type: 'string' }, name: { type: 'string' } } as const

/** `goldcrest role …`: the operator says who is a coordinator, a commissioner, a social worker, … */
export async function runRoleCommand(args: string[], tools: CommandTools): Promise<void> {
  const { what, email, role, values } = said(args)
  await tools.withDatabase(async ({ db }) => {
    const { areaId, name: areaName } = areaOf(await areas(db), values.area)
    if (what === 'list') {
      const holders = await roleHolders(db, areaId)
      for (const { name, emails, role: held } of holders)
        console.log(`${roles[held]}: ${name} (${emails.join(', ')})`)
      if (holders.length === 0) console.log(`Nobody has a role in ${areaName} yet.`)
      return
    }
    await db.transaction().execute(async (transaction) => {
      const of = { areaId, role, by: 'operator' }
      const accountId = await accountFor(transaction, email, values.name, what === 'give')
      if (what === 'give') await giveRole(transaction, { ...of, accountId })
      else await endRole(transaction, { ...of, accountId })
    })
    const since = what === 'give' ? 'from now on' : 'no longer'
    console.log(`${email} in ${areaName}: ${roles[role].toLowerCase()} ${since}.`)
  })
}

/** Whose the address is; somebody new, who signs in by a code sent there. */
async function accountFor(
  db: WholeDb,
  email: string,
  name: string | undefined,
  mayAdd: boolean,
): Promise<string> {
  const all = await accountsWith(db, email)
  const isNew = !all.some((one) => name === undefined || one.name === name)
  if (!mayAdd || !isNew) return oneOf(all, email, name).accountId
  if (name === undefined)
    throw new Problem(`Nobody here uses ${email} yet: say what they are called by --name.`)
  return addAccount(db, { name, email })
}

function said(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [what, address = '', role = '', ...rest] = positionals
    const email = address.toLowerCase()
    if (what === 'list' && positionals.length === 1)
      return { what, email, role: 'coordinator' as Role, values }
    if (
      (what === 'give' || what === 'end') &&
      /^\S+@\S+$/.test(email) &&
      isRole(role) &&
      !rest.length
    )
      return { what, email, role, values }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${roleUsage}`)
}

function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word)
}
