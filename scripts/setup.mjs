/** `npm run setup [-- --retry]`. Runs on the machine's own Node, before anything is installed. */
import { fail } from './setup/fail.mjs';
import { setUp } from './setup/set-up.mjs';

await setUp({ tests: true, retry: process.argv.includes('--retry') }).catch(fail);
