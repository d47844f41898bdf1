/** Why files of a scaffold or a draft are not written at all. `help` says what to do. */
export class RefusedFilesError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'RefusedFilesError';
    this.help = help;
  }
}
