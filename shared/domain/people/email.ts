/** RFC 5321: 64 characters before the @, 255 after it. */
export const LONGEST_EMAIL = 320;

const SHAPE = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*$/u;

/** Whether a text has the shape of an address: one @, something on both sides, no space. A name of a machine will do as domain. */
export const isEmail = (text: string): boolean => text.length <= LONGEST_EMAIL && SHAPE.test(text) && !/\p{Cc}/u.test(text);
