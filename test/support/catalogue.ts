// What the database's own catalogue says of tables: which are under the rule of their area, and
// which should be.
import { sql } from 'kysely'
import type { WholeDb } from '../../src/platform/db/db.ts'
import {
  ownRoles,
  ownersFunctions,
  ownersTables,
  uniqueAcrossAreas,
  withoutArea,
} from '../../src/platform/db/without-context.ts'

/**
 * Whose a row is: an area's, an account's, what an account has in an area, or what it holds there
 * by its lists: of its people with a scope, of its enterprises.
 */
type Whose = 'area' | 'account' | 'own' | 'held'

const of = (what: 'area' | 'account') =>
  `(${what}_id = (NULLIF(current_setting('goldcrest.${what}'::text, true), ''::text))::uuid)`

/** What coordinators see, besides what everybody of the area does: of enterprises, never of a person. */
const coordinatorsTables = [
  'providers.claim',
  'providers.contact',
  'providers.became',
  'providers.became_into',
]

const byCoordinator = `('coordinator'::text = ANY ((NULLIF(current_setting('goldcrest.roles'::text, true), ''::text))::text[]))`

/**
 * A row is in the area, and its person, its enterprise or its account is one that is held, or it is
 * for coordinators; of those, perhaps only rows that say something, such as which party wrote them.
 */
function isHeld(expression: string): boolean {
  const list =
    /\((?:person_id = ANY \(\(NULLIF\(current_setting\('goldcrest\.(?:people|own_record|visits_to|scope_[a-z_]+)'|provider_id = ANY \(\(NULLIF\(current_setting\('goldcrest\.(?:providers|works_for)'|worker_id = ANY \(\(NULLIF\(current_setting\('goldcrest\.workers')::text, true\), ''::text\)\)::uuid\[\]\)\)/g
  let short = expression
    .replaceAll(list, 'held')
    .replaceAll(of('account'), 'held')
    .replaceAll(byCoordinator, 'held')
    .replaceAll(of('area'), 'area')
  // What is narrowed is still held, and so is one of several.
  for (let before = ''; before !== short;) {
    before = short
    short = short
      .replaceAll(/\((?:(?:\(\w+ = '\w+'::text\)|held) AND )+held(?: AND for_family)?\)/g, 'held')
      .replaceAll(/\(held AND for_family\)/g, 'held')
      .replaceAll(/\(held(?: OR held)+\)/g, 'held')
  }
  return short === '(area AND held)'
}

/** A row is added in the area, and in the name of nobody but who acts. */
function isAppend(expression: string): boolean {
  const byActor = `(actor = NULLIF(current_setting('goldcrest.actor'::text, true), ''::text))`
  return expression === `(${of('area')} AND ${byActor})`
}

/** The policies by which rows that are held are read. */
const heldPolicies = ['person', 'provider', 'parties', 'party', 'coordinator']

/** Whether the expression of a policy is the rule. */
const rules: Record<Whose, (expression: string) => boolean> = {
  area: (expression) => expression === of('area'),
  account: (expression) => expression === of('account'),
  own: (expression) => expression === `(${of('area')} AND ${of('account')})`,
  held: isHeld,
}

/** Every table under the rule of its area, those that others point to first. */
export function areaTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'area')
}

/** Every table that belongs to no area, but is under the rule of its account. */
export function accountTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'account')
}

/** Every table of which an account sees the rows of its people, its enterprises, or its own. */
export function heldTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'held')
}

/** Every table of what an account has in an area. */
export function ownTables(db: WholeDb): Promise<string[]> {
  return tablesOf(db, 'own')
}

async function tablesOf(db: WholeDb, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${relations}
    and relrowsecurity and relforcerowsecurity
    and exists (select from pg_policy where polrelid = relation.oid and polname = any (${whose === 'held' ? heldPolicies : [whose]}))
    order by relation.oid`.execute(db)
  return rows.map(({ name }) => name)
}

/** @returns a sentence for each table or view that is on neither side, or under half a rule. */
export async function unruled(db: WholeDb): Promise<string[]> {
  const { rows } = await sql<{ name: string; schema: string }>`${relations} order by 1`.execute(db)
  const wrong: string[] = []
  const ruled = new Set<string>()
  for (const whose of ['area', 'account', 'own', 'held'] as const)
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
    .filter(({ schema }) => !apart.includes(schema))
  wrong.push(...left.map(({ name }) => `${name} is not under the rule of an area`))
  return wrong.toSorted()
}

/** Schemas that a role of their own alone may reach; their tables have rules and a test of their own. */
const apart: string[] = Object.values(ownRoles).map(({ schema }) => schema)

/** @returns the tables of such a schema, and what is wrong with their keys and references. */
export async function tablesApart(db: WholeDb, schema: string, first: First = 'area_id') {
  const { rows } = await sql<{ name: string; schema: string }>`${relations}
    and nspname = ${schema} order by 1`.execute(db)
  const tables = rows.map(({ name }) => name)
  const wrong: string[] = []
  for (const table of tables)
    for (const what of [
      ...(await wrongKeys(db, table, first)),
      ...(await wrongReferences(db, table, first)),
    ])
      wrong.push(`${table} ${what}`)
  return { tables, wrong }
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
    ...(await wrongKeys(db, table, whose === 'account' ? 'account_id' : 'area_id')),
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
    ...(await wrongKeys(db, table, 'area_id')),
    ...(await wrongReferences(db, table)),
  ].map((what) => `${table} ${what}`)
}

const whoseRow = {
  area: 'area',
  account: 'account',
  own: 'account in its area',
  held: 'area and what is held in it',
}

/** For all but the owner, every policy is the rule, for reading and for writing. */
async function wrongPolicies(db: WholeDb, table: string, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{
    name: string
    command: string
    expressions: string[]
  }>`select polname as name, polcmd::text as command,
       array_remove(array[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)], null) as expressions
     from pg_policy join pg_class relation on relation.oid = polrelid
     where polrelid = ${table}::regclass and polroles <> array[relation.relowner]`.execute(db)
  const isMeant = (expression: string) =>
    rules[whose](expression) &&
    (coordinatorsTables.includes(table) || !expression.includes(byCoordinator))
  const wrong = rows.filter(
    ({ name, command, expressions }) =>
      !expressions.every(name === 'appends' && command === 'a' ? isAppend : isMeant),
  )
  return [
    ...wrong.map(
      ({ name }) => `has a policy that is not the rule of its ${whoseRow[whose]}: ${name}`,
    ),
    ...(rows.length > wrong.length ? [] : [`lacks the rule of its ${whoseRow[whose]}`]),
  ]
}

/** What the keys of a table begin with: whose it is. */
type First = 'area_id' | 'account_id' | 'study_id'

async function wrongKeys(db: WholeDb, table: string, first: First): Promise<string[]> {
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

async function wrongReferences(db: WholeDb, table: string, first?: First): Promise<string[]> {
  const named = first ? [first] : ['area_id', 'account_id']
  const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint
     join pg_class target on target.oid = confrelid
     join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
     join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = confkey[1]
     where conrelid = ${table}::regclass and contype = 'f' and target.relrowsecurity
       and (own.attname <> theirs.attname or not own.attname = any (${named}::text[]))`.execute(db)
  return rows.map(
    ({ name }) =>
      `points to a row without naming the ${first === 'study_id' ? 'study' : 'area'}: ${name}`,
  )
}
