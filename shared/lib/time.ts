import { z } from 'zod';

/** A UTC instant with milliseconds: `2026-01-31T09:30:00.000Z`. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'expected a UTC instant');
export type Instant = string;

/** Milliseconds since 1970 UTC; handed in so that the core stays free of the wall clock. */
export type Clock = () => number;

export const toInstant = (ms: number): Instant => new Date(ms).toISOString();
export const toMs = (instant: Instant): number => Date.parse(instant);
