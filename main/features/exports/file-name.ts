/** A name that every file system takes. */
export const fileNameOf = (title: string): string => title.replace(/[^\p{L}\p{N}._ -]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).replace(/[. ]+$/, '') || 'export';
