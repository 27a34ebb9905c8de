import { Button, Checkbox, Menu, TextInput } from "@mantine/core";
import {
  IconBookmark,
  IconBookmarkPlus,
  IconPencil,
  IconRefresh,
  IconStar,
  IconStarFilled,
  IconTrash,
} from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import { NewSavedView } from "@/lib/api/entranceLimits";
import { ConfirmDialog } from "../ConfirmDialog";
import { FormDialog } from "../ServerForm";
import { notifyProblem } from "../toast";
import { useServerForm } from "../useServerForm";
import classes from "./List.module.css";
import { type SavedView, useSavedViews } from "./views";

interface ViewMenuProps {
  listName: string;
  /** What is on screen, as a view says it. */
  shown: string;
  /** Whether the address says nothing of the list, so that the person's default view is what they want. */
  isBare: boolean;
  onView: (query: string) => void;
}

/** The person's own views of a list: to go to, keep, rename, set anew, make the default, and delete. */
export function ViewMenu({ listName, shown, isBare, onView }: ViewMenuProps) {
  const { t } = useTranslation();
  const { views, isKnown, change, remove, refresh } = useSavedViews(listName);
  const [appliedId, setAppliedId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<"new" | "rename" | "delete" | null>(null);
  const asked = useRef(false);
  const current = views.find((view) => view.query === shown) ?? views.find(({ id }) => id === appliedId);
  const isChanged = current !== undefined && current.query !== shown;

  const apply = (view: SavedView) => {
    setAppliedId(view.id);
    onView(view.query);
  };
  const latest = useRef({ apply, isBare, views });
  latest.current = { apply, isBare, views };
  useEffect(() => {
    // Once, at coming here: whoever clears the list afterwards wants to see it bare.
    if (!isKnown || asked.current) return;
    asked.current = true;
    const chosen = latest.current.views.find((view) => view.is_default);
    if (chosen && latest.current.isBare) latest.current.apply(chosen);
  }, [isKnown]);
  const trying = (step: Promise<unknown>) =>
    step.catch((error) => notifyProblem(error, "common:problem.refused"));

  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes.views}
            leftSection={<IconBookmark size={15} stroke={1.6} />}
            title={t("view.title")}
            aria-label={current ? `${t("view.title")}: ${current.name}` : t("view.title")}
          >
            {current && (
              <bdi className={classes.viewName}>
                {current.name}
                {isChanged && " *"}
              </bdi>
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t("view.none")}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              aria-current={view.id === current?.id || undefined}
              leftSection={<span className={classes.tickMark}>{view.id === current?.id ? "✓" : ""}</span>}
              rightSection={
                view.is_default && (
                  <IconStarFilled size={12} role="img" aria-label={t("view.isDefault")} aria-hidden={false} />
                )
              }
              onClick={() => apply(view)}
            >
              <bdi>{view.name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBookmarkPlus size={15} stroke={1.6} />}
            onClick={() => setDialog("new")}
          >
            {t("view.keep")}
          </Menu.Item>
          {current && (
            <>
              <Menu.Divider />
              <Menu.Label>
                <bdi>{current.name}</bdi>
              </Menu.Label>
              {isChanged && (
                <Menu.Item
                  leftSection={<IconRefresh size={15} stroke={1.6} />}
                  onClick={() => void trying(change(current, { query: shown }))}
                >
                  {t("view.set")}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconPencil size={15} stroke={1.6} />}
                onClick={() => setDialog("rename")}
              >
                {t("view.rename")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconStar size={15} stroke={1.6} />}
                onClick={() => void trying(change(current, { is_default: !current.is_default }))}
              >
                {t(current.is_default ? "view.noDefault" : "view.makeDefault")}
              </Menu.Item>
              <Menu.Item
                c="var(--hw-bad)"
                leftSection={<IconTrash size={15} stroke={1.6} />}
                onClick={() => setDialog("delete")}
              >
                {t("view.delete")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {(dialog === "new" || (dialog === "rename" && current)) && (
        <NameDialog
          listName={listName}
          query={shown}
          view={dialog === "rename" ? current : undefined}
          onClose={() => setDialog(null)}
          onSaved={async (id) => {
            setAppliedId(id);
            setDialog(null);
            await refresh();
          }}
        />
      )}
      <ConfirmDialog
        opened={dialog === "delete" && current !== undefined}
        onClose={() => setDialog(null)}
        title={t("view.delete")}
        message={t("view.deleteQuestion", { name: current?.name })}
        confirmLabel={t("view.delete")}
        danger
        onConfirm={() => (current ? remove(current) : undefined)}
      />
    </>
  );
}

function NameDialog(props: {
  listName: string;
  query: string;
  view?: SavedView;
  onClose: () => void;
  onSaved: (id: string) => Promise<void>;
}) {
  const { listName, query, view } = props;
  const { t } = useTranslation();
  const state = useServerForm({
    limits: NewSavedView,
    values: { name: view?.name ?? "", is_default: view?.is_default ?? false },
    submit: (values, { headers }) =>
      view
        ? ok(
            api.PATCH("/api/v1/auth/views/{view_id}", {
              params: { path: { view_id: view.id } },
              body: values,
              headers,
            }),
          )
        : ok(api.POST("/api/v1/auth/views", { body: { list_name: listName, query, ...values }, headers })),
    savedMessage: null,
    onSaved: (saved) => props.onSaved(saved.id),
  });
  return (
    <FormDialog
      opened
      onClose={props.onClose}
      title={t(view ? "view.rename" : "view.keep")}
      state={state}
      size="sm"
    >
      <TextInput label={t("view.name")} required {...state.field("name")} />
      <Checkbox
        label={t("view.makeDefault")}
        description={t("view.defaultHint")}
        {...state.field("is_default", "checkbox")}
      />
    </FormDialog>
  );
}
