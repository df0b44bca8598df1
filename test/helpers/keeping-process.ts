import { uuidv7 } from 'uuidv7';
import { openContentStore } from '#main/store/content-store.ts';
import { StoreFault } from '#main/store/store-fault.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';

/**
 * A process that takes content in: a file, of which it says how it went; or without one bytes without end, until it is
 * killed. `node keeping-process.ts <workspace> [<file>]`.
 */
const [, , path = '', file] = process.argv;
const content = openContentStore(workspaceFolder(path), uuidv7);
if (file === undefined) {
  const intake = content.begin();
  for (;;) {
    await intake.write(Buffer.alloc(100_000, 1));
    process.stdout.write('.');
  }
}
try {
  const kept = await content.keepFile(file, 100_000_000);
  console.log(kept.ok ? 'kept' : kept.error.code);
} catch (error) {
  console.log(error instanceof StoreFault ? error.code : String(error));
}
