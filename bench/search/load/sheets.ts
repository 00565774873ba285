import type pg from 'pg'
import { copyRows, type Row } from './copy.ts'

/** Rows by table, in the order in which tables were first named. */
export class Sheets {
  readonly #rows = new Map<string, Row[]>()

  add(table: string, rows: Row | Row[]): void {
    const own = this.#rows.get(table) ?? []
    own.push(...[rows].flat())
    this.#rows.set(table, own)
  }

  async copyTo(client: pg.ClientBase): Promise<void> {
    for (const [table, rows] of this.#rows) await copyRows(client, table, rows)
  }
}
