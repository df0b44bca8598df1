import { createHash, createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { type NewId, idSchema } from '#shared/lib/ids.ts';
import { writeFileDurably } from './durable-file.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** Who writes on this machine: an id of its own in this workspace, and the key that signs its ledger heads. */
export type Device = {
  readonly id: string;
  readonly name: string;
  /** SPKI in base64. */
  readonly publicKey: string;
  /** Ed25519 over the text; base64. */
  readonly sign: (text: string) => string;
};

const deviceFileSchema = z.object({ id: idSchema, name: z.string(), machine: z.string(), publicKey: z.string(), privateKey: z.string() });
type DeviceFile = z.infer<typeof deviceFileSchema>;

/**
 * The device of this workspace on this machine, made on first use. A folder that was copied from another machine gets a
 * new one, because two machines with one id would number their events alike.
 */
export function openDevice(folder: WorkspaceFolder, newId: NewId): Device {
  const known = readDevice(folder.devicePath);
  return asDevice(known !== null && known.machine === fingerprint() ? known : enrol(folder, newId));
}

/** Public key of the device that this folder knows as its own; null where there is none. */
export const publicKeyOf = (folder: WorkspaceFolder): string | null => readDevice(folder.devicePath)?.publicKey ?? null;

function readDevice(path: string): DeviceFile | null {
  if (!existsSync(path)) return null;
  try {
    return deviceFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A damaged identity is replaced: the ledger then shows a new device, and nothing that was written is lost.
    return null;
  }
}

function enrol(folder: WorkspaceFolder, newId: NewId): DeviceFile {
  const pair = generateKeyPairSync('ed25519');
  const device: DeviceFile = {
    id: newId(),
    name: hostname(),
    machine: fingerprint(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
  writeFileDurably(folder.devicePath, `${JSON.stringify(device, null, 2)}\n`, 0o600);
  return device;
}

function asDevice({ id, name, publicKey, privateKey }: DeviceFile): Device {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  return { id, name, publicKey, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}

export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = { key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' } as const;
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function fingerprint(): string {
  const machineId = ['/etc/machine-id', '/var/lib/dbus/machine-id'].find((path) => existsSync(path));
  const seed = machineId === undefined ? '' : readFileSync(machineId, 'utf8').trim();
  return createHash('sha256').update(`${hostname()}\n${seed}`).digest('hex').slice(0, 32);
}
