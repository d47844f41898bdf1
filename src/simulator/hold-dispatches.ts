import type { Dispatch } from './delivery.ts';

/** The webhooks of one request: kept until it is answered, sent at once from then on. */
export interface HeldDispatches {
  dispatch(dispatch: Dispatch): void;
  /** Sends what was kept. */
  release(): void;
}

/** Keeps webhooks back until `release`, so that none leaves before the response that it belongs to. */
export function holdDispatches(send: (dispatch: Dispatch) => void): HeldDispatches {
  const kept: Dispatch[] = [];
  let isReleased = false;
  return {
    dispatch: (dispatch) => (isReleased ? send(dispatch) : void kept.push(dispatch)),
    release() {
      isReleased = true;
      for (const dispatch of kept.splice(0)) send(dispatch);
    },
  };
}
