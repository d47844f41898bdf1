/** Whether what a row of a table says was seen to happen, as it stands on the page. */
export type RowState = 'proven' | 'not-proven';
