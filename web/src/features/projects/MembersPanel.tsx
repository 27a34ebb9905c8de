import { ActionIcon, Button, Group } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import type { Project } from "./data";
import classes from "./MembersPanel.module.css";
import { PersonSelect } from "./PersonSelect";

/** Who is assigned to a project since when; assigns people and ends assignments. */
export function MembersPanel({ project }: { project: Project }) {
  const { t, i18n } = useTranslation("projects");
  const format = useFormat();
  const client = useQueryClient();
  const path = { project_id: project.id };
  const mayAssign = project.allowed_actions.includes("assign-members");
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [leaving, setLeaving] = useState<Schema<"Member"> | null>(null);
  const members = useQuery({
    queryKey: ["project", project.id, "members"],
    queryFn: () => ok(api.GET("/api/v1/projects/{project_id}/members", { params: { path } })),
  });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["project", project.id, "members"] }),
      client.invalidateQueries({ queryKey: ["project", project.id, "timeline"] }),
    ]);
  const add = async () => {
    if (!chosen) return;
    setPending(true);
    try {
      const body = { user_id: chosen };
      await ok(api.POST("/api/v1/projects/{project_id}/members", { params: { path }, body }));
      setChosen(null);
      await refresh();
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setPending(false);
    }
  };
  const remove = async (member: Schema<"Member">) => {
    const params = { path: { ...path, user_id: member.user_id } };
    await ok(api.DELETE("/api/v1/projects/{project_id}/members/{user_id}", { params }));
    await refresh();
  };
  return (
    <Panel title={t("members")} flush>
      {members.isError && <ProblemAlert error={members.error} retry={() => void members.refetch()} />}
      {members.data?.length === 0 && <EmptyState title={t("noMembers")} hint={t("noMembersHint")} />}
      <ul className={classes.list}>
        {members.data?.map((member) => (
          <li key={member.user_id} className={classes.member}>
            <span>
              <span className={classes.name}>{member.name}</span>
              <br />
              <span className={classes.meta}>
                {(i18n.language === "ar" && member.primary_role_name_ar) || member.primary_role_name} ·{" "}
                {t("since", { date: format.date(member.added_at) })}
                {member.added_by && ` · ${t("by", { name: member.added_by.name })}`}
              </span>
            </span>
            {mayAssign && (
              <ActionIcon
                variant="subtle"
                aria-label={t("removeMember", { name: member.name })}
                onClick={() => setLeaving(member)}
              >
                <IconUserMinus size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayAssign && (
        <Group gap="xs" p={12} align="flex-end" wrap="nowrap" className={classes.add}>
          <PersonSelect
            aria-label={t("person")}
            placeholder={t("person")}
            without={members.data?.map(({ user_id }) => user_id) ?? []}
            value={chosen}
            onChange={setChosen}
            flex={1}
          />
          <Button onClick={() => void add()} loading={pending} disabled={!chosen} variant="default">
            {t("assign")}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("removeMember", { name: leaving?.name ?? "" })}
        message={t("confirm.removeMember")}
        confirmLabel={t("remove")}
        danger
        onConfirm={() => (leaving ? remove(leaving) : undefined)}
      />
    </Panel>
  );
}
