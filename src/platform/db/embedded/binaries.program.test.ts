import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { copyOnce } from './binaries-copy.ts'
import { findPackage, majorOf } from './binaries.ts'
import { environment, program } from './settings.ts'
import { isRoot, newFolder } from './testing.ts'

const source = findPackage()

test('the copy has the library links and runs', (t) => {
  const copy = copied(t)
  assert.match(versionOf(copy), new RegExp(`PostgreSQL\\) ${majorOf(source)}`))
  assert.equal(statSync(program(copy, 'postgres')).mode & 0o777, 0o755)
})

test('a copy that is whole is used as it is', (t) => {
  const copy = copied(t)
  const made = statSync(copy).ctimeMs
  copyOnce(source.native, copy)
  assert.equal(statSync(copy).ctimeMs, made)
})

test('a copy from which a cleaner took files, or that a power cut cut short, is made again', (t) => {
  const copy = copied(t)
  rmSync(join(copy, 'share/postgresql/timezonesets'), { recursive: true })
  copyOnce(source.native, copy)
  assert.ok(existsSync(join(copy, 'share/postgresql/timezonesets/Default')))
  truncateSync(program(copy, 'postgres'), 0)
  copyOnce(source.native, copy)
  assert.match(versionOf(copy), /PostgreSQL/)
  assert.deepEqual(readdirSync(join(copy, '..')), ['programs'])
})

test('a copy that others can write to is not trusted', (t) => {
  const copy = copied(t)
  chmodSync(copy, 0o777)
  assert.throws(
    () => copyOnce(source.native, copy),
    /cannot be trusted to hold PostgreSQL's programs/,
  )
})

test('a copy that somebody else made is not trusted', (t) => {
  if (!isRoot) return t.skip('needs root')
  const copy = copied(t)
  execFileSync('chown', ['12345', copy])
  assert.throws(
    () => copyOnce(source.native, copy),
    /cannot be trusted to hold PostgreSQL's programs/,
  )
})

function copied(t: TestContext): string {
  return copyOnce(source.native, join(newFolder(t), 'programs'))
}

function versionOf(copy: string): string {
  return execFileSync(program(copy, 'postgres'), ['--version'], {
    encoding: 'utf8',
    env: environment(copy),
  })
}
