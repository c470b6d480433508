import type { Hedge, Negations } from '../pack';

/** What lowers a clause (model.md 2.4). Likelihood, confidence and the author's distance are three things. */
export const hedges: Hedge[] = [
  { forms: ['{suspects|suspected|suspect} in', '{suspected|suspects|presumed|presumably}', '{likely|probably|probable|presumably}', 'almost certainly', '{highly|very|most} {likely|probable}', 'in {all|high} probability', '{believed|thought|understood|assumed|suspected} {to|that}', '<be> {believed|thought|suspected}', '{is|was|are|were} {widely|generally} believed', 'it is {suspected|believed|thought}', '{appears|appeared|appear|seems|seemed|seem} {to|that|like|}', '{assess|assesses|assessed|assessment} ', '{indicates|indicate|indicated|indicating|indications|suggests|suggest|suggested|suggesting|pointing to|points to}', 'with high confidence', 'high confidence', 'on suspicion of', '{we|they|i} do not believe', "{we|they|i} don't believe", 'a really strong', 'very high probability', 'in its finding', 'similarities', 'tying'], level: 'probable' },
  { forms: ['{may|might|could}', '{possible|possibly|perhaps|maybe|conceivably}', 'cannot be ruled out', '{cannot|not} {be|} {exclude|excluded|rule out}', '{cannot|could not|can not} rule out', 'potential {candidate|culprit|suspect|link}', '{rumors|rumours|rumored|rumoured|speculation|speculated}', 'among the possible', 'one possibility', 'possibility', 'assumption'], level: 'possible' },
  { forms: ['{fictitious|fictional|imaginary|simulated|mock}', 'if', 'whether', 'unless', 'in the event', 'hypothetical*', 'suppose', 'had they'], level: 'unasserted' },
  { forms: ['{will|would|shall}', 'plans to', 'planning to', 'threatened to', '{threatens|threatening} to', '{could|may|might|can|would} {allow|enable|let|give|lead}', '{could|may|might|can} {launch|use|try|target|attack|hack|seek|attempt|also|still|be used}', '{warn|warns|warned|warning} of', '{fear|fears} {of|}', '{fresh|new|possible|further|future} {threat|threats} of', 'going to', 'at risk of', 'intends to', 'in the future'], level: 'future' },
  { forms: ['{usually|typically|often|regularly|generally|always|frequently|tends to|tend to|known for|known to|notorious for|specializes in|specialises in|focuses on}'], level: 'habitual' },
  { forms: ['{alleged|allegedly|purported|purportedly|supposed|supposedly}', 'so called'], level: 'distance' },
  { forms: ['{reportedly|apparently}', 'it is reported', 'is said to', 'are said to'], level: 'reported' },
  { forms: ['{proven|proved|established|definitively|undoubtedly}', 'without doubt', 'no doubt'], level: 'certain' },
  { forms: ['high confidence'], level: 'probable', confidence: 'high' },
  { forms: ['{moderate|medium} confidence'], level: 'probable', confidence: 'moderate' },
  { forms: ['low confidence'], level: 'possible', confidence: 'low' },
];

export const negations: Negations = {
  words: ['not', 'no', 'never', "n't", 'nor', 'neither', "didn't", "wasn't", "isn't", "weren't", "doesn't", "don't", "hasn't", "haven't", "aren't", 'cannot', "can't", 'rather than', 'nothing', 'none'],
  harmless: ['{could|can|did|does|do|would|will} not {exclude|rule out|be ruled out|be excluded}', 'cannot {exclude|rule out|be ruled out|be excluded}', 'not only', 'not just', 'not the only', 'not the first', 'not immediately', 'not yet', 'not merely', 'no longer', 'no doubt', 'no surprise', 'no less than', 'not least', 'not been confirmed'],
  ofSaying: ['{did|does|do|would|could|has|have} not {say|name|identify|confirm|attribute|accuse|blame|disclose|link|specify|reveal|speculate|comment|immediately|respond|estimate|formally|directly|publicly}', "{didn't|doesn't|don't|wouldn't|couldn't|hasn't|haven't} {say|name|identify|confirm|attribute|accuse|blame|disclose|link|specify|reveal|speculate|comment}", '{declined|refused|refusing|declining|unable} to', 'without {naming|blaming|attributing|identifying|accusing}', 'stopped short of', 'no {official|} confirmation', '{it is|it was|remains|still|is|was} {unclear|unknown} {who|whether|if}', 'not immediately clear', 'not {known|clear|certain} {who|whether|if}', '{it|its|it\'s} unclear who', 'too early to', 'impossible to say', 'unclear who', 'unclear whether'],
  doubts: ['{no|little|any|insufficient} {evidence|proof|indication|sign|indications} {that|of|to|for|}', '{nothing|anything} to {support|suggest|indicate}', '{doubt|doubts|doubted}', 'has disputed', 'must be thrown out', "hasn't provided", 'not provided any', "we now know that's false", 'not conclusive', 'not supported by', 'had_not proved'],
};
