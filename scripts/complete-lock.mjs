/** Run after `npm install`, where the registry at hand serves this platform only. See setup/lock.mjs. */
import { join } from 'node:path';
import { completeLockFile } from './setup/lock.mjs';
import { ROOT } from './setup/paths.mjs';

const added = completeLockFile(join(ROOT, 'package-lock.json'));
console.log(added === 0 ? 'The lock is complete.' : `The lock was completed by ${added} entries.`);
