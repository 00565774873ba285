// What an account changes about somebody is in her trail: for every test of a site, whatever it is about.
import type { Pool } from 'pg'

/**
 * Lets no transaction of an account commit that wrote a row about a person and nothing in the trail
 * of her record. What is set up by hand, without an actor, and what jobs do may; and of a record
 * that is gone nothing is told.
 */
export async function keepTrail(pool: Pool): Promise<void> {
  await pool.query(`
    create schema test_trail;
    create function test_trail.holds() returns trigger language plpgsql security definer as $$
    declare
      changed record := coalesce(new, old);
    begin
      if exists (select from people.person
          where area_id = changed.area_id and person_id = changed.person_id)
        and not exists (select from audit.entry
          where area_id = changed.area_id and person_id = changed.person_id
            and action <> 'looked' and at >= transaction_timestamp())
      then
        raise exception 'the trail does not say that this was done: % of %.%',
          lower(tg_op), tg_table_schema, tg_table_name;
      end if;
      return null;
    end $$;
    do $$
    declare
      about_somebody regclass;
    begin
      for about_somebody in
        select attrelid::regclass from pg_attribute
          join pg_class relation on relation.oid = attrelid
          join pg_namespace schema on schema.oid = relnamespace
        where attname = 'person_id' and relkind = 'r' and nspname in ('people', 'agreements')
      loop
        execute format('create constraint trigger trail_holds after insert or update or delete on %s
          deferrable initially deferred for each row
          when (current_setting(''goldcrest.actor'', true) like ''account:%%'')
          execute function test_trail.holds()', about_somebody);
      end loop;
    end $$`)
}
