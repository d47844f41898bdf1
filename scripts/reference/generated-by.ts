/** What makes generated pages anew, as they say it. */
export const generatedBy = 'npm run generate';
