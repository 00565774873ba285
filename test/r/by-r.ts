import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { hashOf } from '../../src/platform/canonical.ts'
import type { StudyData } from '../../src/studies/bundle/study-data.ts'
import { inputForR } from './input.ts'

/** R’s figures, kept, so that they are compared where there is no R. */
export interface Kept {
  version: string
  /** Of what R was given, and of its program. */
  inputs: string
  figures: Record<string, number>
}

export const keptAt = new URL('by-r.json', import.meta.url)
const program = readFileSync(new URL('figures.R', import.meta.url), 'utf8')

/** All that R runs. */
export function whole(data: StudyData): string {
  return inputForR(data) + program
}

export const inputsOf = (data: StudyData) => hashOf(whole(data))

/** @returns nothing where Rscript isn't installed. */
export function askR(data: StudyData): Kept | undefined {
  try {
    const version = execFileSync('Rscript', ['-e', 'cat(R.version.string)'], { encoding: 'utf8' })
    const printed = execFileSync('Rscript', ['--vanilla', '-'], {
      input: whole(data),
      encoding: 'utf8',
    })
    const figures = printed
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' '))
    return {
      version,
      inputs: inputsOf(data),
      figures: Object.fromEntries(figures.map(([name, value]) => [name!, Number(value)])),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export const kept = () => JSON.parse(readFileSync(keptAt, 'utf8')) as Kept
