import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../project.ts';

/** What Node loads before a program of a reader, so that its calls go through the gateway. */
export const gatewayPreload = pathToFileURL(
  join(projectRoot, 'src/samples/languages/runtime/node-proxy.mjs'),
).href;
