// What the database's own catalogue says of tables: which are under the rule of their area, and
// which should be.
import { sql } from 'kysely'
import type { WholeDb } from '../../src/platform/db/db.ts'
import {
  ownersFunctions,
  ownersTables,
  uniqueAcrossAreas,
  withoutArea,
} from '../../src/platform/db/without-context.ts'

/**
 * Whose a row is: an area's, an account's, what an account has in an area, what is appended about
 * a person, or what an account holds by its lists: of its people with a scope, of its enterprises.
 */
type Whose = 'area' | 'account' | 'own' | 'person' | 'held'

const kinds: Whose[] = ['area', 'account', 'own', 'person', 'held']

const of = (what: 'area' | 'account') =>
  `(${what}_id = (NULLIF(current_setting('goldcrest.${what}'::text, true), ''::text))::uuid)`

/** Whom a transaction may see, and with which scope: settings that hold lists of people. */
const scopes = ['scope_everything']

const ofPerson = (scope: string) =>
  `(${of('area')} AND (person_id = ANY ((NULLIF(current_setting('goldcrest.${scope}'::text, true), ''::text))::uuid[])))`

const byActor = `(actor = NULLIF(current_setting('goldcrest.actor'::text, true), ''::text))`

/** A policy: what it is for, as the catalogue has it (`*`: all; r: reading; a: adding), and its rule. */
interface Policy {
  name: string
  commands: string
  rules: string[]
}

/**
 * A row is in the area, and its person, its enterprise or its account is one that is held; of those,
 * perhaps only rows that say something, such as which party wrote them.
 */
function isHeld(expression: string): boolean {
  const list =
    /\((?:person_id = ANY \(\(NULLIF\(current_setting\('goldcrest\.(?:people|scope_[a-z_]+)'|provider_id = ANY \(\(NULLIF\(current_setting\('goldcrest\.providers')::text, true\), ''::text\)\)::uuid\[\]\)\)/g
  const short = expression
    .replaceAll(list, 'held')
    .replaceAll(of('account'), 'held')
    .replaceAll(of('area'), 'area')
    .replaceAll(/\((?:\(\w+ = '\w+'::text\) AND )+held\)/g, 'held')
  return /^\(area AND (?:held|\(held(?: OR held)+\))\)$/.test(short)
}

/** The policies by which rows that are held are read. */
const heldPolicies = ['person', 'provider', 'parties', 'party']

/** Each kind's own policy, which a table of that kind has, and others that it may have. */
const policies: Record<Exclude<Whose, 'held'>, [own: Policy, ...others: Policy[]]> = {
  area: [{ name: 'area', commands: '*r', rules: [of('area')] }],
  account: [{ name: 'account', commands: '*r', rules: [of('account')] }],
  own: [{ name: 'own', commands: '*r', rules: [`(${of('area')} AND ${of('account')})`] }],
  person: [
    { name: 'person', commands: 'r', rules: scopes.map(ofPerson) },
    { name: 'appends', commands: 'a', rules: [`(${of('area')} AND ${byActor})`] },
  ],
}

/** Every table under the rule of its area, those that others point to first. */
export function areaTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'area')
}

/** Every table that belongs to no area, but is under the rule of its account. */
export function accountTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'account')
}

/** Every table of what an account has in an area. */
export function ownTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'own')
}

/** Every table of which an account sees the rows of its people, its enterprises, or its own. */
export function heldTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'held')
}

/** Every table to which anybody appends what she did, and which the person reads. */
export function personTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'person')
}

async function tablesOf(db: WholeDb, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${relations}
    and relrowsecurity and relforcerowsecurity
    and exists (select from pg_policy where polrelid = relation.oid and polname = any (${whose === 'held' ? heldPolicies : [whose]}))
    and ${whose === 'person' || whose === 'held' ? sql`(${whose === 'person'}::bool = exists (select from pg_policy where polrelid = relation.oid and polname = 'appends'))` : sql`true`}
    order by relation.oid`.execute(db)
  return rows.map(({ name }) => name)
}

/** @returns a sentence for each table or view that is on neither side, or under half a rule. */
export async function unruled(db: WholeDb): Promise<string[]> {
  const { rows } = await sql<{ name: string; schema: string }>`${relations} order by 1`.execute(db)
  const wrong: string[] = []
  const ruled = new Set<string>()
  for (const whose of kinds)
    for (const table of await tablesOf(db, whose)) {
      ruled.add(table)
      wrong.push(...(await brokenRules(db, table, whose)))
    }
  for (const table of Object.keys(ownersTables)) {
    ruled.add(table)
    wrong.push(...(await brokenOwners(db, table)))
  }
  const left = rows
    .filter(({ name, schema }) => !(name in withoutArea) && !(`${schema}.*` in withoutArea))
    .filter(({ name }) => !ruled.has(name))
  wrong.push(...left.map(({ name }) => `${name} is not under the rule of an area`))
  return wrong.toSorted()
}

/** Functions with their owner's rights that nobody has accounted for. */
export async function ownersRights(db: WholeDb): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select nspname || '.' || proname as name from pg_proc
     join pg_namespace schema on schema.oid = pronamespace
     where prosecdef and nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`.execute(
    db,
  )
  return rows.map(({ name }) => name).filter((name) => !(name in ownersFunctions))
}

