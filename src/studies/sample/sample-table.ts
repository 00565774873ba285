import type { StudyData } from '../bundle/study-data.ts'
import { serviceTypes } from '../plan/plan.ts'

type Sampled = Pick<StudyData, 'arm' | 'wanted' | 'organisation' | 'band'>

/** Organisations that take part now, and how many are wanted; none where the plan doesn't say. */
export interface Cell {
  joined: number
  wanted?: number
}

export interface SampleTable {
  rows: { serviceType: string; cells: Cell[]; waiting: number; all: Cell }[]
  /** Of each arm. */
  totals: Cell[]
  /** In no arm yet. */
  waiting: number
  all: Cell
  left: number
}

/** Organisations by type of service and arm, as they join. Who has left isn't counted among them. */
export function sampleTable(plan: Sampled): SampleTable {
  const here = plan.organisation.filter(({ leftOn }) => leftOn === null)
  const cellsOf = (serviceType?: string) =>
    plan.arm.map(({ armId }): Cell => {
      const own = (row: { serviceType: string; armId: string | null }) =>
        row.armId === armId && (serviceType === undefined || row.serviceType === serviceType)
      return { joined: here.filter(own).length, wanted: sum(plan.wanted.filter(own)) }
    })
  const waitingIn = (serviceType?: string) =>
    here.filter(
      (one) => one.armId === null && (serviceType === undefined || one.serviceType === serviceType),
    ).length
  return {
    rows: serviceTypes(plan).map((serviceType) => {
      const cells = cellsOf(serviceType)
      const waiting = waitingIn(serviceType)
      return { serviceType, cells, waiting, all: together(cells, waiting) }
    }),
    totals: cellsOf(),
    waiting: waitingIn(),
    all: together(cellsOf(), waitingIn()),
    left: plan.organisation.length - here.length,
  }
}

/** `3 of 5`, or `3` where no number is wanted. */
export function cellWords({ joined, wanted }: Cell): string {
  return wanted === undefined ? String(joined) : `${joined} of ${wanted}`
}

function sum(rows: { organisations: number }[]): number | undefined {
  if (rows.length === 0) return undefined
  return rows.reduce((total, { organisations }) => total + organisations, 0)
}

function together(cells: Cell[], waiting: number): Cell {
  const wanted = cells.flatMap((cell) => cell.wanted ?? [])
  return {
    joined: cells.reduce((total, { joined }) => total + joined, waiting),
    wanted: wanted.length ? wanted.reduce((total, one) => total + one, 0) : undefined,
  }
}
