import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Module, modulesOf, operations, type RightRow } from "./lookups";
import classes from "./Roles.module.css";
import { useWords } from "./words";

interface Props {
  rights: RightRow[];
  value: string[];
  onChange?: (rights: string[]) => void;
}

/** Modules by operations, with a box where the right exists. Without `onChange` it is only shown. */
export function RightMatrix({ rights, value, onChange }: Props) {
  const { t } = useTranslation("roles");
  const words = useWords();
  const held = new Set(value);
  const modules = modulesOf(rights);

  const set = (wanted: string[], on: boolean) => {
    const next = new Set(held);
    for (const right of wanted) on ? next.add(right) : next.delete(right);
    onChange?.([...next].sort());
  };
  const box = (right: RightRow, label?: string) => (
    <Checkbox
      key={right.right}
      size="xs"
      label={label}
      aria-label={words.right(right)}
      title={words.right(right)}
      checked={held.has(right.right)}
      disabled={!onChange}
      onChange={(event) => set([right.right], event.currentTarget.checked)}
    />
  );
  const all = (module: Module) =>
    [...module.byOperation.values(), ...module.actions].map(({ right }) => right);

  return (
    <div className={classes.scroll}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t("module")}</th>
            {operations.map((operation) => (
              <th scope="col" key={operation} className={classes.operation}>
                {words.operation(operation)}
              </th>
            ))}
            <th scope="col">{t("actions")}</th>
          </tr>
        </thead>
        <tbody>
          {modules.map((module) => {
            const mine = all(module);
            const count = mine.filter((right) => held.has(right)).length;
            return (
              <tr key={module.name}>
                <th scope="row">
                  <Checkbox
                    size="xs"
                    label={words.module(module.name)}
                    checked={count === mine.length}
                    indeterminate={count > 0 && count < mine.length}
                    disabled={!onChange}
                    onChange={(event) => set(mine, event.currentTarget.checked)}
                  />
                </th>
                {operations.map((operation) => {
                  const right = module.byOperation.get(operation);
                  return (
                    <td key={operation} className={classes.operation}>
                      {right && box(right)}
                    </td>
                  );
                })}
                <td>
                  <div className={classes.actions}>
                    {module.actions.map((right) => box(right, words.right(right)))}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
