// npm run beside-r: the invented study’s figures beside R’s, with what differs. With -- --keep, R’s are kept.
import { writeFileSync } from 'node:fs'
import { demonstrationStudy } from '../../src/studies/demonstration/demonstration.ts'
import { askR, keptAt } from './by-r.ts'
import { figuresOfOurs, isNear } from './ours.ts'

const data = demonstrationStudy()
const theirs = askR(data)
if (!theirs) {
  console.error('Rscript is not installed here.')
  process.exit(1)
}
const ours = figuresOfOurs(data)
const names = [...new Set([...ours.keys(), ...Object.keys(theirs.figures)])]
const differing = names.filter((name) => {
  const [one, other] = [ours.get(name), theirs.figures[name]]
  const isSame = one !== undefined && other !== undefined && isNear(name, one, other)
  const apart = Math.abs((one ?? NaN) - (other ?? NaN)) / Math.abs(other ?? NaN)
  console.log(`${isSame ? ' ' : '!'} ${name.padEnd(44)} ${one} ${other} ${apart.toExponential(1)}`)
  return !isSame
})
console.log(`${names.length} figures beside ${theirs.version}: ${differing.length} differ.`)
if (process.argv.includes('--keep')) writeFileSync(keptAt, `${JSON.stringify(theirs, null, 2)}\n`)
process.exitCode = differing.length > 0 ? 1 : 0
