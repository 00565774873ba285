/**
 * Something that whoever runs Goldcrest can mend: its message is one clear sentence that says
 * what happened and what to do. The command line prints it alone, without a stack.
 */
export class Problem extends Error {
  override name = 'Problem'
}
