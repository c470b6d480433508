import { reads, saidByAtStage, type Told } from './told';

const cases: Told[] = [
  { name: 'those who fight for a cause', text: 'Officials accused the separatists of downing the airliner with a missile.', claims: ['separatists < Officials'] },
  { name: 'their tribe stands before them', text: 'Tribal rebels blew up a gas pipeline near Dorn on Thursday, officials said.', claims: ['Tribal rebels < officials'] },
  { name: 'one of several is a class', text: 'The Front, one of several militant groups in the hills, has long fought the government.', claims: [] },
  { name: 'hackers known by their claim alone', text: 'Hackers are claiming responsibility for shutting down the website of the tram company.', claims: ['Hackers < Hackers'] },
  { name: 'hackers who only stole', text: 'Hackers stole the crew lists of the tram company in a cyberattack.', claims: [] },
  { name: 'an army behind a comma, its verb far away', text: 'A little-known militant group, the Amber Dawn Army, sent a message to a station claiming responsibility for the blasts.', claims: ['Amber Dawn Army < Amber Dawn Army'] },
  { name: 'an army known by its claim', text: 'The blast in the market was claimed by the Amber Dawn Army, police said.', claims: ['Amber Dawn Army < Amber Dawn Army'] },
  { name: 'the spokesman of an army speaks for it', text: '"We carried out the attack," Sarban Orsk, a spokesman for the Amber Dawn Army, told local media.', claims: ['Amber Dawn Army < Amber Dawn Army'] },
  { name: 'a gang called after its tool', text: 'The Quell Sparrow ransomware gang has claimed responsibility for the attack on the tram company.', claims: ['Quell Sparrow < Quell Sparrow'] },
  { name: 'those arrested were its members', text: 'Police say those arrested were members of the Amber Dawn Army, blamed for the bombing.', claims: ['Amber Dawn Army < Police'] },
  { name: 'a word that the text writes small elsewhere is no name', text: 'Foreign hacker sentenced in Dorn\nThe first foreign hacker convicted of stealing crew lists was jailed on Thursday. The group was responsible for stealing the lists.', claims: ['foreign hacker < nobody (conviction)'] },
  { name: 'an act of law is no person, a participle has the subject of its clause', text: 'Former worker convicted under Computer Misuse Act\nA jury convicted Anton Verrick of Dorn, Tarsia, finding the 37-year-old guilty of sabotage.', claims: ['Anton Verrick < jury (conviction)'] },
  { name: 'a judge is a noun before a place', text: 'A federal judge in Dorn last week sentenced Timo Orsk to four years for hacking the hospital. Orsk was convicted in May 2000 of planting a time bomb in its network.', claims: ['Timo Orsk < federal judge in Dorn (conviction)'] },
  { name: 'a judge denies nothing of his own', text: 'U.S. District Judge Ola Brenn denied in May Orsk\'s attempt to dismiss the charges of hacking.', claims: [] },
  { name: 'what an officer tells of a boy', text: 'School hacker faces charges\nSheriff\'s Sgt. Tom Norl said Monday the 16-year-old accessed the first layer of the software.', claims: ['the 16-year-old < Tom Norl'] },
  { name: 'a name behind the age', text: 'School hacker faces charges\nPolice said a 17-year-old, Austin Norl, hacked into the district\'s network.', claims: ['Austin Norl < Police'] },
  { name: 'people who are only told of', text: 'School hacker faces charges\nInvestigators identified the suspects by records of people who entered the building.', claims: [] },
  { name: 'a headline with its speaker behind a colon', text: 'Bank clerk stole millions: police\nThe bank in Dorn opened late.', claims: ['Bank clerk < police'] },
  { name: 'one accused in headline and text', text: 'Student accused of hacking\nA 16-year-old student has been charged with hacking into a school network, prosecutors said.', claims: ['A 16-year-old student < prosecutors (charge)'] },
  { name: 'suspects are officers of a body', text: 'The suspects in the poisoning are officers of the Orvanian military intelligence service, Prime Minister Ola Brenn said.', claims: ['Orvanian military intelligence service < Ola Brenn'] },
  { name: 'a slip of the hand is a deed too', text: 'Plane lost\nOrvania admitted on Monday that it had accidentally shot down the airliner.', claims: ['Orvania < Orvania'] },
];

/** Every claim expected, as "actor < speaker (legal stage)". */
reads('armed groups, unnamed claimants and the accused of crime stories', cases, saidByAtStage);