const relations = sql`
  select nspname || '.' || relname as name, nspname as schema from pg_class relation
  join pg_namespace schema on schema.oid = relnamespace
  where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not like 'pg\\_%'
    and nspname <> 'information_schema'`

async function brokenRules(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  return [
    ...(await wrongPolicies(db, table, whose)),
    ...(await wrongKeys(db, table, whose)),
    ...(await wrongReferences(db, table)),
  ].map((what) => `${table} ${what}`)
}

/** What only the owner reads and writes is nobody else's, by grant and by policy. */
async function brokenOwners(db: WholeDb, table: string): Promise<string[]> {
  const { rows } = await sql<{ open: boolean }>`
    select not (relrowsecurity and relforcerowsecurity)
      or exists (select from pg_policy where polrelid = relation.oid and polroles <> array[relowner])
      or has_table_privilege('goldcrest_request', relation.oid, 'select, insert, update, delete, truncate, references, trigger')
      or has_any_column_privilege('goldcrest_request', relation.oid, 'select, insert, update, references') as open
    from pg_class relation where relation.oid = ${table}::regclass`.execute(db)
  return [
    ...(rows[0]!.open ? ['is open to more than its owner'] : []),
    ...(await wrongKeys(db, table, 'area')),
    ...(await wrongReferences(db, table)),
  ].map((what) => `${table} ${what}`)
}

const whoseRow = {
  area: 'area',
  account: 'account',
  own: 'account in its area',
  person: 'person in her area',
  held: 'area and what is held in it',
}

/** For all but the owner there are only its kind's policies, for reading and for writing, word for word. */
async function wrongPolicies(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{
    name: string
    command: string
    reads: string | null
    writes: string | null
  }>`select polname as name, polcmd::text as command,
       pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes
     from pg_policy join pg_class relation on relation.oid = polrelid
     where polrelid = ${table}::regclass and polroles <> array[relation.relowner]`.execute(db)
  const isRight = (found: (typeof rows)[number], { name, commands, rules }: Policy) =>
    found.name === name &&
    commands.includes(found.command) &&
    rules.some(
      (rule) =>
        found.reads === (found.command === 'a' ? null : rule) &&
        found.writes === (found.command === 'r' ? null : rule),
    )
  const heldWhole = ({ reads, writes }: (typeof rows)[number]) =>
    [reads, writes].every((one) => one === null || isHeld(one))
  const isKnown = (found: (typeof rows)[number]) =>
    whose === 'held' ? heldWhole(found) : policies[whose].some((policy) => isRight(found, policy))
  const isOwn = (found: (typeof rows)[number]) =>
    whose === 'held' ? heldWhole(found) && found.reads !== null : isRight(found, policies[whose][0])
  const wrong = rows.filter((found) => !isKnown(found))
  return [
    ...wrong.map(
      ({ name }) => `has a policy that is not the rule of its ${whoseRow[whose]}: ${name}`,
    ),
    ...(rows.some(isOwn) ? [] : [`lacks the rule of its ${whoseRow[whose]}`]),
  ]
}

async function wrongKeys(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const first = whose === 'account' ? 'account_id' : 'area_id'
  const { rows } = await sql<{
    key: string
    columns: string[]
    begins: boolean
  }>`select relation.relname as key, array_agg(attname::text order by place) as columns,
       bool_or(attname = ${first} and attnotnull and place = 1) as begins
     from pg_index own_index
     join pg_class relation on relation.oid = indrelid
     cross join unnest(indkey::int2[]) with ordinality as part (number, place)
     join pg_attribute attribute on attrelid = indrelid and attnum = part.number
     where indrelid = ${table}::regclass and indisunique
     group by indexrelid, relation.relname`.execute(db)
  return rows
    .filter(({ begins }) => !begins)
    .filter(({ columns }) => !(`${table}(${columns.join(',')})` in uniqueAcrossAreas))
    .map(({ key, columns }) => `has a key that does not begin with ${first}: ${key}(${columns})`)
}

async function wrongReferences(db: WholeDb, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint
     join pg_class target on target.oid = confrelid
     join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
     join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = confkey[1]
     where conrelid = ${table}::regclass and contype = 'f' and target.relrowsecurity
       and (own.attname <> theirs.attname or own.attname not in ('area_id', 'account_id'))`.execute(
    db,
  )
  return rows.map(({ name }) => `points to a row without naming the area: ${name}`)
}
