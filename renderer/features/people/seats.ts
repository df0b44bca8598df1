import { fetched } from '#renderer/lib/fetched.tsx';

/** With more people than this one searches rather than looks. */
export const FEW = 8;

/** Asks who is at the desk; fetched when it is first wanted. */
export const SeatDialog = fetched(async () => (await import('./seat-dialog.tsx')).SeatDialog);
