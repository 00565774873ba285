import { execFileSync } from 'node:child_process'

/** `R version 4.2.2 …`, or undefined where Rscript isn't installed. */
export function versionOfR(): string | undefined {
  try {
    return execFileSync('Rscript', ['-e', 'cat(R.version.string)'], { encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export interface TimeOfR {
  milliseconds: number
  /** How many tables R refused: even that workspace was too small. */
  gaveUp: number
}

/**
 * Gives tables to R's fisher.test, with a workspace of 2·10^8 where its own is too small.
 * @returns how long R says it took, or undefined where it wasn't done in a minute
 */
export function timeOfR(tables: readonly number[][][]): TimeOfR | undefined {
  const lines = tables.map((table) => `${[table.length, ...table.flat()].join(' ')}\n`)
  try {
    const printed = execFileSync('Rscript', ['-e', program], {
      input: lines.join(''),
      encoding: 'utf8',
      timeout: 60_000,
    })
    const [milliseconds, gaveUp] = printed.split(' ').map(Number)
    return { milliseconds: milliseconds!, gaveUp: gaveUp! }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return undefined
    throw error
  }
}

// Small tables keep R's own workspace: making room for a large one takes it a second.
const program = `
input <- file("stdin")
lines <- lapply(strsplit(readLines(input), " "), as.numeric)
close(input)
tables <- lapply(lines, function(one) matrix(one[-1], nrow = one[1], byrow = TRUE))
test <- function(table) {
  p <- tryCatch(fisher.test(table)$p.value, error = function(e) NA)
  if (is.na(p)) p <- tryCatch(fisher.test(table, workspace = 2e8)$p.value, error = function(e) NA)
  p
}
began <- proc.time()[["elapsed"]]
found <- sapply(tables, test)
took <- proc.time()[["elapsed"]] - began
cat(took * 1000, sum(is.na(found)))`
