import type { ActorWords } from '../languages/pack';

const DIGITS = /^\d{1,4}$/;

/** Whether a word in lower case has the shape of an analysts' code name: "apt28", "apt-28", "ta505". */
export function isCodeName(word: string, shapes: ActorWords['shapes']): boolean {
  return shapes.some(({ begins, digits: [least, most] }) =>
    begins.some((begin) => {
      if (!word.startsWith(begin)) return false;
      const rest = word.slice(begin.length);
      const digits = rest.startsWith('-') ? rest.slice(1) : rest;
      return DIGITS.test(digits) && digits.length >= least && digits.length <= most;
    }),
  );
}
