/** A name as it is compared: `ADA  lovelace` is `Ada Lovelace`. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
