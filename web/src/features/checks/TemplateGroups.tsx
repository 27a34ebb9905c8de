import { ActionIcon, Button, Checkbox, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { FigureInput } from "@/components/QuantityInput";
import { Group, Item } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { isUnread } from "@/lib/figures";
import classes from "./checks.module.css";

export type DraftItem = Omit<Schema<"TemplateItem">, "id" | "low" | "high"> & {
  key: string;
  id: string | null;
  low: number | string;
  high: number | string;
};
export interface DraftGroup {
  key: string;
  title: string;
  comes_first: boolean;
  items: DraftItem[];
}

const answers = ["check", "figure", "text"] as const;
const photos = ["never", "always", "not_ok"] as const;
const topics = [
  ...["engine", "hydraulics", "compressor", "rock_drill", "feed", "undercarriage", "brakes", "electrical"],
  ...["pump", "tank", "structure", "dust", "fire", "other"],
];

function emptyItem(): DraftItem {
  return {
    key: crypto.randomUUID(),
    id: null,
    text: "",
    answer: "check",
    unit: "",
    low: "",
    high: "",
    photo: "never",
    guidance: "",
    topic: "",
    is_critical: false,
    is_required: true,
  };
}

export function emptyGroup(): DraftGroup {
  return { key: crypto.randomUUID(), title: "", comes_first: false, items: [emptyItem()] };
}

const limit = (value: number | string) => (value === "" || isUnread(value) ? null : Number(value));

/** Groups as the server takes them. */
export function groupsOf(groups: DraftGroup[]): Schema<"Group">[] {
  return groups.map(({ title, comes_first, items }) => ({
    title,
    comes_first,
    items: items.map(({ key: _, low, high, ...item }) => ({
      ...item,
      unit: item.answer === "figure" ? item.unit : "",
      low: item.answer === "figure" ? limit(low) : null,
      high: item.answer === "figure" ? limit(high) : null,
    })),
  }));
}

export function GroupEditor(props: {
  group: DraftGroup;
  may: boolean;
  canLeave: boolean;
  onChange: (group: DraftGroup | null) => void;
}) {
  const { group, may, onChange } = props;
  const { t } = useTranslation("checklists");
  const set = (values: Partial<DraftGroup>) => onChange({ ...group, ...values });
  const setItem = (place: number, item: DraftItem | null) =>
    set({ items: group.items.flatMap((one, at) => (at === place ? (item ? [item] : []) : [one])) });
  return (
    <Panel
      title={<bdi>{group.title || t("templates.group")}</bdi>}
      actions={
        may &&
        props.canLeave && (
          <Button variant="default" onClick={() => onChange(null)}>
            {t("templates.removeGroup")}
          </Button>
        )
      }
    >
      <div className={classes.group}>
        <TextInput
          label={t("templates.groupTitle")}
          required
          disabled={!may}
          maxLength={Group.title}
          value={group.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Checkbox
          label={t("templates.comesFirst")}
          disabled={!may}
          checked={group.comes_first}
          onChange={(event) => set({ comes_first: event.currentTarget.checked })}
        />
        {group.items.map((item, place) => (
          <ItemEditor
            key={item.key}
            item={item}
            place={place + 1}
            may={may}
            canLeave={group.items.length > 1}
            onChange={(changed) => setItem(place, changed)}
          />
        ))}
        {may && (
          <Button variant="default" onClick={() => set({ items: [...group.items, emptyItem()] })}>
            {t("templates.addItem")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function ItemEditor(props: {
  item: DraftItem;
  place: number;
  may: boolean;
  canLeave: boolean;
  onChange: (item: DraftItem | null) => void;
}) {
  const { item, place, may, onChange } = props;
  const { t } = useTranslation(["checklists", "maintenance"]);
  const set = (values: Partial<DraftItem>) => onChange({ ...item, ...values });
  const isFigure = item.answer === "figure";
  return (
    <fieldset className={classes.item} disabled={!may} aria-label={`${t("templates.item")} ${place}`}>
      <TextInput
        label={`${t("templates.item")} ${place}`}
        required
        maxLength={Item.text}
        value={item.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        rightSection={
          may &&
          props.canLeave && (
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t("templates.removeItem", { place })}
              onClick={() => onChange(null)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )
        }
      />
      <div className={classes.row}>
        <Select
          label={t("templates.answer")}
          allowDeselect={false}
          data={answers.map((value) => ({ value, label: t(`templates.answers.${value}`) }))}
          value={item.answer}
          onChange={(answer) => set({ answer: (answer ?? "check") as DraftItem["answer"] })}
        />
        <Select
          label={t("templates.photo")}
          allowDeselect={false}
          data={photos.map((value) => ({ value, label: t(`templates.photos.${value}`) }))}
          value={item.photo}
          onChange={(photo) => set({ photo: (photo ?? "never") as DraftItem["photo"] })}
        />
        <Select
          label={t("templates.topic")}
          clearable
          data={topics.map((value) => ({ value, label: t(`maintenance:component.${value}`) }))}
          value={item.topic || null}
          onChange={(topic) => set({ topic: topic ?? "" })}
        />
      </div>
      {isFigure && (
        <div className={classes.row}>
          <TextInput
            label={t("templates.unit")}
            maxLength={Item.unit}
            value={item.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
          <FigureInput
            label={t("templates.low")}
            dir="ltr"
            unit={item.unit}
            value={item.low}
            onChange={(low) => set({ low })}
          />
          <FigureInput
            label={t("templates.high")}
            dir="ltr"
            unit={item.unit}
            value={item.high}
            onChange={(high) => set({ high })}
          />
        </div>
      )}
      <TextInput
        label={t("templates.guidance")}
        maxLength={Item.guidance}
        value={item.guidance}
        onChange={(event) => set({ guidance: event.currentTarget.value })}
      />
      <div className={classes.steps}>
        <Checkbox
          label={t("templates.critical")}
          checked={item.is_critical}
          onChange={(event) => set({ is_critical: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("templates.required")}
          checked={item.is_required}
          onChange={(event) => set({ is_required: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}
