import { wording } from '../wording.ts';

/** Why an address is gone whose host has no entry in the directory of names. */
export const NO_HOST = wording('there is no such host');
/** Why none of several hosts was reached, of which none has one. */
export const NO_HOSTS = wording('no host was found: this machine may be offline');
