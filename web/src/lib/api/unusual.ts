import { Problem } from "./problem";
import { withWords } from "./refusal";

/** A refusal of unusual values that waits for the word of the person, and what to call with it. */
export interface Question {
  problem: Problem;
  answer: (isMeant: boolean) => void;
}

let open: Question | null = null;
const listeners = new Set<() => void>();

function publish(next: Question | null): void {
  open = next;
  for (const listener of listeners) listener();
}

export function openQuestion(): Question | null {
  return open;
}

export function subscribeQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What confirms the values that an answer calls unusual, once the person says that they are meant; null otherwise. */
export async function confirmationOf(response: Response): Promise<string | null> {
  if (response.status !== 422) return null;
  const problem = await withWords(await Problem.of(response.clone()));
  const token = problem.facts.confirmation;
  if (problem.code !== "implausible" || typeof token !== "string") return null;
  return (await isMeant(problem)) ? token : null;
}

async function isMeant(problem: Problem): Promise<boolean> {
  // Nobody looks at the page, or another question is open: the refusal stands at its form.
  if (listeners.size === 0 || open !== null) return false;
  return new Promise((resolve) => {
    publish({
      problem,
      answer: (meant) => {
        publish(null);
        resolve(meant);
      },
    });
  });
}
