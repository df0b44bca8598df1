import { type Channel, type ChannelOn, contract } from './contract.ts';

const onSide = <S extends 'core' | 'shell' | 'internal'>(...sides: S[]): ChannelOn<S>[] =>
  (Object.keys(contract) as Channel[]).filter((channel) => (sides as string[]).includes(contract[channel].side)) as ChannelOn<S>[];

/** What the preload lets through; anything else does not reach main. */
export const EXPOSED_CHANNELS = onSide('core', 'shell');
export const CORE_CHANNELS = onSide('core', 'internal');
export const SHELL_CHANNELS = onSide('shell');

/** The two Electron channels that everything travels on. */
export const CALL = 'handrail:call';
export const CHANGED = 'handrail:changed';

/** What the renderer sends: commands carry an idempotency key (a UUIDv7 made for each act). */
export type Request = { readonly channel: string; readonly command: string | null; readonly input: unknown };

/** Nouns whose tables changed; stores refetch what they show of them. */
export const NOUNS = ['workspace', 'departments', 'checklists', 'items', 'people', 'workflows', 'runs', 'maps', 'settings', 'ledger'] as const;
export type Noun = (typeof NOUNS)[number];
