import { systemPath } from '../find-tools.ts';
import type { Workspace } from './prepare-workspace.ts';

const loopback = 'localhost,127.0.0.1,::1';

/** The environment of every process of a track: built from nothing, so that nothing of the caller's is in it. */
export function sampleEnvironment(
  workspace: Workspace,
  gatewayUrl: string,
  configuration: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...configuration,
    PATH: [workspace.programs, ...systemPath].join(':'),
    HOME: workspace.home,
    TMPDIR: workspace.temporary,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    HTTPS_PROXY: gatewayUrl,
    https_proxy: gatewayUrl,
    HTTP_PROXY: gatewayUrl,
    http_proxy: gatewayUrl,
    NO_PROXY: loopback,
    no_proxy: loopback,
    SSL_CERT_FILE: workspace.authority,
    CURL_CA_BUNDLE: workspace.authority,
    REQUESTS_CA_BUNDLE: workspace.authority,
    ...workspace.reach,
  };
}
