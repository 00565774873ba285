// What the database's own catalogue says of tables: which are under the rule of their area, and
// which should be.
import { sql } from 'kysely'
import type { WholeDb } from '../../src/platform/db/db.ts'
import {
  ownersFunctions,
  uniqueAcrossAreas,
  withoutArea,
} from '../../src/platform/db/without-context.ts'

/** Whose a row is: of an area, or of an account. */
type Whose = 'area' | 'account'

const ruleOf = (whose: Whose) =>
  `(${whose}_id = (NULLIF(current_setting('goldcrest.${whose}'::text, true), ''::text))::uuid)`

/** Every table under the rule of its area, those that others point to first. */
export function areaTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'area')
}

/** Every table that belongs to no area, but is under the rule of its account. */
export function accountTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'account')
}

async function tablesOf(db: WholeDb, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${relations}
    and relrowsecurity and relforcerowsecurity
    and ${whose} = case when exists (select from pg_attribute
      where attrelid = relation.oid and attname = 'area_id') then 'area' else 'account' end
    order by relation.oid`.execute(db)
  return rows.map(({ name }) => name)
}

/** @returns a sentence for each table or view that is on neither side, or under half a rule. */
export async function unruled(db: WholeDb): Promise<string[]> {
  const { rows } = await sql<{ name: string; schema: string }>`${relations} order by 1`.execute(db)
  const ruled = { area: await areaTables(db), account: await accountTables(db) }
  const left = rows
    .filter(({ name, schema }) => !(name in withoutArea) && !(`${schema}.*` in withoutArea))
    .filter(({ name }) => !ruled.area.includes(name) && !ruled.account.includes(name))
  const wrong = left.map(({ name }) => `${name} is not under the rule of an area`)
  for (const whose of ['area', 'account'] as const)
    for (const table of ruled[whose]) wrong.push(...(await brokenRules(db, table, whose)))
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
    ...(await wrongReferences(db, table, whose)),
  ].map((what) => `${table} ${what}`)
}

/** For all but the owner there is one policy: the rule, for reading and for writing. */
async function wrongPolicies(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{
    name: string
    reads: string
    writes: string
  }>`select polname as name, pg_get_expr(polqual, polrelid) as reads,
       pg_get_expr(polwithcheck, polrelid) as writes
     from pg_policy join pg_class relation on relation.oid = polrelid
     where polrelid = ${table}::regclass and polroles <> array[relation.relowner]`.execute(db)
  const rule = ruleOf(whose)
  const wrong = rows.filter(({ reads, writes }) => reads !== rule || writes !== rule)
  return [
    ...wrong.map(({ name }) => `has a policy that is not the rule of its ${whose}: ${name}`),
    ...(rows.length > wrong.length ? [] : [`lacks the rule of its ${whose}`]),
  ]
}

async function wrongKeys(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{
    key: string
    columns: string[]
    first: boolean
  }>`select relation.relname as key, array_agg(attname::text order by place) as columns,
       bool_or(attname = ${`${whose}_id`} and attnotnull and place = 1) as first
     from pg_index own_index
     join pg_class relation on relation.oid = indrelid
     cross join unnest(indkey::int2[]) with ordinality as part (number, place)
     join pg_attribute attribute on attrelid = indrelid and attnum = part.number
     where indrelid = ${table}::regclass and indisunique
     group by indexrelid, relation.relname`.execute(db)
  return rows
    .filter(({ first }) => !first)
    .filter(({ columns }) => !(`${table}(${columns.join(',')})` in uniqueAcrossAreas))
    .map(({ key, columns }) => `has a key that does not begin with ${whose}_id: ${key}(${columns})`)
}

async function wrongReferences(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint
     join pg_class target on target.oid = confrelid
     join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
     join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = confkey[1]
     where conrelid = ${table}::regclass and contype = 'f' and target.relrowsecurity
       and (own.attname, theirs.attname) <> (${`${whose}_id`}, ${`${whose}_id`})`.execute(db)
  return rows.map(({ name }) => `points to a row without naming the ${whose}: ${name}`)
}
