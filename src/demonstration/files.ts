import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../demo/marl/', import.meta.url))

/** The day on which the files' dates were written; they are moved to today when they are loaded. */
const writtenOn = '2026-11-22'

/** One of the demonstration's files, its dates moved to today. */
export async function readDemoFile(file: string): Promise<unknown> {
  return movedToToday(JSON.parse(await readFile(folder + file, 'utf8')))
}

/** All files of one of its folders, in the order of their names. */
export async function readDemoFolder(name: string): Promise<unknown[]> {
  const files = (await readdir(folder + name)).toSorted()
  return Promise.all(files.map((file) => readDemoFile(`${name}/${file}`)))
}

/** Every date in the files is as far from today as it was from the day they were written. */
function movedToToday(value: unknown): unknown {
  const shift = Math.floor((Date.now() - Date.parse(writtenOn)) / 86_400_000)
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(Date.parse(value) + shift * 86_400_000).toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(movedToToday)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, movedToToday(one)]))
  return value
}
