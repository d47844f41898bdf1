/** How samples are kept apart from the machine. `none`: only by a clean environment and process groups. */
export type Isolation = 'bubblewrap' | 'none';
