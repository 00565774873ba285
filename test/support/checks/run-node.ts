import { spawn } from 'node:child_process'

/** Runs Node with such arguments and waits for its end: good, or not. */
export async function runNode(
  cwd: string,
  args: string[],
): Promise<{ passed: boolean; seconds: string }> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; we stay to take down what was started for it.
  const stay = () => {}
  const stop = () => child.kill()
  process.on('SIGINT', stay).on('SIGTERM', stop)
  const code = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject))
  process.off('SIGINT', stay).off('SIGTERM', stop)
  return { passed: code === 0, seconds: ((performance.now() - began) / 1000).toFixed(1) }
}
