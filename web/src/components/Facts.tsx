import type { ReactNode } from "react";
import classes from "./Facts.module.css";

export interface Fact {
  label: ReactNode;
  value: ReactNode;
  key?: string;
}

/** Names and values of a record, for reading. `single` puts them in one column. */
export function Facts({ facts, single }: { facts: Fact[]; single?: boolean }) {
  return (
    <dl className={single ? `${classes.facts} ${classes.narrow}` : classes.facts}>
      {facts.map((fact, index) => (
        <div key={fact.key ?? (typeof fact.label === "string" ? fact.label : index)}>
          <dt>{fact.label}</dt>
          <dd>{shown(fact.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What people wrote keeps the direction of its own language. */
function shown(value: ReactNode): ReactNode {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "string" ? <bdi>{value}</bdi> : value;
}
