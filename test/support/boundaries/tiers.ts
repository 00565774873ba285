// Who may import whom, as DESIGN.md has it, the slices that don't exist yet included. A slice
// imports from lower tiers, and sideways only what is named here.

interface Place {
  tier: number
  sideways?: string[]
}

const slices: Record<string, Place> = {
  areas: { tier: 1 },
  accounts: { tier: 1, sideways: ['areas'] },
  offline: { tier: 1, sideways: ['areas', 'accounts'] },
  providers: { tier: 2 },
  people: { tier: 2 },
  worries: { tier: 2 },
  agreements: { tier: 3 },
  surveys: { tier: 3 },
  practice: { tier: 4 },
  pathway: { tier: 4 },
  quality: { tier: 5 },
  money: { tier: 5 },
  directory: { tier: 5 },
  referrals: { tier: 5, sideways: ['directory'] },
  evidence: { tier: 6 },
  studies: { tier: 6 },
  market: { tier: 6 },
}

export const sliceNames = Object.keys(slices)

export function isSlice(folder: string): boolean {
  return folder in slices
}

/** Whether code of one folder of src may import another's: both are slices, `platform` or `stats`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  const importer = slices[from]
  // The platform and stats know of nothing but themselves.
  if (!importer) return false
  if (to === 'platform' || to === 'stats') return true
  const imported = slices[to]
  if (!imported) return false
  return imported.tier < importer.tier || (importer.sideways ?? []).includes(to)
}
