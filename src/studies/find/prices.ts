import { mannWhitney, mannWhitneyExact, tabulated, type Json } from '#stats'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import type { Answered } from './answered.ts'
import { inTwo, type Arms } from './arms.ts'

/** What the visit that people want costs at an organisation, and what its people answered. */
export interface OrganisationPrice {
  [name: string]: Json
  code: string
  /** Place of its arm. */
  arm: number
  hourlyPence: number
  minimumMinutes: number
  /** Of the visit wanted: hourly × the longer of it and the shortest visit ÷ 60, to the penny. */
  visitPence: number
  /** Of those who answered the first outcome there, how many gave the top answer. */
  top: number
  people: number
}

export interface ArmPrices {
  [name: string]: Json
  name: string
  organisations: number
  hourlyMedian: number | null
  hourlyLeast: number | null
  hourlyMost: number | null
  visitMedian: number | null
  /** Median of the shortest visits. */
  minimumMedian: number | null
  top: number
  people: number
}

export interface Prices {
  wantedMinutes: number
  organisations: OrganisationPrice[]
  /** Each arm, then all others than the first together. */
  arms: ArmPrices[]
  /** Organisations that have no price, by their codes, or no size. */
  leftOut: string[]
  /**
   * The chance that an organisation of the first group is dearer at the visit wanted than one of the
   * others, ties shared, and how likely that is by chance (Mann-Whitney, exact).
   */
  dearer: { chance: number; p: number } | null
}

/** What a visit costs, in pence. */
export function visitPence(hourlyPence: number, minimumMinutes: number, wanted: number): number {
  return Math.round((hourlyPence * Math.max(minimumMinutes, wanted)) / 60)
}

/** @param answers of the outcome that prices are read beside. @param top how many levels are the top. */
export function pricesOf(
  data: StudyData,
  arms: Arms,
  answers: readonly Answered[],
  top: number,
): Prices {
  const { wantedMinutes } = data.study[0]!
  const byOrganisation = Map.groupBy(answers, ({ organisationId }) => organisationId)
  const priced = Map.groupBy(data.price, ({ organisationId }) => organisationId)
  const organisations = data.organisation.flatMap(({ organisationId, code }) => {
    const arm = arms.of(organisationId)
    const price = cheapest(priced.get(organisationId) ?? [], wantedMinutes)
    if (arm === undefined || !price) return []
    const own = byOrganisation.get(organisationId) ?? []
    return [
      {
        ...{ code, arm, hourlyPence: price.hourlyPence, minimumMinutes: price.minimumMinutes },
        visitPence: visitPence(price.hourlyPence, price.minimumMinutes, wantedMinutes),
        ...{ top: own.filter(({ level }) => level <= top).length, people: own.length },
      },
    ]
  })
  const known = new Set(organisations.map(({ code }) => code))
  const ofArm = (name: string, own: readonly OrganisationPrice[]) => armPrices(name, own)
  return {
    ...{ wantedMinutes, organisations },
    arms: [
      ...arms.names.map((name, arm) =>
        ofArm(
          name,
          organisations.filter((one) => one.arm === arm),
        ),
      ),
      ...(arms.names.length > 2
        ? [
            ofArm(
              arms.two[1]!,
              organisations.filter(({ arm }) => arm > 0),
            ),
          ]
        : []),
    ],
    leftOut: data.organisation.filter(({ code }) => !known.has(code)).map(({ code }) => code),
    dearer: dearerOf(organisations),
  }
}

/** Of what is charged now for each thing, what costs least at the visit wanted. */
function cheapest(all: readonly RowOf<'price'>[], wanted: number): RowOf<'price'> | undefined {
  const now = [...Map.groupBy(all, ({ what }) => what).values()].map(
    (same) => same.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]!,
  )
  const costs = (one: RowOf<'price'>) => visitPence(one.hourlyPence, one.minimumMinutes, wanted)
  return now.toSorted((a, b) => costs(a) - costs(b) || a.hourlyPence - b.hourlyPence)[0]
}

function armPrices(name: string, own: readonly OrganisationPrice[]): ArmPrices {
  const hourly = own.map(({ hourlyPence }) => hourlyPence)
  return {
    ...{ name, organisations: own.length, hourlyMedian: median(hourly) },
    hourlyLeast: own.length > 0 ? Math.min(...hourly) : null,
    hourlyMost: own.length > 0 ? Math.max(...hourly) : null,
    visitMedian: median(own.map((one) => one.visitPence)),
    minimumMedian: median(own.map(({ minimumMinutes }) => minimumMinutes)),
    top: own.reduce((sum, one) => sum + one.top, 0),
    people: own.reduce((sum, one) => sum + one.people, 0),
  }
}

/** To the penny or minute; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle)
    ? Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
    : sorted[Math.floor(middle)]!
}

function dearerOf(organisations: readonly OrganisationPrice[]): Prices['dearer'] {
  const groups = [0, 1].map((group) =>
    organisations.filter(({ arm }) => inTwo(arm) === group).map((one) => one.visitPence),
  )
  if (groups.some((one) => one.length === 0)) return null
  const { counts } = tabulated(groups)
  const found = counts[0]!.length > 1 ? mannWhitney(counts) : undefined
  if (!found) return null
  return { chance: found.superiority, p: mannWhitneyExact(counts)?.p ?? found.p }
}
