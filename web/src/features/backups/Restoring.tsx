import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { ProgressPanel } from "@/components/ProgressPanel";
import { api, ok } from "@/lib/api/client";

/** Follows a restore by the one call that answers meanwhile, and offers the sign-in afterwards. */
export function Restoring() {
  const { t } = useTranslation("backups");
  const [began, setBegan] = useState(false);
  const state = useQuery({
    queryKey: ["maintenance"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/maintenance", { signal })),
    refetchInterval: 1_000,
    retry: true,
  });
  const active = state.data?.is_active ?? false;
  useEffect(() => {
    if (active) setBegan(true);
  }, [active]);
  const isOver = began && state.data !== undefined && !active;
  const step = state.data?.step ?? "";
  return (
    <>
      <PageHeader title={t("restoring")} />
      <PageBody>
        {isOver ? (
          <Notice tone="good" title={t("restoreOver")}>
            <p>{t("restoreOverText")}</p>
            <Button onClick={() => window.location.assign("/")}>{t("continue")}</Button>
          </Notice>
        ) : (
          <ProgressPanel
            title={t("restoringTitle")}
            value={state.data?.share ?? 0}
            max={active ? 100 : undefined}
            note={active && step ? t(`step.${step}`, { defaultValue: step }) : t("waiting")}
          />
        )}
      </PageBody>
    </>
  );
}
