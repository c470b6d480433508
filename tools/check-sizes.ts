import { budgetTable, judgedAll, tableText } from './benchmark/results';
import { sizes } from './benchmark/sizes';

/** Weighs the built extension for Chromium against its budgets (`tools/benchmark/budgets.ts`) and fails where a bundle has grown past its own. */
const weighed = sizes();
if (weighed === null) {
  console.error('There is no build to weigh: run npm run build first.');
  process.exitCode = 1;
} else {
  const all = judgedAll(weighed);
  console.log(tableText(budgetTable(all)));
  for (const { budget, said } of all.filter(({ held }) => !held)) console.log(`\n${budget.what}: ${said}. Make it smaller, or say in tools/benchmark/budgets.ts why it must be larger.`);
  if (all.some(({ held }) => !held)) process.exitCode = 1;
}
