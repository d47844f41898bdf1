import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { writeWhole } from '#library/write-whole.ts';
import type { LinkRecord } from '#links/external/link-record.ts';
import type { Places } from '../content-root.ts';

/** The file that holds what is known of other sites. */
export interface RecordFile {
  /** Relative to the content root’s parent. */
  readonly name: string;
  /** What it holds; nothing where it is not there, or where it is damaged: `warn` is told. */
  readonly read: (warn: (text: string) => void) => Promise<LinkRecord>;
  /** Writes it whole or not at all. */
  readonly write: (record: LinkRecord) => Promise<void>;
}

/**
 * The record of a content root: `links.json` in it, which is committed, where it is there or wanted; else the one in
 * `.handrail`.
 */
export function recordFile(
  { root, stateDir }: Pick<Places, 'root' | 'stateDir'>,
  isCommitted: boolean,
): RecordFile {
  const committed = join(root, 'links.json');
  const path = isCommitted || existsSync(committed) ? committed : join(stateDir, 'links.json');
  const name = relative(dirname(root), path);
  return {
    name,
    read: async (warn) => {
      const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
      if (typeof text !== 'string' && text.code === 'ENOENT') return new Map();
      const found =
        typeof text === 'string'
          ? (await loadForm()).readRecord(text)
          : { damage: `it cannot be read (${text.code})` };
      if ('record' in found) return found.record;
      warn(`warning: The record of links \`${name}\` is ignored: ${found.damage}.\n`);
      return new Map();
    },
    write: async (record) => writeWhole(path, (await loadForm()).writeRecord(record)),
  };
}

/** A check of pages whose links nobody has recorded loads no parser for a record. */
function loadForm() {
  return import('#links/external/link-record.ts');
}
