import { createHash } from 'node:crypto';
import type { BuildName } from '../launcher/build';

/** What is handed to a store, and the build that it holds. Edge takes Chrome's package as it is, byte for byte. */
export const BUILD_OF = { chrome: 'chromium', edge: 'chromium', firefox: 'firefox' } as const satisfies Record<string, BuildName>;
export type Store = keyof typeof BUILD_OF;
export const STORES: readonly Store[] = ['chrome', 'edge', 'firefox'];
export const isStore = (name: string): name is Store => STORES.some((store) => store === name);

export const packageFile = (version: string, store: Store | 'source'): string => `whence-${version}-${store}.zip`;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
