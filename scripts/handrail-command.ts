/** How a reader of this output runs the command line: as it was run, through npm or by its name. */
export function handrailCommand(env: NodeJS.ProcessEnv): string {
  return env['npm_lifecycle_event'] === 'handrail' ? 'npm run -s handrail --' : 'handrail';
}
