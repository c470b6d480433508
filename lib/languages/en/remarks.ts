import type { RemarkWords } from '../pack';

/** What stands beside a claim: who paid the speaker, who is said to agree, who has not answered. */
export const remarks: RemarkWords = {
  hired: {
    passive: ['{hired|retained|engaged|commissioned|contracted|employed|paid} by', '{brought|called} in by', '{working|acting} for', 'hired {to|after} _ _? by'],
    active: ['{hired|hires|retained|retains|engaged|engages|commissioned|commissions|contracted}', '{brought|brings|called|calls} in', '{turned|turns} to'],
  },
  victims: ['company', 'firm', 'bank', 'victim', 'victims', 'hospital', 'party', 'committee', 'campaign', 'broadcaster', 'station', 'newspaper', 'operator', 'university', 'school', 'utility', 'ministry', 'airline', 'retailer', 'insurer', 'organisation', 'organization', 'studio', 'federation', 'agency', 'lender', 'carrier', 'network'],
  independentTeams: [
    '{two|three|four|five|several|multiple|many|various} {independent|separate|unrelated} {teams|groups|experts|specialists|firms|companies|laboratories|labs|researchers|investigators|analysts}',
    '{two|three|four|five|several|multiple|many|various} {independent|separate|unrelated} and {independent|separate|unrelated|unconnected} {teams|groups|experts|specialists|firms|companies|laboratories|labs|researchers|investigators|analysts}',
    'independent {teams|groups|experts|specialists|laboratories|labs|researchers|investigators|analysts}',
  ],
  agreements: ['{agreed|agree|agrees|concur|concurred|confirmed|confirm|confirms|concluded|conclude|corroborated|established|identified|verified}', 'the same {conclusion|conclusions|result|results|group|finding|findings|answer}', '{came|come|arrived} {to|at}', '{reached|reach}'],
  silent: {
    before: ['{has|have|had} not {yet|immediately|so far|} {commented|responded|replied|answered|reacted}', '{has|have|had} {yet|still} to {comment|respond|reply|react}', '{did|does|do} not {immediately|} {respond|reply|comment|react|answer}', '{hasn\'t|haven\'t|hadn\'t} {yet|} {commented|responded|replied}', '{didn\'t|doesn\'t|don\'t} {immediately|} {respond|reply|comment|answer}', '{made|offered|issued|gave|given} no {immediate|public|official|} {comment|response|statement|reply}', '{declined|refused|declines|refuses} {to comment|comment|to respond|to answer}', '{could|can} not {be|immediately be} reached'],
    after: ['no {immediate|public|official|} {comment|response|reply|reaction|word} {was|has been|} {available|} {from|by}', '{without|no} {comment|reply} from'],
  },
};
