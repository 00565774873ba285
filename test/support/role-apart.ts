import assert from 'node:assert/strict'
import type { Pool } from 'pg'

/** A role that may pass no rule, signs in as nobody, owns nothing, plays no other, and reaches these schemas only. */
export async function aloneIn(pool: Pool, role: string, schemas: readonly string[]): Promise<void> {
  const { rows } = await pool.query(
    `select rolsuper, rolbypassrls, rolcanlogin,
       (select count(*)::int from pg_class where relowner = role.oid) as owns,
       (select count(*)::int from pg_auth_members where member = role.oid) as plays,
       (select array_agg(nspname::text order by nspname) from pg_namespace
         where nspname !~ '^(pg_|information_schema$|public$)'
           and has_schema_privilege(role.oid, pg_namespace.oid, 'usage')) as reaches
     from pg_roles role where rolname = $1`,
    [role],
  )
  assert.deepEqual(rows, [
    {
      ...{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, owns: 0, plays: 0 },
      reaches: schemas,
    },
  ])
}
