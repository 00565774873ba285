// How PostgreSQL is set up and run.
import { delimiter, join } from 'node:path'
import { goldcrest, type Address, type Cluster } from './cluster.ts'

/** A program of PostgreSQL's in our copy of the binaries. */
export function program(binaries: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** How a program that works in its cluster's folder names it: it may be unable to reach it by path. */
export function ownFolder(folder: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** A small environment: none of our secrets, none of the user's PG settings. */
export function environment(binaries: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  const env: NodeJS.ProcessEnv = Object.fromEntries(kept)
  const bin = join(binaries, 'bin')
  return {
    ...env,
    PATH: [bin, env.PATH].filter(Boolean).join(delimiter),
    LD_LIBRARY_PATH: join(binaries, 'lib'),
    LC_ALL: 'C',
    TZ: 'UTC',
  }
}

/** The arguments of initdb; `passwordFile` is for the tcp transport. */
export function initdbArguments(fsync: boolean, passwordFile?: string): string[] {
  const access = passwordFile
    ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    : ['--auth-local=trust', '--auth-host=reject']
  const locale = '-E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'.split(' ')
  return [
    '-U',
    goldcrest,
    '--no-instructions',
    ...locale,
    ...access,
    ...(fsync ? [] : ['--no-sync']),
  ]
}

/** The server's settings, as arguments: what a row holds must never reach the log. */
export function serverArguments(cluster: Cluster, address: Address): string[] {
  const socket = cluster.transport === 'socket'
  const settings = {
    listen_addresses: socket ? '' : address.host,
    port: address.port,
    unix_socket_directories: socket ? address.host : '',
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '128MB',
    fsync: cluster.fsync ? 'on' : 'off',
    synchronous_commit: 'on',
    timezone: 'UTC',
    jit: 'off',
    // An ERROR's own words, and any DETAIL, may quote a person's data; whoever asked is told.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
