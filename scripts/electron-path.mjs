/** Prints the executable of the Electron that `npm start` and the tests use. */
import { electronPath } from './setup/electron.mjs';
import { fail } from './setup/fail.mjs';

try {
  console.log(electronPath());
} catch (error) {
  fail(error);
}
