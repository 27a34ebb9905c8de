import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { NewChecklistTemplate } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import classes from "./checks.module.css";
import { type DraftGroup, emptyGroup, groupsOf } from "./draft";
import { PrestartRules } from "./PrestartRules";
import { GroupEditor } from "./TemplateGroups";

type Template = Schema<"ChecklistTemplateDetail">;

export function TemplateNewPage() {
  return <TemplateForm template={null} />;
}

export function TemplatePage() {
  const { templateId } = useParams({ strict: false }) as { templateId: string };
  const { t } = useTranslation("checklists");
  const path = { template_id: templateId };
  const found = useQuery({
    queryKey: ["checklist-template", templateId],
    queryFn: () => ok(api.GET("/api/v1/checklist-templates/{template_id}", { params: { path } })),
  });
  if (!found.data) {
    const crumbs = [{ label: t("templates.title"), to: "/checklist-templates" }];
    return <RecordState query={found} title={t("template")} crumbs={crumbs} />;
  }
  // Another edition is another form.
  return <TemplateForm template={found.data} key={`${templateId} ${found.data.version}`} />;
}

/** A checklist as it is asked, group by group; each change of what it asks is an edition of its own. */
function TemplateForm({ template }: { template: Template | null }) {
  const { t } = useTranslation("checklists");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(template?.name ?? "");
  const [description, setDescription] = useState(template?.description ?? "");
  const [retired, setRetired] = useState(template?.is_retired ?? false);
  const [groups, setGroups] = useState<DraftGroup[]>(() => template?.groups.map(keyed) ?? [emptyGroup()]);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const may = template === null || template.allowed_actions.includes("edit");
  const change = (place: number, group: DraftGroup | null) =>
    setGroups(groups.flatMap((one, at) => (at === place ? (group ? [group] : []) : [one])));
  const save = async () => {
    setPending(true);
    setError(null);
    const body = { name, description, groups: groupsOf(groups) };
    try {
      const saved = template
        ? await ok(
            api.PATCH("/api/v1/checklist-templates/{template_id}", {
              params: { path: { template_id: template.id } },
              headers: ifMatch(template.version),
              body: { ...body, is_retired: retired },
            }),
          )
        : await ok(api.POST("/api/v1/checklist-templates", { body }));
      toast({ key: "checklists:templates.saved", values: { name: saved.name, number: saved.latest } });
      await Promise.all([
        client.invalidateQueries({ queryKey: ["checklist-templates"] }),
        client.invalidateQueries({ queryKey: listKey("/api/v1/checklist-templates") }),
      ]);
      client.setQueryData(["checklist-template", saved.id], saved);
      if (!template) {
        await navigate({ to: "/checklist-templates/$templateId", params: { templateId: saved.id } });
      }
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  const isWhole =
    name.trim() !== "" && groups.every(({ title, items }) => title && items.every(({ text }) => text));
  return (
    <>
      <PageHeader
        title={template ? template.name : t("templates.new")}
        crumbs={[{ label: t("templates.title"), to: "/checklist-templates" }]}
        subtitle={template ? t("templates.edition", { number: template.latest }) : undefined}
        passing={template === null}
      />
      <PageBody narrow>
        {error !== null && <ProblemAlert error={error} />}
        <Panel>
          <div className={classes.group}>
            <TextInput
              label={t("templates.name")}
              required
              disabled={!may}
              maxLength={NewChecklistTemplate.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t("templates.description")}
              disabled={!may}
              maxLength={NewChecklistTemplate.description}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
            {template && (
              <Checkbox
                label={t("templates.retire")}
                disabled={!may}
                checked={retired}
                onChange={(event) => setRetired(event.currentTarget.checked)}
              />
            )}
          </div>
        </Panel>
        {groups.map((group, place) => (
          <GroupEditor
            key={group.key}
            group={group}
            may={may}
            canLeave={groups.length > 1}
            onChange={(changed) => change(place, changed)}
          />
        ))}
        {may && (
          <div className={classes.steps}>
            <Button variant="default" size="lg" onClick={() => setGroups([...groups, emptyGroup()])}>
              {t("templates.addGroup")}
            </Button>
            <Button size="lg" loading={pending} disabled={!isWhole} onClick={() => void save()}>
              {t("templates.save")}
            </Button>
          </div>
        )}
        {template && <PrestartRules templateId={template.id} may={may} />}
      </PageBody>
    </>
  );
}

function keyed(group: Schema<"TemplateGroup">): DraftGroup {
  return {
    key: crypto.randomUUID(),
    title: group.title,
    comes_first: group.comes_first,
    items: group.items.map((item) => ({ ...item, key: item.id, low: item.low ?? "", high: item.high ?? "" })),
  };
}
