import { type Browser, chromium } from 'playwright-core';

/**
 * Features that are off. The last list of a command line holds, so the names that Playwright gives stand here too. The rest
 * costs half the time of every page that is opened: an empty process kept ready, and two pages behind the address bar, which
 * nobody sees.
 */
export const disabledFeatures: readonly string[] = [
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

const flags = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a Chromium that asks nobody for anything.
 *
 * @param executablePath the browser’s executable
 * @throws when it does not start
 */
export function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...flags, ...more, ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
