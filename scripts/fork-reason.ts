import { readFileSync } from 'node:fs';

/**
 * Why this run is one of a fork's change, whose samples must not see keys; undefined where it is none. GitHub says so in
 * its event file, GitLab in its variables. `pull_request_target` runs with the keys of the target's repository, so it is
 * refused whoever wrote the change.
 */
export function forkReason(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path } = environment;
  if (event === 'pull_request_target') return '`pull_request_target` runs what a pull request brings';
  if (event.startsWith('pull_request')) {
    return isSameRepository(path) ? undefined : 'this pull request comes from another repository';
  }
  const { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_PROJECT_ID: own } = environment;
  if (source === undefined || source === own) return undefined;
  return 'this merge request comes from another project';
}

/** An event that cannot be read proves nothing, so it counts as that of a fork. */
function isSameRepository(path: string | undefined): boolean {
  try {
    const event = JSON.parse(readFileSync(path ?? '', 'utf8')) as PullRequestEvent;
    const { head, base } = event.pull_request;
    return head.repo !== null && head.repo.full_name === base.repo.full_name;
  } catch {
    return false;
  }
}

/** The part of GitHub's event that says where a change comes from. `repo` is null once a fork is deleted. */
interface PullRequestEvent {
  readonly pull_request: {
    readonly head: { readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly repo: { readonly full_name: string } };
  };
}
