/** Starts a browser once before the workers do: the one that comes as a package is unpacked by whoever asks first, and a second who asks meanwhile starts half a file. */
import { launchBrowser } from "./browser";

export async function setup(): Promise<void> {
  await (await launchBrowser()).close();
}
