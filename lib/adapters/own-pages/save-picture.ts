import type { Sheet } from '../../pictures/sheet';
import type { Say } from '../../views/say';
import { pictureFile } from '../files/picture-file';
import { saveBlob } from '../files/save-file';
import { reportError } from '../report-error';

/** Saves a picture as a file in the colours of the page that asks, and tells the reader in words whether that went well. `where` names the entrypoint. */
export function pictureSaver(where: string, say: Say, tell: (sentence: string) => void) {
  return async (sheet: Sheet, name: string, format: 'svg' | 'png'): Promise<void> => {
    const fileName = `${name}.${format}`;
    try {
      saveBlob(fileName, await pictureFile(sheet, format, document.body));
      tell(say('exported', fileName));
    } catch (error) {
      reportError(where, error);
      tell(say('error_picture'));
    }
  };
}
