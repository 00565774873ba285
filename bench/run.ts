// npm run bench -- NAME: runs one benchmark. Benchmarks report; they never stop anybody.
const benchmarks: Record<string, () => Promise<unknown>> = {
  audit: () => import('./audit/audit.ts'),
  search: () => import('./search/search.ts'),
  people: () => import('./people/people.ts'),
  stats: () => import('./stats/stats.ts'),
  practice: () => import('./practice/practice.ts'),
  evidence: () => import('./evidence/evidence.ts'),
  studies: () => import('./studies/studies.ts'),
  'open-referral': () => import('./open-referral/open-referral.ts'),
}

const [name = ''] = process.argv.slice(2)
const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
if (run) {
  await run()
} else {
  console.error(
    `${name ? `There is no benchmark "${name}"` : 'Name a benchmark'}: npm run bench -- ${Object.keys(benchmarks).join(', or ')}`,
  )
  process.exitCode = 1
}
