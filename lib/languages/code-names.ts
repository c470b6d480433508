import type { ActorWords } from './pack';

/** Code names of analysts by their shape, the same in every language: "APT28", "UNC2452", "TA505", "APT-C-36". */
export const CODE_SHAPES: ActorWords['shapes'] = [
  { begins: ['apt', 'fin', 'unc', 'uac', 'tag', 'dev', 'storm', 'uat'], digits: [1, 4] },
  { begins: ['ta'], digits: [3, 4] },
  { begins: ['apt-c-'], digits: [1, 3] },
];
