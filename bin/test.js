// npm test [-- TEXT...]: every check, or only the test files whose path holds one of the texts.
// npm run thorough [-- TEXT...] and npm run drills [-- TEXT...]: what takes longer.
// Plain JavaScript for Node 20; the rest is TypeScript.
import { launch } from './launch.js'

launch('test/support/checks/run.ts', process.argv.slice(2))
