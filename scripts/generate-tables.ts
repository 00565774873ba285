// Writes src/platform/db/tables.gen.ts from a freshly migrated database:
//   npm run generate
import { writeFile } from 'node:fs/promises'
import { generateTables, tablesFile } from './tables.ts'
import { withFreshDatabase } from '../test/support/database.ts'

await withFreshDatabase(async ({ url }) => writeFile(tablesFile, await generateTables(url)))
