import { IconShieldOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { listOf } from "@/lib/format/list";

/** Whether an account is held by more than a password, and the way out for somebody who has lost the rest. */
export function SecondFactor({ userId }: { userId: string }) {
  const { t } = useTranslation("users");
  const client = useQueryClient();
  const path = { user_id: userId };
  const queryKey = ["user", userId, "second-factor"];
  const query = useQuery({
    queryKey,
    queryFn: () => ok(api.GET("/api/v1/users/{user_id}/second-factor", { params: { path } })),
  });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  const state = query.data;
  if (!state) return null;
  const reset = async () => {
    client.setQueryData(
      queryKey,
      await ok(api.POST("/api/v1/users/{user_id}/second-factor/reset", { params: { path } })),
    );
    toast("users:secondFactor.resetDone");
  };
  const methods = listOf(state.methods.map((method) => t(`secondFactor.method.${method}`)));
  return (
    <Panel title={t("secondFactor.title")}>
      <Facts
        single
        facts={[
          { label: t("secondFactor.methods"), value: methods || t("secondFactor.none") },
          {
            label: t("secondFactor.required"),
            value: t(state.is_required ? "secondFactor.byRole" : "secondFactor.notByRole"),
          },
          ...(state.is_on
            ? [{ label: t("secondFactor.codesLeft"), value: String(state.recovery_codes_left) }]
            : []),
        ]}
      />
      {state.allowed_actions.length > 0 && (
        <div style={{ marginBlockStart: 12 }}>
          <ActionBar
            actions={[
              {
                name: "reset-second-factor",
                label: t("secondFactor.reset"),
                icon: IconShieldOff,
                kind: "danger",
                confirm: t("secondFactor.resetQuestion"),
                run: reset,
              },
            ]}
            allowed={state.allowed_actions}
          />
        </div>
      )}
    </Panel>
  );
}
