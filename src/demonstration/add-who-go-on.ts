import type { WholeTransaction } from '../platform/db/db.ts'
import { enterprisesOf } from './enterprises.ts'
import { addInventedEnterprises } from './invented-enterprises.ts'
import { chance } from './lives/chance.ts'
import { numberOf } from './lives/calendar.ts'
import type { Enterprise } from './lives/county.ts'
import { thoseWhoGoOn, type WhoGoOn } from './lives/going-on.ts'

type Invent = Omit<Parameters<typeof addInventedEnterprises>[1], 'many' | 'chance'>

/** Adds enterprises of which something becomes: one that merges, the one that goes on, and one that moves away. */
export async function addWhoGoOn(
  db: WholeTransaction,
  invent: Invent,
  { seed, from, until }: { seed: string; from: string; until: string },
): Promise<WhoGoOn> {
  // By a chance of their own, so that all others live as they would without them.
  const own = chance(`${seed} who go on`)
  const names = await addInventedEnterprises(db, { ...invent, many: 3, chance: own })
  const turns = new Map<string, Enterprise['turn']>(names.map((name) => [name, 'steady']))
  const all = await enterprisesOf(db, invent.areaId, { from, until }, own, turns)
  const listedOn = numberOf(from) - 400
  const called = (name: string) => ({ ...all.find((one) => one.name === name)!, listedOn })
  return thoseWhoGoOn(called(names[0]!), called(names[1]!), called(names[2]!))
}
