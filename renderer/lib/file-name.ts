/** The last part of a path of either kind of separator. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
