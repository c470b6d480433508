import type { Say } from '../views/say';
import { fromCarried } from './carried-material';
import type { ExportFormat } from './format-names';
import { exportFiles, type ExportFile } from './formats';

/** The files of an export from its material as the worker carries it; none where there is nothing to tell in this form, null where the material is not whole. */
export function writeFiles(format: ExportFormat, text: string, stem: string, say: Say): ExportFile[] | null {
  const material = fromCarried(text, say);
  return material === null ? null : exportFiles(format, material, stem).filter((file) => file.text !== '');
}
