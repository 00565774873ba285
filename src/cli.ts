import { commands } from './commands.ts'
import { Problem } from './platform/problem.ts'

/** goldcrest COMMAND …: an operator's trouble is one sentence; anything else is a fault with its stack. */
async function main(): Promise<void> {
  // Whoever read what it says may be gone, as `| head` is: that is no reason to stop.
  process.stdout.on('error', () => {})
  const [name = 'help', ...args] = process.argv.slice(2)
  const command = name.startsWith('-') ? commands.help : commands[name]
  if (!command)
    throw new Problem(`There is no command "${name}": npx goldcrest help lists those there are.`)
  await command.run(args)
}

main().catch((error: unknown) => {
  if (error instanceof Problem) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
