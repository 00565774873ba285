// node bin/run.js FILE [ARGS]: a TypeScript file of the project, on the pinned Node.
import { launch } from './launch.js'

const [file, ...args] = process.argv.slice(2)
launch(file, args)
