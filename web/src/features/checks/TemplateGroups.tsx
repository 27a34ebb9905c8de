import { ActionIcon, Button, Checkbox, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { FigureInput } from "@/components/QuantityInput";
import { api, ok } from "@/lib/api/client";
import { Group, Item } from "@/lib/api/limits";
import classes from "./checks.module.css";
import { type DraftGroup, type DraftItem, emptyItem } from "./draft";

const answers = ["check", "figure", "text"] as const;
const photos = ["never", "always", "not_ok"] as const;
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
  const choices = useQuery({
    queryKey: ["maintenance", "choices"],
    queryFn: () => ok(api.GET("/api/v1/maintenance/choices")),
    staleTime: 60_000,
  });
  const topics = Object.keys(choices.data?.problems_of ?? {});
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
