import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { eventSpec } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';

export const workspaceEvents = {
  'workspace.created': eventSpec('*', z.object({ id: idSchema, name: nameSchema })),
  /** A machine that writes here, with the public half (SPKI, base64) of the key that signs its ledger heads. */
  'device.enrolled': eventSpec('*', z.object({ id: idSchema, name: z.string(), publicKey: z.string() })),
} as const;
