import type { ClientBase } from 'pg'
import pg from 'pg'

export interface Table {
  /** `areas.area` */
  name: string
  /** The same, quoted for SQL. */
  sql: string
  columns: string[]
  /** Whether its rows belong to areas; else it is the same for all of them. */
  ofArea: boolean
  refersTo: Reference[]
}

interface Reference {
  table: string
  /** The same, quoted for SQL. */
  sql: string
  columns: string[]
  theirColumns: string[]
  /** The row goes with the one that it points to: it is a part of it, as an address is of an account. */
  isPart: boolean
}

interface Found extends Pick<Table, 'name' | 'columns'> {
  refersTo: Omit<Reference, 'sql'>[]
}

/** Which of the queue's tables go too: when each round last ran, so that a missed one is made up for. */
const roundsLastRun = 'graphile_worker._private_known_crontabs'

/**
 * All tables of the schemas, from the catalogue, those that others refer to first.
 * @throws when tables refer to each other in a circle: then no order would load them.
 */
export async function tablesOf(client: ClientBase, schemas: string[]): Promise<Table[]> {
  const { rows } = await client.query<Found>(
    `select namespace.nspname || '.' || class.relname as name,
       (select array_agg(attname::text order by attnum) from pg_attribute
         where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       coalesce((select json_agg(json_build_object(
           'table', theirs.nspname || '.' || their.relname, 'isPart', confdeltype = 'c',
           'columns', (select json_agg(attname order by place) from unnest(conkey) with ordinality as key (number, place)
             join pg_attribute on attrelid = conrelid and attnum = number),
           'theirColumns', (select json_agg(attname order by place) from unnest(confkey) with ordinality as key (number, place)
             join pg_attribute on attrelid = confrelid and attnum = number)))
         from pg_constraint join pg_class their on their.oid = confrelid
         join pg_namespace theirs on theirs.oid = their.relnamespace
         where conrelid = class.oid and contype = 'f'), '[]') as "refersTo"
     from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
     where class.relkind in ('r', 'p') and not class.relispartition
       and (namespace.nspname = any ($1) or class.oid = $2::regclass)
     order by 1`,
    [schemas, roundsLastRun],
  )
  return inOrder(
    rows.map((row) => ({
      ...row,
      sql: quoted(row.name),
      refersTo: row.refersTo.map((one) => ({ ...one, sql: quoted(one.table) })),
      ofArea: row.columns.includes('area_id'),
    })),
  )
}

function quoted(name: string): string {
  return name.split('.').map(pg.escapeIdentifier).join('.')
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = []
  const done = new Set<string>()
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) =>
        !done.has(name) && refersTo.every(({ table }) => table === name || done.has(table)),
    )
    if (next.length === 0)
      throw new Error('Tables refer to each other in a circle, so none can be loaded first')
    for (const table of next) done.add(table.name)
    ordered.push(...next)
  }
  return ordered
}

/**
 * Which rows of a table an area needs, as an SQL condition on the alias `held`: its own, and of
 * what is the same everywhere, those that its own rows refer to, with the parts of these.
 * @returns undefined when it needs none, whatever the rows.
 */
export function neededBy(areaId: string, table: Table, tables: Table[]): string | undefined {
  if (table.ofArea) return `held.area_id = ${pg.escapeLiteral(areaId)}::uuid`
  // Of a tree, the rows above those referred to are needed too: then it goes whole.
  if (table.refersTo.some((reference) => reference.table === table.name)) return 'true'
  const whole = table.refersTo.find(({ isPart }) => isPart)
  const conditions = whole
    ? [
        among(
          whole.columns,
          whole.theirColumns,
          tables.find(({ name }) => name === whole.table)!,
        ),
      ]
    : tables.flatMap((other) =>
        other.refersTo
          .filter(
            (reference) => reference.table === table.name && (other.ofArea || !reference.isPart),
          )
          .map(({ columns, theirColumns }) => among(theirColumns, columns, other)),
      )
  return conditions.filter((one) => one !== undefined).join(' or ') || undefined

  function among(columns: string[], theirs: string[], other: Table): string | undefined {
    const needed = neededBy(areaId, other, tables)
    return (
      needed &&
      `(${listed(columns, 'held')}) in (select ${listed(theirs, 'held')} from ${other.sql} held where ${needed})`
    )
  }
}

/** Column names for SQL, with the alias of their table if given. */
export function listed(columns: string[], alias?: string): string {
  return columns
    .map((column) => (alias ? `${alias}.` : '') + pg.escapeIdentifier(column))
    .join(', ')
}

/**
 * The first table of which row-level security would hide rows from whoever asks, so that a backup
 * would lack them without a word.
 */
export async function hidden(client: ClientBase, tables: Table[]): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[], $2::text[]) as wanted (name, quoted)
     where row_security_active(quoted::regclass) and (
       exists (select from pg_policy where polrelid = quoted::regclass and not polpermissive)
       or not exists (select from pg_policy where polrelid = quoted::regclass
         and polcmd = '*' and pg_get_expr(polqual, polrelid) = 'true'
         and exists (select from unnest(polroles) role where role = 0 or pg_has_role(role, 'usage'))))
     limit 1`,
    [tables.map((table) => table.name), tables.map((table) => table.sql)],
  )
  return rows[0]?.name
}
