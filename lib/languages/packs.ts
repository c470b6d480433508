import { english } from './en/index';
import type { LanguagePack } from './pack';

/** The languages that are read. To add one, write its pack and name it here. */
export const packs: readonly LanguagePack[] = [english];
