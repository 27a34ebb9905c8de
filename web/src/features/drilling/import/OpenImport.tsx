import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { notifyProblem } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";

const open = ["reading", "ready", "failed", "saving"];

/** Reminds of a file that was sent to this site and neither saved nor put aside. */
export function OpenImport({ siteId, onGoOn }: { siteId: string; onGoOn: (importId: string) => void }) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const client = useQueryClient();
  const [dropping, setDropping] = useState(false);
  const queryKey = ["site", siteId, "imports"];
  const imports = useQuery({
    queryKey,
    queryFn: () =>
      ok(
        api.GET("/api/v1/sites/{site_id}/imports", {
          params: { path: { site_id: siteId }, query: { sort: "-created_at", page_size: 10 } },
        }),
      ),
  });
  // What was sent before the last file that was saved has been overtaken by it.
  const newest = imports.data?.items.find(({ state }) => state !== "rejected");
  if (!newest || !open.includes(newest.state)) return null;
  const drop = async () => {
    setDropping(true);
    const params = { path: { import_id: newest.id } };
    try {
      const file = await ok(api.GET("/api/v1/imports/{import_id}", { params }));
      await ok(api.POST("/api/v1/imports/{import_id}/reject", { params, headers: ifMatch(file.version) }));
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setDropping(false);
      await client.invalidateQueries({ queryKey });
    }
  };
  const isBusy = newest.state === "reading" || newest.state === "saving";
  return (
    <Notice
      tone="attention"
      title={t(isBusy ? "import.openBusy" : "import.openWaits", {
        name: newest.file_name,
        when: format.dateTime(newest.created_at),
      })}
      action={
        <Group gap="xs">
          <Button onClick={() => onGoOn(newest.id)}>{t(isBusy ? "import.watch" : "import.goOn")}</Button>
          {!isBusy && (
            <Button variant="default" loading={dropping} onClick={() => void drop()}>
              {t("import.reject")}
            </Button>
          )}
        </Group>
      }
    />
  );
}
