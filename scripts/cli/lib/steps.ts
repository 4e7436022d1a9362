/** One step of a long command: what it does in Chinese, whether it is done already, and how. */
export type Step = { title: string; isDone?: () => boolean | Promise<boolean>; run: () => Promise<void> };

/** Runs steps in order, saying which of how many, which are skipped and how long each took. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.title}`;
    if (await step.isDone?.()) {
      console.log(`${label} —— 已就绪`);
      continue;
    }
    console.log(`${label}……`);
    const started = performance.now();
    await step.run();
    console.log(`${label} —— 完成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
  }
}
