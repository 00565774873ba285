import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runEvaluateCommand } from './evaluate-command.ts'

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-evaluate-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('goldcrest evaluate demo makes both reports, and its public bundle makes the public one again', () =>
  inFolder(async (folder) => {
    const said: string[] = []
    const say = (text: string) => void said.push(text)
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    await runEvaluateCommand(['demo', '--out', first], { say })
    assert.match(said[0]!, /team\/report\.html and public\/report\.html/)
    const bundle = join(first, 'public', 'bundle.json')
    await runEvaluateCommand([bundle, '--out', second], { say })
    for (const file of ['report.html', 'tables.xlsx', 'figures.json', 'bundle.json'])
      assert.deepEqual(
        await readFile(join(second, 'public', file)),
        await readFile(join(first, 'public', file)),
        file,
      )
  }))

test('what can’t be evaluated says so, and how it is said', () =>
  inFolder(async (folder) => {
    await assert.rejects(runEvaluateCommand(['demo']), /Say it like this: npx goldcrest evaluate/)
    await assert.rejects(runEvaluateCommand(['demo', '--oot', folder]), /Say it like this/)
    await assert.rejects(
      runEvaluateCommand([join(folder, 'none.age'), '--out', folder]),
      /can't be read: check its name/,
    )
    const other = join(folder, 'other.json')
    await writeFile(other, '{"format":"other"}')
    await assert.rejects(
      runEvaluateCommand([other, '--out', folder]),
      /no public bundle of a study/,
    )
  }))
