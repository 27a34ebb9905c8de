import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import type { ServerFormState } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { LevelBody } from "@/lib/api/limits";
import { useCan } from "@/lib/auth/useSession";
import classes from "./plans.module.css";
import type { LevelValues, PartValues, PlanValues } from "./planValues";

type State = { state: ServerFormState<PlanValues> };

/** The levels of a plan, row by row. */
export function LevelRows({ state }: State) {
  const { t } = useTranslation("plans");
  const levels = state.values.levels;
  const set = (next: LevelValues[]) => state.form.setFieldValue("levels", next as never);
  const change = (key: string, part: Partial<LevelValues>) =>
    set(levels.map((level) => (level.key === key ? { ...level, ...part } : level)));
  const add = () => {
    const last = Number(levels.at(-1)?.multiple ?? 0);
    const fresh = { key: crypto.randomUUID(), name: "", description: "", duration_h: "" };
    set([...levels, { ...fresh, multiple: last ? last * 2 : 1 }]);
  };
  return (
    <div className={classes.rows}>
      <Refusal state={state} name="levels" />
      {levels.map((level) => (
        <div key={level.key} className={classes.row}>
          <FigureInput
            label={t("multiple")}
            min={1}
            allowDecimal={false}
            value={level.multiple}
            onChange={(multiple) => change(level.key, { multiple })}
          />
          <TextInput
            label={t("levelName")}
            maxLength={LevelBody.name}
            value={level.name}
            onChange={(event) => change(level.key, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t("levelText")}
            maxLength={LevelBody.description}
            value={level.description}
            onChange={(event) => change(level.key, { description: event.currentTarget.value })}
          />
          <QuantityInput
            label={t("duration")}
            unit="h"
            min={0}
            value={level.duration_h}
            onChange={(duration_h) => change(level.key, { duration_h })}
          />
          <Remove label={t("removeLevel")} run={() => set(levels.filter(({ key }) => key !== level.key))} />
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" onClick={add}>
          {t("addLevel")}
        </Button>
      </div>
    </div>
  );
}

/** What orders of a plan take from the shelves, row by row. */
export function PartRows({ state }: State) {
  const { t } = useTranslation("plans");
  const can = useCan();
  const parts = state.values.parts;
  const set = (next: PartValues[]) => state.form.setFieldValue("parts", next as never);
  const change = (key: string, part: Partial<PartValues>) =>
    set(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = () =>
    set([...parts, { key: crypto.randomUUID(), accessory_id: null, called: "", quantity: 1, multiple: 1 }]);
  if (!can("parts.read")) return null;
  return (
    <div className={classes.rows}>
      <Refusal state={state} name="parts" />
      {parts.map((part) => (
        <div key={part.key} className={`${classes.row} ${classes.part}`}>
          <AccessorySelect part={part} onChange={(changed) => change(part.key, changed)} />
          <FigureInput
            label={t("quantity")}
            min={0}
            value={part.quantity}
            onChange={(quantity) => change(part.key, { quantity })}
          />
          <FigureInput
            label={t("fromLevel")}
            min={1}
            allowDecimal={false}
            value={part.multiple}
            onChange={(multiple) => change(part.key, { multiple })}
          />
          <Remove label={t("removePart")} run={() => set(parts.filter(({ key }) => key !== part.key))} />
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" onClick={add}>
          {t("addPart")}
        </Button>
      </div>
    </div>
  );
}

function AccessorySelect(props: { part: PartValues; onChange: (part: Partial<PartValues>) => void }) {
  const { t } = useTranslation("plans");
  const { part, onChange } = props;
  const [search, setSearch] = useState("");
  const query = { search: search === part.called ? "" : search, page_size: 50 };
  const found = useQuery({
    queryKey: ["plans", "accessories", query.search],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/accessories", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (part.accessory_id && !options.some(({ value }) => value === part.accessory_id)) {
    options.unshift({ value: part.accessory_id, label: part.called });
  }
  return (
    <Select
      label={t("accessory")}
      searchable
      data={options}
      value={part.accessory_id}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: all }) => all}
      onChange={(value, option) => onChange({ accessory_id: value, called: option?.label ?? "" })}
    />
  );
}

function Refusal({ state, name }: State & { name: "levels" | "parts" }) {
  const { error } = state.field(name) as { error?: React.ReactNode };
  return error ? <div role="alert">{error}</div> : null;
}

function Remove({ label, run }: { label: string; run: () => void }) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} onClick={run}>
      <IconTrash size={18} />
    </ActionIcon>
  );
}
