import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { useFormat } from "@/lib/format";
import classes from "./machines.module.css";
import type { Value } from "./outline";

/** The technical facts of a machine, what belongs together set below its name. */
export function Specifications({ facts }: { facts: { [name: string]: Value } }) {
  return (
    <Facts
      facts={Object.entries(facts).map(([label, value]) => ({ label, value: <Shown value={value} /> }))}
    />
  );
}

function Shown({ value }: { value: Value }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value !== "object") return <bdi className={classes.text}>{String(value)}</bdi>;
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    const isPlain = value.every((item) => item === null || typeof item !== "object");
    if (isPlain) return format.list(value.map(String));
    return (
      <ol className={classes.nested}>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items are nothing but their place
          <li key={index}>
            <Shown value={item} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <dl className={classes.nested}>
      {Object.entries(value).map(([name, inner]) => (
        <div key={name}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <Shown value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
