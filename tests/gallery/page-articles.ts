import type { NewsroomArticle } from '../../tools/newsroom/articles';

const ABOUT: Omit<NewsroomArticle, 'path' | 'title' | 'paragraphs'> = {
  host: 'kyivindependent.com',
  language: 'en',
  published: '2025-06-27T09:00:00+03:00',
  byline: 'News desk',
  section: 'Explainer',
  head: 'json-ld',
  summary: '',
  related: [],
};

/** Five rungs of six in one article: each paragraph has the next. */
export const ALL_RUNGS: NewsroomArticle = {
  ...ABOUT,
  path: '/notpetya-who-has-been-named-and-by-whom',
  title: 'NotPetya: who has been named, and by whom',
  paragraphs: [
    'On June 27, 2017, the NotPetya malware spread from Ukraine to half the world. Who sent it is answered in more than one way.',
    'The group TeleBots was behind the NotPetya outbreak, the Slovak security company ESET said in a report published on June 30, 2017.',
    'The Security Service of Ukraine said on July 1, 2017 that Russian special services were involved in the NotPetya attack.',
    "The Russian military was almost certainly responsible for the NotPetya cyberattack, Britain's National Cyber Security Centre assesses, the Foreign Office said on February 15, 2018.",
    'Kremlin spokesman Dmitry Peskov denied that Russia was behind NotPetya and called the accusations groundless.',
    'Other answers came later. President Ilham Aliyev has accused Russia of shooting down the Azerbaijan Airlines plane that crashed near Aktau on December 25, 2024.',
    'The group Sandworm was behind the NotPetya outbreak, the Slovak security company ESET has said since.',
  ],
};

/** Two claims in one sentence, twice. */
export const OVER_ONE_ANOTHER: NewsroomArticle = {
  ...ABOUT,
  path: '/notpetya-two-answers-in-one-breath',
  title: 'NotPetya: two answers in one breath',
  paragraphs: [
    'On June 27, 2017, the NotPetya malware spread from Ukraine to half the world.',
    'ESET said that TeleBots was behind NotPetya, and the Security Service of Ukraine said that Russian special services were involved in the NotPetya attack.',
    'Russia denies involvement in NotPetya, which the White House blamed on the Russian military.',
    'Neither the company nor the governments agreed on what would settle it.',
  ],
};
