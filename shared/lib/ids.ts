import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUIDv7 in lower case; every entity, event, command and device carries one. */
export const idSchema = z.string().regex(UUID, 'expected a UUID');
export type Id = string;

/** Hands out ids; production uses UUIDv7, tests hand in a counter. */
export type NewId = () => Id;
