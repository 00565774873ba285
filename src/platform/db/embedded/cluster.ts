import { join } from 'node:path'

/** Choices of ours, not of whoever runs Goldcrest: for tests, and for Windows. */
export interface EmbeddedOptions {
  /** `tcp` is loopback with a password, for systems without Unix sockets. */
  transport?: 'socket' | 'tcp'
  /** `false` only for throw-away test clusters: a power cut may then lose everything. */
  fsync?: boolean
  /** Where lines for whoever runs Goldcrest go; standard error when left out. */
  log?: (line: string) => void
  /** How long a start may make no progress, in milliseconds. */
  patience?: number
}

/** One PostgreSQL cluster of ours: where it lies, whom it runs as, and the binaries for it. */
export interface Cluster {
  dataFolder: string
  /** PostgreSQL's own folder inside the data folder. */
  folder: string
  logFile: string
  /** Our copy of the binaries: `bin`, `lib` and `share` are inside. */
  binaries: string
  user: ServerUser | undefined
  transport: 'socket' | 'tcp'
  fsync: boolean
  log: (line: string) => void
  patience: number
}

/** The user that owns the cluster and runs the server; undefined on Windows. */
export interface ServerUser {
  uid: number
  gid: number
}

/** Where a server listens: a socket folder, or 127.0.0.1. */
export interface Address {
  host: string
  port: number
}

/** Settings for pg's Pool or Client. */
export interface Connection extends Address {
  user: string
  password?: string
  database: string
  /** Said outright, since pg would otherwise take PGSSLMODE from the user's environment. */
  ssl: false
}

/** The names inside a data folder that are PostgreSQL's. */
export const names = { cluster: 'postgres', log: 'postgres.log', new: 'postgres.new-' }

export const clusterFolder = (dataFolder: string): string => join(dataFolder, names.cluster)

/** The administrator's name in every cluster, and the database that Goldcrest keeps its tables in. */
export const goldcrest = 'goldcrest'
