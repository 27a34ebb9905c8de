import type { SearchHit } from "@/lib/feature";
import { fold, mentions } from "@/lib/folding";

/** How near a record is to what was asked for: its own number or name before one that only has to do with it. */
function distance({ title, note = "" }: SearchHit, question: string): number {
  const names = [fold(title), ...fold(note).split(" · ")];
  if (names.includes(question)) return 0;
  if (names.some((name) => name.startsWith(question))) return 1;
  return mentions(`${title} ${note}`, question) ? 2 : 3;
}

/** The groups of hits with something in them, those that are nearest to the question first, inside a group too. */
export function ranked<Group extends { hits: SearchHit[] }>(groups: Group[], question: string): Group[] {
  const asked = fold(question);
  return groups
    .filter(({ hits }) => hits.length > 0)
    .map((group) => {
      const hits = group.hits.map((hit) => ({ hit, at: distance(hit, asked) })).sort((a, b) => a.at - b.at);
      return { group: { ...group, hits: hits.map(({ hit }) => hit) }, at: hits[0]?.at ?? 3 };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
}
