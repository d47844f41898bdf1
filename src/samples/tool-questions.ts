import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ToolName } from './languages/language.ts';

/** How a runtime is asked what it is. */
export interface ToolQuestion {
  /** As evidence names it. */
  readonly label: string;
  readonly args: readonly string[];
  /**
   * Makes of what it says its path, its version, and the files and folders that it needs. Without it: the lines of
   * stdout.
   */
  answer?(printed: { readonly stdout: string; readonly stderr: string }): Promise<readonly string[]>;
}

/** The question to each runtime but Node, which is the one that runs this program. */
export const toolQuestions: Readonly<Record<Exclude<ToolName, 'node'>, ToolQuestion>> = {
  bash: { label: 'bash', args: ['-c', 'echo "$BASH"; echo "$BASH_VERSION"'] },
  python3: {
    label: 'Python',
    args: [
      ...['-E', '-S', '-c'],
      'import sys, platform; print(sys.executable, platform.python_version(), sys.base_prefix, sep="\\n")',
    ],
  },
  ruby: {
    label: 'Ruby',
    args: [
      ...['--disable-gems', '-rrbconfig', '-e'],
      'puts RbConfig.ruby, RUBY_VERSION, RbConfig::CONFIG["prefix"]',
    ],
  },
  php: {
    label: 'PHP',
    args: [
      '-r',
      `$scanned = array_map('trim', array_filter(explode(',', (string) php_ini_scanned_files())));
       $folders = array_map(fn ($file) => dirname(realpath($file)), $scanned);
       echo implode("\\n", [PHP_BINARY, PHP_VERSION, php_ini_loaded_file(), PHP_CONFIG_FILE_SCAN_DIR, ...array_unique($folders)]);`,
    ],
  },
  go: {
    label: 'Go',
    args: ['env', 'GOROOT', 'GOVERSION'],
    async answer({ stdout }) {
      const [root = '', version = ''] = stdout.split('\n');
      return [join(root, 'bin', 'go'), version.replace(/^go/, ''), root];
    },
  },
  javac: {
    label: 'Java',
    args: ['-J-XshowSettings:properties', '-version'],
    async answer({ stderr }) {
      const property = (name: string) => new RegExp(`^ *${name} = (.*)$`, 'm').exec(stderr)?.[1] ?? '';
      const home = property('java\\.home');
      const settings = await realpath(join(home, 'conf', 'net.properties')).catch(() => home);
      return [join(home, 'bin', 'javac'), property('java\\.version'), home, dirname(settings)];
    },
  },
};
