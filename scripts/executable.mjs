// npm run -s executable: builds what is stale and prints the path of an executable that starts this till by itself, for
// whoever drives it from outside (a kiosk image, Playwright). It needs a display; as root also --no-sandbox.
import { buildIfStale } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';

await buildIfStale();
const { executable } = await electronRuntime();
console.log(executable);
